import { expect, it } from 'vitest';
import type { FollowUp } from '../../../../src/shared/domain/followUp';
import { isAbout, openPromisesTo, reasonsFor, suggestions, yearWith } from '../../../../src/shared/domain/keepInTouch';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2026-05-14T10:20:00.000Z';
const today = '2026-05-14';

function withPriya(fields: object = {}): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', {
    id: 'per_1',
    name: 'Priya Raman',
    fields: { interests: ['Triage'], cadenceDays: 42, ...fields },
  });
  bridge.do('person.added', { id: 'per_2', name: 'Amara Nwosu' });
  return bridge;
}

function withResource(bridge: MemoryBridge): MemoryBridge {
  bridge.do('resource.added', {
    id: 'res_1',
    title: 'Five-level triage, re-scored',
    kind: 'article',
    link: '',
    note: '',
    topics: [],
  });
  return bridge;
}

const kindsFor = (bridge: MemoryBridge) =>
  reasonsFor(bridge.workspace, bridge.workspace.people['per_1']!, today).map(({ kind }) => kind);
const suggested = (bridge: MemoryBridge) =>
  suggestions(bridge.workspace, today, 99).map(({ kind, personId }) => [kind, personId]);

it('has no reason without a real record', () => {
  expect(kindsFor(withPriya())).toEqual([]);
  expect(suggested(withPriya())).toEqual([]);
});

it('puts promises before gifts, and report-backs before promises', () => {
  const bridge = withResource(withPriya());
  bridge.do('followUp.added', { id: 'fol_1', title: 'Send it', due: today, kind: 'promise', personId: 'per_1' });
  bridge.do('followUp.added', { id: 'fol_2', title: 'Tell her', due: '2026-06-04', kind: 'update', personId: 'per_1' });
  bridge.do('followUp.added', {
    id: 'fol_3',
    title: 'Theirs',
    due: today,
    kind: 'promise',
    owner: 'them',
    personId: 'per_1',
  });
  expect(kindsFor(bridge)).toEqual(['reportBack', 'promise', 'resource']);
});

it('suggests a resource only while it is new to them', () => {
  const bridge = withResource(withPriya());
  expect(suggested(bridge)).toEqual([['resource', 'per_1']]);
  bridge.do('resource.changed', { id: 'res_1', fields: { sharedWithIds: ['per_1'] } });
  expect(suggested(bridge)).toEqual([]);
});

it.each([
  ['rests', { cadenceDays: 0 }],
  ['is just social', { isJustSocial: true }],
])('leaves somebody in peace who %s', (_who, fields) => {
  expect(suggested(withResource(withPriya(fields)))).toEqual([]);
});

it('does not suggest what was put off until later', () => {
  const bridge = withResource(withPriya());
  bridge.do('followUp.added', {
    id: 'fol_1',
    title: 'Send it',
    due: '2026-05-21',
    kind: 'keepInTouch',
    personId: 'per_1',
  });
  expect(suggested(bridge)).toEqual([]);
});

it('asks to thank for an introduction that was made to me, until it was thanked for', () => {
  const bridge = withPriya();
  bridge.do('introduction.added', {
    id: 'itr_1', byPersonId: 'per_1', aPersonId: null, bPersonId: 'per_2', reason: '', mayUseName: 'yes', state: 'offered', interviewId: null, noteId: null,
  }); // prettier-ignore
  expect(kindsFor(bridge)).toEqual([]);
  bridge.do('introduction.changed', { id: 'itr_1', fields: { state: 'met' } });
  expect(kindsFor(bridge)).toEqual(['introduction']);
  bridge.do('introduction.changed', { id: 'itr_1', fields: { state: 'thanked' } });
  expect(kindsFor(bridge)).toEqual([]);
});

