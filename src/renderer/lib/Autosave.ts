const AFTER_PAUSE_MS = 250;
const AT_MOST_MS = 1_000;
const RETRY_MS = 2_000;

/**
 * Saves one value while a person types it: 250 ms after the last key, at least once a second. `save`
 * answers whether it is durable; when not, the value stays here and is tried again every 2 s and
 * with the next key. Only the newest value is kept, and saves never overtake each other.
 */
export class Autosave<T> {
  readonly #save: (value: T) => Promise<boolean>;
  readonly #onDurable: () => void;
  #unsaved: { readonly value: T } | null = null;
  #since = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | null = null;
  #saving: { readonly value: T } | null = null;

  /** `onDurable` is told when everything given so far is durable. */
  constructor(save: (value: T) => Promise<boolean>, onDurable: () => void = () => undefined) {
    this.#save = save;
    this.#onDurable = onDurable;
  }

  /** Whether something is here that is not known to be durable. */
  get isUnsaved(): boolean {
    return this.#unsaved !== null || this.#running !== null;
  }

  /** The newest value given, while it is not known to be durable; null: all is. */
  get unsaved(): { readonly value: T } | null {
    return this.#unsaved ?? this.#saving;
  }

  /** The text changed: save it soon. */
  change(value: T): void {
    const at = performance.now();
    if (this.#unsaved === null) this.#since = at;
    this.#unsaved = { value };
    this.#flushIn(Math.max(0, Math.min(AFTER_PAUSE_MS, this.#since + AT_MOST_MS - at)));
  }

  /** Saves what is unsaved now (blur, Enter, leaving). Resolves when it is durable or has failed. */
  async flush(): Promise<void> {
    clearTimeout(this.#timer);
    while (this.#running !== null) await this.#running;
    const unsaved = this.#unsaved;
    if (unsaved === null) return;
    this.#unsaved = null;
    clearTimeout(this.#timer);
    this.#running = this.#try(unsaved);
    await this.#running;
  }

  async #try(unsaved: { readonly value: T }): Promise<void> {
    this.#saving = unsaved;
    const isDurable = await this.#save(unsaved.value).catch(() => false);
    this.#running = null;
    this.#saving = null;
    if (!isDurable) {
      this.#unsaved ??= unsaved;
      this.#flushIn(RETRY_MS);
    } else if (this.#unsaved === null) {
      this.#onDurable();
    }
  }

  #flushIn(milliseconds: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.flush(), milliseconds);
  }
}
