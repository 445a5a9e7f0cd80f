import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realDisk } from '../../../../src/main/storage/disk';
import {
  newStep,
  noHistory,
  redone,
  undone,
  withOther,
  withStep,
  type History,
} from '../../../../src/main/storage/history';
import { readDocument } from '../../../../src/main/storage/readDocument';
import { applyRecords, type RecordChange } from '../../../../src/shared/domain/change';
import { commands, type CommandName } from '../../../../src/shared/domain/commands';
import { leftAloneWords } from '../../../../src/shared/domain/undoWords';
import {
  collectionNames,
  DOCUMENT_VERSION,
  recordSchemas,
  type Workspace,
} from '../../../../src/shared/domain/workspace';
import { Refusal } from '../../../../src/shared/failure';
import { goldenPlanner } from '../../../support/goldenPlanner';
import { anyCommand, recordsOf } from '../../../support/randomCommands';
import { diskError, meddled } from '../../../support/meddledDisk';
import { newFolder, open } from '../../../support/storageFolder';
import { moment } from '../../../support/storageSteps';

const at = moment.toISOString();
const golden = join(import.meta.dirname, `../../../fixtures/documents/version-${DOCUMENT_VERSION}.json`);
const runs = Number(process.env['ASKWELL_RUNS'] ?? 60);

/** A document with its undo, in memory. */
class Desk {
  readonly workspace: Workspace;
  history: History = noHistory;
  sequence = 0;
  constructor(workspace: Workspace = structuredClone(goldenPlanner())) {
    this.workspace = workspace;
  }
  /** False when it refuses or changes nothing. */
  do(name: CommandName, input: unknown): boolean {
    try {
      const records = recordsOf(this.workspace, name, input, at);
      if (records.length === 0) return false;
      this.sequence += 1;
      const made = { command: name, says: commands[name].says, isTyping: false, at: 0, records };
      this.history = withStep(this.history, newStep(made, this.sequence));
      applyRecords(this.workspace, records);
      return true;
    } catch (error) {
      if (error instanceof Refusal) return false;
      throw error;
    }
  }
  /** A change from another computer. */
  arrives(records: readonly RecordChange[]): void {
    this.sequence += 1;
    this.history = withOther(this.history, records);
    applyRecords(this.workspace, records);
  }
  turn(direction: 'undo' | 'redo', sequence?: number): string | null {
    const turning =
      direction === 'undo' ? undone(this.history, this.workspace, sequence) : redone(this.history, this.workspace);
    if (turning === null) return null;
    this.history = turning.history;
    applyRecords(this.workspace, turning.records);
    return leftAloneWords(this.workspace, turning.left);
  }
  patchedElsewhere(collection: 'people' | 'roles', id: string, fields: object): void {
    const before = this.workspace[collection][id] ?? null;
    this.arrives([{ collection, id, before, after: { ...before, ...fields } } as RecordChange]);
  }
}

/** Records are values, so a copy of the maps is a copy of the document. */
function copied(workspace: Workspace): Workspace {
  return Object.fromEntries(collectionNames.map((name) => [name, { ...workspace[name] }])) as unknown as Workspace;
}

function problems(workspace: Workspace): string[] {
  return collectionNames.flatMap((name) =>
    Object.entries(workspace[name]).flatMap(([id, record]) => {
      const parsed = recordSchemas[name].safeParse(record);
      return parsed.success && parsed.data.id === id ? [] : [`${name}/${id}`];
    }),
  );
}

it('undoes any one command to the exact document before it, and does it again to the exact one after', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(fc.array(anyCommand(), { minLength: 10, maxLength: 40 }), (steps) => {
      const desk = new Desk();
      for (const { name, input } of steps) {
        const before = copied(desk.workspace);
        if (!desk.do(name, input)) continue;
        seen.add(name);
        const after = copied(desk.workspace);
        expect([name, desk.turn('undo')]).toEqual([name, '']);
        expect(desk.workspace).toEqual(before);
        expect([name, desk.turn('redo')]).toEqual([name, '']);
        expect(desk.workspace).toEqual(after);
      }
    }),
    { numRuns: runs * 4 },
  );
  expect(seen.size).toBeGreaterThan(40);
}, 60_000);

