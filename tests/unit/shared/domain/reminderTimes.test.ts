import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCalendar } from '../../../../src/shared/domain/businessDays';
import type { Shift } from '../../../../src/shared/domain/profile';
import { PromptTimes, type PromptRules } from '../../../../src/shared/domain/reminderTimes';
import { addDays } from '../../../../src/shared/domain/time';
import { wallOf, wallTime } from '../../../../src/shared/domain/wallClock';

const night: Shift = {
  name: 'Night shift',
  on: '2027-01-12',
  from: '19:00',
  toOn: '2027-01-13',
  to: '15:00',
  everyDays: 0,
};

function timesOf(rules: Partial<Omit<PromptRules, 'calendar'>> & { workingDays?: number[]; daysOff?: string[] } = {}) {
  const { workingDays = [1, 2, 3, 4, 5], daysOff = [], ...given } = rules;
  return new PromptTimes({
    zone: 'Europe/London',
    quietFrom: '20:00',
    quietTo: '08:00',
    remindAt: '09:00',
    shifts: [],
    ...given,
    calendar: businessCalendar({ workingDays, holidays: daysOff.map((day) => ({ day, name: 'off' })) }),
  });
}

/** The instant of a wall clock in London. */
const at = (wall: string, zone = 'Europe/London') => wallTime(wall.slice(0, 10), wall.slice(11), zone).at;
const wall = (instant: string | null, zone = 'Europe/London') => (instant === null ? null : wallOf(instant, zone));

describe('when somebody may be reminded', () => {
  it.each([
    ['in the working day: at once', '2027-01-14 10:20', {}, '2027-01-14 10:20'],
    ['in the evening: the next morning, at the hour of reminders', '2027-01-14 20:00', {}, '2027-01-15 09:00'],
    ['at the last quiet minute of the morning', '2027-01-15 07:59', {}, '2027-01-15 08:00'],
    ['on Friday evening: Monday', '2027-01-15 21:00', {}, '2027-01-18 09:00'],
    [
      'before a public holiday and a weekend',
      '2027-03-25 20:30',
      { daysOff: ['2027-03-26', '2027-03-29'] },
      '2027-03-30 09:00',
    ],
    [
      'in the night shift of Tue 12 January: not before 15:00',
      '2027-01-12 19:00',
      { shifts: [night] },
      '2027-01-13 15:00',
    ],
    ['asleep after the shift', '2027-01-13 09:00', { shifts: [night] }, '2027-01-13 15:00'],
    ['just before the shift', '2027-01-12 18:59', { shifts: [night] }, '2027-01-12 18:59'],
    [
      'the same shift two weeks later, when it comes again',
      '2027-01-26 22:00',
      { shifts: [{ ...night, everyDays: 14 }] },
      '2027-01-27 15:00',
    ],
    [
      'a week later, when it comes every two weeks',
      '2027-01-19 19:30',
      { shifts: [{ ...night, everyDays: 14 }] },
      '2027-01-19 19:30',
    ],
    [
      'quiet in the middle of the day',
      '2027-01-14 13:30',
      { quietFrom: '13:00', quietTo: '14:00' },
      '2027-01-14 14:00',
    ],
    ['no quiet hours at all', '2027-01-14 03:00', { quietFrom: '08:00', quietTo: '08:00' }, '2027-01-14 03:00'],
    ['an hour of reminders that is quiet itself', '2027-01-14 22:00', { remindAt: '07:00' }, '2027-01-15 08:00'],
  ])('%s', (_what, from, rules, expected) => {
    expect(wall(timesOf(rules).later(at(from), 'working'))).toBe(expected);
  });

  it.each([
    ['a talk at half past eight: just before the quiet hours', '2027-01-14 20:15', {}, '2027-01-14 19:59'],
    ['during a shift: the minute before it', '2027-01-12 19:30', { shifts: [night] }, '2027-01-12 18:59'],
    ['on a Saturday of one’s own choice', '2027-01-16 10:45', {}, '2027-01-16 10:45'],
    ['on a day off: the evening before', '2027-01-14 10:45', { daysOff: ['2027-01-14'] }, '2027-01-13 19:59'],
  ])('before it is too late: %s', (_what, from, rules, expected) => {
    expect(wall(timesOf(rules).lastAllowed(at(from), at('2027-01-01 00:00'), 'any'))).toBe(expected);
  });

  it('says that there is no time when every day is off', () => {
    const times = timesOf({ daysOff: Array.from({ length: 1_500 }, (_, day) => addDays('2027-01-01', day)) });
    expect(times.nextAllowed(at('2027-01-14 10:00'), 'any')).toBeNull();
    expect(timesOf().lastAllowed(at('2027-01-14 22:00'), at('2027-01-14 21:00'), 'any')).toBeNull();
  });

  it('the night on which the clocks go back: what they show twice is quiet twice', () => {
    const times = timesOf({ quietFrom: '22:00', quietTo: '01:30', workingDays: [0, 1, 2, 3, 4, 5, 6] });
    // 31 October 2027: 01:00 to 02:00 comes twice in London.
    expect(times.isAllowed('2027-10-31T00:40:00.000Z', 'any')).toBe(true);
    expect(times.isAllowed('2027-10-31T01:10:00.000Z', 'any')).toBe(false);
    expect(times.nextAllowed('2027-10-31T01:10:00.000Z', 'any')).toBe('2027-10-31T01:30:00.000Z');
  });
});

