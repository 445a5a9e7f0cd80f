import { notePrefixes, type NotePrefix } from './notePrefix';

/** What one typed line of a filled paper sheet is. */
export type SheetLine =
  | { readonly kind: 'empty' }
  /** `box`: the number on the sheet; 0: “Anything else”. */
  | { readonly kind: 'note'; readonly box: number; readonly note: NotePrefix }
  | { readonly kind: 'mistake'; readonly sentence: string };

/** Quote marks of a phone or a word processor; what they mean is what `"` means. */
const openingQuotes = /^[“„«‟]/u;
const closingQuote = /["”“»]$/u;

/**
 * Reads one line that was typed from a sheet with the boxes 1 to `boxes`: `3 "count before you judge`,
 * `5 @Hanh user research`, `3 ! four nights`. Without a number (or with 0) it belongs to “Anything else”.
 * The mark may stand against its word, unlike in Live, where it is taken out while it is typed; then only
 * a letter may follow, so that `$500` and `#1` stay words. Every line is a note, a mistake in words, or
 * empty; of a note no word is lost.
 */
export function readSheetLine(line: string, boxes: number): SheetLine {
  const typed = line.trim();
  if (typed === '') return { kind: 'empty' };
  const match = /^(\d+)(?:[.):](?=\s|$))?(?:\s+|$|(?=[!"@><$#?~“„«]))(.*)$/su.exec(typed);
  const number = match?.[1];
  const rest = match === null ? typed : (match[2] ?? '');
  if (number !== undefined && (number.length > 4 || Number(number) > boxes))
    return {
      kind: 'mistake',
      sentence: `There is no question ${number} on this sheet; it has ${boxes === 0 ? 'none' : boxes === 1 ? 'only 1' : `1 to ${boxes}`}. Write 0 first if ${number} belongs to the words.`,
    };
  const box = Number(number ?? 0);
  const note = readMarks(rest);
  if (!/[\p{L}\p{N}]/u.test(note.text))
    return {
      kind: 'mistake',
      sentence:
        number === undefined
          ? 'There are no words on this line yet.'
          : `Nothing stands after ${number} yet: what did you write in ${box === 0 ? 'the last box' : `box ${number}`}?`,
    };
  return { kind: 'note', box, note };
}

function readMarks(rest: string): NotePrefix {
  let read: NotePrefix = { text: rest, mark: null, owner: null, isOffRecord: false };
  for (;;) {
    const quoted = openingQuotes.test(read.text);
    const sign = quoted ? '"' : (read.text[0] ?? '');
    const meaning = Object.hasOwn(notePrefixes, sign) ? notePrefixes[sign] : undefined;
    if (meaning === undefined || !marks(sign, read.text.slice(1))) return read;
    const text = read.text.slice(1).trimStart();
    read = { ...read, ...meaning, text: sign === '"' ? withoutClosing(text) : text };
  }
}

/** Whether a sign counts as a mark before `next`: by its space, or against a letter, a quote or another sign. */
function marks(sign: string, next: string): boolean {
  if (/^\s/u.test(next) || next === '') return true;
  if (sign === '"') return true;
  return /^[\p{L}"“„«]/u.test(next) || (sign === '~' && /^[!@><$#?]/u.test(next));
}

/** A quote that was closed on paper loses its closing sign too, unless another one stands inside. */
function withoutClosing(text: string): string {
  const open = text.replace(closingQuote, '');
  return open === text || /["“”„«»]/u.test(open) ? text : open.trimEnd();
}

/** The lines of a typed sheet, each read; the place in the array is the line’s number less one. */
export function readSheet(text: string, boxes: number): readonly SheetLine[] {
  return text.split(/\r\n|\r|\n/u).map((line) => readSheetLine(line, boxes));
}
