import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { figure, median, quantile, type Figure } from './figure';
import { settled, startApp, usableAt, type MeasuredApp } from './measuredApp';
import { seedPlanner } from './seedPlanner';

const SIZES = [1, 50] as const;
const ROUNDS = 5;
const SAVES = 100;

/** Milliseconds from the page's call to its answer, one after the other. */
type Timed = (count: number, round: number) => Promise<number[]>;

/**
 * The store as a window meets it (G3, G12): a typed line on its way from the page to the disk and
 * back against a bare append with fdatasync over the same kind of wire; the page's memory with a large
 * planner against a small one.
 */
export async function windowFigures(projectRoot: string): Promise<Figure[]> {
  const base = await mkdtemp(join(tmpdir(), 'askwell-bench-'));
  const apps: MeasuredApp[] = [];
  const start = async (app: string, folder: string): Promise<Page> => {
    const started = startApp(projectRoot, { app, folder });
    apps.push(started);
    const page = await settled(started);
    await usableAt(page);
    return page;
  };
  try {
    const bare = bareAppend(await start(join(projectRoot, 'tests/bench/bareAppend'), join(base, 'bare')));
    const saves: Timed[] = [];
    const memory: (number | null)[] = [];
    for (const megabytes of SIZES) {
      const folder = join(base, String(megabytes));
      await seedPlanner(join(folder, 'workspace'), megabytes);
      const page = await start(projectRoot, folder);
      saves.push(savedLine(page));
      memory.push(await heldMemory(page, apps.at(-1)));
    }
    return [...(await saveFigures(bare, saves)), ...memoryFigures(memory)];
  } finally {
    for (const app of apps) await app.end();
    await rm(base, { recursive: true, force: true });
  }
}

async function saveFigures(bare: Timed, saves: readonly Timed[]): Promise<Figure[]> {
  const floors: number[][] = [];
  const times: number[][][] = saves.map(() => []);
  await bare(SAVES, -1);
  for (const save of saves) await save(SAVES, 0);
  for (let round = 1; round <= ROUNDS; round++) {
    floors.push(await bare(SAVES, round));
    for (const [place, save] of saves.entries()) times[place]?.push(await save(SAVES, round));
  }
  const p95 = (rounds: readonly number[][]) => median(rounds.map((round) => quantile(round, 0.95)));
  return SIZES.map((megabytes, place) =>
    figure(`key to acknowledgement in the window, ${megabytes} MB, p95`, p95(times[place] ?? []), 'ms', p95(floors), 3),
  );
}

function memoryFigures([small, large]: readonly (number | null)[]): Figure[] {
  // Only where the system tells (not on Windows).
  if (small == null || large == null) return [];
  return [figure('memory of the page, 50 MB against 1 MB', large / 1e6, 'MB', small / 1e6, 1.5)];
}

async function heldMemory(page: Page, app: MeasuredApp | undefined): Promise<number | null> {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  await session.detach();
  return app?.pageMemory() ?? null;
}

function bareAppend(page: Page): Timed {
  return (count) =>
    page.evaluate(async (most) => {
      const { append } = window as unknown as { append: { line: (text: string) => Promise<void> } };
      const times: number[] = [];
      for (let done = 0; done < most; done++) {
        const start = performance.now();
        await append.line('x'.repeat(200));
        times.push(performance.now() - start);
      }
      return times;
    }, count);
}

function savedLine(page: Page): Timed {
  return (count, round) =>
    page.evaluate(
      async ([most, turn]) => {
        const times: number[] = [];
        for (let done = 0; done < most; done++) {
          const input = {
            id: `goa_bench${turn}x${done}`,
            purpose: 'learn',
            statement: 'nobody can tell her how often alarms are silenced '.repeat(2),
          };
          const start = performance.now();
          const reply = await window.askwell.call('command.apply', { name: 'goal.added', input });
          times.push(performance.now() - start);
          if (!(reply as { ok: boolean }).ok) throw new Error(JSON.stringify(reply));
        }
        return times;
      },
      [count, round] as const,
    );
}
