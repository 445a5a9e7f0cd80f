import type { LocalDate } from '../domain/field';
import { addDays } from '../domain/time';
import {
  comingWeekday,
  dateOf,
  dayOfWeek,
  isDate,
  lastDay,
  middleOf,
  monthNumber,
  monthOf,
  nextDayNumber,
  notBefore,
  weekdayNumber,
} from './dayCalendar';

/** One way in which hurried notes name a day and chrono does not read it, or not as it is meant. */
export interface DayRule {
  readonly pattern: RegExp;
  /** null: not a day after all. */
  readonly read: (match: RegExpExecArray, today: LocalDate, isMonthFirst: boolean) => LocalDate | null;
}

const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdayNames =
  'sun(?:day)?|mon(?:day)?|tues?(?:day)?|weds?|wednesday|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?';
const numbers: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
  first: 1, second: 2, third: 3, fourth: 4, last: 5,
}; // prettier-ignore
const count = String.raw`(\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve)`;

export const dayRules: readonly DayRule[] = [
  {
    // “in Feb”, “early March”, “by the end of May 2027”; not “in Feb 9”, which names its day.
    pattern: words(
      `(in|by|before|until|till|during|around|next|early(?: in)?|mid(?:dle of)?|late(?: in)?|(?:beginning|start|middle|end)(?: of)?)[ -](${monthNames})\\b\\.?(?: (\\d{4})\\b)?(?! ?\\d)`,
    ),
    read: ([, how = '', name = '', year], today) => dayInMonth(how.toLowerCase(), monthNumber(name), year, today),
  },
  {
    pattern: words(`(first|second|third|fourth|last) week (?:of|in) (${monthNames})\\b`),
    read: ([, which = '', name = ''], today) => weekOfMonth(numberOf(which), monthNumber(name), today),
  },
  {
    pattern: words(
      '(?:(early|later?|middle of|mid|end of|end|start of|beginning of)[ -])?(?:the )?(this|next|the) (week|month|quarter|year)\\b(?! on\\b)',
    ),
    read: ([, part = '', which = '', unit = ''], today) =>
      stretch(part.toLowerCase(), which.toLowerCase(), unit.toLowerCase(), today),
  },
  {
    pattern: words('(?:this|the|next|at the) weekend\\b'),
    read: ([phrase], today) => {
      const own = dayOfWeek(today, 0, 0);
      return phrase.toLowerCase().startsWith('next') ? addDays(own, 7) : own;
    },
  },
  {
    pattern: words(`(?:in|within) ${count} (?:more )?(wks?|fortnights?)\\b`),
    read: ([, many = '', unit = ''], today) => addDays(today, (/^f/i.test(unit) ? 14 : 7) * numberOf(many)),
  },
  {
    pattern: words('within the (week|month|fortnight)\\b'),
    read: ([, unit = ''], today) => addDays(today, { week: 7, fortnight: 14, month: 30 }[unit.toLowerCase()] ?? 7),
  },
  {
    // The same number in a later month; a month that is too short ends before it.
    pattern: words(`(?:in|within) ${count} months?\\b`),
    read: ([, many = ''], today) => {
      const [year, month] = monthOf(today, numberOf(many));
      const day = dateOf(year, month, Number(today.slice(8)));
      return day > lastDay(year, month) ? lastDay(year, month) : day;
    },
  },
  {
    // “within 48 hours”; fewer than a day is not a day to promise for.
    pattern: words('(?:in|within) (\\d{2,3}) ?(?:hours|hrs|h)\\b'),
    read: ([, hours = ''], today) => (Number(hours) < 24 ? null : addDays(today, Math.floor(Number(hours) / 24))),
  },
  {
    // “by the 9th”: the next ninth; “Tuesday 26th” the same, said with its weekday.
    pattern: words(
      `(?:(by|on|until|till|before|not before) the|(?:${weekdayNames})(?: the)?) (\\d{1,2})(?:st|nd|rd|th)\\b(?! (?:of\\b|${monthNames}|floor|ward|year|grade|time|night|attempt|century))`,
    ),
    read: ([, how = '', day = ''], today) => {
      const named = nextDayNumber(Number(day), today);
      return named !== null && /^before$/i.test(how) ? notBefore(addDays(named, -1), today) : named;
    },
  },
  {
    pattern: words(
      `(?:${count} weeks? (?:on|from|after) (${weekdayNames}|today|tomorrow)|${count} weeks? (today|tomorrow)|(${weekdayNames}|today|tomorrow) week)\\b`,
    ),
    read: ([, many, from, manyMore, soon, before], today) => {
      const day = from ?? soon ?? before ?? '';
      const start = /^to/i.test(day) ? addDays(today, /^tom/i.test(day) ? 1 : 0) : comingWeekday(day, today);
      return addDays(start, 7 * numberOf(many ?? manyMore ?? 'a'));
    },
  },
  {
    pattern: words(`(${weekdayNames})(?:,| of)? (this|next) week\\b`),
    read: ([, day = '', which = ''], today) =>
      dayOfWeek(today, which.toLowerCase() === 'next' ? 1 : 0, weekdayNumber(day)),
  },
  { pattern: words('(?:the )?day after tomorrow\\b'), read: (_, today) => addDays(today, 2) },
  {
    pattern: words('(?:(?:by|on|until|till|before|next|this) )?(weds|tues)\\b'),
    read: ([phrase, day = ''], today) => shortWeekday(phrase, day, today),
  },
  {
    pattern: words(`(?:EOD|COB|COP|close of (?:play|business)|end of day)(?: (?:on )?(${weekdayNames}))?\\b`),
    read: ([, day], today) => (day === undefined ? today : comingWeekday(day, today)),
  },
  { pattern: words('EOW\\b'), read: (_, today) => dayOfWeek(today, 0, 5) },
  { pattern: words('EOM\\b'), read: (_, today) => lastDay(...monthOf(today, 0)) },
  {
    pattern: words('(in|by|before|early|mid|late|end of|start of|beginning of)[ -]Q([1-4])(?: (\\d{4}))?\\b'),
    read: ([, how = '', quarter = '', year], today) => quarterDay(how.toLowerCase(), Number(quarter), year, today),
  },
  {
    // “by 9.2.”, as it is written on the continent; a version number has no full stop behind it.
    pattern: words('(?:by|on|until|till|due) (\\d{1,2})\\.(\\d{1,2})\\.(?![\\d\\p{L}])'),
    read: ([, first = '', second = ''], today, isMonthFirst) =>
      isMonthFirst
        ? (nextDate(Number(first), Number(second), today) ?? nextDate(Number(second), Number(first), today))
        : (nextDate(Number(second), Number(first), today) ?? nextDate(Number(first), Number(second), today)),
  },
];

