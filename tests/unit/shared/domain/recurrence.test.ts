import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Rhythm } from '../../../../src/shared/domain/followUp';
import {
  mayRepeat,
  nextDue,
  nextId,
  nextTurn,
  rhythmWords,
  sameClockOn,
  seriesId,
  turnOf,
} from '../../../../src/shared/domain/recurrence';
import { addDays, clockOfInstant, daysBetween } from '../../../../src/shared/domain/time';
import { byId, someFollowUp } from '../../../support/someFollowUp';

const every = (count: number, unit: Rhythm['unit']): Rhythm => ({ every: count, unit });

describe('turns of a rhythm', () => {
  it.each([
    ['a day', '2027-01-14', every(1, 'day'), 1, '2027-01-15'],
    ['ten days over a month’s end', '2027-01-28', every(10, 'day'), 1, '2027-02-07'],
    ['a week', '2027-01-14', every(1, 'week'), 1, '2027-01-21'],
    ['six weeks, twice', '2027-01-14', every(6, 'week'), 2, '2027-04-08'],
    ['a week over the spring change of clocks in Europe', '2027-03-25', every(1, 'week'), 1, '2027-04-01'],
    ['a week over the autumn change of clocks', '2027-10-28', every(1, 'week'), 1, '2027-11-04'],
    ['a day over the spring change', '2027-03-27', every(1, 'day'), 1, '2027-03-28'],
    ['a month', '2027-01-14', every(1, 'month'), 1, '2027-02-14'],
    ['the 31st, in February', '2027-01-31', every(1, 'month'), 1, '2027-02-28'],
    ['the 31st, in March again', '2027-01-31', every(1, 'month'), 2, '2027-03-31'],
    ['the 31st, in April', '2027-01-31', every(1, 'month'), 3, '2027-04-30'],
    ['the 30th, in February of a leap year', '2028-01-30', every(1, 'month'), 1, '2028-02-29'],
    ['a quarter from the last of November', '2027-11-30', every(3, 'month'), 1, '2028-02-29'],
    ['over the year’s end', '2027-12-31', every(2, 'month'), 1, '2028-02-29'],
    ['a year', '2027-01-14', every(1, 'year'), 1, '2028-01-14'],
    ['29 February, a year on', '2028-02-29', every(1, 'year'), 1, '2029-02-28'],
    ['29 February, four years on', '2028-02-29', every(1, 'year'), 4, '2032-02-29'],
    ['29 February, every four years', '2028-02-29', every(4, 'year'), 1, '2032-02-29'],
  ] as const)('%s', (_what, first, rhythm, count, day) => {
    expect(turnOf(first, rhythm, count)).toBe(day);
  });

  const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays('2020-01-01', count));
  const rhythms: fc.Arbitrary<Rhythm> = fc.record({
    every: fc.integer({ min: 1, max: 52 }),
    unit: fc.constantFrom('day', 'week', 'month', 'year'),
  });

  it('come after one another, and the next is the first that is later than a day', () => {
    fc.assert(
      fc.property(days, rhythms, fc.integer({ min: 0, max: 3_000 }), (first, rhythm, ahead) => {
        const after = addDays(first, ahead);
        const next = nextTurn(first, rhythm, after);
        expect(next > after && next > first).toBe(true);
        const count = Array.from({ length: 3_100 }, (_, place) => place + 1).find(
          (place) => turnOf(first, rhythm, place) === next,
        );
        if (count === undefined) throw new Error('the next turn is none of the rhythm');
        if (count > 1) expect(turnOf(first, rhythm, count - 1) <= after).toBe(true);
      }),
      { numRuns: 200 },
    );
  });

  it('of months and years stay on their day of the month, or on its last day where that is earlier', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 52 }), fc.integer({ min: 1, max: 60 }), (first, months, count) => {
        const day = turnOf(first, every(months, 'month'), count);
        const isLastOfMonth = addDays(day, 1).endsWith('-01');
        expect(day.slice(8) === first.slice(8) || (isLastOfMonth && day.slice(8) < first.slice(8))).toBe(true);
      }),
    );
  });

  it('of days and weeks are as many days apart, whatever the clocks do', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 52 }), (first, count) => {
        expect(daysBetween(first, turnOf(first, every(count, 'week'), 1))).toBe(count * 7);
        expect(daysBetween(first, turnOf(first, every(count, 'day'), 1))).toBe(count);
      }),
    );
  });
});

