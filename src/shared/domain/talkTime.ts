import type { Instant } from './field';
import type { Interview } from './interview';
import { elapsedAt, minuteOf } from './talkClock';
import { millisecondsBetween } from './time';

export type TimedTalk = Pick<Interview, 'liveStartedAt' | 'liveEndedAt' | 'pauses' | 'clockShifts'>;

/**
 * Milliseconds from the real start of a talk to `at` as they really passed, never negative. `isLatest`: `at` is the present
 * or the end, by the computer’s clock; otherwise it is something inside the talk, by the talk’s clock (talkClock.ts).
 */
export function passed(talk: TimedTalk, at: Instant, isLatest: boolean): number {
  return isLatest ? elapsedAt(talk, at) : minuteOf(talk, at);
}

/** Milliseconds of the stretch of a talk from `from` to `to` (both as from `passed`) in which it was paused. */
export function pausedBetween(talk: TimedTalk, from: number, to: number): number {
  return talk.pauses.reduce((sum, pause) => {
    const begins = Math.max(from, passed(talk, pause.from, false));
    const ends = Math.min(to, pause.to === null ? to : passed(talk, pause.to, false));
    return sum + Math.max(0, ends - begins);
  }, 0);
}

/** Whether the pace stands still. */
export function isPaused({ pauses }: Pick<Interview, 'pauses'>): boolean {
  return pauses.at(-1)?.to === null;
}

/** Minutes that a talk began after its appointment, whole; 0: on time, early, without an appointment, or hours apart. */
export function startedLate({ startsAt, liveStartedAt }: Pick<Interview, 'startsAt' | 'liveStartedAt'>): number {
  if (startsAt === null || liveStartedAt === null) return 0;
  const minutes = Math.floor(millisecondsBetween(startsAt, liveStartedAt) / 60_000);
  return minutes > 0 && minutes < 60 ? minutes : 0;
}

/** How much of a talk I spoke myself, in per cent of its time so far; null: not measured. About 30 is a good listener (methods.md, idea 20). */
export function speakingShare(talk: TimedTalk & Pick<Interview, 'mySpeakingSeconds'>, now: Instant): number | null {
  const elapsed = passed(talk, talk.liveEndedAt ?? now, true) / 1_000;
  if (talk.mySpeakingSeconds === null || elapsed === 0) return null;
  return Math.min(100, Math.round((talk.mySpeakingSeconds / elapsed) * 100));
}
