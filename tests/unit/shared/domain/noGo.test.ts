import { expect, it } from 'vitest';
import { sayNoGo, touchedDaysOff, touchedNoGo } from '../../../../src/shared/domain/noGo';

const noGo = (days: number[], from: string, to: string) => ({ days, from, to, why: '' });
const mondays = noGo([1], '00:00', '00:00');
const classes = noGo([1, 3], '00:00', '14:00');
const prayer = noGo([], '12:35', '13:15');
const nights = noGo([2], '20:00', '08:00');

// The rules of scenarios.md: Bram “no Mondays”, Talia’s classes “Mon/Wed until 14:00”, Al-Rashid “end by 12:35”.
it.each([
  ['Bram on a Monday', '2027-01-18T18:00:00.000Z', 30, 'Europe/London', mondays, true],
  ['Bram on a Tuesday', '2027-01-19T18:00:00.000Z', 30, 'Europe/London', mondays, false],
  ['past midnight into Monday', '2027-01-17T23:50:00.000Z', 20, 'Europe/London', mondays, true],
  ['until midnight before Monday', '2027-01-17T23:40:00.000Z', 20, 'Europe/London', mondays, false],
  ['Monday by his clock, Sunday by mine', '2027-02-07T22:00:00.000Z', 30, 'Pacific/Auckland', mondays, true],
  ['Talia at 13:45', '2027-02-08T18:45:00.000Z', 30, 'America/New_York', classes, true],
  ['Talia at 14:00', '2027-02-08T19:00:00.000Z', 30, 'America/New_York', classes, false],
  ['Al-Rashid 12:10 for 20', '2027-02-04T17:10:00.000Z', 20, 'America/New_York', prayer, false],
  ['Al-Rashid 12:10 for 30', '2027-02-04T17:10:00.000Z', 30, 'America/New_York', prayer, true],
  ['the night after Tuesday', '2027-01-13T07:30:00.000Z', 20, 'Europe/London', nights, true],
  ['the morning after it', '2027-01-13T08:00:00.000Z', 20, 'Europe/London', nights, false],
])('%s', (_name, at, minutes, zone, rule, isTouched) => {
  expect(touchedNoGo(at, minutes, zone, [rule])).toEqual(isTouched ? [rule] : []);
});

it('knows days off by their own calendar, both ends included', () => {
  const away = { from: '2027-01-12', to: '2027-01-13', name: 'Night shifts' };
  const touched = (at: string) => touchedDaysOff(at, 20, 'Europe/London', [away]).length;
  expect(
    [
      '2027-01-11T23:30:00.000Z',
      '2027-01-11T23:50:00.000Z',
      '2027-01-13T23:59:00.000Z',
      '2027-01-14T00:00:00.000Z',
    ].map(touched),
  ).toEqual([0, 1, 1, 0]);
});

it.each([
  [mondays, 'Mondays'],
  [classes, 'Mondays and Wednesdays until 14:00'],
  [prayer, 'every day 12:35 to 13:15'],
  [nights, 'Tuesdays 20:00 to 08:00 the next day'],
  [noGo([5, 1, 2, 3, 4], '17:00', '00:00'), 'Mondays to Fridays from 17:00'],
  [noGo([0, 6], '00:00', '00:00'), 'weekends'],
  [noGo([1, 3, 5], '06:00', '06:00'), 'Mondays, Wednesdays and Fridays from 06:00 for 24 hours'],
])('says it: %o', (rule, says) => {
  expect(sayNoGo(rule)).toBe(says);
});
