import { applyRecords, type RecordChange } from '../../src/shared/domain/change';
import { emptyWorkspace, type Workspace } from '../../src/shared/domain/workspace';
import { deliver } from '../../src/main/storage/catchUp';
import { Delivery } from '../../src/main/storage/delivery';
import { HybridClock } from '../../src/main/storage/hybridClock';
import { Marks } from '../../src/main/storage/marks';
import { Merge } from '../../src/main/storage/merge';
import { headerLine, journalLine, readSegment } from '../../src/main/storage/segment';
import { lineOf, putStamp, stampOf, type Stamp } from '../../src/main/storage/stamps';
import { recordsOf } from './randomCommands';
import { zone } from './storageSteps';
import type { CommandName } from '../../src/shared/domain/commands';
import { Refusal } from '../../src/shared/failure';

/** A computer without a disk: the storage's own parts, with its journal as text in memory. */
export class Replica {
  readonly device: string;
  readonly workspace = structuredClone(emptyWorkspace(zone));
  readonly marks: Marks;
  /** What others may copy, whole or in part. */
  journal = '';
  readonly #clock: HybridClock;
  readonly #delivery = new Delivery();
  #sequence = 0;
  #wall: number;

  constructor(device: string, wall: number) {
    this.device = device;
    this.#wall = wall;
    this.marks = new Marks({ rest: {} });
    this.#clock = new HybridClock(device, () => new Date(this.#wall));
  }

  /** Sets this computer's own time, back or ahead. */
  setTime(wall: number): void {
    this.#wall = wall;
  }

  do(name: CommandName, input: unknown): readonly RecordChange[] {
    let records: readonly RecordChange[];
    try {
      records = recordsOf(this.workspace, name, input, new Date(this.#wall).toISOString());
    } catch (error) {
      if (error instanceof Refusal) return [];
      throw error;
    }
    if (records.length > 0) this.#commit(records, null);
    return records;
  }

  put(records: readonly RecordChange[]): void {
    this.#commit(records, null);
  }

  /** Reads what a copy of another computer's journal says so far. */
  copies(device: string, journal: string): void {
    this.#delivery.add(device, readSegment('', 1, Buffer.from(journal)));
    const merge = new Merge(this.workspace, this.marks);
    while (deliver(this.#delivery, merge, this.device, ({ clock }) => this.#clock.heard(clock)) === 'more');
    const { records, stamp } = merge.result();
    if (records.length > 0) this.#commit(records, stamp);
    else this.marks.seen = stamp.seen ?? this.marks.seen;
    this.#delivery.forget(this.marks.seen);
  }

  get waiting(): number {
    return this.#delivery.size;
  }

  /** Everything that must be the same on all computers. */
  get state(): { workspace: Workspace; clocks: unknown } {
    const clocks = Object.entries(this.marks.clocks).filter(([, records]) => Object.keys(records).length > 0);
    return { workspace: this.workspace, clocks: Object.fromEntries(clocks) };
  }

  #commit(records: readonly RecordChange[], merged: Stamp | null): void {
    if (this.journal === '') this.journal = headerLine(2, 0, this.marks.seen);
    const clock = this.#clock.tick();
    const stamp = merged ?? stampOf(this.marks, records, clock);
    applyRecords(this.workspace, records);
    putStamp(this.marks, records, stamp);
    this.#sequence += 1;
    this.journal += journalLine(lineOf({ sequence: this.#sequence, clock, records }, stamp));
  }
}
