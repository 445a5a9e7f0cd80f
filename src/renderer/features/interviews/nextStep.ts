import { effectiveDue } from '../../../shared/domain/agenda';
import type { LocalDate, Instant } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import { checks, type Interview } from '../../../shared/domain/interview';
import { momentOf } from '../../../shared/domain/interviewGroups';
import { thankYouWindow } from '../../../shared/domain/thankYouWindow';
import { dayOfInstant } from '../../../shared/domain/time';
import { sayDay, sayDayInSentence, sayDuration, sayMoment } from '../../lib/dates';

interface NextStepGround {
  readonly interview: Interview;
  readonly questions: number;
  /** Of the first person; empty: nobody is known. */
  readonly firstName: string;
  readonly followUp: FollowUp | undefined;
  readonly thankYouHours: number;
  readonly now: Instant;
  readonly today: LocalDate;
  readonly zone: string;
}

/** When it is or was, and what it asks for next, as a row says it. */
export function nextStep(ground: NextStepGround): {
  readonly when: string;
  readonly next: string;
  readonly isUrgent: boolean;
} {
  const { interview, now, today, zone } = ground;
  const day = sayDay(dayOfInstant(momentOf(interview), zone), today);
  const calm = (when: string, next: string) => ({ when, next, isUrgent: false });
  switch (interview.state) {
    case 'live':
      return { when: 'Now', next: 'The call is running', isUrgent: true };
    case 'scheduled':
      return calm(
        interview.startsAt === null ? 'No time yet' : sayMoment(interview.startsAt, now, zone),
        readiness(ground),
      );
    case 'idea':
      return calm('An idea', ground.firstName === '' ? 'Write the first note' : `Write to ${ground.firstName}`);
    case 'requested':
      return calm('Asked, no time yet', readiness(ground));
    case 'toWrapUp':
      return calm(day, 'Sort the notes');
    case 'toThank': {
      if (interview.liveEndedAt === null) return calm(day, 'Write the thank-you');
      const window = thankYouWindow(interview.liveEndedAt, now, ground.thankYouHours);
      if (window.isClosed) return calm(day, 'A late thank-you is still a thank-you');
      return { when: day, next: `${sayDuration(window.minutesLeft)} left`, isUrgent: true };
    }
    case 'closed':
      return calm(day, afterwards(ground));
    case 'declined':
      return calm(day, 'Declined');
    case 'cancelled':
      return calm(day, 'Called off');
    case 'noShow':
      return calm(day, 'Did not take place');
  }
}

function readiness({ interview, questions }: NextStepGround): string {
  if (questions === 0 && interview.checks.length === 0) return 'Not started';
  if (questions === 0) return 'No questions yet';
  const left = checks.length - interview.checks.length;
  if (left === 0) return 'Ready';
  return left === 1 ? '1 thing left' : `${left} things left`;
}

function afterwards({ followUp, today }: NextStepGround): string {
  if (followUp === undefined) return 'Nothing owed';
  const due = effectiveDue(followUp);
  const kind = followUp.kind === 'promise' ? 'Promise' : 'Next';
  if (due < today) return `${kind}, since ${sayDayInSentence(due, today)}`;
  return `${kind} ${due === today ? 'due today' : sayDayInSentence(due, today)}`;
}
