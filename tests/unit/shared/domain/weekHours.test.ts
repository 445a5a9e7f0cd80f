import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noGoSpans, touchedNoGo } from '../../../../src/shared/domain/noGo';
import { addDays, addToInstant, dayOfInstant, instantOf } from '../../../../src/shared/domain/time';
import { dayHours, hourAxis, inLanes, isRowOf, momentOfRow, placeOn } from '../../../../src/shared/domain/weekHours';

// Sources: the tz database, as named in wallClock.test.ts, and
//   Chile   “Apr Sun>=2 3:00u 0”, “Sep Sun>=2 4:00u 1:00”: the clocks change at midnight (file southamerica)
//   Apia    “Zone Pacific/Apia … -11:00 WS -11/-10 2011 Dec 29 24:00”, then 13:00: 30 December 2011 was left out (file australasia)
describe('what the clocks show on a day', () => {
  it.each([
    ['2027-01-14', 'Europe/London', 1440, null, null],
    ['2027-03-28', 'Europe/London', 1380, [60, 120], null],
    ['2027-10-31', 'Europe/London', 1500, null, [60, 120]],
    ['2027-03-28', 'Europe/Dublin', 1380, [60, 120], null],
    ['2027-03-14', 'America/New_York', 1380, [120, 180], null],
    ['2027-11-07', 'America/New_York', 1500, null, [60, 120]],
    ['2027-09-26', 'Pacific/Auckland', 1380, [120, 180], null],
    ['2027-04-04', 'Pacific/Auckland', 1500, null, [120, 180]],
    ['2027-10-03', 'Australia/Lord_Howe', 1410, [120, 150], null],
    ['2027-04-04', 'Australia/Lord_Howe', 1470, null, [90, 120]],
    ['2027-09-05', 'America/Santiago', 1380, [0, 60], null],
    ['2027-04-03', 'America/Santiago', 1500, null, [1380, 1440]],
    ['2011-12-30', 'Pacific/Apia', 0, [0, 1440], null],
    ['2011-12-31', 'Pacific/Apia', 1440, null, null],
    ['2027-03-28', 'Asia/Kathmandu', 1440, null, null],
  ] as const)('%s in %s has %i minutes', (day, zone, minutes, skipped, doubled) => {
    const span = (of: readonly [number, number] | null) => (of === null ? null : { from: of[0], to: of[1] });
    expect(dayHours(day, zone)).toEqual({ day, zone, minutes, skipped: span(skipped), doubled: span(doubled) });
  });
});

const week = (monday: string, zone: string) =>
  Array.from({ length: 7 }, (_, place) => dayHours(addDays(monday, place), zone));

it('the axis of a week has what one of its days shows twice, twice', () => {
  expect(hourAxis(week('2027-01-11', 'Europe/London')).rows).toHaveLength(24);
  expect(hourAxis(week('2027-03-22', 'Europe/London')).rows).toHaveLength(24);
  const axis = hourAxis(week('2027-10-25', 'Europe/London'));
  expect(axis.minutes).toBe(1500);
  expect(axis.rows.slice(0, 4).map(({ clock, isSecond }) => `${clock}${isSecond ? ' again' : ''}`)).toEqual([
    '00:00',
    '01:00',
    '01:00 again',
    '02:00',
  ]);
  // Half an hour on Lord Howe: 01:30 to 02:00 again.
  const howe = hourAxis(week('2027-03-29', 'Australia/Lord_Howe'));
  expect(howe.rows.slice(1, 4)).toEqual([
    { clock: '01:00', at: 60, minutes: 60, isSecond: false },
    { clock: '01:30', at: 120, minutes: 30, isSecond: true },
    { clock: '02:00', at: 150, minutes: 60, isSecond: false },
  ]);
});

it('sets moments where they are, the first and the second of a doubled hour apart', () => {
  const days = week('2027-10-25', 'Europe/London');
  const [sunday, saturday] = [days[6]!, days[5]!];
  const axis = hourAxis(days);
  const at = (moment: string) => placeOn(axis, sunday, moment);
  expect(
    [
      '2027-10-30T22:30:00.000Z',
      '2027-10-30T23:00:00.000Z',
      '2027-10-31T00:30:00.000Z',
      '2027-10-31T01:30:00.000Z',
      '2027-10-31T12:00:00.000Z',
      '2027-11-01T12:00:00.000Z',
    ].map(at),
  ).toEqual([0, 0, 90, 150, 780, 1500]);
  const again = axis.rows[2]!;
  expect([isRowOf(sunday, again), isRowOf(saturday, again)]).toEqual([true, false]);
  expect([momentOfRow(sunday, again), momentOfRow(saturday, again)]).toEqual(['2027-10-31T01:00:00.000Z', null]);
  const skipping = dayHours('2027-03-28', 'Europe/London');
  expect(momentOfRow(skipping, { clock: '01:00', isSecond: false })).toBeNull();
  expect(momentOfRow(skipping, { clock: '02:00', isSecond: false })).toBe('2027-03-28T01:00:00.000Z');
});

