import { expect, it } from 'vitest';
import { readClock } from '../../../../src/shared/text/clockEntry';
import { readDay, readPastDay } from '../../../../src/shared/text/dayEntry';

const today = '2027-01-14'; // a Thursday

it.each([
  ['14/1/2027', '2027-01-14'],
  ['14012027', '2027-01-14'],
  ['20270114', '2027-01-14'],
  ['20101231', '2010-12-31'],
  ['2027-01-18', '2027-01-18'],
  ['18.1.', '2027-01-18'],
  ['18/1', '2027-01-18'],
  ['13/1', '2028-01-13'],
  ['18/1/27', '2027-01-18'],
  ['1/18', '2027-01-18'],
  ['18 Jan', '2027-01-18'],
  ['Mon 18 January', '2027-01-18'],
  ['18 January 2026', '2026-01-18'],
  ['friday', '2027-01-15'],
  ['sat', '2027-01-16'],
  ['today', '2027-01-14'],
  ['Tomorrow', '2027-01-15'],
])('reads %s as the day %s', (text, day) => {
  expect(readDay(text, today)).toBe(day);
});

it('takes the month first where the region does', () => {
  expect(readDay('2/3', today, { dateOrder: 'monthFirst' })).toBe('2027-02-03');
  expect(readDay('2/3', today)).toBe('2027-03-02');
  expect(readDay('18/1', today, { dateOrder: 'monthFirst' })).toBe('2027-01-18');
});

it.each(['', '1', '31/2', '99/99/2027', 'soon', '14012', 'abc'])('does not read %j as a day', (text) => {
  expect(readDay(text, today)).toBeNull();
});

it.each([
  ['17:30', '17:30'],
  ['1730', '17:30'],
  ['930', '09:30'],
  ['17.30', '17:30'],
  ['17h30', '17:30'],
  ['17h', '17:00'],
  ['9', '09:00'],
  ['9am', '09:00'],
  ['5.30 pm', '17:30'],
  ['12 am', '00:00'],
  ['12 p.m.', '12:00'],
])('reads %s as the time %s', (text, clock) => {
  expect(readClock(text)).toBe(clock);
});

it.each(['', '24', '17:60', '13 pm', 'noon', '17:3', '99999'])('does not read %j as a time', (text) => {
  expect(readClock(text)).toBeNull();
});

it.each([
  // Allowed: a coming day stays one, what has none to come is of this year.
  ['12 January', false, '2027-01-12'],
  ['20 January', false, '2027-01-20'],
  ['tomorrow', false, '2027-01-15'],
  // Preferred: what has happened.
  ['6 January', true, '2027-01-06'],
  ['20 December', true, '2026-12-20'],
  ['Monday', true, '2027-01-11'],
  ['yesterday', true, '2027-01-13'],
  ['today', true, '2027-01-14'],
  ['11 January 2026', true, '2026-01-11'],
  // Nothing that has happened: it is for the form to say so.
  ['tomorrow', true, '2027-01-15'],
  ['soon', true, null],
])('reads %s where a day may have passed (preferred: %s) as %s', (text, isPreferred, day) => {
  expect(readPastDay(text, today, isPreferred, { dateOrder: 'dayFirst' })).toBe(day);
});
