import { open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { watchBlocks } from './blocks';

/**
 * One store in a process of its own, so that its time and memory are its own: node storeChild.mjs <folder>.
 * Does what it is sent (`Order`) and answers with numbers: milliseconds, bytes.
 */
export type Order =
  | { readonly kind: 'floor' }
  | { readonly kind: 'open' }
  | { readonly kind: 'save'; readonly count: number }
  | { readonly kind: 'typing'; readonly isSnapshotting: boolean; readonly ms: number };

export interface Answer {
  readonly times: readonly number[];
  /** Bare appends with fdatasync, each measured just before one of `times`. */
  readonly floors: readonly number[];
  /** Longest time in which the process did nothing but one thing, for each snapshot or, without one, for all. */
  readonly blocks: readonly number[];
  readonly rss: number;
}

const folder = process.argv[2] ?? '';
let store: WorkspaceStore | null = null;
let notes = 0;
let interviewId = '';

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

async function openStore(): Promise<void> {
  const opening = await WorkspaceStore.open({
    folder,
    timeZone: () => 'Europe/London',
    device: 'bench',
    now: () => new Date(),
  });
  if (opening.outcome.kind !== 'opened') throw new Error(opening.outcome.sentence);
  store = opening.store;
  interviewId = Object.keys(store.workspace.interviews)[0] ?? '';
}

/** A line as a person types it on, saved again and again until it is whole. */
async function saveLine(): Promise<void> {
  if (store === null) throw new Error('not open');
  const text = 'nobody can tell her how often alarms are silenced '.repeat(3).slice(0, 60 + (notes % 60));
  await store.apply('note.written', {
    id: `not_${process.pid}x${Math.floor(notes++ / 10)}`,
    interviewId,
    guideQuestionId: null,
    at: new Date().toISOString(),
    text,
    mark: null,
    owner: null,
    isOffRecord: false,
  });
}

/** In turn, a bare append and a save: what else the machine does hits both alike. */
async function saves(count: number): Promise<Pick<Answer, 'times' | 'floors'>> {
  const handle = await open(join(folder, '..', 'raw'), 'a');
  const line = Buffer.alloc(200, 'x');
  const [times, floors]: [number[], number[]] = [[], []];
  for (let done = 0; done < count; done++) {
    floors.push(
      await timed(async () => {
        await handle.write(line);
        await handle.datasync();
      }),
    );
    times.push(await timed(saveLine));
  }
  await handle.close();
  return { times, floors };
}

/** A save each 30 ms, as somebody types; beside it one snapshot after the other, or nothing. */
async function typing(isSnapshotting: boolean, ms: number): Promise<Pick<Answer, 'times' | 'blocks'>> {
  const end = performance.now() + ms;
  const blocks: number[] = [];
  const watch = watchBlocks();
  const snapshots = async (): Promise<void> => {
    while (isSnapshotting && performance.now() < end) {
      watch.longest();
      await store?.snapshot();
      blocks.push(watch.longest());
      await pause(1);
    }
  };
  const running = snapshots();
  const times: number[] = [];
  while (performance.now() < end) {
    times.push(await timed(saveLine));
    await pause(30);
  }
  await running;
  if (!isSnapshotting) blocks.push(watch.longest());
  watch.stop();
  return { times, blocks };
}

async function answer(order: Order): Promise<Pick<Answer, 'times'> & Partial<Answer>> {
  switch (order.kind) {
    case 'floor':
      return {
        times: [await timed(async () => JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8')) as unknown)],
      };
    case 'open':
      return { times: [await timed(openStore)] };
    case 'save':
      return saves(order.count);
    case 'typing':
      return typing(order.isSnapshotting, order.ms);
  }
}

process.on('message', (order: Order) => {
  void answer(order).then((given) =>
    process.send?.({ floors: [], blocks: [], rss: process.memoryUsage.rss(), ...given }),
  );
});
