import { join } from 'node:path';
import type { Low } from 'lowdb';
import { applyRecords, inverted, type Change, type RecordChange } from '../../shared/domain/change';
import { commands, type CommandInput, type CommandName } from '../../shared/domain/commands';
import type { Command } from '../../shared/domain/command';
import { Edit } from '../../shared/domain/edit';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal, type FailureCode } from '../../shared/failure';
import type { z } from 'zod';
import { addBackup, backupName, backupNames, backupsFolder, sortedBackups, stampOf, thin, type BackupReason } from './backups';
import { CommitQueue } from './commitQueue';
import { realDisk, type Disk } from './disk';
import type { Document } from './document';
import type { FolderLock } from './folderLock';
import { noHistory, redone, undone, withStep, type History } from './history';
import { Journal } from './journal';
import { openWorkspace, type OpenOptions } from './openWorkspace';
import type { Outcome } from './outcome';
import { reasonOf, saveTrouble } from './saveTrouble';
import { copiedMaps, snapshotName, type SnapshotFile } from './snapshotFile';
import { SnapshotTimer } from './snapshotTimer';

export type { Outcome };

/** `warning`: every change is safe in the journal, but `askwell.json` could not be written anew. */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string; readonly warning?: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'notSaved'; readonly code: FailureCode; readonly sentence: string };

export interface StoreOptions extends Omit<OpenOptions, 'disk'> {
  /** Goes into each change, so that two computers' journals can be told apart. */
  readonly device: string;
  /** Default: the real one. Another one only in tests of disk faults. */
  readonly disk?: Disk;
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
  readonly #file: SnapshotFile;
  readonly #lock: FolderLock | null;
  readonly #journal: Journal;
  readonly #queue: CommitQueue;
  readonly #timer: SnapshotTimer;
  readonly #changeListeners = new Set<(change: Change) => void>();
  readonly #stateListeners = new Set<(state: SaveState) => void>();
  /** The history before each change that is not durable yet. */
  #returns = new WeakMap<Change, History>();
  #history: History = noHistory;
  #state: SaveState;
  #durable: number;
  #warning: string | undefined;
  #snapshots: Promise<void> = Promise.resolve();
  #closing: Promise<void> | null = null;

  private constructor(options: StoreOptions & { readonly disk: Disk }, db: Low<Document>, file: SnapshotFile, lock: FolderLock | null) {
    this.#options = options;
    this.#db = db;
    this.#file = file;
    this.#lock = lock;
    this.#durable = db.data.sequence;
    this.#state = { kind: 'saved', at: db.data.savedAt };
    this.#journal = new Journal(options.folder, options.disk, db.data.version);
    this.#queue = new CommitQueue({
      write: (changes) => this.#journal.append(changes),
      begun: () => {
        this.#tell({ kind: 'saving' });
      },
      durable: (changes) => {
        this.#afterDurable(changes);
      },
      drained: () => {
        if (this.#state.kind === 'saving') this.#tellSaved();
      },
      failed: (changes, error) => this.#takeBack(changes, error),
    });
    this.#timer = new SnapshotTimer(
      () => ({ journal: this.#journal.bytes, document: this.#file.bytes }),
      () => this.snapshot(),
    );
    file.pointInTime = (live) => this.#durableCopy(live);
  }

