import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { FolderPast } from '../../../../src/main/history/folderPast';
import { historyProcedures } from '../../../../src/main/history/historyProcedures';
import { HistoryService } from '../../../../src/main/history/historyService';
import { Refusal } from '../../../../src/shared/failure';
import type { HistoryPage } from '../../../../src/shared/pastView';
import { newFolder, open } from '../../../support/storageFolder';
import { keepingDisk } from '../../../support/pastFolder';

const minute = 60_000;
const begin = new Date('2027-01-14T17:30:00.000Z');
const note = { interviewId: 'int_1', guideQuestionId: null, mark: null, owner: null, isOffRecord: false } as const;

/** A talk with two notes, a guide and a follow-up; later everything is changed, and one note removed. */
async function talk() {
  const folder = await newFolder();
  let now = begin;
  const { store } = await open(folder, { now: () => now, disk: keepingDisk });
  const later = () => {
    now = new Date(now.getTime() + 30 * minute);
  };
  await store.apply('person.added', { id: 'per_priya', name: 'Priya Raman' });
  await store.apply('person.added', { id: 'per_tom', name: 'Tom Okafor' });
  await store.apply('interview.planned', {
    id: 'int_1',
    personIds: ['per_priya'],
    fields: { purpose: 'Triage' },
    guide: [
      {
        id: 'gui_1',
        questionId: null,
        text: 'How?',
        topic: 'role',
        stage: 'core',
        minutes: 5,
        order: 'a0',
        priority: 'should',
      },
    ],
  });
  await store.apply('note.written', { ...note, id: 'not_1', at: now.toISOString(), text: 'Count before you judge' });
  await store.apply('note.written', { ...note, id: 'not_2', at: now.toISOString(), text: 'She sends slides' });
  await store.apply('followUp.added', { id: 'fol_1', title: 'Slides', due: '2027-01-20', interviewId: 'int_1' });
  const good = structuredClone(store.workspace);
  later();
  await store.apply('note.changed', { id: 'not_1', fields: { text: 'Count' } });
  later();
  await store.apply('note.removed', { id: 'not_2' });
  await store.apply('guideQuestion.changed', { id: 'gui_1', fields: { text: 'Why?' } });
  await store.apply('followUp.done', { id: 'fol_1', isDone: true });
  await store.apply('person.changed', { id: 'per_tom', fields: { howWeMet: 'At a fair' } });
  const history = new HistoryService(folder);
  const procedures = historyProcedures(
    () => Promise.resolve({ store, history }),
    () => now,
  );
  const lineThat = async (says: string) => {
    const page: HistoryPage = await procedures['history.list']({ before: null, about: null, text: '' });
    return page.lines.find((line) => line.says === says)!.key;
  };
  return { folder, store, good, procedures, lineThat };
}

it('looks at what a change replaced, and brings back one note as one change that undo takes back', async () => {
  const { store, procedures, lineThat } = await talk();
  const key = await lineThat('Note changed in Priya’s interview');
  const view = await procedures['history.look']({ key, side: null, scope: { kind: 'change' }, about: null });
  expect(view).toMatchObject({ side: 'before', total: 1, differing: 1, isExact: true });
  expect(view.about).toEqual([{ id: 'int_1', name: 'Interview with Priya' }]);
  expect(view.records[0]).toMatchObject({
    title: 'Note in Priya’s interview',
    then: { text: 'Count before you judge' },
    now: { text: 'Count' },
  });
  const before = structuredClone(store.workspace);
  const change = await procedures['history.restore']({ key, side: 'before', scope: { kind: 'change' }, only: null });
  expect(change).toMatchObject({ command: 'history.restored', direction: 'do' });
  expect(store.workspace.notes['not_1']?.text).toBe('Count before you judge');
  expect(store.undoLabel).toBe('Earlier version brought back');
  await store.undo();
  expect(store.workspace).toEqual(before);
});

it('brings back a removed note, which a look shows as gone', async () => {
  const { store, good, procedures, lineThat } = await talk();
  const key = await lineThat('Note removed from Priya’s interview');
  const { side, records } = await procedures['history.look']({
    key,
    side: null,
    scope: { kind: 'change' },
    about: null,
  });
  expect(side).toBe('before');
  expect(records).toMatchObject([{ id: 'not_2', now: null, isSame: false }]);
  await procedures['history.restore']({ key, side, scope: { kind: 'change' }, only: 'notes/not_2' });
  expect(store.workspace.notes['not_2']).toEqual(good.notes['not_2']);
});

