import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notePrefixes, parseNotePrefix } from '../../../../src/shared/text/notePrefix';

describe('the characters that mark a note', () => {
  it.each([
    ['! four night shifts', { text: 'four night shifts', mark: 'insight', owner: null, isOffRecord: false }],
    ['" count before you judge', { text: 'count before you judge', mark: 'quote', owner: null, isOffRecord: false }],
    ['@ Hạnh', { text: 'Hạnh', mark: 'referral', owner: null, isOffRecord: false }],
    ['> send the paper', { text: 'send the paper', mark: 'action', owner: 'me', isOffRecord: false }],
    ['< she sends slides', { text: 'she sends slides', mark: 'action', owner: 'them', isOffRecord: false }],
    ['$ no data', { text: 'no data', mark: 'need', owner: null, isOffRecord: false }],
    ['# paper', { text: 'paper', mark: 'resource', owner: null, isOffRecord: false }],
    ['? who pays', { text: 'who pays', mark: 'question', owner: null, isOffRecord: false }],
    ['~ budget', { text: 'budget', mark: null, owner: null, isOffRecord: true }],
    ['~ ! budget', { text: 'budget', mark: 'insight', owner: null, isOffRecord: true }],
    ['! ', { text: '', mark: 'insight', owner: null, isOffRecord: false }],
  ])('%j is understood', (line, expected) => {
    expect(parseNotePrefix(line)).toEqual(expected);
  });

  it.each(['!important', '!', ' ! later', 'cost $ 5', '-> trainer', '"title came after"', '', '¡ hola'])(
    '%j stays as it is',
    (line) => {
      expect(parseNotePrefix(line)).toEqual({ text: line, mark: null, owner: null, isOffRecord: false });
    },
  );

  it('takes nothing away but the characters and their spaces', () => {
    const start = fc.array(fc.constantFrom(...Object.keys(notePrefixes).map((character) => `${character} `)), {
      maxLength: 3,
    });
    fc.assert(
      fc.property(start, fc.string({ unit: 'grapheme' }), (characters, rest) => {
        const plain = parseNotePrefix(rest);
        expect(parseNotePrefix(characters.join('') + rest).text).toBe(plain.text);
        expect(parseNotePrefix(plain.text).text).toBe(plain.text);
      }),
    );
  });
});
