import type { Change, RecordChange } from '../../shared/domain/change';

/** A change as the journal tells it. */
export interface JournalChange extends Pick<
  Change,
  'sequence' | 'at' | 'device' | 'command' | 'direction' | 'records'
> {
  /** A sortable time that all devices agree on; empty in journals of one device. */
  readonly clock: string;
  /** In a line that took over what other computers did: of each the last change that it knows from then on. */
  readonly seen?: Readonly<Record<string, number>> | undefined;
}

/** A change in the index: everything but its records, which are read again when somebody looks. */
export interface Entry extends Omit<JournalChange, 'records'> {
  /** `device:sequence`. */
  readonly key: string;
  /** Counts the gaps before it: within one run no change is missing. */
  readonly run: number;
  /** `notes/not_1`: what its line changed. */
  readonly inLine: readonly string[];
  /** Those of them that it tells of: what it only took over from a line that is here too is told there. */
  readonly touched: readonly string[];
  /** Nothing in it is new: the list leaves it out. */
  readonly isTold: boolean;
  readonly says: string;
  readonly detail: string;
  /** Keys of the people, organisations and interviews it is about. */
  readonly about: ReadonlySet<string>;
  /** Where its records are; the reader of the files knows what it means. */
  readonly place: number;
}

/** Gives the records of entries, in the order asked for. */
export type LoadRecords = (entries: readonly Entry[]) => Promise<readonly (readonly RecordChange[])[]>;

export function touchedKey(collection: string, id: string): string {
  return `${collection}/${id}`;
}

export function splitKey(key: string): { readonly collection: string; readonly id: string } {
  const slash = key.indexOf('/');
  return { collection: key.slice(0, slash), id: key.slice(slash + 1) };
}

/** In the order in which it happened: by the common clock where there is one, otherwise by number. */
export function compareEntries(a: Pick<Entry, 'clock' | 'sequence'>, b: Pick<Entry, 'clock' | 'sequence'>): number {
  if (a.clock !== b.clock) return a.clock < b.clock ? -1 : 1;
  return a.sequence - b.sequence;
}
