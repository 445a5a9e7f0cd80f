import type { Low } from 'lowdb';
import { applyRecords, inverted, type Change, type RecordChange } from '../../shared/domain/change';
import { commands, type CommandInput, type CommandName } from '../../shared/domain/commands';
import type { Command } from '../../shared/domain/command';
import { Edit } from '../../shared/domain/edit';
import type { LeftAlone } from '../../shared/domain/undoWords';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import type { z } from 'zod';
import type { BackupReason } from './backups';
import { CommitQueue } from './commitQueue';
import { realDisk, type Disk } from './disk';
import type { Document } from './document';
import type { FolderLock } from './folderLock';
import { newStep, noHistory, redone, undone, withOther, withStep, type History, type Turning } from './history';
import { Journal } from './journal';
import { Listeners } from './listeners';
import { openWorkspace, type OpenOptions } from './openWorkspace';
import type { Outcome } from './outcome';
import { SaveStates, type SaveState } from './saveStates';
import { saveTrouble } from './saveTrouble';
import { copiedMaps, type SnapshotFile } from './snapshotFile';
import { Snapshots } from './snapshots';
import { SnapshotTimer } from './snapshotTimer';

export type { Outcome, SaveState };

export interface StoreOptions extends Omit<OpenOptions, 'disk'> {
  /** Goes into each change, so that two computers' journals can be told apart. */
  readonly device: string;
  /** Default: the real one. Another one only in tests of disk faults. */
  readonly disk?: Disk;
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
  readonly #lock: FolderLock | null;
  readonly #journal: Journal;
  readonly #queue: CommitQueue;
  readonly #snapshots: Snapshots;
  readonly #timer: SnapshotTimer;
  readonly #changes = new Listeners<Change>();
  readonly #states: SaveStates;
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
    this.#journal = new Journal(options.folder, options.disk, db.data.version);
    this.#queue = new CommitQueue({
      write: (changes) => this.#journal.append(changes),
      begun: () => this.#states.saving(),
      durable: (changes) => this.#afterDurable(changes),
      drained: () => this.#states.settled(),
      failed: (changes, error) => this.#takeBack(changes, error),
    });
    const { folder, disk, now } = options;
    const parts = { folder, disk, now, db, file, journal: this.#journal, states: this.#states };
    this.#snapshots = new Snapshots({ ...parts, durable: () => this.#durable });
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
    if (opened.lock !== null) await store.#snapshots.backUpDaily();
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
  ): Promise<Change> {
    const { data } = this.#db;
    if (records.length > 0) data.sequence += 1;
    const change: Change = {
      sequence: data.sequence,
      at: now.toISOString(),
      device: this.#options.device,
      command,
      direction,
      records,
    };
    this.#returns.set(change, this.#history);
    this.#history = history === this.#history ? withOther(history, records) : history;
    applyRecords(this.workspace, records);
    return this.#queue.add(change);
  }

  #afterDurable(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#durable = change.sequence;
      this.#changes.tell(change);
    }
    this.#timer.changed();
  }

  #takeBack(changes: readonly Change[], error: unknown): Refusal {
    for (const change of changes) {
      applyRecords(this.workspace, inverted(change.records));
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
    for (const change of this.#queue.undurable())
      applyRecords(copy.collections as unknown as Workspace, inverted(change.records));
    return { ...copy, sequence: this.#durable, savedAt: this.#options.now().toISOString() };
  }

  async #close(): Promise<void> {
    this.#timer.stop();
    await this.#queue.settled();
    // Not writing askwell.json now costs nothing but a longer journal: it is told, and read at the next start.
    await this.snapshot().catch(() => undefined);
    await this.#journal.close();
    await this.#lock?.release();
  }
}
