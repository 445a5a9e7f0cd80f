import { z } from 'zod';
import { emptyProfile, PROFILE_ID } from '../../shared/domain/profile';
import { defaultSettings, SETTINGS_ID } from '../../shared/domain/settings';
import { collectionNames, recordSchemas, singleIds } from '../../shared/domain/workspace';
import type { CollectionName } from '../../shared/domain/identity';
import { Refusal } from '../../shared/failure';
import { isMap, type Collections } from './document';

/** The longest that checking keeps others in this process waiting. */
const sliceMs = 6;

/** A record that this app cannot use. It is set aside in a file of its own, never thrown away. */
export interface InvalidRecord {
  readonly collection: string;
  readonly id: string;
  readonly record: unknown;
  readonly why: string;
}

/**
 * Takes the records that do not fit their schema out of `collections` (in place) and returns them.
 * A file is not trusted because it parses. Throws a Refusal when a whole collection is missing:
 * then the file is not what Askwell wrote.
 */
export async function takeInvalid(collections: Collections, timeZone: () => string = noZone): Promise<InvalidRecord[]> {
  const invalid: InvalidRecord[] = [];
  let sliceStart = performance.now();
  for (const collection of collectionNames) {
    const records = collections[collection];
    if (records === undefined) throw new Refusal('cannotRead', `its ${collection} are missing`);
    for (const id of Object.keys(records)) {
      // Meanwhile the main process serves the page that will show all this.
      if (performance.now() - sliceStart > sliceMs) {
        await new Promise(setImmediate);
        sliceStart = performance.now();
      }
      const why = whyInvalid(collection, id, records[id]);
      if (why === null) continue;
      invalid.push({ collection, id, record: records[id], why });
      Reflect.deleteProperty(records, id);
    }
  }
  return [...invalid, ...missingSingles(collections, timeZone)];
}

const noZone = (): string => '';

/** What of a newer app's document this app can show: unknown collections and fields are left out. */
export function showable(collections: Collections): Collections {
  const shown: Collections = {};
  for (const collection of collectionNames) {
    const records = collections[collection] ?? {};
    const kept = Object.entries(records).map(([id, record]) => [id, withoutUnknown(collection, record)] as const);
    shown[collection] = Object.fromEntries(kept.filter(([id, record]) => whyInvalid(collection, id, record) === null));
  }
  missingSingles(shown, noZone);
  return shown;
}

function whyInvalid(collection: CollectionName, id: string, record: unknown): string | null {
  const parsed = recordSchemas[collection].safeParse(record);
  if (!parsed.success) return z.prettifyError(parsed.error);
  if (parsed.data.id !== id) return 'key and record differ';
  return (singleIds[collection] ?? id) === id ? null : 'there can be only one';
}

function withoutUnknown(collection: CollectionName, record: unknown): unknown {
  if (!isMap(record)) return record;
  const known = recordSchemas[collection].shape;
  return Object.fromEntries(Object.entries(record).filter(([field]) => Object.hasOwn(known, field)));
}

/** Commands count on the profile and the settings being there; the defaults stand in and it is said. */
function missingSingles(collections: Collections, timeZone: () => string): InvalidRecord[] {
  const added: InvalidRecord[] = [];
  const singles = [
    ['profile', PROFILE_ID, () => emptyProfile(timeZone())],
    ['settings', SETTINGS_ID, defaultSettings],
  ] as const;
  for (const [collection, id, standIn] of singles) {
    const records = collections[collection];
    if (records === undefined || Object.hasOwn(records, id)) continue;
    records[id] = standIn();
    added.push({ collection, id, record: null, why: 'missing' });
  }
  return added;
}
