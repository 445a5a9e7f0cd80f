import { appendFile, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { FolderPast } from '../../../../src/main/history/folderPast';
import { historyPage } from '../../../../src/main/history/historyPages';
import type { Workspace } from '../../../../src/shared/domain/workspace';
import { Refusal } from '../../../../src/shared/failure';
import { anyCommand } from '../../../support/randomCommands';
import { doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment } from '../../../support/storageSteps';
import { keepingDisk, workspaceAfter, workspaceInBackup } from '../../../support/pastFolder';

const anything = { before: null, about: null, text: '' };

it('knows the document after each change, as the store had it, across snapshots, undo and redo', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(
        fc.oneof(
          { weight: 6, arbitrary: anyCommand() },
          fc.constantFrom('undo' as const, 'redo' as const, 'snapshot' as const, 'reopen' as const),
        ),
        { minLength: 5, maxLength: 40 },
      ),
      async (steps) => {
        const folder = await newFolder();
        let { store } = await open(folder, { disk: keepingDisk });
        const states = new Map<number, Workspace>();
        for (const step of steps) {
          try {
            if (step === 'undo') await store.undo();
            else if (step === 'redo') await store.redo();
            else if (step === 'snapshot') await store.snapshot();
            else if (step === 'reopen') {
              await store.close();
              ({ store } = await open(folder, { disk: keepingDisk }));
            } else await store.apply(step.name, step.input as never);
          } catch (error) {
            if (!(error instanceof Refusal)) throw error;
          }
          if (store.sequence > 0) states.set(store.sequence, structuredClone(store.workspace));
        }
        const past = await new FolderPast(folder).current();
        expect(past.book.entries.map(({ sequence }) => sequence)).toEqual([...states.keys()]);
        for (const [sequence, state] of states) expect(await workspaceAfter(past, sequence)).toEqual(state);
      },
    ),
    { numRuns: 25 },
  );
}, 60_000);

it('hears of what was written since, and only of that', async () => {
  const folder = await newFolder();
  const { store } = await open(folder, { disk: keepingDisk });
  const past = new FolderPast(folder);
  expect((await past.current()).book.entries).toEqual([]);
  for (const count of [1, 2, 3]) {
    await doSteps(store, 2);
    if (count === 2) await store.snapshot();
    const now = await past.current();
    expect(now.book.entries.map(({ sequence }) => sequence)).toEqual(
      Array.from({ length: count * 2 }, (_, place) => place + 1),
    );
    expect(now.now).toEqual(documentAt(count * 2));
  }
});

it('goes by the backups where a part of the journal is gone', async () => {
  const folder = await newFolder();
  let now = moment;
  const { store } = await open(folder, { now: () => now, disk: keepingDisk });
  for (const day of [0, 1, 2, 3]) {
    now = new Date(moment.getTime() + day * 86_400_000);
    await doSteps(store, 10);
    await store.snapshot();
  }
  const journals = (await readdir(join(folder, 'history'))).sort();
  expect(journals).toEqual(['journal-test-1.jsonl', 'journal-test-11.jsonl', 'journal-test-21.jsonl']);
  const whole = await new FolderPast(folder).current();
  const states = new Map<number, Workspace>();
  for (const sequence of [5, 10, 20, 25, 40]) states.set(sequence, await workspaceAfter(whole, sequence));
  await rm(join(folder, 'history', 'journal-test-11.jsonl'));
  const past = await new FolderPast(folder).current();
  expect(past.book.entries.map(({ sequence }) => sequence)).toEqual([
    ...Array.from({ length: 10 }, (_, place) => place + 1),
    ...Array.from({ length: 20 }, (_, place) => place + 21),
  ]);
  for (const sequence of [5, 10, 25, 40]) expect(await workspaceAfter(past, sequence)).toEqual(states.get(sequence));
  const backup = past.backups.find(({ sequence }) => sequence === 20)!;
  expect(await workspaceInBackup(past, backup.name)).toEqual(states.get(20));
  await expect(workspaceAfter(whole, 12)).rejects.toThrow('removed meanwhile');
});

