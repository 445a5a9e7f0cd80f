import { expect, it } from 'vitest';
import {
  agenda,
  agendaByPerson,
  daysLate,
  effectiveDue,
  isLate,
  mayAskAgain,
} from '../../../../src/shared/domain/agenda';
import { freshFollowUp, type FollowUp } from '../../../../src/shared/domain/followUp';

const today = '2026-05-14'; // a Thursday
const now = '2026-05-14T10:20:00.000Z';
let count = 0;
const followUp = (fields: Partial<FollowUp>): FollowUp => ({
  ...freshFollowUp,
  id: `fol_${++count}`,
  kind: 'other',
  title: 'Write',
  detail: '',
  owner: 'me',
  personId: null,
  interviewId: null,
  due: today,
  createdAt: now,
  ...fields,
});

it.each([
  ['yesterday', { due: '2026-05-13' }, 'overdue'],
  ['today', { due: today }, 'today'],
  ['today, but its minute has passed', { dueAt: '2026-05-14T10:19:00.000Z' }, 'overdue'],
  ['today, its minute still ahead', { dueAt: '2026-05-14T15:30:00.000Z' }, 'today'],
  ['yesterday, put off to today', { due: '2026-05-13', snoozedUntil: today }, 'today'],
  [
    'its minute passed, but put off',
    { dueAt: '2026-05-13T15:30:00.000Z', due: '2026-05-13', snoozedUntil: '2026-05-15' },
    'thisWeek',
  ],
  ['tomorrow', { due: '2026-05-15' }, 'thisWeek'],
  ['the last day of the week', { due: '2026-05-17' }, 'thisWeek'],
  ['the first day of the next week', { due: '2026-05-18' }, 'later'],
  ['what they promised, long ago', { due: '2026-04-01', owner: 'them' }, 'waiting'],
  ['what is paused, long ago', { due: '2026-04-01', pausedAt: now }, 'paused'],
  ['what they promised and is paused', { due: '2026-04-01', owner: 'them', pausedAt: now }, 'paused'],
] as const)('puts what is due %s under its heading', (_when, fields, group) => {
  const groups = agenda([followUp(fields)], today, now, 1);
  expect(
    Object.entries(groups)
      .filter(([, list]) => list.length > 0)
      .map(([name]) => name),
  ).toEqual([group]);
});

it('ends the week where the person ends it', () => {
  const sunday = followUp({ due: '2026-05-17' });
  expect(agenda([sunday], today, now, 0).later).toEqual([sunday]);
  expect(agenda([sunday], today, now, 1).thisWeek).toEqual([sunday]);
});

it('leaves out what is done or in the bin', () => {
  const groups = agenda([followUp({ doneAt: now }), followUp({ deletedAt: now })], today, now, 1);
  expect(Object.values(groups).flat()).toEqual([]);
});

it('orders by day, then by minute, then by when it was noted', () => {
  const early = followUp({ due: '2026-05-12' });
  const minute = followUp({ due: '2026-05-13', dueAt: '2026-05-13T09:00:00.000Z' });
  const later = followUp({ due: '2026-05-13', createdAt: '2026-05-01T00:00:00.000Z' });
  const latest = followUp({ due: '2026-05-13', createdAt: '2026-05-02T00:00:00.000Z' });
  expect(agenda([latest, later, minute, early], today, now, 1).overdue).toEqual([early, minute, later, latest]);
});

it('never calls late what others promised', () => {
  expect(isLate(followUp({ owner: 'them', due: '2025-01-01', dueAt: '2025-01-01T00:00:00.000Z' }), today, now)).toBe(
    false,
  );
});

it('counts days from the day it was put off to, and ignores a snooze that lies before the due day', () => {
  const snoozed = followUp({ due: '2026-05-01', snoozedUntil: '2026-05-12' });
  expect([effectiveDue(snoozed), daysLate(snoozed, today)]).toEqual(['2026-05-12', 2]);
  expect(effectiveDue(followUp({ due: '2026-05-20', snoozedUntil: '2026-05-12' }))).toBe('2026-05-20');
});

it('gathers by person, the soonest first, and those without a person last', () => {
  const free = followUp({ due: '2026-05-01' });
  const a = followUp({ due: '2026-05-16', personId: 'per_a' });
  const b = followUp({ due: '2026-05-15', personId: 'per_b' });
  const a2 = followUp({ due: '2026-06-01', personId: 'per_a' });
  expect(agendaByPerson([a2, free, a, b])).toEqual([
    { personId: 'per_b', followUps: [b] },
    { personId: 'per_a', followUps: [a, a2] },
    { personId: null, followUps: [free] },
  ]);
});

it.each([
  ['yesterday', { due: '2026-05-13' }, true],
  ['today', { due: today }, false],
  ['yesterday, and asked again until tomorrow', { due: '2026-05-13', snoozedUntil: '2026-05-15' }, false],
  ['yesterday, paused', { due: '2026-05-13', pausedAt: now }, false],
] as const)('may ask again for what they promised for %s', (_when, fields, may) => {
  expect(mayAskAgain(followUp({ owner: 'them', ...fields }), today)).toBe(may);
  expect(mayAskAgain(followUp({ owner: 'me', ...fields }), today)).toBe(false);
});
