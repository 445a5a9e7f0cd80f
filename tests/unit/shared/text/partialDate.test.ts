import fc from 'fast-check';
import { expect, it } from 'vitest';
import { readPartialDate, sayPartialDate } from '../../../../src/shared/text/partialDate';

it('reads a date as exact as it is written, and no other text', () => {
  expect(
    ['2019', ' 2019-4 ', '4/2019', 'Apr 2019', 'april, 2019', '30 April 2019', '2019-04-30'].map(readPartialDate),
  ).toEqual(['2019', '2019-04', '2019-04', '2019-04', '2019-04', '2019-04-30', '2019-04-30']);
  expect(['', 'soon', '19', '13/2019', '31 April 2019', '2019-02-29', '0999', 'Foo 2019'].map(readPartialDate)).toEqual(
    Array(8).fill(null),
  );
});

it('reads whatever it says', () => {
  const two = (value: number) => String(value).padStart(2, '0');
  fc.assert(
    fc.property(
      fc.integer({ min: 1900, max: 2200 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
      fc.integer({ min: 0, max: 2 }),
      (year, month, day, exact) => {
        const date = [String(year), two(month), two(day)].slice(0, exact + 1).join('-');
        expect(readPartialDate(sayPartialDate(date))).toBe(date);
      },
    ),
  );
});
