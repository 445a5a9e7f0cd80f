import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepStill, valuesOf } from '../../../../src/shared/domain/valuesOf';

it('lists the records in the order of the document', () => {
  fc.assert(
    fc.property(fc.dictionary(fc.string(), fc.integer()), (records) => {
      expect(valuesOf(records)).toEqual(Object.values(records));
    }),
  );
});

it('lists a collection that is changed in place anew each time', () => {
  const records: Record<string, number> = { a: 1 };
  expect(valuesOf(records)).toEqual([1]);
  records['b'] = 2;
  expect(valuesOf(records)).toEqual([1, 2]);
});

it('lists a collection that is kept still once', () => {
  const people = { a: 1 };
  keepStill({ people });
  expect(valuesOf(people)).toBe(valuesOf(people));
});
