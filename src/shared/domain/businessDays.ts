import type { Instant, LocalDate } from './field';
import type { Profile } from './profile';
import { addDays, clockOfInstant, dayOfInstant, weekdayOf } from './time';

/** A day on which nobody is expected to answer, with the name it is explained by. */
export interface NamedDay {
  readonly day: LocalDate;
  readonly name: string;
}

/** Which days count. A value: the same facts always make the same calendar. */
export interface BusinessCalendar {
  readonly isWorkingDay: (day: LocalDate) => boolean;
  /** Why a day does not count, other than by its weekday; null: it is no holiday and no day off. */
  readonly nameOfHoliday: (day: LocalDate) => string | null;
}

/** A span of own days off, both ends included. */
export type DayOff = Profile['daysOff'][number];

const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5] as const;
/** Beyond this many calendar days a calendar is taken to have no working days at all (every day is off). */
const LONGEST_SEARCH = 4_000;

/**
 * The calendar of a person’s work: their weekdays (0 Sunday … 6 Saturday; none given: Monday to Friday),
 * without public holidays (of any of the countries concerned) and without their own days off.
 */
export function businessCalendar({
  workingDays,
  holidays = [],
  daysOff = [],
}: {
  readonly workingDays: readonly number[];
  readonly holidays?: readonly NamedDay[];
  readonly daysOff?: readonly DayOff[];
}): BusinessCalendar {
  const works = new Set<number>(workingDays.length === 0 ? MONDAY_TO_FRIDAY : workingDays);
  const names = new Map<LocalDate, string>();
  for (const { day, name } of holidays) if (!names.has(day)) names.set(day, name);
  const nameOfHoliday = (day: LocalDate) => {
    const off = daysOff.find(({ from, to }) => from <= day && day <= to);
    return names.get(day) ?? (off === undefined ? null : off.name.trim() || 'a day off');
  };
  return {
    nameOfHoliday,
    isWorkingDay: (day) => works.has(weekdayOf(day)) && nameOfHoliday(day) === null,
  };
}

/** The first working day on or after `day`. */
export function workingDayFrom(day: LocalDate, calendar: BusinessCalendar): LocalDate {
  let current = day;
  for (let tries = 0; tries < LONGEST_SEARCH && !calendar.isWorkingDay(current); tries += 1)
    current = addDays(current, 1);
  return current;
}

/**
 * The day `count` business days after `day`; `day` itself is day 0, whether it is a working day or not.
 * A calendar without working days ends the search after about eleven years.
 */
export function businessDaysAfter(day: LocalDate, count: number, calendar: BusinessCalendar): LocalDate {
  let current = day;
  for (let left = count, tries = 0; left > 0 && tries < LONGEST_SEARCH; tries += 1) {
    current = addDays(current, 1);
    if (calendar.isWorkingDay(current)) left -= 1;
  }
  return current;
}

/** The working days after `from` up to and with `to`; 0 when `to` is not later. The inverse of businessDaysAfter. */
export function businessDaysBetween(from: LocalDate, to: LocalDate, calendar: BusinessCalendar): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) if (calendar.isWorkingDay(day)) count += 1;
  return count;
}

/** The days after `from` up to and with `to` that would count by their weekday but are a holiday or a day off. */
export function holidaysBetween(
  from: LocalDate,
  to: LocalDate,
  calendar: BusinessCalendar,
  workingDays: readonly number[],
): NamedDay[] {
  const works: readonly number[] = workingDays.length === 0 ? MONDAY_TO_FRIDAY : workingDays;
  const found: NamedDay[] = [];
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    const name = calendar.nameOfHoliday(day);
    if (name !== null && works.includes(weekdayOf(day))) found.push({ day, name });
  }
  return found;
}

const NOON = '12:00';

/**
 * Day 0 of the count: the day it was at their place when the message was sent (`zone`: theirs, an IANA name).
 * With `startsNextDayAfterNoon` what is sent at or after their noon, or on a day that does not count, starts on the
 * next working day (a convention of 2HJS Tracker, not of the book; methods.md D1).
 */
export function dayCountStarts(
  sentAt: Instant,
  zone: string,
  calendar: BusinessCalendar,
  startsNextDayAfterNoon: boolean,
): LocalDate {
  const day = dayOfInstant(sentAt, zone);
  if (!startsNextDayAfterNoon) return day;
  if (!calendar.isWorkingDay(day)) return workingDayFrom(day, calendar);
  return clockOfInstant(sentAt, zone) >= NOON ? businessDaysAfter(day, 1, calendar) : day;
}
