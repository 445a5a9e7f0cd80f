import { useMemo, useState } from 'react';
import type { Verdict } from '../../../shared/domain/goal';
import type { Mark, Note } from '../../../shared/domain/interview';
import { isSortable, isUnsorted } from '../../../shared/domain/isSorted';
import { offRecordPart, piecesFor } from '../../../shared/domain/triage';
import type { Piece } from '../../../shared/domain/triageParts';
import type { TriageContext } from '../../../shared/domain/triagePieces';
import { markName } from '../../../shared/text/markNames';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';
import { sayMade } from './proposalLine';
import { missing, thingOf, type TriageFields, type TriageSurroundings } from './triageFields';
import { usePieces, type EditedPiece } from './usePieces';

export interface Triage {
  /** Marked notes in the order they were taken; with `isShowingAll` also those without a mark. */
  readonly rows: readonly Note[];
  readonly unmarked: readonly Note[];
  readonly sortable: readonly Note[];
  readonly unsorted: readonly Note[];
  /** What each unsorted note would become. */
  readonly proposed: ReadonlyMap<string, readonly Piece[]>;
  readonly current: Note | null;
  /** What the current note becomes, as the person has changed it. */
  readonly pieces: readonly EditedPiece[];
  /** The current note is sorted already, and something is being added to it. */
  readonly isAdding: boolean;
  /** Why the current note was not accepted. */
  readonly question: string | null;
  readonly isShowingAll: boolean;
  readonly showAll: () => void;
  readonly choose: (id: string) => void;
  readonly move: (by: 1 | -1) => string | null;
  readonly change: (key: string, fields: Partial<TriageFields>) => void;
  readonly add: (mark: Mark) => void;
  readonly drop: (key: string) => void;
  readonly canAccept: (note: Note) => boolean;
  readonly accept: (id?: string) => Promise<string | null>;
  readonly leave: () => Promise<string | null>;
  readonly reopen: () => Promise<void>;
  readonly takeOffRecord: () => void;
  readonly setMark: (id: string | null, mark: Mark | null) => void;
  readonly setVerdict: (verdict: Verdict) => void;
  readonly turnOwner: () => void;
}

