import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../../src/main/storage/disk';
import { copyOf, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt } from '../../../support/storageSteps';

function noting(): { readonly disk: Disk; readonly read: string[] } {
  const read: string[] = [];
  const disk: Disk = {
    ...realDisk,
    readFile: (path) => {
      read.push(path.slice(path.lastIndexOf('/') + 1));
      return realDisk.readFile(path);
    },
  };
  return { disk, read };
}

it('does not read a journal again that is as long as when askwell.json was written', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 5);
  await store.close();
  const { disk, read } = noting();
  const again = await open(folder, { disk });
  expect(read).toEqual(['askwell.json']);
  expect(again.store.workspace).toEqual(documentAt(5));
});

it('reads a journal that has grown since, to its last line', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 5);
  await store.snapshot();
  const atSnapshot = await readFile(join(folder, 'askwell.json'));
  await doSteps(store, 2);
  // As if the snapshot had been written while the last two changes were on their way to the same file.
  const copy = await copyOf(folder);
  const lines = (name: string) => readFile(join(folder, name), 'utf8').then((text) => text.split(/(?<=\n)/));
  await writeFile(
    join(copy, 'journal-test-1.jsonl'),
    [...(await lines('journal-test-1.jsonl')), ...(await lines('journal-test-6.jsonl')).slice(1)].join(''),
  );
  await rm(join(copy, 'journal-test-6.jsonl'));
  await writeFile(join(copy, 'askwell.json'), atSnapshot);
  const { disk, read } = noting();
  const again = await open(copy, { disk });
  expect(read).toContain('journal-test-1.jsonl');
  expect(again.store.sequence).toBe(7);
});

it('notes no more of the journal than the document holds, whenever it is written', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  for (let round = 0; round < 20; round++) {
    // The snapshot is taken while these are on their way.
    const steps = doSteps(store, 3);
    await store.snapshot();
    await steps;
    const { store: seen } = await open(await copyOf(folder));
    expect(seen.sequence).toBe(store.sequence);
    expect(seen.workspace).toEqual(documentAt(store.sequence));
  }
});
