import { createHash } from 'node:crypto';
import {
  clockOf,
  clockParts,
  fieldClock,
  recordClock,
  removal,
  type Clock,
  type RecordClock,
} from '../../shared/domain/clock';
import type { RecordChange } from '../../shared/domain/change';
import type { Conflict } from '../../shared/domain/conflict';
import { recordSchemas } from '../../shared/domain/workspace';
import { isMap, type Collections } from './document';
import { changedFields, isSame, type Marks, type Seen } from './marks';
import type { ReplayChange, ReplayRecord } from './segment';
import type { Stamp } from './stamps';

const conflicts = 'conflicts';
/** What nobody misses: the key itself, and when the record was made. */
const untold = new Set(['id', 'createdAt']);

interface Place {
  readonly collection: string;
  readonly id: string;
  readonly before: Record<string, unknown> | null;
  readonly beforeClock: RecordClock | undefined;
  record: Record<string, unknown> | null;
  clock: RecordClock | undefined;
}

/**
 * Takes other computers' changes into a document, field by field: the later clock wins, whatever the
 * order in which they come, as long as each comes after those that its author had seen. The result is
 * the same everywhere, conflicts included:
 *
 * - a value that lost against one whose author had not seen it is kept as a record of `conflicts`,
 *   under a key made of what it is, until somebody who saw it writes the field again;
 * - a removal wins over everything that its author had not seen, which is kept in the same way; what
 *   was written to a record by somebody who had not seen its removal is kept, not brought back.
 *
 * A draft: the document and its marks stay as they are until `result` is put into them.
 */
export class Merge {
  readonly #collections: Collections;
  readonly #marks: Marks;
  readonly #touched = new Map<string, Place>();
  #seen: Record<string, number>;
  #isJoined = false;

  constructor(collections: Collections, marks: Marks) {
    this.#collections = collections;
    this.#marks = marks;
    this.#seen = { ...marks.seen };
  }

  get seen(): Seen {
    return this.#seen;
  }

  passed(device: string, sequence: number): void {
    this.#seen[device] = sequence;
  }

  /** A change as its author made it. */
  apply(change: ReplayChange): void {
    for (const record of change.records) {
      if (!Object.hasOwn(recordSchemas, record.collection)) continue;
      if (record.after === null) this.#remove(record, change.clock);
      else if (isMap(record.after)) this.#write(record, record.after, change.clock);
    }
  }

  /**
   * Records with their clocks, from somebody who merged them: of each field the later one stays. Of two values from
   * before there were clocks nobody knows the later one: ours stays, theirs is kept beside it.
   */
  join(collection: string, id: string, after: unknown, clocks: RecordClock | undefined, keepsLosers: boolean): void {
    this.#isJoined = true;
    const place = this.#at(collection, id);
    const gone = fieldClock(place.clock, removal);
    const theirGone = fieldClock(clocks, removal);
    if (theirGone < gone) return;
    const mine = theirGone > gone ? null : place.record;
    if (theirGone > gone && keepsLosers && place.record !== null) this.#keepAll(place, clocks);
    if (!isMap(after)) {
      if (theirGone > gone) [place.record, place.clock] = [null, clocks];
      return;
    }
    const fields = mine === null ? new Map([[removal, theirGone]]) : clocksOf(place);
    const record = { ...mine };
    for (const [field, value] of Object.entries(after)) {
      const clock = fieldClock(clocks, field);
      const current = mine === null ? '' : fieldClock(place.clock, field);
      if (mine !== null && clock <= current) {
        if (keepsLosers && clock === '' && current === '' && !isSame(mine[field], value))
          this.#keep(collection, id, field, clockBefore(after), value);
        continue;
      }
      if (mine !== null && keepsLosers && current !== '' && !isSame(mine[field], value))
        this.#keep(collection, id, field, current, mine[field]);
      record[field] = value;
      fields.set(field, clock);
    }
    this.#set(place, record, fields);
  }

  /** What is different now, as a change of this document, and its stamp. */
  result(): { readonly records: readonly RecordChange[]; readonly stamp: Stamp } {
    const places = [...this.#touched.values()].filter(
      ({ before, record, beforeClock, clock }) => !isSame(before, record) || !isSame(beforeClock, clock),
    );
    const records = places.map(({ collection, id, before, record }) => ({ collection, id, before, after: record }));
    return {
      records: records as unknown as RecordChange[],
      stamp: {
        saw: places.map(({ beforeClock }) => beforeClock),
        clocks: places.map(({ clock }) => clock),
        seen: this.#seen,
        seenBefore: this.#marks.seen,
        isJoined: this.#isJoined,
      },
    };
  }