/** Sorting the notes of one talk: which is current, what it becomes, and the keys’ actions. The answers name the row to go to. */
export function useTriage(
  notes: readonly Note[],
  context: TriageContext,
  surroundings: TriageSurroundings,
  /** The note to begin with: it was found by searching. */
  foundId: string | null,
): Triage {
  const dispatch = useDispatch();
  const [chosenId, setChosenId] = useState(foundId);
  const [question, setQuestion] = useState<string | null>(null);
  const [isShowingAll, setIsShowingAll] = useState(() =>
    notes.some((note) => note.id === foundId && !isSortable(note)),
  );

  const sortable = useMemo(() => notes.filter(isSortable), [notes]);
  const unmarked = useMemo(() => notes.filter((note) => !isSortable(note)), [notes]);
  const unsorted = useMemo(() => sortable.filter(isUnsorted), [sortable]);
  const rows = isShowingAll ? notes : sortable;
  const proposed = useMemo(
    () =>
      new Map(
        notes.flatMap((note): [string, readonly Piece[]][] =>
          note.outcome === null ? [[note.id, piecesFor(note, context)]] : [],
        ),
      ),
    [notes, context],
  );
  const edits = usePieces(proposed, context);

  const current = rows.find(({ id }) => id === chosenId) ?? unsorted[0] ?? null;
  const pieces = current === null ? [] : edits.of(current);
  const isAdding = current !== null && current.outcome !== null && pieces.length > 0;

  const choose = (id: string) => {
    setChosenId(id);
    setQuestion(null);
  };
  const goOn = (from: Note): string | null => {
    const open = isShowingAll ? rows.filter(({ outcome, isOffRecord }) => outcome === null && !isOffRecord) : unsorted;
    const rest = open.filter(({ id }) => id !== from.id);
    const next = rest.find(({ at }) => at > from.at) ?? rest[0] ?? null;
    setChosenId(next?.id ?? null);
    setQuestion(null);
    return next?.id ?? null;
  };
  const lackingIn = (note: Note): string | null => {
    for (const { proposal, fields } of edits.of(note)) {
      const lacking = missing(proposal, fields, surroundings);
      if (lacking !== null) return lacking;
    }
    return null;
  };

  return {
    rows,
    unmarked,
    sortable,
    unsorted,
    proposed,
    current,
    pieces,
    isAdding,
    question,
    isShowingAll,
    showAll: () => {
      setIsShowingAll(true);
    },
    choose,
    move: (by) => {
      const choosable = rows.filter((note) => !note.isOffRecord);
      const place = choosable.findIndex(({ id }) => id === current?.id);
      const next = choosable[place + by];
      if (next) choose(next.id);
      return next?.id ?? null;
    },
    change: (key, fields) => {
      if (current === null) return;
      setQuestion(null);
      edits.change(current, key, fields);
    },
    add: (mark) => {
      if (current === null || current.isOffRecord) return;
      setQuestion(null);
      edits.add(current, mark);
    },
    drop: (key) => {
      if (current === null) return;
      setQuestion(null);
      edits.drop(current, key);
    },
    canAccept: (note) => edits.of(note).length > 0 && lackingIn(note) === null,
    accept: async (id) => {
      const note = id === undefined ? current : (notes.find((other) => other.id === id) ?? null);
      const own = note === null ? [] : edits.of(note);
      if (note === null || note.isOffRecord || own.length === 0) return null;
      const lacking = lackingIn(note);
      if (lacking !== null) {
        choose(note.id);
        setQuestion(lacking);
        return null;
      }
      const things = oneNewOrganisation(own.map(({ proposal, fields }) => thingOf(proposal, fields, surroundings)));
      // The next note is current at once, so that a second quick Enter is for it and not lost.
      const next = goOn(note);
      const reply = await dispatch(
        'note.became',
        { noteId: note.id, things, isMore: note.outcome !== null },
        { toast: sayMade(things) },
      );
      if (!reply.ok) {
        choose(note.id);
        return note.id;
      }
      edits.clear(note);
      return next;
    },
    leave: async () => {
      if (current === null || current.outcome !== null || current.isOffRecord) return null;
      const next = goOn(current);
      const reply = await dispatch('note.kept', { noteId: current.id }, { toast: 'Left as a note' });
      if (reply.ok) return next;
      choose(current.id);
      return current.id;
    },
    reopen: async () => {
      if (current === null || current.outcome === null) return;
      choose(current.id);
      await dispatch('note.reopened', { noteId: current.id }, { toast: 'Opened again; what was done with it stays' });
    },
    takeOffRecord: () => {
      if (current === null || current.isOffRecord || current.outcome !== null) return;
      choose(current.id);
      const part = offRecordPart(current);
      if (part !== null)
        void dispatch(
          'note.partTakenOffRecord',
          { noteId: current.id, from: part.from, partId: newId('notes') },
          { toast: 'That part is off the record' },
        );
      else
        void dispatch(
          'note.changed',
          { id: current.id, fields: { isOffRecord: true } },
          { toast: 'The line is off the record' },
        );
    },
    setMark: (id, mark) => {
      const note = id === null ? current : notes.find((other) => other.id === id);
      if (!note || note.outcome !== null || note.isOffRecord || note.mark === mark) return;
      choose(note.id);
      const owner = mark === 'action' ? (note.owner ?? 'me') : null;
      void dispatch(
        'note.changed',
        { id: note.id, fields: { mark, owner } },
        { toast: mark === null ? 'Mark taken off' : `Marked as ${markName(mark).toLowerCase()}` },
      );
    },
    setVerdict: (verdict) => {
      const finding = pieces.findLast(({ proposal }) => proposal.kind === 'finding');
      if (current !== null && finding?.proposal.kind === 'finding' && finding.proposal.targets.length > 0)
        edits.change(current, finding.key, { verdict });
    },
    turnOwner: () => {
      const promise = pieces.findLast(({ proposal }) => proposal.kind === 'followUp');
      if (current !== null && promise !== undefined)
        edits.change(current, promise.key, { owner: promise.fields.owner === 'me' ? 'them' : 'me' });
    },
  };
}

/** Two things of one note that name the same new organisation add it once. */
function oneNewOrganisation<T extends ReturnType<typeof thingOf>>(things: readonly T[]): T[] {
  const made = new Map<string, string>();
  return things.map((thing) => {
    if (!('organisation' in thing) || thing.organisation?.isNew !== true) return thing;
    const id = made.get(thing.organisation.name) ?? thing.organisation.id;
    made.set(thing.organisation.name, id);
    return { ...thing, organisation: { ...thing.organisation, id } };
  });
}
