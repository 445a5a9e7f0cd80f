import type { Settings } from './settings';
import type { TouchDays } from './touchDays';

/** How long two people usually are apart, and how long they are now. */
export interface Drift {
  /** Days; the median of the gaps between touches. */
  readonly usual: number;
  /** Days since the last touch. */
  readonly now: number;
  /** The present gap is longer than it usually is by more than the setting allows. */
  readonly isDrifting: boolean;
}

/**
 * The present gap against the rhythm the two have had themselves, which nobody chose: the median, so that one long summer
 * does not count. null below `driftGaps` gaps, which say nothing yet. `today` is the number of the day (touchDays.ts).
 */
export function driftOf(
  touched: Pick<TouchDays, 'count' | 'days' | 'last'>,
  today: number,
  { driftGaps, driftPercent }: Pick<Settings, 'driftGaps' | 'driftPercent'>,
): Drift | null {
  // Most people have too few: theirs need not be put in order.
  if (touched.count - 1 < Math.max(1, driftGaps)) return null;
  const { days, last } = touched;
  if (days.length - 1 < Math.max(1, driftGaps)) return null;
  const gaps = days.slice(1).map((day, place) => day - (days[place] ?? day));
  const usual = median(gaps);
  const now = today - last;
  return { usual, now, isDrifting: now * 100 > usual * driftPercent };
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? 0;
  return sorted.length % 2 === 1 ? upper : ((sorted[middle - 1] ?? upper) + upper) / 2;
}
