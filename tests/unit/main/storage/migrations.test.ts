import { existsSync } from 'node:fs';
import { copyFile, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentLines, parseDocument, type Collections } from '../../../../src/main/storage/document';
import { ledger, migrated, versionOf, type Migration } from '../../../../src/main/storage/migrations/ledger';
import { readDocument } from '../../../../src/main/storage/readDocument';
import type { CollectionName } from '../../../../src/shared/domain/identity';
import { collectionNames, DOCUMENT_VERSION, type Workspace } from '../../../../src/shared/domain/workspace';
import { dying } from '../../../support/dyingDisk';
import { goldenPlanner } from '../../../support/goldenPlanner';
import { bytesIn, copyOf, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment } from '../../../support/storageSteps';

const golden = (version: number): string =>
  join(import.meta.dirname, '../../../fixtures/documents', `version-${version}.json`);
const versions = Array.from({ length: versionOf(ledger) }, (_, place) => place + 1);

/** The version that brought a collection: what was written before has none of it. */
const since: Partial<Record<CollectionName, number>> = {
  ...{ conflicts: 2, ties: 3, sprints: 3, sprintEntries: 3, templates: 3, pitches: 3, pitchRuns: 3, cards: 3 },
  ...{ brainstorms: 4, brainstormNames: 4 },
  ...{ loops: 5, encounters: 5, groups: 5, platforms: 5, weeks: 5, reminders: 5 },
};

async function goldenCollections(version: number): Promise<Record<string, object>> {
  return (JSON.parse(await readFile(golden(version), 'utf8')) as { collections: Record<string, object> }).collections;
}

/** Today's golden planner as far as one of `version` can hold it. */
async function expectedFrom(version: number): Promise<unknown> {
  const today = await goldenCollections(DOCUMENT_VERSION);
  const later = Object.entries(since).filter(([, first]) => first > version);
  return { ...today, ...Object.fromEntries(later.map(([name]) => [name, {}])) };
}

/** What is missing for the versions up to `latest`: a golden file of each, a step's file and its test of each but the first. */
function missing(latest: number, files: ReadonlySet<string>): string[] {
  return Array.from({ length: latest }, (_, place) => place + 1)
    .flatMap((version) => [
      `tests/fixtures/documents/version-${version}.json`,
      ...(version === 1
        ? []
        : [
            `src/main/storage/migrations/version${version}.ts`,
            `tests/unit/main/storage/migrations/version${version}.test.ts`,
          ]),
    ])
    .filter((file) => !files.has(file));
}

async function filesIn(...folders: string[]): Promise<Set<string>> {
  const root = join(import.meta.dirname, '../../../..');
  const names = await Promise.all(
    folders.map(async (folder) => (await readdir(join(root, folder))).map((name) => `${folder}/${name}`)),
  );
  return new Set(names.flat());
}

// Golden files are frozen: ASKWELL_WRITE_GOLDEN=1 writes the one of a new version and never replaces any. It is the
// planner of the version before, taken up, with a record in each collection that is new.
it.runIf(process.env['ASKWELL_WRITE_GOLDEN'])('writes the golden file of a new version', async () => {
  const before = parseDocument(await readFile(golden(DOCUMENT_VERSION - 1)), DOCUMENT_VERSION);
  const document = migrated(before, DOCUMENT_VERSION, ledger);
  for (const name of collectionNames)
    if (Object.keys(document.collections[name] ?? {}).length === 0) document.collections[name] = goldenPlanner()[name];
  await writeFile(golden(DOCUMENT_VERSION), [...documentLines(document)].join(''), { flag: 'wx' });
});

it('has one step for each version that the domain counts', () => {
  expect(versionOf(ledger)).toBe(DOCUMENT_VERSION);
});

it('has a golden file of every version and a test of every step', async () => {
  const files = await filesIn(
    'tests/fixtures/documents',
    'src/main/storage/migrations',
    'tests/unit/main/storage/migrations',
  );
  expect(missing(versionOf(ledger), files)).toEqual([]);
  // The check itself: a step without its three files is found.
  const next = versionOf(ledger) + 1;
  expect(missing(next, files)).toEqual([
    `tests/fixtures/documents/version-${next}.json`,
    `src/main/storage/migrations/version${next}.ts`,
    `tests/unit/main/storage/migrations/version${next}.test.ts`,
  ]);
});

