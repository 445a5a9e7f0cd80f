import { copyFile, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { readDocument } from '../../../../src/main/storage/readDocument';
import { copiedName } from '../../../../src/main/storage/outsideFiles';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { newFolder, open } from '../../../support/storageFolder';

const goal = (number: string, statement: string) => ({ id: `goa_${number}`, purpose: 'learn', statement }) as const;

async function planner(folder: string, device = 'dev_one'): Promise<WorkspaceStore> {
  const { store } = await open(folder, { device });
  await store.apply('goal.added', goal('1', 'one'));
  await store.apply('goal.added', goal('2', 'two'));
  await store.apply('goal.added', goal('3', 'three'));
  await store.snapshot();
  return store;
}

async function edit(folder: string, change: (text: string) => string): Promise<void> {
  const path = join(folder, 'askwell.json');
  await writeFile(path, change(await readFile(path, 'utf8')));
}

/** A text changed, a record added, a record taken out: what a person does in an editor. */
function byHand(text: string): string {
  return text
    .replace('"statement":"one"', '"statement":"one, by hand"')
    .replace(
      '"goa_2": {',
      '"goa_9": {"id":"goa_9","purpose":"learn","statement":"new","topic":"","state":"active","createdAt":"2027-01-14T17:30:00.000Z","deletedAt":null},\n"goa_2": {',
    )
    .replace(/,\n"goa_3": \{[^\n]*\}(?=,?\n)/, '');
}

const texts = (store: WorkspaceStore): Record<string, string> =>
  Object.fromEntries(Object.values(store.workspace.goals).map(({ id, statement }) => [id, statement]));

it('row 18: takes an edit by hand over while it runs, as a change of its own that can be undone', async () => {
  const folder = await newFolder();
  const store = await planner(folder);
  const heard: string[] = [];
  store.onChange(({ command }) => heard.push(command));
  // Changed since the file was written: stays as it is.
  await store.apply('goal.changed', { id: 'goa_2', fields: { statement: 'two, here' } });
  await edit(folder, byHand);
  await store.look();
  expect(texts(store)).toEqual({ goa_1: 'one, by hand', goa_2: 'two, here', goa_9: 'new' });
  expect(heard).toEqual(['goal.changed', 'file.edited']);
  expect(store.undoLabel).toBe('Edited outside Askwell');
  await store.undo();
  expect(texts(store)).toEqual({ goa_1: 'one', goa_2: 'two, here', goa_3: 'three' });
  await store.redo();
  await store.close();
  expect((await readDocument(folder)).workspace?.goals['goa_1']?.statement).toBe('one, by hand');
});

it('row 18: takes an edit over that was made just before the file is written anew', async () => {
  const folder = await newFolder();
  const store = await planner(folder);
  await store.apply('goal.changed', { id: 'goa_2', fields: { statement: 'two, here' } });
  await edit(folder, byHand);
  await store.snapshot();
  expect(texts(store)).toEqual({ goa_1: 'one, by hand', goa_2: 'two, here', goa_9: 'new' });
});

it('row 18: takes an edit by hand over that was made while it was closed, also when the editor wrote the file its own way', async () => {
  const folder = await newFolder();
  const first = await planner(folder);
  await first.apply('goal.added', goal('4', 'four'));
  await first.close();
  await edit(folder, (text) => JSON.stringify(JSON.parse(byHand(text)), null, 2));
  const { store, outcome } = await open(folder, { device: 'dev_one' });
  expect(outcome.kind).toBe('opened');
  expect(texts(store)).toEqual({ goa_1: 'one, by hand', goa_2: 'two', goa_4: 'four', goa_9: 'new' });
  expect(store.undoLabel).toBe('Edited outside Askwell');
  await store.undo();
  expect(texts(store)).toEqual({ goa_1: 'one', goa_2: 'two', goa_3: 'three', goa_4: 'four' });
});

it('row 18: a text that is changed outside while it is being typed here keeps both: the one typed stays, the other is a step of undo', async () => {
  const folder = await newFolder();
  const store = await planner(folder);
  await edit(folder, (text) => text.replace('"statement":"one"', '"statement":"one, by hand"'));
  await store.look();
  // The window’s line was not saved yet when the edit came; it is the later one.
  await store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'one, typed' } });
  expect(texts(store)['goa_1']).toBe('one, typed');
  await store.undo();
  expect([texts(store)['goa_1'], store.undoLabel]).toEqual(['one, by hand', 'Edited outside Askwell']);
  await store.redo();
  await store.close();
  expect((await readDocument(folder)).workspace?.goals['goa_1']?.statement).toBe('one, typed');
});

it('row 18: a text that was typed and saved here just before the edit outside is noticed keeps both: the file goes to conflicts', async () => {
  const folder = await newFolder();
  const store = await planner(folder);
  await store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'one, typed' } });
  await edit(folder, (text) => text.replace('"statement":"one"', '"statement":"one, by hand"'));
  await store.look();
  expect(texts(store)['goa_1']).toBe('one, typed');
  const [kept = ''] = await readdir(join(folder, 'conflicts'));
  expect(await readFile(join(folder, 'conflicts', kept), 'utf8')).toContain('one, by hand');
});

