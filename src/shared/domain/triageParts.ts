import type { Mark, Note } from './interview';
import type { NotePart, NoteSign } from './noteParts';
import { pieceFor, promiseIn, type Proposal, type TriageContext } from './triagePieces';

/** One thing that a note may become, and why Wrap-up says so. */
export interface Piece {
  readonly proposal: Proposal;
  /** Of an offer: the words that speak for it; null: the note was marked so. */
  readonly why: string | null;
}

const markOf: Readonly<Record<Exclude<NoteSign, '~'>, Mark>> = {
  '<': 'action',
  '>': 'action',
  $: 'need',
  '#': 'resource',
  '@': 'referral',
};

/** What a part with a mark character of its own becomes. */
export function furtherPiece({ sign, text }: NotePart, before: string, note: Note, context: TriageContext): Piece[] {
  if (sign === '' || sign === '~') return [];
  const why = `You typed “${sign}”`;
  if (sign === '>' || sign === '<')
    return [{ proposal: promiseIn(text, sign === '<' ? 'them' : 'me', note, context, before), why }];
  return [{ proposal: pieceFor(markOf[sign], text, note, context, before), why }];
}