it('leaves out a torn end and a damaged backup, and says when nothing can be read', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 3);
  await appendFile(join(folder, 'journal-test-1.jsonl'), 'deadbeef {"sequence":4,"half');
  const past = await new FolderPast(folder).current();
  expect(past.book.entries.map(({ sequence }) => sequence)).toEqual([1, 2, 3]);
  expect(await past.openBackup('2027-01-14T17-30-00Z-1-daily.json')).toBeNull();
});

it('says that a journal is damaged instead of passing over it', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 3);
  const file = join(folder, 'journal-test-1.jsonl');
  const past = new FolderPast(folder);
  expect(historyPage(await past.current(), anything)).toMatchObject({ damaged: 0, isEmpty: false });
  const lines = (await readFile(file, 'utf8')).split('\n');
  await writeFile(file, [lines[0], lines[1], `00000000${lines[2]!.slice(8)}`, lines[3], ''].join('\n'));
  const damaged = historyPage(await past.current(), anything);
  expect(damaged).toMatchObject({ damaged: 1, isEmpty: false });
  expect(damaged.lines.filter(({ kind }) => kind === 'change')).toHaveLength(1);
  await writeFile(file, 'nothing of ours\n');
  expect(historyPage(await past.current(), anything)).toMatchObject({ damaged: 1, isEmpty: false, lines: [] });
});

it('lists the days of three months in pages, with the typing folded and the backups in their place', async () => {
  const folder = await newFolder();
  let now = moment;
  const { store } = await open(folder, { now: () => now, disk: keepingDisk });
  await store.apply('person.added', { id: 'per_priya', name: 'Priya Raman' });
  await store.apply('interview.planned', { id: 'int_1', personIds: ['per_priya'] });
  const note = { interviewId: 'int_1', guideQuestionId: null, mark: null, owner: null, isOffRecord: false } as const;
  for (let count = 1; count <= 120; count++) {
    for (const text of ['Tri', 'Triage', `Triage ${count}`]) {
      now = new Date(now.getTime() + 2_000);
      await store.apply('note.written', { ...note, id: `not_${count}`, at: now.toISOString(), text });
    }
  }
  await store.backup('manual');
  await store.apply('person.binned', { id: 'per_priya' });
  const past = await new FolderPast(folder).current();
  const first = historyPage(past, anything);
  expect(first.lines.slice(0, 4).map(({ says, detail, count }) => ({ says, detail, count }))).toEqual([
    { says: 'Priya Raman moved to the bin', detail: '', count: 1 },
    { says: 'Backup made by you', detail: '', count: 0 },
    { says: 'Backup of the day', detail: '', count: 0 },
    { says: 'Note added to Priya’s interview', detail: 'Triage 120', count: 3 },
  ]);
  expect(first.lines).toHaveLength(100);
  const second = historyPage(past, { ...anything, before: first.next });
  expect([...first.lines, ...second.lines].map(({ key }) => key)).toHaveLength(125);
  expect(new Set([...first.lines, ...second.lines].map(({ key }) => key)).size).toBe(125);
  expect(second.next).toBeNull();
  expect(historyPage(past, { ...anything, text: 'triage 77' }).lines).toHaveLength(1);
  expect(historyPage(past, { ...anything, about: 'per_priya', text: 'bin' }).lines).toHaveLength(1);
  expect(historyPage(past, { ...anything, about: 'per_nobody' })).toMatchObject({ lines: [], isEmpty: false });
});

it('says nothing of the words of a line that went off the record later', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await store.apply('person.added', { id: 'per_priya', name: 'Priya Raman' });
  await store.apply('interview.planned', { id: 'int_1', personIds: ['per_priya'] });
  const note = { id: 'not_1', interviewId: 'int_1', guideQuestionId: null, mark: null, owner: null } as const;
  await store.apply('note.written', { ...note, at: moment.toISOString(), text: 'The merger', isOffRecord: false });
  await store.apply('note.changed', { id: 'not_1', fields: { isOffRecord: true } });
  const past = await new FolderPast(folder).current();
  expect(historyPage(past, { ...anything, text: 'merger' }).lines).toEqual([]);
  expect(historyPage(past, anything).lines.map(({ says }) => says)).toContain('Note added to Priya’s interview');
});
