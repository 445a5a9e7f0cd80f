import type { Person } from '../domain/person';
import { fold } from './fold';
import { nameCheck } from './letterName';
import { gapsOf, sentencesOf, unquoted, type Span } from './letterParts';
import { pronounsOf } from './pronouns';
import { wordCount } from './wordCount';

export interface LetterCheck {
  readonly key: 'specific' | 'length' | 'time' | 'asksNothing' | 'willDo' | 'name' | 'gaps';
  readonly label: string;
  readonly detail: string;
  /** calm: worth saying, nothing to repair. */
  readonly state: 'passed' | 'open' | 'calm';
}

export interface Letter {
  readonly body: string;
  readonly person: Pick<Person, 'name' | 'callName' | 'formalName' | 'pronouns'>;
  /** What they said, as noted; nothing off the record. */
  readonly said: readonly string[];
  readonly words: { readonly from: number; readonly to: number };
  /** Of the thank-you clock; null: it does not run. */
  readonly window: { readonly isClosed: boolean; readonly hours: number } | null;
  /** Days of my promises that are over, as a letter says them (“by Thursday 14 January”). */
  readonly daysOver: readonly string[];
}

/** What a good thank-you has (letters.md, 3.4). Nothing here ever blocks sending. */
export function letterChecks(letter: Letter): LetterCheck[] {
  const checks = [specific(letter), length(letter), inTime(letter), asksNothing(letter), willDo(letter), named(letter)];
  const gaps = gapsOf(letter.body);
  if (gaps.length === 0) return checks;
  return [
    ...checks,
    { key: 'gaps', label: 'No gap left', detail: `Still to fill in: ${gaps.join(', ')}`, state: 'open' },
  ];
}

function specific({ body, said, person }: Letter): LetterCheck {
  const { subject } = pronounsOf(person);
  const count = said.filter((text) => isSaidIn(body, text)).length;
  const label = `Names something ${subject} said`;
  if (count === 0)
    return { key: 'specific', label, detail: 'Choose a line from your notes, or write one', state: 'open' };
  return {
    key: 'specific',
    label,
    detail: count === 1 ? 'One detail from your notes' : `${count} details from your notes`,
    state: 'passed',
  };
}

/** The words of a note, or most of its longer ones where it was put into other words. */
export function isSaidIn(body: string, text: string): boolean {
  const letter = plain(body);
  const note = plain(text);
  if (note === '') return false;
  if (` ${letter} `.includes(` ${note} `)) return true;
  const longer = [...new Set(note.split(' ').filter((word) => word.length > 4))];
  if (longer.length < 3) return false;
  const inLetter = new Set(letter.split(' '));
  return longer.filter((word) => inLetter.has(word)).length / longer.length >= 0.6;
}

