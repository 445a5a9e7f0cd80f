import { saidIn } from './letterParts';
import { fold } from './fold';
import type { LetterCheck } from './letterChecks';
import { thanksLine } from './thankYouDraft';

/** The rule behind each check of a thank-you, with where it is from. */
export const thankYouRules: Readonly<Record<LetterCheck['key'] | 'ownLetter' | 'attachment', string>> = {
  specific: 'It shows that you listened (letters.md 3.4, after RCEL and Hampshire)',
  length: 'A few lines are enough, and they are read (letters.md 1, after seriousjobseeker.com)',
  time: 'Within a day of the real end, while they still hear you (Yale); late is better than never',
  asksNothing: 'Thanks with a request is a request (letters.md 3.4)',
  willDo: 'What becomes of their time is what they want to know (letters.md 3.4, after RCEL)',
  name: 'Their name is right (letters.md 3.4)',
  gaps: 'Nothing is left to fill in (letters.md 2)',
  ownLetter: 'Each of several people gets a letter of their own (letters.md 3.4)',
  attachment: 'Nothing comes along but what they asked for (letters.md 3.4)',
};

/** A letter to somebody else that this one must not repeat. */
export interface OtherLetter {
  readonly name: string;
  readonly body: string;
}

/** Whether the letter says what another one says already; null: nothing else was written about the talk. */
export function ownLetterCheck(
  body: string,
  mine: string,
  others: readonly OtherLetter[],
): {
  readonly key: 'ownLetter';
  readonly label: string;
  readonly detail: string;
  readonly state: 'passed' | 'open';
} | null {
  if (others.length === 0) return null;
  const label = 'A letter of its own';
  const said = toldIn(body, mine);
  const same = others.find((other) => {
    const theirs = new Set(toldIn(other.body, mine));
    return said.length > 0 && said.every((sentence) => theirs.has(sentence));
  });
  return same === undefined
    ? {
        key: 'ownLetter',
        label,
        detail: `Not the one to ${others.map(({ name }) => name).join(' or ')}`,
        state: 'passed',
      }
    : { key: 'ownLetter', label, detail: `Says nothing but what the letter to ${same.name} says`, state: 'open' };
}

/** What a letter tells beside its frame: each sentence, without case and signs. */
function toldIn(body: string, mine: string): string[] {
  const plain = (text: string) =>
    fold(text)
      .replace(/[^\p{L}\p{N}]+/gu, ' ')
      .trim();
  return saidIn(body, mine)
    .map(({ text }) => plain(text))
    .filter((sentence) => sentence !== '' && sentence !== plain(thanksLine));
}