function words(pattern: string): RegExp {
  return new RegExp(String.raw`(?<![\p{L}\d])${pattern}`, 'giu');
}

function numberOf(word: string): number {
  return numbers[word.toLowerCase()] ?? Number(word);
}

function dayInMonth(how: string, month: number, writtenYear: string | undefined, today: LocalDate): LocalDate {
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  const isOver = month < thisMonth || (how === 'next' && month === thisMonth);
  const year = writtenYear === undefined ? thisYear + (isOver ? 1 : 0) : Number(writtenYear);
  if (/^(early|beginning|start)/.test(how)) return dateOf(year, month, 5);
  if (/^(late|end)/.test(how)) return lastDay(year, month);
  if (how === 'by') return dateOf(year, month, 1);
  if (how === 'before') return addDays(dateOf(year, month, 1), -1);
  return middleOf(year, month, today);
}

/** “The second week of March” is over by the 14th; the last one ends with the month. */
function weekOfMonth(which: number, month: number, today: LocalDate): LocalDate {
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  const year = thisYear + (month < thisMonth ? 1 : 0);
  return which === 5 ? lastDay(year, month) : dateOf(year, month, which * 7);
}

function stretch(part: string, which: string, unit: string, today: LocalDate): LocalDate | null {
  const ahead = which === 'next' ? 1 : 0;
  const [year, month] = monthOf(today, 0);
  const isEnd = /^end/.test(part);
  const isStart = /^(early|start|beginning)/.test(part);
  if (which === 'the' && (part === '' || /^late/.test(part))) return null;
  switch (unit) {
    case 'week':
      return dayOfWeek(today, ahead, /^mid/.test(part) ? 3 : isStart ? 2 : 5);
    case 'month': {
      const [ofYear, ofMonth] = monthOf(today, ahead);
      if (isEnd || /^late/.test(part)) return lastDay(ofYear, ofMonth);
      return isStart ? notBefore(dateOf(ofYear, ofMonth, 5), today) : middleOf(ofYear, ofMonth, today);
    }
    case 'quarter':
      return isEnd ? lastDay(...monthOf(dateOf(year, Math.ceil(month / 3) * 3, 1), ahead * 3)) : null;
    default:
      // “This year” and “next year” are no day; their ends and beginnings are.
      if (isEnd) return dateOf(year + ahead, 12, 31);
      return isStart && ahead === 1 ? dateOf(year + 1, 1, 5) : null;
  }
}

/** “Weds” and “Tues”, which chrono does not know. */
function shortWeekday(phrase: string, name: string, today: LocalDate): LocalDate {
  if (/^next/i.test(phrase)) return dayOfWeek(today, 1, weekdayNumber(name));
  const day = comingWeekday(name, today);
  return /^before/i.test(phrase) ? notBefore(addDays(day, -1), today) : day;
}

function quarterDay(how: string, quarter: number, writtenYear: string | undefined, today: LocalDate): LocalDate {
  const [thisYear = 0, thisMonth = 1] = today.split('-').map(Number);
  const year = writtenYear === undefined ? thisYear + (quarter * 3 < thisMonth ? 1 : 0) : Number(writtenYear);
  const first = dateOf(year, quarter * 3 - 2, 1);
  if (how === 'by') return notBefore(first, today);
  if (how === 'before') return notBefore(addDays(first, -1), today);
  if (/^(early|start|beginning)/.test(how)) return notBefore(dateOf(year, quarter * 3 - 2, 5), today);
  return /^mid/.test(how) ? middleOf(year, quarter * 3 - 1, today) : lastDay(year, quarter * 3);
}

function nextDate(month: number, day: number, today: LocalDate): LocalDate | null {
  const year = Number(today.slice(0, 4));
  for (const candidate of [year, year + 1]) {
    if (isDate(candidate, month, day) && dateOf(candidate, month, day) >= today) return dateOf(candidate, month, day);
  }
  return null;
}
