import { uptime } from 'node:os';
import type { ClockTurn } from '../../shared/clockTurn';
import { startedHere } from '../../shared/domain/runningTalk';
import type { WorkspaceStore } from '../storage/workspaceStore';
import { ClockWatch, type Readings } from './clockWatch';

/** In ms: how long a window may go on with a time that is not so any more. */
const EVERY = 1_000;

interface Around {
  /** What lies open; null: nothing does. */
  readonly store: () => WorkspaceStore | null;
  readonly now: () => Date;
  /** Sets the clocks of all windows by ours, and says what happened; null: nothing that a person need know. */
  readonly tell: (turn: ClockTurn | null) => void;
  /** Hears of sleep and waking from the system. */
  readonly power: { on(event: 'suspend' | 'resume', listener: () => void): unknown };
}

/**
 * Keeps the clock of running talks right: once a second, and when the computer wakes, it looks at the clocks. A jump is
 * noted in each talk that this computer runs, before any window hears of the new time: until then windows count on by
 * themselves (renderer/lib/clock.ts), also while the disk takes nothing.
 */
export class TalkKeeper {
  readonly #around: Around;
  readonly #watch = new ClockWatch();
  #done: Promise<void> = Promise.resolve();

  constructor(around: Around) {
    this.#around = around;
    const turnsOver = () => {
      this.#watch.sleeps(bootClock());
      this.look();
    };
    around.power.on('suspend', turnsOver);
    around.power.on('resume', turnsOver);
    this.look();
    setInterval(() => {
      this.look();
    }, EVERY).unref();
  }

  look(): void {
    const turns = this.#watch.look(readings(this.#around.now()), EVERY);
    if (turns.length > 0) this.#done = this.#done.then(() => this.#take(turns));
  }

  async #take(turns: readonly ClockTurn[]): Promise<void> {
    const { store, now, tell } = this.#around;
    const open = store();
    for (const turn of turns) if (turn.kind === 'clockSet' && open !== null) await noteJump(open, turn.byMs);
    // Set and asleep at once: the sleep is what the person knows of, the jump is what they would wonder about.
    const said = turns.find(({ kind }) => kind === 'clockSet') ?? turns[0] ?? null;
    // Without a talk that is on, nobody counts minutes.
    const isTalkOn = open !== null && startedHere(open.workspace, writerIn(open), now().toISOString()).length > 0;
    tell(isTalkOn ? said : null);
  }
}

async function noteJump(store: WorkspaceStore, byMs: number): Promise<void> {
  if (store.isReadOnly) return;
  for (const { id } of startedHere(store.workspace, writerIn(store), null))
    await store.apply('interview.clockShifted', { id, byMs }).catch((error: unknown) => {
      console.error('A jump of the clock could not be noted:', error);
    });
}

/** Whether the start of a talk was written on this computer: the clock of another one says nothing about this talk. */
function writerIn(store: WorkspaceStore): (id: string) => boolean {
  return (id) => {
    const writer = store.writerOf('interviews', id, 'liveStartedAt');
    return writer === null || writer.device === store.device;
  };
}

function readings(now: Date): Readings {
  return { wall: now.getTime(), boot: bootClock(), steady: performance.now() };
}

/** Milliseconds since the computer started, sleep included (Linux: CLOCK_BOOTTIME; also elsewhere nobody can set it). */
function bootClock(): number {
  return uptime() * 1_000;
}
