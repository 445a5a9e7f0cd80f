import { readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { findNotes } from '../../src/main/search/findNotes';
import { thinHistory } from '../../src/main/storage/journalNames';
import { realDisk } from '../../src/main/storage/disk';
import type { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { newFolder, open } from '../support/storageFolder';
import { moment } from '../support/storageSteps';

const word = 'Thistlewhisper';

/** The files of a folder in which the deleted person's word still stands. */
async function filesWith(folder: string): Promise<string[]> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  const found: string[] = [];
  for (const file of files.filter((entry) => entry.isFile())) {
    const path = join(file.parentPath, file.name);
    if ((await readFile(path, 'utf8')).includes(word)) found.push(path.slice(folder.length + 1));
  }
  return found.sort();
}

async function withDeletedPerson(folder: string): Promise<WorkspaceStore> {
  const { store } = await open(folder);
  await store.apply('person.added', {
    id: 'per_1',
    name: `Bram ${word}`,
    fields: { notes: `${word} likes tea`, emails: [`bram@${word.toLowerCase()}.example`] },
  });
  await store.apply('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'What stays?' });
  await store.snapshot();
  await store.apply('person.binned', { id: 'per_1' });
  await store.apply('binned.deleted', { ids: ['per_1'] });
  return store;
}

it('row 40: a person deleted for good is gone from askwell.json and search at once, and from what opening reads after the second snapshot', async () => {
  const folder = await newFolder();
  const store = await withDeletedPerson(folder);
  expect(Object.keys(store.workspace.people)).toEqual([]);
  expect(findNotes(store.workspace, word)).toEqual([]);
  await store.snapshot();
  expect(await readFile(join(folder, 'askwell.json'), 'utf8')).not.toContain(word);
  // The version before and its journal are what a rotten askwell.json is restored from: they go one snapshot later.
  await store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'Still here' } });
  await store.snapshot();
  await store.close();
  const left = await filesWith(folder);
  // What is left is what the person is told of: backups, and history for 400 days.
  expect(left.filter((name) => !/^(backups\/\d{4}-|history\/)/.test(name))).toEqual([]);
  expect(left.some((name) => name.startsWith('history/'))).toBe(true);
  expect(left.some((name) => name.startsWith('backups/'))).toBe(true);
  const { store: again } = await open(folder);
  expect(JSON.stringify(again.workspace)).not.toContain(word);
  await again.close();
  // What the app tells the person to do about them works.
  for (const name of ['backups', 'history']) await rm(join(folder, name), { recursive: true });
  expect(await filesWith(folder)).toEqual([]);
  const { store: after, outcome } = await open(folder);
  expect([outcome.kind, after.workspace]).toEqual(['opened', again.workspace]);
});

it('row 40: after 400 days nothing of a deleted person is left in history', async () => {
  const folder = await newFolder();
  const store = await withDeletedPerson(folder);
  for (let round = 0; round < 3; round++) {
    await store.apply('goal.changed', { id: 'goa_1', fields: { statement: `${round}` } });
    await store.snapshot();
  }
  await store.close();
  // The journals' own times are the real clock's.
  const later = new Date(Math.max(Date.now(), moment.getTime()) + 401 * 86_400_000);
  for (let day = 0; day < 10; day++) await thinHistory(realDisk, folder, later);
  expect((await filesWith(folder)).filter((name) => name.startsWith('history/'))).toEqual([]);
});