it('tests each step by running it', async () => {
  for (const version of versions.slice(1)) {
    const test = await readFile(join(import.meta.dirname, 'migrations', `version${version}.test.ts`), 'utf8');
    expect(test).toContain(`migrations/version${version}'`);
    expect(test).toMatch(/\bit\(/);
    expect(ledger[version - 2]?.says).toMatch(/^[A-Z][^.!]+$/);
  }
});

it.each(versions)('has a golden file of version %i, with a record of every collection', async (version) => {
  expect(
    existsSync(golden(version)),
    `tests/fixtures/documents/version-${version}.json is missing: see ASKWELL_WRITE_GOLDEN`,
  ).toBe(true);
  const collections = await goldenCollections(version);
  expect(Object.entries(collections).filter(([, records]) => Object.keys(records).length === 0)).toEqual([]);
  if (version === DOCUMENT_VERSION) expect(Object.keys(collections).sort()).toEqual([...collectionNames].sort());
});

it.each(versions)('opens the golden planner of version %i as the one of today', async (version) => {
  const folder = await newFolder();
  await copyFile(golden(version), join(folder, 'askwell.json'));
  const { store, outcome } = await open(folder);
  expect(outcome.kind).toBe(version === DOCUMENT_VERSION ? 'opened' : 'migrated');
  expect(store.workspace).toEqual(await expectedFrom(version));
});

it('writes a golden planner byte for byte as it read it', () => {
  const text = [
    ...documentLines({
      version: DOCUMENT_VERSION,
      sequence: 25,
      savedAt: moment.toISOString(),
      collections: goldenPlanner(),
      rest: {},
    }),
  ].join('');
  expect(text.split('\n').every((line) => line.length < 4_000)).toBe(true);
  expect(JSON.parse(text)).toMatchObject({ version: DOCUMENT_VERSION, sequence: 25, collections: goldenPlanner() });
});

/** Stands for a future version: goals get capitals, and it fails when it is told to. */
const shouting = (mayFail = (): void => undefined): Migration => ({
  says: 'Goals are loud',
  change: (collections: Collections) => {
    for (const goal of Object.values(collections['goals'] ?? {}) as { statement: string }[])
      goal.statement = goal.statement.toUpperCase();
    mayFail();
    return collections;
  },
});

function shouted(workspace: Workspace): Workspace {
  const goals = Object.entries(workspace.goals).map(([id, goal]) => [
    id,
    { ...goal, statement: goal.statement.toUpperCase() },
  ]);
  return { ...workspace, goals: Object.fromEntries(goals) as Workspace['goals'] };
}

it('row 26: brings an older planner and its journal up to date, with a backup first', async () => {
  const folder = await newFolder();
  const old = await open(folder);
  await doSteps(old.store, 4);
  await old.store.snapshot();
  await doSteps(old.store, 4);
  const journal = await readFile(join(folder, 'journal-test-5.jsonl'));
  await old.store.close();
  // As a killed app leaves it: the last four changes only in the journal.
  await copyFile(join(folder, 'backups/previous.json'), join(folder, 'askwell.json'));
  await writeFile(join(folder, 'journal-test-5.jsonl'), journal);
  const before = await readFile(join(folder, 'askwell.json'), 'utf8');

  const { store, outcome } = await open(folder, { steps: [...ledger, shouting()] });
  const backup = 'backups/2027-01-14T17-30-00Z-8-pre-migration.json';
  expect(outcome).toMatchObject({ kind: 'migrated', from: DOCUMENT_VERSION, to: DOCUMENT_VERSION + 1, backup });
  expect(await readFile(join(folder, backup), 'utf8')).toBe(before);
  expect(store.workspace).toEqual(shouted(documentAt(8)));
  await store.apply('goal.binned', { id: 'goa_1' });
  await store.close();
  expect(JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8'))).toMatchObject({
    version: DOCUMENT_VERSION + 1,
    sequence: 9,
  });
  expect((await readDocument(folder)).outcome).toMatchObject({ kind: 'fromNewerApp', version: DOCUMENT_VERSION + 1 });
  expect((await open(folder, { steps: [...ledger, shouting()] })).outcome.kind).toBe('opened');
});

it('row 26: changes nothing when a step fails', async () => {
  const folder = await newFolder();
  const old = await open(folder);
  await doSteps(old.store, 4);
  await old.store.close();
  const bytes = await bytesIn(folder);
  const { outcome, store } = await open(folder, {
    steps: [
      ...ledger,
      shouting(() => {
        throw new Error('a bug in the step');
      }),
    ],
  });
  expect([outcome.kind, store.isReadOnly]).toEqual(['unreadable', true]);
  expect(await bytesIn(folder)).toEqual(bytes);
});

it('migrates a copy', () => {
  const collections: Collections = { goals: { goa_1: { statement: 'why' } } };
  const document = { version: 1, sequence: 0, savedAt: '', collections, rest: { own: 1 } };
  const steps = [shouting()];
  expect(migrated(document, 2, steps)).toEqual({
    ...document,
    version: 2,
    collections: { goals: { goa_1: { statement: 'WHY' } } },
  });
  expect(collections).toEqual({ goals: { goa_1: { statement: 'why' } } });
});

it('leaves the old planner or the new one, whole, at whatever point of migrating it ends', async () => {
  const old = await newFolder();
  await copyFile(golden(1), join(old, 'askwell.json'));
  const before = await readFile(golden(1), 'utf8');
  const [kinds, left] = [new Set<string>(), new Set<number>()];
  for (let calls = 0, isOver = false; !isOver; calls++) {
    const { disk, isDead } = dying(calls);
    const folder = await copyOf(old);
    const { store, outcome } = await open(folder, { disk });
    isOver = !isDead();
    kinds.add(outcome.kind);
    // The dying process holds the folder: what the next start finds is looked at in a copy.
    const after = await copyOf(folder);
    const { version } = JSON.parse(await readFile(join(after, 'askwell.json'), 'utf8')) as { version: number };
    left.add(version);
    if (version > 1) {
      const [backup = ''] = (await readdir(join(after, 'backups'))).filter((name) => name.includes('pre-migration'));
      expect(await readFile(join(after, 'backups', backup), 'utf8')).toBe(before);
    } else expect(await readFile(join(after, 'askwell.json'), 'utf8')).toBe(before);
    const next = await open(after);
    expect([next.store.isReadOnly, next.store.workspace]).toEqual([false, await expectedFrom(1)]);
    await next.store.apply('goal.binned', { id: 'goa_1' });
    if (isOver) expect([outcome.kind, store.isReadOnly]).toEqual(['migrated', false]);
  }
  // Before the rename and after it; a planner that could not be migrated can still be read.
  expect([...left]).toEqual([1, DOCUMENT_VERSION]);
  expect([...kinds].sort()).toEqual(['migrated', 'readOnly']);
}, 60_000);
