import { describe, expect, it } from 'vitest';
import {
  aimOf,
  givingOf,
  isReviewTime,
  plannedWeek,
  reviewDay,
  weekSpan,
} from '../../../../src/shared/domain/weekPlan';
import { weekLoad } from '../../../../src/shared/domain/weekLoad';
import { lookBack, sayLookBack } from '../../../../src/shared/domain/weekLookBack';
import { friday16, followUp, monday, thursday, weekScene } from '../../../support/weekScene';

describe('which week', () => {
  it.each([
    [1, '2027-01-17', monday],
    [0, '2027-01-17', '2027-01-17'],
    [6, '2027-01-15', '2027-01-09'],
  ] as const)('the week begins on weekday %i', (weekStartsOn, day, first) => {
    expect(weekSpan(day, { weekStartsOn }).first).toBe(first);
  });

  it.each([
    [1, 5, thursday, '2027-01-15', monday],
    [1, 5, '2027-01-15', '2027-01-15', '2027-01-18'],
    [1, 5, '2027-01-17', '2027-01-15', '2027-01-18'],
    [0, 5, '2027-01-16', '2027-01-15', '2027-01-17'],
    [0, 5, '2027-01-17', '2027-01-22', '2027-01-17'],
    [1, 1, monday, monday, '2027-01-18'],
  ] as const)('starting on %i, reviewed on %i, on %s', (weekStartsOn, reviewWeekday, day, review, planned) => {
    const settings = { weekStartsOn, reviewWeekday };
    expect([reviewDay(day, settings), plannedWeek(day, settings)]).toEqual([review, planned]);
  });

  it('offers the review from its hour on, until it is done', () => {
    const scene = weekScene();
    expect(isReviewTime(scene.workspace, '2027-01-15', '2027-01-15T15:59:00.000Z')).toBe(false);
    expect(isReviewTime(scene.workspace, '2027-01-15', friday16)).toBe(true);
    expect(isReviewTime(scene.workspace, '2027-01-17', '2027-01-17T10:00:00.000Z')).toBe(true);
    scene.do('week.reviewed', { startsOn: monday });
    expect(isReviewTime(scene.workspace, '2027-01-17', '2027-01-17T10:00:00.000Z')).toBe(false);
  });
});

it('the aim is the person’s own words, otherwise the number that feels right', () => {
  const scene = weekScene();
  expect(aimOf(scene.workspace, monday)).toBe('Aim: 2 conversations.');
  scene.do('week.planned', { startsOn: monday, fields: { aim: 'Ask one person what they would read first.' } });
  expect(aimOf(scene.workspace, monday)).toBe('Ask one person what they would read first.');
  expect(aimOf(scene.workspace, '2027-01-18')).toBe('Aim: 2 conversations.');
});

// Acceptance check 13 of the policy student: “The week plan shows giving: two introductions or offers.”
it('the week plan shows giving: an introduction that is on its way and help that was offered', () => {
  const scene = weekScene([
    followUp('offer', { kind: 'offer', title: 'Show Bram the reading-grade table', due: thursday }),
  ]);
  scene.do('profile.changed', { fields: { weeklyGiving: 2 } });
  expect(givingOf(scene.workspace, monday)).toMatchObject({ aim: 2, done: 0, isMet: false });
  Object.assign(scene.workspace, {
    introductions: {
      itr_1: {
        id: 'itr_1',
        byPersonId: null,
        aPersonId: 'per_near',
        bPersonId: 'per_far',
        state: 'offered',
        madeAt: null,
        deletedAt: null,
      },
    },
  });
  const giving = givingOf(scene.workspace, monday);
  expect(giving).toMatchObject({ aim: 2, done: 0, isMet: true });
  expect(giving.things.map(({ says }) => says).sort()).toEqual([
    'Introduce Odalys and Priya, both asked first',
    'Show Bram the reading-grade table',
  ]);
  scene.do('followUp.done', { id: 'fol_offer', isDone: true });
  expect(givingOf(scene.workspace, monday)).toMatchObject({ done: 1, isMet: true });
  // Next week it is over; the introduction still waits.
  expect(givingOf(scene.workspace, '2027-01-18').things).toHaveLength(1);
});

