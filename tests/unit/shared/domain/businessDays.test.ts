import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { holidaysOf } from '../../../../src/main/holidays/holidayBook';
import {
  businessCalendar,
  businessDaysAfter,
  businessDaysBetween,
  dayCountStarts,
  holidaysBetween,
  workingDayFrom,
  type BusinessCalendar,
} from '../../../../src/shared/domain/businessDays';
import { addDays } from '../../../../src/shared/domain/time';

const week = [1, 2, 3, 4, 5];
const years = [2026, 2027, 2028];
const of = (country: string, region = ''): BusinessCalendar =>
  businessCalendar({
    workingDays: week,
    holidays: years.flatMap((year) => holidaysOf({ country, region }, year).days),
  });
const weekends = businessCalendar({ workingDays: week });
const england = of('GB', 'ENG');
const scotland = of('GB', 'SCT');
const us = of('US');
const nz = of('NZ');

describe('business days after a day', () => {
  it.each([
    // scenarios.md, acceptance check 9 of the nurse: LA2 of Wed 6 January and LA3 of Mon 11 January.
    ['LA2: seven after Wed 6 January', england, '2027-01-06', 7, '2027-01-15'],
    ['LA2: three after Wed 6 January', england, '2027-01-06', 3, '2027-01-11'],
    ['LA3: seven after Mon 11 January', england, '2027-01-11', 7, '2027-01-20'],
    ['over a weekend', weekends, '2027-01-08', 1, '2027-01-11'],
    ['from a Saturday', weekends, '2027-01-09', 1, '2027-01-11'],
    ['from a Sunday', weekends, '2027-01-10', 3, '2027-01-13'],
    ['no days at all', weekends, '2027-01-09', 0, '2027-01-09'],
    // GOV.UK, “UK bank holidays”: Good Friday 26 and Easter Monday 29 March 2027.
    ['England, over Easter', england, '2027-03-25', 1, '2027-03-30'],
    ['England, over Easter, seven', england, '2027-03-24', 7, '2027-04-06'],
    // GOV.UK: 27 and 28 December 2027 stand for Christmas and Boxing Day at the weekend.
    ['England, over Christmas and its substitute days', england, '2027-12-23', 3, '2027-12-30'],
    ['England, over New Year', england, '2026-12-31', 1, '2027-01-04'],
    // GOV.UK, Scotland: 2 January, on Monday the 4th in 2027; Easter Monday is none; 2 August instead of the 30th.
    ['Scotland, over New Year', scotland, '2026-12-31', 1, '2027-01-05'],
    ['Scotland works on Easter Monday', scotland, '2027-03-25', 1, '2027-03-29'],
    ['Scotland, first Monday of August', scotland, '2027-07-30', 1, '2027-08-03'],
    ['England works on that day', england, '2027-07-30', 1, '2027-08-02'],
    ['England, last Monday of August', england, '2027-08-27', 1, '2027-08-31'],
    // U.S. Office of Personnel Management, federal holidays 2027: Washington’s Birthday (Presidents’ Day) Mon 15 February.
    ['US, LB1: three after Thu 28 January', us, '2027-01-28', 3, '2027-02-02'],
    ['US, LB1: seven after Thu 28 January', us, '2027-01-28', 7, '2027-02-08'],
    ['US, over Presidents’ Day, three', us, '2027-02-10', 3, '2027-02-16'],
    ['US, over Presidents’ Day, seven', us, '2027-02-10', 7, '2027-02-22'],
    ['US, over Martin Luther King Day', us, '2027-01-15', 1, '2027-01-19'],
    ['US, Juneteenth on a Saturday is kept on Friday', us, '2027-06-17', 1, '2027-06-21'],
    // 1 January 2028 is a Saturday, so the federal holiday is Fri 31 December 2027.
    ['US, New Year kept in the year before', us, '2027-12-30', 1, '2028-01-03'],
    // New Zealand, employment.govt.nz “Public holidays and anniversary dates”: Waitangi Day 6 February 2027, kept Mon 8.
    ['New Zealand, Waitangi Day on its Monday', nz, '2027-02-05', 1, '2027-02-09'],
    ['New Zealand, Matariki', nz, '2027-06-24', 1, '2027-06-28'],
    ['New Zealand, the day after New Year on its Monday', nz, '2026-12-31', 1, '2027-01-05'],
  ])('%s', (_name, calendar, from, count, expected) => {
    expect(businessDaysAfter(from, count, calendar)).toBe(expected);
    if (count > 0) expect(businessDaysBetween(from, expected, calendar)).toBe(count);
  });

  it('passes over own days off, both ends included, and a working week of its own', () => {
    const mine = businessCalendar({
      workingDays: [0, 1, 2, 3, 4],
      daysOff: [{ from: '2027-01-12', to: '2027-01-13', name: 'Night shifts' }],
    });
    expect(businessDaysAfter('2027-01-11', 1, mine)).toBe('2027-01-14');
    expect(businessDaysAfter('2027-01-14', 1, mine)).toBe('2027-01-17');
    expect(mine.nameOfHoliday('2027-01-13')).toBe('Night shifts');
    expect(mine.nameOfHoliday('2027-01-14')).toBeNull();
  });

  it('names what was passed over, without weekends', () => {
    expect(holidaysBetween('2027-02-10', '2027-02-22', us, week)).toEqual([
      { day: '2027-02-15', name: "Washington's Birthday" },
    ]);
    // Christmas Day itself is a Saturday that year.
    expect(holidaysBetween('2027-12-23', '2027-12-31', england, week).map(({ day }) => day)).toEqual([
      '2027-12-27',
      '2027-12-28',
    ]);
  });

  it('counts a day that is a holiday on one side only as no business day between the two', () => {
    const both = businessCalendar({
      workingDays: week,
      holidays: [
        ...holidaysOf({ country: 'GB', region: 'ENG' }, 2027).days,
        ...holidaysOf({ country: 'US', region: '' }, 2027).days,
      ],
    });
    expect(businessDaysAfter('2027-02-12', 1, both)).toBe('2027-02-16');
    expect(businessDaysAfter('2027-03-25', 1, both)).toBe('2027-03-30');
  });

  it('ends even where no day is a working day', () => {
    const never = businessCalendar({
      workingDays: week,
      daysOff: [{ from: '1900-01-01', to: '2999-12-31', name: '' }],
    });
    expect(businessDaysAfter('2027-01-06', 3, never) > '2027-01-06').toBe(true);
    expect(never.nameOfHoliday('2027-01-06')).toBe('a day off');
  });
});

