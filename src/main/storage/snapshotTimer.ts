const smallestJournal = 1_000_000;
const smallDocument = 5_000_000;
const smallIdleMs = 5_000;
const largeIdleMs = 60_000;
const retryMs = 60_000;

/** Sizes in bytes. */
export interface Sizes {
  readonly journal: number;
  readonly document: number;
}

/**
 * Says when the document is worth writing out again: at once when the journal is over 1 MB or a
 * quarter of the document (whichever is more), else after 5 s without a change (60 s over 5 MB), and
 * a minute after a snapshot that failed. One at a time; never waits for the typing to stop.
 */
export class SnapshotTimer {
  readonly #sizes: () => Sizes;
  readonly #snapshot: () => Promise<void>;
  #timer: NodeJS.Timeout | undefined;
  #isRunning = false;
  #isStopped = false;
  #restUntil = 0;

  /** `snapshot` tells about its failures itself; a rejection only makes the timer wait a minute. */
  constructor(sizes: () => Sizes, snapshot: () => Promise<void>) {
    this.#sizes = sizes;
    this.#snapshot = snapshot;
  }

  /** To be called after each durable change. */
  changed(): void {
    if (this.#isStopped || this.#isRunning) return;
    const { journal, document } = this.#sizes();
    const isLong = journal > Math.max(smallestJournal, document / 4);
    const rest = this.#restUntil - performance.now();
    this.#wait(isLong ? Math.max(rest, 0) : Math.max(rest, document <= smallDocument ? smallIdleMs : largeIdleMs));
  }

  stop(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }

  #wait(ms: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#run(), ms);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    this.#isRunning = true;
    try {
      await this.#snapshot();
      this.#isRunning = false;
      if (this.#sizes().journal > 0) this.changed();
    } catch {
      this.#isRunning = false;
      this.#restUntil = performance.now() + retryMs;
      this.changed();
    }
  }
}
