import Holidays from 'date-holidays';
import type { NamedDay } from '../../shared/domain/businessDays';
import type { HolidayCountry, HolidayPlace, HolidayYear } from '../../shared/holidayContract';

/**
 * The holidays of the world, from date-holidays. Loading it takes about 120 ms and 24 MB, so only the holiday worker
 * imports this file.
 */

/** Public holidays (those on which work rests) of one place in one year, in order; none for a place nobody knows. */
export function holidaysOf({ country, region }: HolidayPlace, year: number): HolidayYear {
  const book = new Holidays(country, region);
  const found = book
    .getHolidays(year, 'en')
    .filter(({ type }) => type === 'public')
    .flatMap(({ date, start, end, name }) => daysOf(date, start, end).map((day): NamedDay => ({ day, name })));
  return { country, region, year, days: found.sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0)) };
}

const HOUR = 3_600_000;

/** The days a holiday covers. `date` is its beginning by the wall clock there, as `2027-01-01 00:00:00`. */
function daysOf(date: string, start: Date, end: Date): string[] {
  const first = Date.parse(`${date.slice(0, 10)}T00:00:00Z`);
  const from = first + Number(date.slice(11, 13)) * HOUR;
  const to = from + (end.getTime() - start.getTime());
  const days: string[] = [];
  for (let day = first; day < to; day += 24 * HOUR) {
    // More than half of a day: half a day off is a day on which letters are read, and one that begins in the evening
    // is of the next day.
    const covered = Math.min(to, day + 24 * HOUR) - Math.max(from, day);
    if (covered > 12 * HOUR) days.push(new Date(day).toISOString().slice(0, 10));
  }
  return days;
}

/** Every country that is known, by name, with its regions. */
export function holidayCountries(): HolidayCountry[] {
  const book = new Holidays();
  return Object.entries(book.getCountries('en'))
    .map(([code, name]) => ({
      code,
      name,
      // Spread, because a country without regions answers undefined, whatever its types say.
      regions: Object.entries({ ...book.getStates(code, 'en') })
        .map(([region, regionName]) => ({ code: region, name: regionName }))
        .sort(byName),
    }))
    .sort(byName);
}

function byName(a: { readonly name: string }, b: { readonly name: string }): number {
  return a.name.localeCompare(b.name, 'en');
}
