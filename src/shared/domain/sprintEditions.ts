import type { Sprint } from './sprint';

/**
 * What the two editions of “The 2-Hour Job Search” (Steve Dalton; not affiliated) do differently: whom A asks for, the scale
 * of M, and so what a clean-up hint can do. Sorting is the same in both. Sources: notes on the second edition (2020,
 * andrewKOwong/mixedconclusions) and the first (2012, bagrounds/obsidian-github-publisher-sync).
 */

export type Edition = Sprint['edition'];

/** The lowest and highest score by feeling. 0 (second edition): I know nothing of it. */
export const motivationScale = { second: [0, 3], first: [1, 5] } as const satisfies Record<
  Edition,
  readonly [number, number]
>;

/** The second edition’s clean-up goes one above its scale, so that nothing rated as usual can stand before it. */
export const highestGiven = { second: 4, first: 5 } as const satisfies Record<Edition, number>;

/** Whether a score can be given in a run of this edition. */
export function isOnScale(edition: Edition, score: number): boolean {
  return Number.isInteger(score) && score >= motivationScale[edition][0] && score <= highestGiven[edition];
}

/**
 * A score as the organisation keeps it, from 1 to 5 with 0 for “not set”: the second edition’s 1, 2, 3 are low, middle and
 * high. The run itself keeps the score as it was given, and sorts by that.
 */
export function onFive(edition: Edition, score: number): number {
  if (edition === 'first') return score;
  return [0, 1, 3, 5, 5][score] ?? 0;
}

/** “2 of 3”, so that scores of different editions are not taken for the same. */
export function sayScore(edition: Edition, score: number | null): string {
  if (score === null) return 'not rated';
  if (edition === 'second' && score === 0) return 'unknown';
  const [, highest] = motivationScale[edition];
  return score > highest ? `${score}, above the scale` : `${score} of ${highest}`;
}