  #remove({ collection, id, before, saw }: ReplayRecord, clock: Clock): void {
    const place = this.#at(collection, id);
    for (const field of changedFields(before, null)) this.#settle(collection, id, field, fieldClock(saw, field));
    if (clock <= fieldClock(place.clock, removal)) return;
    this.#keepAll(place, saw);
    [place.record, place.clock] = [null, ['', { [removal]: clock }]];
  }

  #write({ collection, id, before, saw }: ReplayRecord, after: Record<string, unknown>, clock: Clock): void {
    const place = this.#at(collection, id);
    const changed = changedFields(before, after);
    for (const field of changed) this.#settle(collection, id, field, fieldClock(saw, field));
    if (fieldClock(saw, removal) < fieldClock(place.clock, removal)) {
      for (const field of changed) this.#keep(collection, id, field, clock, after[field]);
      return;
    }
    // An edit of a record that never came (its author’s files are lost): the author’s whole record stands in.
    const record = place.record ?? (before === null ? {} : { ...after });
    const fields = clocksOf(place);
    if (place.record === null && before !== null)
      for (const field of Object.keys(after)) fields.set(field, fieldClock(saw, field));
    if (place.record === null) fields.set(removal, fieldClock(saw, removal));
    const written = { ...record };
    for (const field of changed) {
      const current = place.record === null ? '' : fieldClock(place.clock, field);
      if (clock > current) {
        if (current > fieldClock(saw, field)) this.#keep(collection, id, field, current, record[field]);
        if (Object.hasOwn(after, field)) written[field] = after[field];
        else Reflect.deleteProperty(written, field);
        fields.set(field, clock);
      } else if (clock < current) this.#keep(collection, id, field, clock, after[field]);
    }
    this.#set(place, written, fields);
  }

  /** Everything in the record that somebody who saw it at `saw` did not know of. */
  #keepAll({ collection, id, record, clock }: Place, saw: RecordClock | undefined): void {
    for (const [field, value] of Object.entries(record ?? {})) {
      const written = fieldClock(clock, field);
      const isUnseen = fieldClock(clock, removal) > fieldClock(saw, removal) || written > fieldClock(saw, field);
      if (isUnseen && written !== '') this.#keep(collection, id, field, written, value);
    }
  }

  #keep(collection: string, recordId: string, field: string, clock: Clock, value: unknown): void {
    if (collection === conflicts || untold.has(field) || clock === '' || isNothing(value)) return;
    const parts = clockParts(clock);
    const conflict = {
      id: conflictId(collection, recordId, field, clock),
      collection,
      recordId,
      field,
      kept: value,
      keptClock: clock,
      keptDevice: parts?.device ?? '',
      at: new Date(parts?.ms ?? 0).toISOString(),
      resolvedAt: null,
    };
    const place = this.#at(conflicts, conflict.id);
    if (place.record !== null || !recordSchemas.conflicts.safeParse(conflict).success) return;
    // The same clock on every computer, older than anybody’s decision about it.
    [place.record, place.clock] = [conflict, clock];
  }

  /** Somebody who saw the value written at `clock` wrote the field again: it is no longer in conflict. */
  #settle(collection: string, id: string, field: string, clock: Clock): void {
    if (clock === '' || collection === conflicts) return;
    const conflict = conflictId(collection, id, field, clock);
    if (this.#peek(conflicts, conflict) === null) return;
    const place = this.#at(conflicts, conflict);
    [place.record, place.clock] = [null, undefined];
  }

  #set(place: Place, record: Record<string, unknown>, fields: Map<string, Clock>): void {
    for (const field of fields.keys()) if (field !== removal && !Object.hasOwn(record, field)) fields.delete(field);
    [place.record, place.clock] = [record, recordClock(fields)];
  }

  #peek(collection: string, id: string): Record<string, unknown> | null {
    const touched = this.#touched.get(`${collection}/${id}`);
    if (touched !== undefined) return touched.record;
    const records = Object.hasOwn(this.#collections, collection) ? this.#collections[collection] : undefined;
    const record = records !== undefined && Object.hasOwn(records, id) ? records[id] : null;
    return isMap(record) ? record : null;
  }

  #at(collection: string, id: string): Place {
    const key = `${collection}/${id}`;
    const touched = this.#touched.get(key);
    if (touched !== undefined) return touched;
    const before = this.#peek(collection, id);
    const beforeClock = this.#marks.of(collection, id);
    const place: Place = { collection, id, before, beforeClock, record: before, clock: beforeClock };
    this.#touched.set(key, place);
    return place;
  }
}

function clocksOf({ record, clock }: Place): Map<string, Clock> {
  const fields = new Map(Object.keys(record ?? {}).map((field) => [field, fieldClock(clock, field)]));
  return fields.set(removal, fieldClock(clock, removal));
}

function isNothing(value: unknown): boolean {
  return value === undefined || value === null || value === '' || (Array.isArray(value) && value.length === 0);
}

/** For a value from before there were clocks, so that it can be kept: when its record was made, the same everywhere. */
function clockBefore({ createdAt }: Record<string, unknown>): Clock {
  const ms = typeof createdAt === 'string' ? Date.parse(createdAt) : 0;
  return clockOf(Number.isNaN(ms) ? 0 : ms, 0, '');
}

/** The same key on every computer. */
export function conflictId(collection: string, id: string, field: string, clock: Clock): Conflict['id'] {
  const hash = createHash('sha256')
    .update(JSON.stringify([collection, id, field, clock]))
    .digest('hex');
  return `cfl_${hash.slice(0, 24)}`;
}
