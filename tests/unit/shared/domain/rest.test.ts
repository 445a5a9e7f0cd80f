import { expect, it } from 'vitest';
import { emptyProfile } from '../../../../src/shared/domain/profile';
import { restOf } from '../../../../src/shared/domain/rest';

const profile = {
  ...emptyProfile('Europe/London'),
  daysOff: [{ from: '2027-01-20', to: '2027-01-22', name: 'Leave' }],
  shifts: [{ name: 'Night shift', on: '2027-01-12', from: '19:00', toOn: '2027-01-13', to: '15:00', everyDays: 0 }],
};

it.each([
  ['a working day', '2027-01-14', '2027-01-14T10:00:00.000Z', null],
  ['a Saturday', '2027-01-16', '2027-01-16T10:00:00.000Z', { name: 'A day off', until: '2027-01-18' }],
  ['leave', '2027-01-20', '2027-01-20T10:00:00.000Z', { name: 'Leave', until: '2027-01-25' }],
  ['before the night shift', '2027-01-12', '2027-01-12T18:59:00.000Z', null],
  ['in the night shift', '2027-01-12', '2027-01-12T19:00:00.000Z', { name: 'Night shift', until: '2027-01-13' }],
  ['asleep after it', '2027-01-13', '2027-01-13T14:59:00.000Z', { name: 'Night shift', until: '2027-01-14' }],
  ['awake again', '2027-01-13', '2027-01-13T15:00:00.000Z', null],
])('%s', (_name, today, now, expected) => {
  expect(restOf(profile, today, now)).toEqual(expected);
});

it('a public holiday has its name', () => {
  expect(
    restOf(profile, '2027-03-26', '2027-03-26T10:00:00.000Z', [{ day: '2027-03-26', name: 'Good Friday' }]),
  ).toEqual({
    name: 'Good Friday',
    until: '2027-03-29',
  });
});