describe('day 0', () => {
  it.each([
    // The instant, the zone it is read in, and the local day there. Zone rules: IANA time zone database.
    ['evening in London', '2027-01-06T19:45:00.000Z', 'Europe/London', '2027-01-06'],
    // LB4: 28 January 00:05 in New York, which is 18:05 the same day in Auckland.
    ['after midnight in New York, evening in Auckland', '2027-01-28T05:05:00.000Z', 'Pacific/Auckland', '2027-01-28'],
    [
      'before midnight in New York, the next day in Auckland',
      '2027-01-28T04:30:00.000Z',
      'Pacific/Auckland',
      '2027-01-28',
    ],
    ['the same instant in New York', '2027-01-28T04:30:00.000Z', 'America/New_York', '2027-01-27'],
    ['Sunday night in London is Monday in Tokyo', '2027-01-10T23:30:00.000Z', 'Asia/Tokyo', '2027-01-11'],
    [
      'New Year’s Eve in London, New Year’s Day in Auckland',
      '2026-12-31T12:00:00.000Z',
      'Pacific/Auckland',
      '2027-01-01',
    ],
    // Summer time begins 28 March 2027 in London (23:30 UTC is 00:30) and 14 March in New York.
    ['before midnight UTC, after it in British summer time', '2027-03-28T23:30:00.000Z', 'Europe/London', '2027-03-29'],
    ['the evening before, still in winter time', '2027-03-27T23:30:00.000Z', 'Europe/London', '2027-03-27'],
    ['New York in summer time', '2027-03-15T03:30:00.000Z', 'America/New_York', '2027-03-14'],
    ['New York in winter time', '2027-03-14T04:30:00.000Z', 'America/New_York', '2027-03-13'],
    ['the day summer time ends in London', '2027-10-31T23:30:00.000Z', 'Europe/London', '2027-10-31'],
  ])('%s', (_name, at, zone, expected) => {
    expect(dayCountStarts(at, zone, weekends, false)).toBe(expected);
  });

  it.each([
    ['before noon counts from the day', '2027-01-06T11:59:00.000Z', '2027-01-06'],
    ['at noon from the next', '2027-01-06T12:00:00.000Z', '2027-01-07'],
    ['on Friday evening from Monday', '2027-01-08T18:00:00.000Z', '2027-01-11'],
    ['on Saturday from Monday', '2027-01-09T09:00:00.000Z', '2027-01-11'],
    ['before a holiday after noon from the day behind it', '2027-03-25T15:00:00.000Z', '2027-03-30'],
  ])('after noon, where that is chosen: %s', (_name, at, expected) => {
    expect(dayCountStarts(at, 'Europe/London', england, true)).toBe(expected);
  });

  it('looks at the clock of the one who is written to', () => {
    // 10:00 in New York is 15:00 in London.
    const at = '2027-01-06T15:00:00.000Z';
    expect(dayCountStarts(at, 'America/New_York', weekends, true)).toBe('2027-01-06');
    expect(dayCountStarts(at, 'Europe/London', weekends, true)).toBe('2027-01-07');
  });

  it('a change of the clocks in between moves no day', () => {
    const start = dayCountStarts('2027-03-22T10:00:00.000Z', 'Europe/London', weekends, false);
    expect(businessDaysAfter(start, 7, weekends)).toBe('2027-03-31');
  });
});

