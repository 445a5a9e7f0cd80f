import type { Instant, LocalDate } from '../../shared/domain/field';
import type { Settings } from '../../shared/domain/settings';
import { dateOrderOf, type DateOrder } from '../../shared/text/dateOrder';
import { clockOfInstant, dayOfInstant, daysBetween } from '../../shared/domain/time';

export { sayTimer } from '../../shared/text/sayTimer';

/** How dates and times are said: Today, Yesterday, Tomorrow, then “Thu 4 June”; a year only when it differs. */

let locale = 'en-GB';

/** The person's own language and region, for clocks and sorting. Words stay English. */
export function setLocale(name: string): void {
  locale = Intl.DateTimeFormat.supportedLocalesOf(name)[0] ?? 'en-GB';
}

export function nameCollator(): Intl.Collator {
  return new Intl.Collator(locale, { sensitivity: 'base', numeric: true });
}

/** A formatter costs a millisecond or more to make, so each is made when it is first needed. */
function said(options: Intl.DateTimeFormatOptions): (day: LocalDate) => string {
  let format: Intl.DateTimeFormat | undefined;
  return (day) => (format ??= new Intl.DateTimeFormat('en-GB', { ...options, timeZone: 'UTC' })).format(utc(day));
}

const weekdayDayMonth = said({ weekday: 'short', day: 'numeric', month: 'long' });
const dayMonth = said({ day: 'numeric', month: 'long' });
const dayMonthYear = said({ day: 'numeric', month: 'long', year: 'numeric' });
const fullWeekday = said({ weekday: 'long', day: 'numeric', month: 'long' });
const monthYear = said({ month: 'long', year: 'numeric' });
const shortDay = said({ day: 'numeric', month: 'short' });
const shortWeekday = said({ weekday: 'short' });
const shortMonth = said({ month: 'short' });

function utc(day: LocalDate): Date {
  return new Date(`${day}T00:00:00Z`);
}

/** Today, Yesterday, Tomorrow, “Thu 4 June”, “4 June 2025”. */
export function sayDay(day: LocalDate, today: LocalDate): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'Today';
  if (away === -1) return 'Yesterday';
  if (away === 1) return 'Tomorrow';
  if (day.slice(0, 4) !== today.slice(0, 4)) return dayMonthYear(day);
  return Math.abs(away) < 150 ? weekdayDayMonth(day).replace(',', '') : dayMonth(day);
}

/** “Thu 14 May”, “Sat 1 January 2028”: always with its weekday, for a day that is being chosen. */
export function sayDayOfWeek(day: LocalDate, today: LocalDate): string {
  const words = weekdayDayMonth(day).replace(',', '');
  return day.slice(0, 4) === today.slice(0, 4) ? words : `${words} ${day.slice(0, 4)}`;
}

/** “Thursday 14 May”. */
export function sayLongDay(day: LocalDate): string {
  return fullWeekday(day).replace(',', '');
}

/** “14:00”, by the clock of `zone`. */
export function sayClock(at: Instant, zone: string): string {
  return clockOfInstant(at, zone);
}

/** “Today 14:00”. */
export function sayMoment(at: Instant, now: Instant, zone: string): string {
  return `${sayDay(dayOfInstant(at, zone), dayOfInstant(now, zone))} ${sayClock(at, zone)}`;
}

/** “today 14:00”, “Thu 4 June 14:00”: the same inside a sentence. */
export function sayMomentInSentence(at: Instant, now: Instant, zone: string): string {
  return sayMoment(at, now, zone).replace(/^(Today|Yesterday|Tomorrow)/, (day) => day.toLowerCase());
}

/** “2 h 40 min”, “12 min”, “3 days”. Minutes are given; under one it is “1 min”. */
export function sayDuration(minutes: number): string {
  const whole = Math.max(1, Math.round(minutes));
  if (whole >= 48 * 60) return `${Math.round(whole / 1_440)} days`;
  const hours = Math.floor(whole / 60);
  const rest = whole % 60;
  if (hours === 0) return `${rest} min`;
  return rest === 0 ? `${hours} h` : `${hours} h ${rest} min`;
}

/** “today”, “tomorrow”, “in 5 days”, “in 3 weeks”, “in 4 months”; before: “yesterday”, “5 days ago”. */
export function sayAway(day: LocalDate, today: LocalDate): string {
  const away = daysBetween(today, day);
  if (away === 0) return 'today';
  if (Math.abs(away) === 1) return away > 0 ? 'tomorrow' : 'yesterday';
  const days = Math.abs(away);
  const span =
    days < 14 ? `${days} days` : days < 63 ? `${Math.round(days / 7)} weeks` : `${Math.round(days / 30.4)} months`;
  return away > 0 ? `in ${span}` : `${span} ago`;
}

/** A day inside a sentence: “today”, “tomorrow”, “Monday” within a week, then “Thu 4 June”. */
export function sayDayInSentence(day: LocalDate, today: LocalDate): string {
  const away = daysBetween(today, day);
  if (Math.abs(away) <= 1) return sayDay(day, today).toLowerCase();
  return away > 1 && away < 7 ? (sayLongDay(day).split(' ')[0] ?? '') : sayDay(day, today);
}

/** The same with its preposition: “today”, “on Monday”, “on Thu 4 June”. */
export function sayOnDay(day: LocalDate, today: LocalDate): string {
  return Math.abs(daysBetween(today, day)) <= 1 ? sayDayInSentence(day, today) : `on ${sayDayInSentence(day, today)}`;
}

/** A day as a letter says it, where it is still right when it is read later: “by Friday 15 May”. */
export function sayBy(day: LocalDate): string {
  return `by ${sayLongDay(day)}`;
}

/** How `5/6` is meant: as set, otherwise as this region writes it. */
export function dateOrder(setting: Settings['dateOrder']): DateOrder {
  return dateOrderOf(setting, locale);
}

/** “Mon”, “Jan”: the short names on charts. */
export function sayShortWeekday(day: LocalDate): string {
  return shortWeekday(day);
}

export function sayShortMonth(day: LocalDate): string {
  return shortMonth(day);
}

/** “23 Feb”: where a chart or a table has no room for more. */
export function sayShortDay(day: LocalDate): string {
  return shortDay(day);
}

/** “February 2027”: the heading of a calendar. */
export function sayMonth(day: LocalDate): string {
  return monthYear(day);
}

/** “8 to 14 February 2027”, “29 March to 4 April 2027”: the heading of a week. */
export function sayWeek(first: LocalDate, last: LocalDate): string {
  const from = first.slice(0, 7) === last.slice(0, 7) ? String(Number(first.slice(8))) : dayMonth(first);
  return `${first.slice(0, 4) === last.slice(0, 4) ? from : dayMonthYear(first)} to ${dayMonthYear(last)}`;
}
