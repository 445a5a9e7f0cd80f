import { copyFile, readFile, rename, stat, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { FolderPast } from '../../../../src/main/history/folderPast';
import { realDisk, type Disk } from '../../../../src/main/storage/disk';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { keepingDisk } from '../../../support/pastFolder';
import { doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt } from '../../../support/storageSteps';

/** The real disk, with every byte counted that is read through a handle. */
function countingDisk(): Disk & { readonly taken: () => number } {
  let read = 0;
  return {
    ...realDisk,
    open: async (...args: Parameters<Disk['open']>) => {
      const handle = await realDisk.open(...args);
      const real = handle.read.bind(handle) as (...args: unknown[]) => Promise<{ bytesRead: number }>;
      handle.read = (async (...given: unknown[]) => {
        const result = await real(...given);
        read += result.bytesRead;
        return result;
      }) as typeof handle.read;
      return handle;
    },
    taken: () => {
      const taken = read;
      read = 0;
      return taken;
    },
  };
}

const journal = 'journal-test-1.jsonl';

async function planner(steps: number) {
  const folder = await newFolder();
  const { store } = await open(folder, { disk: keepingDisk });
  await doSteps(store, steps);
  const disk = countingDisk();
  const past = new FolderPast(folder, disk);
  await past.current();
  return { folder, store, disk, past, file: join(folder, journal) };
}

async function told(past: FolderPast): Promise<number[]> {
  return (await past.current()).book.entries.map(({ sequence }) => sequence);
}

const upTo = (last: number) => Array.from({ length: last }, (_, place) => place + 1);

/** How long the last line of a file is, with its break. */
async function lastLine(file: string): Promise<number> {
  const lines = (await readFile(file, 'utf8')).split('\n');
  return Buffer.byteLength(lines.at(-2)!) + 1;
}

it('reads of a journal that grew only what was added, and the document not again', async () => {
  const { store, disk, past, file } = await planner(200);
  const before = (await stat(file)).size;
  expect(disk.taken()).toBe(before);
  const known = await lastLine(file);
  const readFiles = vi.spyOn(realDisk, 'readFile');
  await doSteps(store, 3);
  expect(await told(past)).toEqual(upTo(203));
  // The last line that was known is looked at once more: it says that this is the same file.
  expect(disk.taken()).toBe((await stat(file)).size - before + known);
  expect((await past.current()).now).toEqual(documentAt(203));
  expect(disk.taken()).toBe(0);
  expect(readFiles).not.toHaveBeenCalled();
  readFiles.mockRestore();
});

it('goes on in the same file after it went to history, and in the one that follows', async () => {
  const { store, disk, past } = await planner(20);
  disk.taken();
  await store.snapshot();
  expect(await told(past)).toEqual(upTo(20));
  expect(disk.taken()).toBe(0);
  await doSteps(store, 2);
  expect(await told(past)).toEqual(upTo(22));
  expect((await past.current()).now).toEqual(documentAt(22));
});

type Happening = readonly [what: string, happens: (file: string, store: WorkspaceStore) => Promise<number>];

it.each<Happening>([
  [
    'shrank',
    async (file: string, store: WorkspaceStore) => {
      await store.close();
      await truncate(file, (await stat(file)).size - (await lastLine(file)));
      return 9;
    },
  ],
  [
    'was replaced by a longer one',
    async (file: string, store: WorkspaceStore) => {
      await doSteps(store, 2);
      await copyFile(file, `${file}.new`);
      await rename(`${file}.new`, file);
      return 12;
    },
  ],
  [
    'was written over in place by another, longer one',
    async (file: string) => {
      const folder = await newFolder();
      const { store } = await open(folder, { now: () => new Date('2027-02-01T08:00:00.000Z') });
      await doSteps(store, 14);
      await writeFile(file, await readFile(join(folder, journal)));
      return 14;
    },
  ],
])('reads a journal anew that %s', async (_what, happens) => {
  const { store, disk, past, file } = await planner(10);
  disk.taken();
  const last = await happens(file, store);
  expect(await told(past)).toEqual(upTo(last));
  expect(disk.taken()).toBeGreaterThanOrEqual((await stat(file)).size);
});

it('takes a line that was half there when it was read, once it is whole', async () => {
  const { store, past, file } = await planner(5);
  await doSteps(store, 1);
  const whole = await readFile(file);
  await truncate(file, whole.length - 20);
  expect(await told(past)).toEqual(upTo(5));
  const handle = await realDisk.open(file, 'r+');
  await handle.write(whole.subarray(whole.length - 20), 0, 20, whole.length - 20);
  await handle.close();
  expect(await told(past)).toEqual(upTo(6));
});
