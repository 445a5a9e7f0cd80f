import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timesFrom, typedAt, typedTimes, unknownTimes, type TypedTimes } from '../../../../src/shared/text/typedTimes';

const at = (second: number) => new Date(Date.UTC(2027, 0, 14, 17, 31, second)).toISOString();

function typed(steps: readonly (readonly [text: string, second: number])[]): { text: string; times: TypedTimes } {
  return steps.reduce<{ text: string; times: TypedTimes }>(
    ({ text, times }, [after, second]) => ({ text: after, times: typedTimes(times, text, after, at(second)) }),
    { text: '', times: [] },
  );
}

describe('when each character was typed', () => {
  it('remembers the second of each, through more words, an insertion and a removal', () => {
    const { text, times } = typed([
      ['write', 1],
      ['write > count', 9],
      ['write her > count', 12],
      ['write her > cont', 15],
    ]);
    expect(text).toBe('write her > cont');
    expect(typedAt(times, 0)).toBe(at(1));
    expect(typedAt(times, text.indexOf('her'))).toBe(at(12));
    expect(typedAt(times, text.indexOf('>'))).toBe(at(9));
    expect(typedAt(times, text.length - 1)).toBe(at(9));
    expect(typedAt(times, text.length)).toBeNull();
    expect(typedAt(timesFrom(times, text.indexOf('>')), 0)).toBe(at(9));
  });

  it('says nothing about what stood there before anybody counted', () => {
    const before = 'from yesterday';
    const times = typedTimes(unknownTimes(before), before, `${before}, more`, at(3));
    expect(typedAt(times, 0)).toBeNull();
    expect(typedAt(times, before.length)).toBe(at(3));
    expect(unknownTimes('')).toEqual([]);
  });

  it('covers every character once, in order, whatever is edited', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'é', '👩🏽‍⚕️', ' '), maxLength: 6 });
    fc.assert(
      fc.property(fc.array(word, { minLength: 1, maxLength: 8 }), (texts) => {
        const { text, times } = typed(texts.map((after, second) => [after, second] as const));
        expect(times.at(-1)?.end ?? 0).toBe(text.length);
        expect(times.map(({ end }) => end)).toEqual([...new Set(times.map(({ end }) => end))].sort((a, b) => a - b));
      }),
    );
  });
});
