import type { CollectionName } from '../../shared/domain/identity';
import type { RecordMap, Workspace } from '../../shared/domain/workspace';
import { collectionNames } from '../../shared/domain/workspace';
import type { Backup } from '../storage/backups';
import { splitKey, touchedKey, type LoadRecords } from './entry';
import type { HistoryBook } from './historyBook';
import { toldAt, type Point, type Told } from './pastRecords';

/** Everything that the questions about the past are answered from. */
export interface Past {
  readonly book: HistoryBook;
  readonly load: LoadRecords;
  /** Journals of which not everything can be read. */
  readonly damaged: number;
  readonly now: Workspace;
  /** The dated backups, the newest first. */
  readonly backups: readonly Backup[];
  /** A backup’s document; null when it cannot be read. */
  readonly openBackup: (name: string) => Promise<Workspace | null>;
}

/** The document at one moment, record by record. */
export interface PastState {
  /** Of these records, each as it was. */
  readonly of: (keys: readonly string[]) => Promise<ReadonlyMap<string, Told>>;
  /** Every record that may be another one than now, and perhaps more. */
  readonly candidates: () => Iterable<string>;
  readonly isExact: boolean;
}

/** The state at a moment between two changes: what the changes say and, for the rest, the base of their run. */
export async function stateAt(past: Past, point: Point): Promise<PastState> {
  const { book, load } = past;
  const base = await baseOf(past, point.run);
  return {
    of: async (keys) => {
      const told = await toldAt(book, load, point, keys);
      return new Map(keys.map((key) => [key, told.has(key) ? (told.get(key) ?? null) : recordIn(base.workspace, key)]));
    },
    candidates: () =>
      base.workspace === past.now
        ? book.touched()
        : new Set([...book.touched(), ...allKeys(past.now), ...allKeys(base.workspace)]),
    isExact: base.isExact,
  };
}

/** The state that a backup holds: what its file says. */
export function stateOf(past: Past, backup: Workspace): PastState {
  return {
    of: (keys) => Promise.resolve(new Map(keys.map((key) => [key, recordIn(backup, key)]))),
    candidates: () => new Set([...allKeys(past.now), ...allKeys(backup)]),
    isExact: true,
  };
}

/**
 * What records were that no change of a run touched: they were the same all through it. Of the last
 * run that is the document of now; of an earlier one, behind a gap, any backup from its time.
 */
async function baseOf(past: Past, run: number): Promise<{ readonly workspace: Workspace; readonly isExact: boolean }> {
  const { entries } = past.book;
  const last = entries.at(-1);
  if (last === undefined || last.run === run) return { workspace: past.now, isExact: true };
  const of = entries.filter((entry) => entry.run === run).map(({ sequence }) => sequence);
  const [from, to] = [(of[0] ?? 1) - 1, of.at(-1) ?? 0];
  for (const backup of past.backups) {
    if (backup.sequence < from || backup.sequence > to) continue;
    const workspace = await past.openBackup(backup.name);
    if (workspace !== null) return { workspace, isExact: true };
  }
  return { workspace: past.now, isExact: false };
}

export function recordIn(workspace: Workspace, key: string): Told {
  const { collection, id } = splitKey(key);
  const records = workspace[collection as CollectionName] as RecordMap<object> | undefined;
  return records !== undefined && Object.hasOwn(records, id) ? (records[id] as Told) : null;
}

function allKeys(workspace: Workspace): string[] {
  return collectionNames.flatMap((name) => Object.keys(workspace[name]).map((id) => touchedKey(name, id)));
}
