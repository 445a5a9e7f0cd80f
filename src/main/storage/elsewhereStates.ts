import { clockParts } from '../../shared/domain/clock';
import { nothingElsewhere, type Elsewhere } from '../../shared/elsewhere';
import { Listeners } from './listeners';
import type { ReplayChange } from './segment';

/** Sync programs bring files in any order within seconds, a few hundred of them within a minute. What lasts longer is said. */
const lastsMs = 2 * 60_000;
/** A clock of another computer further ahead than this is said: one of the two is set wrong. */
const tolerableMs = 10 * 60_000;

/** What is to be said of other computers, and who wants to hear it when it changes. */
export class ElsewhereStates {
  readonly listeners = new Listeners<Elsewhere>();
  /** Of each computer the time of the last change that came in, and how far ahead that was when it came (ms). */
  readonly #last = new Map<string, { readonly at: number; readonly ahead: number }>();
  readonly #now: () => Date;
  #current = nothingElsewhere;

  constructor(now: () => Date) {
    this.#now = now;
  }

  get current(): Elsewhere {
    return this.#current;
  }

  /** To be told of every change that came in. A computer whose clock was put right is known by its next one. */
  heard({ clock, at }: Pick<ReplayChange, 'clock' | 'at'>): void {
    const device = clockParts(clock)?.device;
    if (device !== undefined && at !== null) this.#last.set(device, { at, ahead: at - this.#now().getTime() });
  }

  /** To be told after each look at the folder. `forMs`: how long the first of `changes` has been waiting. */
  looked({ changes, forMs, isNewer }: { changes: number; forMs: number; isNewer: boolean }): void {
    const now = this.#now().getTime();
    // Judged by the time it is now: this computer's own clock may have been the wrong one, and was put right.
    const wrong = [...this.#last.values()].filter(({ at }) => at - now > tolerableMs);
    const next: Elsewhere = {
      waiting: forMs >= lastsMs ? changes : 0,
      isNewer,
      minutesAhead: Math.round(Math.max(0, ...wrong.map(({ ahead }) => ahead)) / 60_000),
    };
    const { waiting, minutesAhead } = this.#current;
    if (next.waiting === waiting && next.isNewer === this.#current.isNewer && next.minutesAhead === minutesAhead)
      return;
    this.#current = next;
    this.listeners.tell(next);
  }
}
