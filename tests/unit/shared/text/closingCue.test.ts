import { expect, it } from 'vitest';
import { cueWords } from '../../../../src/shared/text/closingCue';

it.each([
  [null, 900, null],
  ['over', -3, null],
  [
    'closing',
    300,
    'Time to close. Thank her, ask who else to learn from, say what you will do next. “Five minutes left. May I choose my last two questions?”',
  ],
  ['closing', 181, /“Three minutes left\./],
  [
    'last',
    119,
    /^Two minutes left\..*“Our 20 minutes are nearly up\. Shall we stop there, or do you have five more\?”$/,
  ],
  ['last', 40, /^One minute left\./],
] as const)('%s with %i seconds left', (cue, left, says) => {
  const words = cueWords(cue, left, 20, 'her');
  const said = words === null ? null : `${words.title} ${words.advice} “${words.say}”`;
  if (says === null || typeof says === 'string') expect(said).toBe(says);
  else expect(said).toMatch(says);
});
