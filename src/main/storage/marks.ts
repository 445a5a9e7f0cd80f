import {
  clockParts,
  fieldClock,
  isClock,
  isRecordClock,
  recordClock,
  removal,
  type Clock,
  type RecordClock,
} from '../../shared/domain/clock';
import { LiveTable } from './liveTable';
import { isCount, isMap, type Collections, type Document } from './document';

/** Of each computer the last change that is in a document. */
export type Seen = Readonly<Record<string, number>>;

/** A journal file, and how long it was when a document held everything in it. */
export interface JournalEnd {
  readonly name: string;
  readonly bytes: number;
}

/**
 * What a document knows about where its content comes from. It stands in `askwell.json` beside the
 * collections, in fields of its own (`document.rest`), and is the document's live part like they are.
 */
export class Marks {
  readonly #rest: Record<string, unknown>;
  #table: LiveTable | null = null;

  /** Takes what is in `document.rest`; what is not of the right shape counts as not there. */
  constructor(document: Pick<Document, 'rest'>) {
    this.#rest = document.rest;
    const { clocks, seen, journals, device, clock } = this.#rest;
    this.#rest['device'] = typeof device === 'string' ? device : '';
    this.#rest['clock'] = isClock(clock) ? clock : '';
    this.#rest['seen'] = isMap(seen) ? counts(seen) : {};
    this.#rest['journals'] = isMap(journals) ? counts(journals) : {};
    if (!isMap(clocks) || !Object.values(clocks).every(isMap)) this.#rest['clocks'] = {};
  }

  /** The computer that wrote the document; empty for one from before there were devices. */
  get device(): string {
    return this.#rest['device'] as string;
  }

  set device(device: string) {
    this.#rest['device'] = device;
  }

  /** The last clock that the document's author had heard of. */
  get clock(): Clock {
    return this.#rest['clock'] as Clock;
  }

  set clock(clock: Clock) {
    this.#rest['clock'] = clock;
  }

  /** A value: to change it is to replace it. */
  get seen(): Seen {
    return this.#rest['seen'] as Seen;
  }

  set seen(seen: Seen) {
    this.#rest['seen'] = seen;
  }

  /** Of each journal file of others, by its bare name, how many bytes are in the document. */
  get journals(): Readonly<Record<string, number>> {
    return this.#rest['journals'] as Record<string, number>;
  }

  set journals(journals: Readonly<Record<string, number>>) {
    this.#rest['journals'] = journals;
  }

  /** The author's own newest journal file: while it is no longer than this, the document holds all of it. */
  get ownJournal(): JournalEnd | null {
    const end = this.#rest['ownJournal'];
    if (!isMap(end) || typeof end['name'] !== 'string' || !isCount(end['bytes'])) return null;
    return { name: end['name'], bytes: end['bytes'] };
  }

  /** The clocks of all records, by collection and key. Change them with `put`. */
  get clocks(): Collections {
    return this.#rest['clocks'] as Collections;
  }

  /** The only hand that changes `clocks`; made when it is first needed, because it lists every key. */
  get table(): LiveTable {
    return (this.#table ??= new LiveTable(this.clocks));
  }

  of(collection: string, id: string): RecordClock | undefined {
    const clocks = Object.hasOwn(this.clocks, collection) ? this.clocks[collection] : undefined;
    const clock = clocks !== undefined && Object.hasOwn(clocks, id) ? clocks[id] : undefined;
    return isRecordClock(clock) ? clock : undefined;
  }

  /** When a field was written last, and on which computer; null: before there were clocks. */
  writerOf(collection: string, id: string, field: string): { readonly device: string; readonly at: string } | null {
    const parts = clockParts(fieldClock(this.of(collection, id), field));
    return parts === null ? null : { device: parts.device, at: new Date(parts.ms).toISOString() };
  }

  put(collection: string, id: string, clock: RecordClock | undefined): void {
    this.table.put(collection, id, clock ?? null);
  }
}

function counts(map: Record<string, unknown>): Record<string, number> {
  return Object.fromEntries(
    Object.entries(map).filter(
      (entry): entry is [string, number] => isCount(entry[1]) && /^[\w.-]{0,80}$/.test(entry[0]),
    ),
  );
}

/** The fields in which two versions of a record differ; all of them when one of the two is not there. */
export function changedFields(before: unknown, after: unknown): string[] {
  if (!isMap(before)) return isMap(after) ? Object.keys(after) : [];
  if (!isMap(after)) return Object.keys(before);
  const fields = Object.keys({ ...before, ...after });
  return fields.filter((field) => !isSame(before[field], after[field]));
}

export function isSame(a: unknown, b: unknown): boolean {
  return a === b || (typeof a === 'object' && typeof b === 'object' && JSON.stringify(a) === JSON.stringify(b));
}

/** The clocks of a record after its author, who saw it at `saw`, made `after` of `before` at `clock`. */
export function clockAfter(
  saw: RecordClock | undefined,
  before: unknown,
  after: unknown,
  clock: Clock,
): RecordClock | undefined {
  if (!isMap(after)) return ['', { [removal]: clock }];
  const changed = new Set(changedFields(before, after));
  const fields = new Map<string, Clock>();
  for (const field of Object.keys(after)) fields.set(field, changed.has(field) ? clock : fieldClock(saw, field));
  fields.set(removal, fieldClock(saw, removal));
  return recordClock(fields);
}
