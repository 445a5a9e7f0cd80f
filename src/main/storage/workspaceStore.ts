import type { Low } from 'lowdb';
import { applyRecords, inverted, type Change, type RecordChange } from '../../shared/domain/change';
import { commands, type CommandInput, type CommandName } from '../../shared/domain/commands';
import type { Command } from '../../shared/domain/command';
import { Edit } from '../../shared/domain/edit';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { z } from 'zod';
import type { BackupReason } from './backups';
import { CommitQueue } from './commitQueue';
import { realDisk, type Disk } from './disk';
import type { Document } from './document';
import type { FolderLock } from './folderLock';
import { HybridClock } from './hybridClock';
import { noHistory, redone, undone, withStep, type History } from './history';
import { Journal } from './journal';
import { Listeners } from './listeners';
import { Marks } from './marks';
import { openWorkspace, type Opened, type OpenOptions } from './openWorkspace';
import { OtherComputers } from './otherComputers';
import type { Outcome } from './outcome';
import { SaveStates, type SaveState } from './saveStates';
import { saveTrouble } from './saveTrouble';
import { copiedMaps, type SnapshotFile } from './snapshotFile';
import { lineOf, putStamp, stampOf, takeStampBack, type Stamp } from './stamps';
import { Snapshots } from './snapshots';
import { SnapshotTimer } from './snapshotTimer';

export type { Outcome, SaveState };

export interface StoreOptions extends Omit<OpenOptions, 'disk'> {
  /** Default: the real one. Another one only in tests of disk faults. */
  readonly disk?: Disk;
  /** Take in what other computers and programs do to the folder while it is open. Default: only at opening, and when asked. */
  readonly watch?: boolean;
}

/** For `unreadable` and `locked` the store is an empty one that refuses every change. */
export interface Opening {
  readonly store: WorkspaceStore;
  readonly outcome: Outcome;
}

/**
 * The one owner of the document. Changes are commands; memory runs ahead of the disk only while a
 * write is under way, and nobody is told of a change before it is on the disk.
 */
export class WorkspaceStore {
  readonly #options: StoreOptions & { readonly disk: Disk };
  readonly #db: Low<Document>;
  readonly #lock: FolderLock | null;
  readonly #journal: Journal;
  readonly #queue: CommitQueue;
  readonly #snapshots: Snapshots;
  readonly #timer: SnapshotTimer;
  readonly #changes = new Listeners<Change>();
  readonly #states: SaveStates;
  readonly #marks: Marks;
  readonly #clock: HybridClock;
  readonly #others: OtherComputers;
  readonly #stamps = new WeakMap<Change, Stamp>();
  /** This computer has a journal of its own. */
  #hasBegun: boolean;
  /** The history before each change that is not durable yet. */
  #returns = new WeakMap<Change, History>();
  #history: History = noHistory;
  #durable: number;
  #closing: Promise<void> | null = null;