it('undoes a bulk of 2,000 people in one step', () => {
  const desk = new Desk();
  const before = structuredClone(desk.workspace);
  const people = Array.from({ length: 2_000 }, (_, place) => ({
    id: `per_bulk${place}`,
    name: `N ${place}`,
    fields: {},
  }));
  desk.do('people.imported', {
    organisations: [{ id: 'org_bulk', name: 'Bulk' }],
    people,
    roles: [],
    changes: [{ id: 'per_1', fields: { callName: 'Hana' } }],
  });
  expect(Object.keys(desk.workspace.people)).toHaveLength(2_002);
  expect(desk.turn('undo')).toBe('');
  expect(desk.workspace).toEqual(before);
});

it('replaces a guide question, orders a guide, plans with somebody new and shares a resource in one step each', () => {
  const by = {
    questionId: null,
    text: 'New?',
    topic: 'role',
    stage: 'core',
    minutes: 2,
    order: 'a0',
    priority: 'should',
  };
  const cases: readonly [CommandName, unknown][] = [
    ['guideQuestion.replaced', { id: 'gui_1', by: { id: 'gui_9', ...by } }],
    ['guideQuestions.added', { interviewId: 'int_1', questions: [{ id: 'gui_9', ...by }] }],
    ['guideQuestions.ordered', { orders: [{ id: 'gui_1', order: 'a5' }] }],
    ['questionListItems.ordered', { orders: [{ id: 'lit_1', order: 'a5' }] }],
    [
      'interview.planned',
      { id: 'int_9', personIds: ['per_9'], newPerson: { id: 'per_9', name: 'Ines' }, isAsked: true },
    ],
    ['resource.shared', { id: 'res_1', personId: 'per_1', touchpointId: 'tou_9' }],
  ];
  for (const [name, input] of cases) {
    const desk = new Desk();
    const before = structuredClone(desk.workspace);
    expect([name, desk.do(name, input), desk.history.past.length]).toEqual([name, true, 1]);
    expect(desk.workspace).not.toEqual(before);
    expect([name, desk.turn('undo')]).toEqual([name, '']);
    expect(desk.workspace).toEqual(before);
  }
});

const value = fc.constantFrom('', 'a', 'b', 'c');
const some = fc.dictionary(fc.constantFrom('notes', 'summary', 'wishes', 'rules', 'callName'), value, { minKeys: 1 });

it('never takes back what another computer wrote later, and takes back all the rest', () => {
  fc.assert(
    fc.property(fc.array(some, { minLength: 1, maxLength: 4 }), fc.array(some, { maxLength: 3 }), (mine, theirs) => {
      const desk = new Desk();
      const start = structuredClone(desk.workspace.people['per_1']) as unknown as Record<string, unknown>;
      let steps = 0;
      for (const fields of mine) steps += desk.do('person.changed', { id: 'per_1', fields }) ? 1 : 0;
      const elsewhere = new Map<string, unknown>();
      for (const fields of theirs) {
        const now = desk.workspace.people['per_1'] as unknown as Record<string, unknown>;
        // What is as it was is no change: only a different value overtakes.
        for (const [field, to] of Object.entries(fields)) if (now[field] !== to) elsewhere.set(field, to);
        for (const [field, to] of Object.entries(fields)) if (elsewhere.has(field)) elsewhere.set(field, to);
        desk.patchedElsewhere('people', 'per_1', fields);
      }
      const before = structuredClone(desk.workspace);
      for (; steps > 0; steps--) desk.turn('undo');
      expect(desk.workspace.people['per_1']).toEqual({ ...start, ...Object.fromEntries(elsewhere) });
      while (desk.turn('redo') !== null);
      expect(desk.workspace).toEqual(before);
    }),
    { numRuns: runs * 4 },
  );
}, 60_000);

it('says in words what it left alone', () => {
  const desk = new Desk();
  desk.do('role.changed', { id: 'rol_1', fields: { title: 'Captain', isCurrent: false } });
  desk.patchedElsewhere('roles', 'rol_1', { title: 'Head pilot' });
  expect(desk.turn('undo')).toBe('山田 花子’s role was changed later and stays.');
  expect(desk.workspace.roles['rol_1']).toMatchObject({ title: 'Head pilot', isCurrent: true });
  expect(desk.turn('redo')).toBe('');
  expect(desk.workspace.roles['rol_1']).toMatchObject({ title: 'Head pilot', isCurrent: false });
});

it('puts a step of which nothing can be taken back out of the way', () => {
  const desk = new Desk();
  desk.do('person.changed', { id: 'per_2', fields: { notes: 'first' } });
  desk.do('person.changed', { id: 'per_1', fields: { tags: ['x'] } });
  desk.patchedElsewhere('people', 'per_1', { tags: ['y'] });
  expect(desk.turn('undo')).toBe('山田 花子’s tags were changed later and stay.');
  expect([desk.history.past.length, desk.history.future.length]).toEqual([1, 0]);
  expect(desk.turn('undo')).toBe('');
  expect(desk.workspace.people['per_2']?.notes).toBe('');
});

