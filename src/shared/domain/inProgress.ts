import type { Instant } from './field';
import type { Interview } from './interview';
import { stepOf, type InterviewStep } from './path';
import { addToInstant, dayOfInstant } from './time';
import type { Workspace } from './workspace';

/** What an interview waits for: the talk that runs, notes to sort, a letter, its hour, an answer, or a first step. */
export type WaitsFor = 'talk' | 'notes' | 'letter' | 'hour' | 'past' | 'answer' | 'firstStep';

export interface InProgress {
  readonly interview: Interview;
  readonly step: InterviewStep;
  readonly waitsFor: WaitsFor;
}

/**
 * Interviews on their way, the most pressing first: the one that runs, those of today, letters, notes,
 * then what is to come by its hour, then what waits for an answer. Just as a list: nothing here is late.
 */
export function inProgress(interviews: Workspace['interviews'], now: Instant, zone: string): InProgress[] {
  const today = dayOfInstant(now, zone);
  return Object.values(interviews)
    .flatMap((interview) => {
      const waitsFor = waitsForOf(interview, now);
      return waitsFor === null || interview.deletedAt !== null
        ? []
        : [{ interview, step: stepOf(interview), waitsFor }];
    })
    .sort(
      (a, b) =>
        rank(a, today, zone) - rank(b, today, zone) ||
        momentOf(a.interview).localeCompare(momentOf(b.interview)) ||
        a.interview.id.localeCompare(b.interview.id),
    );
}

function waitsForOf(interview: Interview, now: Instant): WaitsFor | null {
  switch (interview.state) {
    case 'live':
      return 'talk';
    case 'toWrapUp':
      return 'notes';
    case 'toThank':
      return 'letter';
    case 'scheduled':
      return interview.startsAt !== null && addToInstant(interview.startsAt, { minutes: interview.minutes }) < now
        ? 'past'
        : 'hour';
    case 'requested':
      return 'answer';
    case 'idea':
      return 'firstStep';
    case 'closed':
    case 'declined':
    case 'cancelled':
    case 'noShow':
      return null;
  }
}

const order: Readonly<Record<WaitsFor, number>> = {
  talk: 0,
  letter: 2,
  notes: 3,
  past: 4,
  hour: 5,
  answer: 6,
  firstStep: 7,
};

function rank({ interview, waitsFor }: InProgress, today: string, zone: string): number {
  const isToday =
    waitsFor === 'hour' && interview.startsAt !== null && dayOfInstant(interview.startsAt, zone) === today;
  return isToday ? 1 : order[waitsFor];
}

function momentOf(interview: Interview): Instant {
  return interview.startsAt ?? interview.createdAt;
}
