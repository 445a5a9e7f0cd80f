import type { Settings } from './settings';
import type { TouchDays } from './touchDays';

/** How long two people usually are apart, and how long they are now. */
export interface Drift {
  /** Days; the median of the silences between their exchanges, at least a week. */
  readonly usual: number;
  /** Days since the last touch. */
  readonly now: number;
  /** The present silence is longer than it usually is by more than the setting allows. */
  readonly isDrifting: boolean;
}

/**
 * Days under which touches are one exchange: a talk with its invitation, its thank-you and the answer to that (within
 * 24 to 72 hours, methods.md D3). A rhythm of a day or two is that of one conversation and no way of keeping in touch.
 */
const EXCHANGE_DAYS = 7;
/** Days of silence under which nobody drifts: the shortest rhythm that anybody advises (14 days, methods.md D3). */
const SHORTEST_DRIFT = 14;

/**
 * The present silence against the rhythm the two have had themselves, which nobody chose: the median, so that one long
 * summer does not count, and between exchanges, so that three letters in a week are one. null below `driftGaps` silences,
 * which say nothing yet. `today` is the number of the day (touchDays.ts).
 */
export function driftOf(
  touched: Pick<TouchDays, 'count' | 'days' | 'last'>,
  today: number,
  { driftGaps, driftPercent }: Pick<Settings, 'driftGaps' | 'driftPercent'>,
): Drift | null {
  const needed = Math.max(1, driftGaps);
  // Most people have too few: theirs need not be put in order.
  if (touched.count - 1 < needed) return null;
  const { days, last } = touched;
  const gaps = days.slice(1).map((day, place) => day - (days[place] ?? day));
  const silences = gaps.filter((gap) => gap >= EXCHANGE_DAYS);
  if (silences.length < needed) return null;
  const usual = median(silences);
  const now = today - last;
  return { usual, now, isDrifting: now >= SHORTEST_DRIFT && now * 100 > usual * driftPercent };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
