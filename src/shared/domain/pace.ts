import type { Instant } from './field';
import type { GuideQuestion, Interview } from './interview';
import { elapsedAt, onTalkClock } from './talkClock';
import { millisecondsBetween } from './time';

/** Where a running talk stands against its length and its guide. Seconds, from instants: no counter that a sleep or a crash could stop. */
export interface Pace {
  /** Seconds since the real start; 0 before it. */
  readonly elapsed: number;
  /** Seconds until the planned end; negative: over time. */
  readonly left: number;
  /** Seconds before the end at which it is time to close. */
  readonly closingFrom: number;
  readonly isClosing: boolean;
  /** Seconds behind the guide’s plan; negative: ahead; null: there is no plan to compare with. */
  readonly behind: number | null;
  /** Seconds since the current question became current; 0 without one. */
  readonly onQuestion: number;
}

type Talk = Pick<Interview, 'minutes' | 'liveStartedAt' | 'liveEndedAt' | 'currentGuideQuestionId' | 'clockShifts'>;

/** Product.md: the last five minutes belong to the close; of a talk under 20 minutes, the last quarter. */
function closingSeconds(minutes: number): number {
  return Math.min(5, minutes / 4) * 60;
}

export function paceOf(talk: Talk, guide: readonly GuideQuestion[], now: Instant): Pace {
  const at = talk.liveEndedAt ?? now;
  const elapsed = Math.floor(elapsedAt(talk, at) / 1_000);
  const left = talk.minutes * 60 - elapsed;
  const closingFrom = closingSeconds(talk.minutes);
  const current = guide.find((question) => question.id === talk.currentGuideQuestionId);
  const since = current === undefined ? null : becameCurrentAt(current, guide);
  const onQuestion = since === null ? 0 : seconds(since, onTalkClock(talk, at));
  return {
    elapsed,
    left,
    closingFrom,
    isClosing: talk.liveStartedAt !== null && talk.liveEndedAt === null && left <= closingFrom,
    behind:
      talk.liveStartedAt === null || guide.length === 0 ? null : elapsed - plannedSoFar(guide, current, onQuestion),
    onQuestion,
  };
}

/** What the plan gives to what was asked, and to the current question as long as it is inside its minutes. Skipped questions give their time back. */
function plannedSoFar(guide: readonly GuideQuestion[], current: GuideQuestion | undefined, onQuestion: number): number {
  const asked = guide.filter((question) => question.state === 'asked' && question.id !== current?.id);
  const planned = asked.reduce((sum, question) => sum + question.minutes * 60, 0);
  return planned + (current === undefined ? 0 : Math.min(onQuestion, current.minutes * 60));
}

/** A question that was returned to is current since the talk left the one before, not since it was first asked. */
function becameCurrentAt(current: GuideQuestion, guide: readonly GuideQuestion[]): Instant | null {
  if (current.askedAt === null) return null;
  const left = guide.flatMap((question) =>
    question.id !== current.id && question.doneAt !== null ? [question.doneAt] : [],
  );
  return left.reduce((latest, doneAt) => (doneAt > latest ? doneAt : latest), current.askedAt);
}

const numbers = ['no', 'a', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/** “About two minutes behind your plan”, “On plan”; empty when there is nothing to compare. */
export function paceSentence({ behind }: Pick<Pace, 'behind'>): string {
  if (behind === null) return '';
  const minutes = Math.round(Math.abs(behind) / 60);
  if (Math.abs(behind) < 60) return 'On plan';
  const words = `${minutes === 1 ? 'a minute' : `${numbers[minutes] ?? minutes} minutes`} ${behind > 0 ? 'behind' : 'ahead of'} your plan`;
  return `About ${words}`;
}

function seconds(from: Instant, to: Instant): number {
  return Math.max(0, Math.floor(millisecondsBetween(from, to) / 1_000));
}
