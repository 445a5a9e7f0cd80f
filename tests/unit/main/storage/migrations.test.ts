import { existsSync } from 'node:fs';
import { copyFile, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { documentLines, type Collections } from '../../../../src/main/storage/document';
import { ledger, migrated, versionOf, type Migration } from '../../../../src/main/storage/migrations/ledger';
import { readDocument } from '../../../../src/main/storage/readDocument';
import { collectionNames, DOCUMENT_VERSION, type Workspace } from '../../../../src/shared/domain/workspace';
import { goldenPlanner } from '../../../support/goldenPlanner';
import { bytesIn, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment } from '../../../support/storageSteps';

const golden = (version: number): string =>
  join(import.meta.dirname, '../../../fixtures/documents', `version-${version}.json`);
const versions = Array.from({ length: versionOf(ledger) }, (_, place) => place + 1);

async function goldenCollections(version: number): Promise<unknown> {
  return (JSON.parse(await readFile(golden(version), 'utf8')) as { collections: unknown }).collections;
}

// Golden files are frozen: ASKWELL_WRITE_GOLDEN=1 writes the one of a new version and never replaces any.
it.runIf(process.env['ASKWELL_WRITE_GOLDEN'])('writes the golden file of a new version', async () => {
  const document = {
    version: DOCUMENT_VERSION,
    sequence: 25,
    savedAt: moment.toISOString(),
    collections: goldenPlanner(),
    rest: {},
  };
  await writeFile(golden(DOCUMENT_VERSION), [...documentLines(document)].join(''), { flag: 'wx' });
});

it('has one step for each version that the domain counts', () => {
  expect(versionOf(ledger)).toBe(DOCUMENT_VERSION);
});

it.each(versions)('has a golden file of version %i, with a record of every collection', async (version) => {
  expect(
    existsSync(golden(version)),
    `tests/fixtures/documents/version-${version}.json is missing: see ASKWELL_WRITE_GOLDEN`,
  ).toBe(true);
  const collections = (await goldenCollections(version)) as Record<string, object>;
  expect(Object.entries(collections).filter(([, records]) => Object.keys(records).length === 0)).toEqual([]);
  if (version === DOCUMENT_VERSION) expect(Object.keys(collections).sort()).toEqual([...collectionNames].sort());
});

it.each(versions)('opens the golden planner of version %i as the one of today', async (version) => {
  const folder = await newFolder();
  await copyFile(golden(version), join(folder, 'askwell.json'));
  const { store, outcome } = await open(folder);
  expect(outcome.kind).toBe(version === DOCUMENT_VERSION ? 'opened' : 'migrated');
  expect(store.workspace).toEqual(await goldenCollections(DOCUMENT_VERSION));
});

it('writes a golden planner byte for byte as it read it', () => {
  const text = [
    ...documentLines({
      version: 1,
      sequence: 25,
      savedAt: moment.toISOString(),
      collections: goldenPlanner(),
      rest: {},
    }),
  ].join('');
  expect(text.split('\n').every((line) => line.length < 1_500)).toBe(true);
  expect(JSON.parse(text)).toMatchObject({ version: 1, sequence: 25, collections: goldenPlanner() });
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
  const journal = await readFile(join(folder, 'journal-5.jsonl'));
  await old.store.close();
  // As a killed app leaves it: the last four changes only in the journal.
  await copyFile(join(folder, 'backups/previous.json'), join(folder, 'askwell.json'));
  await writeFile(join(folder, 'journal-5.jsonl'), journal);
  const before = await readFile(join(folder, 'askwell.json'), 'utf8');

  const { store, outcome } = await open(folder, { steps: [shouting()] });
  const backup = 'backups/2027-01-14T17-30-00Z-8-pre-migration.json';
  expect(outcome).toMatchObject({ kind: 'migrated', from: 1, to: 2, backup });
  expect(await readFile(join(folder, backup), 'utf8')).toBe(before);
  expect(store.workspace).toEqual(shouted(documentAt(8)));
  await store.apply('goal.binned', { id: 'goa_1' });
  await store.close();
  expect(JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8'))).toMatchObject({ version: 2, sequence: 9 });
  expect((await readDocument(folder)).outcome).toMatchObject({ kind: 'fromNewerApp', version: 2 });
  expect((await open(folder, { steps: [shouting()] })).outcome.kind).toBe('opened');
});

it('row 26: changes nothing when a step fails', async () => {
  const folder = await newFolder();
  const old = await open(folder);
  await doSteps(old.store, 4);
  await old.store.close();
  const bytes = await bytesIn(folder);
  const { outcome, store } = await open(folder, {
    steps: [
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
  expect(migrated(document, 2, [shouting()])).toEqual({
    ...document,
    version: 2,
    collections: { goals: { goa_1: { statement: 'WHY' } } },
  });
  expect(collections).toEqual({ goals: { goa_1: { statement: 'why' } } });
});
