import type { LocalDate } from '../domain/field';
import { addDays, weekdayOf } from '../domain/time';

/**
 * Calendar arithmetic for days in words. All of it on calendar days, so that no clock change and no time zone can
 * move one. Weekdays are 0 Sunday … 6 Saturday, months 1 … 12.
 */

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

/** The month a name or its beginning stands for; 0: none. */
export function monthNumber(name: string): number {
  return months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
}

/** The first such weekday after `today`. */
export function comingWeekday(name: string, today: LocalDate): LocalDate {
  const away = (weekdayNumber(name) - weekdayOf(today) + 7) % 7;
  return addDays(today, away === 0 ? 7 : away);
}

/** The weekday a name or its beginning stands for; -1: none. */
export function weekdayNumber(name: string): number {
  return weekdays.indexOf(name.toLowerCase().slice(0, 3));
}

/** A weekday of this week (0), the next (1) and so on, Monday first; one that has passed is today. */
export function dayOfWeek(today: LocalDate, weeks: number, weekday: number): LocalDate {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7) + weeks * 7);
  return notBefore(addDays(monday, (weekday + 6) % 7), today);
}

export function notBefore(day: LocalDate, today: LocalDate): LocalDate {
  return day < today ? today : day;
}

/** The 15th; once that is over, the last day. */
export function middleOf(year: number, month: number, today: LocalDate): LocalDate {
  const middle = dateOf(year, month, 15);
  return middle < today ? lastDay(year, month) : middle;
}

/** The next day that has this number: “the 31st” skips months that have none. null: no month has it. */
export function nextDayNumber(day: number, today: LocalDate): LocalDate | null {
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const [year, month] = monthOf(today, ahead);
    const date = dateOf(year, month, day);
    if (day >= 1 && date >= today && date <= lastDay(year, month)) return date;
  }
  return null;
}

/** Year and month so many months on. */
export function monthOf(today: LocalDate, ahead: number): [year: number, month: number] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const count = year * 12 + month - 1 + ahead;
  return [Math.floor(count / 12), (count % 12) + 1];
}

export function lastDay(year: number, month: number): LocalDate {
  const [nextYear, nextMonth] = monthOf(dateOf(year, month, 1), 1);
  return addDays(dateOf(nextYear, nextMonth, 1), -1);
}

/** The date as text; nothing checks that the month has such a day (`isDate` does). */
export function dateOf(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}

export function isDate(year: number, month: number, day: number): boolean {
  return month >= 1 && month <= 12 && day >= 1 && dateOf(year, month, day) <= lastDay(year, month);
}
