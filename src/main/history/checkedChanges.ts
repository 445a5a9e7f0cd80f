import type { RecordChange } from '../../shared/domain/change';
import { refuseMisplaced, type KeptRecord } from '../../shared/domain/history.commands';
import type { Workspace } from '../../shared/domain/workspace';
import { touchedKey } from './entry';
import { isSame } from './lookBack';
import { recordIn } from './past';
import type { Told } from './pastRecords';

/** Records by the hundred, so that nobody has to take, send or look at a whole document at once. */
export type KeptParts = AsyncIterable<readonly KeptRecord[]>;

const perPart = 100;

/** Cuts records into parts. */
export async function* inParts(records: readonly KeptRecord[]): AsyncGenerator<readonly KeptRecord[]> {
  for (let at = 0; at < records.length; at += perPart) yield await Promise.resolve(records.slice(at, at + perPart));
}

/**
 * What it takes to make the open document hold these records, which were checked where they were read.
 * Gives way after each part. The document may change meanwhile: `asOfNow` puts that right, so it is
 * called in the same turn in which the changes are made, and costs a look at each record.
 */
export async function checkedChanges(
  workspace: () => Workspace,
  parts: KeptParts,
  giveWay: () => Promise<unknown> = () => new Promise(setImmediate),
): Promise<{ readonly asOfNow: () => readonly RecordChange[] }> {
  const made = new Map<string, RecordChange>();
  for await (const part of parts) {
    for (const kept of part) {
      refuseMisplaced(kept);
      made.set(touchedKey(kept.collection, kept.id), changeTo(workspace(), kept));
    }
    await giveWay();
  }
  return {
    asOfNow: () => {
      const now = workspace();
      return [...made].flatMap(([key, change]) => {
        if (recordIn(now, key) === change.before) return change.before === change.after ? [] : [change];
        const { collection, id, after: record } = change;
        const anew = changeTo(now, { collection, id, record } as KeptRecord);
        return anew.before === anew.after ? [] : [anew];
      });
    },
  };
}

/** One that changes nothing has the record itself on both sides. */
function changeTo(now: Workspace, { collection, id, record }: KeptRecord): RecordChange {
  const before = recordIn(now, touchedKey(collection, id));
  return { collection, id, before, after: isSame(before, record) ? before : record } as unknown as RecordChange;
}
