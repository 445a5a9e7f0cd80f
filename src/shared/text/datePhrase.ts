import { casual, GB, type ParsedResult } from 'chrono-node/en';
import type { LocalDate } from '../domain/field';
import { addDays, daysBetween, weekdayOf } from '../domain/time';

/** A day that a text speaks of. */
export interface DatePhrase {
  readonly day: LocalDate;
  /** The words it was read from, as they were typed; shown beside the day before it is used. */
  readonly words: string;
}

export interface DatePhraseOptions {
  /** How `5/6` is meant. Default: the fifth of June. */
  readonly dateOrder?: 'dayFirst' | 'monthFirst';
}

interface Candidate extends DatePhrase {
  readonly index: number;
}

/**
 * The first day from `today` on that a text names: “by 29/1”, “next Friday”, “in three weeks”,
 * “tell her in Feb”. `today` is the day on which the words were said; what lies before it is not a
 * promise and is passed over. Where a phrase names a stretch of time, the day is the one to have
 * it done by:
 * - a month (“in Feb”) is its 15th, or its last day when that has passed; early is the 5th, late the last;
 * - a week (“next week”) is its Friday;
 * - “next Friday” is the one of the coming week, “Friday” the first one after today.
 * Words that only look like days stay words: “you may”, “sat in”, “2 wks”, “24/7”, “40 h”, “a second”.
 */
export function readDatePhrase(text: string, today: LocalDate, options: DatePhraseOptions = {}): DatePhrase | null {
  const found = [...ownPhrases(text, today), ...chronoPhrases(text, today, options)]
    .filter((candidate) => candidate.day >= today)
    .sort((a, b) => a.index - b.index || b.words.length - a.words.length);
  const first = found[0];
  if (first === undefined) return null;
  // “end of next week” and “next week” overlap: the longer phrase knows more.
  const end = first.index + first.words.length;
  const fullest =
    found.filter((other) => other.index < end).sort((a, b) => b.words.length - a.words.length)[0] ?? first;
  return { day: fullest.day, words: fullest.words };
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const weekdays = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];
const monthNames =
  'jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?';
const weekdayNames =
  'sun(?:day)?|mon(?:day)?|tues?(?:day)?|wed(?:nesday)?|thu(?:rs?)?(?:day)?|fri(?:day)?|sat(?:urday)?';
const numbers: Readonly<Record<string, number>> = {
  a: 1, an: 1, one: 1, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, twelve: 12,
}; // prettier-ignore

interface Rule {
  readonly pattern: RegExp;
  /** null: not a day after all. */
  readonly read: (match: RegExpExecArray, today: LocalDate) => LocalDate | null;
}

const rules: readonly Rule[] = [
  {
    // “in Feb”, “early March”, “by the end of May 2027”; not “in Feb 9”, which names its day.
    pattern: new RegExp(
      String.raw`\b(in|by|before|until|till|during|around|next|early(?: in)?|mid(?:dle of)?|late(?: in)?|(?:beginning|start|middle|end) of)[ -](${monthNames})\b\.?(?: (\d{4})\b)?(?! ?\d)`,
      'gi',
    ),
    read: ([, how = '', name = '', year], today) => dayInMonth(how.toLowerCase(), monthNumber(name), year, today),
  },
  {
    pattern: /\b(end of |middle of )?(?:the )?(this|next|the) (week|month)\b(?! on\b)/gi,
    read: ([phrase, part = '', which = '', unit = ''], today) => {
      if (which.toLowerCase() === 'the' && part === '') return null;
      const isNext = which.toLowerCase() === 'next';
      if (unit.toLowerCase() === 'week') return dayOfWeek(today, isNext ? 1 : 0, 5, /middle/i.test(phrase) ? 3 : 5);
      const [year, month] = monthOf(today, isNext ? 1 : 0);
      return part.toLowerCase().startsWith('end') ? lastDay(year, month) : middleOf(year, month, today);
    },
  },
  {
    pattern:
      /\b(?:in|within) (\d{1,3}|an?|one|two|three|four|five|six|seven|eight|nine|ten|twelve) (?:more )?(?:wks?|fortnights?)\b/gi,
    read: ([phrase, count = ''], today) =>
      addDays(today, (/fortnight/i.test(phrase) ? 14 : 7) * (numbers[count.toLowerCase()] ?? Number(count))),
  },
  {
    // “by the 9th”: the next ninth; “Tuesday 26th” the same, said with its weekday.
    pattern: new RegExp(
      String.raw`\b(?:(?:by|on|until|till|before) the|(?:${weekdayNames})(?: the)?) (\d{1,2})(?:st|nd|rd|th)\b(?! (?:of\b|${monthNames}|floor|ward|year|grade|time))`,
      'gi',
    ),
    read: ([, day = ''], today) => nextDayNumber(Number(day), today),
  },
  {
    pattern: new RegExp(String.raw`\b(?:a week on (${weekdayNames})|(${weekdayNames}) week)\b`, 'gi'),
    read: ([, on, week], today) => addDays(comingWeekday(on ?? week ?? '', today), 7),
  },
];

