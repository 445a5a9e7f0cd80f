import { callName, type Person } from '../domain/person';
import type { Mark } from '../domain/interview';
import type { Message } from '../domain/message';
import { ended } from './ended';
import { spokenWords } from './spokenWords';

/**
 * A thank-you letter from what the person chose. The app writes nothing of its own but a closed list
 * of frames (greeting, one line of thanks, the few words that join a chosen line to the letter, the
 * closing): everything else in a draft is a chosen note, a promise with its date, or a name.
 * Without a choice the letter is empty.
 */

export type Tone = Message['tone'];

export const thanksLine = 'Thank you for talking with me.';

const closings: Readonly<Record<Tone, string>> = {
  warm: 'With warm thanks,',
  plain: 'Best wishes,',
  formal: 'Kind regards,',
};
/** Where there is nothing to thank for yet. */
const earlyClosings: typeof closings = { ...closings, warm: 'Warm regards,' };
const tones = Object.keys(closings) as Tone[];

/** A note that may be thanked for, or a promise that came of one. Off-record notes never become one (highlights.ts). */
export interface LetterPick {
  readonly noteId: string;
  readonly text: string;
  readonly mark: Mark | null;
  /** Of an action: who promised. */
  readonly owner: 'me' | 'them' | null;
  /** What I will do about it, with its day in words (empty: the title says it): the follow-up that the note became. */
  readonly promise: { readonly title: string; readonly by: string } | null;
}

export interface LetterNames {
  readonly person: Pick<Person, 'name' | 'callName' | 'formalName'>;
  /** As it stands under letters. */
  readonly mine: string;
}

/** “Dear Priya,”, “Hello Priya,”, “Dear Ms Raman,”. */
export function greetingOf(person: LetterNames['person'], tone: Tone): string {
  if (tone === 'formal') return `Dear ${person.formalName.trim() || person.name.trim()},`;
  return `${tone === 'warm' ? 'Dear' : 'Hello'} ${callName(person)},`;
}

export function closingOf(mine: string, tone: Tone, known = closings): string {
  return mine.trim() === '' ? known[tone] : `${known[tone]}\n${mine.trim()}`;
}

/** The closing of a letter before the talk. */
export function earlyClosingOf(mine: string, tone: Tone): string {
  return closingOf(mine, tone, earlyClosings);
}

/** `withTone` for a letter before the talk. */
export function withEarlyTone(body: string, names: LetterNames, tone: Tone): string {
  return withTone(body, names, tone, earlyClosings);
}

/** The words of a pick as they stand in the letter; what is underlined there. */
export function wordsOf(pick: LetterPick): string {
  const said = oneLine(pick.promise ? pick.promise.title : pick.text);
  if (pick.mark === 'quote' && pick.promise === null) return `“${spokenWords(said)}”`;
  return pick.promise || (pick.mark === 'action' && pick.owner !== 'them') ? lowerFirst(said) : said;
}

/** A pick as a sentence. The same pick always makes the same sentence, so that it can be taken out again. */
export function sentenceOf(pick: LetterPick): string {
  const words = wordsOf(pick);
  if (pick.promise) return ended(`I will ${words}${pick.promise.by === '' ? '' : ` ${pick.promise.by}`}`);
  switch (pick.mark) {
    case 'quote':
      return `You said ${words}${/[.!?…]”$/u.test(words) ? '' : '.'}`;
    case 'referral':
      return ended(`You named ${words}`);
    case 'resource':
      return ended(`You pointed me to ${words}`);
    case 'action':
      return ended(pick.owner === 'them' ? `Thank you for offering this: ${words}` : `I will ${words}`);
    default:
      return ended(`I wrote down: ${words}`);
  }
}

/** A whole letter of these picks, in their order; empty without any. */
export function composed(picks: readonly LetterPick[], names: LetterNames, tone: Tone): string {
  return picks.length === 0
    ? ''
    : [...frame(names, tone).slice(0, 2), ...picks.map(sentenceOf), ...frame(names, tone).slice(2)].join('\n\n');
}

