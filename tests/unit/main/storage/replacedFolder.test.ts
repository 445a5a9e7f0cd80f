import { readdir, readFile, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../../../src/main/storage/readDocument';
import { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { copyOf, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment, zone } from '../../../support/storageSteps';

const pauses = [20, 40];

/** A planner that is open with four changes in askwell.json and in an older copy of it with two. */
async function replaceable() {
  const folder = join(await newFolder(), 'workspace');
  const { store } = await open(folder, { retryPauses: pauses });
  await doSteps(store, 2);
  await store.snapshot();
  const older = await copyOf(folder);
  await doSteps(store, 2);
  await store.snapshot();
  return { folder, older, store };
}

const elsewhere = (folder: string) =>
  WorkspaceStore.open({ folder, timeZone: () => zone, device: 'dev_other', now: () => moment });

it('row 19: a folder that is replaced by an older copy just after askwell.json was written gets everything, at once', async () => {
  const { folder, older, store } = await replaceable();
  await rename(folder, `${folder}-away`);
  await rename(older, folder);
  await doSteps(store, 1);
  // As after a SIGKILL: nothing but what is on the disk.
  const { workspace, outcome } = await readDocument(folder);
  expect([outcome.kind, workspace]).toEqual(['opened', documentAt(5)]);
  await doSteps(store, 2);
  await store.close();
  expect((await readDocument(folder)).workspace).toEqual(documentAt(7));
  expect((await readDocument(`${folder}-away`)).workspace).toEqual(documentAt(4));
  // What lay there stays, as a backup.
  const [there] = (await readdir(join(folder, 'backups'))).filter((name) => name.includes('found-there'));
  expect(await readFile(join(folder, 'backups', there ?? ''), 'utf8')).toContain('"sequence": 2');
});

it('row 16: a folder that took the place of the open one is locked like the first, and free when Askwell is closed', async () => {
  const { folder, older, store } = await replaceable();
  await rename(folder, `${folder}-away`);
  await rename(older, folder);
  await doSteps(store, 1);
  const refused = await elsewhere(folder);
  expect(refused.outcome.kind).toBe('locked');
  // Back again: the first lock is still the store's.
  await rename(folder, `${folder}-copy`);
  await rename(`${folder}-away`, folder);
  await doSteps(store, 1);
  expect((await elsewhere(folder)).outcome.kind).toBe('locked');
  await store.close();
  expect((await readDocument(folder)).workspace).toEqual(documentAt(6));
  for (const place of [folder, `${folder}-copy`]) {
    const { store: later, outcome } = await elsewhere(place);
    expect(outcome.kind).toBe('opened');
    await later.close();
  }
});

it('row 16: a folder that is open in another Askwell is not taken over when it comes in the place of ours', async () => {
  const { folder, older, store } = await replaceable();
  const other = await elsewhere(older);
  await rename(folder, `${folder}-away`);
  await rename(older, folder);
  const change = doSteps(store, 1);
  await expect
    .poll(() => store.saveState)
    .toMatchObject({ kind: 'notSaved', sentence: expect.stringContaining('open in another Askwell') as unknown });
  expect(await readdir(folder)).not.toContain('journal-test-5.jsonl');
  await other.store.close();
  await change;
  expect(store.saveState.kind).toBe('saved');
  await store.close();
  expect((await readDocument(folder)).workspace).toEqual(documentAt(5));
});
