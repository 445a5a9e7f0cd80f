import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { dying } from '../../../support/dyingDisk';
import { copyOf, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt } from '../../../support/storageSteps';

async function work(store: WorkspaceStore): Promise<void> {
  await doSteps(store, 3);
  await store.snapshot();
  await doSteps(store, 3);
  await store.backup('pre-import');
  await doSteps(store, 3);
  await store.snapshot();
  await doSteps(store, 1);
}

it('row 3: loses nothing at whatever point of saving and writing out it ends', async () => {
  const ends: number[] = [];
  for (let calls = 0, isOver = false; !isOver; calls++) {
    const { disk, isDead } = dying(calls);
    const folder = await newFolder();
    const { store } = await open(folder, { disk });
    await work(store).catch(() => undefined);
    isOver = !isDead();
    const acknowledged = store.sequence;
    // The store still holds the folder, as the dead process would not: look at a copy.
    const { store: next, outcome } = await open(await copyOf(folder));
    // A change whose sync was cut off was not acknowledged; it may be there all the same.
    expect([acknowledged, acknowledged + 1]).toContain(next.sequence);
    expect(next.workspace).toEqual(documentAt(next.sequence));
    expect(['fresh', 'opened', 'repaired', 'restored']).toContain(outcome.kind);
    await doSteps(next, 2);
    ends.push(acknowledged);
  }
  expect(ends.at(-1)).toBe(10);
  console.log(`ended at each of ${ends.length} calls to the disk: nothing acknowledged was lost`);
}, 60_000);

it('row 3: loses nothing at whatever point of a repair it ends', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await work(store);
  const damaged = await copyOf(folder);
  const text = await readFile(join(damaged, 'askwell.json'), 'utf8');
  await writeFile(join(damaged, 'askwell.json'), text.slice(0, -40));
  await rm(join(damaged, 'journal-test-1.jsonl'), { force: true });
  await writeFile(
    join(damaged, 'journal-test-10.jsonl'),
    `${await readFile(join(damaged, 'journal-test-10.jsonl'), 'utf8')}0123 {"torn`,
  );
  for (let calls = 0, isOver = false; !isOver; calls++) {
    const { disk, isDead } = dying(calls);
    const again = await copyOf(damaged);
    const first = await open(again, { disk });
    expect(first.store.workspace).toEqual(documentAt(10));
    isOver = !isDead();
    if (!isOver) expect(['readOnly', 'restored']).toContain(first.outcome.kind);
    const { store: next } = await open(await copyOf(again));
    expect([next.isReadOnly, next.workspace]).toEqual([false, documentAt(10)]);
  }
}, 60_000);
