import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { LocalDate } from './field';
import { addDays, weekdayOf } from './time';

dayjs.extend(utc);

/** The place of a day among its weekdays of the month: the third Thursday. A fifth one is the last, since most months have four. */
export interface MonthPlace {
  readonly nth: 1 | 2 | 3 | 4 | 'last';
  /** 0 Sunday … 6 Saturday. */
  readonly weekday: number;
}

export function monthPlaceOf(day: LocalDate): MonthPlace {
  const nth = ([1, 2, 3, 4] as const)[Math.floor((Number(day.slice(8)) - 1) / 7)] ?? 'last';
  return { nth, weekday: weekdayOf(day) };
}

/** The day of that place in the month that is `months` after the one of `day`. Every month has one. */
export function placeInMonth({ nth, weekday }: MonthPlace, day: LocalDate, months: number): LocalDate {
  const first = dayjs
    .utc(`${day.slice(0, 8)}01`)
    .add(months, 'month')
    .format('YYYY-MM-DD');
  if (nth === 'last') {
    const last = addDays(dayjs.utc(first).add(1, 'month').format('YYYY-MM-DD'), -1);
    return addDays(last, -((weekdayOf(last) - weekday + 7) % 7));
  }
  return addDays(first, ((weekday - weekdayOf(first) + 7) % 7) + (nth - 1) * 7);
}

const nths = { 1: 'first', 2: 'second', 3: 'third', 4: 'fourth', last: 'last' } as const;
const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

/** “third Thursday”. */
export function monthPlaceWords({ nth, weekday }: MonthPlace): string {
  return `${nths[nth]} ${weekdays[weekday] ?? ''}`;
}
