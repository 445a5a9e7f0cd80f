import { mkdir, readdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it, onTestFinished, vi } from 'vitest';
import { realDisk } from '../../../../src/main/storage/disk';
import { readDocument } from '../../../../src/main/storage/readDocument';
import type { SaveState, WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { diskError, meddled, type Meddler } from '../../../support/meddledDisk';
import { applyStep, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, stepAfter } from '../../../support/storageSteps';

const pauses = [20, 40];

/** Changes that were asked for while the disk is in trouble; none is answered yet. */
function held(store: WorkspaceStore, count: number) {
  const answers: string[] = [];
  const from = store.sequence;
  const all = Array.from({ length: count }, (_, ahead) =>
    applyStep(store, stepAfter(from + ahead)).then(
      () => answers.push('saved'),
      (error: unknown) => answers.push((error as { code: string }).code),
    ),
  );
  return { answers, all };
}

async function toldNotSaved(store: WorkspaceStore): Promise<Extract<SaveState, { kind: 'notSaved' }>> {
  const started = performance.now();
  const state = await vi.waitUntil(() => (store.saveState.kind === 'notSaved' ? store.saveState : null), {
    timeout: 1_000,
    interval: 5,
  });
  expect(performance.now() - started).toBeLessThan(1_000);
  return state;
}

const faults: { name: string; call: Parameters<Meddler>[0]; code: string; told: string }[] = [
  { name: 'a full disk', call: 'write', code: 'ENOSPC', told: 'diskFull' },
  { name: 'a disk that breaks while it syncs', call: 'datasync', code: 'EIO', told: 'notSaved' },
  { name: 'a folder that may no longer be written to', call: 'open', code: 'EACCES', told: 'readOnly' },
];

it.each(faults)('$name: keeps what was asked for, says so, and saves it all by itself in the end', async (fault) => {
  const folder = await newFolder();
  let isBroken = false;
  const disk = meddled(realDisk, (name, path) => {
    if (isBroken && name === fault.call && path.includes('journal-')) throw diskError(fault.code);
  });
  const { store } = await open(folder, { disk, retryPauses: pauses });
  if (fault.call !== 'open') await doSteps(store, 3);
  const already = store.sequence;
  const states: string[] = [];
  store.onSaveState((state) => states.push(state.kind));
  isBroken = true;
  const { answers, all } = held(store, 4);
  expect(await toldNotSaved(store)).toMatchObject({ code: fault.told });
  await vi.waitUntil(() => states.filter((kind) => kind === 'notSaved').length > 3);
  expect(store.saveState).toMatchObject({ kind: 'notSaved', waiting: 4 });
  expect([answers, store.sequence, new Set(states.slice(1))]).toEqual([[], already, new Set(['notSaved'])]);
  expect((await readDocument(folder)).workspace).toEqual(documentAt(already));
  await expect(store.backup('manual')).rejects.toMatchObject({ code: fault.told });

  isBroken = false;
  await Promise.all(all);
  expect([answers, store.saveState.kind]).toEqual([['saved', 'saved', 'saved', 'saved'], 'saved']);
  expect(await readDocument(folder)).toEqual(
    expect.objectContaining({
      workspace: documentAt(already + 4),
      outcome: { kind: 'opened', sentence: 'Everything is here.' },
    }),
  );
});

it('tries at once when it is asked to', async () => {
  let isBroken = true;
  const disk = meddled(realDisk, (name, path) => {
    if (isBroken && name === 'write' && path.includes('journal-')) throw diskError('ENOSPC');
  });
  const { store } = await open(await newFolder(), { disk, retryPauses: [600_000] });
  const { answers, all } = held(store, 2);
  await toldNotSaved(store);
  await store.retryNow();
  expect([answers, store.saveState.kind]).toEqual([[], 'notSaved']);
  isBroken = false;
  await store.retryNow();
  await Promise.all(all);
  expect([answers, store.saveState.kind]).toEqual([['saved', 'saved'], 'saved']);
});

it('closing tries once more and then says what was not saved', async () => {
  const folder = await newFolder();
  let isBroken = false;
  const disk = meddled(realDisk, (name, path) => {
    if (isBroken && name === 'write' && path.includes('journal-')) throw diskError('ENOSPC');
  });
  const { store } = await open(folder, { disk, retryPauses: [600_000] });
  await doSteps(store, 3);
  isBroken = true;
  const { answers } = held(store, 2);
  await toldNotSaved(store);
  await store.close();
  expect(answers).toEqual(['diskFull', 'diskFull']);
  expect((await readDocument(folder)).workspace).toEqual(documentAt(3));
});

it('what is undone while the disk is full is undone when there is room', async () => {
  const folder = await newFolder();
  let isBroken = false;
  const disk = meddled(realDisk, (name, path) => {
    if (isBroken && name === 'write' && path.includes('journal-')) throw diskError('ENOSPC');
  });
  const { store } = await open(folder, { disk, retryPauses: pauses });
  await doSteps(store, 2);
  isBroken = true;
  const { all } = held(store, 1);
  const undone = store.undo();
  await toldNotSaved(store);
  isBroken = false;
  await Promise.all(all);
  await undone;
  expect(store.workspace).toEqual(documentAt(2));
  expect((await readDocument(folder)).workspace).toEqual(documentAt(2));
});

async function movable() {
  const parent = await newFolder();
  const [folder, away] = [join(parent, 'mine'), join(parent, 'away')];
  const opening = await open(folder, { retryPauses: pauses });
  await doSteps(opening.store, 5);
  return { folder, away, ...opening };
}

it('a folder that is moved away is noticed with the next change; nothing is called saved until it is back', async () => {
  const { folder, away, store } = await movable();
  await rename(folder, away);
  const { answers, all } = held(store, 2);
  expect((await toldNotSaved(store)).sentence).toContain('is not where it was');
  await rename(away, folder);
  await Promise.all(all);
  expect([answers, store.saveState.kind]).toEqual([['saved', 'saved'], 'saved']);
  expect((await readDocument(folder)).workspace).toEqual(documentAt(7));
});

it('an empty folder where a drive was taken off is not written to', async () => {
  const { folder, away, store } = await movable();
  await rename(folder, away);
  await mkdir(folder);
  const states: string[] = [];
  store.onSaveState((state) => states.push(state.kind));
  const { answers, all } = held(store, 2);
  await vi.waitUntil(() => states.filter((kind) => kind === 'notSaved').length > 3);
  expect([answers, await readdir(folder)]).toEqual([[], []]);
  // Moved, not removed: its lock goes by its inode, which a test beside this one would be given.
  const empty = await newFolder();
  await rename(folder, join(empty, 'was-there'));
  await rename(away, folder);
  await Promise.all(all);
  expect((await readDocument(folder)).workspace).toEqual(documentAt(7));
});

it('a journal that is deleted while Askwell runs costs nothing: the whole document is written anew', async () => {
  const { folder, store } = await movable();
  for (const name of await readdir(folder)) if (name.startsWith('journal-')) await rm(join(folder, name));
  const { all } = held(store, 2);
  await Promise.all(all);
  expect((await readDocument(folder)).workspace).toEqual(documentAt(7));
  await store.close();
  expect(await readDocument(folder)).toEqual(
    expect.objectContaining({
      workspace: documentAt(7),
      outcome: { kind: 'opened', sentence: 'Everything is here.' },
    }),
  );
});

it('what lies as askwell.json in a folder that came back stays as a backup', async () => {
  const { folder, away, store } = await movable();
  await rename(folder, away);
  await mkdir(folder);
  onTestFinished(() => rm(away, { recursive: true, force: true }));
  await writeFile(join(folder, 'askwell.json'), 'of somebody else');
  const { all } = held(store, 1);
  await Promise.all(all);
  expect((await readDocument(folder)).workspace).toEqual(documentAt(6));
  const [backup] = (await readdir(join(folder, 'backups'))).filter((name) => name.endsWith('-found-there.json'));
  expect(await realDisk.readFile(join(folder, 'backups', backup ?? ''))).toEqual(Buffer.from('of somebody else'));
});
