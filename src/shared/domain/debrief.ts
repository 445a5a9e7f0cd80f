import type { Instant } from './field';
import type { Interview } from './interview';
import { millisecondsBetween } from './time';

/** Where the minutes of writing up stand. */
export type DebriefClock =
  | { readonly state: 'notStarted' }
  | { readonly state: 'running'; readonly secondsLeft: number }
  | { readonly state: 'over' };

/**
 * The five minutes after a talk (methods.md, idea 22). Only an instant is kept, so a sleep, a crash or a closed window
 * cannot stop them. A computer clock that was put back shows the full time at most.
 */
export function debriefClock(
  { debriefStartedAt }: Pick<Interview, 'debriefStartedAt'>,
  minutes: number,
  now: Instant,
): DebriefClock {
  if (debriefStartedAt === null) return { state: 'notStarted' };
  const whole = minutes * 60;
  const left = Math.min(whole, Math.ceil(whole - millisecondsBetween(debriefStartedAt, now) / 1_000));
  return left > 0 ? { state: 'running', secondsLeft: left } : { state: 'over' };
}
