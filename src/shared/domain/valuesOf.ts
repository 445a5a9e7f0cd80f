/** Collections that are values: whoever holds one makes a new one for each change. */
const still = new WeakSet<object>();
const lists = new WeakMap<object, readonly unknown[]>();

/**
 * Says that none of these collections is ever changed in place, as those of a window's copy (LiveCopy.ts) are not; those
 * of the main process are. Their records are listed once, whoever asks.
 */
export function keepStill(collections: object): void {
  for (const collection of Object.values(collections) as readonly object[]) still.add(collection);
}

/**
 * The records of a collection in the document's order, as `Object.values` gives them. A list of 20,000 takes that 5 ms,
 * and a screen that is composed in thirty asks for the same ones several times (`npm run bench -- today`): of a
 * collection that is kept still the list is kept as well.
 */
export function valuesOf<T>(collection: Readonly<Record<string, T>>): readonly T[] {
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
