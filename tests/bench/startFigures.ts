import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, median, type Figure } from './figure';
import { settled, startApp, usableAt, type Start } from './measuredApp';
import { seedPeople } from './seedPeople';

const RUNS = 7;

/** Milliseconds from spawn until the page says that its first screen can be used. Nobody looks on meanwhile. */
async function startOnce(projectRoot: string, start: Start): Promise<number> {
  const app = startApp(projectRoot, start);
  try {
    return (await usableAt(await settled(app))) - app.spawnedAt;
  } finally {
    await app.end();
  }
}

/** Start to first usable screen against an empty window of the same Electron; interleaved, medians of 7. */
export async function startFigures(projectRoot: string): Promise<Figure[]> {
  const base = await mkdtemp(join(tmpdir(), 'askwell-bench-'));
  try {
    const many = join(base, 'many');
    await seedPeople(join(many, 'workspace'), 10_000);
    const starts: Record<'floor' | 'sample' | 'many', Start> = {
      floor: { app: join(projectRoot, 'tests/bench/emptyWindow'), folder: join(base, 'empty') },
      sample: { app: projectRoot, folder: join(base, 'sample'), args: ['--sample'] },
      many: { app: projectRoot, folder: many },
    };
    const times: Record<keyof typeof starts, number[]> = { floor: [], sample: [], many: [] };
    const names = ['floor', 'sample', 'many'] as const;
    // Once unmeasured: a profile's first start builds Chromium's caches.
    for (const name of names) await startOnce(projectRoot, starts[name]);
    for (let run = 0; run < RUNS; run++)
      for (const name of names) times[name].push(await startOnce(projectRoot, starts[name]));
    const floor = median(times.floor);
    return [
      figure('start to first usable screen, sample workspace', median(times.sample), 'ms', floor, 1.5),
      figure('start to first usable screen, 10,000 people', median(times.many), 'ms', floor, 1.5),
    ];
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}
