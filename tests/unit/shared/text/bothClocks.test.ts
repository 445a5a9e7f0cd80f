import { expect, it } from 'vitest';
import {
  bothClocks,
  placeOfZone,
  sayBothClocks,
  sayClockChange,
  sayTheirClock,
  zoneOfOthers,
} from '../../../../src/shared/text/bothClocks';

// Scenarios.md, IB4: 17:00 Tuesday in Columbus is 11:00 Wednesday in Wellington.
it.each([
  ['2027-02-09T22:00:00.000Z', 'America/New_York', 'Pacific/Auckland', 'Tue 17:00 here, Wed 11:00 in Auckland'],
  ['2027-01-18T14:00:00.000Z', 'Europe/London', 'America/New_York', '14:00 here, 09:00 in New York'],
  ['2027-01-18T14:00:00.000Z', 'Europe/London', 'Europe/Dublin', ''],
  ['2027-01-18T20:00:00.000Z', 'Europe/London', 'Asia/Kolkata', 'Mon 20:00 here, Tue 01:30 in Kolkata'],
  ['2027-07-18T02:00:00.000Z', 'Europe/London', 'Australia/Lord_Howe', '03:00 here, 12:30 in Lord Howe'],
])('says %s in %s and %s', (at, mine, theirs, says) => {
  expect(sayBothClocks(at, mine, theirs)).toBe(says);
});

it('puts the other clock after the own one', () => {
  expect(sayTheirClock('2027-02-09T22:00:00.000Z', 'America/New_York', 'Pacific/Auckland')).toBe(
    'Wed 11:00 in Auckland',
  );
  expect(bothClocks('2027-02-09T22:00:00.000Z', 'America/New_York', 'Pacific/Auckland').isSameDay).toBe(false);
});

// Rules US and EU of the tz database: 14 and 28 March 2027; formats.md names the same days.
it.each([
  [
    '2027-03-01T12:00:00.000Z',
    '2027-03-16T12:00:00.000Z',
    'Europe/London',
    'America/New_York',
    'In New York the clocks change on Sun 14 Mar. Then it is 4 h earlier there; today 5 h earlier.',
  ],
  [
    '2027-03-20T12:00:00.000Z',
    '2027-03-30T12:00:00.000Z',
    'Europe/London',
    'America/New_York',
    'In London the clocks change on Sun 28 Mar. Then it is 5 h earlier there; today 4 h earlier.',
  ],
  ['2027-03-01T12:00:00.000Z', '2027-03-30T12:00:00.000Z', 'Europe/London', 'America/New_York', null],
  ['2027-03-01T12:00:00.000Z', '2027-04-30T12:00:00.000Z', 'Europe/London', 'Europe/Dublin', null],
  [
    '2027-03-01T12:00:00.000Z',
    '2027-03-30T12:00:00.000Z',
    'Europe/London',
    'Asia/Kolkata',
    'In London the clocks change on Sun 28 Mar. Then it is 4 h 30 min later there; today 5 h 30 min later.',
  ],
  [
    '2027-03-01T12:00:00.000Z',
    '2027-04-30T12:00:00.000Z',
    'America/New_York',
    'Pacific/Auckland',
    'In New York the clocks change on Sun 14 Mar, in Auckland the clocks change on Sun 4 Apr. Then it is 16 h later there; today 18 h later.',
  ],
  ['2027-03-30T12:00:00.000Z', '2027-03-01T12:00:00.000Z', 'Europe/London', 'America/New_York', null],
])('from %s to %s, %s and %s', (now, at, mine, theirs, says) => {
  expect(sayClockChange(now, at, mine, theirs)).toBe(says);
});

it('takes the person’s zone, then the talk’s, then mine; what is no zone is passed over', () => {
  expect(zoneOfOthers('Asia/Kolkata', 'Europe/London', 'UTC')).toBe('Asia/Kolkata');
  expect(zoneOfOthers('', 'Europe/London', 'UTC')).toBe('Europe/London');
  expect(zoneOfOthers('FOO', '', 'UTC')).toBe('UTC');
  expect(['America/Argentina/Buenos_Aires', 'UTC'].map(placeOfZone)).toEqual(['Buenos Aires', 'UTC']);
});
