import { diffWordsWithSpace } from 'diff';

export interface Piece {
  readonly text: string;
  /** Only in this version. */
  readonly isOwn: boolean;
}

const mostEdits = 4_000;
const mostMilliseconds = 150;
const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });

/**
 * Two versions in pieces, each knowing which words only it has. When they are too different to be
 * compared in a moment, each is one piece.
 */
export function wordDifference(
  current: string,
  kept: string,
): { readonly current: readonly Piece[]; readonly kept: readonly Piece[] } {
  const parts = diffWordsWithSpace(current, kept, {
    intlSegmenter: segmenter,
    maxEditLength: mostEdits,
    timeout: mostMilliseconds,
  });
  if (parts === undefined) return { current: [{ text: current, isOwn: false }], kept: [{ text: kept, isOwn: false }] };
  const side = (other: 'added' | 'removed', own: 'added' | 'removed'): Piece[] =>
    parts.filter((part) => !part[other]).map((part) => ({ text: part.value, isOwn: part[own] }));
  return { current: side('added', 'removed'), kept: side('removed', 'added') };
}
