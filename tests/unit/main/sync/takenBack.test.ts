import { expect, it } from 'vitest';
import { realDisk } from '../../../../src/main/storage/disk';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { CopyLoop } from '../../../support/copyLoop';
import { diskError, meddled } from '../../../support/meddledDisk';
import { newFolder, open } from '../../../support/storageFolder';
import { moment } from '../../../support/storageSteps';

const goal = (name: string, statement = name) => ({ id: `goa_${name}`, purpose: 'learn', statement }) as const;
const texts = (store: WorkspaceStore): Record<string, string> =>
  Object.fromEntries(Object.values(store.workspace.goals).map(({ id, statement }) => [id.slice(4), statement]));

/** Two computers with a synced folder each, the first on a disk that can fail after what it wrote was copied to the other. */
async function twoComputers() {
  const [here, there] = [await newFolder(), await newFolder()];
  const loop = new CopyLoop(here, there);
  let ms = moment.getTime();
  const now = () => new Date((ms += 1));
  let isFailing = false;
  const disk = meddled(realDisk, async (call, path) => {
    if (!isFailing || call !== 'datasync' || !path.includes('journal-dev_one')) return;
    await loop.round({ random: () => 0.5 });
    throw diskError('ENOSPC');
  });
  const one = async () => (await open(here, { device: 'dev_one', now, disk })).store;
  const two = async () => (await open(there, { device: 'dev_two', now })).store;
  const settled = async (...stores: WorkspaceStore[]) => {
    for (let round = 0; round < 4; round++) {
      await loop.round({ random: () => 0.5 });
      for (const store of stores) await store.look();
    }
  };
  /** The change is refused at the one and arrives at the other all the same. */
  const refused = async (store: WorkspaceStore, other: WorkspaceStore, statement: string) => {
    isFailing = true;
    const change =
      store.workspace.goals['goa_shared'] === undefined
        ? store.apply('goal.added', goal('refused', statement))
        : store.apply('goal.changed', { id: 'goa_shared', fields: { statement } });
    await expect(change).rejects.toMatchObject({ code: 'diskFull' });
    isFailing = false;
    await other.look();
    expect(Object.values(texts(other))).toContain(statement);
    expect(Object.values(texts(store))).not.toContain(statement);
  };
  return { one, two, settled, refused };
}

const kept = (store: WorkspaceStore) => Object.values(store.workspace.conflicts).map((conflict) => conflict.kept);

it.each([0, 3])(
  'a change that was refused here after it had been copied does not swallow the next one there (after %i changes)',
  async (already) => {
    const { one, two, settled, refused } = await twoComputers();
    const [first, second] = [await one(), await two()];
    for (let number = 0; number < already; number++) await first.apply('goal.added', goal(`a${number}`));
    await settled(first, second);
    await refused(first, second, 'refused');
    for (const name of ['b1', 'b2', 'b3']) await first.apply('goal.added', goal(name));
    await settled(first, second);
    expect(texts(second)).toMatchObject({ b1: 'b1', b2: 'b2', b3: 'b3' });
    // What the other computer has by now is not taken from it: both have it.
    expect(second.workspace).toEqual(first.workspace);
    expect(Object.keys(first.workspace.goals).length).toBe(already + 4);
  },
);

it('of a field that was refused, copied and then written otherwise, the later text counts and the other is kept', async () => {
  const { one, two, settled, refused } = await twoComputers();
  const [first, second] = [await one(), await two()];
  await first.apply('goal.added', goal('shared'));
  await settled(first, second);
  await refused(first, second, 'refused words');
  await first.apply('goal.changed', { id: 'goa_shared', fields: { statement: 'later words' } });
  await settled(first, second);
  expect([texts(first), texts(second)]).toEqual([{ shared: 'later words' }, { shared: 'later words' }]);
  expect([kept(first), kept(second)]).toEqual([['refused words'], ['refused words']]);
  expect(second.workspace).toEqual(first.workspace);
});

it('neither does it after both were closed and opened again', async () => {
  const { one, two, settled, refused } = await twoComputers();
  let [first, second] = [await one(), await two()];
  for (const name of ['a1', 'a2']) await first.apply('goal.added', goal(name));
  await settled(first, second);
  await refused(first, second, 'refused');
  await second.snapshot();
  await first.close();
  await second.close();
  [first, second] = [await one(), await two()];
  for (const name of ['b1', 'b2', 'b3']) await first.apply('goal.added', goal(name));
  await first.snapshot();
  await settled(first, second);
  expect(texts(second)).toMatchObject({ a1: 'a1', a2: 'a2', b1: 'b1', b2: 'b2', b3: 'b3' });
  expect(second.workspace).toEqual(first.workspace);
  await first.close();
  await second.close();
  await settled();
  [first, second] = [await one(), await two()];
  expect(second.workspace).toEqual(first.workspace);
});
