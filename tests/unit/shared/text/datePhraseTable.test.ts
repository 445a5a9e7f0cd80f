import { describe, expect, it } from 'vitest';
import { dateOrderOf, type DateOrder } from '../../../../src/shared/text/dateOrder';
import { readDatePhrase, readDatePhrases } from '../../../../src/shared/text/datePhrase';

/** A Thursday; the cases beside `datePhrase.test.ts` that a career of notes brings. */
const today = '2027-01-14';

describe('days as people write them', () => {
  it.each([
    // weekdays
    ['by Weds', '2027-01-20', 'by Weds'],
    ['next weds', '2027-01-20', 'next weds'],
    ['before weds', '2027-01-19', 'before weds'],
    ['Thurs', '2027-01-21', 'Thurs'],
    ['see her Tues', '2027-01-19', 'Tues'],
    ['Monday morning', '2027-01-18', 'Monday morning'],
    ['on Monday afternoon', '2027-01-18', 'on Monday afternoon'],
    ['coming Monday', '2027-01-18', 'Monday'],
    ['this coming Saturday', '2027-01-16', 'Saturday'],
    ['on Sat', '2027-01-16', 'on Sat'],
    ['by Sun', '2027-01-17', 'Sun'],
    ['Sunday', '2027-01-17', 'Sunday'],
    ['before Friday', '2027-01-14', 'before Friday'],
    ['before Tuesday', '2027-01-18', 'before Tuesday'],
    ['Friday this week', '2027-01-15', 'Friday this week'],
    ['Monday next week', '2027-01-18', 'Monday next week'],
    ['Wednesday of next week', '2027-01-20', 'Wednesday of next week'],
    ['Friday the 22nd', '2027-01-22', 'Friday the 22nd'],
    ['EOW', '2027-01-15', 'EOW'],
    ['by EOD Monday', '2027-01-18', 'EOD Monday'],
    ['close of play Friday', '2027-01-15', 'close of play Friday'],
    ['by COB', '2027-01-14', 'COB'],
    ['end of day tomorrow', '2027-01-14', 'end of day'],
    // so many days and weeks
    ['the day after tomorrow', '2027-01-16', 'the day after tomorrow'],
    ['day after tomorrow', '2027-01-16', 'day after tomorrow'],
    ['tomorrow morning', '2027-01-15', 'tomorrow morning'],
    ['tomorrow week', '2027-01-22', 'tomorrow week'],
    ['a week today', '2027-01-21', 'a week today'],
    ['a week from Friday', '2027-01-22', 'a week from Friday'],
    ['two weeks on Monday', '2027-02-01', 'two weeks on Monday'],
    ['2 weeks from tomorrow', '2027-01-29', '2 weeks from tomorrow'],
    ['in 10 days', '2027-01-24', 'in 10 days'],
    ["in 3 days' time", '2027-01-17', 'in 3 days'],
    ["in a week's time", '2027-01-21', 'in a week'],
    ['in a couple of weeks', '2027-01-28', 'in a couple of weeks'],
    ['in six weeks', '2027-02-25', 'in six weeks'],
    ['within the week', '2027-01-21', 'within the week'],
    ['within two weeks', '2027-01-28', 'within two weeks'],
    ['within 48 hours', '2027-01-16', 'within 48 hours'],
    ['in 24h', '2027-01-15', 'in 24h'],
    ['three weeks later', '2027-02-04', 'three weeks later'],
    ['in two fortnights', '2027-02-11', 'in two fortnights'],
    ['in 2 months', '2027-03-14', 'in 2 months'],
    // day and month
    ['9 Feb', '2027-02-09', '9 Feb'],
    ['9th Feb', '2027-02-09', '9th Feb'],
    ['the 9th of February', '2027-02-09', '9th of February'],
    ['Feb 9th', '2027-02-09', 'Feb 9th'],
    ['Feb. 9', '2027-02-09', 'Feb. 9'],
    ['February 9, 2027', '2027-02-09', 'February 9, 2027'],
    ['9 Feb 2028', '2028-02-09', '9 Feb 2028'],
    ['Tue 2 Feb, 15:30', '2027-02-02', 'Tue 2 Feb, 15:30'],
    ['Mon 1st March', '2027-03-01', 'Mon 1st March'],
    ['Feb 9-11', '2027-02-09', 'Feb 9-11'],
    ['29 Feb 2028', '2028-02-29', '29 Feb 2028'],
    ['agenda of Feb 9', '2027-02-09', 'Feb 9'],
    ['one page, before Mar 1 (budget hearing)', '2027-02-28', 'before Mar 1'],
    ['not before Mar 1', '2027-03-01', 'Mar 1'],
    ['before the 9th', '2027-02-08', 'before the 9th'],
    ['till the 20th', '2027-01-20', 'till the 20th'],
    ['24 oct', '2027-10-24', '24 oct'],
    // in figures
    ['by 29/01/27', '2027-01-29', '29/01/27'],
    ['9.2.2027', '2027-02-09', '9.2.2027'],
    ['09-02-2027', '2027-02-09', '09-02-2027'],
    ['2027/02/09', '2027-02-09', '2027/02/09'],
    ['by 9.2.', '2027-02-09', 'by 9.2.'],
    ['due 3/2', '2027-02-03', '3/2'],
    ['on 3/2.', '2027-02-03', '3/2'],
    ['for 3/2, her place', '2027-02-03', '3/2'],
    ['Friday 29/1', '2027-01-29', 'Friday 29/1'],
    // months and other stretches
    ['end Feb', '2027-02-28', 'end Feb'],
    ['end of March', '2027-03-31', 'end of March'],
    ['mid March', '2027-03-15', 'mid March'],
    ['late in May', '2027-05-31', 'late in May'],
    ['start of April', '2027-04-05', 'start of April'],
    ['next June', '2027-06-15', 'next June'],
    ['in March 2028', '2028-03-15', 'in March 2028'],
    ['first week of March', '2027-03-07', 'first week of March'],
    ['last week of Feb', '2027-02-28', 'last week of Feb'],
    ['early next week', '2027-01-19', 'early next week'],
    ['middle of next week', '2027-01-20', 'middle of next week'],
    ['later this week', '2027-01-15', 'later this week'],
    ['late next month', '2027-02-28', 'late next month'],
    ['this weekend', '2027-01-17', 'this weekend'],
    ['next weekend', '2027-01-24', 'next weekend'],
    ['end of the quarter', '2027-03-31', 'end of the quarter'],
    ['end of Q1', '2027-03-31', 'end of Q1'],
    ['in Q2', '2027-06-30', 'in Q2'],
    ['by Q2', '2027-04-01', 'by Q2'],
    ['end of the year', '2027-12-31', 'end of the year'],
    ['early next year', '2028-01-05', 'early next year'],
    ['EOM', '2027-01-31', 'EOM'],
  ])('%s is %s', (text, day, words) => {
    expect(readDatePhrase(text, today)).toEqual({ day, words });
  });
});

