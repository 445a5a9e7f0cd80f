import { describe, expect, it } from 'vitest';
import { readDatePhrase } from '../../../../src/shared/text/datePhrase';

/** A Thursday. */
const today = '2027-01-14';

describe('a day in words', () => {
  it.each([
    ['send the paper by 29/1', '2027-01-29', '29/1'],
    ['by 29/1/2027', '2027-01-29', '29/1/2027'],
    ['on Fri 29/1', '2027-01-29', 'on Fri 29/1'],
    ['call her next Friday', '2027-01-22', 'next Friday'],
    ['next Tuesday', '2027-01-19', 'next Tuesday'],
    ['next Thursday', '2027-01-21', 'next Thursday'],
    ['Friday', '2027-01-15', 'Friday'],
    ['this Friday', '2027-01-15', 'this Friday'],
    ['on Thursday again', '2027-01-21', 'on Thursday'],
    ['Mon at the latest', '2027-01-18', 'Mon'],
    ['by wed', '2027-01-20', 'wed'],
    ['a week on Friday', '2027-01-22', 'a week on Friday'],
    ['Monday week', '2027-01-25', 'Monday week'],
    ['tomorrow', '2027-01-15', 'tomorrow'],
    ['TOMORROW at 9', '2027-01-15', 'TOMORROW at 9'],
    ['today', '2027-01-14', 'today'],
    ['tonight', '2027-01-14', 'tonight'],
    ['in three weeks', '2027-02-04', 'in three weeks'],
    ['in 2 wks', '2027-01-28', 'in 2 wks'],
    ['in a fortnight', '2027-01-28', 'in a fortnight'],
    ['within 10 days', '2027-01-24', 'within 10 days'],
    ['2 weeks from now', '2027-01-28', '2 weeks from now'],
    ['in a month', '2027-02-14', 'in a month'],
    ['Fri 15 May', '2027-05-15', 'Fri 15 May'],
    ['Feb 9', '2027-02-09', 'Feb 9'],
    ['9 February', '2027-02-09', '9 February'],
    ['19th Jan', '2027-01-19', '19th Jan'],
    ['Tuesday 26th', '2027-01-26', 'Tuesday 26th'],
    ['by the 9th', '2027-02-09', 'by the 9th'],
    ['on the 31st', '2027-01-31', 'on the 31st'],
    ['2027-02-09', '2027-02-09', '2027-02-09'],
    ['tell her in Feb', '2027-02-15', 'in Feb'],
    ['in January', '2027-01-15', 'in January'],
    ['in May', '2027-05-15', 'in May'],
    ['in Dec', '2027-12-15', 'in Dec'],
    ['early March', '2027-03-05', 'early March'],
    ['mid-Feb', '2027-02-15', 'mid-Feb'],
    ['by the end of February', '2027-02-28', 'end of February'],
    ['before March', '2027-02-28', 'before March'],
    ['by Feb', '2027-02-01', 'by Feb'],
    ['next week', '2027-01-22', 'next week'],
    ['this week', '2027-01-15', 'this week'],
    ['end of next week', '2027-01-22', 'end of next week'],
    ['by the end of the month', '2027-01-31', 'end of the month'],
    ['next month', '2027-02-15', 'next month'],
    ['last week she was away, so by 29/1', '2027-01-29', '29/1'],
  ])('%s is %s', (text, day, words) => {
    expect(readDatePhrase(text, today)).toEqual({ day, words });
  });

  it.each([
    'you may write to her',
    'may I use your name',
    'that may 2 people help',
    'wards angry 2 wks, then asked for more',
    'nurse 4y, then 2 weeks off',
    '40 h a week',
    '17:49 stop',
    'zoom, lunch times',
    'in a second',
    'the second shift',
    'sat in on roadmap reviews',
    'they sat, in the sun',
    '24/7 on call',
    '2/3 of the noise',
    'version 4.5',
    '60% of noise',
    'count before you judge',
    'last Friday',
    'two weeks ago',
    'yesterday',
    'this morning',
    'they know it now',
    'since 2019',
    'on 5 Jan she left',
    'every Monday',
    'on the 4th floor',
    'we march on',
    'said in March 2019',
    '',
  ])('%j names no day ahead', (text) => {
    expect(readDatePhrase(text, today)).toBeNull();
  });

  it('follows the order of day and month that the person uses', () => {
    expect(readDatePhrase('by 2/3', today)?.day).toBe('2027-03-02');
    expect(readDatePhrase('by 2/3', today, { dateOrder: 'monthFirst' })?.day).toBe('2027-02-03');
  });

  it('counts from the calendar day it is given, at the ends of months and years too', () => {
    expect(readDatePhrase('tomorrow', '2027-12-31')?.day).toBe('2028-01-01');
    expect(readDatePhrase('in Feb', '2027-12-31')?.day).toBe('2028-02-15');
    expect(readDatePhrase('in January', '2027-01-20')?.day).toBe('2027-01-31');
    expect(readDatePhrase('by the 31st', '2027-02-01')?.day).toBe('2027-03-31');
    expect(readDatePhrase('this week', '2027-01-16')?.day).toBe('2027-01-16');
    expect(readDatePhrase('end of Feb', '2028-01-01')?.day).toBe('2028-02-29');
  });
});
