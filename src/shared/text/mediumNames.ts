import type { Interview } from '../domain/interview';

/** The ways of talking, as the app says them. */
export const mediumNames: Readonly<Record<Interview['medium'], string>> = {
  video: 'Video call',
  phone: 'Phone',
  inPerson: 'In person',
  message: 'In writing',
};
