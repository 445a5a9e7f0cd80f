import type { LocalDate } from '../domain/field';
import type { Rhythm } from '../domain/followUp';
import { comingWeekday, nextDayNumber } from './dayCalendar';

/** How often something comes again, as it was typed. */
export interface RhythmPhrase {
  readonly rhythm: Rhythm;
  /** The day that the words themselves name (“every Friday”); null: they name none. */
  readonly first: LocalDate | null;
  readonly words: string;
}

const weekdays = '(sun|mon|tues|wednes|thurs|fri|satur)days?';
const count = String.raw`(other|second|third|\d{1,2}|two|three|four|six)`;
const numbers: Readonly<Record<string, number>> = { other: 2, second: 2, two: 2, third: 3, three: 3, four: 4, six: 6 };
const adverbs: Readonly<Record<string, Rhythm>> = {
  daily: { every: 1, unit: 'day' },
  weekly: { every: 1, unit: 'week' },
  fortnightly: { every: 2, unit: 'week' },
  monthly: { every: 1, unit: 'month' },
  quarterly: { every: 3, unit: 'month' },
  yearly: { every: 1, unit: 'year' },
  annually: { every: 1, unit: 'year' },
};
const inMonth = /\b(?:on )?the (\d{1,2})(?:st|nd|rd|th) (?:of )?(?:every|each) month\b/i;
// “Every third Thursday of the month” is not every three weeks, and a rhythm cannot hold it.
const onWeekday = new RegExp(
  String.raw`\b(?:on )?(?:every|each) (?:${count} )?${weekdays}\b(?! (?:(?:of|in) )?(?:the|a|every|each) month)`,
  'i',
);
const units = new RegExp(String.raw`\b(?:every|each) (?:${count} )?(day|week|fortnight|month|quarter|year)s?\b`, 'i');
// Only at the end: “send the weekly report” is no rhythm.
const adverb = new RegExp(String.raw`\b(${Object.keys(adverbs).join('|')})\s*[.!]?\s*$`, 'i');

/** “every week”, “every other Friday”, “on the 31st of every month”, “… quarterly”. null: it names no rhythm. */
export function readRhythm(text: string, today: LocalDate): RhythmPhrase | null {
  const month = inMonth.exec(text);
  const first = month === null ? null : nextDayNumber(Number(month[1]), today);
  if (month !== null && first !== null) return { rhythm: { every: 1, unit: 'month' }, first, words: month[0] };
  const weekday = onWeekday.exec(text);
  if (weekday !== null)
    return {
      rhythm: { every: countOf(weekday[1]), unit: 'week' },
      first: comingWeekday((weekday[2] ?? '').slice(0, 3), today),
      words: weekday[0],
    };
  const unit = units.exec(text);
  if (unit !== null) {
    const rhythm = inUnits(countOf(unit[1]), (unit[2] ?? '').toLowerCase());
    return rhythm.every > 52 ? null : { rhythm, first: null, words: unit[0] };
  }
  const word = adverb.exec(text);
  const named = adverbs[word?.[1]?.toLowerCase() ?? ''];
  return word === null || named === undefined ? null : { rhythm: named, first: null, words: word[0].trim() };
}

function countOf(word: string | undefined): number {
  if (word === undefined) return 1;
  return Math.max(1, numbers[word.toLowerCase()] ?? Number(word));
}

function inUnits(every: number, unit: string): Rhythm {
  switch (unit) {
    case 'fortnight':
      return { every: every * 2, unit: 'week' };
    case 'quarter':
      return { every: every * 3, unit: 'month' };
    default:
      return { every, unit: unit as Rhythm['unit'] };
  }
}
