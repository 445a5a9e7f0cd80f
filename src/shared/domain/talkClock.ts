import type { Instant } from './field';
import type { Interview } from './interview';
import { millisecondsBetween } from './time';

/**
 * The clock of a talk is the computer's clock as it ran when the talk began. When the computer's clock is set meanwhile,
 * the jump is noted (`clockShifts`) and the talk's clock runs on. What happens inside a talk (notes, questions, pauses,
 * the jumps themselves) carries the talk's clock: it never runs backwards, so order and minutes are
 * right whatever was set. The end, and everything outside the talk, carries the computer's clock.
 * Without a jump both are the same.
 */
export type TalkTimes = Pick<Interview, 'liveStartedAt' | 'clockShifts'>;

/** By how many milliseconds the computer's clock was set in all since the talk began. */
function shifted({ clockShifts }: Pick<TalkTimes, 'clockShifts'>): number {
  return clockShifts.reduce((sum, { byMs }) => sum + byMs, 0);
}

/** The present (or the end) of a talk, given by the computer's clock, on the talk's clock. */
export function onTalkClock(talk: Pick<TalkTimes, 'clockShifts'>, present: Instant): Instant {
  const by = shifted(talk);
  return by === 0 ? present : new Date(Date.parse(present) - by).toISOString();
}

/** Milliseconds from the real start to the present (or the end) given by the computer's clock, as they really passed; 0 before the start. */
export function elapsedAt(talk: TalkTimes, present: Instant): number {
  return minuteOf(talk, onTalkClock(talk, present));
}

/** Milliseconds from the real start to something inside the talk, which carries the talk's clock; 0 before the start. */
export function minuteOf({ liveStartedAt }: Pick<TalkTimes, 'liveStartedAt'>, at: Instant): number {
  return liveStartedAt === null ? 0 : Math.max(0, millisecondsBetween(liveStartedAt, at));
}

/** The real start by the computer's clock as it is set now, for what counts from it with the present; null before the start. */
export function startOnPresentClock({ liveStartedAt, clockShifts }: TalkTimes): Instant | null {
  const by = shifted({ clockShifts });
  return liveStartedAt === null || by === 0 ? liveStartedAt : new Date(Date.parse(liveStartedAt) + by).toISOString();
}
