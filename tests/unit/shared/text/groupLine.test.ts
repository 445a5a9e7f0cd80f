import { expect, it } from 'vitest';
import { readFollowUpLine } from '../../../../src/shared/text/followUpLine';
import { readGroupLine } from '../../../../src/shared/text/groupLine';

/** A Thursday, the second of its month. */
const today = '2027-01-14';
const month = { every: 1, unit: 'month' };

it.each([
  ['Thursday Bedside Coders', 'Thursday Bedside Coders', null, null, ''],
  ['Bedside Coders, third Thursday of the month', 'Bedside Coders', month, '2027-01-21', 'third Thursday of the month'],
  ['Bedside Coders every 2nd Thursday of the month', 'Bedside Coders', month, today, 'second Thursday of the month'],
  ['On the first Monday of every month: Salon', 'Salon', month, '2027-02-01', 'first Monday of the month'],
  ['Salon (last Friday in the month)', 'Salon', month, '2027-01-29', 'last Friday of the month'],
  ['Salon, fourth wednesday each month', 'Salon', month, '2027-01-27', 'fourth Wednesday of the month'],
  [
    'Reading circle every second Tuesday',
    'Reading circle',
    { every: 2, unit: 'week' },
    '2027-01-19',
    'every second Tuesday',
  ],
  ['Breakfast every 6 weeks', 'Breakfast', { every: 6, unit: 'week' }, null, 'every 6 weeks'],
  // A day by its number is not what a monthly group is counted by.
  ['List on the 15th of every month', 'List on the 15th of every month', null, null, ''],
  ['Third Thursday of the month', 'Third Thursday of the month', null, null, ''],
  ['First Tuesday Club', 'First Tuesday Club', null, null, ''],
])('reads “%s”', (line, name, rhythm, nextOn, words) => {
  expect(readGroupLine(line, today)).toEqual({ name, rhythm, nextOn, words });
});

it('does not read a weekday of the month as so many weeks in a follow-up', () => {
  expect(readFollowUpLine('Call Sam every third Thursday of the month', [], today)).toMatchObject({
    repeats: null,
    due: '2027-01-21',
  });
});
