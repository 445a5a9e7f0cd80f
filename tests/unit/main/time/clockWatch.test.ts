import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ClockWatch, LEAST_JUMP, type Readings } from '../../../../src/main/time/clockWatch';
import type { ClockTurn } from '../../../../src/shared/clockTurn';

const minute = 60_000;
const every = 1_000;

/** What the watch tells when its clocks move by this much between two looks. */
function seen(by: Partial<Readings>, sleepsAt: 'before' | 'after' | null = null): ClockTurn[] {
  const start = { wall: 1_800_000_000_000, boot: 500_000, steady: 90_000 };
  const watch = new ClockWatch();
  expect(watch.look(start, every)).toEqual([]);
  const { wall = 0, boot = 0, steady = boot } = by;
  if (sleepsAt === 'before') watch.sleeps(start.boot);
  if (sleepsAt === 'after') watch.sleeps(start.boot + boot);
  return watch.look({ wall: start.wall + wall, boot: start.boot + boot, steady: start.steady + steady }, every);
}

describe('what befell the time between two looks', () => {
  it.each([
    ['nothing', { wall: every, boot: every }, null, []],
    ['a busy computer came late', { wall: 8_000, boot: 8_000 }, null, []],
    ['a small correction', { wall: every + LEAST_JUMP - 1, boot: every }, null, []],
    ['set forward', { wall: 60 * minute + every, boot: every }, null, [{ kind: 'clockSet', byMs: 60 * minute }]],
    ['set back', { wall: every - 90 * minute, boot: every }, null, [{ kind: 'clockSet', byMs: -90 * minute }]],
    [
      'slept, and the steady clock stood (Linux, macOS)',
      { wall: 12 * minute, boot: 12 * minute, steady: every },
      null,
      [{ kind: 'slept', ms: 12 * minute - every }],
    ],
    [
      'slept, the steady clock ran on, the system says so on waking (Windows)',
      { wall: 12 * minute, boot: 12 * minute },
      'after',
      [{ kind: 'slept', ms: 12 * minute }],
    ],
    ['slept, told before', { wall: 12 * minute, boot: 12 * minute }, 'before', [{ kind: 'slept', ms: 12 * minute }]],
    ['stopped', { wall: 40_000, boot: 40_000 }, null, [{ kind: 'stoodStill', ms: 40_000 }]],
    [
      'slept while the clock was set',
      { wall: 72 * minute, boot: 12 * minute, steady: every },
      null,
      [
        { kind: 'slept', ms: 12 * minute - every },
        { kind: 'clockSet', byMs: 60 * minute },
      ],
    ],
  ] as const)('%s', (_what, by, sleeps, turns) => {
    expect(seen(by, sleeps)).toEqual(turns);
  });

  it('law: sleep, late looks and stops are never taken for a jump', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.nat(), (boot, part) => {
        const turns = seen({ wall: boot, boot, steady: part % (boot + 1) });
        expect(turns.every(({ kind }) => kind !== 'clockSet')).toBe(true);
      }),
    );
  });

  it('an old word of sleep is not taken for the reason of a later stop', () => {
    const watch = new ClockWatch();
    const at = (ms: number) => ({ wall: ms, boot: ms, steady: ms });
    watch.look(at(0), every);
    watch.sleeps(500);
    watch.look(at(1_000), every);
    for (let ms = 2_000; ms <= 20_000; ms += every) expect(watch.look(at(ms), every)).toEqual([]);
    expect(watch.look(at(80_000), every)).toEqual([{ kind: 'stoodStill', ms: 60_000 }]);
  });
});