it('brings back an interview with its guide, notes and follow-ups, and nobody else', async () => {
  const { store, good, procedures, lineThat } = await talk();
  const key = await lineThat('Note changed in Priya’s interview');
  const scope = { kind: 'about', id: 'int_1' } as const;
  const view = await procedures['history.look']({ key, side: 'before', scope, about: null });
  expect(view.records.filter(({ isSame }) => !isSame).map(({ id }) => id)).toEqual([
    'not_1',
    'not_2',
    'gui_1',
    'fol_1',
  ]);
  await procedures['history.restore']({ key, side: 'before', scope, only: null });
  for (const name of ['interviews', 'guideQuestions', 'notes', 'followUps'] as const)
    expect(store.workspace[name]).toEqual(good[name]);
  expect(store.workspace.people['per_tom']?.howWeMet).toBe('At a fair');
});

it('brings back everything after a backup of now, as one step', async () => {
  const { folder, store, good, procedures, lineThat } = await talk();
  const key = await lineThat('Follow-up added');
  const before = structuredClone(store.workspace);
  const scope = { kind: 'everything' } as const;
  expect(await procedures['history.look']({ key, side: 'after', scope, about: null })).toMatchObject({ differing: 5 });
  await procedures['history.restore']({ key, side: 'after', scope, only: null });
  expect(store.workspace).toEqual(good);
  const backup = (await readdir(join(folder, 'backups'))).find((name) => name.endsWith('-pre-restore.json'))!;
  const past = await new FolderPast(folder).current();
  expect(await past.openBackup(backup)).toEqual(before);
  // A backup is a moment like any other.
  await procedures['history.restore']({ key: `backup:${backup}`, side: 'after', scope, only: null });
  expect(store.workspace).toEqual(before);
  await store.undo();
  await store.undo();
  expect(store.workspace).toEqual(before);
});

it('takes along what a record cannot be without', async () => {
  const { store, good, procedures, lineThat } = await talk();
  const empty = await lineThat('Tom Okafor added');
  const everything = { kind: 'everything' } as const;
  await procedures['history.restore']({ key: empty, side: 'after', scope: everything, only: null });
  expect(store.workspace.interviews).toEqual({});
  const key = await lineThat('Note changed in Priya’s interview');
  await procedures['history.restore']({ key, side: 'before', scope: { kind: 'change' }, only: null });
  expect(store.workspace.notes).toEqual({ not_1: good.notes['not_1'] });
  expect(store.workspace.interviews).toEqual(good.interviews);
});

it('takes nothing away that something of now needs', async () => {
  const { store, procedures, lineThat } = await talk();
  const scope = { kind: 'change' } as const;
  const key = await lineThat('Priya Raman added');
  const view = await procedures['history.look']({ key, side: null, scope, about: null });
  expect(view).toMatchObject({ side: 'after', differing: 0 });
  await expect(procedures['history.restore']({ key, side: 'before', scope, only: null })).rejects.toThrow(
    'This was not there then, but an interview of now needs it.',
  );
  const tom = await lineThat('Tom Okafor added');
  await procedures['history.restore']({ key: tom, side: 'before', scope, only: null });
  expect(Object.keys(store.workspace.people)).toEqual(['per_priya']);
});

it('refuses what is not there, and changes nothing', async () => {
  const { store, procedures, lineThat } = await talk();
  const before = structuredClone(store.workspace);
  const key = await lineThat('Follow-up done');
  const scope = { kind: 'change' } as const;
  await expect(procedures['history.look']({ key: 'test:999', side: null, scope, about: null })).rejects.toThrow(
    Refusal,
  );
  await expect(procedures['history.restore']({ key, side: 'before', scope, only: 'notes/not_1' })).rejects.toThrow(
    'This record is not in that part of the history.',
  );
  await expect(
    procedures['history.restore']({ key: 'backup:gone.json', side: 'after', scope, only: null }),
  ).rejects.toThrow(Refusal);
  expect(store.workspace).toEqual(before);
});

it('knows one profile and one set of settings: nothing takes them away or puts another beside them', async () => {
  const { store } = await open(await newFolder());
  const profile = Object.values(store.workspace.profile)[0];
  if (profile === undefined) throw new Error('no profile');
  const before = structuredClone(store.workspace);
  const other = { collection: 'profile', id: 'pro_other', record: { ...profile, id: 'pro_other' } } as const;
  await expect(store.apply('document.imported', { records: [other] })).rejects.toThrow('only one profile');
  const none = { collection: 'profile', id: profile.id, record: null } as const;
  await expect(store.apply('history.restored', { records: [none] })).rejects.toThrow('cannot be taken away');
  expect(store.workspace).toEqual(before);
});
