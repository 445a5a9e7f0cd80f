import { useState } from 'react';
import type { Mark, Note } from '../../../shared/domain/interview';
import type { Piece } from '../../../shared/domain/triageParts';
import { pieceFor, type TriageContext } from '../../../shared/domain/triagePieces';
import { fieldsOf, type TriageFields } from './triageFields';

/** One thing that the current note becomes, as the person has it now. */
export interface EditedPiece extends Piece {
  readonly key: string;
  readonly fields: TriageFields;
}

export interface Pieces {
  readonly of: (note: Note) => readonly EditedPiece[];
  readonly change: (note: Note, key: string, fields: Partial<TriageFields>) => void;
  readonly add: (note: Note, mark: Mark) => void;
  readonly drop: (note: Note, key: string) => void;
  /** Forgets what was changed: the note became what it is. */
  readonly clear: (note: Note) => void;
}

/** What the note that is being sorted becomes: proposed, then edited. Another mark begins anew. */
export function usePieces(proposed: ReadonlyMap<string, readonly Piece[]>, context: TriageContext): Pieces {
  const [edited, setEdited] = useState<{
    readonly noteId: string;
    readonly mark: Mark | null;
    readonly pieces: readonly EditedPiece[];
    readonly added: number;
  } | null>(null);

  const isOf = (note: Note) => edited?.noteId === note.id && edited.mark === note.mark;
  const of = (note: Note): readonly EditedPiece[] =>
    edited !== null && isOf(note)
      ? edited.pieces
      : (proposed.get(note.id) ?? []).map((piece, place) => ({
          ...piece,
          key: `${piece.proposal.kind}-${place}`,
          fields: fieldsOf(piece.proposal),
        }));
  const put = (note: Note, pieces: readonly EditedPiece[], more = 0) => {
    setEdited({ noteId: note.id, mark: note.mark, pieces, added: (isOf(note) ? (edited?.added ?? 0) : 0) + more });
  };
  return {
    of,
    change: (note, key, fields) => {
      put(
        note,
        of(note).map((piece) => (piece.key === key ? { ...piece, fields: { ...piece.fields, ...fields } } : piece)),
      );
    },
    add: (note, mark) => {
      const proposal = pieceFor(mark, note.text, note, context);
      const place = (isOf(note) ? (edited?.added ?? 0) : 0) + 1;
      put(note, [...of(note), { proposal, why: null, key: `added-${place}`, fields: fieldsOf(proposal) }], 1);
    },
    drop: (note, key) => {
      put(
        note,
        of(note).filter((piece) => piece.key !== key),
      );
    },
    clear: (note) => {
      setEdited((now) => (now?.noteId === note.id ? null : now));
    },
  };
}
