import { localDate, type LocalDate } from '../domain/field';
import { addDays } from '../domain/time';
import { readDatePhrase, type DatePhraseOptions } from './datePhrase';

/**
 * The same where a day may have passed. Without a year a day that is none to come is one of this year; when what has
 * happened is meant (`isPreferred`), “6 January” is the last one there was and “Monday” the last Monday.
 */
export function readPastDay(
  text: string,
  today: LocalDate,
  isPreferred: boolean,
  options: DatePhraseOptions = {},
): LocalDate | null {
  const coming = readDay(text, today, options);
  if (coming !== null && (!isPreferred || coming <= today)) return coming;
  const year = Number(today.slice(0, 4));
  const past = [year, year - 1]
    .map((of) => readDay(`${text.trim()} ${of}`, today, options))
    .find((day) => day !== null && day <= today);
  if (past != null) return past;
  const isWeekday = coming !== null && !/\d/.test(text) && coming <= addDays(today, 7);
  return isWeekday && !/tomorrow|next|week/i.test(text) ? addDays(coming, -7) : coming;
}

/**
 * The day that was typed into a field for one: “14/1/2027”, “14012027”, “14 Jan”, “2027-01-14”, “Friday”,
 * “tomorrow”. Without a year it is the first from `today` on; with one it may lie in the past. null: not
 * a day, or not yet.
 */
export function readDay(text: string, today: LocalDate, options: DatePhraseOptions = {}): LocalDate | null {
  const typed = text.trim().toLowerCase();
  if (typed === '') return null;
  if (typed === 'today') return today;
  if (typed === 'tomorrow') return addDays(today, 1);
  if (typed === 'yesterday') return addDays(today, -1);
  const whole = /^(\d{4})-?(\d{2})-?(\d{2})$/.exec(typed);
  const iso = whole && dayOf(whole[1], whole[2], whole[3]);
  if (iso !== null && typed.includes('-')) return iso;
  const [, first, second, year] =
    /^(\d{2})(\d{2})(\d{4})$/.exec(typed) ?? /^(\d{1,2})[/. -](\d{1,2})(?:[/. -](\d{4}|\d{2}))?\.?$/.exec(typed) ?? [];
  if (first !== undefined) {
    const full = year?.length === 2 ? `20${year}` : year;
    const dayFirst = () => withYear(second, first, full, today);
    const monthFirst = () => withYear(first, second, full, today);
    return options.dateOrder === 'monthFirst' ? (monthFirst() ?? dayFirst()) : (dayFirst() ?? monthFirst() ?? iso);
  }
  const [, inMonth, name, ofYear] =
    /^(?:[a-z]+,? )?(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/.exec(typed) ?? [];
  if (name !== undefined) return dayOf(ofYear, String(months.indexOf(name.slice(0, 3)) + 1), inMonth);
  return (readDatePhrase(typed, today, options) ?? readDatePhrase(`on ${typed}`, today, options))?.day ?? null;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

function withYear(
  month: string | undefined,
  day: string | undefined,
  year: string | undefined,
  today: LocalDate,
): LocalDate | null {
  if (year !== undefined) return dayOf(year, month, day);
  const thisYear = dayOf(today.slice(0, 4), month, day);
  return thisYear !== null && thisYear < today ? dayOf(String(Number(today.slice(0, 4)) + 1), month, day) : thisYear;
}

function dayOf(year = '', month = '', day = ''): LocalDate | null {
  const date = `${year.padStart(4, '0')}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return /^(19|20|21)/.test(date) && localDate.safeParse(date).success ? date : null;
}
