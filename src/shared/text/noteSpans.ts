import type { LocalDate } from '../domain/field';
import { readDatePhrase, type DatePhraseOptions } from './datePhrase';

/** A day that a note speaks of, with the place of its words. */
export interface DateSpan {
  readonly from: number;
  readonly to: number;
  readonly day: LocalDate;
}

/** A person whom a note names, with the place of the name. */
export interface NameSpan {
  readonly from: number;
  readonly to: number;
  readonly personId: string;
}

/** A piece of a note as it is shown. The texts joined are the note. */
export interface NotePiece {
  readonly text: string;
  readonly day: LocalDate | null;
  readonly personId: string | null;
}

/** What is looked through for days and names: the beginning of a pasted book is enough. */
const LOOKED_AT = 4_000;
const MOST_DATES = 12;

/**
 * The days from `today` on that a note names, in the order of the note. Words that were read are
 * blotted out before the next look, so that each is found once; the blots keep places where they are.
 */
export function dateSpans(note: string, today: LocalDate, options: DatePhraseOptions = {}): DateSpan[] {
  let rest = note.slice(0, LOOKED_AT);
  if (!/\d|[a-z]{3}/i.test(rest)) return [];
  const spans: DateSpan[] = [];
  while (spans.length < MOST_DATES) {
    const phrase = readDatePhrase(rest, today, options);
    const from = phrase === null ? -1 : rest.indexOf(phrase.words);
    if (phrase === null || phrase.words === '' || from === -1) break;
    const to = from + phrase.words.length;
    spans.push({ from, to, day: phrase.day });
    rest = rest.slice(0, from) + '\u0000'.repeat(phrase.words.length) + rest.slice(to);
  }
  return spans.sort((a, b) => a.from - b.from);
}

/** Where a note names these people: the full name first, otherwise its first word. The first place of each. */
export function nameSpans(note: string, people: readonly { readonly id: string; readonly name: string }[]): NameSpan[] {
  const text = note.slice(0, LOOKED_AT);
  return people.flatMap(({ id, name }) => {
    for (const written of [name, name.split(/\s+/)[0] ?? '']) {
      const from = placeOfWord(text, written);
      if (from !== -1) return [{ from, to: from + written.length, personId: id }];
    }
    return [];
  });
}

/** Where `words` stand in `text` as whole words; -1: nowhere. */
export function placeOfWord(text: string, words: string): number {
  if (words === '') return -1;
  for (let from = text.indexOf(words); from !== -1; from = text.indexOf(words, from + 1)) {
    const isWhole =
      !/[\p{L}\p{M}\p{N}]$/u.test(text.slice(0, from)) && !/^[\p{L}\p{M}\p{N}]/u.test(text.slice(from + words.length));
    if (isWhole) return from;
  }
  return -1;
}

/** Cuts a note where days and names stand. Where two overlap, the one that begins first is kept. */
export function notePieces(note: string, dates: readonly DateSpan[], names: readonly NameSpan[]): NotePiece[] {
  const spans = [
    ...dates.map(({ from, to, day }) => ({ from, to, day, personId: null })),
    ...names.map(({ from, to, personId }) => ({ from, to, day: null, personId })),
  ].sort((a, b) => a.from - b.from || b.to - a.to);
  const pieces: NotePiece[] = [];
  let at = 0;
  for (const { from, to, day, personId } of spans) {
    if (from < at) continue;
    if (from > at) pieces.push({ text: note.slice(at, from), day: null, personId: null });
    pieces.push({ text: note.slice(from, to), day, personId });
    at = to;
  }
  if (at < note.length || pieces.length === 0) pieces.push({ text: note.slice(at), day: null, personId: null });
  return pieces;
}