describe('words that only look like days', () => {
  it.each([
    // months that are words or names
    'names may be used',
    'it may well be',
    'the 5 may be a slip',
    'there may 2 people ask',
    'May Chen from HR',
    'June will join us',
    'April said hi',
    'march through the ward',
    'march 3 wards at once',
    'the march of time',
    'augustus and octavia',
    'Jan 2 more times',
    'mark 5 of the device',
    // weekdays that are words, or all of them
    'sat in on two talks',
    'I sat 2 exams',
    'out in the sun',
    'sun and rain',
    'they wed young',
    'we open Mon–Fri',
    'Mon-Fri 9-5',
    'every Friday',
    'on a monday 8am',
    'Friday nights are worst',
    'tuesday = sales led',
    'since Monday',
    'the sat nav',
    // fractions, versions, prices, phones, times, counts
    '24/7',
    'on 9/10 wards',
    'cut alarms by 1/2',
    '2/3 of all calls',
    '1/2 day a week',
    '3/4 full time',
    '9/11',
    'v1.2.3',
    'version 3.5.2 is out',
    'release 9.2',
    '£5.50 or $4,200',
    '~4,200 calls/mo',
    '614-555-0142',
    '+44 20 7946 0958',
    '0113 496 0000',
    '17:49 stop',
    '12:15-12:41',
    'at 3pm',
    'until 17:50',
    'over by 10.30',
    'in 2 hours',
    'room 214, 28 beds',
    'DCB0129',
    'q61 problem',
    '1.5 days',
    '40 h -> 10 h reading',
    // stretches that are no day, and what is over
    'a second, please',
    'the second one',
    'seconds count',
    'second week',
    'spring water',
    'fall behind',
    'top of your list this quarter',
    'next year',
    'in 5 years',
    'at the end of the day, people decide',
    'a 9-month course',
    'for two weeks',
    '2 d wards 1 d coding',
    'trust legal takes 9 months',
    'took 12 min',
    '4 weeks: write 3 one-pagers',
    'week 4 of training',
    'monthly',
    'this morning',
    'last March',
    'two months ago',
    'left ward 2019',
    'in 2019',
    'Feb 30',
    // three weeks ago, not in eleven months
    '24 Dec was quiet',
    '30 Feb',
    'on 31/2',
    'by 45/13',
    '1 page, no "we should"',
  ])('%j names none', (text) => {
    expect(readDatePhrases(text, today)).toEqual([]);
  });
});

