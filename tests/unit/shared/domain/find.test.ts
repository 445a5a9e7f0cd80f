import { describe, expect, it } from 'vitest';
import { findIn, foldedEntries, matchPieces } from '../../../../src/shared/domain/find';

const entries = foldedEntries([
  { id: 'teodor', name: 'Teodor Łąkowski', more: 'Chief nurse, Quillhaven' },
  { id: 'hanh', name: 'Nguyễn Thị Hạnh-Demo', more: 'User researcher, Larkmoor' },
  { id: 'lark', name: 'Lark Featherstone', more: '' },
  { id: 'odalys', name: 'Odalys Thornwhistle', more: 'Product manager, Larkmoor' },
]);
const ids = (query: string, limit = 10) => findIn(entries, query, limit).map(({ id }) => id);

describe('finding', () => {
  it('puts aside accents and case', () => {
    expect(ids('LAKOW')).toEqual(['teodor']);
    expect(ids('nguyen hanh')).toEqual(['hanh']);
  });
  it('matches the beginnings of words, in any order', () => {
    expect(ids('demo ngu')).toEqual(['hanh']);
    expect(ids('dalys')).toEqual([]);
  });
  it('puts names before what else is known', () => {
    expect(findIn(entries, 'lark', 10)).toEqual([
      { id: 'lark', isByName: true },
      { id: 'hanh', isByName: false },
      { id: 'odalys', isByName: false },
    ]);
    expect(ids('lark', 2)).toEqual(['lark', 'hanh']);
  });
  it('finds nothing for nothing', () => {
    expect(ids(' – ')).toEqual([]);
  });
  it('looks through 10,000 people in a few milliseconds', () => {
    const many = foldedEntries(
      Array.from({ length: 10_000 }, (_, n) => ({ id: `${n}`, name: `Person Number ${n}`, more: 'Somewhere Ltd' })),
    );
    const begin = performance.now();
    expect(findIn(many, 'number 99', 3)).toHaveLength(3);
    expect(performance.now() - begin).toBeLessThan(100);
  });
});

describe('cutting a text where it matches', () => {
  const bold = (text: string, query: string, anywhere = false) =>
    matchPieces(text, query, { anywhere })
      .map((piece) => (piece.isMatch ? `[${piece.text}]` : piece.text))
      .join('');
  it('keeps the text’s own letters, whatever they fold to', () => {
    expect(bold('Teodor Łąkowski', 'lako')).toBe('Teodor [Łąko]wski');
    expect(bold('Straße und Hạnh', 'strass han')).toBe('[Straß]e und [Hạn]h');
  });
  it('matches inside words only when asked to', () => {
    expect(bold('undischarged', 'discharge')).toBe('undischarged');
    expect(bold('undischarged', 'discharge', true)).toBe('un[discharge]d');
  });
  it('never loses a character', () => {
    for (const text of ['Priya 🌻 Vellamore', '…', '', 'a  b', 'e\u0301te\u0301']) {
      expect(
        matchPieces(text, 'pri ete')
          .map((piece) => piece.text)
          .join(''),
      ).toBe(text);
    }
  });
});
