import { expect, it } from 'vitest';
import { businessCalendar } from '../../../../src/shared/domain/businessDays';
import { confirmationDay, isToConfirm } from '../../../../src/shared/domain/confirmation';
import { emptyProfile } from '../../../../src/shared/domain/profile';

const profile = { ...emptyProfile('Europe/London'), name: 'Imogen Sparrowhawk' };
const works = businessCalendar(profile).isWorkingDay;
const talk = {
  state: 'scheduled' as const,
  startsAt: '2027-01-14T17:30:00.000Z',
  isJustSocial: false,
  medium: 'video' as const,
  deletedAt: null,
  personIds: ['per_1'],
};

it.each([
  ['2027-01-14', '2027-01-13'],
  ['2027-01-18', '2027-01-15'],
  ['2027-01-17', '2027-01-15'],
])('a talk on %s is confirmed on %s', (day, on) => {
  expect(confirmationDay(day, works)).toBe(on);
});

it('goes back past own days off, and is the day before where no day is a working one', () => {
  const off = businessCalendar({
    ...profile,
    daysOff: [{ from: '2027-01-12', to: '2027-01-13', name: 'Nights' }],
  }).isWorkingDay;
  expect(confirmationDay('2027-01-14', off)).toBe('2027-01-11');
  expect(confirmationDay('2027-01-14', () => false)).toBe('2027-01-13');
});

it.each([
  ['two days before', '2027-01-12T12:00:00.000Z', {}, false],
  ['the day before', '2027-01-13T15:40:00.000Z', {}, true],
  ['agreed on the day itself', '2027-01-14T09:00:00.000Z', {}, true],
  ['when it begins', '2027-01-14T17:20:00.000Z', {}, false],
  ['only asked for', '2027-01-13T15:40:00.000Z', { state: 'requested' as const }, false],
  ['just social', '2027-01-13T15:40:00.000Z', { isJustSocial: true }, false],
  ['called off', '2027-01-13T15:40:00.000Z', { state: 'cancelled' as const }, false],
])('%s', (_name, now, fields, isDue) => {
  expect(isToConfirm({ ...talk, ...fields }, now, 'Europe/London', works)).toBe(isDue);
});
