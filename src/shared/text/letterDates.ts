import type { LocalDate } from '../domain/field';
import { addDays, daysBetween, weekdayOf } from '../domain/time';
import { placesOf, type Span } from './letterParts';

const months = 'january february march april may june july august september october november december'.split(' ');
const days = 'sunday monday tuesday wednesday thursday friday saturday'.split(' ');

const month = months.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join('|');
const day = days.map((name) => `${name}|${name.slice(0, 3)}\\.?|${name.slice(0, 4)}\\.?`).join('|');
const dated = new RegExp(
  `(?<!\\p{L})(?<weekday>${day}),?\\s+(?:the\\s+)?(?:(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<monthLater>${month})|(?<monthFirst>${month})\\s+(?<dayLater>\\d{1,2})(?:st|nd|rd|th)?)(?!\\p{L}|\\d)(?:,?\\s+(?<year>\\d{4}))?`,
  'giu',
);
const undated = new RegExp(
  `(?<!\\p{L})(?:(?<dayFirst>\\d{1,2})(?:st|nd|rd|th)?\\s+(?:of\\s+)?(?<monthLater>${month})|(?<monthFirst>${month})\\s+(?<dayLater>\\d{1,2})(?:st|nd|rd|th)?)(?!\\p{L}|\\d)(?:,?\\s+(?<year>\\d{4}))?`,
  'giu',
);

export interface WeekdayMistake extends Span {
  /** “Thursday”: what that day is. */
  readonly isReally: string;
}

/** Days whose weekday does not fit the date. A date without a year is the one nearest to `today`. */
export function weekdayMistakes(text: string, today: LocalDate): WeekdayMistake[] {
  return [...text.matchAll(dated)].flatMap((match) => {
    const on = dateOf(match.groups ?? {}, today);
    const said = days.findIndex((name) => name.startsWith((match.groups?.['weekday'] ?? '').toLowerCase().slice(0, 3)));
    if (on === null || weekdayOf(on) === said) return [];
    const really = days[weekdayOf(on)] ?? '';
    return [
      {
        start: match.index,
        end: match.index + match[0].length,
        isReally: really.charAt(0).toUpperCase() + really.slice(1),
      },
    ];
  });
}

/** The days that are named with day and month. */
export function datesIn(text: string, today: LocalDate): LocalDate[] {
  return [...text.matchAll(undated)].flatMap((match) => dateOf(match.groups ?? {}, today) ?? []);
}

function dateOf(groups: Readonly<Record<string, string | undefined>>, today: LocalDate): LocalDate | null {
  const number = Number(groups['dayFirst'] ?? groups['dayLater']);
  const name = (groups['monthLater'] ?? groups['monthFirst'] ?? '').toLowerCase().replace('.', '');
  const place = months.findIndex((known) => known.startsWith(name));
  if (place < 0 || number < 1 || number > 31) return null;
  const inYear = (year: number) => `${year}-${String(place + 1).padStart(2, '0')}-${String(number).padStart(2, '0')}`;
  const exists = (date: LocalDate) => addDays(date, 0) === date;
  if (groups['year'] !== undefined) {
    const date = inYear(Number(groups['year']));
    return exists(date) ? date : null;
  }
  const thisYear = Number(today.slice(0, 4));
  const near = [thisYear - 1, thisYear, thisYear + 1].map(inYear).filter(exists);
  near.sort((a, b) => Math.abs(daysBetween(today, a)) - Math.abs(daysBetween(today, b)));
  return near[0] ?? null;
}

const weekdayName = new RegExp(`(?<!\\p{L})(?:${days.join('|')})(?!\\p{L})`, 'giu');

/** Weekdays by their full names, and “today” and “tomorrow”. */
export function weekdaysIn(text: string): Span[] {
  return [...placesOf(text, weekdayName), ...placesOf(text, /\b(?:today|tomorrow)\b/giu)];
}

const clock =
  /(?<![\p{L}\p{N}:.])(?:[01]?\d|2[0-3])[:.][0-5]\d(?:\s?[ap]\.?m\.?)?(?![\p{N}])|(?<![\p{L}\p{N}])(?:1[0-2]|[1-9])\s?[ap]\.?m\b\.?/giu;

/** Clock times: “17:30”, “5 pm”. */
export function timesIn(text: string): Span[] {
  return placesOf(text, clock);
}

/** Minutes from the first to the second time of a span such as “17:30–17:50” or “5 pm to 5.20 pm”; null: there is none. */
export function minutesBetweenTimes(text: string): number | null {
  const [first, second] = timesIn(text);
  if (first === undefined || second === undefined) return null;
  if (!/^\s*(?:–|—|-|to|until|till)\s*$/iu.test(text.slice(first.end, second.start))) return null;
  const from = minuteOfDay(text.slice(first.start, first.end));
  const to = minuteOfDay(text.slice(second.start, second.end));
  return (to - from + 1_440) % 1_440;
}

function minuteOfDay(time: string): number {
  const [, hours = '0', minutes = '0', half = ''] = /(\d{1,2})(?:[:.](\d\d))?\s?([ap]?)/iu.exec(time) ?? [];
  const hour = half === '' ? Number(hours) : (Number(hours) % 12) + (half.toLowerCase() === 'p' ? 12 : 0);
  return hour * 60 + Number(minutes);
}

const zoneWords =
  /(?<!\p{L})(?:(?:UTC|GMT)(?:\s?[+−-]\s?\d{1,2}(?::?\d{2})?)?|BST|CES?T|EES?T|WES?T|[ECMP][SD]?T|NZ[SD]?T|AE[SD]?T|JST|IST|SGT|your (?:own )?time|my time|(?:\p{Lu}[\p{L}’'-]+\s){1,3}time|local time|time in \p{Lu})(?!\p{L})/u;

/** Whether a clock is told by its zone: “London time”, “your time”, “CET”. */
export function namesZone(text: string): boolean {
  return zoneWords.test(text);
}
