import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { OpeningReport } from '../shared/contract';
import { Refusal } from '../shared/failure';
import { WorkspaceStore, type Outcome } from './storage/workspaceStore';

interface Listeners {
  changed(store: WorkspaceStore): Parameters<WorkspaceStore['onChange']>[0];
  saved: Parameters<WorkspaceStore['onSaveState']>[0];
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
  readonly #options: { folder: string; timeZone: string; device: string; now: () => Date };
  readonly #listeners: Listeners;
  #open: Promise<Open>;

  constructor(
    options: { folder: string; timeZone: string; device: string; now: () => Date; startsWithSample: boolean },
    listeners: Listeners,
  ) {
    this.#options = options;
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
    const isOpen = open !== null && open.outcome.kind !== 'locked';
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

  /** Makes everything durable and lets go of the folder. */
  async close(): Promise<void> {
    const open = await this.#open.catch(() => null);
    if (open === null) return;
    await open.store.close();
    if (open.isSample) await rm(open.folder, { recursive: true, force: true });
  }

  async #swap(next: () => Promise<Open>): Promise<void> {
    const { store } = await this.#open;
    await store.close();
    this.#open = next();
    await this.#open;
    this.#listeners.reopened();
  }

  async #openOwn(): Promise<Open> {
    const { store, outcome } = await WorkspaceStore.open({ ...this.#options, watch: true });
    return this.#listenTo({ store, outcome, folder: this.#options.folder, isSample: false });
  }

  async #openSample(): Promise<Open> {
    const { sampleSteps } = await import('../shared/demo/sampleSteps');
    const folder = await mkdtemp(join(tmpdir(), 'askwell-sample-'));
    let moment: Date | null = null;
    const { store, outcome } = await WorkspaceStore.open({
      ...this.#options,
      folder,
      now: () => moment ?? this.#options.now(),
    });
    // A command runs when it is asked for and then waits for the disk: asked for together, they share their writes.
    const done = sampleSteps(this.#options.now().toISOString()).map((step) => {
      moment = new Date(step.at);
      return store.apply(step.name, step.input);
    });
    moment = null;
    await Promise.all(done);
    store.forgetUndo();
    return this.#listenTo({ store, outcome, folder, isSample: true });
  }

  #listenTo(open: Open): Open {
    open.store.onChange(this.#listeners.changed(open.store));
    open.store.onSaveState(this.#listeners.saved);
    return open;
  }
}

/** How opening went, for the first screen. */
export function reportOf(outcome: Outcome): OpeningReport {
  if (outcome.kind === 'locked') throw new Refusal('notOpen', outcome.sentence);
  return { kind: outcome.kind, sentence: outcome.sentence };
}
