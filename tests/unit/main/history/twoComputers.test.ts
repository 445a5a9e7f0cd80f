import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FolderPast } from '../../../../src/main/history/folderPast';
import { historyPage } from '../../../../src/main/history/historyPages';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { CopyLoop } from '../../../support/copyLoop';
import { keepingDisk, workspaceAfterAll } from '../../../support/pastFolder';
import { newFolder, open } from '../../../support/storageFolder';
import { moment } from '../../../support/storageSteps';

const anything = { before: null, about: null, text: '' };
const goal = (number: string, statement: string) => ({ id: `goa_${number}`, purpose: 'learn', statement }) as const;

/** Two computers whose folders a sync program keeps alike. */
async function twoComputers() {
  const [here, there] = [await newFolder(), await newFolder()];
  let ms = moment.getTime();
  const now = () => new Date((ms += 1000));
  const options = { now, disk: keepingDisk };
  const one = (await open(here, { ...options, device: 'dev_one' })).store;
  const two = (await open(there, { ...options, device: 'dev_two' })).store;
  const loop = new CopyLoop(here, there);
  const synced = async () => {
    for (let round = 0; round < 4; round++) {
      await loop.round({ random: () => 0.5 });
      for (const store of [one, two]) await store.look();
    }
  };
  return { here, there, one, two, synced };
}

async function says(folder: string): Promise<string[]> {
  const past = await new FolderPast(folder).current();
  return historyPage(past, anything)
    .lines.filter(({ kind }) => kind === 'change')
    .map(({ says, detail }) => `${says}: ${detail}`)
    .reverse();
}

const add = (store: WorkspaceStore, number: string, statement: string) =>
  store.apply('goal.added', goal(number, statement));

it('lists what happened on two computers once, in the order in which it happened, on both alike', async () => {
  const { here, there, one, two, synced } = await twoComputers();
  await add(one, '1', 'From the first');
  await synced();
  await add(two, '2', 'From the second');
  await synced();
  await one.apply('goal.changed', { id: 'goa_2', fields: { statement: 'Mended by the first' } });
  await synced();
  const { book } = await new FolderPast(here).current();
  expect(book.entries.filter(({ command }) => command === 'sync.merged').length).toBeGreaterThan(1);
  const once = ['Goal added: From the first', 'Goal added: From the second', 'Goal changed: Mended by the first'];
  expect(await says(here)).toEqual(once);
  expect(await says(there)).toEqual(once);
});

it('lists it once also while it is being looked at, in whatever order the lines come', async () => {
  const { here, one, two, synced } = await twoComputers();
  const past = new FolderPast(here);
  for (const number of ['1', '2', '3']) {
    await add(one, `1${number}`, `One ${number}`);
    await past.current();
    await add(two, `2${number}`, `Two ${number}`);
    await synced();
    const current = await past.current();
    expect(historyPage(current, { ...anything, text: 'added' }).lines).toHaveLength(2 * Number(number));
    expect(historyPage(current, { ...anything, text: 'computer' }).lines).toEqual([]);
  }
});

it('says what came from another computer whose own journal is gone', async () => {
  const { here, one, two, synced } = await twoComputers();
  await add(one, '1', 'From the first');
  await add(two, '2', 'From the second');
  await synced();
  for (const name of await readdir(here)) if (name.startsWith('journal-dev_two')) await rm(join(here, name));
  expect(await says(here)).toEqual([
    'Goal added: From the first',
    'Taken over from another computer: Goal: From the second',
  ]);
});

it('says once that two versions were kept', async () => {
  const { here, there, one, two, synced } = await twoComputers();
  await add(one, '1', 'At first');
  await synced();
  await one.apply('goal.changed', { id: 'goa_1', fields: { statement: 'From one' } });
  await two.apply('goal.changed', { id: 'goa_1', fields: { statement: 'From two' } });
  await synced();
  expect(Object.keys(one.workspace.conflicts)).toHaveLength(1);
  for (const folder of [here, there]) {
    const lines = await says(folder);
    expect(lines).toHaveLength(4);
    expect(lines.filter((line) => line.startsWith('Both versions kept'))).toHaveLength(1);
  }
});

it('knows the document of now from what both did, also where one removed what the other wrote to', async () => {
  const { here, one, two, synced } = await twoComputers();
  await add(one, '1', 'At first');
  await synced();
  await two.apply('goal.changed', { id: 'goa_1', fields: { state: 'resting' } });
  await one.apply('goal.changed', { id: 'goa_1', fields: { statement: 'From one' } });
  await synced();
  expect(await workspaceAfterAll(await new FolderPast(here).current())).toEqual(one.workspace);
  await one.apply('history.restored', { records: [{ collection: 'goals', id: 'goa_1', record: null }] });
  await two.apply('goal.changed', { id: 'goa_1', fields: { statement: 'From two' } });
  await synced();
  expect(one.workspace.goals).toEqual({});
  expect(two.workspace).toEqual(one.workspace);
  expect((await workspaceAfterAll(await new FolderPast(here).current())).goals).toEqual({});
});
