import { expect, it } from 'vitest';
import { shiftNow } from '../../../../src/shared/domain/shiftNow';

/** The nurse’s nights of 12–13 January, with sleep until 15:00 (scenarios.md, A). */
const night = { name: 'Night shift', on: '2027-01-12', from: '19:00', toOn: '2027-01-13', to: '15:00', everyDays: 0 };

it.each([
  ['before it', '2027-01-12T18:59:00.000Z', 0, false],
  ['its first minute', '2027-01-12T19:00:00.000Z', 0, true],
  ['in the night', '2027-01-13T02:00:00.000Z', 0, true],
  ['asleep', '2027-01-13T14:59:00.000Z', 0, true],
  ['awake', '2027-01-13T15:00:00.000Z', 0, false],
  ['two weeks later, once', '2027-01-27T02:00:00.000Z', 0, false],
  ['two weeks later, every second week', '2027-01-27T02:00:00.000Z', 14, true],
  ['a week later, every second week', '2027-01-20T02:00:00.000Z', 14, false],
  ['two weeks before it began', '2026-12-30T02:00:00.000Z', 14, false],
  ['the last turn of the year', '2027-12-29T03:00:00.000Z', 14, true],
] as const)('%s', (_what, now, everyDays, isOn) => {
  expect(shiftNow({ shifts: [{ ...night, everyDays }], timeZone: 'Europe/London' }, now) !== null).toBe(isOn);
});

it('goes by the user’s own clock, also in summer', () => {
  const shifts = [{ ...night, on: '2027-07-12', toOn: '2027-07-13' }];
  expect(shiftNow({ shifts, timeZone: 'Europe/London' }, '2027-07-12T18:00:00.000Z')?.name).toBe('Night shift');
  expect(shiftNow({ shifts, timeZone: 'Europe/London' }, '2027-07-12T17:59:00.000Z')).toBeNull();
});