describe('the next one of a series', () => {
  const monthly = every(1, 'month');

  it.each([
    ['done on its day', '2027-01-14', every(1, 'week'), '2027-01-14', '2027-01-21'],
    ['done before its day', '2027-01-14', every(1, 'week'), '2027-01-11', '2027-01-21'],
    ['done late', '2027-01-14', every(1, 'week'), '2027-01-18', '2027-01-21'],
    [
      'done so late that three were missed: they are not piled up',
      '2027-01-14',
      every(1, 'week'),
      '2027-02-10',
      '2027-02-11',
    ],
    ['done on the day of the next one', '2027-01-14', every(1, 'week'), '2027-01-21', '2027-01-28'],
    ['a month', '2027-01-31', monthly, '2027-01-31', '2027-02-28'],
  ] as const)('%s', (_what, due, repeats, closedOn, next) => {
    expect(nextDue(someFollowUp({ due, repeats, kind: 'keepInTouch' }), {}, closedOn)).toBe(next);
  });

  it('is none for what comes once', () => {
    expect(nextDue(someFollowUp(), {}, '2027-01-14')).toBeNull();
  });

  it('goes on counting from the first, through short months and years', () => {
    let one = someFollowUp({ due: '2027-10-31', repeats: monthly });
    const series = [one];
    for (let turn = 0; turn < 6; turn += 1) {
      const due = nextDue(one, byId(series), one.due) ?? '';
      one = { ...one, id: nextId(one.id), due, repeatOfId: one.id };
      series.push(one);
    }
    expect(series.map(({ due }) => due)).toEqual([
      '2027-10-31', '2027-11-30', '2027-12-31', '2028-01-31', '2028-02-29', '2028-03-31', '2028-04-30',
    ]); // prettier-ignore
    expect(seriesId(one, byId(series))).toBe(series[0]?.id);
  });

  it('counts anew from a day that was chosen by hand', () => {
    const first = someFollowUp({ due: '2027-01-31', repeats: monthly });
    const moved = someFollowUp({ due: '2027-02-10', repeats: monthly, repeatOfId: first.id });
    expect(nextDue(moved, byId([first, moved]), moved.due)).toBe('2027-03-10');
  });

  it('does not follow a series round in a circle', () => {
    const a = someFollowUp({ repeats: monthly });
    const b = someFollowUp({ repeats: monthly, repeatOfId: a.id });
    const round = byId([{ ...a, repeatOfId: b.id }, b]);
    expect(seriesId(b, round)).toBeDefined();
    expect(nextDue(b, round, b.due)).toBe('2027-02-14');
  });
});

it('keeps the time of day when the clocks are changed between two turns', () => {
  const at = '2027-03-25T17:30:00.000Z'; // 17:30 in London, winter
  const next = sameClockOn('2027-04-01', at, 'Europe/London');
  expect([next, clockOfInstant(next, 'Europe/London')]).toEqual(['2027-04-01T16:30:00.000Z', '17:30']);
});

it.each([
  ['fol_abc', 'fol_abcr2'],
  ['fol_abcr2', 'fol_abcr3'],
  ['fol_abcr99', 'fol_abcr100'],
  [`fol_${'x'.repeat(40)}`, `fol_${'x'.repeat(34)}r2`],
])('makes the key after %s from it', (id, next) => {
  expect(nextId(id)).toBe(next);
});

it('says a rhythm in words, and knows what comes once only', () => {
  expect([rhythmWords(every(1, 'week')), rhythmWords(every(3, 'month'))]).toEqual(['every week', 'every 3 months']);
  expect([mayRepeat('keepInTouch'), mayRepeat('thankYou'), mayRepeat('nudge'), mayRepeat('introduction')]).toEqual([
    true, false, false, false,
  ]); // prettier-ignore
});
