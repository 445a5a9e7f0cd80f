/** Who wants to be told. One that throws stops neither the others nor the disk: the process hears of it as a warning. */
export class Listeners<T> {
  readonly #all = new Set<(value: T) => void>();

  /** Returns how to stop it. */
  add(listener: (value: T) => void): () => void {
    this.#all.add(listener);
    return () => this.#all.delete(listener);
  }

  tell(value: T): void {
    for (const listener of this.#all) {
      try {
        listener(value);
      } catch (error) {
        process.emitWarning(error instanceof Error ? error : String(error));
      }
    }
  }
}
