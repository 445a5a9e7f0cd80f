import { copyFile, mkdir, readdir, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, expect, it, vi } from 'vitest';
import { realDisk } from '../../../../src/main/storage/disk';
import { thinHistory } from '../../../../src/main/storage/journalNames';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { newFolder, open } from '../../../support/storageFolder';
import { moment } from '../../../support/storageSteps';

const goal = (number: string) => ({ id: `goa_${number}`, purpose: 'learn', statement: number }) as const;
const goals = (store: WorkspaceStore) => Object.keys(store.workspace.goals).sort();
const minute = 60_000;

afterEach(() => {
  vi.restoreAllMocks();
});

/** A third computer's folder: its second change was made on what the second computer wrote. */
async function threeComputers() {
  const [here, second, third] = [await newFolder(), await newFolder(), await newFolder()];
  const two = (await open(second, { device: 'dev_two' })).store;
  await two.apply('goal.added', goal('two'));
  const three = (await open(third, { device: 'dev_three' })).store;
  await three.apply('goal.added', goal('three'));
  await copyFile(join(second, 'journal-dev_two-1.jsonl'), join(third, 'journal-dev_two-1.jsonl'));
  await three.look();
  await three.apply('goal.changed', { id: 'goa_two', fields: { statement: 'changed by three' } });
  const one = (await open(here, { device: 'dev_one' })).store;
  await copyFile(join(third, 'journal-dev_three-1.jsonl'), join(here, 'journal-dev_three-1.jsonl'));
  return { here, second, one };
}

it('a change whose predecessor never comes is waited for ten minutes and then taken; the predecessor may come later', async () => {
  const clock = vi.spyOn(performance, 'now');
  const { here, second, one } = await threeComputers();
  const start = performance.now();
  clock.mockReturnValue(start);
  await one.look();
  expect(goals(one)).toEqual(['goa_three']);
  clock.mockReturnValue(start + 9.9 * minute);
  await one.look();
  expect([goals(one), one.elsewhere.waiting]).toEqual([['goa_three'], 2]);
  clock.mockReturnValue(start + 10 * minute);
  await one.look();
  // What was taken over from two, as three had it; then, after a look that is over at once, what three made of it.
  await one.look();
  expect(goals(one)).toEqual(['goa_three', 'goa_two']);
  expect(one.elsewhere.waiting).toBe(0);
  expect(one.workspace.goals['goa_two']?.statement).toBe('changed by three');
  await copyFile(join(second, 'journal-dev_two-1.jsonl'), join(here, 'journal-dev_two-1.jsonl'));
  await one.look();
  expect([one.workspace.goals['goa_two']?.statement, one.workspace.conflicts]).toEqual(['changed by three', {}]);
});

it('what comes within the ten minutes begins no waiting anew for what still waits', async () => {
  const clock = vi.spyOn(performance, 'now');
  const { here, second, one } = await threeComputers();
  const start = performance.now();
  clock.mockReturnValue(start);
  await one.look();
  clock.mockReturnValue(start + 5 * minute);
  await copyFile(join(second, 'journal-dev_two-1.jsonl'), join(here, 'journal-dev_two-1.jsonl'));
  await one.look();
  expect(one.workspace.goals['goa_two']?.statement).toBe('changed by three');
  expect(one.elsewhere.waiting).toBe(0);
});

const day = 86_400_000;

/** A history of `count` journals, the newest of the day before `moment`, one each ten days before. */
async function historyOf(count: number): Promise<string> {
  const folder = await newFolder();
  await mkdir(join(folder, 'history'));
  for (let place = 0; place < count; place++) {
    const path = join(folder, 'history', `journal-dev_old-${1 + place * 10}.jsonl`);
    await writeFile(path, '');
    const changed = new Date(moment.getTime() - day - (count - 1 - place) * 10 * day);
    await utimes(path, changed, changed);
  }
  await writeFile(join(folder, 'history', 'mine.txt'), 'of a person');
  return folder;
}

const left = async (folder: string) =>
  (await readdir(join(folder, 'history'))).filter((name) => name.startsWith('journal-')).length;

it('keeps journals in history for 400 days, and removes older ones, the oldest first, a tenth at a time', async () => {
  // 60 files over 590 days: those older than 400 days are 20.
  const folder = await historyOf(60);
  const counts: number[] = [];
  for (let run = 0; run < 8; run++) {
    await thinHistory(realDisk, folder, moment);
    counts.push(await left(folder));
  }
  expect(counts).toEqual([54, 49, 45, 41, 40, 40, 40, 40]);
  const names = await readdir(join(folder, 'history'));
  expect(names).toContain('mine.txt');
  expect(names).not.toContain('journal-dev_old-191.jsonl');
  expect(names).toContain('journal-dev_old-201.jsonl');
});

it('row 24: a clock ten years ahead takes a tenth of the history a day at most, and one in 1970 nothing', async () => {
  const folder = await historyOf(40);
  const { store } = await open(folder, { device: 'dev_one', now: () => new Date(moment.getTime() + 3_650 * day) });
  for (let change = 0; change < 3; change++) {
    await store.apply('goal.added', goal(`${change}`));
    await store.snapshot();
  }
  await store.close();
  expect(await left(folder)).toBeGreaterThanOrEqual(36);
  const before = await left(folder);
  await thinHistory(realDisk, folder, new Date(0));
  expect(await left(folder)).toBe(before);
});
