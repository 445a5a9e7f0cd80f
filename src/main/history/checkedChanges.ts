import type { RecordChange } from '../../shared/domain/change';
import { refuseMisplaced, type KeptRecord } from '../../shared/domain/history.commands';
import type { RecordMap, Workspace } from '../../shared/domain/workspace';
import { isSame } from './lookBack';
import type { Told } from './pastRecords';

/** Records by the hundred, so that nobody has to take, send or look at a whole document at once. */
export type KeptParts = AsyncIterable<readonly KeptRecord[]>;

const perPart = 100;

/** Cuts records into parts. */
export async function* inParts(records: readonly KeptRecord[]): AsyncGenerator<readonly KeptRecord[]> {
  for (let at = 0; at < records.length; at += perPart) yield await Promise.resolve(records.slice(at, at + perPart));
}

export interface CheckedChanges {
  /** Whether anything was to change when it was looked at. */
  readonly isAny: boolean;
  /** The changes as they have to be right now. To be made in the same turn: the next may find something else. */
  readonly asOfNow: () => readonly RecordChange[];
}

/**
 * What it takes to make the open document hold these records, which were checked where they were read.
 * Gives way after each part. The document may change meanwhile: `asOfNow` puts that right, at the cost
 * of one look at each record. Refuses what no document can hold.
 */
export async function checkedChanges(
  workspace: () => Workspace,
  parts: KeptParts,
  giveWay: () => Promise<unknown> = () => new Promise(setImmediate),
): Promise<CheckedChanges> {
  const made: RecordChange[] = [];
  for await (const part of parts) {
    for (const kept of part) {
      refuseMisplaced(kept);
      made.push(changeTo(workspace(), kept));
    }
    await giveWay();
  }
  return {
    isAny: made.some(isChange),
    asOfNow: () => {
      const now = workspace();
      return made
        .map((change) => {
          if (recordOf(now, change) === change.before) return change;
          const { collection, id, after: record } = change;
          return changeTo(now, { collection, id, record } as KeptRecord);
        })
        .filter(isChange);
    },
  };
}

/** One that changes nothing has the record itself on both sides. */
function changeTo(now: Workspace, kept: KeptRecord): RecordChange {
  const { collection, id, record } = kept;
  const before = recordOf(now, kept);
  return { collection, id, before, after: isSame(before, record) ? before : record } as unknown as RecordChange;
}

function isChange({ before, after }: RecordChange): boolean {
  return before !== after;
}

function recordOf(workspace: Workspace, { collection, id }: Pick<KeptRecord, 'collection' | 'id'>): Told {
  const records = workspace[collection] as RecordMap<object>;
  return Object.hasOwn(records, id) ? (records[id] as Told) : null;
}
