import { casual, GB } from 'chrono-node/en';
import type { LocalDate } from '../domain/field';
import { chronoDay } from './chronoDay';
import type { DateOrder } from './dateOrder';
import { dayRules } from './dayRules';

/** A day that a text speaks of. */
export interface DatePhrase {
  readonly day: LocalDate;
  /** The words it was read from, as they were typed; shown beside the day before it is used. */
  readonly words: string;
}

/** The same with its place in the text, in UTF-16 units: `text.slice(index, index + words.length) === words`. */
export interface PlacedDatePhrase extends DatePhrase {
  readonly index: number;
}

export interface DatePhraseOptions {
  /** How `5/6` is meant. Default: the fifth of June. */
  readonly dateOrder?: DateOrder;
}

/** Longer texts are read to here: a day that is promised stands in a sentence, not behind a pasted page. */
const READ_LENGTH = 4_000;
/** Nothing is read where no word or number could be part of a day; most notes end here. */
const worthReading =
  /\d|day|week|month|year|quarter|tonight|tomorrow|fortnight|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec|mon|tue|wed|thu|fri|sat|sun|EO[DWM]|CO[BP]|close of)/i;

/**
 * All days from `today` on that a text names, in the order in which they stand: “by 29/1”, “next Friday”,
 * “in three weeks”, “tell her in Feb”. `today` is the day on which the words were said; what lies before it is
 * no promise and is passed over. Where a phrase names a stretch of time, the day is the one to have it done by:
 * - a month (“in Feb”) is its 15th, or its last day when that has passed; early is the 5th, late the last;
 * - a week (“next week”) is its Friday, early its Tuesday; a weekend its Sunday; a quarter its last day;
 * - “next Friday” is the one of the coming week, “Friday” the first one after today;
 * - “before 1 March” is the day before it.
 * Words that only look like days stay words: “you may”, “sat in”, “2 wks”, “24/7”, “40 h”, “a second”.
 * Phrases do not overlap; of two that do, the longer knows more. Deterministic: no clock, no time zone.
 */
export function readDatePhrases(text: string, today: LocalDate, options: DatePhraseOptions = {}): PlacedDatePhrase[] {
  const read = text.slice(0, READ_LENGTH);
  if (!worthReading.test(read)) return [];
  const found = [...ownPhrases(read, today, options), ...chronoPhrases(read, today, options)]
    .filter((candidate) => candidate.day >= today)
    .sort((a, b) => a.index - b.index || b.words.length - a.words.length);
  const chosen: PlacedDatePhrase[] = [];
  for (let rest = found; rest[0] !== undefined;) {
    // “end of next week” and “next week” overlap: the longer phrase knows more.
    const end = rest[0].index + rest[0].words.length;
    const fullest =
      rest.filter(({ index }) => index < end).sort((a, b) => b.words.length - a.words.length)[0] ?? rest[0];
    chosen.push({ day: fullest.day, words: fullest.words, index: fullest.index });
    const over = Math.max(end, fullest.index + fullest.words.length);
    rest = rest.filter(({ index }) => index >= over);
  }
  return chosen;
}

/** The first of `readDatePhrases`; null: the text names no day from `today` on. */
export function readDatePhrase(text: string, today: LocalDate, options: DatePhraseOptions = {}): DatePhrase | null {
  const first = readDatePhrases(text, today, options)[0];
  return first === undefined ? null : { day: first.day, words: first.words };
}

function* ownPhrases(text: string, today: LocalDate, { dateOrder }: DatePhraseOptions): Generator<PlacedDatePhrase> {
  for (const { pattern, read } of dayRules) {
    for (const match of text.matchAll(pattern)) {
      const day = read(match, today, dateOrder === 'monthFirst');
      if (day !== null) yield { day, words: match[0], index: match.index };
    }
  }
}

/** What chrono finds, without what only looks like a day in hurried notes. */
function* chronoPhrases(
  text: string,
  today: LocalDate,
  { dateOrder = 'dayFirst' }: DatePhraseOptions,
): Generator<PlacedDatePhrase> {
  const [year = 0, month = 1, day = 1] = today.split('-').map(Number);
  // Noon in a zone of its own: the calendar day can never slip into a neighbour.
  const reference = { instant: new Date(Date.UTC(year, month - 1, day, 12)), timezone: 0 };
  const parser = dateOrder === 'dayFirst' ? GB : casual;
  for (const result of parser.parse(text, reference, { forwardDate: true })) {
    const before = text.slice(0, result.index);
    const found = chronoDay(result, before, text.slice(result.index + result.text.length), today);
    if (found === null) continue;
    // “before Mar 1” is one phrase: without its first word the day would look wrong.
    const lead = /(?<!\bnot )\bbefore (?:the )?$/i.exec(before)?.[0] ?? '';
    yield { day: found, words: `${lead}${result.text}`.replace(/[\s,.]+$/, ''), index: result.index - lead.length };
  }
}
