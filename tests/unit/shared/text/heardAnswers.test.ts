import { expect, it } from 'vitest';
import { answerHeard, contentWords, heardIndex } from '../../../../src/shared/text/heardAnswers';

const heard = (text: string, fields: { asked?: string; personId?: string; who?: string } = {}) => ({
  note: { text },
  asked: '',
  personId: 'per_1',
  who: 'Odalys',
  ...fields,
});

it('finds what was said in other forms of the same words', () => {
  const index = heardIndex([heard('We removed the bed-exit alarms, they were 60 per cent of the noise')]);
  expect(answerHeard('Which alarms did you remove?', index, ['per_1'])).toMatchObject({
    who: 'Odalys',
    isTheirs: true,
  });
  expect(answerHeard('How do you learn to sit still on a ward?', index, ['per_1'])).toBeNull();
});

it('finds what was noted under the same question, whatever the answer’s words', () => {
  const index = heardIndex([heard('bed-exit + probe off', { asked: 'Which alarms did you remove first?' })]);
  expect(answerHeard('Which alarms did you remove at first?', index, [])?.text).toBe('bed-exit + probe off');
});

it('takes theirs before somebody else’s, even when that is closer', () => {
  const index = heardIndex([
    heard('Night alarms were removed by the ward in spring', { personId: 'per_2', who: 'Bram' }),
    heard('They removed alarms', { personId: 'per_1' }),
  ]);
  expect(answerHeard('Which night alarms were removed by the ward?', index, ['per_2'])?.who).toBe('Bram');
  expect(answerHeard('Which alarms were removed?', index, ['per_1'])).toMatchObject({ who: 'Odalys', isTheirs: true });
});

it('needs more than one shared word, and folds accents', () => {
  const index = heardIndex([heard('The alarms'), heard('Hạnh fährt nach Łódź')]);
  expect(answerHeard('Which alarms matter to the night staff?', index, [])).toBeNull();
  expect(contentWords('Łódź')).toEqual(contentWords('lodz'));
});
