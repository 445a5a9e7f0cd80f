import { describe, expect, it } from 'vitest';
import { isGenericReason, reasonToAsk } from '../../../../src/shared/text/shareReason';
import { standsIn, withLine } from '../../../../src/shared/text/letterLine';

const about = { names: ['Bram Quickwater', 'Bram'], title: 'How often nurses silence alarms' };

describe('a reason that could stand over anything', () => {
  it.each([
    '',
    '   ',
    'fyi',
    'FYI, Bram!',
    'Thought this might interest you.',
    'I thought you might find this interesting.',
    'I thought of you.',
    'Saw this and thought of you!',
    'This could be useful for you',
    'This may be of interest.',
    'You might like this, Bram Quickwater',
    'Interesting read.',
    'Hope it helps',
    'Worth a read!',
    'How often nurses silence alarms',
    'It is about nurses and alarms',
    'because it is useful',
  ])('“%s”', (reason) => {
    expect(isGenericReason(reason, about)).toBe(true);
  });
});

describe('a reason of one’s own', () => {
  it.each([
    'You said the board team argues about exactly that.',
    'Your water letters cause 4,200 calls a month; table 2 shows what one sentence changed.',
    'You asked which alerts were removed first.',
    'For your budget hearing in March',
    'I thought of you because your council votes on shut-off letters in March.',
    'Das betrifft genau eure Briefe an die Mieter',
    'これは病棟の警報の話です',
    'Votre service pose la même question depuis janvier',
  ])('“%s”', (reason) => {
    expect(isGenericReason(reason, about)).toBe(false);
  });
});

it('asks for what is missing, in one sentence', () => {
  expect(reasonToAsk('', true, 'Bram')).toBe('Say why this helps Bram: something they said, asked or work on.');
  expect(reasonToAsk('fyi', true, 'Bram')).toContain('could be said to anybody');
  expect(reasonToAsk('You asked which alerts were removed first.', false, 'Bram')).toBe('');
});

describe('the line of reason in the letter', () => {
  const letter = 'Hello Bram,\n\n{item}\n\n{why_you}\n\nNo answer needed.';
  it('takes the place of its gap, follows what is typed, and gives the gap back', () => {
    const once = withLine(letter, '', 'Y', '{why_you}');
    const typed = withLine(once, 'Y', 'You asked.', '{why_you}');
    expect(typed).toBe('Hello Bram,\n\n{item}\n\nYou asked.\n\nNo answer needed.');
    expect(withLine(typed, 'You asked.', '', '{why_you}')).toBe(letter);
  });

  it('leaves a paragraph that was written over by hand', () => {
    const own = 'Hello Bram,\n\nYou asked, and here it is.';
    expect(withLine(own, 'You asked.', 'You told me.', '{why_you}')).toBe(own);
  });

  it('is found whatever the white space and case', () => {
    expect(standsIn('So,  you\nasked.', 'You asked.')).toBe(true);
    expect(standsIn('You asked.', ' ')).toBe(false);
  });
});
