/** Collections that are values: whoever holds one makes a new one for each change. */
const still = new WeakSet<object>();
const lists = new WeakMap<object, readonly unknown[]>();

/** More changes at once than this are not followed one by one: the whole is listed anew when somebody asks. */
const FOLLOWED = 50;

type Collection<T> = Readonly<Record<string, T>>;

/**
 * Says that none of these collections is ever changed in place, as those of a window's copy (LiveCopy.ts) are not; those
 * of the main process are. Their records are listed once, whoever asks.
 */
export function keepStill(collections: object): void {
  for (const collection of Object.values(collections) as readonly object[]) still.add(collection);
}

/** The same, and lists their records now, where they are just being read and nobody waits for a screen yet. */
export function keepListed(collections: object): void {
  keepStill(collections);
  for (const collection of Object.values(collections) as readonly Collection<unknown>[]) valuesOf(collection);
}

/**
 * The records of a collection in the document's order, as `Object.values` gives them. A list of 20,000 takes that 5 ms,
 * and a screen that is composed in thirty asks for the same ones several times (`npm run bench -- today`): of a
 * collection that is kept still the list is kept as well.
 */
export function valuesOf<T>(collection: Collection<T>): readonly T[] {
  const kept = lists.get(collection);
  // What is kept under this collection was made of it.
  if (kept !== undefined) return kept as readonly T[];
  const values: T[] = [];
  for (const id in collection) {
    const record = collection[id];
    if (record !== undefined) values.push(record);
  }
  if (still.has(collection)) lists.set(collection, values);
  return values;
}

/**
 * Carries the list of a collection over to the one that was made of it by these changes, in their order (null: taken
 * out), so that one record more is no reason to go through all. Both are kept still.
 */
export function listFollows<T>(
  before: Collection<T>,
  after: Collection<T>,
  changes: readonly { readonly id: string; readonly after: T | null }[],
): void {
  const kept = lists.get(before);
  if (kept === undefined || changes.length > FOLLOWED) return;
  const values = [...kept];
  const now = new Map<string, T | undefined>();
  for (const { id, after: record } of changes) {
    const was = now.has(id) ? now.get(id) : before[id];
    const place = was === undefined ? -1 : values.indexOf(was);
    if (place === -1) {
      if (record !== null) values.push(record);
    } else if (record === null) values.splice(place, 1);
    else values[place] = record;
    now.set(id, record ?? undefined);
  }
  still.add(after);
  lists.set(after, values);
}