it('row 19: does not take half an old and half a new file for an edit', async () => {
  const folder = await newFolder();
  const store = await planner(folder);
  const old = await readFile(join(folder, 'askwell.json'), 'utf8');
  await store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'one, later' } });
  await store.snapshot();
  const late = await readFile(join(folder, 'askwell.json'), 'utf8');
  const mixed = late.slice(0, late.indexOf('"collections"')) + old.slice(old.indexOf('"collections"'));
  await writeFile(join(folder, 'askwell.json'), mixed);
  await store.look();
  expect(texts(store)).toEqual({ goa_1: 'one, later', goa_2: 'two', goa_3: 'three' });
  // Something else was written over it: it is kept.
  await store.apply('goal.added', goal('4', 'four'));
  await store.snapshot();
  const [kept = ''] = await readdir(join(folder, 'conflicts'));
  expect(await readFile(join(folder, 'conflicts', kept), 'utf8')).toBe(mixed);
});

it.each([
  'askwell.sync-conflict-20270114-173000-ABCDEFG.json',
  "askwell (Odalys's conflicted copy 2027-01-14).json",
  'askwell (1).json',
])('takes what is new in the copy “%s” and moves it aside', async (name) => {
  const [here, there] = [await newFolder(), await newFolder()];
  const store = await planner(here);
  const other = await planner(there, 'dev_two');
  await other.apply('goal.added', goal('7', 'only there'));
  await other.snapshot();
  const bytes = await readFile(join(there, 'askwell.json'), 'utf8');
  // Half of it first, as it comes over the wire.
  await writeFile(join(here, name), bytes.slice(0, bytes.length / 2));
  await store.look();
  expect(await readdir(here)).toContain(name);
  await writeFile(join(here, name), bytes);
  // Its author's journals never come.
  await store.look(0);
  expect(texts(store)).toMatchObject({ goa_1: 'one', goa_7: 'only there' });
  expect(await readdir(here)).not.toContain(name);
  expect(await readdir(join(here, 'conflicts'))).toEqual([`2027-01-14T17-30-00Z-${name}`]);
});

it('takes an edit by hand in a copy over, and lines of a journal that came under another name', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const store = await planner(here);
  const other = await open(there, { device: 'dev_two' });
  await other.store.apply('goal.added', goal('7', 'only there'));
  await copyFile(join(there, 'journal-dev_two-1.jsonl'), join(here, 'journal-dev_two-1 (1).jsonl'));
  await writeFile(join(here, 'askwell (1).json'), byHand(await readFile(join(here, 'askwell.json'), 'utf8')));
  await store.look();
  expect(texts(store)).toEqual({ goa_1: 'one, by hand', goa_2: 'two', goa_7: 'only there', goa_9: 'new' });
  expect((await readdir(join(here, 'conflicts'))).length).toBe(2);
});

it('waits for the rest of a line, and for a file that is shorter than it was', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const { store } = await open(here, { device: 'dev_one' });
  const other = await open(there, { device: 'dev_two' });
  for (const number of ['1', '2', '3']) await other.store.apply('goal.added', goal(number, number));
  const name = 'journal-dev_two-1.jsonl';
  const whole = await readFile(join(there, name));
  for (const [length, goals] of [
    [10, 0],
    [whole.length - 5, 2],
    [40, 2],
    [whole.length - 400, 2],
    [whole.length, 3],
  ] as const) {
    await writeFile(join(here, name), whole.subarray(0, length));
    await store.look();
    expect(Object.keys(store.workspace.goals).length).toBe(goals);
  }
  expect(await readFile(join(here, name))).toEqual(whole);
});

it('leaves journals of a newer Askwell alone and knows of them', async () => {
  const [here, there] = [await newFolder(), await newFolder()];
  const { store } = await open(here, { device: 'dev_one' });
  const other = await open(there, { device: 'dev_two' });
  await other.store.apply('goal.added', goal('1', 'one'));
  const { journalLine } = await import('../../../../src/main/storage/segment');
  const lines = (await readFile(join(there, 'journal-dev_two-1.jsonl'), 'utf8')).split('\n');
  lines[0] = journalLine({ format: 'askwell-journal', version: 99, follows: 0, begins: {} }).trimEnd();
  await writeFile(join(here, 'journal-dev_two-1.jsonl'), lines.join('\n'));
  await store.look();
  expect(store.workspace.goals).toEqual({});
  expect(store.elsewhere).toEqual({ waiting: 0, isNewer: true, minutesAhead: 0 });
});

it('moves a journal to history when no snapshot needs it, and an old folder is read all the same', async () => {
  const folder = await newFolder();
  const store = await planner(folder);
  await store.apply('goal.added', goal('4', 'four'));
  await store.snapshot();
  expect(await readdir(join(folder, 'history'))).toEqual(['journal-dev_one-1.jsonl']);
  await store.close();
  // As the app of before there were devices left it: the same file without a name in it.
  await rename(join(folder, 'journal-dev_one-4.jsonl'), join(folder, 'journal-4.jsonl'));
  expect((await open(folder, { device: 'dev_one' })).outcome.kind).toBe('opened');
});

it('knows the copies of sync programs from its own files', () => {
  expect(copiedName('askwell.json')).toBeNull();
  expect(copiedName('journal-dev_k3v9-17.jsonl')).toBeNull();
  expect(copiedName('journal-dev_k3v9-17-2.jsonl')).toBeNull();
  expect(copiedName('notes (1).json')).toBeNull();
  expect(copiedName('journal-dev_k3v9-17.sync-conflict-20270114-173000-ABC.jsonl')).toBe('journal-dev_k3v9-17.jsonl');
  expect(copiedName('journal-dev_k3v9-17 (1).jsonl')).toBe('journal-dev_k3v9-17.jsonl');
});
