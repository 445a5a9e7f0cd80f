import { expect, it } from 'vitest';
import { sayDayInSentence, sayMomentInSentence } from '../../../src/renderer/lib/dates';

const today = '2027-01-20';

it.each([
  ['2027-01-20', 'today'],
  ['2027-01-19', 'yesterday'],
  ['2027-01-21', 'tomorrow'],
  ['2027-01-22', 'Friday'],
  ['2027-01-14', 'Thu 14 January'],
  ['2026-12-18', '18 December 2026'],
])('says %s inside a sentence as “%s”, months and weekdays with their capital', (day, words) => {
  expect(sayDayInSentence(day, today)).toBe(words);
});

it.each([
  ['2027-01-20T09:05:00.000Z', 'today 09:05'],
  ['2026-12-18T14:00:00.000Z', '18 December 2026 14:00'],
])('says the moment %s inside a sentence as “%s”', (at, words) => {
  expect(sayMomentInSentence(at, '2027-01-20T12:00:00.000Z', 'Europe/London')).toBe(words);
});