  /** Opens the folder; never throws for what is in it. */
  static async open(given: StoreOptions): Promise<Opening> {
    const options = { ...given, disk: given.disk ?? realDisk };
    const opened = await openWorkspace(options);
    const store = new WorkspaceStore(options, opened.db, opened.file, opened.lock);
    if (opened.lock !== null) await store.#backUpDaily();
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
    return this.#state;
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
    if (!parsed.success) throw new Refusal('invalidInput', 'Askwell could not understand this change. Nothing was changed; the text is still on the screen.');
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

  /** Called with each change once it is on the disk, in order. Returns how to stop it. */
  onChange(listener: (change: Change) => void): () => void {
    return subscribed(this.#changeListeners, listener);
  }

  onSaveState(listener: (state: SaveState) => void): () => void {
    return subscribed(this.#stateListeners, listener);
  }

  /** Writes `askwell.json` anew when it is behind. Rejects with a Refusal; the changes are safe in the journal. */
  async snapshot(): Promise<void> {
    const next = this.#snapshots.then(() => this.#writeSnapshot());
    this.#snapshots = next.catch(() => undefined);
    return next;
  }

  /** A dated copy of everything saved so far; returns its name in the folder. */
  async backup(reason: BackupReason): Promise<string> {
    this.#refuseWhenClosed();
    await this.#queue.settled();
    await this.snapshot();
    const { folder, disk, now } = this.#options;
    const name = backupName(now(), this.#file.sequence ?? this.#durable, reason);
    await addBackup(disk, folder, join(folder, snapshotName), name);
    return `${backupsFolder}/${name}`;
  }

  /** Waits for the last change, writes `askwell.json`, frees the folder. Changes from now on are refused. */
  async close(): Promise<void> {
    this.#closing ??= this.#close();
    return this.#closing;
  }

  #refuseWhenClosed(): void {
    if (this.#closing !== null) throw new Refusal('notOpen', 'Askwell is closing, so this was not saved any more.');
    if (this.#lock === null) throw new Refusal('readOnly', 'This planner is open for reading only. Nothing was changed.');
  }

  #commit(records: readonly RecordChange[], command: string, direction: Change['direction'], history: History, now: Date): Promise<Change> {
    const { data } = this.#db;
    if (records.length > 0) data.sequence += 1;
    const change: Change = { sequence: data.sequence, at: now.toISOString(), device: this.#options.device, command, direction, records };
    this.#returns.set(change, this.#history);
    this.#history = history;
    applyRecords(this.workspace, records);
    return this.#queue.add(change);
  }

  #afterDurable(changes: readonly Change[]): void {
    for (const change of changes) {
      this.#durable = change.sequence;
      for (const listener of this.#changeListeners) calmly(() => { listener(change); });
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
    this.#tell({ kind: 'notSaved', code: refusal.code, sentence: refusal.message });
    return refusal;
  }

  /** What may be written: the document of this moment less what is still on its way to the journal. */
  #durableCopy(live: Document): Document {
    const copy = copiedMaps(live);
    for (const change of this.#queue.undurable()) applyRecords(copy.collections as unknown as Workspace, inverted(change.records));
    return { ...copy, sequence: this.#durable, savedAt: this.#options.now().toISOString() };
  }

  async #writeSnapshot(): Promise<void> {
    if (this.#lock === null || this.#file.sequence === this.#durable) return;
    try {
      // From here on changes go to a new file: the old one is what this snapshot holds.
      this.#journal.rotate();
      await this.#db.write();
      if (this.#file.previousSequence !== null) await this.#journal.removeUpTo(this.#file.previousSequence);
      this.#warning = undefined;
    } catch (error) {
      this.#warn(`Your changes are saved in the journal, but ${snapshotName} could not be written: ${reasonOf(error)}`);
      throw error instanceof Refusal ? error : new Refusal('notSaved', this.#warning ?? '');
    }
    await this.#backUpDaily();
  }

  /** Once a day, from a document that was read or written whole. A failure is told and no reason not to work. */
  async #backUpDaily(): Promise<void> {
    const { folder, disk, now } = this.#options;
    const today = now();
    const day = stampOf(today).slice(0, 10);
    try {
      const { sequence } = this.#file;
      if (sequence === null || sequence === 0) return;
      const made = sortedBackups(await backupNames(disk, folder));
      if (made.some(({ stamp, reason }) => reason === 'daily' && stamp.startsWith(day))) return;
      await addBackup(disk, folder, join(folder, snapshotName), backupName(today, sequence, 'daily'));
      await thin(disk, folder, today);
    } catch (error) {
      this.#warn(`Your changes are saved, but today's backup could not be made: ${reasonOf(error)}`);
    }
  }

  #warn(warning: string): void {
    this.#warning = warning;
    if (this.#state.kind === 'saved') this.#tellSaved();
  }

  #tellSaved(): void {
    const at = this.#options.now().toISOString();
    this.#tell(this.#warning === undefined ? { kind: 'saved', at } : { kind: 'saved', at, warning: this.#warning });
  }

  #tell(state: SaveState): void {
    this.#state = state;
    for (const listener of this.#stateListeners) calmly(() => { listener(state); });
  }

  async #close(): Promise<void> {
    this.#timer.stop();
    await this.#queue.settled();
    // Not writing askwell.json now costs nothing but a longer journal: it is told, and read at the next start.
    await this.snapshot().catch(() => undefined);
    await this.#snapshots;
    await this.#journal.close();
    await this.#lock?.release();
  }
}

function subscribed<T>(listeners: Set<T>, listener: T): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** A listener that throws must not stop the disk: the process hears of it as a warning. */
function calmly(call: () => void): void {
  try {
    call();
  } catch (error) {
    process.emitWarning(error instanceof Error ? error : String(error));
  }
}
