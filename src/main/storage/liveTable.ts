import type { Collections, Rows } from './document';

/**
 * The maps of the open document, and the only hand that changes them. It knows their keys, because
 * listing 100,000 keys of an object stops the process for 19 ms (copying such a map for 65 ms): so
 * it can be held at a moment and read in slices while changes go on. Records are values: a change
 * replaces a record, it never edits one.
 */
export class LiveTable {
  readonly #maps: Collections;
  readonly #keys = new Map<string, Set<string>>();
  #held: HeldTable | null = null;

  /** From here on nobody else may change `maps`. The keys of a map are listed when they are first needed, 0.3 ms for 1,000. */
  constructor(maps: Collections) {
    this.#maps = maps;
  }

  /** Puts a record in the place of the one that is there; null takes it out. Costs the same for any size. */
  put(name: string, id: string, record: unknown): void {
    const records = Object.hasOwn(this.#maps, name) ? this.#maps[name] : undefined;
    const keys = this.#keysOf(name);
    this.#held?.remember(name, id, records?.[id]);
    if (record === null) {
      if (records !== undefined) Reflect.deleteProperty(records, id);
      // A held table still has to come by this key.
      if (this.#held === null) keys.delete(id);
      return;
    }
    if (records === undefined) this.#maps[name] = { [id]: record };
    else records[id] = record;
    keys.add(id);
  }

  /**
   * The table as it is now, whatever is put later, until `release`. One at a time: throws when it is
   * held already. `back`: changes to leave out, the newest first, with what stood there before each.
   */
  hold(back: Iterable<{ readonly name: string; readonly id: string; readonly before: unknown }> = []): HeldTable {
    if (this.#held !== null) throw new Error('the document is held already');
    const held = new HeldTable(
      this.#maps,
      (name) => this.#keysOf(name),
      () => {
        this.#held = null;
        for (const [name, id] of held.changed()) {
          if (this.#maps[name]?.[id] === undefined) this.#keys.get(name)?.delete(id);
        }
      },
    );
    for (const { name, id, before } of back) {
      held.set(name, id, before ?? undefined);
      this.#keysOf(name).add(id);
    }
    this.#held = held;
    return held;
  }

  #keysOf(name: string): Set<string> {
    const keys = this.#keys.get(name) ?? new Set(Object.keys(this.#maps[name] ?? {}));
    this.#keys.set(name, keys);
    return keys;
  }
}

/** A table as it was at one moment. While it is held its lists of keys only grow, so each key is passed exactly once. */
export class HeldTable implements Rows {
  readonly names: readonly string[];
  /** Ends it; the table may be held anew. */
  readonly release: () => void;
  readonly #maps: Collections;
  readonly #keysOf: (name: string) => Iterable<string>;
  /** What stood at the places that were changed since; undefined: nothing did. */
  readonly #before = new Map<string, Map<string, unknown>>();

  constructor(maps: Collections, keysOf: (name: string) => Iterable<string>, release: () => void) {
    this.#maps = maps;
    this.#keysOf = keysOf;
    this.names = Object.keys(maps);
    this.release = release;
  }

  *rows(name: string): Generator<readonly [id: string, record: unknown]> {
    for (const id of this.#keysOf(name)) {
      const before = this.#before.get(name);
      const record = before?.has(id) === true ? before.get(id) : this.#maps[name]?.[id];
      if (record !== undefined) yield [id, record];
    }
  }

  /** To be told before a place is changed; only the first time counts. */
  remember(name: string, id: string, record: unknown): void {
    if (this.#before.get(name)?.has(id) !== true) this.set(name, id, record);
  }

  set(name: string, id: string, record: unknown): void {
    const before = this.#before.get(name) ?? new Map<string, unknown>();
    this.#before.set(name, before.set(id, record));
  }

  *changed(): Generator<readonly [name: string, id: string]> {
    for (const [name, records] of this.#before) for (const id of records.keys()) yield [name, id];
  }
}
