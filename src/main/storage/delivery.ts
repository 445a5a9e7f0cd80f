import type { Seen } from './marks';
import { ledger, type Migration } from './migrations/ledger';
import { migratedChange } from './migrations/migratedChange';
import type { ReplayChange, Segment } from './segment';

type Read = Pick<Segment, 'first' | 'begins' | 'changes' | 'version'>;

/**
 * Other computers' changes on their way in. Files come in any order, twice, or in parts; out come
 * each computer's changes one after the other, each after everything that its author had taken over
 * from others. So a change never meets a document that lacks what it was made on.
 */
export class Delivery {
  readonly #steps: readonly Migration[];
  readonly #waiting = new Map<string, Map<number, ReplayChange>>();
  readonly #begins = new Map<string, { readonly follows: number; readonly seen: Seen }>();

  /** `steps`: by which an older Askwell's changes are brought up to date; another list only in tests. */
  constructor(steps: readonly Migration[] = ledger) {
    this.#steps = steps;
  }

  /**
   * What was read of a file of `device`; `begins` is its header's, when it is the computer's first. False: nothing of
   * it was taken, because it is from an older Askwell and cannot be brought up to date.
   */
  add(device: string, { first, begins, changes, version }: Read): boolean {
    let current = changes;
    try {
      if (version !== null) current = changes.map((change) => migratedChange(change, version, this.#steps));
    } catch {
      return false;
    }
    if (begins !== null) this.#begins.set(device, { follows: first - 1, seen: begins });
    const waiting = this.#waiting.get(device) ?? new Map<number, ReplayChange>();
    this.#waiting.set(device, waiting);
    for (const change of current) waiting.set(change.sequence, change);
    return true;
  }

  /** The next change that may come into a document that has seen `seen`; null: none, for now. */
  next(seen: Seen, except = ''): { readonly device: string; readonly change: ReplayChange } | null {
    for (const [device, waiting] of this.#waiting) {
      if (device === except || waiting.size === 0) continue;
      const last = this.#lastOf(device, seen);
      const change = last === null ? undefined : waiting.get(last + 1);
      if (change !== undefined && (change.seen === null || covers(seen, change.seen, device)))
        return { device, change };
    }
    return null;
  }

  /** The lowest change of any computer that waits for something; null: none. For when waiting was in vain. */
  stuck(seen: Seen, only?: string): { readonly device: string; readonly change: ReplayChange } | null {
    for (const [device, waiting] of this.#waiting) {
      if (only !== undefined && device !== only) continue;
      const last = seen[device] ?? -1;
      const sequence = [...waiting.keys()].filter((key) => key > last).reduce((a, b) => Math.min(a, b), Infinity);
      const change = waiting.get(sequence);
      if (change !== undefined) return { device, change };
    }
    return null;
  }

  /** Forgets what a document that has seen `seen` holds already. */
  forget(seen: Seen): void {
    for (const [device, waiting] of this.#waiting) {
      const last = seen[device];
      if (last === undefined) continue;
      for (const sequence of waiting.keys()) if (sequence <= last) waiting.delete(sequence);
    }
  }

  /** Whether a change of `device` waits that was read and not taken over. */
  waitsFor(device: string): boolean {
    return (this.#waiting.get(device)?.size ?? 0) > 0;
  }

  /** How many changes wait. */
  get size(): number {
    return [...this.#waiting.values()].reduce((sum, waiting) => sum + waiting.size, 0);
  }

  #lastOf(device: string, seen: Seen): number | null {
    const last = seen[device];
    if (last !== undefined) return last;
    const begins = this.#begins.get(device);
    return begins !== undefined && covers(seen, begins.seen, device) ? begins.follows : null;
  }
}

/** Whether somebody who has seen `seen` knows all that `needed` speaks of. Files without a computer’s name are everybody’s. */
function covers(seen: Seen, needed: Seen, author: string): boolean {
  return Object.entries(needed).every(
    ([device, sequence]) => device === '' || device === author || (seen[device] ?? -1) >= sequence,
  );
}
