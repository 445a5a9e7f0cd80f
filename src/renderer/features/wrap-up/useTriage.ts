import { useMemo, useState } from 'react';
import type { Verdict } from '../../../shared/domain/goal';
import type { Mark, Note } from '../../../shared/domain/interview';
import { isSortable, proposalFor, type Proposal, type TriageContext } from '../../../shared/domain/triage';
import { markName } from '../../../shared/text/markNames';
import { useDispatch } from '../../workspace/useDispatch';
import { acceptance, fieldsOf, missing, type TriageFields, type TriageSurroundings } from './triageFields';

export interface Triage {
  /** Marked notes in the order they were taken; with `isShowingAll` also those without a mark. */
  readonly rows: readonly Note[];
  readonly unmarked: readonly Note[];
  readonly sortable: readonly Note[];
  readonly unsorted: readonly Note[];
  readonly proposals: ReadonlyMap<string, Proposal>;
  readonly current: Note | null;
  /** What the current note becomes, as the person has changed it. */
  readonly fields: TriageFields | null;
  /** Why the current note was not accepted. */
  readonly question: string | null;
  readonly isShowingAll: boolean;
  readonly showAll: () => void;
  readonly choose: (id: string) => void;
  readonly move: (by: 1 | -1) => string | null;
  readonly change: (fields: Partial<TriageFields>) => void;
  readonly canAccept: (note: Note) => boolean;
  readonly accept: (id?: string) => Promise<string | null>;
  readonly leave: () => Promise<string | null>;
  readonly setMark: (id: string | null, mark: Mark | null) => void;
  readonly setVerdict: (verdict: Verdict) => void;
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
  const [edited, setEdited] = useState<{
    readonly noteId: string;
    readonly mark: Mark | null;
    readonly fields: TriageFields;
  } | null>(null);
  const [question, setQuestion] = useState<string | null>(null);
  const [isShowingAll, setIsShowingAll] = useState(() =>
    notes.some((note) => note.id === foundId && !isSortable(note)),
  );

  const sortable = useMemo(() => notes.filter(isSortable), [notes]);
  const unmarked = useMemo(() => notes.filter((note) => !isSortable(note)), [notes]);
  const unsorted = useMemo(() => sortable.filter(({ outcome }) => outcome === null), [sortable]);
  const rows = isShowingAll ? notes : sortable;
  const proposals = useMemo(
    () =>
      new Map(
        unsorted.flatMap((note): [string, Proposal][] => {
          const proposal = proposalFor(note, context);
          return proposal === null ? [] : [[note.id, proposal]];
        }),
      ),
    [unsorted, context],
  );

  const current = rows.find(({ id }) => id === chosenId) ?? unsorted[0] ?? null;
  const proposal = current === null ? undefined : proposals.get(current.id);
  const fields = fieldsFor(current);

  function fieldsFor(note: Note | null): TriageFields | null {
    const own = note === null ? undefined : proposals.get(note.id);
    if (note === null || own === undefined) return null;
    return edited?.noteId === note.id && edited.mark === note.mark ? edited.fields : fieldsOf(own);
  }

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
  const change = (part: Partial<TriageFields>) => {
    if (current === null || fields === null) return;
    setQuestion(null);
    setEdited({ noteId: current.id, mark: current.mark, fields: { ...fields, ...part } });
  };

  return {
    rows,
    unmarked,
    sortable,
    unsorted,
    proposals,
    current,
    fields,
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
    change,
    canAccept: (note) => {
      const [own, given] = [proposals.get(note.id), fieldsFor(note)];
      return own !== undefined && given !== null && missing(own, given, surroundings) === null;
    },
    accept: async (id) => {
      const note = id === undefined ? current : (unsorted.find((other) => other.id === id) ?? null);
      const [own, given] = [note === null ? undefined : proposals.get(note.id), fieldsFor(note)];
      if (note === null || own === undefined || given === null) return null;
      const lacking = missing(own, given, surroundings);
      if (lacking !== null) {
        choose(note.id);
        setQuestion(lacking);
        return null;
      }
      const { name, input, toast } = acceptance(note, own, given, surroundings);
      // The next note is current at once, so that a second quick Enter is for it and not lost.
      const next = goOn(note);
      const reply = await dispatch(name, input, { toast });
      if (reply.ok) return next;
      choose(note.id);
      return note.id;
    },
    leave: async () => {
      if (current === null || current.outcome !== null || current.isOffRecord) return null;
      const next = goOn(current);
      const reply = await dispatch('note.kept', { noteId: current.id }, { toast: 'Left as a note' });
      if (reply.ok) return next;
      choose(current.id);
      return current.id;
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
      if (proposal?.kind === 'finding' && proposal.targets.length > 0) change({ verdict });
    },
  };
}
