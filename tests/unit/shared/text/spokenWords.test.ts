import { expect, it } from 'vitest';
import { spokenWords } from '../../../../src/shared/text/spokenWords';

it.each([
  ['count before you judge', 'count before you judge'],
  ['"count before you judge"', 'count before you judge'],
  ['“Count before you judge.”', 'Count before you judge.'],
  ['"count before you judge".', 'count before you judge.'],
  ['quote "count before you judge"', 'count before you judge'],
  ['Quote: “count before you judge”', 'count before you judge'],
  ['quote of the day was about counting', 'quote of the day was about counting'],
  ['count before you judge"', 'count before you judge'],
  ['"count before you judge', 'count before you judge'],
  ['they call it "silence" there', 'they call it ‘silence’ there'],
  ['she said "no"', 'she said ‘no’'],
  ['"no" is what she said', '‘no’ is what she said'],
  ["don't count", "don't count"],
])('of %s it leaves %s', (note, words) => {
  expect(spokenWords(note)).toBe(words);
});

it('leaves no double quotation mark that ours around it would clash with', () => {
  for (const note of ['a "b', '"a" "b"', '““a””', '"', 'quote "']) expect(spokenWords(note)).not.toMatch(/["“”]/u);
});
