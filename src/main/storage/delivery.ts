import type { Seen } from './marks';
import { ledger, type Migration } from './migrations/ledger';
import { migratedChange } from './migrations/migratedChange';
import type { ReplayChange, Segment } from './segment';

type Read = Pick<Segment, 'first' | 'begins' | 'changes' | 'version'>;

interface Late {
  readonly change: ReplayChange;
  /** It may be one that was taken before, too: its clock tells. */
  readonly isDoubted: boolean;
}

export interface Delivered {
  readonly device: string;
  readonly change: ReplayChange;
  /** Its number was seen already. */
  readonly late?: Pick<Late, 'isDoubted'>;
}

/**
 * Other computers' changes on their way in. Files come in any order, twice, or in parts; out come
 * each computer's changes one after the other, each after everything that its author had taken over
 * from others. So a change never meets a document that lacks what it was made on.
 */
export class Delivery {
  readonly #steps: readonly Migration[];
  readonly #waiting = new Map<string, Map<number, ReplayChange>>();
  /** Changes whose numbers were taken before: by others that their author could not save and took back. */
  readonly #late = new Map<string, Late[]>();
  /** What was given out since the document was saved last. */
  #took: ReadonlySet<ReplayChange> = new Set();
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
    const current = this.#current(changes, version);
    if (current === null) return false;
    if (begins !== null) this.#begins.set(device, { follows: first - 1, seen: begins });
    const waiting = this.#waiting.get(device) ?? new Map<number, ReplayChange>();
    this.#waiting.set(device, waiting);
    for (const change of current) waiting.set(change.sequence, change);
    return true;
  }

  /**
   * Changes of `device` whose numbers were seen already: the file they stand in took the place of lines that were
   * copied here and then taken back there. `isDoubted`: some of them may be those that were seen.
   */
  addLate(device: string, { changes, version }: Pick<Read, 'changes' | 'version'>, isDoubted: boolean): void {
    const current = this.#current(changes, version) ?? [];
    if (current.length === 0) return;
    const late = this.#late.get(device) ?? [];
    const known = new Set(late.map(({ change }) => change.clock));
    const news = current.filter(({ clock }) => clock !== '' && !known.has(clock));
    this.#late.set(device, [...late, ...news.map((change) => ({ change, isDoubted }))]);
  }

  /** The next change that may come into a document that has seen `seen` and has `took` besides; null: none, for now. */
  next(seen: Seen, except = '', took: ReadonlySet<ReplayChange> = new Set()): Delivered | null {
    this.#took = took;
    for (const device of new Set([...this.#late.keys(), ...this.#waiting.keys()])) {
      if (device === except) continue;
      const late = this.#lateOf(device);
      const last = late === undefined ? this.#lastOf(device, seen) : null;
      const change = late?.change ?? (last === null ? undefined : this.#waiting.get(device)?.get(last + 1));
      if (change !== undefined && (change.seen === null || covers(seen, change.seen, device)))
        return { device, change, ...(late === undefined ? {} : { late }) };
    }
    return null;
  }

  /** The lowest change of any computer that waits for something; null: none. For when waiting was in vain. */
  stuck(seen: Seen, only?: string): Delivered | null {
    for (const device of new Set([...this.#late.keys(), ...this.#waiting.keys()])) {
      if (only !== undefined && device !== only) continue;
      const late = this.#lateOf(device);
      if (late !== undefined) return { device, change: late.change, late };
      const waiting = this.#waiting.get(device) ?? new Map<number, ReplayChange>();
      const last = seen[device] ?? -1;
      const sequence = [...waiting.keys()].filter((key) => key > last).reduce((a, b) => Math.min(a, b), Infinity);
      const change = waiting.get(sequence);
      if (change !== undefined) return { device, change };
    }
    return null;
  }

  /** Forgets what a document that has seen `seen` holds already, with all that was given out for it. */
  forget(seen: Seen): void {
    for (const [device, late] of this.#late) {
      const left = late.filter(({ change }) => !this.#took.has(change));
      if (left.length === 0) this.#late.delete(device);
      else this.#late.set(device, left);
    }
    for (const [device, waiting] of this.#waiting) {
      const last = seen[device];
      if (last === undefined) continue;
      for (const sequence of waiting.keys()) if (sequence <= last) waiting.delete(sequence);
    }
  }

  /** Whether a change of `device` waits that was read and not taken over. */
  waitsFor(device: string): boolean {
    return (this.#waiting.get(device)?.size ?? 0) > 0 || this.#late.has(device);
  }

  /** How many changes wait. */
  get size(): number {
    const count = (sum: number, { length, size }: { length?: number; size?: number }) => sum + (length ?? size ?? 0);
    return [...this.#waiting.values(), ...this.#late.values()].reduce(count, 0);
  }

  #lateOf(device: string): Late | undefined {
    return this.#late.get(device)?.find(({ change }) => !this.#took.has(change));
  }

  #current(changes: readonly ReplayChange[], version: number | null): readonly ReplayChange[] | null {
    if (version === null) return changes;
    try {
      return changes.map((change) => migratedChange(change, version, this.#steps));
    } catch {
      return null;
    }
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
