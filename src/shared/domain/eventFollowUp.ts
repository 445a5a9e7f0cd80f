import { businessDaysAfter, type BusinessCalendar } from './businessDays';
import type { Instant, LocalDate } from './field';
import { addDays, addToInstant, dayOfInstant } from './time';

/**
 * The day by which to write to somebody met at `metAt`: my last working day within `hours` of it, never the day of
 * meeting itself; where all of them are days off, my first working day after (24 to 48 hours: methods.md, events).
 */
export function writeBy(metAt: Instant, hours: number, calendar: BusinessCalendar, zone: string): LocalDate {
  const met = dayOfInstant(metAt, zone);
  const last = dayOfInstant(addToInstant(metAt, { hours }), zone);
  for (let day = last; day > met; day = addDays(day, -1)) if (calendar.isWorkingDay(day)) return day;
  return businessDaysAfter(last > met ? last : met, 1, calendar);
}
