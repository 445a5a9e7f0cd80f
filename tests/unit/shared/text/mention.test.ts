import { describe, expect, it } from 'vitest';
import { mentionAt, namedAfterAt } from '../../../../src/shared/text/mention';

describe('a name that is being typed after an @', () => {
  it.each<[before: string, after: string, isReferral: boolean, expected: string | null]>([
    ['@Ama', '', false, 'Ama'],
    ['ask @ama', '', false, 'ama'],
    ['ask @Ama Nw', '', false, 'Ama Nw'],
    ['ask @Ama', ' about nights', false, 'Ama'],
    ['(@Łą', '', false, 'Łą'],
    ['@Ana de la C', '', false, 'Ana de la C'],
    ['“@O’Test', '', false, 'O’Test'],
    ['@值', '', false, '值'],
    ['@', '', false, null],
    ['@ Ama', '', false, null],
    ['a@b', '', false, null],
    ['write to ngozi@nhs', '', false, null],
    ['@Ama, then', '', false, null],
    ['@Ama', 'ra', false, null],
    ['@3pm', '', false, null],
    ['@one two three four five', '', false, null],
    ['Teod', '', true, 'Teod'],
    ['Teodor Łą', '', true, 'Teodor Łą'],
    ['Teodor at MY trust, s', '', true, null],
    ['Teod', '', false, null],
  ])('%s|%s (referral: %s) → %s', (before, after, isReferral, expected) => {
    const found = mentionAt(before + after, before.length, isReferral);
    expect(found?.query ?? null).toBe(expected);
    if (found !== null) expect((before + after).slice(found.from, found.to).replace(/^@/, '')).toBe(found.query);
  });

  it('keeps its place behind a long text', () => {
    const long = `${'x '.repeat(50_000)}@Ama`;
    expect(mentionAt(long, long.length, false)).toEqual({ from: 100_000, to: long.length, query: 'Ama' });
  });
});

describe('somebody named by an @ that was not completed', () => {
  it.each([
    ['ask @Ama Nwosu about nights', 'Ama'],
    ['@Hạnh – ok to use name', 'Hạnh'],
    ['met @ work', ''],
    ['met @work', ''],
    ['mail o@Larkmoor.example', ''],
    ['Ama', ''],
    ['@丽 said', '丽'],
  ])('%s → %s', (text, expected) => {
    expect(namedAfterAt(text)).toBe(expected);
  });
});
