import { join } from 'node:path';
import type { Opened } from './openWorkspace';
import type { RecordChange } from '../../shared/domain/change';
import { deliver, force } from './catchUp';
import { Delivery } from './delivery';
import type { Disk } from './disk';
import type { Collections } from './document';
import { FolderWatch } from './folderWatch';
import { ForeignFiles } from './foreignFiles';
import { historyFolder, historyNames, sortedJournals } from './journalNames';
import { Marks, type Seen } from './marks';
import { Merge } from './merge';
import { copiedName, OutsideFiles, type Finding } from './outsideFiles';
import { readSegment, type ReplayChange } from './segment';
import { snapshotName } from './snapshotFile';
import type { Stamp } from './stamps';

/** How long a change waits for one that its author had seen and that does not come, before it is taken as it is. */
const patienceMs = 10 * 60_000;

interface Host {
  readonly folder: string;
  readonly disk: Disk;
  readonly device: string;
  readonly version: number;
  readonly now: () => Date;
  readonly collections: Collections;
  readonly marks: Marks;
  /** Of the last change made here, on the disk or not. */
  readonly sequence: () => number;
  readonly heard: (change: ReplayChange) => void;
  /** Saves what came from other computers, as a change; rejects when the disk refuses. */
  readonly merged: (records: readonly RecordChange[], stamp: Stamp) => Promise<unknown>;
  /** Saves what somebody did to `askwell.json` with another program, as a step that can be undone. */
  readonly edited: (records: readonly RecordChange[]) => Promise<unknown>;
  /** `askwell.json` is no longer the file that was written here. */
  readonly replaced: () => void;
  /** A look is over; `waiting` may have changed. */
  readonly looked: () => void;
}

/**
 * Brings in what other computers and other programs did to the folder: journals of other computers,
 * an `askwell.json` that was replaced or edited, and the conflict copies of sync programs. One look
 * at a time; each look takes what is there and waits for the rest.
 */
export class OtherComputers {
  readonly #host: Host;
  readonly #delivery = new Delivery();
  readonly #files: ForeignFiles;
  readonly #outside: OutsideFiles;
  /** Since when something waits, by what it is (performance.now()). */
  readonly #waitingSince = new Map<string, number>();
  #watch: FolderWatch | null = null;
  #last: Promise<void> = Promise.resolve();
  #isQueued = false;
  #patience = patienceMs;

  constructor(host: Host) {
    this.#host = host;
    const { folder, disk, device, version, marks } = host;
    this.#files = new ForeignFiles(folder, disk, device, version, marks.journals);
    this.#outside = new OutsideFiles(folder, disk, version);
  }

  /** Of each journal of others how much the document holds. */
  get notes(): Record<string, number> {
    return this.#files.notes(this.#delivery);
  }

