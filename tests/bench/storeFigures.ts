import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { figure, median, quantile, type Figure } from './figure';
import { seedPlanner } from './seedPlanner';
import type { Answer, Order } from './storeChild';
import { StoreProcess } from './storeProcess';

const SIZES = [0.1, 1, 10, 50] as const;
const ROUNDS = 5;
const SAVES = 200;
/** The longest block that one frame of 60 a second allows. */
const FRAME_MS = 16;

interface Planner {
  readonly megabytes: number;
  readonly folder: string;
  readonly bytes: number;
}

/**
 * What the store promises (reliability.md, G1, G2, G4 to G6, G13) for planners of 0.1, 1, 10 and 50 MB
 * in one run, each in processes of its own, rounds interleaved with their floors. `program`: storeChild.ts, built.
 */
export async function storeFigures(program: string): Promise<Figure[]> {
  const base = await mkdtemp(join(tmpdir(), 'askwell-bench-'));
  const planners: Planner[] = [];
  try {
    for (const megabytes of SIZES) {
      const folder = join(base, String(megabytes), 'workspace');
      planners.push({ megabytes, folder, bytes: await seedPlanner(folder, megabytes) });
    }
    return [...(await openingFigures(program, planners)), ...(await workingFigures(program, planners))];
  } finally {
    await rm(base, { recursive: true, force: true });
  }
}

const small = (figures: readonly number[]) => figures[0] ?? Number.NaN;

async function once(program: string, folder: string, order: Order): Promise<Answer> {
  const process = new StoreProcess(program, folder);
  try {
    return await process.ask(order);
  } finally {
    await process.end();
  }
}

async function openingFigures(program: string, planners: readonly Planner[]): Promise<Figure[]> {
  const open = planners.map((): number[] => []);
  const bare = planners.map((): number[] => []);
  const memory = planners.map((): number[] => []);
  // Round 0 is not counted: the first opening of the day makes a backup.
  for (let round = 0; round <= ROUNDS; round++) {
    for (const [place, { folder }] of planners.entries()) {
      const floor = await once(program, folder, { kind: 'floor' });
      const opened = await once(program, folder, { kind: 'open' });
      if (round === 0) continue;
      bare[place]?.push(...floor.times);
      open[place]?.push(...opened.times);
      memory[place]?.push(opened.rss / 1e6);
    }
  }
  const [opened, floors, rss] = [open.map(median), bare.map(median), memory.map(median)];
  return planners.flatMap(({ megabytes, bytes }, place) => {
    const [mine = 0, floor = 0] = [opened[place], floors[place]];
    if (megabytes < 10) {
      // Lock, folder and schemas cost the same for any size: for a small file they are all there is.
      return [figure(`opening ${megabytes} MB, beyond read and parse, in frames`, mine - floor, 'ms', FRAME_MS, 1)];
    }
    return [
      figure(`opening ${megabytes} MB against read and JSON.parse`, mine, 'ms', floor, 1.6),
      figure(
        `memory of an open ${megabytes} MB against its bytes`,
        (rss[place] ?? 0) - small(rss),
        'MB',
        bytes / 1e6,
        6,
      ),
    ];
  });
}

interface Round {
  readonly saved: Answer;
  readonly idle: Answer;
  readonly busy: Answer;
}

async function workingFigures(program: string, planners: readonly Planner[]): Promise<Figure[]> {
  const processes = planners.map(({ folder }) => new StoreProcess(program, folder));
  try {
    for (const process of processes) await process.ask({ kind: 'open' });
    const rounds: Round[][] = planners.map(() => []);
    for (let round = 0; round < ROUNDS; round++) {
      for (const [place, process] of processes.entries()) rounds[place]?.push(await oneRound(process));
    }
    const p50s = rounds.map((mine) => median(mine.map(({ saved }) => median(saved.times))));
    return [
      ...planners.flatMap(({ megabytes }, place) => sizeFigures(megabytes, rounds[place] ?? [])),
      figure('acknowledged save, p50, 50 MB against 0.1 MB', p50s.at(-1) ?? 0, 'ms', small(p50s), 1.5),
    ];
  } finally {
    for (const process of processes) await process.end();
  }
}

async function oneRound(process: StoreProcess): Promise<Round> {
  const saved = await process.ask({ kind: 'save', count: SAVES });
  const idle = await process.ask({ kind: 'typing', isSnapshotting: false, ms: 1_500 });
  const busy = await process.ask({ kind: 'typing', isSnapshotting: true, ms: 2_500 });
  return { saved, idle, busy };
}

function sizeFigures(megabytes: number, rounds: readonly Round[]): Figure[] {
  const of = (pick: (round: Round) => readonly number[], q: number) =>
    median(rounds.map((round) => quantile(pick(round), q)));
  const [raw, saved] = [(round: Round) => round.saved.floors, (round: Round) => round.saved.times];
  const [idle, busy] = [(round: Round) => round.idle.times, (round: Round) => round.busy.times];
  // The longest of each round; the median of the rounds, because other programs stop this one as well.
  const block = (pick: (round: Round) => readonly number[]) => median(rounds.map((round) => Math.max(...pick(round))));
  return [
    figure(`acknowledged save of a typed line, ${megabytes} MB, p50`, of(saved, 0.5), 'ms', of(raw, 0.5), 3),
    figure(`acknowledged save of a typed line, ${megabytes} MB, p95`, of(saved, 0.95), 'ms', of(raw, 0.95), 6),
    figure(`the same while snapshots are written, ${megabytes} MB, p95`, of(busy, 0.95), 'ms', of(idle, 0.95), 5),
    figure(
      `longest block by saving and snapshots, ${megabytes} MB`,
      block((round) => round.busy.blocks),
      'ms',
      FRAME_MS,
      1,
    ),
  ];
}
