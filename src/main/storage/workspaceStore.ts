import type { Low } from 'lowdb';
import { inverted, type Change, type RecordChange } from '../../shared/domain/change';
import { commands, type CommandInput, type CommandName } from '../../shared/domain/commands';
import type { Command } from '../../shared/domain/command';
import { Edit } from '../../shared/domain/edit';
import type { LeftAlone } from '../../shared/domain/undoWords';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { z } from 'zod';
import type { BackupReason } from './backups';
import { CommitQueue, type CommitEvents } from './commitQueue';
import { realDisk, type Disk } from './disk';
import { documentLines, frozenCopy, type Document } from './document';
import type { FolderLock } from './folderLock';
import { newStep, noHistory, redone, undone, withOther, withStep, type History, type Turning } from './history';
import { HybridClock } from './hybridClock';
import { Journal } from './journal';
import { Listeners } from './listeners';
import { LiveTable } from './liveTable';
import { Marks, type Seen } from './marks';
import { openWorkspace, type OpenOptions } from './openWorkspace';
import type { Outcome } from './outcome';
import { SaveStates, type SaveState } from './saveStates';
import { isGone, saveTrouble } from './saveTrouble';
import type { PointInTime, SnapshotFile } from './snapshotFile';
import { clocksBefore, lineOf, putStamp, stampOf, takeStampBack, type Stamp } from './stamps';
import { Snapshots } from './snapshots';
import { SnapshotTimer } from './snapshotTimer';

export type { Outcome, SaveState };

export interface StoreOptions extends Omit<OpenOptions, 'disk'> {
  /** Default: the real one. Another one only in tests of disk faults. */
  readonly disk?: Disk;
  /** In ms, before a failed write is tried again; the last one repeats. Default: none, it is refused at once. */
  readonly retryPauses?: readonly number[];
}

/** The change that undo or redo made: without records when nothing could be taken back. */
export interface TurnedChange extends Change {
  /** The step’s name: “Person added”. */
  readonly says: string;
  /** What was left alone, because it was changed later by something else. */
  readonly left: readonly LeftAlone[];
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
  /** The only way in which records are changed. */
  readonly #records: LiveTable;
  readonly #lock: FolderLock | null;
  readonly #journal: Journal;
  readonly #queue: CommitQueue;
  readonly #snapshots: Snapshots;
  readonly #timer: SnapshotTimer;
  readonly #changes = new Listeners<Change>();
  readonly #states: SaveStates;
  readonly #marks: Marks;
  readonly #clock: HybridClock;
  readonly #stamps = new WeakMap<Change, Stamp>();
  /** This computer has a journal of its own. */
  #hasBegun: boolean;
  /** The history before each change that is not durable yet. */
  #returns = new WeakMap<Change, History>();
  #history: History = noHistory;
  #durable: number;
  /** What the journal holds may not be where it was. */
  #isPlaceLost = false;
  #closing: Promise<void> | null = null;

