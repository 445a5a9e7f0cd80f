import type { Change } from '../../shared/domain/change';

interface Entry {
  readonly change: Change;
  readonly resolve: (change: Change) => void;
  readonly reject: (reason: Error) => void;
}

export interface CommitEvents {
  /** Puts the changes on the disk, all or none. */
  readonly write: (changes: readonly Change[]) => Promise<void>;
  readonly begun: () => void;
  readonly durable: (changes: readonly Change[]) => void;
  readonly drained: () => void;
  /** All of `changes`, the newest first, must be taken back; returns what their callers are told. */
  readonly failed: (changes: readonly Change[], error: unknown) => Error;
}

/**
 * Changes on their way to the disk, in order. What arrives while a write is under way goes together
 * in the next one (group commit), so a change waits for two syncs at most. A failed write takes
 * everything behind it along, because later changes were made on top of it.
 */
export class CommitQueue {
  readonly #events: CommitEvents;
  #flying: readonly Entry[] = [];
  #waiting: Entry[] = [];
  #run: Promise<void> | null = null;

  constructor(events: CommitEvents) {
    this.#events = events;
  }

  /** Resolves when the change is on the disk. A change without records only waits for those before it. */
  add(change: Change): Promise<Change> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      this.#run ??= this.#drain();
    });
  }

  /** What is not on the disk yet, the newest first. */
  undurable(): Change[] {
    return [...this.#flying, ...this.#waiting].map(({ change }) => change).reverse();
  }

  /** Resolves when everything that was added is on the disk or refused. */
  async settled(): Promise<void> {
    while (this.#run !== null) await this.#run;
  }

  async #drain(): Promise<void> {
    // Changes of the same tick share the first write.
    await Promise.resolve();
    while (this.#waiting.length > 0) {
      this.#flying = this.#waiting;
      this.#waiting = [];
      await this.#commit();
    }
    this.#run = null;
    this.#events.drained();
  }

  async #commit(): Promise<void> {
    const changes = this.#flying.map(({ change }) => change).filter(({ records }) => records.length > 0);
    try {
      if (changes.length > 0) {
        this.#events.begun();
        await this.#events.write(changes);
      }
    } catch (error) {
      const taken = [...this.#flying, ...this.#waiting];
      const reason = this.#events.failed(this.undurable(), error);
      this.#flying = [];
      this.#waiting = [];
      for (const { reject } of taken) reject(reason);
      return;
    }
    const done = this.#flying;
    this.#flying = [];
    for (const { change, resolve } of done) resolve(change);
    this.#events.durable(changes);
  }
}
