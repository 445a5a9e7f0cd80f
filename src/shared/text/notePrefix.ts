import type { Mark } from '../domain/interview';

/** What the characters at the start of a note say about it. */
export interface NotePrefix {
  /** The note without the characters and their spaces. */
  readonly text: string;
  readonly mark: Mark | null;
  /** Of an action: who promised. */
  readonly owner: 'me' | 'them' | null;
  readonly isOffRecord: boolean;
}

type Meaning = Partial<Omit<NotePrefix, 'text'>>;

/** The characters of typed capture. The order is the order in which Live explains them. */
export const notePrefixes: Readonly<Record<string, Meaning>> = {
  '!': { mark: 'insight', owner: null },
  '"': { mark: 'quote', owner: null },
  '@': { mark: 'referral', owner: null },
  '>': { mark: 'action', owner: 'me' },
  '<': { mark: 'action', owner: 'them' },
  $: { mark: 'need', owner: null },
  '#': { mark: 'resource', owner: null },
  '?': { mark: 'question', owner: null },
  '~': { isOffRecord: true },
};

/**
 * Reads a note that starts with a mark character and a space: `> send the draft` is an action I
 * promised, “send the draft”. Several may follow each other (`~ ! …` is an insight off the record);
 * the last mark wins. So a whole note means the same as when it is typed one character at a time.
 */
export function parseNotePrefix(line: string): NotePrefix {
  let parsed: NotePrefix = { text: line, mark: null, owner: null, isOffRecord: false };
  for (;;) {
    const meaning = parsed.text[1] === ' ' ? meaningOf(parsed.text[0]) : undefined;
    if (meaning === undefined) return parsed;
    parsed = { ...parsed, ...meaning, text: parsed.text.slice(2) };
  }
}

function meaningOf(character: string | undefined): Meaning | undefined {
  return character !== undefined && Object.hasOwn(notePrefixes, character) ? notePrefixes[character] : undefined;
}
