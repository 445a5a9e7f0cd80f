import { inverted, type Change, type RecordChange } from '../../shared/domain/change';
import type { Workspace } from '../../shared/domain/workspace';
import type { Document } from './document';
import { noHistory, withOther, type History } from './history';
import { HybridClock } from './hybridClock';
import { LiveTable } from './liveTable';
import { Marks } from './marks';
import { lineOf, putStamp, stampOf, takeStampBack, type Stamp } from './stamps';

/** A change to be made. */
export interface Making {
  readonly records: readonly RecordChange[];
  readonly command: string;
  readonly direction: Change['direction'];
  /** What can be undone after it; the one from before when it is no step. */
  readonly history: History;
  readonly now: Date;
  /** It takes over other computers' changes: their clocks instead of one of its own. */
  readonly merged?: Stamp;
}

/** The document in memory, with its clocks and what can be undone: it runs ahead of the disk and takes back what the disk refuses. */
export class LiveDocument {
  readonly #data: Document;
  readonly #device: string;
  /** The only way in which records are changed. */
  readonly records: LiveTable;
  readonly marks: Marks;
  readonly clock: HybridClock;
  readonly #stamps = new WeakMap<Change, Stamp>();
  /** The history before each change that may have to be taken back. */
  #returns = new WeakMap<Change, History>();
  #history: History = noHistory;

  constructor(data: Document, device: string, now: () => Date) {
    this.#data = data;
    this.#device = device;
    this.records = new LiveTable(data.collections);
    this.marks = new Marks(data);
    this.clock = new HybridClock(device, now);
    this.clock.heard(this.marks.clock);
  }

  /** To read only: records are values, the maps change with each command. */
  get workspace(): Workspace {
    return this.#data.collections as unknown as Workspace;
  }

  /** Of the last change, on the disk or not. */
  get sequence(): number {
    return this.#data.sequence;
  }

  get history(): History {
    return this.#history;
  }

  /** What was done so far can no longer be undone. */
  forgetHistory(): void {
    this.#history = noHistory;
    this.#returns = new WeakMap();
  }

  /** Makes a change; one without records keeps the sequence. */
  make({ records, command, direction, history, now, merged }: Making): Change {
    if (records.length > 0) this.#data.sequence += 1;
    const clock = records.length > 0 ? this.clock.tick() : undefined;
    const change: Change = {
      sequence: this.#data.sequence,
      at: now.toISOString(),
      device: this.#device,
      ...(clock === undefined ? {} : { clock }),
      command,
      direction,
      records,
    };
    this.#returns.set(change, this.#history);
    this.#history = history === this.#history ? withOther(history, records) : history;
    const stamp = merged ?? stampOf(this.marks, records, clock ?? '');
    this.#stamps.set(change, stamp);
    this.#put(records);
    putStamp(this.marks, records, stamp);
    return change;
  }

  /** Takes back what the disk refused, `changes` the newest first; `sequence`: of the last change that is on the disk. */
  takeBack(changes: readonly Change[], sequence: number): void {
    for (const change of changes) {
      this.#put(inverted(change.records));
      const stamp = this.#stamps.get(change);
      if (stamp !== undefined) takeStampBack(this.marks, change.records, stamp);
      this.#history = this.#returns.get(change) ?? this.#history;
    }
    this.#data.sequence = sequence;
  }

  stampOf(change: Change): Stamp | undefined {
    return this.#stamps.get(change);
  }

  /** The journal line of a change. */
  lineOf(change: Change): Change {
    return lineOf(change, this.#stamps.get(change));
  }

  #put(records: readonly RecordChange[]): void {
    for (const { collection, id, after } of records) this.records.put(collection, id, after);
  }
}
