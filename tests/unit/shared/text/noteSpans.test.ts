import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dateSpans, nameSpans, notePieces, placeOfWord } from '../../../../src/shared/text/noteSpans';

const today = '2027-01-14';
const read = (text: string, dateOrder: 'dayFirst' | 'monthFirst' = 'dayFirst') =>
  dateSpans(text, today, { dateOrder }).map(({ from, to, day }) => [text.slice(from, to), day]);

describe('days in a note', () => {
  it('finds each with the place of its words', () => {
    expect(read('slides by 29/1, then a call next Friday and again in Feb')).toEqual([
      ['29/1', '2027-01-29'],
      ['next Friday', '2027-01-22'],
      ['in Feb', '2027-02-15'],
    ]);
  });

  it('reads by the order of the setting', () => {
    expect(read('by 5/6')).toEqual([['5/6', '2027-06-05']]);
    expect(read('by 5/6', 'monthFirst')).toEqual([['5/6', '2027-05-06']]);
  });

  it('leaves words that only look like days', () => {
    expect(read('you may, open 24/7, sat in on reviews, 40 h, 2 wks')).toEqual([]);
  });

  it('does not read a book', () => {
    expect(read(`${'x'.repeat(100_000)} next Friday`)).toEqual([]);
  });
});

describe('people in a note', () => {
  const people = [
    { id: 'per_1', name: 'Amara Nwosu' },
    { id: 'per_2', name: 'Teodor Łąkowski' },
    { id: 'per_3', name: '' },
  ];
  it('finds the full name, otherwise the first word of it, as whole words', () => {
    expect(nameSpans('Amaranth. Amara Nwosu and Teodor', people)).toEqual([
      { from: 10, to: 21, personId: 'per_1' },
      { from: 26, to: 32, personId: 'per_2' },
    ]);
    expect(placeOfWord('Łąk', 'Łą')).toBe(-1);
  });
});

describe('the pieces of a note', () => {
  it('are the note when they are joined, whatever overlaps', () => {
    const place = fc.nat(30);
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme', maxLength: 30 }),
        fc.array(fc.tuple(place, place), { maxLength: 6 }),
        (text, places) => {
          const spans = places
            .map(([a, b]) => ({ from: Math.min(a, b), to: Math.max(a, b) }))
            .filter(({ from, to }) => from < to && to <= text.length);
          const dates = spans.slice(0, 3).map((span) => ({ ...span, day: today }));
          const names = spans.slice(3).map((span) => ({ ...span, personId: 'per_1' }));
          expect(
            notePieces(text, dates, names)
              .map((piece) => piece.text)
              .join(''),
          ).toBe(text);
        },
      ),
    );
  });
});