it('good wishes and something to read count as given, a letter that asks does not', () => {
  const scene = weekScene();
  for (const [id, kind] of [
    ['a', 'congratulation'],
    ['b', 'article'],
    ['c', 'message'],
  ] as const)
    scene.do('touchpoint.logged', { id: `tou_${id}`, personId: 'per_near', kind, direction: 'given', summary: '' });
  expect(givingOf(scene.workspace, monday).things.map(({ says }) => says)).toEqual([
    'Good wishes to Odalys',
    'Something to read to Odalys',
  ]);
});

describe('the load of a week', () => {
  const load = (scene: ReturnType<typeof weekScene>) => weekLoad(scene.workspace, monday, thursday, { notesSent: 3 });

  it('counts all clocks beside what feels right, and the time to think after each call', () => {
    const scene = weekScene([
      followUp('letter', { kind: 'thankYou', due: '2027-01-15' }),
      followUp('old', { due: '2026-12-20' }),
      followUp('theirs', { owner: 'them' }),
      followUp('next', { due: '2027-01-18' }),
    ]);
    for (const [id, startsAt] of [
      ['a', '2027-01-14T13:00:00.000Z'],
      ['b', '2027-01-14T13:40:00.000Z'],
      ['c', '2027-01-15T13:00:00.000Z'],
    ] as const)
      scene.do('interview.planned', { id: `int_${id}`, personIds: ['per_spoke'], fields: { startsAt, minutes: 30 } });
    const found = load(scene);
    expect(found.lines).toEqual([
      { kind: 'conversations', done: 0, planned: 3, budget: 2 },
      { kind: 'messages', done: 3, planned: 0, budget: 6 },
      { kind: 'events', done: 0, planned: 0, budget: 1 },
      { kind: 'letters', done: 0, planned: 1, budget: null },
      { kind: 'followUps', done: 0, planned: 1, budget: null },
    ]);
    expect(found.over.map(({ kind }) => kind)).toEqual(['conversations']);
    expect(found.days[3]).toMatchObject({ day: thursday, minutes: 90, reflectionMinutes: 30, isRest: false });
    expect(found.days[5]).toMatchObject({ isRest: true, minutes: 0 });
    expect(found.waiting.map(({ id }) => id)).toEqual(['fol_old']);
    expect(found.tight.map(({ minutes }) => minutes)).toEqual([10]);
  });

  it('a just-social coffee takes time and counts in no number', () => {
    const scene = weekScene();
    scene.do('interview.planned', {
      id: 'int_a',
      personIds: ['per_spoke'],
      fields: { startsAt: '2027-01-14T08:30:00.000Z', minutes: 45, medium: 'inPerson', isJustSocial: true },
    });
    expect(load(scene).lines[0]).toMatchObject({ done: 0, planned: 0 });
    expect(load(scene).minutes).toBe(60);
  });

  it('puts a talk on the day of the person’s own clock, also where the clocks change', () => {
    const scene = weekScene();
    scene.do('profile.changed', { fields: { timeZone: 'America/New_York' } });
    scene.do('interview.planned', {
      id: 'int_a',
      personIds: ['per_spoke'],
      fields: { startsAt: '2027-03-15T03:30:00.000Z', minutes: 30 },
    });
    const days = weekLoad(scene.workspace, '2027-03-08', '2027-03-10', { notesSent: null }).days;
    expect(days.map(({ talks }) => talks.length)).toEqual([0, 0, 0, 0, 0, 0, 1]);
  });
});

it('looks back without a score', () => {
  const scene = weekScene();
  expect(sayLookBack(lookBack(scene.workspace, monday))).toBe(
    'No conversations this week; a quiet week is not a gap. Nothing given, nothing received.',
  );
  scene.do('interview.planned', {
    id: 'int_a',
    personIds: ['per_far'],
    fields: { startsAt: '2027-01-13T13:00:00.000Z', minutes: 30 },
  });
  scene.do('interview.ended', { id: 'int_a', endedAt: '2027-01-13T13:30:00.000Z', thankYous: [] });
  expect(sayLookBack(lookBack(scene.workspace, monday))).toContain(
    '1 conversation this week: 1 with somebody you hardly knew.',
  );
});
