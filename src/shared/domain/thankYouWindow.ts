import { addToInstant, millisecondsBetween } from './time';
import type { Instant } from './field';

export interface ThankYouWindow {
  readonly closesAt: Instant;
  /** Minutes left; 0 when it is closed. */
  readonly minutesLeft: number;
  readonly isClosed: boolean;
  /** Share of the window that is used, 0 to 1. */
  readonly used: number;
}

/** The thank-you clock: runs `hours` from the real end of the talk. Late is never lost, only said. */
export function thankYouWindow(endedAt: Instant, now: Instant, hours: number): ThankYouWindow {
  const closesAt = addToInstant(endedAt, { hours });
  const left = millisecondsBetween(now, closesAt);
  return {
    closesAt,
    minutesLeft: Math.max(0, Math.ceil(left / 60_000)),
    isClosed: left <= 0,
    used: Math.min(1, Math.max(0, 1 - left / (hours * 3_600_000))),
  };
}
