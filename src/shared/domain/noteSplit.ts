import { parseNotePrefix } from '../text/notePrefix';
import { placeOfWord } from '../text/noteSpans';
import type { Instant } from './field';
import type { Note } from './interview';

/** What a line of notes says, without the record it is kept in. */
export type NoteWords = Pick<
  Note,
  'at' | 'text' | 'mark' | 'owner' | 'isOffRecord' | 'guideQuestionId' | 'speakerId' | 'personIds' | 'isUntimed'
>;

/** Names of people by key; empty: not known here. */
export type NameOf = (personId: string) => string;

/**
 * Cuts a line in two at `offset` (UTF-16 units; never inside a character). The first part keeps time and
 * mark. The second has question, speaker and “off the record” of the first, since it was said in the
 * same breath; its mark is what its own first characters say (`> count alarms`). Linked people go with
 * the words that name them. Only blanks at the cut are lost. Null: one of the two would be empty.
 */
export function splitNote<Line extends NoteWords>(
  note: Line,
  offset: number,
  at: Instant,
  nameOf: NameOf,
): { readonly head: Line; readonly tail: Omit<Line, 'id'> } | null {
  const place = isInsidePair(note.text, offset) ? offset + 1 : offset;
  const headText = note.text.slice(0, place).trimEnd();
  const read = parseNotePrefix(note.text.slice(place).trimStart());
  if (headText.trim() === '' || read.text.trim() === '') return null;
  const inTail = note.personIds.filter((id) => isNamed(read.text, nameOf(id)) && !isNamed(headText, nameOf(id)));
  return {
    head: { ...note, text: headText, personIds: note.personIds.filter((id) => !inTail.includes(id)) },
    tail: {
      ...note,
      at,
      text: read.text,
      mark: read.mark,
      owner: read.owner,
      isOffRecord: note.isOffRecord || read.isOffRecord,
      personIds: inTail,
    },
  };
}

/**
 * Puts a line behind the one above it. Time, question and speaker are those of the line above, and its
 * mark if it has one; off the record when either was. Words never run together.
 */
export function joinNotes<Line extends NoteWords>(above: Line, below: NoteWords): { line: Line; seam: number } {
  const needsBlank = above.text !== '' && below.text !== '' && !/\s$/.test(above.text) && !/^\s/.test(below.text);
  const before = needsBlank ? `${above.text} ` : above.text;
  const marked = above.mark === null ? below : above;
  return {
    line: {
      ...above,
      text: before + below.text,
      mark: marked.mark,
      owner: marked.owner,
      isOffRecord: above.isOffRecord || below.isOffRecord,
      speakerId: above.speakerId ?? below.speakerId,
      personIds: [...new Set([...above.personIds, ...below.personIds])].slice(0, 20),
    },
    seam: before.length,
  };
}

export interface PlacedAfter {
  readonly at: Instant;
  /** Lines that have to stand a moment later so that the order stays. */
  readonly pushed: readonly { readonly id: string; readonly at: Instant }[];
}

/**
 * The time of a line that is to stand right after `before`: `wanted` where that keeps the order,
 * otherwise the next millisecond, which nobody sees. `following`: the lines after it, in order; those in
 * its way move on by a millisecond each.
 */
export function placeAfter(
  before: Instant,
  wanted: Instant | null,
  following: readonly { readonly id: string; readonly at: Instant }[],
): PlacedAfter {
  const next = following[0]?.at;
  const isInOrder = wanted !== null && wanted > before && (next === undefined || wanted < next);
  const at = isInOrder ? wanted : justAfter(before);
  const pushed: { id: string; at: Instant }[] = [];
  let last = at;
  for (const line of following) {
    if (line.at > last) break;
    last = justAfter(last);
    pushed.push({ id: line.id, at: last });
  }
  return { at, pushed };
}

/** Those of the linked people whom the text still names; who is not known here stays. */
export function stillNamed(personIds: readonly string[], text: string, nameOf: NameOf): string[] {
  return personIds.filter((id) => nameOf(id) === '' || isNamed(text, nameOf(id)));
}

/** Pieces of at most `most` units, cut at a line break or a blank where there is one near the end, never inside a character. Joined, they are the text. */
export function piecesOf(text: string, most: number): string[] {
  const pieces: string[] = [];
  let rest = text;
  while (rest.length > most) {
    const near = rest.slice(most - Math.min(most, 2_000), most);
    const blank = Math.max(near.lastIndexOf('\n'), near.lastIndexOf(' '));
    const end = blank === -1 ? most : most - near.length + blank + 1;
    const place = isInsidePair(rest, end) ? end - 1 : end;
    pieces.push(rest.slice(0, place));
    rest = rest.slice(place);
  }
  return [...pieces, rest];
}

function isNamed(text: string, name: string): boolean {
  return placeOfWord(text, name) !== -1 || placeOfWord(text, name.split(/\s+/)[0] ?? '') !== -1;
}

function isInsidePair(text: string, offset: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[offset - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[offset] ?? '');
}

function justAfter(at: Instant): Instant {
  return new Date(Date.parse(at) + 1).toISOString();
}
