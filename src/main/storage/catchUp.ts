import { join } from 'node:path';
import { applyRecords } from '../../shared/domain/change';
import type { Workspace } from '../../shared/domain/workspace';
import { Delivery } from './delivery';
import { errorCode, type Disk } from './disk';
import type { Document } from './document';
import { holdingAfter, type JournalName } from './journalNames';
import { Marks, type Seen } from './marks';
import { Merge } from './merge';
import type { Migration } from './migrations/ledger';
import { readSegment, type ReplayChange } from './segment';
import { putStamp } from './stamps';

/** The longest that merging keeps others in this process waiting. */
const sliceMs = 6;

/**
 * Takes what has arrived into `merge`, until nothing more may come or the slice is over. `own`: the
 * computer whose changes the document holds in any case; null when they are to be merged as well.
 */
export function deliver(
  delivery: Delivery,
  merge: Merge,
  own: string | null,
  heard: (change: ReplayChange) => void = () => undefined,
): 'all' | 'more' {
  const end = performance.now() + sliceMs;
  for (;;) {
    const seen: Seen = own === null ? merge.seen : { ...merge.seen, [own]: Number.MAX_SAFE_INTEGER };
    const next = delivery.next(seen, own ?? '');
    if (next === null) return 'all';
    take(merge, next.device, next.change);
    heard(next.change);
    if (performance.now() > end) return 'more';
  }
}

/**
 * A line that took over others’ changes says nothing of its own: those come from their authors’ files. Unless some
 * came from a file that is no journal; what of it is known already changes nothing.
 */
function take(merge: Merge, device: string, change: ReplayChange): void {
  if (change.seen === null) merge.apply(change);
  else if (change.isJoined === true) joinAll(merge, change);
  merge.passed(device, change.sequence);
}

function joinAll(merge: Merge, { records }: ReplayChange): void {
  for (const { collection, id, after, clocks } of records) merge.join(collection, id, after, clocks ?? undefined, true);
}

/** The next change that waits in vain, as good as it can be had: nothing that was called saved may stay outside. */
export function force(delivery: Delivery, merge: Merge, only?: string): ReplayChange | null {
  const stuck = delivery.stuck(merge.seen, only);
  if (stuck === null) return null;
  const { device, change } = stuck;
  if (change.seen === null) merge.apply(change);
  else {
    joinAll(merge, change);
    for (const [other, sequence] of Object.entries(change.seen))
      if (other !== device) merge.passed(other, Math.max(sequence, merge.seen[other] ?? 0));
  }
  merge.passed(device, change.sequence);
  return change;
}

/**
 * Completes a document that another computer wrote (a synced folder brought it) with the journals of
 * all computers, this one's first of all: in memory, in place. Returns whether it became another.
 */
export async function catchUp(
  document: Document,
  journals: readonly JournalName[],
  own: string | null,
  { folder, disk, known, steps }: { folder: string; disk: Disk; known: number; steps: readonly Migration[] },
): Promise<boolean> {
  const marks = new Marks(document);
  const delivery = new Delivery(steps);
  for (const device of new Set(journals.map((file) => file.device))) {
    if (device === '') continue;
    const files = holdingAfter(
      journals.filter((file) => file.device === device),
      marks.seen[device] ?? 0,
    );
    for (const { name, first } of files) {
      const bytes = await disk.readFile(join(folder, name)).catch((error: unknown) => {
        if (errorCode(error) === 'ENOENT') return Buffer.alloc(0);
        throw error;
      });
      const segment = readSegment(name, first, bytes, marks.seen[device] ?? 0);
      if ((segment.version ?? 0) <= known) delivery.add(device, segment);
    }
  }
  if (delivery.stuck(marks.seen) === null) return false;
  const merge = new Merge(document.collections, marks);
  const heard = ({ clock }: ReplayChange): void => {
    if (clock > marks.clock) marks.clock = clock;
  };
  for (;;) {
    if (deliver(delivery, merge, null, heard) === 'more') {
      await new Promise(setImmediate);
      continue;
    }
    const forced = own === null ? null : force(delivery, merge, own);
    if (forced === null) break;
    heard(forced);
  }
  const { records, stamp } = merge.result();
  applyRecords(document.collections as unknown as Workspace, records);
  putStamp(marks, records, stamp);
  const last = own === null ? undefined : marks.seen[own];
  if (own !== null && last !== undefined) [document.sequence, marks.device] = [last, own];
  return records.length > 0 || last !== undefined;
}
