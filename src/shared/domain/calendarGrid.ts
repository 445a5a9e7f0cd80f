import type { LocalDate } from './field';
import { weekStart } from './goalEvidence';
import { addDays } from './time';

export type CalendarSpan = 'month' | 'week';

/** Whole weeks, each of seven days, that show the month of `day` (or only the week of it). */
export function calendarWeeks(day: LocalDate, span: CalendarSpan, weekStartsOn: 0 | 1 | 6): LocalDate[][] {
  const first = weekStart(span === 'week' ? day : `${day.slice(0, 8)}01`, weekStartsOn);
  const weeks: LocalDate[][] = [];
  for (
    let start = first;
    weeks.length === 0 || (span === 'month' && start.slice(0, 7) <= day.slice(0, 7));
    start = addDays(start, 7)
  )
    weeks.push(Array.from({ length: 7 }, (_, place) => addDays(start, place)));
  return weeks;
}

/** The same day one month (or week) on or back; a day that a month does not have is its last one. */
export function stepSpan(day: LocalDate, span: CalendarSpan, by: 1 | -1): LocalDate {
  if (span === 'week') return addDays(day, 7 * by);
  const [year = 0, month = 1] = day.split('-').map(Number);
  const place = year * 12 + (month - 1) + by;
  const target = `${String(Math.floor(place / 12)).padStart(4, '0')}-${String((place % 12) + 1).padStart(2, '0')}`;
  // The first of the next month, one day back.
  const next = place + 1;
  const last = addDays(
    `${String(Math.floor(next / 12)).padStart(4, '0')}-${String((next % 12) + 1).padStart(2, '0')}-01`,
    -1,
  );
  const wanted = `${target}-${day.slice(8)}`;
  return wanted > last ? last : wanted;
}

/** Which day a key leads to; null: the key is none of the calendar's. */
export function dayByKey(
  key: string,
  day: LocalDate,
  today: LocalDate,
  span: CalendarSpan,
  weekStartsOn: 0 | 1 | 6,
): LocalDate | null {
  switch (key) {
    case 'ArrowLeft':
      return addDays(day, -1);
    case 'ArrowRight':
      return addDays(day, 1);
    case 'ArrowUp':
      return addDays(day, -7);
    case 'ArrowDown':
      return addDays(day, 7);
    case 'Home':
      return weekStart(day, weekStartsOn);
    case 'End':
      return addDays(weekStart(day, weekStartsOn), 6);
    case 'PageUp':
      return stepSpan(day, span, -1);
    case 'PageDown':
      return stepSpan(day, span, 1);
    case 't':
      return today;
    default:
      return null;
  }
}