  private constructor(
    options: StoreOptions & { readonly disk: Disk },
    db: Low<Document>,
    file: SnapshotFile,
    lock: FolderLock | null,
  ) {
    this.#options = options;
    this.#db = db;
    this.#lock = lock;
    this.#durable = db.data.sequence;
    this.#states = new SaveStates(db.data.savedAt, options.now);
    this.#marks = new Marks(db.data);
    this.#clock = new HybridClock(options.device, options.now);
    this.#clock.heard(this.#marks.clock);
    this.#hasBegun = this.#marks.seen[options.device] !== undefined;
    const begins = this.#hasBegun ? null : this.#marks.seen;
    this.#journal = new Journal(options.folder, options.disk, db.data.version, options.device, begins);
    this.#queue = new CommitQueue({
      write: (changes) => this.#journal.append(changes.map((change) => this.#lineOf(change))),
      begun: () => this.#states.saving(),
      durable: (changes) => this.#afterDurable(changes),
      drained: () => this.#states.settled(),
      failed: (changes, error) => this.#takeBack(changes, error),
    });
    const { folder, disk, now } = options;
    const parts = { folder, disk, now, db, file, journal: this.#journal, states: this.#states };
    this.#others = this.#otherComputers(file);
    this.#snapshots = new Snapshots({
      ...parts,
      durable: () => this.#durable,
      beforeReplacing: () => this.#others.beforeReplacing(),
      replaced: (sequence) => this.#others.isOurs({ device: options.device, sequence }),
    });
    this.#timer = new SnapshotTimer(
      () => ({ journal: this.#journal.bytes, document: file.bytes }),
      () => this.#snapshots.write(),
    );
    file.pointInTime = (live) => this.#durableCopy(live);
  }

  /** Opens the folder; never throws for what is in it. */
  static async open(given: StoreOptions): Promise<Opening> {
    const options = { ...given, disk: given.disk ?? realDisk };
    const opened = await openWorkspace(options);
    const store = new WorkspaceStore(options, opened.db, opened.file, opened.lock);
    if (opened.lock !== null) {
      await store.#snapshots.backUpDaily();
      await store.#lookAround(opened);
    }
    return { store, outcome: opened.outcome };
  }

  /** The live document, to read only: records are values, the maps change with each command. */
  get workspace(): Workspace {
    return this.#db.data.collections as unknown as Workspace;
  }

  /** Of the last change on the disk. */
  get sequence(): number {
    return this.#durable;
  }

  /** Nothing can be changed: the outcome said why. */
  get isReadOnly(): boolean {
    return this.#lock === null;
  }

  get saveState(): SaveState {
    return this.#states.current;
  }

  /** The last step's name such as “Note written”; null when there is nothing to undo. */
  get undoLabel(): string | null {
    return this.#history.past.at(-1)?.says ?? null;
  }

  get redoLabel(): string | null {
    return this.#history.future.at(-1)?.says ?? null;
  }

  /**
   * Does a command. Resolves when it is on the disk; a command that changes nothing resolves when
   * everything before it is, with no records. Rejects with a Refusal: then the document is as before.
   */
  async apply<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Change> {
    this.#refuseWhenClosed();
    const command = commands[name] as Command<z.ZodType>;
    const parsed = command.input.safeParse(input);
    if (!parsed.success)
      throw new Refusal(
        'invalidInput',
        'Askwell could not understand this change. Nothing was changed; the text is still on the screen.',
      );
    const now = this.#options.now();
    const edit = new Edit(this.workspace);
    command.change(edit, parsed.data, now.toISOString());
    const records = edit.records();
    const step = { command: name, says: command.says, isTyping: command.isTyping ?? false, at: now.getTime(), records };
    return this.#commit(records, name, 'do', records.length === 0 ? this.#history : withStep(this.#history, step), now);
  }

  /** Takes the last step back, as a change of its own; null when there is none. */
  async undo(): Promise<Change | null> {
    this.#refuseWhenClosed();
    const back = undone(this.#history);
    return back && this.#commit(back.records, back.step.command, 'undo', back.history, this.#options.now());
  }

  async redo(): Promise<Change | null> {
    this.#refuseWhenClosed();
    const again = redone(this.#history);
    return again && this.#commit(again.records, again.step.command, 'redo', again.history, this.#options.now());
  }

  /** Makes what was done so far final: for a document that was just filled with a sample. */
  forgetUndo(): void {
    this.#history = noHistory;
    this.#returns = new WeakMap();
  }

  /**
   * Takes in what other computers and programs did to the folder; resolves when it is saved, never
   * rejects. `patience`: how long a change may wait for others it was made on, in milliseconds.
   */
  async look(patience?: number): Promise<void> {
    if (this.isReadOnly || this.#closing !== null) return;
    await this.#others.look(patience).catch(() => undefined);
    const hours = Math.round(this.#clock.aheadMs / 3_600_000);
    if (hours > 0)
      this.#states.warn(
        `Your changes are saved, but another computer's clock is about ${hours} hours ahead of this one's. Please set the clock that is wrong, because the later change wins.`,
      );
  }

  /** What is known of other computers: changes that wait for others to arrive, and whether one runs a newer Askwell. */
  get elsewhere(): { readonly changes: number; readonly isNewer: boolean } {
    return this.#others.waiting;
  }

  /** Called with each change once it is on the disk, in order. Returns how to stop it. */
  onChange(listener: (change: Change) => void): () => void {
    return this.#changes.add(listener);
  }

  onSaveState(listener: (state: SaveState) => void): () => void {
    return this.#states.listeners.add(listener);
  }

  /** Writes `askwell.json` anew when it is behind. Rejects with a Refusal; the changes are safe in the journal. */
  async snapshot(): Promise<void> {
    if (!this.isReadOnly) await this.#snapshots.write();
  }

  /** A dated copy of everything saved so far; returns its name in the folder. */
  async backup(reason: BackupReason): Promise<string> {
    this.#refuseWhenClosed();
    await this.#queue.settled();
    return this.#snapshots.backup(reason);
  }

  /** Waits for the last change, writes `askwell.json`, frees the folder. Changes from now on are refused. */
  async close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #refuseWhenClosed(): void {
    if (this.#closing !== null) throw new Refusal('notOpen', 'Askwell is closing, so this was not saved any more.');
    if (this.#lock === null)
      throw new Refusal('readOnly', 'This planner is open for reading only. Nothing was changed.');
  }

  #commit(
    records: readonly RecordChange[],
    command: string,
    direction: Change['direction'],
    history: History,
    now: Date,
    merged: Stamp | null = null,
  ): Promise<Change> {
    const { data } = this.#db;
    if (records.length > 0) data.sequence += 1;
    const clock = records.length > 0 ? this.#clock.tick() : undefined;
    const change: Change = {
      sequence: data.sequence,
      at: now.toISOString(),
      device: this.#options.device,
      ...(clock === undefined ? {} : { clock }),
      command,
      direction,
      records,
    };
    this.#returns.set(change, this.#history);
    this.#history = history;
    const stamp = merged ?? stampOf(this.#marks, records, clock ?? '');
    this.#stamps.set(change, stamp);
    applyRecords(this.workspace, records);
    putStamp(this.#marks, records, stamp);
    return this.#queue.add(change);
  }

  #otherComputers(file: SnapshotFile): OtherComputers {
    const { folder, disk, device, now } = this.#options;
    const { data } = this.#db;
    return new OtherComputers({
      ...{ folder, disk, device, now, version: data.version, collections: data.collections, marks: this.#marks },
      sequence: () => data.sequence,
      heard: ({ clock }) => {
        this.#clock.heard(clock);
      },
      merged: (records, stamp) => this.#commit(records, 'sync.merged', 'do', this.#history, now(), stamp),
      edited: (records) => {
        const at = now();
        const says = 'Edited outside Askwell';
        const step = { command: 'file.edited', says, isTyping: false, at: at.getTime(), records };
        return this.#commit(records, 'file.edited', 'do', withStep(this.#history, step), at);
      },
      replaced: () => {
        file.distrust();
      },
    });
  }

  async #lookAround({ file, edit }: Opened): Promise<void> {
    if (edit !== null) this.#others.expectEdit(edit.checksum, edit);
    else if (file.sequence !== null) await this.#others.isOurs({ device: this.#marks.device, sequence: file.sequence });
    await this.look();
    if (this.#options.watch === true) this.#others.watch();
  }

  #lineOf(change: Change): Change {
    const stamp = this.#stamps.get(change);
    return stamp === undefined ? change : lineOf(change, stamp);
  }

  #takeChangeBack(change: Change, document: Document, marks: Marks): void {
    applyRecords(document.collections as unknown as Workspace, inverted(change.records));
    const stamp = this.#stamps.get(change);
    if (stamp !== undefined) takeStampBack(marks, change.records, stamp);
  }

  #afterDurable(changes: readonly Change[]): void {
    if (changes.length > 0) this.#hasBegun = true;
    for (const change of changes) {
      this.#durable = change.sequence;
      this.#changes.tell(change);
    }
    this.#timer.changed();
  }

  #takeBack(changes: readonly Change[], error: unknown): Refusal {
    for (const change of changes) {
      this.#takeChangeBack(change, this.#db.data, this.#marks);
      this.#history = this.#returns.get(change) ?? this.#history;
    }
    this.#db.data.sequence = this.#durable;
    const refusal = saveTrouble(error);
    this.#states.refused(refusal);
    return refusal;
  }

  /** What may be written: the document of this moment less what is still on its way to the journal. */
  #durableCopy(live: Document): Document {
    const copy = copiedMaps(live);
    const marks = new Marks(copy);
    for (const change of this.#queue.undurable()) this.#takeChangeBack(change, copy, marks);
    const { device } = this.#options;
    [marks.device, marks.clock] = [device, this.#clock.last];
    marks.journals = this.#others.notes;
    if (this.#hasBegun) marks.seen = { ...marks.seen, [device]: this.#durable };
    return { ...copy, sequence: this.#durable, savedAt: this.#options.now().toISOString() };
  }

  async #close(): Promise<void> {
    this.#timer.stop();
    await this.#others.stop();
    await this.#queue.settled();
    // Not writing askwell.json now costs nothing but a longer journal: it is told, and read at the next start.
    await this.snapshot().catch(() => undefined);
    await this.#journal.close();
    await this.#lock?.release();
  }
}
