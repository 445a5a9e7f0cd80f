import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it } from 'vitest';
import { backupNames, sortedBackups } from '../../src/main/storage/backups';
import { realDisk } from '../../src/main/storage/disk';
import { readDocument } from '../../src/main/storage/readDocument';
import { watchBlocks } from '../bench/blocks';
import { times } from '../support/faultsForm';
import { meddled } from '../support/meddledDisk';
import { applyStep, doSteps, newFolder, open } from '../support/storageFolder';
import { documentAt, stepAfter } from '../support/storageSteps';

it.each([20, 150, times(400, 2_000)])(
  'row 12: on a disk that needs %i ms to sync a change waits for two syncs at most, and the process never does',
  async (ms) => {
    let done = 0;
    const disk = meddled(realDisk, async (call, path) => {
      if (call !== 'datasync' || !path.includes('journal-')) return;
      await pause(ms);
      done += 1;
    });
    const { store } = await open(await newFolder(), { disk });
    const watch = watchBlocks();
    const waits: number[] = [];
    const saves: Promise<void>[] = [];
    for (let sequence = 0; sequence < 25; sequence++) {
      const before = done;
      saves.push(applyStep(store, stepAfter(sequence)).then(() => void waits.push(done - before)));
      await pause(ms / 7);
    }
    await Promise.all(saves);
    const blocked = watch.longest();
    watch.stop();
    expect(waits).toHaveLength(25);
    expect(Math.max(...waits)).toBeLessThanOrEqual(2);
    // Far under one sync, also on a busy machine.
    expect(blocked).toBeLessThan(Math.max(ms, 150));
  },
);

const day = 86_400_000;

it('row 24: a clock that jumps back an hour, to 1970 and ten years ahead confuses neither order nor backups', async () => {
  const folder = await newFolder();
  let clock = Date.UTC(2027, 0, 14, 17, 30);
  const now = () => new Date(clock);
  for (let run = 0; run < 12; run++, clock += day) {
    const { store } = await open(folder, { now });
    await doSteps(store, 4);
    await store.close();
  }
  const sequences: number[] = [];
  for (const jump of [-3_600_000, -clock, Date.UTC(2037, 5, 1), -day, 0]) {
    clock += jump;
    const { store, outcome } = await open(folder, { now });
    expect(outcome.kind).toBe('opened');
    await doSteps(store, 4);
    sequences.push(store.sequence);
    await store.snapshot();
    await store.close();
  }
  const last = sequences.at(-1) ?? 0;
  expect(sequences).toEqual([...sequences].sort((a, b) => a - b));
  const { workspace } = await readDocument(folder);
  expect(Object.keys(workspace?.goals ?? {})).toEqual(Object.keys(documentAt(last).goals));
  const backups = sortedBackups(await backupNames(realDisk, folder));
  expect(backups.length).toBeGreaterThanOrEqual(10);
  expect(backups[0]?.sequence).toBeGreaterThan(48);
});

it('row 24: in one run with a jumping clock changes keep their order, undo goes back exactly, and nothing is saved before 1970', async () => {
  const folder = await newFolder();
  let clock = Date.UTC(2027, 0, 14, 17, 30);
  const now = () => new Date(clock);
  const { store } = await open(folder, { now });
  const states: unknown[] = [];
  for (const jump of [0, -3_600_000, 60_000, -clock, 3_650 * day, -3_650 * day, 1_000]) {
    clock = Math.max(0, clock + jump);
    await doSteps(store, 4);
    await store.snapshot();
    states.push(structuredClone(store.workspace));
    expect(store.saveState).toMatchObject({ kind: 'saved' });
  }
  const lines = await changesIn(folder);
  expect(lines.map(({ sequence }) => sequence)).toEqual(lines.map((_line, place) => place + 1));
  // The order among computers never goes back either.
  const clocks = lines.map((line) => line.clock);
  expect(clocks).toEqual([...clocks].sort());
  expect(new Set(clocks).size).toBe(28);
  for (const { at } of lines) expect(Date.parse(at)).toBeGreaterThanOrEqual(0);
  for (let step = 27; step >= 0; step--) {
    if ((step + 1) % 4 === 0) expect(withoutTimes(store.workspace)).toEqual(withoutTimes(states[(step + 1) / 4 - 1]));
    await store.undo();
  }
  expect(store.workspace.goals).toEqual({});
  await store.close();
  expect((await readDocument(folder)).workspace).toEqual(store.workspace);
});

it('row 24: a clock that is ten years ahead for a day takes three backups at most', async () => {
  const folder = await newFolder();
  let clock = Date.UTC(2027, 0, 14, 17, 30);
  const now = () => new Date(clock);
  for (let run = 0; run < 40; run++, clock += 2 * day) {
    const { store } = await open(folder, { now });
    await doSteps(store, 1);
    await store.close();
  }
  const before = sortedBackups(await backupNames(realDisk, folder)).length;
  expect(before).toBeGreaterThan(14);
  clock += 3_650 * day;
  for (let start = 0; start < 3; start++) {
    const { store } = await open(folder, { now });
    await doSteps(store, 1);
    await store.close();
  }
  // One more for the day itself.
  expect(sortedBackups(await backupNames(realDisk, folder)).length).toBeGreaterThanOrEqual(before + 1 - 3);
});

interface Line {
  readonly sequence: number;
  readonly clock: string;
  readonly at: string;
}

async function changesIn(folder: string): Promise<Line[]> {
  const names = (await readdir(folder, { recursive: true })).filter((name) => /journal-test-\d+\.jsonl$/.test(name));
  const texts = await Promise.all(names.map((name) => readFile(join(folder, name), 'utf8')));
  return texts
    .flatMap((text) => text.trimEnd().split('\n').slice(1))
    .map((line) => JSON.parse(line.slice(9)) as Line)
    .sort((a, b) => a.sequence - b.sequence);
}

const withoutTimes = (workspace: unknown): unknown =>
  JSON.parse(JSON.stringify(workspace).replace(/"updatedAt":"[^"]*"/g, '"updatedAt":""'));
