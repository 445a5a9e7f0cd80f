import { expect, it } from 'vitest';
import { wordCount } from '../../../../src/shared/text/wordCount';

it.each([
  ['', 0],
  ['   \n ', 0],
  ['Dear Priya,', 2],
  ['re-scored by nurses', 3],
  ['I don’t – really – mind', 4],
  ['Write to a.b@c.example on 15 May.', 6],
  ['Grüße aus Łódź', 3],
  ['one\n\ntwo\tthree', 3],
  ['… — !', 0],
])('counts %j as %i words', (text, count) => {
  expect(wordCount(text)).toBe(count);
});

it('counts words also where they are written without spaces', () => {
  expect(wordCount('今日はありがとうございました')).toBeGreaterThan(1);
});