describe('month first', () => {
  it.each([
    ['by 2/3', '2027-02-03', '2027-03-02'],
    ['due 3/1', '2027-03-01', '2027-01-03'],
    ['on 02/09/2027', '2027-02-09', '2027-09-02'],
    ['by 1/29', '2027-01-29', '2027-01-29'],
    ['by 29/1', '2027-01-29', '2027-01-29'],
    ['2027-02-09', '2027-02-09', '2027-02-09'],
    ['Tue 2/2', '2027-02-02', '2027-02-02'],
    ['by 9.2.', '2027-09-02', '2027-02-09'],
  ] as const)('%s is %s with the month first, %s with the day first', (text, monthFirst, dayFirst) => {
    const read = (dateOrder: DateOrder) => readDatePhrase(text, '2027-01-01', { dateOrder })?.day;
    expect([read('monthFirst'), read('dayFirst')]).toEqual([monthFirst, dayFirst]);
  });

  it.each([
    ['en-US', 'monthFirst'],
    ['en-GB', 'dayFirst'],
    ['en-AU', 'dayFirst'],
    ['de-DE', 'dayFirst'],
    ['fr', 'dayFirst'],
    ['sv-SE', 'monthFirst'],
    ['not a tag', 'dayFirst'],
  ] as const)('where %s is spoken it is %s, unless the setting says otherwise', (locale, order) => {
    expect(dateOrderOf('locale', locale)).toBe(order);
    expect(dateOrderOf('dayFirst', locale)).toBe('dayFirst');
    expect(dateOrderOf('monthFirst', locale)).toBe('monthFirst');
  });
});

describe('counting from other days', () => {
  it.each([
    // the nights on which clocks change in London and New York
    ['2027-03-27', 'tomorrow', '2027-03-28'],
    ['2027-03-27', 'in 2 days', '2027-03-29'],
    ['2027-03-13', 'in a week', '2027-03-20'],
    ['2027-03-14', 'tomorrow', '2027-03-15'],
    ['2027-10-30', 'in 2 weeks', '2027-11-13'],
    ['2027-10-31', 'next Sunday', '2027-11-07'],
    ['2027-11-06', 'tomorrow', '2027-11-07'],
    ['2027-11-07', 'in 24 hours', '2027-11-08'],
    // across the end of a year
    ['2027-12-30', 'next Monday', '2028-01-03'],
    ['2027-12-31', 'in a week', '2028-01-07'],
    ['2027-12-31', '3 Jan', '2028-01-03'],
    ['2027-12-31', 'by 3/1', '2028-01-03'],
    ['2027-12-20', 'mid-Jan', '2028-01-15'],
    ['2027-12-20', 'end of next month', '2028-01-31'],
    ['2027-12-20', 'first week of Jan', '2028-01-07'],
    ['2027-12-20', 'end of Q1', '2028-03-31'],
    ['2027-11-15', 'before Feb', '2028-01-31'],
    ['2028-02-28', 'tomorrow', '2028-02-29'],
    ['2028-02-28', 'by the 29th', '2028-02-29'],
    ['2027-02-28', 'by the 29th', '2027-03-29'],
    ['2027-01-31', 'in a month', '2027-02-28'],
    ['2027-01-17', 'this weekend', '2027-01-17'],
  ])('on %s, %s is %s', (from, text, day) => {
    expect(readDatePhrase(text, from)?.day).toBe(day);
  });
});

describe('all the days of a text', () => {
  it('come in the order in which they stand, each with its place', () => {
    const text = 'Call Mon, paper by 29/1; tell her in Feb – before Mar 1 at the latest';
    const phrases = readDatePhrases(text, today);
    expect(phrases.map(({ words, day }) => [words, day])).toEqual([
      ['Mon', '2027-01-18'],
      ['29/1', '2027-01-29'],
      ['in Feb', '2027-02-15'],
      ['before Mar 1', '2027-02-28'],
    ]);
    for (const { index, words } of phrases) expect(text.slice(index, index + words.length)).toBe(words);
  });

  it('do not overlap, whatever stands around them', () => {
    const bits = [
      'by 29/1',
      'next Friday',
      'in 2 wks',
      'Fri 15 May',
      'end of next week',
      'may',
      '24/7',
      '😀',
      '‮',
      'a\u0301 ',
    ];
    for (let seed = 0; seed < 400; seed += 1) {
      const text = Array.from(
        { length: 6 },
        (_, place) => bits[(seed * (place + 3) + place * place) % bits.length],
      ).join(' ');
      let end = 0;
      for (const { index, words } of readDatePhrases(text, today)) {
        expect(index).toBeGreaterThanOrEqual(end);
        expect(text.slice(index, index + words.length)).toBe(words);
        end = index + words.length;
      }
    }
  });

  it('are read from the beginning of a very long text only', () => {
    expect(readDatePhrases(`by 29/1 ${'a '.repeat(60_000)}next Friday`, today)).toHaveLength(1);
  });
});
