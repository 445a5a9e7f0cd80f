import fc from 'fast-check';
import { expect, it } from 'vitest';
import { keepListed, keepStill, listFollows, valuesOf } from '../../../../src/shared/domain/valuesOf';

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

it('follows changes to what a list of the whole would be', () => {
  const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
  const record = fc.record({ name: fc.string() });
  const changes = fc.array(fc.record({ id, after: fc.option(record) }), { maxLength: 60 });
  fc.assert(
    fc.property(fc.dictionary(id, record), fc.boolean(), changes, (before, isListed, all) => {
      if (isListed) keepListed({ before });
      else keepStill({ before });
      const after = { ...before };
      for (const { id: key, after: one } of all) {
        if (one === null) Reflect.deleteProperty(after, key);
        else after[key] = one;
      }
      listFollows(before, after, all);
      keepStill({ after });
      expect(valuesOf(after)).toEqual(Object.values(after));
    }),
    { numRuns: 500 },
  );
});
