import { clockOf, clockParts, mostCount, type Clock } from '../../shared/domain/clock';

/**
 * A hybrid logical clock: wall time, but never back and never behind anything it has heard of. So a
 * change always has a later clock than every change that its author could see, whatever the
 * computers' own clocks say. A computer that is hours ahead pulls the others along (their order must
 * stay true), each tick one count or millisecond on; `elsewhereStates.ts` says so to the person.
 */
export class HybridClock {
  readonly #device: string;
  readonly #now: () => Date;
  #ms = 0;
  #count = 0;

  constructor(device: string, now: () => Date) {
    this.#device = device;
    this.#now = now;
  }

  /** A new clock, later than all before. */
  tick(): Clock {
    const wall = this.#now().getTime();
    if (wall > this.#ms) [this.#ms, this.#count] = [wall, 0];
    else if (this.#count < mostCount) this.#count += 1;
    else [this.#ms, this.#count] = [this.#ms + 1, 0];
    return clockOf(this.#ms, this.#count, this.#device);
  }

  /** To be told of every clock that was read. */
  heard(clock: Clock): void {
    const parts = clockParts(clock);
    if (parts === null) return;
    if (parts.ms > this.#ms) [this.#ms, this.#count] = [parts.ms, parts.count];
    else if (parts.ms === this.#ms) this.#count = Math.max(this.#count, parts.count);
  }

  /** The last clock, given or heard. */
  get last(): Clock {
    return clockOf(this.#ms, this.#count, this.#device);
  }
}
