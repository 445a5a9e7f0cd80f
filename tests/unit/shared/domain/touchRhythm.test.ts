import { expect, it } from 'vitest';
import { isLeftInPeace, rhythmOf } from '../../../../src/shared/domain/touchRhythm';

const circleDays = { close: 30, regular: 90, light: 180, yearly: 365 };
const tagCadences = [
  { tag: 'Alumni', days: 120 },
  { tag: 'béla', days: 14 },
];

it.each([
  ['their own', { cadenceDays: 42, tags: ['alumni'], circle: 'close' as const }, [42, 'own', '']],
  ['rest as their own', { cadenceDays: 0, tags: ['alumni'], circle: 'close' as const }, [0, 'own', '']],
  [
    'a tag before the circle',
    { cadenceDays: null, tags: ['x', 'ALUMNI'], circle: 'close' as const },
    [120, 'tag', 'Alumni'],
  ],
  [
    'of two tags the first in Settings',
    { cadenceDays: null, tags: ['Bela', 'alumni'], circle: null },
    [120, 'tag', 'Alumni'],
  ],
  ['a tag without its accent', { cadenceDays: null, tags: ['bela'], circle: null }, [14, 'tag', 'béla']],
  ['the circle', { cadenceDays: null, tags: ['other'], circle: 'light' as const }, [180, 'circle', 'light']],
  ['nothing', { cadenceDays: null, tags: [], circle: null }, [null, 'none', '']],
])('takes %s', (_, person, [days, from, name]) => {
  expect(rhythmOf(person, { circleDays, tagCadences })).toEqual({ days, from, name });
});

const there = { isJustSocial: false, archivedAt: null, deletedAt: null };
it.each([
  [there, 30, false],
  [there, null, false],
  [there, 0, true],
  [{ ...there, isJustSocial: true }, 30, true],
  [{ ...there, archivedAt: '2027-01-01T00:00:00.000Z' }, 30, true],
  [{ ...there, deletedAt: '2027-01-01T00:00:00.000Z' }, 30, true],
])('leaves in peace: %j with a rhythm of %s: %s', (person, days, isIt) => {
  expect(isLeftInPeace(person, { days })).toBe(isIt);
});
