import type { Workspace } from './workspace';

/** The collections whose records may rest on a note. */
const sourced = ['observations', 'introductions', 'evidence', 'needs', 'resources', 'followUps'] as const;

/** What is made of notes, and whatever else goes with it. */
export type Sourced = Pick<Workspace, (typeof sourced)[number]>;

/** The notes that anything in these collections rests on. A window does not hold notes, so it has to ask about them. */
export function sourceNotes(known: Sourced): string[] {
  return [
    ...new Set(
      sourced.flatMap((name) =>
        sourcedRecords(known[name]).flatMap(([, { noteId }]) => (noteId === null ? [] : [noteId])),
      ),
    ),
  ];
}

function sourcedRecords(records: Readonly<Record<string, { readonly noteId: string | null }>>) {
  return Object.entries(records);
}

/** The same without whatever rests on a note that was taken off the record, also after Wrap-up had made something of it. */
export function withoutOffRecord<Known extends Sourced>(known: Known, offRecord: ReadonlySet<string>): Known {
  if (offRecord.size === 0) return known;
  const kept = sourced.map((name) => [
    name,
    Object.fromEntries(
      sourcedRecords(known[name]).filter(([, { noteId }]) => noteId === null || !offRecord.has(noteId)),
    ),
  ]);
  return { ...known, ...(Object.fromEntries(kept) as Partial<Known>) };
}
