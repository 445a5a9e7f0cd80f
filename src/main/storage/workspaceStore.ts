import type { Low } from 'lowdb';
import type { Change, RecordChange } from '../../shared/domain/change';
import { commands, type CommandInput, type CommandName } from '../../shared/domain/commands';
import type { Command } from '../../shared/domain/command';
import { Edit } from '../../shared/domain/edit';
import type { Workspace } from '../../shared/domain/workspace';
import type { Elsewhere } from '../../shared/elsewhere';
import { Refusal } from '../../shared/failure';
import type { z } from 'zod';
import type { BackupReason } from './backups';
import { CommitQueue, type CommitEvents } from './commitQueue';
import { realDisk, type Disk } from './disk';
import { durablePoint } from './durablePoint';
import { ElsewhereStates } from './elsewhereStates';
import { documentLines, frozenCopy, type Document } from './document';
import type { FolderLock } from './folderLock';
import * as steps from './history';
import type { Turning } from './history';
import { Journal } from './journal';
import { Listeners } from './listeners';
import { LiveDocument, type Making } from './liveDocument';
import { openedAsWritten } from './openedAsWritten';
import type { Opened } from './openWorkspace';
import { OtherComputers } from './otherComputers';
import type { Outcome } from './outcome';
import { SaveStates, type SaveState } from './saveStates';
import { isGone, saveTrouble } from './saveTrouble';
import type { SnapshotFile } from './snapshotFile';
import type { StoreOptions, TurnedChange } from './storeOptions';
import { Snapshots } from './snapshots';
import { SnapshotTimer } from './snapshotTimer';

