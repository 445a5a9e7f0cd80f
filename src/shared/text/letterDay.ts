import type { LocalDate } from '../domain/field';

const dates = new Map<boolean, Intl.DateTimeFormat>();

/** “Thursday 14 January” or “14 January”, in the letter’s language. */
export function sayDate(day: LocalDate, withWeekday: boolean): string {
  let format = dates.get(withWeekday);
  if (format === undefined) {
    const weekday = withWeekday ? ({ weekday: 'long' } as const) : {};
    format = new Intl.DateTimeFormat('en-GB', { ...weekday, day: 'numeric', month: 'long', timeZone: 'UTC' });
    dates.set(withWeekday, format);
  }
  return format.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}
