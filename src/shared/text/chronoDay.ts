import type { ParsedResult } from 'chrono-node/en';
import type { LocalDate } from '../domain/field';
import { addDays, daysBetween } from '../domain/time';
import { comingWeekday, dateOf, dayOfWeek, notBefore } from './dayCalendar';

/** What is counted in notes: “Jan 2 more times” and “may 2 people” speak of numbers, not of days. */
const counted =
  /^ (?:more|other|people|persons|times|months?|weeks?|days?|hours?|years?|yrs?|min(?:ute)?s?|calls|wards?|nurses|posts|hires|interviews|talks|questions|of)\b/i;
/** What may follow a number with a slash when it is a date: an end, a mark, a small word. */
const restOfDate =
  /^(?:$|\s*[,.;:!?()[\]–—<>~@#$-]|\s+(?:and|or|at|in|to|with|then|for|from|when|if|she|he|they|i|we|\d)\b)/i;
const modal = /\b(?:i|you|he|she|we|they|it|that|this|who|one|there|which|names?|people) $/i;

/** The day that chrono found, unless it only looks like one in hurried notes. `before` and `after` are the text around it. */
export function chronoDay(result: ParsedResult, before: string, after: string, today: LocalDate): LocalDate | null {
  const { start } = result;
  const words = result.text.toLowerCase().replace(/[\s,.]+$/, '');
  const tags = [...result.tags()];
  const says = (tag: string) => tags.some((own) => own.includes(tag));
  const day = dateOf(start.get('year') ?? 0, start.get('month') ?? 1, start.get('day') ?? 1);
  if (says('casualReference/now') || /\b(last|past|ago|yesterday)\b/.test(words) || /^(this )?morning/.test(words))
    return null;
  if (/\b(?:since|last|past|every|each|an?|any|some) $/i.test(before)) return null;
  if (says('relativeDate')) {
    if (says('relativeDateAndTime')) return null;
    const isAhead = /^(in|within)\b/.test(words) || /(from now|later|time)$/.test(words);
    return isAhead && /day|week|month/.test(words) ? day : null;
  }
  if (start.isCertain('weekday') && !start.isCertain('day')) return weekdayDay(result, words, before, after, today);
  if (!start.isCertain('day') || !start.isCertain('month')) return null;
  if (says('SlashDate') && !isSlashDate(words, before, after)) return null;
  if (start.isCertain('year') && /\d{4}/.test(words)) return deadline(day, before, today);
  if (/^may\b/.test(words) && modal.test(before)) return null;
  if (/\bmay$/.test(words) && /^ (?:be|have|need|want|not|well|also|see|use|come|help|say|go|take)\b/i.test(after))
    return null;
  if (counted.test(after) && !says('casualReference')) return null;
  // Forward-looking, so a day that has just passed comes back a year on; nobody promises that far without a year.
  return daysBetween(today, day) > 300 ? null : deadline(day, before, today);
}

/** “Before Mar 1” is to be done by the day before. */
function deadline(day: LocalDate, before: string, today: LocalDate): LocalDate {
  return /(?<!\bnot )\bbefore (?:the )?$/i.test(before) ? notBefore(addDays(day, -1), today) : day;
}

/** A fraction or “24/7” is a date only where something says so. */
function isSlashDate(words: string, before: string, after: string): boolean {
  if (/[/.-]\d{1,4}[/.-]/.test(words)) return true;
  if (
    /\b(?:cut|down|up|reduced?|fell|dropped|grew|rose|less|more|increased?|decreased?)\b[^.;,]{0,30}\bby $/i.test(
      before,
    )
  )
    return false;
  if (/^ of\b/i.test(after)) return false;
  if (/\b(?:by|until|till|before|due)(?: the)? $/i.test(before)) return true;
  const isSaid = /\b(?:on|from|for|\w+day|mon|tues?|weds?|thurs?|fri|sat|sun),?(?: the)? $/i.test(before);
  return isSaid && restOfDate.test(after);
}

function weekdayDay(
  { start, end }: ParsedResult,
  words: string,
  before: string,
  after: string,
  today: LocalDate,
): LocalDate | null {
  const [, which = '', name = ''] =
    /^(?:on |by )?(next|this|coming)?\s*.*?\b(sun|mon|tue|wed|thu|fri|sat)/.exec(words) ?? [];
  const weekday = start.get('weekday') ?? 0;
  // “Mon–Fri” is an opening time; “tuesday = sales led” and “Friday nights” speak of all of them.
  if (end?.isCertain('weekday')) return null;
  if (/^\s*=|^ (?:nights|mornings|afternoons|evenings|shifts)\b/i.test(after)) return null;
  if (/weekend/.test(words)) return null;
  // “sat in on reviews”, “in the sun”, “they wed”: these need a word that makes them a day.
  const isShort = /\b(?:sat|sun|wed)(?![a-z])/.test(words);
  const lead = `${before}${words.slice(0, Math.max(0, words.indexOf(name)))}`;
  if (isShort && which !== 'next' && !/\b(?:on|by|until|till|before|coming|this) $/i.test(lead)) return null;
  if (which === 'next') return dayOfWeek(today, 1, weekday);
  const named = comingWeekday(name === '' ? weekdayName(weekday) : name, today);
  return deadline(named, before, today);
}

function weekdayName(weekday: number): string {
  return ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'][weekday] ?? 'sun';
}
