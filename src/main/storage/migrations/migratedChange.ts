import type { Collections } from '../document';
import type { ReplayChange, ReplayRecord } from '../segment';
import { migrated, versionOf, type Migration } from './ledger';

/**
 * A change that another computer's older Askwell wrote at `version`, as the last of `steps` would have it: its records
 * go through the steps as two small documents, one of what was and one of what came. Throws what a step throws.
 */
export function migratedChange(change: ReplayChange, version: number, steps: readonly Migration[]): ReplayChange {
  if (version >= versionOf(steps) || change.records.length === 0) return change;
  const [before, after] = [through('before', change, version, steps), through('after', change, version, steps)];
  const written = new Map(change.records.map((record) => [keyOf(record), record]));
  const records: ReplayRecord[] = [];
  for (const [key, place] of new Map([...placesIn(before), ...placesIn(after)])) {
    const record = written.get(key);
    records.push({ ...place, ...pair(before, after, place), saw: record?.saw, clocks: record?.clocks });
  }
  // Neither before nor after anything that the steps keep: still this record, still nothing.
  for (const record of change.records) if (record.before === null && record.after === null) records.push(record);
  return { ...change, records };
}

interface Place {
  readonly collection: string;
  readonly id: string;
}

const keyOf = ({ collection, id }: Place): string => `${collection}/${id}`;

function through(
  side: 'before' | 'after',
  { records }: ReplayChange,
  version: number,
  steps: readonly Migration[],
): Collections {
  const collections: Collections = {};
  for (const { collection, id, [side]: value } of records)
    if (value !== null) collections[collection] = { ...collections[collection], [id]: value };
  const document = { version, sequence: 0, savedAt: '', collections, rest: {} };
  return migrated(document, versionOf(steps), steps).collections;
}

function placesIn(collections: Collections): [string, Place][] {
  return Object.entries(collections).flatMap(([collection, records]) =>
    Object.keys(records).map((id): [string, Place] => [keyOf({ collection, id }), { collection, id }]),
  );
}

function pair(before: Collections, after: Collections, { collection, id }: Place): { before: unknown; after: unknown } {
  return { before: before[collection]?.[id] ?? null, after: after[collection]?.[id] ?? null };
}
