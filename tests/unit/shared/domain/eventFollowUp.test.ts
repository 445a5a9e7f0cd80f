import fc from 'fast-check';
import { expect, it } from 'vitest';
import { businessCalendar } from '../../../../src/shared/domain/businessDays';
import { writeBy } from '../../../../src/shared/domain/eventFollowUp';
import { addDays, dayOfInstant } from '../../../../src/shared/domain/time';

const usual = businessCalendar({ workingDays: [] });
const nights = businessCalendar({ workingDays: [2, 4, 6] });
const leave = businessCalendar({ workingDays: [], daysOff: [{ from: '2027-01-19', to: '2027-01-22', name: 'Leave' }] });
const easter = businessCalendar({
  workingDays: [],
  holidays: [
    { day: '2027-03-26', name: 'Good Friday' },
    { day: '2027-03-29', name: 'Easter Monday' },
  ],
});

it.each([
  ['Monday evening: Wednesday', '2027-01-18T21:15:00.000Z', 48, usual, 'Europe/London', '2027-01-20'],
  ['… with 24 hours: Tuesday', '2027-01-18T21:15:00.000Z', 24, usual, 'Europe/London', '2027-01-19'],
  ['Thursday evening: Friday, not Saturday', '2027-01-21T20:00:00.000Z', 48, usual, 'Europe/London', '2027-01-22'],
  ['Friday evening: Monday', '2027-01-22T20:00:00.000Z', 48, usual, 'Europe/London', '2027-01-25'],
  ['Saturday: Monday, which is within', '2027-01-23T20:00:00.000Z', 48, usual, 'Europe/London', '2027-01-25'],
  ['who works Tuesday, Thursday, Saturday', '2027-01-18T21:15:00.000Z', 48, nights, 'Europe/London', '2027-01-19'],
  [
    'all of it days off: the first working day after',
    '2027-01-18T21:15:00.000Z',
    48,
    leave,
    'Europe/London',
    '2027-01-25',
  ],
  ['over Easter', '2027-03-25T20:00:00.000Z', 48, easter, 'Europe/London', '2027-03-30'],
  ['an hour after meeting is never the same day', '2027-01-18T09:00:00.000Z', 1, usual, 'Europe/London', '2027-01-19'],
  [
    'by my own day: 03:00 UTC is still the evening before',
    '2027-02-04T03:00:00.000Z',
    48,
    usual,
    'America/New_York',
    '2027-02-05',
  ],
  ['over the change to summer time', '2027-03-26T20:00:00.000Z', 48, usual, 'Europe/London', '2027-03-29'],
] as const)('%s', (_what, metAt, hours, calendar, zone, due) => {
  expect(writeBy(metAt, hours, calendar, zone)).toBe(due);
});

it('is always a working day after the day of meeting, and within the hours whenever one is', () => {
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 20_000 }),
      fc.integer({ min: 1, max: 240 }),
      fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
      (halfHours, hours, workingDays) => {
        const metAt = new Date(Date.UTC(2027, 0, 1) + halfHours * 1_800_000).toISOString();
        const calendar = businessCalendar({ workingDays });
        const zone = 'America/New_York';
        const due = writeBy(metAt, hours, calendar, zone);
        const met = dayOfInstant(metAt, zone);
        const last = dayOfInstant(new Date(Date.parse(metAt) + hours * 3_600_000).toISOString(), zone);
        expect(due > met).toBe(true);
        expect(calendar.isWorkingDay(due)).toBe(true);
        let isOneWithin = false;
        for (let day = addDays(met, 1); day <= last; day = addDays(day, 1)) isOneWithin ||= calendar.isWorkingDay(day);
        expect(due <= last).toBe(isOneWithin);
      },
    ),
    { numRuns: 200 },
  );
});
