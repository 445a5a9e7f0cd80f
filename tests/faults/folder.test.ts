import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { realDisk, type Disk } from '../../src/main/storage/disk';
import { readDocument } from '../../src/main/storage/readDocument';
import { WorkspaceStore } from '../../src/main/storage/workspaceStore';
import { needs } from '../support/faultsForm';
import { killedFolder } from '../support/killedFolder';
import { diskError } from '../support/meddledDisk';
import { bytesIn, doSteps, newFolder, open } from '../support/storageFolder';
import { documentAt, moment, zone } from '../support/storageSteps';

const canMount = process.platform === 'linux' && process.getuid?.() === 0;

it('row 9: a backup that finds no room is told and stops neither saving nor askwell.json', async () => {
  const folder = await newFolder();
  const disk: Disk = {
    ...realDisk,
    copyFile: (from, to, mode) =>
      String(to).includes('-daily') ? Promise.reject(diskError('ENOSPC')) : realDisk.copyFile(from, to, mode),
  };
  const { store } = await open(folder, { disk });
  await doSteps(store, 3);
  await store.snapshot();
  expect(store.saveState).toMatchObject({
    kind: 'saved',
    warning: expect.stringContaining('backup could not be made: the disk is full') as unknown,
  });
  await doSteps(store, 2);
  await store.close();
  expect((await readDocument(folder)).workspace).toEqual(documentAt(5));
});

it.skipIf(!canMount)(
  `row 11: a folder on a disk that is mounted read-only is shown, refuses changes and is not touched${needs('root', canMount)}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'askwell-readonly-'));
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status).toBe(0);
    try {
      const options = { folder, timeZone: () => zone, device: 'test', now: () => moment };
      const first = await WorkspaceStore.open(options);
      await doSteps(first.store, 5);
      await first.store.close();
      expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
      const bytes = await bytesIn(folder);
      const { store, outcome } = await WorkspaceStore.open(options);
      expect([outcome.kind, store.isReadOnly, store.workspace]).toEqual(['readOnly', true, documentAt(5)]);
      await expect(doSteps(store, 1)).rejects.toMatchObject({ code: 'readOnly' });
      await store.close();
      expect(await bytesIn(folder)).toEqual(bytes);
      spawnSync('mount', ['-o', 'remount,rw', folder]);
      const again = await WorkspaceStore.open(options);
      await doSteps(again.store, 1);
      await again.store.close();
      expect((await readDocument(folder)).workspace).toEqual(documentAt(6));
    } finally {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

it.skipIf(!canMount)(
  `row 11: a disk that is mounted read-only while Askwell runs is told, and what waits is saved when it may be written again${needs('root', canMount)}`,
  async () => {
    const folder = mkdtempSync(join(tmpdir(), 'askwell-readonly-'));
    expect(spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=8m', 'tmpfs', folder]).status).toBe(0);
    try {
      const options = { folder, timeZone: () => zone, device: 'test', now: () => moment, retryPauses: [20, 50] };
      const first = await WorkspaceStore.open(options);
      await doSteps(first.store, 5);
      await first.store.close();
      // No file is open for writing before the first change: otherwise Linux would not let it become read-only.
      const { store } = await WorkspaceStore.open(options);
      await store.snapshot();
      expect(spawnSync('mount', ['-o', 'remount,ro', folder]).status).toBe(0);
      const bytes = await bytesIn(folder);
      const started = performance.now();
      const change = doSteps(store, 1);
      await expect
        .poll(() => store.saveState, { timeout: 1_000 })
        .toMatchObject({ kind: 'notSaved', code: 'readOnly' });
      expect(performance.now() - started).toBeLessThan(1_000);
      // The text is there, in the window's copy; nothing is on the disk.
      expect([store.workspace, store.sequence]).toEqual([documentAt(6), 5]);
      expect(await bytesIn(folder)).toEqual(bytes);
      expect(spawnSync('mount', ['-o', 'remount,rw', folder]).status).toBe(0);
      await change;
      expect(store.saveState.kind).toBe('saved');
      expect((await readDocument(folder)).workspace).toEqual(documentAt(6));
      await store.close();
    } finally {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    }
  },
);

it('row 14: files stay 0600 and folders 0700 through a repair and what is kept aside', async () => {
  const folder = await killedFolder();
  const path = join(folder, 'askwell.json');
  await writeFile(path, (await readFile(path)).subarray(0, 200));
  const { store, outcome } = await open(folder);
  expect(outcome.kind).toBe('restored');
  await doSteps(store, 2);
  await store.backup('manual');
  await store.close();
  for (const name of await readdir(folder, { recursive: true })) {
    const file = await stat(join(folder, name));
    expect([name, (file.mode & 0o777).toString(8)]).toEqual([name, file.isDirectory() ? '700' : '600']);
  }
});

it('row 27: a backup of any generation in the place of askwell.json is the planner of that moment', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  const kept: { name: string; sequence: number }[] = [];
  for (const reason of ['manual', 'pre-import', 'pre-migration', 'manual'] as const) {
    await doSteps(store, 9);
    kept.push({ name: await store.backup(reason), sequence: store.sequence });
  }
  await doSteps(store, 3);
  await store.close();
  expect(new Set(kept.map(({ name }) => name)).size).toBe(4);
  for (const { name, sequence } of kept) {
    const back = await newFolder();
    await writeFile(join(back, 'askwell.json'), await readFile(join(folder, name)));
    const { store: restored, outcome } = await open(back);
    expect([outcome.kind, restored.sequence, restored.workspace]).toEqual(['opened', sequence, documentAt(sequence)]);
    await doSteps(restored, 1);
    await restored.close();
  }
});