function plain(text: string): string {
  return fold(text)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function length({ body, words }: Letter): LetterCheck {
  const count = wordCount(body);
  if (count > words.to)
    return { key: 'length', label: 'Short enough', detail: `${count} of ${words.to} words`, state: 'open' };
  if (count < words.from) {
    return { key: 'length', label: 'Long enough', detail: `${count} of at least ${words.from} words`, state: 'open' };
  }
  return { key: 'length', label: 'Short enough', detail: `${count} of ${words.to} words`, state: 'passed' };
}

function inTime({ window }: Letter): LetterCheck {
  if (window === null)
    return { key: 'time', label: 'In time', detail: 'The clock starts when the talk ends', state: 'calm' };
  if (window.isClosed)
    return { key: 'time', label: 'Still welcome', detail: 'A late thank-you is still a thank-you.', state: 'calm' };
  return { key: 'time', label: 'In time', detail: `Inside the ${window.hours}-hour window`, state: 'passed' };
}

function asksNothing({ body }: Letter): LetterCheck {
  const [first] = asksIn(body);
  if (first === undefined)
    return { key: 'asksNothing', label: 'Asks for nothing', detail: 'No job, CV or referral request', state: 'passed' };
  return { key: 'asksNothing', label: 'Asks for nothing', detail: first.reason, state: 'open' };
}

function willDo({ body, daysOver }: Letter): LetterCheck {
  const label = 'Says what you will do';
  const over = daysOver.find((day) => body.includes(day));
  if (over !== undefined)
    return { key: 'willDo', label, detail: `“${over}” is over: say a day that is still to come`, state: 'open' };
  const promise = sentencesOf(body).find(
    ({ text }) =>
      /\b(?:I will|I shall|I am going to|I plan to|I[’']ll|I[’']m going to)\b/i.test(unquoted(text)) &&
      askIn(text) === null,
  );
  if (promise === undefined) return { key: 'willDo', label, detail: 'One thing, and by when', state: 'open' };
  return { key: 'willDo', label, detail: shortened(promise.text), state: 'passed' };
}

function named({ body, person }: Letter): LetterCheck {
  const { label, detail, state } = nameCheck(body, person);
  return { key: 'name', label, detail, state };
}

export interface Ask extends Span {
  readonly reason: string;
}

/** Sentences that ask for a job, a CV to be read or a way in. What stands in quotation marks is theirs and is left alone. */
export function asksIn(body: string): Ask[] {
  return sentencesOf(body).flatMap(({ text, start, end }) => {
    const reason = askIn(text);
    return reason === null ? [] : [{ start, end, reason }];
  });
}

/** Words that turn a sentence into a request. */
const request =
  /\?\s*$|\b(?:can|could|would|will|may|might) (?:you|i|we)\b|\bplease\b|\bi (?:would|d) (?:like|love|be grateful|appreciate|welcome)\b|\bi(?:’|')d (?:like|love|be grateful|appreciate|welcome)\b|\blet me know\b|\bkeep (?:me|an eye)\b|\bthink of me\b|\bi hope you (?:can|could|will|might)\b|\bif you (?:hear|know|see|have|could|can)\b|\bdo you (?:have|know)\b|\bare there any\b|\bis there (?:a|an|any)\b/i;

const job =
  /\b(?:jobs?|vacanc(?:y|ies)|openings?|open (?:roles?|positions?)|positions?|internships?|placements?|opportunit(?:y|ies)|(?:a|any) roles?|hiring|employ(?:ment|ed)?|recruit(?:ed|ing|er)?)\b/i;
const jobAlways =
  /\b(?:hire me|hiring me|employ me|work for you|working for you|join your (?:team|company|organi[sz]ation)|i am applying|i(?:’|')m applying|my application|(?:looking|searching|hunting) for (?:a|an|my next|another|new) (?:new )?(?:job|role|position|internship))\b/i;
const curriculum =
  /\b(?:cv|c\.v\.|curriculum vitae|cover letter|(?:my|a|the|updated|attached) resume|resume attached)(?!\p{L})|\br[ée]sumés?(?!\p{L})/iu;
const referral =
  /\b(?:refer me|recommend me|put (?:in )?(?:a |my )?(?:good )?(?:word|name) (?:in )?for(?:ward)?\b|put in a (?:good )?word|put me forward|vouch for me|pass (?:on )?my (?:name|details|number)|forward my)\b|\bintroduce me\b/i;
/** They offered it themselves, so it may be spoken of. */
const wasOffered =
  /\b(?:you (?:kindly |so kindly |generously )?(?:offered|asked|suggested|said you would)|as you offered|your offer|for offering|thank you for)\b/i;

function askIn(sentence: string): string | null {
  const text = unquoted(sentence);
  if (jobAlways.test(text) || (job.test(text) && request.test(text)))
    return 'A thank-you that asks about a job is read as the request it is';
  if (wasOffered.test(text)) return null;
  if (curriculum.test(text)) return 'A CV comes along only when it was asked for';
  if (referral.test(text)) return 'A request for a recommendation can wait for another letter';
  return null;
}

function shortened(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= 64 ? line : `${line.slice(0, 61).replace(/\s+\S*$/, '')}…`;
}
