import fc from 'fast-check';
import { expect, it } from 'vitest';
import { applyRecords, type Change } from '../../../../src/shared/domain/change';
import { emptyWorkspace, type Workspace } from '../../../../src/shared/domain/workspace';
import { readDocument } from '../../../../src/main/storage/readDocument';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { Refusal } from '../../../../src/shared/failure';
import { applyStep, doSteps, newFolder, open } from '../../../support/storageFolder';
import { moment, zone, type Step } from '../../../support/storageSteps';

const goalId = fc.integer({ min: 1, max: 3 }).map((number) => `goa_${number}`);
const statement = fc.string({ unit: 'grapheme', maxLength: 12 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc
    .record({ id: goalId, statement })
    .map(({ id, statement: said }): Step => ({ name: 'goal.added', input: { id, purpose: 'learn', statement: said } })),
  fc
    .record({ id: goalId, statement })
    .map(({ id, statement: said }): Step => ({ name: 'goal.changed', input: { id, fields: { statement: said } } })),
  goalId.map((id): Step => ({ name: 'goal.binned', input: { id } })),
  goalId.map((id): Step => ({ name: 'goal.restored', input: { id } })),
  statement.map((name): Step => ({ name: 'profile.changed', input: { fields: { name } } })),
  fc.constant<Step>({ name: 'settings.changed', input: { fields: { theme: 'dark' } } }),
);
/** A step, or what a person does with its trace; `later` lets more than the typing pause pass. */
const action = fc.oneof({ weight: 5, arbitrary: step }, fc.constantFrom('undo', 'redo', 'later', 'snapshot'));

function copied(workspace: Workspace): Workspace {
  return structuredClone(workspace);
}

async function act(store: WorkspaceStore, next: Step | string): Promise<void> {
  if (next === 'undo') await store.undo();
  else if (next === 'redo') await store.redo();
  else if (next === 'snapshot') await store.snapshot();
  else if (typeof next !== 'string') {
    await applyStep(store, next).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  }
}

it('row 27: undoes everything to the start, redoes everything to the end, and windows, memory and disk agree', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(action, { maxLength: 25 }), async (actions) => {
      const folder = await newFolder();
      let time = moment.getTime();
      const { store } = await open(folder, { now: () => new Date(time) });
      const start = copied(store.workspace);
      const window = copied(store.workspace);
      store.onChange((change) => {
        applyRecords(window, structuredClone(change.records));
      });
      for (const next of actions) {
        time += next === 'later' ? 6_000 : 10;
        await act(store, next);
      }
      const end = copied(store.workspace);
      let steps = 0;
      for (; store.undoLabel !== null; steps++) await store.undo();
      expect(store.workspace).toEqual(start);
      expect(await store.undo()).toBeNull();
      for (; steps > 0; steps--) await store.redo();
      expect(store.workspace).toEqual(end);
      expect(window).toEqual(store.workspace);
      expect((await readDocument(folder)).workspace).toEqual(store.workspace);
      await store.close();
      expect((await readDocument(folder)).workspace).toEqual(end);
    }),
    { numRuns: Number(process.env['ASKWELL_RUNS'] ?? 40) },
  );
}, 60_000);

it('takes a spell of typing in one record back in one step', async () => {
  let time = moment.getTime();
  const { store } = await open(await newFolder(), { now: () => new Date(time) });
  const typed = async (text: string, pause: number): Promise<void> => {
    time += pause;
    await store.apply('goal.changed', { id: 'goa_1', fields: { statement: text } });
  };
  await store.apply('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'start' });
  await typed('W', 250);
  await typed('Wh', 4_900);
  await typed('Why', 5_000);
  await typed('Why me', 5_001);
  const states: (string | undefined)[] = [];
  for (let label = store.undoLabel; label !== null; label = store.undoLabel) {
    const change = await store.undo();
    states.push(`${label}, ${change?.direction ?? ''}: ${store.workspace.goals['goa_1']?.statement ?? 'gone'}`);
  }
  expect(states).toEqual(['Goal changed, undo: Why', 'Goal changed, undo: start', 'Goal added, undo: gone']);
  expect(store.redoLabel).toBe('Goal added');
});

it('undoes what is still on its way to the disk', async () => {
  const { store } = await open(await newFolder());
  const changes = await Promise.all([
    store.apply('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'x' }),
    store.undo(),
    store.redo(),
    store.undo(),
  ]);
  expect(changes.map((change) => change?.direction)).toEqual(['do', 'undo', 'redo', 'undo']);
  expect(store.workspace).toEqual(emptyWorkspace(zone));
});

it('has nothing to redo after a new change', async () => {
  const { store } = await open(await newFolder());
  await doSteps(store, 2);
  await store.undo();
  await store.apply('settings.changed', { fields: { theme: 'dark' } });
  expect(store.redoLabel).toBeNull();
  expect(await store.redo()).toBeNull();
});

it('keeps the last 500 steps', async () => {
  const { store } = await open(await newFolder());
  await Promise.all(
    Array.from({ length: 510 }, (_, number) =>
      store.apply('goal.added', { id: `goa_${number}`, purpose: 'learn', statement: '' }),
    ),
  );
  const undone: (Change | null)[] = [];
  while (store.undoLabel !== null) undone.push(await store.undo());
  expect(undone).toHaveLength(500);
  expect(Object.keys(store.workspace.goals)).toHaveLength(10);
});

it('forgets how a sample came about', async () => {
  const { store } = await open(await newFolder());
  await doSteps(store, 3);
  store.forgetUndo();
  expect([store.undoLabel, await store.undo()]).toEqual([null, null]);
});
