import { expect, it } from 'vitest';
import { conflictSchema, type Conflict } from '../../../../src/shared/domain/conflict';

const conflict: Conflict = {
  id: 'cfl_1',
  collection: 'people',
  recordId: 'per_1',
  field: 'notes',
  kept: 'the other words',
  keptClock: 'c1',
  keptDevice: 'dev_1',
  at: '2027-01-14T17:30:00.000Z',
  resolvedAt: null,
};
const fits = (kept: unknown): boolean => conflictSchema.safeParse({ ...conflict, kept }).success;
const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)]);

it.each([
  ['text', 'words'],
  ['nothing', null],
  ['a number', 3.5],
  ['a list', ['a', { b: [true] }]],
  ['a whole record', { id: 'per_1', name: 'Priya', tags: [] }],
  ['the longest text', 'x'.repeat(200_000)],
  ['eight levels', nested(8)],
])('keeps %s', (_what, kept) => {
  expect(conflictSchema.parse({ ...conflict, kept }).kept).toEqual(kept);
});

it.each([
  ['what JSON cannot say', undefined],
  ['a number that is none', Number.NaN],
  ['a date', new Date(0)],
  ['nine levels', nested(9)],
  ['a megabyte', 'x'.repeat(1_000_001)],
  ['a megabyte in pieces', Array.from({ length: 200_000 }, () => 'xxxx')],
  ['a way to the prototype', JSON.parse('{"__proto__":{"a":1}}')],
])('refuses %s', (_what, kept) => {
  expect(fits(kept)).toBe(false);
});

it('survives a nesting that would end other readers', () => {
  expect(fits(JSON.parse('['.repeat(100_000) + ']'.repeat(100_000)))).toBe(false);
});
