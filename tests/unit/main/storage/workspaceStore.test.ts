import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../../../src/main/storage/readDocument';
import type { SaveState } from '../../../../src/main/storage/workspaceStore';
import type { Change } from '../../../../src/shared/domain/change';
import { emptyWorkspace } from '../../../../src/shared/domain/workspace';
import { doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment, zone } from '../../../support/storageSteps';

const goal = { id: 'goa_1', purpose: 'learn', statement: 'Why?' } as const;

it('begins a new planner, keeps it and opens it again', async () => {
  const folder = await newFolder();
  const first = await open(join(folder, 'new'));
  expect(first.outcome.kind).toBe('fresh');
  await doSteps(first.store, 30);
  await first.store.close();

  const second = await open(join(folder, 'new'));
  expect(second.outcome).toEqual({ kind: 'opened', sentence: 'Everything is here.' });
  expect(second.store.workspace).toEqual(documentAt(30));
  expect(second.store.sequence).toBe(30);
  expect(await readDocument(join(folder, 'new'))).toEqual(
    expect.objectContaining({ workspace: documentAt(30), outcome: second.outcome }),
  );
  expect((await stat(join(folder, 'new'))).mode & 0o777).toBe(0o700);
});

it('opens what was never written out from the journal alone', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 30);
  expect(await readDocument(folder)).toEqual(
    expect.objectContaining({
      workspace: documentAt(30),
      outcome: { kind: 'opened', sentence: 'Everything is here.' },
    }),
  );
});

it('answers with the change and tells the listeners the same, in order', async () => {
  const { store } = await open(await newFolder());
  const heard: Change[] = [];
  const forget = store.onChange((change) => heard.push(change));
  const changes = await Promise.all([
    store.apply('goal.added', goal),
    store.apply('goal.changed', { id: 'goa_1', fields: { state: 'resting' } }),
  ]);
  const added = { ...goal, topic: '', state: 'active', createdAt: moment.toISOString(), deletedAt: null };
  const of = { at: moment.toISOString(), device: 'test', direction: 'do' };
  expect(changes).toEqual([
    {
      ...of,
      sequence: 1,
      clock: '0myvug340000-test',
      command: 'goal.added',
      records: [{ collection: 'goals', id: 'goa_1', before: null, after: added }],
    },
    {
      ...of,
      sequence: 2,
      clock: '0myvug340001-test',
      command: 'goal.changed',
      records: [{ collection: 'goals', id: 'goa_1', before: added, after: { ...added, state: 'resting' } }],
    },
  ]);
  expect(heard).toEqual(changes);
  forget();
  await store.apply('goal.binned', { id: 'goa_1' });
  expect(heard).toHaveLength(2);
});

it('answers a command that changes nothing without a change, after those before it', async () => {
  const { store } = await open(await newFolder());
  const order: string[] = [];
  store.onChange(({ command }) => order.push(command));
  const added = store.apply('goal.added', goal).then(() => order.push('added'));
  const same = store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'Why?' } });
  void same.then(() => order.push('same'));
  await Promise.all([added, same]);
  expect(await same).toEqual({
    sequence: 1,
    at: moment.toISOString(),
    device: 'test',
    command: 'goal.changed',
    direction: 'do',
    records: [],
  });
  expect(order).toEqual(['goal.added', 'added', 'same']);
  expect(store.sequence).toBe(1);
  expect(store.undoLabel).toBe('Goal added');
});

it('refuses an input of another shape and a command that cannot be done; the document stays', async () => {
  const { store } = await open(await newFolder());
  await expect(store.apply('goal.added', { ...goal, id: 'other' })).rejects.toMatchObject({
    name: 'Refusal',
    code: 'invalidInput',
  });
  await expect(store.apply('goal.binned', { id: 'goa_none' })).rejects.toMatchObject({
    name: 'Refusal',
    code: 'notFound',
  });
  expect(store.workspace).toEqual(emptyWorkspace(zone));
  expect(store.undoLabel).toBeNull();
});

it('says saving and then saved', async () => {
  const { store } = await open(await newFolder());
  const states: SaveState[] = [];
  store.onSaveState((state) => states.push(state));
  await store.apply('goal.added', goal);
  await new Promise(setImmediate);
  expect(states).toEqual([{ kind: 'saving' }, { kind: 'saved', at: moment.toISOString() }]);
});

it('goes on when a listener throws, and says so to the process', async () => {
  const { store } = await open(await newFolder());
  const warned = new Promise<Error>((resolve) => process.once('warning', resolve));
  store.onChange(() => {
    throw new Error('a window is gone');
  });
  const heard: number[] = [];
  store.onChange(({ sequence }) => heard.push(sequence));
  await store.apply('goal.added', goal);
  expect((await warned).message).toBe('a window is gone');
  expect(heard).toEqual([1]);
});

it('saves what was typed up to the closing and refuses what comes after', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  const last = store.apply('goal.added', goal);
  const closed = store.close();
  await expect(store.apply('goal.binned', { id: 'goa_1' })).rejects.toMatchObject({ code: 'notOpen' });
  await Promise.all([last, closed, store.close()]);
  expect((await readDocument(folder)).workspace?.goals['goa_1']?.statement).toBe('Why?');
});

it('row 16: lets only one store have a folder, by whatever name, and gives it on', async () => {
  const folder = await newFolder();
  let knocks = 0;
  const first = await open(folder, { onKnock: () => (knocks += 1) });
  const second = await open(join(folder, '..', folder.split('/').at(-1) ?? '', '.'));
  expect(second.outcome.kind).toBe('locked');
  expect(second.store.isReadOnly).toBe(true);
  await expect(second.store.apply('goal.added', goal)).rejects.toMatchObject({ code: 'readOnly' });
  await expect.poll(() => knocks).toBeGreaterThan(0);
  await first.store.close();
  expect((await open(folder)).outcome.kind).toBe('opened');
});

it('never starves a snapshot while changes keep coming, and none in it is ahead of the journal', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  const hand = new AbortController();
  const typing = (async () => {
    while (!hand.signal.aborted) await doSteps(store, 1);
  })();
  for (let round = 0; round < 5; round++) await store.snapshot();
  hand.abort();
  await typing;
  const { workspace, outcome } = await readDocument(folder);
  expect(outcome.kind).toBe('opened');
  expect(workspace).toEqual(documentAt(store.sequence));
});
