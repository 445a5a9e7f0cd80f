import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { backupName, sortedBackups, thinnedOut } from '../../../../src/main/storage/backups';
import { doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment } from '../../../support/storageSteps';

const hour = 3_600_000;
const at = (hours: number): Date => new Date(moment.getTime() - hours * hour);

it('is made on demand, holds everything saved so far, and costs no second copy', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 5);
  const name = await store.backup('pre-import');
  expect(name).toBe('backups/2027-01-14T17-30-00Z-5-pre-import.json');
  expect((JSON.parse(await readFile(join(folder, name), 'utf8')) as { collections: unknown }).collections).toEqual(
    documentAt(5),
  );
  expect((await stat(join(folder, name))).ino).toBe((await stat(join(folder, 'askwell.json'))).ino);
  expect(await store.backup('pre-import')).toBe(name);
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