  /** Changes that were read and wait for others to arrive, and for how long the first has; whether another computer runs a newer Askwell. */
  get waiting(): { readonly changes: number; readonly forMs: number; readonly isNewer: boolean } {
    const changes = this.#delivery.size;
    const since = [...this.#waitingSince].find(([what]) => what.startsWith('delivery '))?.[1];
    const forMs = changes === 0 || since === undefined ? 0 : performance.now() - since;
    return { changes, forMs, isNewer: this.#files.isAnyNewer };
  }

  /** `askwell.json` as it is now was read or written here. */
  isOurs(document: { device: string; sequence: number }): Promise<void> {
    return this.#outside.isOurs(document);
  }

  /** What was found at opening: `askwell.json` as this computer knows it, or edited by hand. */
  async begin({ file, edit }: Pick<Opened, 'file' | 'edit'>): Promise<void> {
    if (edit !== null) this.#outside.expectEdit(edit.checksum, edit);
    else if (file.sequence !== null) await this.isOurs({ device: this.#host.marks.device, sequence: file.sequence });
  }

  /** Looks again and again from now on, until `stop`. */
  watch(): void {
    const { folder, device } = this.#host;
    const concerns = (name: string): boolean =>
      !name.startsWith(`journal-${device}-`) && (name.startsWith('journal-') || /^askwell\b.*\.json$/.test(name));
    this.#watch ??= new FolderWatch([folder, join(folder, historyFolder)], concerns, () => {
      // What stands in the way is told by saving; the next look tries again.
      this.look().catch(() => undefined);
    });
  }

  async stop(): Promise<void> {
    this.#watch?.stop();
    this.#watch = null;
    await this.#last.catch(() => undefined);
  }

  /** Resolves when everything that was in the folder at the call and can be taken over is saved. Rejects as the disk does. */
  look(patience = patienceMs): Promise<void> {
    // A look that has not begun sees what this one would.
    if (this.#isQueued) return this.#last;
    this.#isQueued = true;
    this.#last = this.#last
      .catch(() => undefined)
      .then(() => {
        this.#isQueued = false;
        this.#patience = patience;
        return this.#look().finally(this.#host.looked);
      });
    return this.#last;
  }

  /** Before `askwell.json` is replaced: nothing in it may be lost that is nowhere else. */
  async beforeReplacing(): Promise<void> {
    if (!(await this.#outside.isChanged())) return;
    this.#host.replaced();
    await this.look();
    if (await this.#outside.isChanged()) await this.#outside.keepCopy(this.#host.now());
  }

  async #look(): Promise<void> {
    const { folder, disk, marks } = this.#host;
    const here = await disk.readdir(folder);
    await this.#files.read([...here, ...(await historyNames(disk, folder))], marks.seen, this.#delivery);
    const copies = here.filter((name) => copiedName(name) !== null);
    for (const name of copies) if (name.endsWith('.jsonl')) await this.#takeJournalCopy(name);
    await this.#merge();
    if (await this.#outside.isChanged()) {
      this.#host.replaced();
      if (await this.#take(snapshotName)) await this.#outside.accept();
    }
    for (const name of copies) {
      if (name.endsWith('.json') && (await this.#take(name))) await this.#outside.setAside(name, this.#host.now());
    }
  }

  async #merge(): Promise<void> {
    const { collections, marks, device, heard, merged } = this.#host;
    for (;;) {
      const merge = new Merge(collections, marks);
      const state = deliver(this.#delivery, merge, device, heard);
      if (state === 'all') this.#forceWhatWaitsInVain(merge);
      const { records, stamp } = merge.result();
      if (records.length > 0) await merged(records, stamp);
      else if (stamp.seen !== null) marks.seen = stamp.seen;
      this.#delivery.forget(marks.seen);
      if (state === 'all') return;
      await new Promise(setImmediate);
    }
  }

  #forceWhatWaitsInVain(merge: Merge): void {
    const stuck = this.#delivery.stuck(merge.seen);
    const key = stuck === null ? '' : `${stuck.device} ${stuck.change.sequence}`;
    if (stuck === null || !this.#isOverdue('delivery', key)) return;
    const forced = force(this.#delivery, merge);
    if (forced !== null) this.#host.heard(forced);
  }

  /** Whether `what` has been waiting in the same state for longer than patience lasts. */
  #isOverdue(what: string, state: string): boolean {
    const key = `${what} ${state}`;
    const since = this.#waitingSince.get(key) ?? performance.now();
    for (const other of this.#waitingSince.keys()) if (other.startsWith(`${what} `)) this.#waitingSince.delete(other);
    this.#waitingSince.set(key, since);
    return performance.now() - since >= this.#patience;
  }

  /** True: everything in the file is in the planner now, or kept. */
  async #take(name: string): Promise<boolean> {
    const { collections, marks, device, sequence, now } = this.#host;
    const seen: Seen = { ...marks.seen, [device]: sequence() };
    const finding = await this.#outside.look(name, collections, marks, seen);
    switch (finding.kind) {
      case 'known':
        return true;
      case 'unready':
        return false;
      case 'stranger':
        // Perhaps a copy in the middle of being made; if it stays like this, it is kept as it is.
        if (!this.#isOverdue(name, 'stranger')) return false;
        if (name === snapshotName) await this.#outside.keepCopy(now());
        return true;
      case 'ahead':
        return this.#join(name, finding);
      case 'edited':
        if (finding.records.length > 0) await this.#host.edited(finding.records);
        if (name === snapshotName && finding.isPartial) await this.#outside.keepCopy(now());
        return true;
    }
  }

  /** What it knows comes with its author's journals; only when these do not come, from the file itself. */
  async #join(name: string, { document, seen }: Extract<Finding, { kind: 'ahead' }>): Promise<boolean> {
    const isAnonymous = Object.keys(seen).every((device) => device === '');
    if (!isAnonymous && !this.#isOverdue(name, JSON.stringify(seen))) return false;
    const { collections, marks, merged } = this.#host;
    const merge = new Merge(collections, marks);
    const theirs = new Marks(document);
    for (const [collection, records] of Object.entries(document.collections))
      for (const [id, record] of Object.entries(records))
        merge.join(collection, id, record, theirs.of(collection, id), true);
    const { records, stamp } = merge.result();
    if (records.length > 0) await merged(records, stamp);
    return true;
  }

  /** Lines of a journal that came in under another name. */
  async #takeJournalCopy(name: string): Promise<void> {
    const { folder, disk, device, marks, now } = this.#host;
    const original = sortedJournals([copiedName(name) ?? ''])[0];
    if (original === undefined) return;
    const bytes = await disk.readFile(join(folder, name));
    const segment = readSegment(name, original.first, bytes, marks.seen[original.device] ?? 0);
    if (segment.end !== 'clean' && !this.#isOverdue(name, `${bytes.length}`)) return;
    // Of this computer's own journal the file itself says more than any copy.
    if (original.device !== device) this.#delivery.add(original.device, segment);
    await this.#outside.setAside(name, now());
  }
}
