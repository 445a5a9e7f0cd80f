import { readdir, readFile, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { addDaily, backupName, sortedBackups, thinnedOut } from '../../../../src/main/storage/backups';
import { realDisk, type Disk } from '../../../../src/main/storage/disk';
import { doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment } from '../../../support/storageSteps';

const hour = 3_600_000;
const at = (hours: number): Date => new Date(moment.getTime() - hours * hour);

it('is made on demand and holds everything saved so far; done twice in a second it is one', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 5);
  const name = await store.backup('pre-import');
  expect(name).toBe('backups/2027-01-14T17-30-00Z-5-pre-import.json');
  expect((JSON.parse(await readFile(join(folder, name), 'utf8')) as { collections: unknown }).collections).toEqual(
    documentAt(5),
  );
  expect(await store.backup('pre-import')).toBe(name);
});

it('does not change with askwell.json when another program writes into that file in place', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 5);
  const name = await store.backup('manual');
  await store.close();
  const good = await readFile(join(folder, name));
  for (const content of [Buffer.alloc(good.length), Buffer.from('rubbish')])
    await writeFile(join(folder, 'askwell.json'), content, { flag: content.length === good.length ? 'r+' : 'w' });
  expect(await readFile(join(folder, name))).toEqual(good);
  const { store: after, outcome } = await open(folder);
  expect(outcome.kind).toBe('restored');
  expect(after.workspace).toEqual(documentAt(5));
  // The backup of the day, made while the store is open, is one of its own too.
  await doSteps(after, 1);
  await after.snapshot();
  const inodes = await Promise.all(
    ['askwell.json', ...(await readdir(join(folder, 'backups'))).map((backup) => `backups/${backup}`)].map(
      async (path) => (await stat(join(folder, path))).ino,
    ),
  );
  expect(new Set(inodes).size).toBe(inodes.length);
});

it('has its name only when it is whole: what a kill left of a copy is nobody’s backup and goes', async () => {
  const folder = await newFolder();
  const first = await open(folder);
  await doSteps(first.store, 5);
  await first.store.close();
  await rm(join(folder, 'backups'), { recursive: true });
  let dies = true;
  const disk: Disk = {
    ...realDisk,
    copyFile: async (from, to, mode) => {
      if (!dies) return realDisk.copyFile(from, to, mode);
      await writeFile(String(to), (await readFile(String(from))).subarray(0, 100));
      // As good as killed: nothing after this is done.
      return new Promise(() => undefined);
    },
  };
  void addDaily(disk, folder, join(folder, 'askwell.json'), 5, moment);
  await expect.poll(() => readdir(join(folder, 'backups'))).toEqual(['2027-01-14T17-30-00Z-5-daily.json.tmp']);
  expect(sortedBackups(await readdir(join(folder, 'backups')))).toEqual([]);
  dies = false;
  await addDaily(disk, folder, join(folder, 'askwell.json'), 5, moment);
  expect(await readdir(join(folder, 'backups'))).toEqual(['2027-01-14T17-30-00Z-5-daily.json']);
});

it('keeps nobody waiting at the start, however long the copy takes', async () => {
  const folder = await newFolder();
  const first = await open(folder);
  await doSteps(first.store, 5);
  await first.store.close();
  await rm(join(folder, 'backups'), { recursive: true });
  let goOn: () => void = () => undefined;
  const waits = new Promise<void>((resolve) => {
    goOn = resolve;
  });
  const disk: Disk = {
    ...realDisk,
    copyFile: async (...given) => {
      await waits;
      return realDisk.copyFile(...given);
    },
  };
  const { store } = await open(folder, { disk });
  await doSteps(store, 3);
  expect(sortedBackups(await readdir(join(folder, 'backups')))).toEqual([]);
  goOn();
  await store.close();
  const [backup] = sortedBackups(await readdir(join(folder, 'backups')));
  expect(backup?.sequence).toBe(5);
  const text = await readFile(join(folder, 'backups', backup?.name ?? ''), 'utf8');
  expect((JSON.parse(text) as { collections: unknown }).collections).toEqual(documentAt(5));
});

it('is made once a day', async () => {
  const folder = await newFolder();
  let now = moment;
  const { store } = await open(folder, { now: () => now });
  for (const day of [0, 0, 1, 1, 2]) {
    now = new Date(moment.getTime() + day * 24 * hour);
    await doSteps(store, 1);
    await store.snapshot();
  }
  expect((await readdir(join(folder, 'backups'))).sort()).toEqual([
    '2027-01-14T17-30-00Z-1-daily.json',
    '2027-01-15T17-30-00Z-3-daily.json',
    '2027-01-16T17-30-00Z-5-daily.json',
    'previous.json',
  ]);
});

it('thins: all of today, one a day for two weeks, one a week for a quarter', () => {
  // Every six hours for 120 days, the newest with the highest sequence.
  const names = Array.from({ length: 480 }, (_, place) => backupName(at(place * 6), 1_000 - place, 'daily'));
  const gone = new Set(thinnedOut(names, moment));
  const kept = names.filter((name) => !gone.has(name)).map((name) => name.slice(0, 13));
  expect(kept).toEqual([
    ...[
      '2027-01-14T17',
      '2027-01-14T11',
      '2027-01-14T05',
      '2027-01-13T23',
      '2027-01-13T17',
      '2027-01-13T11',
      '2027-01-13T05',
    ],
    ...['2027-01-12T23', '2027-01-12T17', '2027-01-12T11'],
    ...['11', '10', '09', '08', '07', '06', '05', '04', '03', '02', '01'].map((day) => `2027-01-${day}T23`),
    ...[
      '2026-12-31T23',
      '2026-12-27T23',
      '2026-12-20T23',
      '2026-12-13T23',
      '2026-12-06T23',
      '2026-11-29T23',
      '2026-11-22T23',
    ],
    ...['2026-11-15T23', '2026-11-08T23', '2026-11-01T23', '2026-10-25T23', '2026-10-18T23'],
  ]);
});

it('keeps those from before a migration or an import for 30 days', () => {
  const others = Array.from({ length: 12 }, (_, place) => backupName(at(place), 1_000 - place, 'daily'));
  const marked = [20, 29, 31].flatMap((days) => [
    backupName(at(days * 24), 900 - days * 2, 'pre-import'),
    backupName(at(days * 24 - 1), 901 - days * 2, 'pre-migration'),
  ]);
  expect(thinnedOut([...others, ...marked], moment)).toEqual([marked[5], marked[4]]);
});

it('row 24: keeps the ten newest whatever the clock says, and those of a future that a wrong clock made', () => {
  const names = Array.from({ length: 15 }, (_, place) => backupName(at(place), 1_000 - place, 'daily'));
  expect(thinnedOut(names, new Date('2037-01-01T00:00:00Z'))).toEqual(names.slice(10));
  expect(thinnedOut(names, new Date('1970-01-01T00:00:00Z'))).toEqual([]);
});

it('row 24: sorts by sequence, which no clock can change, and overlooks other files', () => {
  const names = [backupName(at(0), 5, 'daily'), backupName(at(9), 12, 'pre-import'), 'previous.json', 'holiday.json'];
  expect(sortedBackups(names).map(({ sequence, reason }) => [sequence, reason])).toEqual([
    [12, 'pre-import'],
    [5, 'daily'],
  ]);
});
