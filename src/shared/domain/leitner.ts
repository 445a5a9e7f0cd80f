import type { LocalDate } from './field';
import { defaultSettings } from './settings';
import { addDays } from './time';

/**
 * Spaced repetition after S. Leitner, “So lernt man lernen” (1972): what is known goes one box on, what is not goes
 * back to the first, and later boxes come up less often. Box 0 holds cards never seen.
 */
export const LAST_BOX = 5;

/**
 * Days until a card of box 1, 2, 3, 4, 5 comes up again. Leitner gave the partitions of his box the lengths 1, 2, 5, 8
 * and 14 cm (as Wikipedia, “Leitner system”, reports the book); read as days they are the defaults of the setting.
 */
export const leitnerDays: readonly number[] = defaultSettings().cardDays;

/** The box after an answer: one on when it was known (from 0 to 1 too), back to the first otherwise. */
export function nextBox(box: number, isKnown: boolean): number {
  return isKnown ? Math.min(LAST_BOX, box + 1) : 1;
}

/** The day a card of `box` is due when it was seen on `today`. A missing interval is the default one. */
export function dueAfter(box: number, today: LocalDate, days: readonly number[] = leitnerDays): LocalDate {
  return addDays(today, Math.max(1, days[box - 1] ?? leitnerDays[box - 1] ?? 1));
}
