import { expect, it, vi } from 'vitest';
import { checkedChanges, inParts } from '../../../../src/main/history/checkedChanges';
import type { KeptRecord } from '../../../../src/shared/domain/history.commands';
import { PROFILE_ID } from '../../../../src/shared/domain/profile';
import { collectionNames, recordSchemas, type RecordMap } from '../../../../src/shared/domain/workspace';
import { Refusal } from '../../../../src/shared/failure';
import { largePlanner } from '../../../support/largePlanner';
import { newFolder, open } from '../../../support/storageFolder';

/** Every record of a planner of a little over half a megabyte. */
function manyRecords(): KeptRecord[] {
  const planner = largePlanner(0.6);
  return collectionNames.flatMap((collection) =>
    Object.entries(planner[collection] as RecordMap<never>).map(
      ([id, record]) => ({ collection, id, record }) as KeptRecord,
    ),
  );
}

it('takes a whole document in without checking it here, and gives way after every hundred records', async () => {
  const records = manyRecords();
  expect(records.length).toBeGreaterThan(1_000);
  const { store } = await open(await newFolder());
  const checks = collectionNames.map((name) => vi.spyOn(recordSchemas[name], 'safeParse'));
  let [looked, longest, ways] = [0, 0, 0];
  const workspace = () => {
    looked += 1;
    return store.workspace;
  };
  const { asOfNow } = await checkedChanges(workspace, inParts(records), () => {
    longest = Math.max(longest, looked);
    [looked, ways] = [0, ways + 1];
    return Promise.resolve();
  });
  expect(longest).toBe(100);
  expect(ways).toBe(Math.ceil(records.length / 100));
  await store.applyChecked('document.imported', asOfNow());
  for (const check of checks) expect(check).not.toHaveBeenCalled();
  vi.restoreAllMocks();
  for (const { collection, id, record } of records) expect(store.workspace[collection][id]).toEqual(record);
  await store.undo();
  expect(store.workspace.notes).toEqual({});
});

it('goes by what is there when it is done, also when that changed meanwhile', async () => {
  const { store } = await open(await newFolder());
  const goal = (id: string, statement: string) => ({ id, purpose: 'learn', statement }) as const;
  for (const number of [1, 2, 3]) await store.apply('goal.added', goal(`goa_${number}`, 'first'));
  const first = structuredClone(store.workspace);
  const parts = [1, 2, 3].map((number): KeptRecord[] => [
    { collection: 'goals', id: `goa_${number}`, record: { ...first.goals[`goa_${number}`]!, statement: 'restored' } },
  ]);
  let part = 0;
  const given = (async function* () {
    for (const records of parts) yield await Promise.resolve(records);
  })();
  const { asOfNow } = await checkedChanges(
    () => store.workspace,
    given,
    async () => {
      part += 1;
      // One changes to something else, one to what it shall be, and one goes.
      if (part === 1) await store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'typed' } });
      if (part === 2) await store.apply('goal.changed', { id: 'goa_2', fields: { statement: 'restored' } });
      if (part === 3)
        await store.apply('history.restored', { records: [{ collection: 'goals', id: 'goa_3', record: null }] });
    },
  );
  const before = structuredClone(store.workspace);
  const change = await store.applyChecked('history.restored', asOfNow());
  expect(change.records.map(({ id }) => id)).toEqual(['goa_1', 'goa_3']);
  expect(Object.values(store.workspace.goals).map(({ statement }) => statement)).toEqual([
    'restored',
    'restored',
    'restored',
  ]);
  await store.undo();
  expect(store.workspace).toEqual(before);
});

it('changes nothing where everything is so already', async () => {
  const { store } = await open(await newFolder());
  const { profile } = structuredClone(store.workspace);
  const records = [{ collection: 'profile', id: PROFILE_ID, record: profile[PROFILE_ID]! } as const];
  const { asOfNow } = await checkedChanges(() => store.workspace, inParts(records));
  expect(asOfNow()).toEqual([]);
});

it.each([
  ['a second profile', { collection: 'profile', id: 'pro_other', record: null }],
  ['a planner without settings', { collection: 'settings', id: 'set_me', record: null }],
  ['a record under another key', { collection: 'people', id: 'per_1', record: { id: 'per_2' } }],
] as const)('refuses %s', async (_what, kept) => {
  const { store } = await open(await newFolder());
  await expect(checkedChanges(() => store.workspace, inParts([kept as unknown as KeptRecord]))).rejects.toThrow(
    Refusal,
  );
});
