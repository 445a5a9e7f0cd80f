import type { Cue } from '../domain/pace';

/** What a cue says: to the person, and a polite sentence to say aloud. */
export interface CueWords {
  readonly title: string;
  readonly advice: string;
  /** In their voice, for the other person. */
  readonly say: string;
}

const numbers = ['no', 'one', 'two', 'three', 'four', 'five', 'six', 'seven', 'eight', 'nine', 'ten'];

/**
 * The words of a cue. `secondsLeft` until the end, `minutes` as they were asked for, `whom` the other person (her, him, them).
 * The sentences to say are H6 and H7 of questions.md. Over time nothing more is said: the clock tells it.
 */
export function cueWords(cue: Cue | null, secondsLeft: number, minutes: number, whom: string): CueWords | null {
  const left = Math.max(1, Math.round(secondsLeft / 60));
  const inWords = numbers[left] ?? String(left);
  const minutesLeft = `${inWords} ${left === 1 ? 'minute' : 'minutes'} left`;
  const title = minutesLeft.charAt(0).toUpperCase() + minutesLeft.slice(1);
  if (cue === 'closing')
    return {
      title: 'Time to close.',
      advice: `Thank ${whom}, ask who else to learn from, say what you will do next.`,
      say: `${title}. May I choose my last two questions?`,
    };
  if (cue === 'last')
    return {
      title: `${title}.`,
      advice: '',
      say: `Our ${minutes} minutes are nearly up. Shall we stop there, or do you have five more?`,
    };
  return null;
}
