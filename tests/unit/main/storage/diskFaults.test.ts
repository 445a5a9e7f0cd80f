import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { chmod, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { realDisk, type Disk } from '../../../../src/main/storage/disk';
import { readDocument } from '../../../../src/main/storage/readDocument';
import type { SaveState, WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { diskError, meddled, type Meddler } from '../../../support/meddledDisk';
import { applyStep, bytesIn, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, stepAfter } from '../../../support/storageSteps';

/** Two changes at once and one more after them, all on one failing write; what each was told. */
async function refusals(store: WorkspaceStore): Promise<unknown[]> {
  const results = await Promise.allSettled(
    [0, 1, 2].map((ahead) => applyStep(store, stepAfter(store.sequence + ahead))),
  );
  return results.map((result) => (result.status === 'rejected' ? (result.reason as { code: string }).code : 'saved'));
}

const faults: { name: string; call: Parameters<Meddler>[0]; code: string; told: string }[] = [
  { name: 'a full disk', call: 'write', code: 'ENOSPC', told: 'diskFull' },
  { name: 'a used-up quota', call: 'write', code: 'EDQUOT', told: 'diskFull' },
  { name: 'a disk that breaks while it syncs', call: 'datasync', code: 'EIO', told: 'notSaved' },
  { name: 'a disk that became read-only', call: 'open', code: 'EROFS', told: 'readOnly' },
];

it.each(faults)(
  'rows 9, 10, 11 and 13: $name: says so, keeps the document as it was, and saves again afterwards',
  async ({ call, code, told }) => {
    const folder = await newFolder();
    let isBroken = false;
    const disk = meddled(realDisk, (name, path) => {
      if (isBroken && name === call && path.includes('journal-')) throw diskError(code);
    });
    const { store } = await open(folder, { disk });
    // In the middle of a journal file, except for the fault that is met only when a file is opened.
    if (call !== 'open') await doSteps(store, 3);
    const already = store.sequence;
    const states: SaveState[] = [];
    store.onSaveState((state) => states.push(state));
    const label = store.undoLabel;

    isBroken = true;
    expect(await refusals(store)).toEqual([told, told, told]);
    expect(await refusals(store)).toEqual([told, told, told]);
    expect([store.workspace, store.sequence, store.undoLabel]).toEqual([documentAt(already), already, label]);
    expect(states.map((state) => (state.kind === 'notSaved' ? state.code : state.kind))).toEqual([
      'saving',
      told,
      'saving',
      told,
    ]);
    expect((await readDocument(folder)).workspace).toEqual(documentAt(already));

    isBroken = false;
    expect(await refusals(store)).toEqual(['saved', 'saved', 'saved']);
    expect(store.saveState.kind).toBe('saved');
    expect(await readDocument(folder)).toEqual(
      expect.objectContaining({
        workspace: documentAt(already + 3),
        outcome: { kind: 'opened', sentence: 'Everything is here.' },
      }),
    );
  },
);

it('row 13: gives up a file that cannot be cut back; what was refused in it does not come back', async () => {
  const folder = await newFolder();
  let isBroken = false;
  const disk = meddled(realDisk, (name, path) => {
    if (isBroken && path.includes('journal-') && (name === 'datasync' || name === 'truncate')) throw diskError('EIO');
  });
  const { store } = await open(folder, { disk });
  await doSteps(store, 3);
  isBroken = true;
  await expect(
    store.apply('goal.added', { id: 'goa_lost', purpose: 'learn', statement: 'refused' }),
  ).rejects.toMatchObject({ code: 'notSaved' });
  isBroken = false;
  await doSteps(store, 2);
  expect((await readdir(folder)).filter((name) => name.startsWith('journal-'))).toEqual([
    'journal-test-1.jsonl',
    'journal-test-4.jsonl',
  ]);
  expect(await readDocument(folder)).toEqual(
    expect.objectContaining({
      workspace: documentAt(5),
      outcome: { kind: 'opened', sentence: 'Everything is here.' },
    }),
  );
});

it('takes changes made on top of a failing one back with it', async () => {
  const folder = await newFolder();
  let isBroken = true;
  const disk = meddled(realDisk, async (name, path) => {
    if (!isBroken || name !== 'datasync' || !path.includes('journal-')) return;
    await new Promise((resolve) => setTimeout(resolve, 20));
    throw diskError('EIO');
  });
  const { store } = await open(folder, { disk });
  const first = applyStep(store, stepAfter(0));
  first.catch(() => undefined);
  await new Promise((resolve) => setTimeout(resolve, 5));
  const second = applyStep(store, stepAfter(1));
  await expect(first).rejects.toMatchObject({ code: 'notSaved' });
  await expect(second).rejects.toMatchObject({ code: 'notSaved' });
  isBroken = false;
  await doSteps(store, 4);
  expect((await readDocument(folder)).workspace).toEqual(documentAt(4));
});

it('makes each step durable before the next one counts on it', async () => {
  const folder = await newFolder();
  const calls: string[] = [];
  const named = (path: unknown): string => relative(folder, String(path)) || 'folder';
  const watched = meddled(realDisk, (call, path) => {
    const said = `${call} ${named(path)}`;
    // A busy machine writes the snapshot in more slices.
    if (call !== 'open' && !(call === 'write' && calls.at(-1) === said)) calls.push(said);
  });
  const disk: Disk = {
    ...watched,
    link: async (from, to) => {
      calls.push(`link ${named(from)} as ${named(to)}`);
      return realDisk.link(from, to);
    },
    rename: async (from, to) => {
      calls.push(`rename ${named(from)} to ${named(to)}`);
      return realDisk.rename(from, to);
    },
    rm: async (path, options) => {
      if (named(path).startsWith('journal-')) calls.push(`remove ${named(path)}`);
      return realDisk.rm(path, options);
    },
  };
  const { store } = await open(folder, { disk });
  await doSteps(store, 2);
  await store.snapshot();
  calls.length = 0;
  await doSteps(store, 1);
  calls.push('acknowledged');
  await store.snapshot();
  expect(calls).toEqual([
    'write journal-test-3.jsonl',
    'datasync journal-test-3.jsonl',
    'sync folder',
    'acknowledged',
    'write askwell.json.tmp',
    'sync askwell.json.tmp',
    'link askwell.json as backups/previous.json.tmp',
    'rename backups/previous.json.tmp to backups/previous.json',
    'sync backups',
    'rename askwell.json.tmp to askwell.json',
    'sync folder',
    'rename journal-test-1.jsonl to history/journal-test-1.jsonl',
    'sync history',
    'sync folder',
  ]);
});

it('writes nothing out that is still on its way to the journal', async () => {
  const folder = await newFolder();
  let fail: (reason: Error) => void = () => undefined;
  const written = new Promise<never>((_resolve, reject) => (fail = reject));
  let isHeld = false;
  const disk = meddled(realDisk, (name, path) =>
    isHeld && name === 'datasync' && path.includes('journal-') ? written : undefined,
  );
  const { store } = await open(folder, { disk });
  await doSteps(store, 3);
  isHeld = true;
  const waiting = [3, 4].map((sequence) => applyStep(store, stepAfter(sequence)));
  await store.snapshot();
  fail(diskError('EIO'));
  expect((await Promise.allSettled(waiting)).map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  const document = JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8')) as object;
  expect(document).toMatchObject({ sequence: 3 });
  expect(document).toHaveProperty('collections', documentAt(3));
});

it('row 12: acknowledges after the sync, and a change waits for two syncs at most', async () => {
  const calls: string[] = [];
  const disk = meddled(realDisk, async (name, path) => {
    if (!path.includes('journal-')) return;
    calls.push(name);
    if (name === 'datasync') await new Promise((resolve) => setTimeout(resolve, 30));
  });
  const { store } = await open(await newFolder(), { disk });
  const done = (name: string) => () => calls.push(name);
  const first = applyStep(store, stepAfter(0)).then(done('first'));
  await new Promise((resolve) => setTimeout(resolve, 10));
  const others = [1, 2, 3].map((sequence) => applyStep(store, stepAfter(sequence)).then(done('other')));
  await Promise.all([first, ...others]);
  expect(calls.filter((call) => call !== 'first')).toEqual([
    'open',
    'write',
    'datasync',
    'write',
    'datasync',
    'other',
    'other',
    'other',
  ]);
  expect(calls.indexOf('first')).toBeGreaterThan(calls.indexOf('datasync'));
  expect(calls.indexOf('first')).toBeLessThan(calls.lastIndexOf('datasync'));
});

it('row 9: tells that askwell.json could not be written while every change is safe in the journal', async () => {
  const folder = await newFolder();
  let isBroken = false;
  const disk = meddled(realDisk, (name, path) => {
    if (isBroken && name === 'write' && path.endsWith('.tmp')) throw diskError('ENOSPC');
  });
  const { store } = await open(folder, { disk });
  const bytes = await readFile(join(folder, 'askwell.json'), 'utf8');
  await doSteps(store, 3);
  isBroken = true;
  await expect(store.snapshot()).rejects.toMatchObject({ code: 'diskFull' });
  expect(store.saveState).toMatchObject({
    kind: 'saved',
    warning: expect.stringContaining('the disk is full') as unknown,
  });
  expect(await readFile(join(folder, 'askwell.json'), 'utf8')).toBe(bytes);
  expect((await readdir(folder)).sort()).toEqual(['askwell.json', 'journal-test-1.jsonl']);
  await doSteps(store, 3);
  isBroken = false;
  await store.snapshot();
  expect(JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8'))).toMatchObject({ sequence: 6 });
});

it('opens for reading when what is damaged cannot be kept aside', async () => {
  const folder = await newFolder();
  const first = await open(folder);
  await doSteps(first.store, 3);
  await first.store.close();
  await writeFile(
    join(folder, 'journal-test-1.jsonl'),
    `${await readFile(join(folder, 'journal-test-1.jsonl'), 'utf8')}0000`,
  );
  const bytes = await bytesIn(folder);
  const disk = { ...realDisk, copyFile: () => Promise.reject(diskError('ENOSPC')) };
  const { store, outcome } = await open(folder, { disk });
  expect([outcome.kind, store.isReadOnly, store.workspace]).toEqual(['readOnly', true, documentAt(3)]);
  await store.close();
  expect(await bytesIn(folder)).toEqual(bytes);
});

it('row 11: neither replaces a read-only askwell.json nor changes a planner behind one', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 3);
  await chmod(join(folder, 'askwell.json'), 0o400);
  await expect(store.snapshot()).rejects.toMatchObject({ code: 'readOnly' });
  await store.close();
  expect(JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8'))).toMatchObject({ sequence: 0 });
  const again = await open(folder);
  expect([again.outcome.kind, again.store.workspace]).toEqual(['readOnly', documentAt(3)]);
});

it('writes beside the real file of a link and leaves the link', async () => {
  const [folder, elsewhere] = [await newFolder(), await newFolder()];
  const { store } = await open(folder);
  await store.close();
  const real = join(elsewhere, 'mine.json');
  await realDisk.rename(join(folder, 'askwell.json'), real);
  await symlink(real, join(folder, 'askwell.json'));
  const again = await open(folder);
  await doSteps(again.store, 3);
  await again.store.close();
  expect((await realDisk.lstat(join(folder, 'askwell.json'))).isSymbolicLink()).toBe(true);
  expect(JSON.parse(await readFile(real, 'utf8'))).toMatchObject({ sequence: 3 });
  await rm(real);
  const missing = await open(folder);
  expect([missing.outcome.kind, missing.store.workspace]).toEqual(['readOnly', documentAt(3)]);
  expect(missing.outcome.sentence).toContain('askwell.json is a link to a file that is not there');
});

const canMount = process.platform === 'linux' && process.getuid?.() === 0;

/** A file system of 3 MB, mounted by the test that uses it. */
function smallDisk(): string {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-small-'));
  expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder]).status).toBe(0);
  return folder;
}

it.skipIf(!canMount)(
  'row 9: fills a real small disk: acknowledges nothing while it is full, loses nothing, goes on when there is room [needs root]',
  async () => {
    const folder = smallDisk();
    try {
      const { store } = await open(folder);
      let refused = 0;
      for (let tries = 0; tries < 40_000 && refused < 20; tries++) {
        await applyStep(store, stepAfter(store.sequence)).catch((error: unknown) => {
          expect(error).toMatchObject({ code: 'diskFull' });
          refused += 1;
        });
      }
      const { sequence } = store;
      expect([refused, (await readDocument(folder)).workspace]).toEqual([20, documentAt(sequence)]);
      spawnSync('mount', ['-o', 'remount,size=12m', folder]);
      await doSteps(store, 10);
      await store.close();
      expect((await readDocument(folder)).workspace).toEqual(documentAt(sequence + 10));
      console.log(
        `3 MB disk: ${sequence} acknowledged = ${sequence} readable, 20 refused while full, 10 more after room was made`,
      );
    } finally {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
  120_000,
);
