import type { ClockTurn } from '../../shared/clockTurn';

/** Three clocks of one computer at one moment, in milliseconds. */
export interface Readings {
  /** The time of day, which anybody may set. */
  readonly wall: number;
  /** Since the computer started, sleep included; nobody can set it. */
  readonly boot: number;
  /** Counts on steadily; on Linux and macOS not while the computer sleeps. */
  readonly steady: number;
}

/** In ms. Time services correct a clock by less; the minutes of a talk do not show it. */
export const LEAST_JUMP = 3_000;
/** In ms. A busy computer comes late as well; nobody need hear of that. */
export const LEAST_REST = 10_000;
/** In ms: by how much the clocks themselves disagree while nothing happens. */
const TOLERANCE = 2_000;

/**
 * Tells what befell the time between two looks: the clock was set (the time of day moved otherwise than the time since the
 * start of the computer), the computer slept, or this process stood still (both moved alike, but nobody looked).
 */
export class ClockWatch {
  #last: Readings | null = null;
  /** `boot` when the system last spoke of sleep. */
  #sleepAt = -Infinity;

  /** The system says that it goes to sleep, or that it is awake again. `boot` as in Readings. */
  sleeps(boot: number): void {
    this.#sleepAt = boot;
  }

  /** `everyMs`: how far apart looks are when nothing happens. */
  look(now: Readings, everyMs: number): ClockTurn[] {
    const last = this.#last;
    this.#last = now;
    if (last === null) return [];
    const passed = now.boot - last.boot;
    const jump = now.wall - last.wall - passed;
    const asleep = passed - (now.steady - last.steady);
    const turns: ClockTurn[] = [];
    if (passed - everyMs >= LEAST_REST) {
      const isMeasured = asleep >= TOLERANCE;
      const isSleep = isMeasured || this.#sleepAt >= last.boot - TOLERANCE;
      turns.push({ kind: isSleep ? 'slept' : 'stoodStill', ms: Math.round(isMeasured ? asleep : passed) });
    }
    if (Math.abs(jump) >= LEAST_JUMP) turns.push({ kind: 'clockSet', byMs: Math.round(jump) });
    return turns;
  }
}
