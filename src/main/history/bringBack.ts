import type { KeptRecord } from '../../shared/domain/history.commands';
import type { CollectionName } from '../../shared/domain/identity';
import { aNounOf } from '../../shared/domain/recordWords';
import { pointersOf } from '../../shared/domain/references';
import { recordSchemas, type RecordMap } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { BringBackInput } from '../../shared/pastView';
import { splitKey, touchedKey } from './entry';
import { foundLine, isSame, stateBeside } from './lookBack';
import { recordIn, type Past, type PastState } from './past';
import type { Told } from './pastRecords';
import { keysIn } from './pastScope';

/**
 * The records that make the document as it was at a moment, within a scope: only those that differ from
 * now. What a record cannot be without (a note its interview) comes along when it is gone by now.
 * Refuses when something of it no longer fits this Askwell.
 */
export async function bringBack(past: Past, input: BringBackInput): Promise<KeptRecord[]> {
  const folded = foundLine(past, input.key);
  const state = await stateBeside(past, folded, input.side);
  const keys = await keysIn(past, state, folded, input.scope);
  const chosen = input.only === null ? keys : keys.filter((key) => key === input.only);
  if (input.only !== null && chosen.length === 0)
    throw new Refusal('notFound', 'This record is not in that part of the history. Nothing was changed.');
  const wanted = new Map(await state.of(chosen));
  await addOwners(past, state, wanted);
  if (input.scope.kind !== 'everything') refuseOrphans(past, wanted);
  const changed = [...wanted].filter(([key, then]) => !isSame(then, recordIn(past.now, key)));
  return changed.map(([key, then]) => kept(key, then));
}

/** Adds what the records point to where it is gone by now and was there then, and so on. */
async function addOwners(past: Past, state: PastState, wanted: Map<string, Told>): Promise<void> {
  let fresh = [...wanted.keys()];
  while (fresh.length > 0) {
    const missing = new Set(fresh.flatMap((key) => pointed(key, wanted.get(key) ?? null)));
    fresh = [...missing].filter((key) => !wanted.has(key) && recordIn(past.now, key) === null);
    const then = await state.of(fresh);
    fresh = fresh.filter((key) => (then.get(key) ?? null) !== null);
    for (const key of fresh) wanted.set(key, then.get(key) ?? null);
  }
}

/** A record that something else still needs cannot be taken away: only together with that, or to the bin. */
function refuseOrphans(past: Past, wanted: ReadonlyMap<string, Told>): void {
  const gone = new Set([...wanted].flatMap(([key, then]) => (then === null ? [key] : [])));
  if (gone.size === 0) return;
  for (const [collection, records] of Object.entries(past.now)) {
    for (const [id, now] of Object.entries(records as RecordMap<object>)) {
      const key = touchedKey(collection, id);
      const record = wanted.has(key) ? (wanted.get(key) ?? null) : (now as Told);
      if (pointed(key, record).some((other) => gone.has(other)))
        throw new Refusal(
          'refused',
          `This was not there then, but ${aNounOf(collection as CollectionName)} of now needs it. Nothing was changed. Move it to the bin instead, or restore everything.`,
        );
    }
  }
}

/** Keys of the records that a record points to. */
function pointed(key: string, record: Told): string[] {
  if (record === null) return [];
  return pointersOf(splitKey(key).collection as CollectionName, record as never).map(({ to, id }) =>
    touchedKey(to, id),
  );
}

function kept(key: string, then: Told): KeptRecord {
  const { collection, id } = splitKey(key);
  const name = collection as CollectionName;
  if (then !== null && !recordSchemas[name].safeParse(then).success)
    throw new Refusal(
      'cannotRead',
      'A part of that state was written by another version of Askwell and cannot be brought back. Nothing was changed.',
    );
  return { collection: name, id, record: then } as KeptRecord;
}