export type { Outcome, SaveState };
export type { StoreOptions, TurnedChange } from './storeOptions';

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
  readonly #live: LiveDocument;
  readonly #lock: FolderLock | null;
  readonly #journal: Journal;
  readonly #queue: CommitQueue;
  readonly #snapshots: Snapshots;
  readonly #timer: SnapshotTimer;
  readonly #changes = new Listeners<Change>();
  readonly #states: SaveStates;
  readonly #elsewhere: ElsewhereStates;
  readonly #others: OtherComputers;
  /** This computer has a journal of its own. */
  #hasBegun: boolean;
  #durable: number;
  /** What the journal holds may not be where it was. */
  #isPlaceLost = false;
  #closing: Promise<void> | null = null;

  private constructor(options: StoreOptions & { readonly disk: Disk }, { db, file, lock }: Opened) {
    this.#options = options;
    this.#db = db;
    this.#live = new LiveDocument(db.data, options.device, options.now);
    this.#lock = lock;
    this.#durable = db.data.sequence;
    this.#states = new SaveStates(db.data.savedAt, options.now);
    const { seen } = this.#live.marks;
    this.#hasBegun = seen[options.device] !== undefined;
    const begins = this.#hasBegun ? null : seen;
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
    this.#elsewhere = new ElsewhereStates(now);
    this.#others = this.#otherComputers(file);
    this.#snapshots = new Snapshots({
      ...{ folder, disk, now, db, file, journal: this.#journal, states: this.#states },
      durable: () => this.#durable,
      beforeReplacing: () => this.#others.beforeReplacing(),
      replaced: (sequence) => this.#others.isOurs({ device: options.device, sequence }),
    });
    this.#timer = new SnapshotTimer(
      () => ({ journal: this.#journal.bytes, document: file.bytes }),
      () => this.#snapshots.write(),
    );
    file.turn = () => this.#journal.appended();
    file.pointInTime = (live) =>
      durablePoint(live, {
        records: this.#live.records,
        marks: this.#live.marks,
        undurable: this.#queue.undurable().map((change) => ({ change, stamp: this.#live.stampOf(change) })),
        sequence: this.#durable,
        savedAt: options.now().toISOString(),
        device: options.device,
        clock: this.#live.clock.last,
        journals: this.#others.notes,
        journal: this.#journal,
        hasBegun: this.#hasBegun,
      });
  }

  /** Opens the folder; never throws for what is in it. */
  static async open(given: StoreOptions): Promise<Opening> {
    const asked = { ...given, disk: given.disk ?? realDisk };
    const { options, opened } = await openedAsWritten(asked);
    const store = new WorkspaceStore(options, opened);
    if (opened.lock !== null) {
      await Promise.all([store.#journal.place.remember(), store.#snapshots.backUpDaily(), store.#others.begin(opened)]);
      if (options.others === 'always') {
        void store.look();
        store.#others.watch();
      } else if (options.others !== 'never') await store.look();
    }
    return { store, outcome: opened.outcome };
  }

  /** The live document, to read only: records are values, the maps change with each command. */
  get workspace(): Workspace {
    return this.#live.workspace;
  }

  /** Of the last change on the disk. */
  get sequence(): number {
    return this.#durable;
  }

  /** Of the last change made, on the disk or not. */
  get lastMade(): number {
    return this.#live.sequence;
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
    return this.#live.history.past.at(-1)?.says ?? null;
  }

  get redoLabel(): string | null {
    return this.#live.history.future.at(-1)?.says ?? null;
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
    return this.#do(name, edit.records(), now);
  }

  /**
   * As `apply`, with the change already made and every record checked elsewhere: a whole document is
   * too much to check at once. Each `before` must be the very record that is in the workspace at the call.
   */
  async applyChecked(name: CommandName, records: readonly RecordChange[]): Promise<Change> {
    this.#refuseWhenClosed();
    return this.#do(name, records, this.#options.now());
  }

  #do(name: CommandName, records: readonly RecordChange[], now: Date): Promise<Change> {
    const { says, isTyping = false, isHousekeeping = false } = commands[name] as Command<z.ZodType>;
    const made = { command: name, says, isTyping, at: now.getTime(), records };
    const isStep = records.length > 0 && !isHousekeeping;
    const history = isStep
      ? steps.withStep(this.#live.history, steps.newStep(made, this.#live.sequence + 1))
      : this.#live.history;
    return this.#commit({ records, command: name, direction: 'do', history, now });
  }

  /**
   * Takes the last step back, as a change of its own; with `sequence` the step that holds that change.
   * What something else changed later is left as it is and named. Null when there is no such step.
   */
  async undo(sequence?: number): Promise<TurnedChange | null> {
    this.#refuseWhenClosed();
    return this.#turn(steps.undone(this.#live.history, this.workspace, sequence), 'undo');
  }

  /** Does the step again that was taken back last; as `undo` otherwise. */
  async redo(): Promise<TurnedChange | null> {
    this.#refuseWhenClosed();
    return this.#turn(steps.redone(this.#live.history, this.workspace), 'redo');
  }

  /** Makes what was done so far final: for a document that was just filled with a sample. */
  forgetUndo(): void {
    this.#live.forgetHistory();
  }

  /**
   * Takes in what other computers and programs did to the folder; resolves when it is saved, never
   * rejects. `patience`: how long a change may wait for others it was made on, in milliseconds.
   */
  async look(patience?: number): Promise<void> {
    if (this.isReadOnly || this.#closing !== null) return;
    await this.#others.look(patience).catch(() => undefined);
  }

  /** When a field was written last, and on which computer; null: before there were clocks. */
  writerOf(collection: string, id: string, field: string): { readonly device: string; readonly at: string } | null {
    return this.#live.marks.writerOf(collection, id, field);
  }

  /** What is to be said of other computers, as of the last look. */
  get elsewhere(): Elsewhere {
    return this.#elsewhere.current;
  }

  /** Called when it changes. Returns how to stop it. */
  onElsewhere(listener: (elsewhere: Elsewhere) => void): () => void {
    return this.#elsewhere.listeners.add(listener);
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
    const told = this.#states.next(3_000);
    this.#queue.retryNow();
    await told;
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
    const change = await this.#commit({ records, command: step.command, direction, history, now: this.#options.now() });
    // Windows show what can be undone next, also when this could not be.
    if (records.length === 0) this.#changes.tell(change);
    return { ...change, says: step.says, left };
  }

  #commit(making: Making): Promise<Change> {
    return this.#queue.add(this.#live.make(making));
  }

  #otherComputers(file: SnapshotFile): OtherComputers {
    const { folder, disk, device, now } = this.#options;
    const { version, collections } = this.#db.data;
    const live = this.#live;
    return new OtherComputers({
      ...{ folder, disk, device, now, version, collections, marks: live.marks },
      sequence: () => live.sequence,
      heard: (change) => {
        live.clock.heard(change.clock);
        this.#elsewhere.heard(change);
      },
      merged: (records, stamp) =>
        this.#commit({
          records,
          command: 'sync.merged',
          direction: 'do',
          history: live.history,
          now: now(),
          merged: stamp,
        }),
      edited: (records) => {
        const at = now();
        const history = steps.withOutsideEdit(live.history, records, at, live.sequence + 1);
        return this.#commit({ records, command: steps.outsideEdit, direction: 'do', history, now: at });
      },
      replaced: () => {
        file.distrust();
      },
      looked: () => {
        this.#elsewhere.looked(this.#others.waiting);
      },
    });
  }

  /** After the folder or the journal file was gone, the whole document goes first: its older journal is gone as well. */
  async #write(changes: readonly Change[]): Promise<void> {
    if (this.#isPlaceLost) {
      await this.#journal.place.refuseOther();
      await this.#snapshots.writeWhole();
      this.#isPlaceLost = false;
    }
    try {
      await this.#journal.append(changes.map((change) => this.#live.lineOf(change)));
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
    this.#options.memory?.wrote(this.#options.device, this.#durable);
    this.#timer.changed();
  }

  #takeBack(changes: readonly Change[], error: unknown): Refusal {
    const last = changes[0]?.sequence ?? 0;
    this.#live.takeBack(changes, this.#durable);
    if (last > 0) this.#options.memory?.gaveUp(this.#options.device, last);
    const refusal = saveTrouble(error);
    this.#states.refused(refusal);
    return refusal;
  }

  async #close(): Promise<void> {
    try {
      this.#timer.stop();
      this.#queue.endWaiting();
      await this.#others.stop();
      await this.#queue.settled();
      await this.snapshot().catch(() => undefined); // Costs nothing but a longer journal, and it is told.
      await this.#journal.close();
    } finally {
      // Also on a dead disk: who opens the folder next must not be told that it is in use.
      await this.#lock?.release();
    }
  }
}
