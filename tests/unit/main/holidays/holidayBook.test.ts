import { describe, expect, it } from 'vitest';
import { holidayCountries, holidaysOf } from '../../../../src/main/holidays/holidayBook';

const days = (country: string, region: string, year: number) =>
  holidaysOf({ country, region }, year).days.map(({ day }) => day);

describe('public holidays', () => {
  it.each([
    // GOV.UK, “UK bank holidays”, England and Wales 2027, with Christmas and Boxing Day themselves (at the weekend).
    ['GB', 'ENG', ['01-01', '03-26', '03-29', '05-03', '05-31', '08-30', '12-25', '12-26', '12-27', '12-28']],
    // GOV.UK, Scotland 2027.
    [
      'GB',
      'SCT',
      ['01-01', '01-02', '01-04', '03-26', '05-03', '05-31', '08-02', '11-30', '12-25', '12-26', '12-27', '12-28'],
    ],
    // U.S. Office of Personnel Management, federal holidays 2027, with the days themselves where they are kept on another.
    [
      'US',
      '',
      [
        '01-01',
        '01-18',
        '02-15',
        '05-31',
        '06-18',
        '06-19',
        '07-04',
        '07-05',
        '09-06',
        '10-11',
        '11-11',
        '11-25',
        '12-24',
        '12-25',
        '12-31',
      ],
    ],
    // New Zealand, employment.govt.nz, public holidays 2027 (national).
    [
      'NZ',
      '',
      [
        '01-01',
        '01-02',
        '01-04',
        '02-06',
        '02-08',
        '03-26',
        '03-29',
        '04-25',
        '04-26',
        '06-07',
        '06-25',
        '10-25',
        '12-25',
        '12-26',
        '12-27',
        '12-28',
      ],
    ],
  ])('%s %s in 2027', (country, region, expected) => {
    expect(days(country, region, 2027)).toEqual(expected.map((day) => `2027-${day}`));
  });

  it('says their names in English', () => {
    expect(holidaysOf({ country: 'DE', region: '' }, 2027).days).toContainEqual({
      day: '2027-10-03',
      name: 'National Holiday',
    });
  });

  it('leaves out observances and days on which half is worked', () => {
    expect(days('US', '', 2027)).not.toContain('2027-02-14');
    // International Women’s Day is half a day off in China, from noon.
    expect(days('CN', '', 2027)).not.toContain('2027-03-08');
  });

  it('knows none where it knows no country', () => {
    expect(days('', '', 2027)).toEqual([]);
    expect(days('XX', '', 2027)).toEqual([]);
  });

  it('lists countries with their regions, by name', () => {
    const countries = holidayCountries();
    expect(countries.length).toBeGreaterThan(150);
    expect(countries.find(({ code }) => code === 'GB')?.regions).toContainEqual({ code: 'SCT', name: 'Scotland' });
    const names = countries.map(({ name }) => name);
    expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b, 'en')));
  });
});
