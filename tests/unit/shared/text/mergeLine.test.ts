import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeLine } from '../../../../src/shared/text/mergeLine';

describe('a line that was written on in two windows', () => {
  it.each([
    ['nothing here', 'she draws', 'she draws', 'she draws nothing', 'she draws nothing'],
    ['nothing there', 'she draws', 'she draws nothing', 'she draws', 'she draws nothing'],
    ['the same', 'a', 'ab', 'ab', 'ab'],
    ['begin and end', 'her week', 'In 2026 her week', 'her week: calls', 'In 2026 her week: calls'],
    ['both at the end', 'her week', 'her week is calls', 'her week was calm', 'her week is calls was calm'],
    [
      'a word gone, one added',
      'four night shifts',
      'night shifts',
      'four night shifts in a row',
      'night shifts in a row',
    ],
    ['the same word', 'four shifts', 'five shifts', 'nine shifts', 'five nine shifts'],
    ['emptied here, longer there', 'tool', '', 'tool two', 'two'],
    ['emoji stay whole', 'a 👩🏽‍🔬', 'a 👩🏽‍🔬 b', 'c a 👩🏽‍🔬', 'c a 👩🏽‍🔬 b'],
  ])('%s', (_what, base, mine, theirs, both) => {
    expect(mergeLine(base, mine, theirs).replace(/\s+/g, ' ').trim()).toBe(both);
  });

  it('keeps every word that either window added', () => {
    const word = fc.stringMatching(/^[a-z]{1,6}$/);
    const words = fc.array(word, { maxLength: 6 });
    fc.assert(
      fc.property(words, fc.nat(6), fc.nat(6), (base, left, right) => {
        const put = (at: number, what: string) => [...base.slice(0, at), what, ...base.slice(at)].join(' ');
        const merged = mergeLine(base.join(' '), put(left, 'MINE'), put(right, 'THEIRS'));
        expect(merged).toContain('MINE');
        expect(merged).toContain('THEIRS');
        for (const old of base) expect(merged).toContain(old);
      }),
    );
  });
});
