import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setImmediate as immediate, setTimeout } from 'node:timers/promises';
import type { OpeningReport } from '../shared/contract';
import { Refusal } from '../shared/failure';
import { hasNothingToShow } from '../shared/openingReport';
import type { FolderMemory } from './health/folderMemory';
import type { LastWritten } from './lastWritten';
import { purgeBin } from './purgeBin';
import { throwAwayDisk } from './storage/throwAwayDisk';
import { WorkspaceStore, type Outcome } from './storage/workspaceStore';

/** In ms: how long a change that could not be written waits for its next try. */
const retryPauses = [250, 500, 1_000, 2_000];
/** In ms, after opening: looking through the whole bin is nothing that a window should wait for. */
const purgePause = 5_000;

type DeskOptions = {
  readonly places: Pick<FolderMemory, 'folder' | 'mustExist' | 'know' | 'choose'>;
  readonly timeZone: () => string;
  readonly device: string;
  readonly lastWritten: LastWritten;
  readonly now: () => Date;
};

interface Listeners {
  /** Another Askwell wanted to open our folder: the time to come forward. */
  knocked(): void;
  changed(store: WorkspaceStore): Parameters<WorkspaceStore['onChange']>[0];
  saved: Parameters<WorkspaceStore['onSaveState']>[0];
  elsewhere: Parameters<WorkspaceStore['onElsewhere']>[0];
  /** Another document lies on the desk. */
  reopened(): void;
}

interface Open {
  readonly store: WorkspaceStore;
  readonly outcome: Outcome;
  readonly folder: string;
  readonly isSample: boolean;
}

/**
 * The one document the windows look at: the person's own, or for a while the sample in a throw-away
 * folder. Opening runs beside the windows; whoever needs the document waits for it here.
 */
export class Desk {
  readonly #options: DeskOptions;
  readonly #listeners: Listeners;
  #open: Promise<Open>;
  /** What lies open now, for those who cannot wait. */
  #store: WorkspaceStore | null = null;
  #isSample = false;
  /** This computer, as the journals know it. */
  #device: string;

  constructor(options: DeskOptions & { startsWithSample: boolean }, listeners: Listeners) {
    this.#options = options;
    this.#device = options.device;
    this.#listeners = listeners;
    this.#open = options.startsWithSample ? this.#openSample() : this.#openOwn();
    // The failure is told to whoever asks for the document; it must not end the process before.
    this.#open.catch(() => undefined);
  }

  /** The open document. Rejects with a Refusal when it could not be opened. */
  current(): Promise<Open> {
    return this.#open;
  }

  /** As `current`; but when opening failed it is tried anew, since what stood in the way may be gone (“Try again”). */
  async openedOrRetried(): Promise<Open> {
    const before = this.#open;
    const open = await before.catch(() => null);
    const isOpen = open !== null && !hasNothingToShow(open.outcome);
    if (!isOpen && this.#open === before) {
      this.#open = this.#openOwn();
      this.#open.catch(() => undefined);
    }
    return this.#open;
  }