it('knows a value that came back from elsewhere as somebody’s choice', () => {
  const desk = new Desk();
  desk.do('person.changed', { id: 'per_1', fields: { callName: 'Hana' } });
  desk.patchedElsewhere('people', 'per_1', { callName: 'H' });
  desk.patchedElsewhere('people', 'per_1', { callName: 'Hana' });
  expect(desk.turn('undo')).toBe('山田 花子’s first name was changed later and stays.');
});

it('does not remove somebody who is needed by then, nor put back what has no place any more', () => {
  const desk = new Desk();
  desk.do('person.added', {
    id: 'per_9',
    name: 'Ines',
    organisation: { id: 'org_9', name: 'Harbour' },
    role: {
      id: 'rol_9',
      personId: 'per_9',
      organisationId: 'org_9',
      title: 'Pilot',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
  desk.do('touchpoint.logged', { id: 'tou_9', personId: 'per_9', kind: 'call', direction: 'given', summary: '' });
  expect(desk.turn('undo', 1)).toBe('Ines is needed by something later and stays.');
  expect([desk.workspace.people['per_9']?.name, desk.workspace.roles['rol_9']]).toEqual(['Ines', undefined]);

  const other = new Desk();
  other.do('guideQuestion.removed', { id: 'gui_1' });
  other.arrives([{ collection: 'interviews', id: 'int_1', before: other.workspace.interviews['int_1']!, after: null }]);
  expect(other.turn('undo')).toBe('the guide question belongs to something that was removed later.');
  expect(other.workspace.guideQuestions).toEqual({});
});

it('takes an earlier step back alone, and leaves what later steps changed', () => {
  const desk = new Desk();
  desk.do('person.changed', { id: 'per_1', fields: { callName: 'Hana', tags: ['x'] } });
  desk.do('person.changed', { id: 'per_1', fields: { callName: 'H' } });
  expect(desk.turn('undo', 1)).toBe('山田 花子’s first name was changed later and stays.');
  expect(desk.workspace.people['per_1']).toMatchObject({ callName: 'H', tags: [] });
  expect(desk.turn('undo', 1)).toBeNull();
  expect(desk.turn('undo')).toBe('');
  expect(desk.workspace.people['per_1']).toMatchObject({ callName: 'Hana', tags: [] });
});

type Act = { readonly name: CommandName; readonly input: unknown } | 'undo' | 'redo' | 'earlier' | 'snapshot' | 'fail';
const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: anyCommand() },
  fc.constantFrom<Act>('undo', 'redo', 'earlier', 'snapshot', 'fail'),
);

it('keeps window, main process and disk the same and valid, whatever is done, undone and refused by the disk', async () => {
  let [done, failures] = [0, 0];
  await fc.assert(
    fc.asyncProperty(fc.array(act, { minLength: 5, maxLength: 40 }), async (acts) => {
      let isFailing = false;
      const disk = meddled(realDisk, (call) => {
        if (!isFailing || (call !== 'write' && call !== 'datasync')) return;
        isFailing = false;
        failures += 1;
        throw diskError('EIO');
      });
      const folder = await newFolder();
      await copyFile(golden, join(folder, 'askwell.json'));
      const { store } = await open(folder, { disk });
      const window = structuredClone(store.workspace);
      store.onChange((change) => {
        applyRecords(window, structuredClone(change.records));
      });
      for (const next of acts) {
        try {
          if (next === 'fail') isFailing = true;
          else if (next === 'undo') await store.undo();
          else if (next === 'redo') await store.redo();
          else if (next === 'earlier') await store.undo(store.sequence - 2);
          else if (next === 'snapshot') await store.snapshot();
          else {
            const change = await store.apply(next.name, next.input as never);
            if (change.records.length > 0) done += 1;
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error;
        }
        expect(window).toEqual(store.workspace);
      }
      isFailing = false;
      expect(problems(store.workspace)).toEqual([]);
      expect((await readDocument(folder)).workspace).toEqual(store.workspace);
    }),
    { numRuns: runs },
  );
  expect(done).toBeGreaterThan(runs);
  expect(failures).toBeGreaterThan(runs / 10);
  console.log(`${done} changes, ${failures} refused writes: window, main and disk were the same`);
}, 120_000);
