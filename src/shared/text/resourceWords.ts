import type { Resource } from '../domain/network';

/** Kinds and states of what stands on the shelf, as the app says them. */

export const resourceKindNames: Readonly<Record<Resource['kind'], string>> = {
  article: 'Article',
  paper: 'Paper',
  book: 'Book',
  talk: 'Talk',
  course: 'Course',
  tool: 'Tool',
  other: 'Something else',
};

/** How far I am with it; a course is taken, everything else is read. */
export function resourceStateNames(kind: Resource['kind']): Readonly<Record<Resource['state'], string>> {
  return kind === 'course'
    ? { unread: 'Not begun', read: 'Taken', used: 'Used' }
    : { unread: 'Unread', read: 'Read', used: 'Used' };
}
