import { fold } from '../text/fold';

/** Something that can be found by its name, or by what else is known about it. */
export interface Findable {
  readonly id: string;
  readonly name: string;
  /** Searched too, but ranked after the name: a role, a place, topics. */
  readonly more: string;
}

/** Ready for comparing: folded once, words between single spaces, a space at both ends. */
export interface FoldedEntry {
  readonly id: string;
  readonly name: string;
  readonly more: string;
}

export interface Found {
  readonly id: string;
  /** The name itself matched, not only what else is known. */
  readonly isByName: boolean;
}

/** Folds once what is compared with each key; keep the result for as long as the list stays the same. */
export function foldedEntries(list: readonly Findable[]): FoldedEntry[] {
  return list.map(({ id, name, more }) => ({ id, name: padded(name), more: padded(more) }));
}

/**
 * At most `limit` entries in which every word of `query` begins a word, accents and case aside. Those
 * whose name begins with the query come first, then those found by name alone, then the rest; within
 * each, the order of the list.
 */
export function findIn(entries: readonly FoldedEntry[], query: string, limit: number): Found[] {
  const whole = padded(query).trimEnd();
  const words = wordsOf(query);
  if (words.length === 0) return [];
  const ranks: Found[][] = [[], [], []];
  for (const entry of entries) {
    const rank = rankOf(entry, whole, words);
    if (rank !== null) ranks[rank]?.push({ id: entry.id, isByName: rank < 2 });
  }
  return ranks.flat().slice(0, limit);
}

function rankOf(entry: FoldedEntry, whole: string, words: readonly string[]): 0 | 1 | 2 | null {
  if (entry.name.startsWith(whole)) return 0;
  let isByName = true;
  for (const word of words) {
    if (entry.name.includes(word)) continue;
    if (!entry.more.includes(word)) return null;
    isByName = false;
  }
  return isByName ? 1 : 2;
}

/** A piece of a text, and whether the query matches it. The pieces joined are the text. */
export interface Piece {
  readonly text: string;
  readonly isMatch: boolean;
}

/** Cuts `text` where the words of `query` match, so that they can be shown in bold. `anywhere`: also inside a word. */
export function matchPieces(text: string, query: string, { anywhere = false } = {}): Piece[] {
  const words = wordsOf(query).map((word) => word.trim());
  const pieces: Piece[] = [];
  const add = (part: string, isMatch: boolean) => {
    const last = pieces.at(-1);
    if (part === '') return;
    if (last?.isMatch === isMatch) pieces[pieces.length - 1] = { text: last.text + part, isMatch };
    else pieces.push({ text: part, isMatch });
  };
  for (const part of text.split(/([\p{L}\p{N}\p{M}]+)/u)) {
    const [from, to] = matchIn(part, words, anywhere);
    add(part.slice(0, from), false);
    add(part.slice(from, to), true);
    add(part.slice(to), false);
  }
  return pieces;
}

/** Where the longest of `words` stands in `part`, in its own characters. */
function matchIn(part: string, words: readonly string[], anywhere: boolean): [number, number] {
  let best: [number, number] = [0, 0];
  // Code points, since that is what folding goes by.
  const letters = Array.from(part);
  const lengths = letters.map((letter) => fold(letter).length);
  const folded = fold(part);
  for (const word of words) {
    const at = folded.indexOf(word);
    if (at === -1 || (at > 0 && !anywhere)) continue;
    const from = place(letters, lengths, at);
    const to = place(letters, lengths, at + word.length);
    if (to - from > best[1] - best[0]) best = [from, to];
  }
  return best;
}

/** The index in the text at which its folded form has `length` characters. */
function place(letters: readonly string[], lengths: readonly number[], length: number): number {
  let index = 0;
  let covered = 0;
  for (const [position, letter] of letters.entries()) {
    // Marks that fold to nothing belong to the letter before them.
    if (covered >= length && lengths[position] !== 0) break;
    covered += lengths[position] ?? 0;
    index += letter.length;
  }
  return index;
}

function padded(text: string): string {
  const words = fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  return ` ${words} `;
}

/** The words of a query, each with the space that stands before a word. */
function wordsOf(query: string): string[] {
  return padded(query)
    .trim()
    .split(' ')
    .filter(Boolean)
    .map((word) => ` ${word}`);
}
