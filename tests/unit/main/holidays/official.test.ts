import { describe, expect, it } from 'vitest';
import { holidaysOf } from '../../../../src/main/holidays/holidayBook';
import { weekdayOf } from '../../../../src/shared/domain/time';

/**
 * Public holidays that fall on Monday to Friday, as the authorities publish them, written down by hand. Days at a weekend are left out:
 * they move no business day, and sources differ in naming them beside their substitute.
 */
const official: readonly [place: string, region: string, year: number, source: string, days: string][] = [
  ['GB', 'ENG', 2026, 'gov.uk/bank-holidays, England and Wales', '01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28'],
  ['GB', 'ENG', 2027, 'gov.uk/bank-holidays, England and Wales', '01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28'],
  ['GB', 'SCT', 2027, 'gov.uk/bank-holidays, Scotland', '01-01 01-04 03-26 05-03 05-31 08-02 11-30 12-27 12-28'],
  ['US', '', 2026, 'opm.gov, federal holidays', '01-01 01-19 02-16 05-25 06-19 07-03 09-07 10-12 11-11 11-26 12-25'],
  [
    'US',
    '',
    2027,
    'opm.gov, federal holidays',
    '01-01 01-18 02-15 05-31 06-18 07-05 09-06 10-11 11-11 11-25 12-24 12-31',
  ],
  ['NZ', '', 2026, 'employment.govt.nz', '01-01 01-02 02-06 04-03 04-06 04-27 06-01 07-10 10-26 12-25 12-28'],
  ['NZ', '', 2027, 'employment.govt.nz', '01-01 01-04 02-08 03-26 03-29 04-26 06-07 06-25 10-25 12-27 12-28'],
  ['IE', '', 2026, 'gov.ie, Organisation of Working Time Act', '01-01 02-02 03-17 04-06 05-04 06-01 08-03 10-26 12-25'],
  ['DE', 'BE', 2026, 'berlin.de, Gesetz über die Sonn- und Feiertage', '01-01 04-03 04-06 05-01 05-14 05-25 12-25'],
  ['DE', 'BY', 2026, 'Bayerisches Feiertagsgesetz', '01-01 01-06 04-03 04-06 05-01 05-14 05-25 06-04 12-25'],
  ['DE', 'BY', 2027, 'Bayerisches Feiertagsgesetz', '01-01 01-06 03-26 03-29 05-06 05-17 05-27 11-01'],
];

describe('the public holidays agree with what the authorities publish', () => {
  it.each(official)('%s %s %i (%s)', (country, region, year, _source, days) => {
    const told = new Set(
      holidaysOf({ country, region }, year)
        .days.map(({ day }) => day)
        .filter((day) => ![0, 6].includes(weekdayOf(day))),
    );
    expect([...told].map((day) => day.slice(5)).join(' ')).toBe(days);
  });
});
