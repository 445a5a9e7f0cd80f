import { Refusal } from '../failure';
import type { RecordChange } from './change';
import type { CollectionName } from './identity';
import { recordSchemas, type RecordOf, type Workspace } from './workspace';

/**
 * The draft a command works on. It reads the workspace through what the command already wrote and
 * remembers the touched records only, so that the cost of a change is the size of the change.
 * Nothing reaches the workspace until the store has made the records durable.
 */
export class Edit {
  readonly #workspace: Workspace;
  readonly #touched = new Map<string, { collection: CollectionName; id: string; before: unknown; after: unknown }>();

  constructor(workspace: Workspace) {
    this.#workspace = workspace;
  }

  find<Name extends CollectionName>(collection: Name, id: string): RecordOf<Name> | undefined {
    const touched = this.#touched.get(`${collection}/${id}`);
    const record = touched === undefined ? this.#stored(collection, id) : touched.after;
    return (record ?? undefined) as RecordOf<Name> | undefined;
  }

  /** The record, or a refusal in words when it is gone (another window may have removed it). */
  get<Name extends CollectionName>(collection: Name, id: string): RecordOf<Name> {
    const record = this.find(collection, id);
    if (record === undefined)
      throw new Refusal(
        'notFound',
        'This is no longer here. It may have been removed in another window; nothing was changed.',
      );
    return record;
  }

  /** All records of a collection as the command sees them. Costs the size of the collection. */
  all<Name extends CollectionName>(collection: Name): RecordOf<Name>[] {
    const ids = new Set(Object.keys(this.#workspace[collection]));
    for (const touched of this.#touched.values()) if (touched.collection === collection) ids.add(touched.id);
    return [...ids].map((id) => this.find(collection, id)).filter((record) => record !== undefined);
  }

  /** Adds a record. Doing it again with the same key and content changes nothing, so a retried call is safe. */
  add<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): void {
    if (this.find(collection, record.id) !== undefined) {
      throw new Refusal('refused', 'This was already added. Nothing was changed.');
    }
    this.put(collection, record);
  }

  put<Name extends CollectionName>(collection: Name, record: RecordOf<Name>): void {
    const checked = recordSchemas[collection].safeParse(record);
    if (!checked.success) {
      throw new Refusal(
        'invalidInput',
        'Askwell could not keep this as it is. Nothing was changed; the text is still on the screen.',
      );
    }
    this.#touch(collection, record.id, record);
  }

  patch<Name extends CollectionName>(collection: Name, id: string, fields: Fields<RecordOf<Name>>): void {
    this.put(collection, { ...this.get(collection, id), ...defined(fields) });
  }

  remove(collection: CollectionName, id: string): void {
    if (this.find(collection, id) !== undefined) this.#touch(collection, id, null);
  }

  /** What the command did, without records that ended as they began. */
  records(): RecordChange[] {
    return [...this.#touched.values()].filter((touched) => !isSame(touched.before, touched.after)) as RecordChange[];
  }

  #stored(collection: CollectionName, id: string): unknown {
    return Object.hasOwn(this.#workspace[collection], id) ? this.#workspace[collection][id] : null;
  }

  #touch(collection: CollectionName, id: string, after: unknown): void {
    const key = `${collection}/${id}`;
    const touched = this.#touched.get(key);
    if (touched === undefined) this.#touched.set(key, { collection, id, before: this.#stored(collection, id), after });
    else touched.after = after;
  }
}

/** Fields to change; those that are undefined stay as they are. */
export type Fields<T> = { readonly [Key in keyof T]?: T[Key] | undefined };

function defined<T extends object>(fields: Fields<T>): Partial<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Partial<T>;
}

function isSame(a: unknown, b: unknown): boolean {
  return a === b || JSON.stringify(a) === JSON.stringify(b);
}
