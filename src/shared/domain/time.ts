import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Instant, LocalDate } from './field';
import { wallOf, wallTime } from './wallClock';

dayjs.extend(utc);

/** The calendar day of a point in time for somebody in `zone`. */
export function dayOfInstant(at: Instant, zone: string): LocalDate {
  return wallOf(at, zone).slice(0, 10);
}

/** The clock of a point in time in `zone`, as `17:30`. */
export function clockOfInstant(at: Instant, zone: string): string {
  return wallOf(at, zone).slice(11);
}

/**
 * The point in time of a wall clock in `zone`; an hour that daylight saving skips moves forward with it, of one
 * that is there twice it is the first (`wallTime` tells which).
 */
export function instantOf(day: LocalDate, clock: string, zone: string): Instant {
  return wallTime(day, clock, zone).at;
}

export function addToInstant(at: Instant, by: { readonly hours?: number; readonly minutes?: number }): Instant {
  return dayjs(at)
    .add((by.hours ?? 0) * 60 + (by.minutes ?? 0), 'minute')
    .toISOString();
}

export function addDays(day: LocalDate, days: number): LocalDate {
  return dayjs.utc(day).add(days, 'day').format('YYYY-MM-DD');
}

/** The same day `months` months later; a day that a month does not have is its last one. */
export function addMonths(day: LocalDate, months: number): LocalDate {
  return dayjs.utc(day).add(months, 'month').format('YYYY-MM-DD');
}

/** Whole days from `from` to `to`; negative when `to` is earlier. */
export function daysBetween(from: LocalDate, to: LocalDate): number {
  return dayjs.utc(to).diff(dayjs.utc(from), 'day');
}

/** 0 Sunday … 6 Saturday. */
export function weekdayOf(day: LocalDate): number {
  return dayjs.utc(day).day();
}

/** Milliseconds from `from` to `to`. */
export function millisecondsBetween(from: Instant, to: Instant): number {
  return dayjs(to).valueOf() - dayjs(from).valueOf();
}

/**
 * The day `count` business days after `day`, skipping what is not in `workingDays` (0 Sunday … 6 Saturday).
 * Public holidays come with the outreach engine (issue 4).
 */
export function addBusinessDays(day: LocalDate, count: number, workingDays: readonly number[]): LocalDate {
  const works = workingDays.length === 0 ? [1, 2, 3, 4, 5] : workingDays;
  let current = day;
  for (let left = count; left > 0;) {
    current = addDays(current, 1);
    if (works.includes(weekdayOf(current))) left -= 1;
  }
  return current;
}