  private constructor(
    options: StoreOptions & { readonly disk: Disk },
    db: Low<Document>,
    file: SnapshotFile,
    lock: FolderLock | null,
  ) {
    this.#options = options;
    this.#db = db;
    this.#records = new LiveTable(db.data.collections);
    this.#lock = lock;
    this.#durable = db.data.sequence;
    this.#states = new SaveStates(db.data.savedAt, options.now);
    this.#marks = new Marks(db.data);
    this.#clock = new HybridClock(options.device, options.now);
    this.#clock.heard(this.#marks.clock);
    this.#hasBegun = this.#marks.seen[options.device] !== undefined;
    const begins = this.#hasBegun ? null : this.#marks.seen;
    this.#journal = new Journal(options.folder, options.disk, db.data.version, options.device, begins);
    const events: CommitEvents = {
      write: (changes) => this.#write(changes),
      begun: () => this.#states.saving(),
      durable: (changes) => this.#afterDurable(changes),
      drained: () => this.#states.settled(),
      held: (error, waiting) => this.#states.refused(saveTrouble(error), waiting),
      failed: (changes, error) => this.#takeBack(changes, error),
    };
    this.#queue = new CommitQueue(events, options.retryPauses);
    const { folder, disk, now } = options;
    const parts = { folder, disk, now, db, file, journal: this.#journal, states: this.#states };
    this.#snapshots = new Snapshots({ ...parts, durable: () => this.#durable });
    this.#timer = new SnapshotTimer(
      () => ({ journal: this.#journal.bytes, document: file.bytes }),
      () => this.#snapshots.write(),
    );
    file.pointInTime = (live) => this.#durablePoint(live);
  }

  /** Opens the folder; never throws for what is in it. */
  static async open(given: StoreOptions): Promise<Opening> {
    const options = { ...given, disk: given.disk ?? realDisk };
    const opened = await openWorkspace(options);
    const store = new WorkspaceStore(options, opened.db, opened.file, opened.lock);
    if (opened.lock !== null) {
      await store.#journal.place.remember();
      await store.#snapshots.backUpDaily();
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

  /** This computer, as its changes carry it. */
  get device(): string {
    return this.#options.device;
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
    const { says, isTyping = false, isHousekeeping = false } = command;
    const made = { command: name, says, isTyping, at: now.getTime(), records };
    const isStep = records.length > 0 && !isHousekeeping;
    const history = isStep ? withStep(this.#history, newStep(made, this.#db.data.sequence + 1)) : this.#history;
    return this.#commit(records, name, 'do', history, now);
  }

  /**
   * Takes the last step back, as a change of its own; with `sequence` the step that holds that change.
   * What something else changed later is left as it is and named. Null when there is no such step.
   */
  async undo(sequence?: number): Promise<TurnedChange | null> {
    this.#refuseWhenClosed();
    return this.#turn(undone(this.#history, this.workspace, sequence), 'undo');
  }

  /** Does the step again that was taken back last; as `undo` otherwise. */
  async redo(): Promise<TurnedChange | null> {
    this.#refuseWhenClosed();
    return this.#turn(redone(this.#history, this.workspace), 'redo');
  }

  /** Makes what was done so far final: for a document that was just filled with a sample. */
  forgetUndo(): void {
    this.#history = noHistory;
    this.#returns = new WeakMap();
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

  /** Changes that wait for the disk are tried at once. Resolves when that try is over, after 3 s at most; the save state says how it went. */
  async retryNow(): Promise<void> {
    if (this.isReadOnly) return;
    const { trouble } = this.#queue;
    if (trouble === null) {
      // The warning beside “saved” is the snapshot's.
      await this.#snapshots.write().catch(() => undefined);
      return;
    }
    await new Promise<void>((resolve) => {
      const done = () => {
        off();
        clearTimeout(bound);
        resolve();
      };
      const off = this.#states.listeners.add(done);
      const bound = setTimeout(done, 3_000);
      this.#queue.retryNow();
    });
  }

  /** Everything as it stands in memory, with what is not saved yet, as the text of an `askwell.json`. */
  *textOfAll(): Generator<string> {
    yield* documentLines({ ...frozenCopy(this.#db.data), savedAt: this.#options.now().toISOString() });
  }

  /** A dated copy of everything saved so far; returns its name in the folder. Refuses while changes wait for the disk. */
  async backup(reason: BackupReason): Promise<string> {
    this.#refuseWhenClosed();
    if (this.#queue.trouble !== null) throw saveTrouble(this.#queue.trouble.error);
    await this.#queue.settled();
    return this.#snapshots.backup(reason);
  }

  /**
   * Waits for the last change, writes `askwell.json`, frees the folder. Changes from now on are refused, and so are
   * those that wait for the disk when one more try fails.
   */
  async close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #refuseWhenClosed(): void {
    if (this.#closing !== null) throw new Refusal('notOpen', 'Askwell is closing, so this was not saved any more.');
    if (this.#lock === null)
      throw new Refusal('readOnly', 'This planner is open for reading only. Nothing was changed.');
  }

  async #turn(turning: Turning | null, direction: 'undo' | 'redo'): Promise<TurnedChange | null> {
    if (turning === null) return null;
    const { step, records, left, history } = turning;
    const change = await this.#commit(records, step.command, direction, history, this.#options.now());
    // Windows show what can be undone next, also when this could not be.
    if (records.length === 0) this.#changes.tell(change);
    return { ...change, says: step.says, left };
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
    this.#history = history === this.#history ? withOther(history, records) : history;
    const stamp = merged ?? stampOf(this.#marks, records, clock ?? '');
    this.#stamps.set(change, stamp);
    this.#put(records);
    putStamp(this.#marks, records, stamp);
    return this.#queue.add(change);
  }

  #lineOf(change: Change): Change {
    const stamp = this.#stamps.get(change);
    return stamp === undefined ? change : lineOf(change, stamp);
  }

  /** After the folder or the journal file was gone, the whole document goes first: its older journal is gone as well. */
  async #write(changes: readonly Change[]): Promise<void> {
    if (this.#isPlaceLost) {
      await this.#journal.place.refuseOther();
      await this.#snapshots.writeWhole();
      this.#isPlaceLost = false;
    }
    try {
      await this.#journal.append(changes.map((change) => this.#lineOf(change)));
    } catch (error) {
      this.#isPlaceLost ||= isGone(error);
      throw error;
    }
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
      this.#put(inverted(change.records));
      const stamp = this.#stamps.get(change);
      if (stamp !== undefined) takeStampBack(this.#marks, change.records, stamp);
      this.#history = this.#returns.get(change) ?? this.#history;
    }
    this.#db.data.sequence = this.#durable;
    const refusal = saveTrouble(error);
    this.#states.refused(refusal);
    return refusal;
  }

  #put(records: readonly RecordChange[]): void {
    for (const { collection, id, after } of records) this.#records.put(collection, id, after);
  }

  /** What may be written: the document of this moment less what is still on its way to the journal. */
  #durablePoint(live: Document): PointInTime {
    const undurable = this.#queue.undurable();
    const back = undurable.flatMap(({ records }) => inverted(records));
    const collections = this.#records.hold(
      back.map(({ collection, id, after }) => ({ name: collection, id, before: after })),
    );
    const stamps = undurable.flatMap((change) => {
      const stamp = this.#stamps.get(change);
      return stamp === undefined ? [] : [{ records: change.records, stamp }];
    });
    const clocks = this.#marks.table.hold(stamps.flatMap(({ records, stamp }) => clocksBefore(records, stamp)));
    const seen = stamps.reduce<Seen>(
      (later, { stamp }) => (stamp.seen === null ? later : stamp.seenBefore),
      this.#marks.seen,
    );
    const { device } = this.#options;
    const document = {
      ...live,
      sequence: this.#durable,
      savedAt: this.#options.now().toISOString(),
      collections,
      rest: {
        ...live.rest,
        device,
        clock: this.#clock.last,
        seen: this.#hasBegun ? { ...seen, [device]: this.#durable } : seen,
        clocks,
      },
    };
    return {
      document,
      release: () => {
        collections.release();
        clocks.release();
      },
    };
  }

  async #close(): Promise<void> {
    this.#timer.stop();
    this.#queue.endWaiting();
    await this.#queue.settled();
    // Not writing askwell.json now costs nothing but a longer journal: it is told, and read at the next start.
    await this.snapshot().catch(() => undefined);
    await this.#journal.close();
    await this.#lock?.release();
  }
}
