import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SnapshotTimer, type Sizes } from '../../../../src/main/storage/snapshotTimer';

let sizes: Sizes;
let at: number[];
let isFailing: boolean;
let timer: SnapshotTimer;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'performance'] });
  [sizes, at, isFailing] = [{ journal: 300, document: 100_000 }, [], false];
  timer = new SnapshotTimer(
    () => sizes,
    async () => {
      at.push(Math.round(performance.now()));
      if (isFailing) throw new Error('no room');
      sizes = { ...sizes, journal: 0 };
    },
  );
});
afterEach(() => {
  timer.stop();
  vi.useRealTimers();
});

async function passed(ms: number): Promise<void> {
  await vi.advanceTimersByTimeAsync(ms);
}

it('writes a small planner after 5 s without a change', async () => {
  const start = performance.now();
  timer.changed();
  await passed(4_000);
  timer.changed();
  await passed(4_999);
  expect(at).toEqual([]);
  await passed(1);
  expect(at).toEqual([start + 9_000]);
  await passed(100_000);
  expect(at).toHaveLength(1);
});

it('writes a large planner after a minute', async () => {
  sizes = { journal: 300, document: 60_000_000 };
  timer.changed();
  await passed(59_999);
  expect(at).toEqual([]);
  await passed(1);
  expect(at).toHaveLength(1);
});

it.each([
  { journal: 1_000_001, document: 100_000 },
  { journal: 15_000_001, document: 60_000_000 },
])('writes at once when the journal is long: $journal bytes beside $document', async (long) => {
  sizes = long;
  timer.changed();
  await passed(0);
  expect(at).toHaveLength(1);
});

it('writes while the person goes on typing without a pause', async () => {
  for (let key = 0; key < 1_200; key++) {
    sizes = { ...sizes, journal: sizes.journal + 2_000 };
    timer.changed();
    await passed(250);
  }
  expect(at).toHaveLength(2);
});

it('rests a minute after a failure, then tries again', async () => {
  isFailing = true;
  const start = performance.now();
  timer.changed();
  await passed(5_000);
  timer.changed();
  await passed(59_999);
  expect(at).toEqual([start + 5_000]);
  isFailing = false;
  await passed(1);
  expect(at).toEqual([start + 5_000, start + 65_000]);
});

it('does nothing more once it is stopped', async () => {
  timer.changed();
  timer.stop();
  timer.changed();
  await passed(100_000);
  expect(at).toEqual([]);
});
