import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { notePrefixes } from '../../../../src/shared/text/notePrefix';
import { readSheet, readSheetLine, type SheetLine } from '../../../../src/shared/text/sheetLine';

const none = { mark: null, owner: null, isOffRecord: false };

describe('one line of a filled sheet', () => {
  it.each([
    ['3 "count before you judge', 3, { ...none, text: 'count before you judge', mark: 'quote' }],
    ['5 @Hanh user research', 5, { ...none, text: 'Hanh user research', mark: 'referral' }],
    ['3 ! four nights', 3, { ...none, text: 'four nights', mark: 'insight' }],
    ['3! four nights', 3, { ...none, text: 'four nights', mark: 'insight' }],
    ['3. four nights', 3, { ...none, text: 'four nights' }],
    ['3) four nights', 3, { ...none, text: 'four nights' }],
    ['  7   plain words  ', 7, { ...none, text: 'plain words' }],
    ['no number at all', 0, { ...none, text: 'no number at all' }],
    ['0 12 beds in a ward', 0, { ...none, text: '12 beds in a ward' }],
    ['> send the table', 0, { ...none, text: 'send the table', mark: 'action', owner: 'me' }],
    ['2 < she writes to Hanh', 2, { ...none, text: 'she writes to Hanh', mark: 'action', owner: 'them' }],
    ['2 ~! a merger', 2, { ...none, text: 'a merger', mark: 'insight', isOffRecord: true }],
    ['2 ~ "said in trust"', 2, { ...none, text: 'said in trust', mark: 'quote', isOffRecord: true }],
    ['2 “count before you judge”', 2, { ...none, text: 'count before you judge', mark: 'quote' }],
    ['2 "the “real” work"', 2, { ...none, text: 'the “real” work"', mark: 'quote' }],
    ['4 $500 a month', 4, { ...none, text: '$500 a month' }],
    ['4 $ nobody reads alarms', 4, { ...none, text: 'nobody reads alarms', mark: 'need' }],
    ['4 #1 in the county', 4, { ...none, text: '#1 in the county' }],
    ['4 <3 of ten stay', 4, { ...none, text: '<3 of ten stay' }],
    ['3rd floor is loud', 0, { ...none, text: '3rd floor is loud' }],
    ['5:30 is the worst hour', 0, { ...none, text: '5:30 is the worst hour' }],
    ['6 ラベル', 6, { ...none, text: 'ラベル' }],
  ] as const)('%s', (line, box, note) => {
    expect(readSheetLine(line, 7)).toEqual({ kind: 'note', box, note });
  });

  it.each([
    [
      '12 something',
      7,
      'There is no question 12 on this sheet; it has 1 to 7. Write 0 first if 12 belongs to the words.',
    ],
    ['2 something', 1, 'There is no question 2 on this sheet; it has only 1. Write 0 first if 2 belongs to the words.'],
    ['1 something', 0, 'There is no question 1 on this sheet; it has none. Write 0 first if 1 belongs to the words.'],
    ['3', 7, 'Nothing stands after 3 yet: what did you write in box 3?'],
    ['3 "', 7, 'Nothing stands after 3 yet: what did you write in box 3?'],
    ['0 !', 7, 'Nothing stands after 0 yet: what did you write in the last box?'],
    ['…', 7, 'There are no words on this line yet.'],
  ])('%s is a mistake that is said', (line, boxes, sentence) => {
    expect(readSheetLine(line, boxes)).toEqual({ kind: 'mistake', sentence });
  });

  it('is empty without a character', () => {
    expect(readSheet('3 one\n\n  \r\n4 two', 7).map(({ kind }) => kind)).toEqual(['note', 'empty', 'empty', 'note']);
  });
});

const letters = (text: string) => text.replace(/[^\p{L}\p{N}]/gu, '');
const anyLine = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 60 }),
  fc
    .tuple(
      fc.constantFrom('', '0 ', '3 ', '3', '7. ', '12 ', '9) '),
      fc.constantFrom('', ...Object.keys(notePrefixes), '~!', '! "', '“'),
      fc.constantFrom('', ' '),
      fc.string({ unit: 'grapheme', maxLength: 30 }),
    )
    .map((parts) => parts.join('')),
);

describe('whatever is typed', () => {
  const read = (line: string): SheetLine => readSheetLine(line, 7);

  it('a line is one note, one mistake in words, or empty', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const result = read(line);
        if (result.kind === 'empty') expect(line.trim()).toBe('');
        if (result.kind === 'mistake') expect(result.sentence).toMatch(/^[A-Z].*[.?]$/u);
        if (result.kind === 'note') {
          expect(result.box).toBeGreaterThanOrEqual(0);
          expect(result.box).toBeLessThanOrEqual(7);
          expect(result.note.text.trim()).not.toBe('');
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('of a note no letter and no figure is lost or added, but the number of its box', () => {
    fc.assert(
      fc.property(anyLine, (line) => {
        const result = read(line);
        if (result.kind !== 'note') return;
        const all = letters(line);
        const kept = letters(result.note.text);
        expect(all.endsWith(kept)).toBe(true);
        expect(all.slice(0, all.length - kept.length)).toMatch(/^\d*$/);
        expect(Number(all.slice(0, all.length - kept.length) || '0')).toBe(result.box);
      }),
      { numRuns: 2_000 },
    );
  });

  it('many lines keep their order, one result for each', () => {
    fc.assert(
      fc.property(
        fc.array(
          anyLine.filter((line) => !/[\r\n]/.test(line)),
          { maxLength: 12 },
        ),
        (lines) => {
          expect(readSheet(lines.join('\n'), 7)).toEqual(lines.length === 0 ? [read('')] : lines.map(read));
        },
      ),
    );
  });
});
