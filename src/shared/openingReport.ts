import type { OpeningReport } from './contract';

/** There is nothing to show of this planner: the window says why, and what can be done. */
export function hasNothingToShow({ kind }: Pick<OpeningReport, 'kind'>): boolean {
  return kind === 'unreadable' || kind === 'locked' || kind === 'missing';
}
