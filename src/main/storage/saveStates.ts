import type { FailureCode, Refusal } from '../../shared/failure';
import { Listeners } from './listeners';

/**
 * `warning`: every change is safe in the journal, but `askwell.json` or today's backup could not be written.
 * `waiting`: so many changes are kept in memory and tried again by themselves.
 */
export type SaveState =
  | { readonly kind: 'saved'; readonly at: string; readonly warning?: string }
  | { readonly kind: 'saving' }
  | { readonly kind: 'notSaved'; readonly code: FailureCode; readonly sentence: string; readonly waiting?: number };

/** What the person is told about saving. It says “saved” only when nothing is on its way to the disk. */
export class SaveStates {
  readonly listeners = new Listeners<SaveState>();
  readonly #now: () => Date;
  #current: SaveState;
  #warning: string | null = null;

  constructor(savedAt: string, now: () => Date) {
    this.#current = { kind: 'saved', at: savedAt };
    this.#now = now;
  }

  get current(): SaveState {
    return this.#current;
  }

  saving(): void {
    if (this.#current.kind !== 'saving') this.#tell({ kind: 'saving' });
  }

  /** The last write is over; after a refused one the bad news stays. */
  settled(): void {
    if (this.#current.kind === 'saving') this.#saved();
  }

  /** Resolves when the next state is told, after `bound` ms at the latest. */
  next(bound: number): Promise<void> {
    return new Promise((resolve) => {
      const done = () => {
        off();
        clearTimeout(timer);
        resolve();
      };
      const off = this.listeners.add(done);
      const timer = setTimeout(done, bound);
    });
  }

  /** `waiting`: changes that are held for another try; 0: they were refused. */
  refused(refusal: Refusal, waiting = 0): void {
    const state = { kind: 'notSaved', code: refusal.code, sentence: refusal.message } as const;
    this.#tell(waiting === 0 ? state : { ...state, waiting });
  }

  /** null: what was wrong is well again. */
  warn(warning: string | null): void {
    if (this.#warning === warning) return;
    this.#warning = warning;
    if (this.#current.kind === 'saved') this.#saved();
  }

  #saved(): void {
    const at = this.#now().toISOString();
    this.#tell(this.#warning === null ? { kind: 'saved', at } : { kind: 'saved', at, warning: this.#warning });
  }

  #tell(state: SaveState): void {
    this.#current = state;
    this.listeners.tell(state);
  }
}
