import { expect, it } from 'vitest';
import { businessCalendar } from '../../../../src/shared/domain/businessDays';
import { snoozeChoices } from '../../../../src/shared/domain/snooze';

const calendar = businessCalendar({ workingDays: [], holidays: [{ day: '2027-01-18', name: 'A holiday' }] });
const days = (due: string, today: string) => snoozeChoices(due, today, calendar).map(({ until }) => until);

it.each([
  [
    'of today, a Thursday',
    '2027-01-14',
    '2027-01-14',
    ['2027-01-15', '2027-01-20', '2027-01-21', '2027-01-28', '2027-02-14'],
  ],
  [
    'of a Friday, over a holiday',
    '2027-01-15',
    '2027-01-14',
    ['2027-01-19', '2027-01-21', '2027-01-22', '2027-01-29', '2027-02-15'],
  ],
  [
    'long late: from today',
    '2026-11-02',
    '2027-01-29',
    ['2027-02-01', '2027-02-03', '2027-02-05', '2027-02-12', '2027-02-28'],
  ],
] as const)('offers days for one %s', (_what, due, today, expected) => {
  expect(days(due, today)).toEqual(expected);
});