const clock = fc
  .tuple(fc.integer({ min: 0, max: 23 }), fc.constantFrom('00', '15', '30', '59'))
  .map(([hour, minute]) => `${String(hour).padStart(2, '0')}:${minute}`);
const day = fc.integer({ min: 0, max: 400 }).map((days) => addDays('2027-01-01', days));
const shift = fc
  .tuple(day, clock, fc.integer({ min: 0, max: 3 }), clock, fc.constantFrom(0, 1, 3, 7, 14))
  .map(([on, from, lasts, to, everyDays]): Shift => ({ name: '', on, from, toOn: addDays(on, lasts), to, everyDays }));
const zone = fc.constantFrom(
  'Europe/London',
  'America/New_York',
  'Australia/Lord_Howe',
  'Asia/Tokyo',
  'America/St_Johns',
);
const anyRules = fc.record({
  zone,
  quietFrom: clock,
  quietTo: clock,
  remindAt: clock,
  shifts: fc.array(shift, { maxLength: 3 }),
  workingDays: fc.uniqueArray(fc.integer({ min: 0, max: 6 }), { minLength: 1 }),
  daysOff: fc.uniqueArray(day, { maxLength: 12 }),
});
const moment = fc
  .integer({ min: Date.parse('2027-01-01T00:00:00Z'), max: Date.parse('2027-12-31T00:00:00Z') })
  .map((ms) => new Date(ms).toISOString());

/** By other means than the code under test: is this a quiet time on the wall? */
function isQuiet(
  instant: string,
  rules: { zone: string; quietFrom: string; quietTo: string; shifts: Shift[]; daysOff: string[] },
) {
  const shown = wallOf(instant, rules.zone);
  const [onDay, time] = [shown.slice(0, 10), shown.slice(11)];
  const { quietFrom: from, quietTo: to } = rules;
  const inQuiet = from < to ? from <= time && time < to : from > to && (time >= from || time < to);
  const inShift = rules.shifts.some((one) => {
    for (let by = 0; addDays(one.on, by) <= onDay; by += one.everyDays || 1_000_000) {
      if (`${addDays(one.on, by)} ${one.from}` <= shown && shown < `${addDays(one.toOn, by)} ${one.to}`) return true;
    }
    return false;
  });
  return inQuiet || inShift || rules.daysOff.includes(onDay);
}

describe('laws, in any zone and over every change of the clocks', () => {
  it('a reminder never lies in quiet hours, in a shift, on a day off or on a free weekday', () => {
    fc.assert(
      fc.property(anyRules, moment, (rules, from) => {
        const times = timesOf(rules);
        for (const found of [
          times.nextAllowed(from, 'working'),
          times.later(from, 'working'),
          times.lastAllowed(from, '2026-12-01T00:00:00.000Z', 'working'),
        ]) {
          if (found === null) continue;
          expect(isQuiet(found, rules)).toBe(false);
          const weekday = new Date(`${wallOf(found, rules.zone).slice(0, 10)}T00:00:00Z`).getUTCDay();
          expect(rules.workingDays).toContain(weekday);
        }
      }),
      { numRuns: 80 },
    );
  });

  it('waiting never goes back and coming before never goes on; asked again, nothing moves', () => {
    fc.assert(
      fc.property(anyRules, moment, (rules, from) => {
        const times = timesOf(rules);
        const next = times.nextAllowed(from, 'any');
        if (next !== null) {
          expect(next >= from).toBe(true);
          expect(times.nextAllowed(next, 'any')).toBe(next);
        }
        const last = times.lastAllowed(from, '2026-12-01T00:00:00.000Z', 'any');
        if (last !== null) {
          expect(last <= from).toBe(true);
          expect(times.lastAllowed(last, '2026-12-01T00:00:00.000Z', 'any')).toBe(last);
        }
        if (!isQuiet(from, rules)) expect(next).toBe(from);
      }),
      { numRuns: 80 },
    );
  });
});
