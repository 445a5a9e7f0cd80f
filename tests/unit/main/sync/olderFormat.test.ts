import { copyFile, cp, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { Delivery } from '../../../../src/main/storage/delivery';
import { ledger, type Migration } from '../../../../src/main/storage/migrations/ledger';
import { readDocument } from '../../../../src/main/storage/readDocument';
import { journalLine, readSegment, type ReplayChange } from '../../../../src/main/storage/segment';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { CopyLoop } from '../../../support/copyLoop';
import { newFolder, open } from '../../../support/storageFolder';

const texts = (store: WorkspaceStore): Record<string, string> =>
  Object.fromEntries(Object.values(store.workspace.goals).map(({ id, statement }) => [id, statement]));

/** As a released step might be: a field gets another name. */
const renamed: Migration = {
  says: 'The statement of a goal is called question',
  change: (collections) => ({
    ...collections,
    goals: Object.fromEntries(
      Object.entries(collections['goals'] ?? {}).map(([id, record]) => {
        const { statement, ...rest } = record as { statement?: string };
        return [id, { ...rest, question: statement }];
      }),
    ),
  }),
};

const line = (sequence: number, before: unknown, after: unknown) =>
  journalLine({
    ...{ sequence, clock: `00000000000${sequence}-0000-dev_two` },
    records: [{ collection: 'goals', id: 'goa_1', before, after }],
  });

function delivered(steps: readonly Migration[], version: number): { taken: boolean; changes: ReplayChange[] } {
  const bytes = [
    journalLine({ format: 'askwell-journal', version, follows: 0, begins: {} }),
    line(1, null, { id: 'goa_1', statement: 'old words' }),
    line(2, { id: 'goa_1', statement: 'old words' }, { id: 'goa_1', statement: 'new words' }),
    line(3, { id: 'goa_1', statement: 'new words' }, null),
  ].join('');
  const delivery = new Delivery(steps);
  const taken = delivery.add('dev_two', readSegment('', 1, Buffer.from(bytes)));
  const changes: ReplayChange[] = [];
  for (let last = 0, next = delivery.next({}); next !== null; next = delivery.next({ dev_two: last })) {
    changes.push(next.change);
    last = next.change.sequence;
  }
  return { taken, changes };
}

/** What became of a goal on the way through all versions. */
const asked = (question: string) => ({ id: 'goa_1', question, topic: '' });

it('brings each line of another computer’s older Askwell up to date before it is merged', () => {
  const { taken, changes } = delivered([...ledger, renamed], 2);
  expect(taken).toBe(true);
  expect(changes.map(({ records }) => records.map(({ before, after }) => ({ before, after })))).toEqual([
    [{ before: null, after: asked('old words') }],
    [{ before: asked('old words'), after: asked('new words') }],
    [{ before: asked('new words'), after: null }],
  ]);
  // Of the newest version they are what they were.
  expect(delivered(ledger, 2).changes[0]?.records[0]?.after).toEqual({
    id: 'goa_1',
    statement: 'old words',
    topic: '',
  });
});

it('takes nothing that cannot be brought up to date', () => {
  const broken: Migration = {
    says: 'fails',
    change: () => {
      throw new Error('from the test');
    },
  };
  expect(delivered([...ledger, broken], 2)).toEqual({ taken: false, changes: [] });
});

/** As the app of version 1 left a folder: no computers, no clocks. */
async function ofVersion1(folder: string, goals: Record<string, string>, journal: Record<string, string>) {
  const golden = join(import.meta.dirname, '../../../fixtures/documents/version-1.json');
  const document = JSON.parse(await readFile(golden, 'utf8')) as {
    sequence: number;
    collections: Record<string, Record<string, object>>;
  };
  const model = Object.values(document.collections['goals'] ?? {})[0];
  const record = (id: string, statement: string) => ({ ...model, id, statement });
  document.collections['goals'] = Object.fromEntries(
    Object.entries(goals).map(([id, statement]) => [id, record(id, statement)]),
  );
  document.collections['assumptions'] = document.collections['evidence'] = {};
  document.sequence = 10;
  const lines = Object.entries(journal).map(([id, statement], place) =>
    journalLine({
      sequence: 11 + place,
      command: 'goal.added',
      records: [{ collection: 'goals', id, before: null, after: record(id, statement) }],
    }),
  );
  await writeFile(join(folder, 'askwell.json'), JSON.stringify(document));
  await writeFile(
    join(folder, 'journal-11.jsonl'),
    [journalLine({ format: 'askwell-journal', version: 1, follows: 10 }), ...lines].join(''),
  );
}

it('two planners of version 1 that are joined in one synced folder lose nothing, on either computer', async () => {
  const [one, two] = [await newFolder(), await newFolder()];
  await ofVersion1(one, { goa_a1: 'one’s first', goa_c: 'in both, one’s words' }, { goa_a2: 'one’s second' });
  await ofVersion1(two, { goa_b1: 'two’s first', goa_c: 'in both, two’s words' }, { goa_b2: 'two’s second' });
  // What Syncthing makes of two folders that hold the same names: one file keeps its name, the other becomes a copy.
  const end = 'sync-conflict-20270114-173000-ABCDEFG';
  for (const name of ['askwell.json', 'journal-11.jsonl'])
    await copyFile(join(two, name), join(one, name.replace('.', `.${end}.`)));
  await cp(one, two, { recursive: true });
  const all = {
    goa_a1: 'one’s first',
    goa_a2: 'one’s second',
    goa_b1: 'two’s first',
    goa_b2: 'two’s second',
    goa_c: 'in both, one’s words',
  };
  const first = await open(one, { device: 'dev_one' });
  expect(first.outcome.kind).toBe('migrated');
  await first.store.look();
  expect(texts(first.store)).toEqual(all);
  expect(Object.values(first.store.workspace.conflicts).map(({ kept }) => kept)).toContain('in both, two’s words');
  // The copy was taken in and moved aside here before the other computer looked, and that came over there.
  await rm(join(two, `askwell.${end}.json`));
  const second = await open(two, { device: 'dev_two' });
  await new CopyLoop(one, two).round({ random: () => 0.5 });
  await second.store.look();
  expect(texts(second.store)).toEqual(all);
  await new CopyLoop(one, two).round({ random: () => 0.5 });
  await first.store.look();
  expect(second.store.workspace).toEqual(first.store.workspace);
  for (const { store } of [first, second]) await store.close();
  expect((await readDocument(one)).workspace).toEqual(first.store.workspace);
});
