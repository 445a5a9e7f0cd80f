import fc from 'fast-check';
import { expect, it } from 'vitest';
import { calendarWeeks, dayByKey, stepSpan } from '../../../../src/shared/domain/calendarGrid';
import { addDays, weekdayOf } from '../../../../src/shared/domain/time';

it('shows whole weeks around a month, from the day the week starts on', () => {
  const weeks = calendarWeeks('2027-02-09', 'month', 1);
  expect([weeks.length, weeks[0]![0], weeks.at(-1)![6]]).toEqual([4, '2027-02-01', '2027-02-28']);
  expect(calendarWeeks('2027-01-14', 'month', 0)[0]![0]).toBe('2026-12-27');
  expect(calendarWeeks('2027-02-09', 'week', 1)).toEqual([
    ['2027-02-08', '2027-02-09', '2027-02-10', '2027-02-11', '2027-02-12', '2027-02-13', '2027-02-14'],
  ]);
});

it.each([
  ['2027-01-31', 'month', 1, '2027-02-28'],
  ['2028-01-31', 'month', 1, '2028-02-29'],
  ['2027-12-15', 'month', 1, '2028-01-15'],
  ['2027-01-15', 'month', -1, '2026-12-15'],
  ['2027-03-31', 'month', -1, '2027-02-28'],
  ['2027-12-29', 'week', 1, '2028-01-05'],
] as const)('%s, a %s by %i, is %s', (day, span, by, to) => {
  expect(stepSpan(day, span, by)).toBe(to);
});

it('leads by its keys', () => {
  const go = (key: string) => dayByKey(key, '2027-02-09', '2027-01-14', 'month', 1);
  expect(
    ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End', 'PageUp', 'PageDown', 't', 'x'].map(go),
  ).toEqual([
    '2027-02-08',
    '2027-02-10',
    '2027-02-02',
    '2027-02-16',
    '2027-02-08',
    '2027-02-14',
    '2027-01-09',
    '2027-03-09',
    '2027-01-14',
    null,
  ]);
});

it('every month is there whole, in weeks that follow each other', () => {
  const anyDay = fc.integer({ min: 0, max: 20_000 }).map((days) => addDays('2000-01-01', days));
  fc.assert(
    fc.property(anyDay, fc.constantFrom(0 as const, 1 as const, 6 as const), (day, start) => {
      const days = calendarWeeks(day, 'month', start).flat();
      expect(weekdayOf(days[0]!)).toBe(start);
      expect(days).toEqual(days.map((_, place) => addDays(days[0]!, place)));
      const first = `${day.slice(0, 8)}01`;
      for (let one = first; one.slice(0, 7) === day.slice(0, 7); one = addDays(one, 1)) expect(days).toContain(one);
    }),
  );
});
