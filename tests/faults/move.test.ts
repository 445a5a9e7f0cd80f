import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyPlanner, siteIn } from '../../src/main/health/moveFolder';
import { readDocument } from '../../src/main/storage/readDocument';
import { isLong } from '../support/faultsForm';
import { builtWriter, startWriter } from '../support/storageChild';
import { bytesIn, doSteps, newFolder, open } from '../support/storageFolder';
import { documentAt } from '../support/storageSteps';

let mover: Awaited<ReturnType<typeof builtWriter>>;
beforeAll(async () => {
  mover = await builtWriter('moveChild.ts');
}, 60_000);
afterAll(() => mover.remove());

it('row 3: SIGKILL before each call of moving a planner leaves the old one whole and the new place empty or whole; again, and it is moved', async () => {
  const from = join(await newFolder(), 'mine');
  const { store } = await open(from);
  await doSteps(store, 6);
  await store.backup('manual');
  await doSteps(store, 3);
  await store.close();
  const before = await bytesIn(from);
  const ends = new Set<string>();
  let wasWhole = 0;
  // Short: every fifth call; long: each one.
  for (let call = 1, isOver = false; !isOver; call += isLong ? 1 : 5) {
    const chosen = await newFolder();
    const to = join(chosen, 'Askwell');
    const run = startWriter([process.execPath, mover.path, from, to, String(call)]);
    await run.gone;
    const died = run.lastWord();
    isOver = died === null;
    if (died !== null) ends.add(died.split(' ')[0] ?? '');
    expect(await bytesIn(from)).toEqual(before);
    const isThere = (await readdir(chosen)).includes('Askwell');
    if (isThere) wasWhole += 1;
    // What the person is offered in the chosen place: a free one, or a planner only when all of it is there.
    expect(await siteIn(chosen)).toEqual({ folder: to, isPlanner: isThere });
    if (!isThere) await copyPlanner(from, to);
    expect([await bytesIn(to), await readdir(chosen)]).toEqual([before, ['Askwell']]);
    expect((await readDocument(to)).workspace).toEqual(documentAt(9));
  }
  expect(ends.size).toBeGreaterThan(isLong ? 4 : 2);
  expect(wasWhole).toBeGreaterThan(0);
}, 120_000);
