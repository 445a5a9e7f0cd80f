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
  /** `waiting` changes could not be written; they are kept and tried again. Told anew when their number grows. */
  readonly held: (error: unknown, waiting: number) => void;
  /** All of `changes`, the newest first, must be taken back; returns what their callers are told. */
  readonly failed: (changes: readonly Change[], error: unknown) => Error;
}

/**
 * Changes on their way to the disk, in order. What arrives while a write is under way goes together
 * in the next one (group commit), so a change waits for two syncs at most.
 *
 * A failed write is tried again after each of `pauses` (ms; the last one repeats) together with what
 * came meanwhile: nobody has to do anything twice, and nobody is told “saved” before it is. Without
 * pauses, and after `endWaiting`, a failed write refuses everything behind it too, because later
 * changes were made on top of it.
 */
export class CommitQueue {
  readonly #events: CommitEvents;
  readonly #pauses: readonly number[];
  #flying: readonly Entry[] = [];
  #waiting: Entry[] = [];
  #run: Promise<void> | null = null;
  #trouble: { readonly error: unknown } | null = null;
  #isEnding = false;
  #wake: () => void = () => undefined;

  constructor(events: CommitEvents, pauses: readonly number[] = []) {
    this.#events = events;
    this.#pauses = pauses;
  }

  /** Why the last write failed, while its changes wait for another try; null: nothing is held. */
  get trouble(): { readonly error: unknown } | null {
    return this.#trouble;
  }

  /** Resolves when the change is on the disk. A change without records only waits for those before it. */
  add(change: Change): Promise<Change> {
    return new Promise((resolve, reject) => {
      this.#waiting.push({ change, resolve, reject });
      if (this.#trouble !== null) this.#events.held(this.#trouble.error, this.#changes().length);
      this.#run ??= this.#drain();
    });
  }

  /** What is not on the disk yet, the newest first. */
  undurable(): Change[] {
    return this.#entries()
      .map(({ change }) => change)
      .reverse();
  }

  /** Resolves when everything that was added is on the disk or refused. */
  async settled(): Promise<void> {
    while (this.#run !== null) await this.#run;
  }

  /** Held changes are tried at once instead of after the pause. */
  retryNow(): void {
    this.#wake();
  }

  /** From now on a failed write refuses. What is held is tried once more, at once. */
  endWaiting(): void {
    this.#isEnding = true;
    this.#wake();
  }

  #entries(): Entry[] {
    return [...this.#flying, ...this.#waiting];
  }

  #changes(): Change[] {
    return this.#entries()
      .map(({ change }) => change)
      .filter(({ records }) => records.length > 0);
  }

  async #drain(): Promise<void> {
    // Changes of the same tick share the first write.
    await Promise.resolve();
    let failures = 0;
    while (this.#flying.length + this.#waiting.length > 0) {
      this.#flying = this.#entries();
      this.#waiting = [];
      if (await this.#commit()) failures = 0;
      else if (this.#trouble !== null) await this.#pause(failures++);
    }
    this.#run = null;
    this.#events.drained();
  }

  /** Answers whether it was written; if not, it was refused, or it is held and there is a trouble. */
  async #commit(): Promise<boolean> {
    const changes = this.#flying.map(({ change }) => change).filter(({ records }) => records.length > 0);
    try {
      if (changes.length > 0) {
        // A further try stays “not saved” on the screen until it worked.
        if (this.#trouble === null) this.#events.begun();
        await this.#events.write(changes);
      }
    } catch (error) {
      if (this.#pauses.length > 0 && !this.#isEnding) this.#hold(error);
      else this.#refuse(error);
      return false;
    }
    if (this.#trouble !== null) this.#events.begun();
    this.#trouble = null;
    const done = this.#flying;
    this.#flying = [];
    for (const { change, resolve } of done) resolve(change);
    this.#events.durable(changes);
    return true;
  }

  #hold(error: unknown): void {
    this.#trouble = { error };
    this.#events.held(error, this.#changes().length);
  }

  #refuse(error: unknown): void {
    const taken = this.#entries();
    const reason = this.#events.failed(this.undurable(), error);
    this.#trouble = null;
    this.#flying = [];
    this.#waiting = [];
    for (const { reject } of taken) reject(reason);
  }

  async #pause(failures: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, this.#pauses[Math.min(failures, this.#pauses.length - 1)]);
      this.#wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.#wake = () => undefined;
  }
}
