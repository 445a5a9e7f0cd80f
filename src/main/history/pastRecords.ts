import type { RecordChange } from '../../shared/domain/change';
import { touchedKey, type Entry, type LoadRecords } from './entry';
import type { HistoryBook } from './historyBook';

/** A moment between two changes: after all entries before `place`, of the run `run`. */
export interface Point {
  readonly place: number;
  readonly run: number;
}

/** What a record was; null: it was not there. Undefined: no change tells, so it was as in the base of the run. */
export type Told = Readonly<Record<string, unknown>> | null;

/**
 * What the changes themselves say of records at `point`: the state that the last change before it
 * left, otherwise the one that the next change after it found. Both only within the run, because
 * beyond a gap something else may have changed the record. Reads one line for each record.
 */
export async function toldAt(
  book: HistoryBook,
  load: LoadRecords,
  point: Point,
  records: readonly string[],
): Promise<ReadonlyMap<string, Told>> {
  const wanted = new Map<Entry, { readonly key: string; readonly side: 'before' | 'after' }[]>();
  const several: string[] = [];
  for (const key of records) {
    const places = book.changesOf(key).filter((place) => book.entries[place]?.run === point.run);
    if (isOfSeveral(book, places)) {
      several.push(key);
      continue;
    }
    const next = places.findIndex((place) => place >= point.place);
    const before = next === -1 ? places.at(-1) : places[next - 1];
    const place = before ?? places[next];
    const entry = place === undefined ? undefined : book.entries[place];
    if (entry === undefined) continue;
    const ask = { key, side: before === undefined ? 'before' : 'after' } as const;
    wanted.set(entry, [...(wanted.get(entry) ?? []), ask]);
  }
  const told = new Map<string, Told>();
  const entries = [...wanted.keys()];
  for (const [at, changes] of (await load(entries)).entries()) {
    const byKey = new Map(changes.map((change) => [touchedKey(change.collection, change.id), change]));
    for (const { key, side } of wanted.get(entries[at] as Entry) ?? []) told.set(key, byKey.get(key)?.[side] ?? null);
  }
  for (const key of several) told.set(key, await merged(book, load, point, key));
  return told;
}

function isOfSeveral(book: HistoryBook, places: readonly number[]): boolean {
  return new Set(places.map((place) => book.entries[place]?.device)).size > 1;
}

/** Where several devices changed a record, each change gives its own fields, in the order of the common clock. */
async function merged(book: HistoryBook, load: LoadRecords, point: Point, key: string): Promise<Told> {
  const entries = book
    .changesOf(key)
    .map((place) => ({ place, entry: book.entries[place] }))
    .filter((found): found is { place: number; entry: Entry } => found.entry?.run === point.run);
  const changes = await load(entries.map(({ entry }) => entry));
  let state: Told | undefined;
  for (const [at, { place }] of entries.entries()) {
    const change = changes[at]?.find(({ collection, id }) => touchedKey(collection, id) === key);
    if (change === undefined) continue;
    if (state === undefined) state = change.before;
    if (place >= point.place) break;
    state = withFields(state, change);
  }
  return state ?? null;
}

function withFields(state: Told, change: RecordChange): Told {
  const [before, after] = [change.before as Told, change.after as Told];
  // Its author had not seen that the record was removed: it stays so, as merging leaves it.
  if (state === null && before !== null) return null;
  if (state === null || before === null || after === null) return after;
  const changed = Object.entries(after).filter(
    ([field, value]) => JSON.stringify(value) !== JSON.stringify(before[field]),
  );
  return { ...state, ...Object.fromEntries(changed) };
}