/** Adds the sentence of a pick before the closing; everything that was written stays as it is. */
export function withPick(body: string, pick: LetterPick, names: LetterNames, tone: Tone): string {
  return withSentence(body, sentenceOf(pick), names, tone);
}

/** The same with a sentence as it stands. */
export function withSentence(body: string, sentence: string, names: LetterNames, tone: Tone): string {
  if (body.trim() === '')
    return [...frame(names, tone).slice(0, 2), sentence, ...frame(names, tone).slice(2)].join('\n\n');
  if (body.includes(sentence)) return body;
  const place = closingPlace(body, names);
  return `${body.slice(0, place)}\n\n${sentence}${body.slice(place)}`;
}

/** A question that was not asked in the talk, as it stands in the letter. */
export function notAskedSentence(question: string): string {
  return `One thing I did not get to ask: ${ended(oneLine(question))}`;
}

/** Takes the exact sentence of a pick out; if it was rewritten, the letter stays as it is. A bare frame folds to nothing. */
export function withoutPick(body: string, pick: LetterPick, names: LetterNames): string {
  return withoutSentence(body, sentenceOf(pick), names);
}

/** The same with a sentence as it stands. */
export function withoutSentence(body: string, sentence: string, names: LetterNames): string {
  const paragraph = body.indexOf(`\n\n${sentence}`);
  const inside = body.indexOf(sentence);
  if (inside < 0) return body;
  let left: string;
  if (paragraph >= 0) {
    const after = body.slice(paragraph + 2 + sentence.length);
    left = body.slice(0, paragraph) + (after === '' || after.startsWith('\n') ? after : `\n\n${after.trimStart()}`);
  } else {
    const end = inside + sentence.length;
    left = body.slice(0, inside) + body.slice(body[end] === ' ' ? end + 1 : end);
  }
  return tones.some((tone) => left === frame(names, tone).join('\n\n')) ? '' : left;
}

/** Changes the greeting and the closing line where they are still the app’s own; the rest stays as it was written. */
export function withTone(body: string, names: LetterNames, tone: Tone, known = closings): string {
  let next = body;
  for (const other of tones) {
    const greeting = greetingOf(names.person, other);
    if (next.startsWith(`${greeting}\n`) || next === greeting) {
      next = greetingOf(names.person, tone) + next.slice(greeting.length);
      break;
    }
  }
  for (const other of tones) {
    const place = next.lastIndexOf(`\n${known[other]}`);
    const after = next.slice(place + 1 + known[other].length);
    // Only a line of its own, with nothing but the name below it.
    if (place >= 0 && (after === '' || /^\n[^\n]*\s*$/.test(after))) {
      return `${next.slice(0, place + 1)}${known[tone]}${after}`;
    }
  }
  return next;
}

function frame(names: LetterNames, tone: Tone): string[] {
  return [greetingOf(names.person, tone), thanksLine, closingOf(names.mine, tone)];
}

function closingPlace(body: string, names: LetterNames): number {
  for (const tone of tones) {
    const whole = `\n\n${closingOf(names.mine, tone)}`;
    if (body.trimEnd().endsWith(whole)) return body.lastIndexOf(whole);
  }
  const places = tones.map((tone) => body.lastIndexOf(`\n\n${closings[tone]}`)).filter((place) => place >= 0);
  return places.length === 0 ? body.length : Math.max(...places);
}

/** Words on one line. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** A promise goes on after “I will”: “Send the list” as “send the list”; “GP numbers” stays. */
function lowerFirst(text: string): string {
  const plain = text.replace(/^(?:(?:I|me)\s*:|I(?:’|')ll|I will|to)\s+/i, '');
  return /^\p{Lu}(?:\p{Ll}|\s)/u.test(plain) ? plain.charAt(0).toLowerCase() + plain.slice(1) : plain;
}
