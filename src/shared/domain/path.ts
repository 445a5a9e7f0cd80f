import type { Interview } from './interview';

/** The five stages of one interview, in order. */
export const interviewSteps = [
  { key: 'prep', name: 'Prep' },
  { key: 'live', name: 'Live' },
  { key: 'wrap-up', name: 'Wrap-up' },
  { key: 'thank-you', name: 'Thank-you' },
  { key: 'keep-in-touch', name: 'Keep in touch' },
] as const;
export type InterviewStep = (typeof interviewSteps)[number]['key'];

/** Where an interview stands: the stage that holds its next action. */
export function stepOf(interview: Pick<Interview, 'state'>): InterviewStep {
  switch (interview.state) {
    case 'live':
      return 'live';
    case 'toWrapUp':
      return 'wrap-up';
    case 'toThank':
      return 'thank-you';
    case 'closed':
      return 'keep-in-touch';
    default:
      return 'prep';
  }
}

/** Whether the talk is still to come: it was neither begun nor ended. */
export function isBeforeTalk(interview: Pick<Interview, 'state' | 'liveStartedAt' | 'liveEndedAt'>): boolean {
  return stepOf(interview) === 'prep' && interview.liveStartedAt === null && interview.liveEndedAt === null;
}

/** The address of a stage in the window. */
export function interviewPath(interviewId: string, step: InterviewStep): string {
  return `/interviews/${interviewId}/${step}`;
}

/** The address of something on the shelf; null: the shelf itself. */
export function shelfPath(resourceId: string | null): string {
  return resourceId === null ? '/people/shelf' : `/people/shelf?resource=${resourceId}`;
}

/** The address of a note among what the notes of its talk became; without a note the talk’s Wrap-up. */
export function notePath(interviewId: string, noteId: string | null): string {
  const path = interviewPath(interviewId, 'wrap-up');
  return noteId === null ? path : `${path}?note=${noteId}`;
}
