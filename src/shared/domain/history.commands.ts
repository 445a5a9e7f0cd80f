import { z } from 'zod';
import { Refusal } from '../failure';
import { command } from './command';
import type { Edit } from './edit';
import { idOf } from './field';
import { prefixes, type CollectionName } from './identity';
import { collectionNames, recordSchemas, singleIds, type RecordOf } from './workspace';

/** A record as it shall be; null: it shall not be there. */
export type KeptRecord = {
  [Name in CollectionName]: { readonly collection: Name; readonly id: string; readonly record: RecordOf<Name> | null };
}[CollectionName];

const keptRecord = z.discriminatedUnion(
  'collection',
  collectionNames.map((collection) =>
    z.strictObject({
      collection: z.literal(collection),
      id: idOf(prefixes[collection]),
      record: recordSchemas[collection].nullable(),
    }),
  ) as unknown as [z.ZodObject<{ collection: z.ZodLiteral<string> }>],
) as unknown as z.ZodType<KeptRecord, KeptRecord>;

const kept = z.strictObject({ records: z.array(keptRecord).max(1_000_000) });

/** Refuses what no document can hold, whatever the record says. */
export function refuseMisplaced({ collection, id, record }: KeptRecord): void {
  const single = singleIds[collection];
  if (single !== undefined && id !== single)
    throw new Refusal('invalidInput', 'There can be only one profile and one set of settings. Nothing was changed.');
  if (single !== undefined && record === null)
    throw new Refusal('refused', 'The profile and the settings cannot be taken away. Nothing was changed.');
  if (record !== null && record.id !== id)
    throw new Refusal('invalidInput', 'A record and its key differ. Nothing was changed.');
}

function putAll(edit: Edit, records: readonly KeptRecord[]): void {
  for (const kept of records) {
    refuseMisplaced(kept);
    if (kept.record === null) edit.remove(kept.collection, kept.id);
    else edit.put(kept.collection, kept.record);
  }
}

/** Whole records from elsewhere: an earlier state, or an export. They come from the main process, never from a page. */
export const historyCommands = {
  'history.restored': command({
    says: 'Earlier version brought back',
    input: kept,
    isMainOnly: true,
    change: (edit, { records }) => {
      putAll(edit, records);
    },
  }),
  'document.imported': command({
    says: 'Export taken in',
    input: kept,
    isMainOnly: true,
    change: (edit, { records }) => {
      putAll(edit, records);
    },
  }),
};
