import { execFile } from 'node:child_process';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Workspace } from '../../src/shared/domain/workspace';
import { builtWriter } from '../support/storageChild';
import { newFolder } from '../support/storageFolder';

let child: Awaited<ReturnType<typeof builtWriter>>;
beforeAll(async () => {
  child = await builtWriter('zoneChild.ts');
}, 60_000);
afterAll(() => child.remove());

interface Told extends Pick<Workspace, 'interviews' | 'profile'> {
  readonly offset: number;
  readonly outcome: string;
  readonly hash: string;
}

async function inZone(zone: string, folder: string, add: object[] = []): Promise<Told> {
  const { stdout } = await promisify(execFile)(process.execPath, [child.path, folder, JSON.stringify(add)], {
    env: { ...process.env, TZ: zone },
  });
  return JSON.parse(stdout) as Told;
}

/** A gap, an overlap, half an hour of summer time, a summer time that Ramadan interrupts, and a day that never was. */
const times = [
  { id: 'int_gap', startsAt: '2026-03-29T01:30:00.000Z', timeZone: 'Europe/Berlin' },
  { id: 'int_first', startsAt: '2026-10-25T00:30:00.000Z', timeZone: 'Europe/Berlin' },
  { id: 'int_again', startsAt: '2026-10-25T01:30:00.000Z', timeZone: 'Europe/Berlin' },
  { id: 'int_york', startsAt: '2026-03-08T07:30:00.000Z', timeZone: 'America/New_York' },
  { id: 'int_howe', startsAt: '2026-04-04T15:15:00.000Z', timeZone: 'Australia/Lord_Howe' },
  { id: 'int_casa', startsAt: '2026-02-15T02:30:00.000Z', timeZone: 'Africa/Casablanca' },
  { id: 'int_apia', startsAt: '2011-12-30T10:30:00.000Z', timeZone: 'Pacific/Apia' },
];
const zones = [...new Set(times.map(({ timeZone }) => timeZone)), 'UTC'];

it('row 25: moments, lengths and zones are on the disk what they were, whatever the computer’s zone, and when it changes', async () => {
  const folder = await newFolder();
  const first = await inZone('Pacific/Apia', folder, times);
  // Of the computer's own zone nothing is kept but this, and that only when a planner is begun.
  expect(Object.values(first.profile).map(({ timeZone }) => timeZone)).toEqual(['Pacific/Apia']);
  const offsets = new Set<number>();
  for (const zone of zones) {
    const told = await inZone(zone, folder);
    offsets.add(told.offset);
    expect({ zone, ...told, offset: 0 }).toEqual({ zone, ...first, offset: 0, outcome: 'opened' });
    for (const { id, startsAt, timeZone } of times)
      expect(told.interviews[id]).toMatchObject({ startsAt, timeZone, minutes: 30 });
  }
  // The zones were really different ones.
  expect(offsets.size).toBe(zones.length);
  // Backups are named by UTC: one moment, one name, wherever it was.
  expect((await readdir(join(folder, 'backups'))).filter((name) => name.includes('manual'))).toEqual([
    '2027-01-14T17-30-00Z-8-manual.json',
  ]);
});