describe('laws', () => {
  const day = fc.integer({ min: 0, max: 800 }).map((days) => addDays('2026-01-01', days));
  const calendar = fc
    .record({
      workingDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { maxLength: 7 }),
      daysOff: fc.array(
        fc.record({ from: day, length: fc.integer({ min: 0, max: 20 }) }).map(({ from, length }) => ({
          from,
          to: addDays(from, length),
          name: '',
        })),
        { maxLength: 5 },
      ),
    })
    .map((facts) => businessCalendar({ ...facts, holidays: holidaysOf({ country: 'GB', region: 'ENG' }, 2027).days }));
  const count = fc.integer({ min: 0, max: 30 });

  it('adding n and counting gives n, and the day that is reached is a working day', () => {
    fc.assert(
      fc.property(day, count, calendar, (from, n, rules) => {
        const to = businessDaysAfter(from, n, rules);
        expect(businessDaysBetween(from, to, rules)).toBe(n);
        if (n > 0) expect(rules.isWorkingDay(to)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('later and more days never lead to an earlier day', () => {
    fc.assert(
      fc.property(day, day, count, count, calendar, (a, b, n, m, rules) => {
        const [early, late] = a < b ? [a, b] : [b, a];
        const [few, many] = n < m ? [n, m] : [m, n];
        expect(businessDaysAfter(early, n, rules) <= businessDaysAfter(late, n, rules)).toBe(true);
        expect(businessDaysAfter(early, few, rules) <= businessDaysAfter(early, many, rules)).toBe(true);
        expect(workingDayFrom(early, rules) <= workingDayFrom(late, rules)).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('adding twice is adding the sum', () => {
    fc.assert(
      fc.property(day, count, count, calendar, (from, n, m, rules) => {
        expect(businessDaysAfter(businessDaysAfter(from, n, rules), m, rules)).toBe(
          businessDaysAfter(from, n + m, rules),
        );
      }),
      { numRuns: 300 },
    );
  });
});