const zones = ['Europe/London', 'America/New_York', 'Pacific/Auckland', 'Australia/Lord_Howe', 'America/Santiago'];
const anyDay = fc.integer({ min: 0, max: 6_000 }).map((days) => addDays('2020-01-01', days));

it('every row that a day has begins at its own moment, in order, as many minutes down as have passed since and were skipped', () => {
  fc.assert(
    fc.property(anyDay, fc.constantFrom(...zones), (day, zone) => {
      const hours = dayHours(day, zone);
      const axis = hourAxis([hours]);
      const begins = axis.rows.flatMap((row) => momentOfRow(hours, row) ?? []);
      expect(begins).toEqual([...new Set(begins)].sort());
      for (const [place, at] of begins.entries()) {
        expect(dayOfInstant(at, zone)).toBe(day);
        const passed = (Date.parse(at) - Date.parse(begins[0]!)) / 60_000;
        const skipped = hours.skipped === null ? 0 : hours.skipped.to - hours.skipped.from;
        const down = placeOn(axis, hours, at) - placeOn(axis, hours, begins[0]!);
        expect([passed, passed + skipped]).toContain(down);
        expect(place).toBe(begins.indexOf(at));
      }
    }),
    { numRuns: 60 },
  );
});

it('no two blocks that touch share a lane, and lanes are as many as stand beside each other at most', () => {
  const anyBlock = fc
    .tuple(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 1, max: 30 }))
    .map(([from, length]) => ({ from, to: from + length }));
  fc.assert(
    fc.property(fc.array(anyBlock, { maxLength: 20 }), (blocks) => {
      const placed = inLanes(blocks);
      expect(placed).toHaveLength(blocks.length);
      for (const [place, one] of placed.entries()) {
        expect(one.lane).toBeLessThan(one.lanes);
        for (const other of placed.slice(place + 1))
          if (one.from < other.to && other.from < one.to) {
            expect(one.lane).not.toBe(other.lane);
            expect(one.lanes).toBe(other.lanes);
          }
      }
      const busiest = Math.max(
        0,
        ...blocks.map(({ from }) => blocks.filter((other) => other.from <= from && other.to > from).length),
      );
      expect(Math.max(0, ...placed.map(({ lanes }) => lanes))).toBe(busiest);
    }),
  );
});

describe('where no-go times fall', () => {
  const rule = (days: number[], from: string, to: string) => ({ days, from, to, why: '' });
  it.each([
    // Talia’s classes until 14:00 on Mondays and Wednesdays (scenarios.md), on a Monday by her clock.
    ['2027-02-08', 'America/New_York', 'America/New_York', rule([1, 3], '00:00', '14:00'), [['00:00', '14:00']]],
    ['2027-02-09', 'America/New_York', 'America/New_York', rule([1, 3], '00:00', '14:00'), []],
    // “Only mornings” in Wellington, on a Tuesday in Columbus: 13:00 to 07:00 there is 19:00 to 13:00 here.
    [
      '2027-02-09',
      'America/New_York',
      'Pacific/Auckland',
      rule([], '13:00', '07:00'),
      [
        ['00:00', '13:00'],
        ['19:00', '00:00'],
      ],
    ],
    // A night that loses an hour.
    ['2027-03-28', 'Europe/London', 'Europe/London', rule([], '00:30', '02:30'), [['00:30', '02:30']]],
  ] as const)('%s in %s, by the clock of %s', (day, mine, theirs, noGo, spans) => {
    const from = instantOf(day, '00:00', mine);
    const to = instantOf(addDays(day, 1), '00:00', mine);
    const clock = (at: string) =>
      new Intl.DateTimeFormat('en-GB', { timeZone: mine, hour: '2-digit', minute: '2-digit' }).format(new Date(at));
    expect(
      noGoSpans(from, to, theirs, [{ ...noGo, days: [...noGo.days] }]).map((span) => [
        clock(span.from),
        clock(span.to),
      ]),
    ).toEqual(spans);
  });

  it('a span covers a minute exactly where a talk in that minute would touch the rule', () => {
    const anyMinute = fc
      .integer({ min: 0, max: 400 * 1_440 })
      .map((minutes) => addToInstant('2027-01-01T00:00:00.000Z', { minutes }));
    const rules = [rule([1], '00:00', '00:00'), rule([], '13:00', '07:00'), rule([0, 6], '09:00', '17:00')];
    fc.assert(
      fc.property(anyMinute, fc.constantFrom(...rules), fc.integer({ min: -600, max: 600 }), (at, noGo, before) => {
        const from = addToInstant(at, { minutes: -Math.abs(before) });
        const spans = noGoSpans(from, addToInstant(at, { hours: 1 }), 'Asia/Kathmandu', [noGo]);
        expect(spans.some((span) => span.from <= at && at < span.to)).toBe(
          touchedNoGo(at, 1, 'Asia/Kathmandu', [noGo]).length > 0,
        );
      }),
    );
  });
});
