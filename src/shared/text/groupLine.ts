import { monthPlaceWords, placeInMonth, type MonthPlace } from '../domain/monthPlace';
import type { LocalDate } from '../domain/field';
import type { Rhythm } from '../domain/followUp';
import { weekdayNumber } from './dayCalendar';
import { readRhythm } from './rhythmPhrase';

/** A group in one line: its name, and when it meets where the line says so. */
export interface GroupLine {
  readonly name: string;
  readonly rhythm: Rhythm | null;
  readonly nextOn: LocalDate | null;
  /** How the rhythm was understood; empty: none was said. */
  readonly words: string;
}

const places: Readonly<Record<string, MonthPlace['nth']>> = {
  first: 1,
  '1st': 1,
  second: 2,
  '2nd': 2,
  third: 3,
  '3rd': 3,
  fourth: 4,
  '4th': 4,
  last: 'last',
};
const inMonth = new RegExp(
  String.raw`(?:\b(?:on|every) )?(?:\bthe )?\b(${Object.keys(places).join('|')}) (sun|mon|tues|wednes|thurs|fri|satur)days? (?:(?:of|in) )?(?:the|a|every|each) month\b`,
  'i',
);

/**
 * Reads “Bedside Coders, third Thursday of the month” or “Reading circle every second Tuesday”. A day by its number
 * (“the 15th of every month”) is left in the name: a monthly group is counted by its weekday (`nextMeeting`).
 */
export function readGroupLine(line: string, today: LocalDate): GroupLine {
  const text = line.replace(/\s+/gu, ' ').trim();
  const match = inMonth.exec(text);
  const nth = places[match?.[1]?.toLowerCase() ?? ''];
  if (match !== null && nth !== undefined) {
    const place = { nth, weekday: weekdayNumber(match[2] ?? '') };
    const here = placeInMonth(place, today, 0);
    return named(text, match[0], {
      rhythm: { every: 1, unit: 'month' },
      nextOn: here >= today ? here : placeInMonth(place, today, 1),
      words: `${monthPlaceWords(place)} of the month`,
    });
  }
  const rhythm = readRhythm(text, today);
  if (rhythm === null || (rhythm.first !== null && rhythm.rhythm.unit === 'month')) return nothing(text);
  return named(text, rhythm.words, { rhythm: rhythm.rhythm, nextOn: rhythm.first, words: rhythm.words });
}

/** The name without the words of its rhythm; where nothing is left, they are the name. */
function named(text: string, words: string, said: Omit<GroupLine, 'name'>): GroupLine {
  const name = text
    .replace(words, ' ')
    .replace(/\s+/gu, ' ')
    .replace(/\s+([,;.])/gu, '$1')
    .replace(/\(\s*\)/gu, '')
    .replace(/^[\s,;:.–-]+|[\s,;:.–-]+$/gu, '');
  return name === '' ? nothing(text) : { name, ...said };
}

function nothing(name: string): GroupLine {
  return { name, rhythm: null, nextOn: null, words: '' };
}
