import type { LoopState } from '../domain/loops';
import { ended } from './ended';
import { oneLine } from './thankYouDraft';

/**
 * What a letter that closes loops says of each (letters.md, 3.5): what they gave, what I did, what came of it. Beside
 * these frames every word is the person’s own, a name, a title or a day.
 */

/** How each frame begins; the rest of the sentence is what was given. */
export const gaveFrames: Readonly<Record<LoopState['kind'], string>> = {
  advice: 'you gave me this advice:',
  resource: 'you pointed me to',
  referral: 'you named',
  introduction: 'you introduced me to',
};
export const notReachedFrame = 'I could not reach';
export const spokeFrame = 'We spoke on';

/** What somebody did for a goal, in a letter that says it is reached. */
export const partFrames = { spoke: 'You spoke with me on', introduced: 'You led me to', gave: 'You gave me' } as const;

/** A loop as the letter tells it; days in words, as the letter’s reader would say them. */
export interface ToldLoop {
  readonly kind: LoopState['kind'];
  readonly what: string;
  readonly did: string;
  readonly result: string;
  readonly isNotReached: boolean;
  /** “14 January”: when they gave it. */
  readonly givenOn: string;
  /** “21 January”: when I spoke with somebody they named; empty: not. */
  readonly spokeOn: string;
}

/** One paragraph. What is not written down yet is a gap: `{advice}`, `{did}`. */
export function toldParagraph({ kind, what, did, result, isNotReached, givenOn, spokeOn }: ToldLoop): string {
  const given = oneLine(what) === '' ? '{advice}' : oneLine(what);
  const sentences = [
    ended(`On ${givenOn} ${gaveFrames[kind]} ${given}`),
    spokeOn === '' ? '' : `${spokeFrame} ${spokeOn}.`,
    isNotReached ? ended(`${notReachedFrame} ${given}`) : '',
    ...[did, result].map((said) => (oneLine(said) === '' ? '' : ended(oneLine(said)))),
  ].filter((sentence) => sentence !== '');
  return sentences.length === 1 ? `${sentences[0] ?? ''} {did}` : sentences.join(' ');
}

/** All loops of a letter, one paragraph each, the oldest first; empty without any. */
export function toldParagraphs(loops: readonly ToldLoop[]): string {
  return loops.map(toldParagraph).join('\n\n');
}