function* ownPhrases(text: string, today: LocalDate): Generator<Candidate> {
  for (const { pattern, read } of rules) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match, today);
      if (day !== null) yield { day, words: match[0], index: match.index };
    }
  }
}

/** What chrono finds, without what only looks like a day in hurried notes. */
function* chronoPhrases(
  text: string,
  today: LocalDate,
  { dateOrder = 'dayFirst' }: DatePhraseOptions,
): Generator<Candidate> {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  // Noon in a zone of its own: the calendar day can never slip into a neighbour.
  const reference = { instant: new Date(Date.UTC(year, month - 1, day, 12)), timezone: 0 };
  const parser = dateOrder === 'dayFirst' ? GB : casual;
  for (const result of parser.parse(text, reference, { forwardDate: true })) {
    const found = chronoDay(result, text.slice(0, result.index), text.slice(result.index + result.text.length), today);
    if (found !== null) yield { day: found, words: result.text.replace(/[\s,.]+$/, ''), index: result.index };
  }
}

function chronoDay(result: ParsedResult, before: string, after: string, today: LocalDate): LocalDate | null {
  const { start } = result;
  const words = result.text.toLowerCase().replace(/[\s,.]+$/, '');
  const tags = [...result.tags()];
  const says = (tag: string) => tags.some((own) => own.includes(tag));
  const day = dateOf(start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1);
  if (says('casualReference/now') || says('relativeDateAndTime') || /\b(last|past|ago|yesterday|morning)\b/.test(words))
    return null;
  if (says('relativeDate')) {
    const isAhead = /^(in|within)\b/.test(words) || /(from now|later|time)$/.test(words);
    return isAhead && /day|week|month/.test(words) ? day : null;
  }
  if (start.isCertain('weekday') && !start.isCertain('day')) return weekdayDay(words, before, today);
  if (!start.isCertain('day') || !start.isCertain('month')) return null;
  if (start.isCertain('year')) return day;
  // A fraction or “24/7” is a date only where something says so.
  if (
    says('SlashDate') &&
    !/\b(by|on|until|till|before|from|due|for|\w+day|mon|tues?|wed|thurs?|fri|sat|sun),?( the)? $/i.test(before)
  )
    return null;
  if (words.startsWith('may') && /\b(i|you|he|she|we|they|it|that|this|who|one|there) $/i.test(before)) return null;
  if (/^ of\b/.test(after)) return null;
  // Forward-looking, so a day that has just passed comes back a year on; nobody promises that far without a year.
  return daysBetween(today, day) > 300 ? null : day;
}

function weekdayDay(words: string, before: string, today: LocalDate): LocalDate | null {
  const [, which = '', name = ''] = /^(next|this|coming)?.*?\b([a-z]+)$/.exec(words) ?? [];
  // “sat in on reviews”, “in the sun”, “they wed”: these need a word that makes them a day.
  if (
    /^(sat|sun|wed)$/.test(name) &&
    which !== 'next' &&
    !/\b(on|by|until|till|before|coming) $/i.test(`${before}${words.slice(0, -name.length)}`)
  )
    return null;
  if (which === 'next') return dayOfWeek(today, 1, weekdays.indexOf(name.slice(0, 3)));
  if (/\b(last|past|every|each) $/i.test(before)) return null;
  return comingWeekday(name, today);
}

/** The first such weekday after `today`. */
function comingWeekday(name: string, today: LocalDate): LocalDate {
  const away = (weekdays.indexOf(name.toLowerCase().slice(0, 3)) - weekdayOf(today) + 7) % 7;
  return addDays(today, away === 0 ? 7 : away);
}

/** A weekday of this week (0) or the next (1), Monday first; `wanted` that has passed in this week is today. */
function dayOfWeek(today: LocalDate, weeks: number, weekday: number, wanted = weekday): LocalDate {
  const monday = addDays(today, -((weekdayOf(today) + 6) % 7) + weeks * 7);
  const day = addDays(monday, (wanted + 6) % 7);
  return day < today ? today : day;
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

function middleOf(year: number, month: number, today: LocalDate): LocalDate {
  const middle = dateOf(year, month, 15);
  return middle < today ? lastDay(year, month) : middle;
}

function nextDayNumber(day: number, today: LocalDate): LocalDate | null {
  for (let ahead = 0; ahead < 3; ahead += 1) {
    const [year, month] = monthOf(today, ahead);
    const date = dateOf(year, month, day);
    if (day >= 1 && date >= today && date <= lastDay(year, month)) return date;
  }
  return null;
}

function monthOf(today: LocalDate, ahead: number): [year: number, month: number] {
  const [year = 0, month = 1] = today.split('-').map(Number);
  const count = year * 12 + month - 1 + ahead;
  return [Math.floor(count / 12), (count % 12) + 1];
}

function lastDay(year: number, month: number): LocalDate {
  const [nextYear, nextMonth] = monthOf(dateOf(year, month, 1), 1);
  return addDays(dateOf(nextYear, nextMonth, 1), -1);
}

function monthNumber(name: string): number {
  return months.indexOf(name.toLowerCase().slice(0, 3)) + 1;
}

function dateOf(year: number, month: number, day: number): LocalDate {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
