import { expect, it } from 'vitest';
import { purgeBin } from '../../../src/main/purgeBin';
import { realDisk } from '../../../src/main/storage/disk';
import { readDocument } from '../../../src/main/storage/readDocument';
import { diskError, meddled } from '../../support/meddledDisk';
import { newFolder, open } from '../../support/storageFolder';
import { moment } from '../../support/storageSteps';

const later = new Date(moment.getTime() + 31 * 86_400_000);

it('deletes at the start what was in the bin for 30 days, as a change that is no step of undo', async () => {
  const folder = await newFolder();
  const first = await open(folder);
  await first.store.apply('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Why?' });
  await first.store.apply('goal.binned', { id: 'goa_1' });
  await first.store.close();

  const { store } = await open(folder, { now: () => later });
  await store.apply('settings.changed', { fields: { theme: 'dark' } });
  await purgeBin(store, later);
  expect(store.workspace.goals).toEqual({});
  expect(store.undoLabel).toBe('Settings changed');
  expect((await store.undo())?.records).toHaveLength(1);
  expect((await readDocument(folder)).workspace?.goals).toEqual({});
  const { sequence } = store;
  await purgeBin(store, later);
  expect(store.sequence).toBe(sequence);
});

it('opens all the same when the disk refuses', async () => {
  const folder = await newFolder();
  const first = await open(folder);
  await first.store.apply('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Why?' });
  await first.store.apply('goal.binned', { id: 'goa_1' });
  await first.store.close();
  const disk = meddled(realDisk, (call, path) => {
    if (call === 'write' && path.includes('journal')) throw diskError('ENOSPC');
  });
  const { store } = await open(folder, { now: () => later, disk });
  await purgeBin(store, later);
  expect(Object.keys(store.workspace.goals)).toEqual(['goa_1']);
});
