import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceIn, absenceOf, dueMeanwhile, spreadOver } from '../../../../src/shared/domain/absence';
import type { FollowUp } from '../../../../src/shared/domain/followUp';
import { addDays, weekdayOf } from '../../../../src/shared/domain/time';
import { emptyWorkspace } from '../../../../src/shared/domain/workspace';
import { byId, someFollowUp } from '../../../support/someFollowUp';

const zone = 'Europe/London';
/** A planner in which something was noted at noon of each of these days. */
const touchedOn = (...days: readonly string[]) => ({
  ...emptyWorkspace(zone),
  followUps: byId(days.map((day) => someFollowUp({ createdAt: `${day}T12:00:00.000Z` }))),
});
const away = (days: readonly string[], today: string, least = 7) =>
  absenceOf(touchedOn(...days), { least, zone, today });

describe('an absence', () => {
  it.each([
    ['a new planner', [], '2027-01-20', null],
    ['yesterday', ['2027-01-19'], '2027-01-20', null],
    ['six whole days', ['2027-01-13'], '2027-01-20', null],
    ['seven whole days', ['2027-01-12'], '2027-01-20', { from: '2027-01-13', to: '2027-01-19', days: 7 }],
    ['a month', ['2026-12-20'], '2027-01-20', { from: '2026-12-21', to: '2027-01-19', days: 30 }],
    [
      'back since this morning',
      ['2027-01-05', '2027-01-20'],
      '2027-01-20',
      { from: '2027-01-06', to: '2027-01-19', days: 14 },
    ],
    [
      'back since three days',
      ['2027-01-03', '2027-01-17', '2027-01-18'],
      '2027-01-20',
      { from: '2027-01-04', to: '2027-01-16', days: 13 },
    ],
    ['back since eight days: it is over', ['2027-01-01', '2027-01-12', '2027-01-16'], '2027-01-20', null],
  ] as const)('%s', (_what, days, today, found) => {
    expect(away(days, today)).toEqual(found);
  });

  it('is read from what was closed, binned, talked or added, whatever it was', () => {
    const traced = touchedOn('2027-01-01');
    const closed = someFollowUp({ createdAt: '2026-12-01T12:00:00.000Z', doneAt: '2027-01-19T12:00:00.000Z' });
    const followUps = { ...traced.followUps, ...byId([closed]) };
    expect(absenceOf({ ...traced, followUps }, { least: 7, zone, today: '2027-01-20' })).toMatchObject({
      to: '2027-01-18',
    });
  });

  it('goes by the user’s calendar: half past midnight is another day', () => {
    const late = {
      ...emptyWorkspace(zone),
      followUps: byId([someFollowUp({ createdAt: '2027-07-10T23:30:00.000Z' })]),
    };
    // 00:30 of the 11th in London.
    expect(absenceOf(late, { least: 7, zone, today: '2027-07-19' })).toMatchObject({ from: '2027-07-12', days: 7 });
    expect(absenceOf(late, { least: 7, zone: 'UTC', today: '2027-07-19' })).toMatchObject({
      from: '2027-07-11',
      days: 8,
    });
  });

  it('is at least as long as asked, ends before today, and nothing was done in it', () => {
    const day = fc.integer({ min: 0, max: 60 }).map((count) => addDays('2027-01-01', count));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 12 }), day, fc.integer({ min: 1, max: 20 }), (days, today, least) => {
        const found = away(days, today, least);
        if (found === null) return;
        expect(found.days >= least && found.to < today).toBe(true);
        expect(days.filter((one) => found.from <= one && one <= found.to)).toEqual([]);
      }),
    );
  });

  it('is the same whether all days are read or reading stops where they show that there was none', () => {
    const day = fc.integer({ min: 0, max: 40 }).map((count) => addDays('2027-01-01', count));
    fc.assert(
      fc.property(fc.array(day, { maxLength: 40 }), day, fc.integer({ min: 1, max: 9 }), (days, today, least) => {
        const until = days.filter((one) => one <= today);
        expect(away(days, today, least)).toEqual(absenceIn(until, { least, zone, today }));
      }),
      { numRuns: 500 },
    );
  });
});

describe('what fell due meanwhile', () => {
  const absence = { from: '2027-01-06', to: '2027-01-19', days: 14 };
  const today = '2027-01-20';
  const due = (...followUps: FollowUp[]) =>
    dueMeanwhile(followUps, absence, today).map(
      ({ followUp, keeps }) => `${followUp.title} ${keeps ? 'kept' : 'gone'}`,
    );

  it('is kept where somebody counts on it, and let go where it comes round again or its moment is over', () => {
    const one = (title: string, fields: Partial<FollowUp>) => someFollowUp({ title, ...fields });
    expect(
      due(
        one('promise', { kind: 'promise', due: '2027-01-08' }),
        one('thank-you', { kind: 'thankYou', due: '2027-01-09' }),
        one('nudge', { kind: 'nudge', due: '2027-01-10' }),
        one('rhythm', { kind: 'keepInTouch', due: '2027-01-11' }),
        one('about somebody', { personId: 'per_1', due: '2027-01-12' }),
        one('about nobody', { due: '2027-01-13' }),
        one('weekly promise', { kind: 'promise', repeats: { every: 1, unit: 'week' }, due: '2027-01-14' }),
      ),
    ).toEqual([
      'promise kept',
      'thank-you kept',
      'nudge gone',
      'rhythm gone',
      'about somebody kept',
      'about nobody gone',
      'weekly promise gone',
    ]);
  });

  it('is not what was sorted on coming back and is still open the day after', () => {
    const kept = someFollowUp({ title: 'kept', kind: 'promise', due: '2027-01-08', snoozedUntil: today });
    const before = someFollowUp({ title: 'before', kind: 'promise', due: '2027-01-02', snoozedUntil: '2027-01-09' });
    const followUps = [kept, before];
    expect(dueMeanwhile(followUps, absence, addDays(today, 1)).map(({ followUp }) => followUp.title)).toEqual([
      'before',
    ]);
  });

  it('is not what is theirs, paused, done, of today, or put off', () => {
    expect(
      due(
        someFollowUp({ owner: 'them' }),
        someFollowUp({ pausedAt: '2027-01-02T09:00:00.000Z' }),
        someFollowUp({ doneAt: '2027-01-02T09:00:00.000Z', closedAs: 'done' }),
        someFollowUp({ due: today }),
        someFollowUp({ due: '2027-01-10', snoozedUntil: '2027-01-21' }),
      ),
    ).toEqual([]);
  });
});

it('spreads what is kept over working days, so many a day', () => {
  const known = emptyWorkspace(zone);
  // Friday 15, then Monday 18 January 2027.
  expect(spreadOver(5, known, '2027-01-15')).toEqual([
    '2027-01-15', '2027-01-15', '2027-01-15', '2027-01-18', '2027-01-18',
  ]); // prettier-ignore
  const days = spreadOver(200, known, '2027-01-16');
  expect(days.some((day) => [0, 6].includes(weekdayOf(day)))).toBe(false);
  expect(Math.max(...days.map((day) => days.filter((one) => one === day).length))).toBe(3);
});
