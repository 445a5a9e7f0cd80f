import type { Note } from './interview';
import { offersFor } from './noteOffers';
import { partsOf, type NotePart } from './noteParts';
import { furtherPiece, type Piece } from './triageParts';
import { pieceFor, type TriageContext } from './triagePieces';

/**
 * What a note would become: one thing by its mark, and one for each mark character that stands further on in
 * the line. A note without a mark is offered what rules find in its words, each with the reason (`noteOffers.ts`).
 * Empty: off the record, or nothing speaks for anything.
 */
export function piecesFor(note: Note, context: TriageContext): Piece[] {
  if (note.isOffRecord) return [];
  if (note.mark === null) return offersFor(note, context);
  const [first, ...rest] = partsOf(note.text);
  const further = rest.flatMap((part, place) => furtherPiece(part, [first, ...rest][place]?.text ?? '', note, context));
  // “vendor log useless. $ no data from real wards”, marked as a need: the part that says so is the need.
  const said = further.find(({ proposal }) => proposal.kind === 'need');
  if (note.mark === 'need' && said !== undefined) return further;
  return [{ proposal: pieceFor(note.mark, first.text || note.text, note, context), why: null }, ...further];
}

/** The words behind a “~” in the middle of a line: they may be kept off the record on their own. null: there is none. */
export function offRecordPart(note: Pick<Note, 'text' | 'isOffRecord' | 'outcome'>): NotePart | null {
  if (note.isOffRecord || note.outcome !== null) return null;
  return partsOf(note.text).find(({ sign }) => sign === '~') ?? null;
}
