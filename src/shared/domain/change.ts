import { z } from 'zod';
import { instant, type Instant } from './field';
import type { CollectionName } from './identity';
import { recordSchemas, type RecordOf, type Workspace } from './workspace';

/** What happened to one record. `before` null: it is new; `after` null: it is gone. */
export type RecordChange = {
  [Name in CollectionName]: {
    readonly collection: Name;
    readonly id: string;
    readonly before: RecordOf<Name> | null;
    readonly after: RecordOf<Name> | null;
  };
}[CollectionName];

/**
 * What a command did. One mechanism, four uses: the journal line (the `after`s make replay
 * idempotent), the undo step (the `before`s), the event to every window, the search index's feed.
 */
export interface Change {
  /** Counts up by one within a data folder. */
  readonly sequence: number;
  readonly at: Instant;
  /** The computer it was made on; two machines' journals can be told apart and merged. */
  readonly device: string;
  /** Where it stands among all changes of all computers; older changes have none. */
  readonly clock?: string | undefined;
  /** The command's name; `undo` and `redo` keep the name and say so in `direction`. */
  readonly command: string;
  readonly direction: 'do' | 'undo' | 'redo';
  readonly records: readonly RecordChange[];
}

const collection = z.enum(Object.keys(recordSchemas) as [CollectionName, ...CollectionName[]]);

const recordChangeSchema = z
  .strictObject({ collection, id: z.string().max(64), before: z.unknown().nullable(), after: z.unknown().nullable() })
  .superRefine((change, context) => {
    for (const side of [change.before, change.after]) {
      if (side === null) continue;
      const parsed = recordSchemas[change.collection].safeParse(side);
      if (!parsed.success) context.addIssue({ code: 'custom', message: z.prettifyError(parsed.error) });
      else if ((parsed.data as { id: string }).id !== change.id)
        context.addIssue({ code: 'custom', message: 'key and record differ' });
    }
  }) as unknown as z.ZodType<RecordChange>;

export const changeSchema: z.ZodType<Change> = z.strictObject({
  sequence: z.int().min(1),
  at: instant,
  device: z.string().max(64),
  clock: z.string().max(100).optional(),
  command: z.string().max(100),
  direction: z.enum(['do', 'undo', 'redo']),
  records: z.array(recordChangeSchema),
});

type MutableMaps = Record<CollectionName, Record<string, unknown>>;

/**
 * Puts the changed records into `workspace`, in place: the maps are this process's own copy, the
 * records inside stay values. Cost is that of the change, not of the document.
 */
export function applyRecords(
  workspace: Workspace,
  records: readonly RecordChange[],
  side: 'before' | 'after' = 'after',
): void {
  const maps = workspace as unknown as MutableMaps;
  for (const change of records) {
    const record = change[side];
    if (record === null) Reflect.deleteProperty(maps[change.collection], change.id);
    else maps[change.collection][change.id] = record;
  }
}

/** The same records, the other way round: what undoing does. */
export function inverted(records: readonly RecordChange[]): RecordChange[] {
  return [...records]
    .reverse()
    .map((change) => ({ ...change, before: change.after, after: change.before }) as RecordChange);
}