  async store(): Promise<WorkspaceStore> {
    return (await this.#open).store;
  }

  async openSample(): Promise<void> {
    if ((await this.#open).isSample) return;
    await this.#swap(() => this.#openSample());
  }

  async leaveSample(): Promise<void> {
    const { isSample, folder } = await this.#open;
    if (!isSample) return;
    await this.#swap(() => this.#openOwn());
    await rm(folder, { recursive: true, force: true });
  }

  /** The store that lies open, without waiting; null while none does. */
  get openStore(): WorkspaceStore | null {
    return this.#store;
  }

  /** Whether that is the sample. */
  get isSample(): boolean {
    return this.#isSample;
  }

  /** Shows, for reading only, what another Askwell has open. */
  async openForReading(): Promise<void> {
    await this.#swap(() => this.#openOwn({ isForReading: true }));
  }

  /** Closes the person's own planner and opens it anew. */
  async reopen(): Promise<void> {
    if (!(await this.#open).isSample) await this.#swap(() => this.#openOwn());
  }

  /**
   * Closes the person's own planner, lets `prepare` do something to the folders, and opens the one in `folder`, which
   * is then the chosen one. When anything fails, the planner from before is open again. Answers its folder.
   */
  async moveTo(folder: string, isNew: boolean, prepare: (own: string) => Promise<void>): Promise<string> {
    const before = await this.#open;
    const { saveState } = before.store;
    if (saveState.kind === 'notSaved')
      throw new Refusal(saveState.code, `${saveState.sentence} Until then your planner stays where it is.`);
    await before.store.close();
    const own = this.#options.places.folder;
    const next = this.#arrive(own, folder, isNew, prepare);
    this.#open = next.catch(() => this.#openOwn());
    this.#open.catch(() => undefined);
    try {
      await next;
    } finally {
      await this.#open.catch(() => undefined);
      if (before.isSample) await rm(before.folder, { recursive: true, force: true });
      this.#listeners.reopened();
    }
    return own;
  }

  async #arrive(own: string, folder: string, isNew: boolean, prepare: (own: string) => Promise<void>): Promise<Open> {
    await prepare(own);
    const open = await this.#openOwn({ folder, mustExist: !isNew });
    try {
      if (hasNothingToShow(open.outcome)) throw new Refusal('notOpen', open.outcome.sentence);
      this.#options.places.choose(folder);
      return open;
    } catch (error) {
      await open.store.close();
      throw error;
    }
  }

  /** Makes everything durable and lets go of the folder. */
  async close(): Promise<void> {
    const open = await this.#open.catch(() => null);
    if (open === null) return;
    await open.store.close();
    await this.#options.lastWritten.flush();
    if (open.isSample) await rm(open.folder, { recursive: true, force: true });
  }

  async #swap(next: () => Promise<Open>): Promise<void> {
    const { store } = await this.#open;
    await store.close();
    this.#open = next();
    await this.#open;
    this.#listeners.reopened();
  }

  async #openOwn(
    how: { readonly folder?: string; readonly mustExist?: boolean; readonly isForReading?: boolean } = {},
  ): Promise<Open> {
    const { places, timeZone, now, lastWritten } = this.#options;
    const folder = how.folder ?? places.folder;
    const { store, outcome } = await WorkspaceStore.open({
      folder,
      timeZone,
      device: this.#device,
      memory: lastWritten.in(folder),
      now,
      retryPauses,
      others: 'always',
      mustExist: how.mustExist ?? places.mustExist(folder),
      isForReading: how.isForReading ?? false,
      onKnock: () => {
        this.#listeners.knocked();
      },
    });
    this.#device = store.device;
    if (!hasNothingToShow(outcome)) places.know(folder);
    void setTimeout(purgePause, undefined, { ref: false }).then(() => purgeBin(store, now()));
    return this.#listenTo({ store, outcome, folder, isSample: false });
  }

  async #openSample(): Promise<Open> {
    const { sampleSteps } = await import('../shared/demo/sampleSteps');
    const folder = await mkdtemp(join(tmpdir(), 'askwell-sample-'));
    let moment: Date | null = null;
    const { now } = this.#options;
    const { store, outcome } = await WorkspaceStore.open({
      folder,
      // Its own steps set it.
      timeZone: () => 'UTC',
      device: this.#device,
      now: () => moment ?? now(),
      disk: throwAwayDisk,
      others: 'never',
      retryPauses,
    });
    // A command runs when it is asked for and then waits for the disk: asked for together, they share their writes.
    const done = sampleSteps(this.#options.now().toISOString()).map((step) => {
      moment = new Date(step.at);
      return store.apply(step.name, step.input);
    });
    moment = null;
    store.forgetUndo();
    const { lastMade } = store;
    // A refusal comes at once. The disk is not waited for: nobody’s words are at stake.
    await Promise.race([Promise.all(done), immediate()]);
    return this.#listenTo({ store, outcome, folder, isSample: true }, lastMade);
  }

  /** Windows are told of changes after `from`; they have the others with the document. */
  #listenTo(open: Open, from = 0): Open {
    this.#store = open.store;
    this.#isSample = open.isSample;
    const changed = this.#listeners.changed(open.store);
    open.store.onChange((change) => {
      if (change.sequence > from) changed(change);
    });
    open.store.onSaveState(this.#listeners.saved);
    open.store.onElsewhere(this.#listeners.elsewhere);
    return open;
  }
}

/** How opening went, for the first screen. */
export function reportOf(outcome: Outcome): OpeningReport {
  return { kind: outcome.kind, sentence: outcome.sentence };
}