it.each([
  ['2026-05-18', ['newRole']],
  ['2026-04-20', ['newRole']],
  ['2026-04-01', []],
  ['2026-05', []],
])('hears of a second role that begins on %s', (from, kinds) => {
  const bridge = withPriya();
  const role = { personId: 'per_1', organisationId: null, title: 'Head of alerts', to: null };
  bridge.do('role.added', { role: { ...role, id: 'rol_1', from: '2020', isCurrent: false } });
  bridge.do('role.added', { role: { ...role, id: 'rol_2', from, isCurrent: true } });
  expect(kindsFor(bridge)).toEqual(kinds);
});

it.each([
  [['Triage'], 'Anything', 'triage', true],
  [[], 'Five-level triage, re-scored', 'Triage', true],
  [[], 'Über die Übergabe', 'ubergabe', true],
  [['nursing'], 'On nurses', 'nurse', false],
  [['medication steps'], '', 'Discharge and medication steps', false],
  [['triage'], '', 'it', false],
])('sees whether topics %j and title %j touch the interest %j', (topics, title, interest, isIt) => {
  expect(isAbout({ topics, title }, interest)).toBe(isIt);
});

it('draws the year: what was, what is promised, then the rhythm from there', () => {
  const bridge = withPriya();
  bridge.do('touchpoint.logged', {
    id: 'tou_1',
    personId: 'per_1',
    kind: 'coffee',
    direction: 'both',
    summary: '',
    at: '2026-05-05T09:00:00.000Z',
  });
  bridge.do('touchpoint.logged', {
    id: 'tou_0',
    personId: 'per_1',
    kind: 'call',
    direction: 'both',
    summary: '',
    at: '2025-05-05T09:00:00.000Z',
  });
  bridge.do('followUp.added', { id: 'fol_1', title: 'Tell her', due: '2026-06-04', kind: 'update', personId: 'per_1' });
  const year = yearWith(bridge.workspace, bridge.workspace.people['per_1']!, today, 'Europe/London');
  expect([year.months[0], year.months.length, year.end]).toEqual(['2026-01-01', 12, '2027-01-01']);
  expect(year.points.map(({ day, kind }) => `${day} ${kind}`)).toEqual([
    '2026-05-05 touch',
    '2026-06-04 promise',
    '2026-07-16 planned',
    '2026-08-27 planned',
    '2026-10-08 planned',
    '2026-11-19 planned',
    '2026-12-31 planned',
  ]);
});

it('plans nothing for somebody who rests', () => {
  const bridge = withPriya({ cadenceDays: 0 });
  bridge.do('touchpoint.logged', { id: 'tou_1', personId: 'per_1', kind: 'coffee', direction: 'both', summary: '' });
  const { points } = yearWith(bridge.workspace, bridge.workspace.people['per_1']!, today, 'Europe/London');
  expect(points.map(({ kind }) => kind)).toEqual(['touch']);
});

it('finds the earliest of my open promises to somebody, whatever talk it came of', () => {
  const bridge = withPriya();
  const add = (id: string, fields: Partial<FollowUp> & { readonly due: string }) =>
    bridge.do('followUp.added', { id, title: id, personId: 'per_1', ...fields });
  add('fol_late', { kind: 'update', due: '2026-06-20' });
  add('fol_soon', { kind: 'promise', due: '2026-06-04' });
  add('fol_write', { kind: 'other', due: '2026-06-10' });
  add('fol_theirs', { kind: 'promise', due: '2026-05-20', owner: 'them' });
  add('fol_rhythm', { kind: 'keepInTouch', due: '2026-05-21' });
  add('fol_done', { kind: 'promise', due: '2026-05-22' });
  bridge.do('followUp.done', { id: 'fol_done', isDone: true });
  add('fol_else', { kind: 'promise', due: '2026-05-23', personId: null });
  expect(openPromisesTo(Object.values(bridge.workspace.followUps), 'per_1').map(({ id }) => id)).toEqual([
    'fol_soon',
    'fol_write',
    'fol_late',
  ]);
});
