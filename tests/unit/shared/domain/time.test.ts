import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addBusinessDays,
  addDays,
  addToInstant,
  clockOfInstant,
  dayOfInstant,
  daysBetween,
  instantOf,
  weekdayOf,
} from '../../../../src/shared/domain/time';

it.each([
  ['Europe/London', '2026-03-28T23:30:00.000Z', '2026-03-28', '23:30'],
  ['Europe/London', '2026-03-29T00:59:00.000Z', '2026-03-29', '00:59'],
  ['Europe/London', '2026-03-29T01:00:00.000Z', '2026-03-29', '02:00'],
  ['Europe/London', '2026-10-25T00:30:00.000Z', '2026-10-25', '01:30'],
  ['Europe/London', '2026-10-25T01:30:00.000Z', '2026-10-25', '01:30'],
  ['America/New_York', '2026-05-15T03:59:00.000Z', '2026-05-14', '23:59'],
  ['Asia/Kathmandu', '2026-05-14T18:15:00.000Z', '2026-05-15', '00:00'],
  ['Pacific/Kiritimati', '2026-05-14T10:00:00.000Z', '2026-05-15', '00:00'],
])('reads the calendar and the clock of %s at %s', (zone, at, day, clock) => {
  expect([dayOfInstant(at, zone), clockOfInstant(at, zone)]).toEqual([day, clock]);
});

it.each([
  ['2026-03-28', '12:00', 'Europe/London', '2026-03-28T12:00:00.000Z'],
  ['2026-03-30', '12:00', 'Europe/London', '2026-03-30T11:00:00.000Z'],
  ['2026-03-29', '01:30', 'Europe/London', '2026-03-29T01:30:00.000Z'],
  ['2026-11-01', '12:00', 'America/New_York', '2026-11-01T17:00:00.000Z'],
])('makes a moment of %s %s in %s', (day, clock, zone, at) => {
  expect(instantOf(day, clock, zone)).toBe(at);
});

it('adds hours that really pass, also over the night in which the clock changes', () => {
  const end = instantOf('2026-03-28', '18:00', 'Europe/London');
  const closes = addToInstant(end, { hours: 24 });
  expect([dayOfInstant(closes, 'Europe/London'), clockOfInstant(closes, 'Europe/London')]).toEqual([
    '2026-03-29',
    '19:00',
  ]);
});

it.each([
  ['2026-05-14', 1, '2026-05-15'],
  ['2026-05-15', 1, '2026-05-18'],
  ['2026-05-16', 1, '2026-05-18'],
  ['2026-05-14', 3, '2026-05-19'],
  ['2026-05-14', 7, '2026-05-25'],
  ['2026-05-14', 0, '2026-05-14'],
])('finds the business day: %s and %i more is %s', (day, count, expected) => {
  expect(addBusinessDays(day, count, [1, 2, 3, 4, 5])).toBe(expected);
});

it('follows other working days, and takes Monday to Friday when none are set', () => {
  expect(addBusinessDays('2026-05-14', 2, [0, 1, 2, 3, 4])).toBe('2026-05-18');
  expect(addBusinessDays('2026-05-15', 1, [])).toBe('2026-05-18');
});

it('counts calendar days, never hours: no daylight-saving day is lost', () => {
  const days = fc.integer({ min: -4000, max: 4000 });
  fc.assert(
    fc.property(days, days, (offset, count) => {
      const day = addDays('2026-05-14', offset);
      expect(daysBetween(day, addDays(day, count))).toBe(count);
      expect(weekdayOf(addDays(day, 7))).toBe(weekdayOf(day));
    }),
  );
});
