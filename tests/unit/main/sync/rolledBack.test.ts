import { chmodSync } from 'node:fs';
import { cp, copyFile, mkdir, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';
import { renewDeviceId, deviceId } from '../../../../src/main/deviceId';
import { LastWritten } from '../../../../src/main/lastWritten';
import { realDisk, type Disk } from '../../../../src/main/storage/disk';
import type { Opening, StoreOptions } from '../../../../src/main/storage/workspaceStore';
import { newFolder, open } from '../../../support/storageFolder';
import { moment } from '../../../support/storageSteps';

const goal = (id: string) => ({ id: `goa_${id}`, purpose: 'learn', statement: `goal ${id}` }) as const;

/** A computer: where it keeps what belongs to it, and how it opens a data folder. */
async function computer(): Promise<{
  readonly memory: string;
  readonly open: (folder: string, options?: Partial<StoreOptions>) => Promise<Opening>;
}> {
  const memory = await newFolder();
  let ms = moment.getTime();
  return {
    memory,
    open: async (folder, options = {}) => {
      const written = new LastWritten(memory, () => renewDeviceId(memory));
      const opening = await open(folder, {
        device: deviceId(memory),
        memory: written.in(folder),
        now: () => new Date((ms += 1_000)),
        ...options,
      });
      return { ...opening, store: closingWith(opening.store, () => written.flush()) };
    },
  };
}

function closingWith(store: Opening['store'], after: () => Promise<void>): Opening['store'] {
  const close = store.close.bind(store);
  store.close = async () => {
    await close();
    await after();
  };
  return store;
}

/** What a sync program does: journals that are new or longer. */
async function bring(from: string, to: string): Promise<void> {
  for (const name of await readdir(from, { recursive: true })) {
    if (!/(^|\/)journal-.*\.jsonl$/.test(name)) continue;
    const theirs = await stat(join(to, name)).catch(() => null);
    if (theirs !== null && theirs.size >= (await stat(join(from, name))).size) continue;
    await mkdir(dirname(join(to, name)), { recursive: true });
    await copyFile(join(from, name), join(to, name));
  }
}

async function putBack(copy: string, folder: string): Promise<void> {
  await rm(folder, { recursive: true });
  await cp(copy, folder, { recursive: true });
}

/** A folder that was put back to how it was before its last two changes, which another computer has. */
async function rolledBack() {
  const [here, there, copy] = [await newFolder(), await newFolder(), join(await newFolder(), 'copy')];
  const [mine, other] = [await computer(), await computer()];
  const first = await mine.open(here);
  await first.store.apply('goal.added', goal('kept'));
  await first.store.close();
  await cp(here, copy, { recursive: true });
  const second = await mine.open(here);
  await second.store.apply('goal.added', goal('later1'));
  await second.store.apply('goal.added', goal('later2'));
  await second.store.close();
  await bring(here, there);
  const theirs = await other.open(there);
  expect(Object.keys(theirs.store.workspace.goals).sort()).toEqual(['goa_kept', 'goa_later1', 'goa_later2']);
  await putBack(copy, here);
  return { here, there, mine, theirs };
}

it('row 19: a folder put back to an older copy is noticed and said, and what is written then reaches other computers', async () => {
  const { here, there, mine, theirs } = await rolledBack();
  const before = deviceId(mine.memory);
  const { store, outcome } = await mine.open(here);
  expect(outcome).toMatchObject({ kind: 'behind', missing: 2 });
  expect(outcome.sentence).toContain('the last 2 changes are not in the folder any more');
  expect(store.device).not.toBe(before);
  expect(deviceId(mine.memory)).toBe(store.device);
  await store.apply('goal.added', goal('new1'));
  await store.apply('goal.added', goal('new2'));
  await bring(here, there);
  await theirs.store.look();
  await theirs.store.snapshot();
  expect(Object.keys(theirs.store.workspace.goals).sort()).toEqual(
    ['goa_kept', 'goa_later1', 'goa_later2', 'goa_new1', 'goa_new2'].sort(),
  );
  // The sync program brings the missing journal back.
  await bring(there, here);
  await store.look();
  expect(store.workspace).toEqual(theirs.store.workspace);
  await store.close();
  const again = await mine.open(here);
  expect(again.outcome.kind).toBe('opened');
  expect(again.store.workspace).toEqual(theirs.store.workspace);
});

it('says that nothing can be changed when that became so between the two looks at the folder', async () => {
  const { here, mine } = await rolledBack();
  const memory = {
    last: () => ({ written: 9, tried: 0 }),
    wrote: () => undefined,
    gaveUp: () => undefined,
    renew: () => {
      chmodSync(join(here, 'askwell.json'), 0o444);
      return 'dev_new';
    },
  };
  const { store, outcome } = await mine.open(here, { memory });
  expect([outcome.kind, store.isReadOnly]).toEqual(['readOnly', true]);
});

it('(control) without what the computer remembers, numbers are given twice and the new changes never arrive', async () => {
  const { here, there, mine, theirs } = await rolledBack();
  const { store } = await mine.open(here, {
    memory: {
      last: () => ({ written: 0, tried: 0 }),
      wrote: () => undefined,
      gaveUp: () => undefined,
      renew: () => 'dev_never',
    },
  });
  await store.apply('goal.added', goal('new1'));
  await store.apply('goal.added', goal('new2'));
  await bring(here, there);
  await theirs.store.look();
  expect(Object.keys(theirs.store.workspace.goals)).not.toContain('goa_new1');
});

it('row 19: the newest journal deleted after a kill is noticed', async () => {
  const folder = await newFolder();
  const mine = await computer();
  const written = new LastWritten(mine.memory, () => renewDeviceId(mine.memory));
  const killed = await open(folder, { device: deviceId(mine.memory), memory: written.in(folder) });
  await killed.store.apply('goal.added', goal('a'));
  await killed.store.snapshot();
  await killed.store.apply('goal.added', goal('b'));
  await written.flush();
  const left = join(await newFolder(), 'left');
  await cp(folder, left, { recursive: true });
  await killed.store.close();
  for (const name of await readdir(left)) if (/^journal-.*-2\.jsonl$/.test(name)) await rm(join(left, name));
  await putBack(left, folder);
  const { outcome, store } = await mine.open(folder);
  expect(outcome).toMatchObject({ kind: 'behind', missing: 1 });
  expect(Object.keys(store.workspace.goals)).toEqual(['goa_a']);
});

it('says nothing after an ordinary close, a kill, or when a planner is begun anew', async () => {
  const folder = await newFolder();
  const mine = await computer();
  const first = await mine.open(folder);
  await first.store.apply('goal.added', goal('a'));
  await first.store.close();
  const device = deviceId(mine.memory);
  const second = await mine.open(folder);
  expect(second.outcome.kind).toBe('opened');
  await second.store.apply('goal.added', goal('b'));
  await second.store.close();
  await rm(folder, { recursive: true });
  const anew = await mine.open(folder);
  expect(anew.outcome.kind).toBe('fresh');
  // But its numbers begin again, so it is another computer to others.
  expect(anew.store.device).not.toBe(device);
});

it('takes a note that is damaged for none, and goes on when it cannot be written', async () => {
  const memory = await newFolder();
  for (const text of ['', 'null', '[]', '{"/a": {"device": 1}}', '\0\0']) {
    await writeFile(join(memory, 'written.json'), text);
    expect(new LastWritten(memory, () => 'dev_x').in('/a').last('dev_a').written).toBe(0);
  }
  const written = new LastWritten(memory, () => 'dev_x');
  written.in('/a').wrote('dev_a', 7);
  await written.flush();
  expect(new LastWritten(memory, () => 'dev_x').in('/a').last('dev_a').written).toBe(7);
  expect(new LastWritten(memory, () => 'dev_x').in('/a').last('dev_b').written).toBe(0);
  expect(new LastWritten(memory, () => 'dev_x').in('/b').last('dev_a').written).toBe(0);
  const nowhere = new LastWritten(join(memory, 'gone'), () => 'dev_x');
  nowhere.in('/a').wrote('dev_a', 1);
  await nowhere.flush();
  expect(nowhere.in('/a').last('dev_a').written).toBe(1);
});

it('a change that the disk refused gives its number to no other: a sync program may have copied its line', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const [mine, other] = [await computer(), await computer()];
  const first = await mine.open(here);
  await first.store.apply('goal.added', goal('a'));
  await first.store.close();
  // The line is in the file, and copied, when the disk says that it could not make it durable.
  const disk: Disk = {
    ...realDisk,
    open: async (path, ...rest) => {
      const handle = await realDisk.open(path, ...rest);
      if (!String(path).includes('journal-')) return handle;
      handle.datasync = async () => {
        await bring(here, there);
        throw Object.assign(new Error('broken'), { code: 'EIO' });
      };
      return handle;
    },
  };
  const second = await mine.open(here, { disk });
  await expect(second.store.apply('goal.added', goal('refused'))).rejects.toThrow();
  await second.store.close();
  const theirs = await other.open(there);
  expect(Object.keys(theirs.store.workspace.goals).sort()).toEqual(['goa_a', 'goa_refused']);
  const third = await mine.open(here);
  expect(third.outcome.kind).toBe('opened');
  await third.store.apply('goal.added', goal('next'));
  await bring(here, there);
  await theirs.store.look();
  expect(Object.keys(theirs.store.workspace.goals).sort()).toEqual(['goa_a', 'goa_next', 'goa_refused']);
});
