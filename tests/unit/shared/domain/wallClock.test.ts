import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { firstChange, isZone, minutesAhead, wallOf, wallTime } from '../../../../src/shared/domain/wallClock';

// Sources, per row: the zone’s rules in the tz database (files europe, northamerica, australasia, asia; release 2024b and
// later agree on these), as RULE lines:
//   EU      “Mar lastSun 1:00u 1:00”, “Oct lastSun 1:00u 0”: London, Berlin; Dublin is “Eire”, the same moments
//   US      “Mar Sun>=8 2:00 1:00”, “Nov Sun>=1 2:00 0”
//   NZ      “Sep lastSun 2:45s 1:00”, “Apr Sun>=1 2:45s 0” (2:45 of Chatham is 2:00 standard in Auckland)
//   LH      “Oct Sun>=1 2:00 0:30”, “Apr Sun>=1 2:00 0”: half an hour
//   Kolkata: +5:30, no rule since 1945
describe('a wall clock that is there once', () => {
  it.each([
    ['Europe/London', '2027-01-14', '17:30', '2027-01-14T17:30:00.000Z'],
    ['Europe/London', '2027-07-14', '17:30', '2027-07-14T16:30:00.000Z'],
    ['America/New_York', '2027-02-09', '17:00', '2027-02-09T22:00:00.000Z'],
    ['Pacific/Auckland', '2027-02-10', '11:00', '2027-02-09T22:00:00.000Z'],
    ['Pacific/Auckland', '2027-07-10', '11:00', '2027-07-09T23:00:00.000Z'],
    ['Europe/Dublin', '2027-01-14', '17:30', '2027-01-14T17:30:00.000Z'],
    ['Europe/Dublin', '2027-07-14', '17:30', '2027-07-14T16:30:00.000Z'],
    ['Australia/Lord_Howe', '2027-01-14', '12:00', '2027-01-14T01:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-07-14', '12:00', '2027-07-14T01:30:00.000Z'],
    ['Asia/Kolkata', '2027-03-28', '01:30', '2027-03-27T20:00:00.000Z'],
    ['America/New_York', '2027-03-14', '03:00', '2027-03-14T07:00:00.000Z'],
    ['Pacific/Kiritimati', '2027-05-14', '00:00', '2027-05-13T10:00:00.000Z'],
  ])('in %s, %s %s, is %s', (zone, day, clock, at) => {
    expect(wallTime(day, clock, zone)).toEqual({ kind: 'plain', at, second: null });
  });
});

describe('a wall clock that the change skips moves on with the clocks', () => {
  it.each([
    // zone, day, clock, shown there instead
    ['Europe/London', '2027-03-28', '01:30', '02:30'],
    ['Europe/London', '2027-03-28', '01:00', '02:00'],
    ['Europe/Dublin', '2027-03-28', '01:15', '02:15'],
    ['America/New_York', '2027-03-14', '02:30', '03:30'],
    ['Pacific/Auckland', '2027-09-26', '02:30', '03:30'],
    ['Australia/Lord_Howe', '2027-10-03', '02:15', '02:45'],
  ])('in %s, %s %s is said as %s', (zone, day, clock, shown) => {
    const found = wallTime(day, clock, zone);
    expect(found).toMatchObject({ kind: 'skipped', second: null });
    expect(wallOf(found.at, zone)).toBe(`${day} ${shown}`);
  });
});

describe('a wall clock that is there twice', () => {
  it.each([
    ['Europe/London', '2027-10-31', '01:30', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'],
    ['Europe/Dublin', '2027-10-31', '01:30', '2027-10-31T00:30:00.000Z', '2027-10-31T01:30:00.000Z'],
    ['America/New_York', '2027-11-07', '01:30', '2027-11-07T05:30:00.000Z', '2027-11-07T06:30:00.000Z'],
    ['Pacific/Auckland', '2027-04-04', '02:30', '2027-04-03T13:30:00.000Z', '2027-04-03T14:30:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-04', '01:45', '2027-04-03T14:45:00.000Z', '2027-04-03T15:15:00.000Z'],
  ])('in %s, %s %s', (zone, day, clock, at, second) => {
    expect(wallTime(day, clock, zone)).toEqual({ kind: 'doubled', at, second });
  });
});

describe('the first change of the clocks between two moments', () => {
  it.each([
    ['Europe/London', '2027-03-28T01:00:00.000Z'],
    ['America/New_York', '2027-03-14T07:00:00.000Z'],
    ['Pacific/Auckland', '2027-04-03T14:00:00.000Z'],
    ['Australia/Lord_Howe', '2027-04-03T15:00:00.000Z'],
    ['Asia/Kolkata', null],
  ])('of %s in 2027 is %s', (zone, at) => {
    expect(firstChange('2027-01-01T00:00:00.000Z', '2027-12-31T00:00:00.000Z', zone)).toBe(at);
  });

  it('is none when there is no time between them', () => {
    expect(firstChange('2027-04-01T00:00:00.000Z', '2027-03-01T00:00:00.000Z', 'Europe/London')).toBeNull();
  });
});

const zones = ['Europe/London', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe', 'Asia/Kolkata', 'UTC'];
const anyMinute = fc
  .integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 })
  .map((minute) => new Date(minute * 60_000).toISOString());

it('finds every moment again by what the clocks show then, as the one or as the second', () => {
  fc.assert(
    fc.property(anyMinute, fc.constantFrom(...zones), (at, zone) => {
      const [day = '', clock = ''] = wallOf(at, zone).split(' ');
      const found = wallTime(day, clock, zone);
      expect(found.kind).not.toBe('skipped');
      expect([found.at, found.second]).toContain(at);
    }),
  );
});

it('knows zones from what is none', () => {
  expect(['Europe/London', 'UTC', '', 'FOO', 'GMT Standard Time'].map(isZone)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
  expect(minutesAhead('2027-01-14T12:00:00.000Z', 'Asia/Kolkata')).toBe(330);
});
