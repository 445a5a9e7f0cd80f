import { expect, it } from 'vitest';
import { timeAdvice } from '../../../../src/shared/domain/timeAdvice';
import { emptyProfile } from '../../../../src/shared/domain/profile';

const now = '2027-01-12T12:00:00.000Z';
const talia = {
  ...emptyProfile('America/New_York'),
  noGo: [{ days: [1, 3], from: '00:00', to: '14:00', why: 'Classes' }],
  daysOff: [{ from: '2027-02-12', to: '2027-02-14', name: 'Thesis' }],
};
const wiremu = {
  name: 'Wiremu Te W',
  callName: '',
  timeZone: 'Pacific/Auckland',
  noGo: [],
  rules: 'mornings in Wellington',
};
const bram = {
  name: 'Bram',
  callName: '',
  timeZone: '',
  noGo: [{ days: [1], from: '00:00', to: '00:00', why: '' }],
  rules: '',
};
const at = (day: string, clock: string, zone = 'America/New_York', isSecond = false) => ({
  day,
  clock,
  zone,
  isSecond,
});
const says = (...those: Parameters<typeof timeAdvice>) => timeAdvice(...those).map(({ says: said }) => said);

it('shows both clocks with their days, and the rules as they were written', () => {
  expect(says(at('2027-02-09', '17:00'), 30, now, talia, [wiremu])).toEqual([
    'Tue 17:00 here, Wed 11:00 in Auckland.',
    'Wiremu wants it so: mornings in Wellington',
  ]);
  expect(says(at('2027-02-10', '11:00', 'Pacific/Auckland'), 30, now, talia, [{ ...wiremu, rules: '' }])).toEqual([
    'Tue 17:00 here, Wed 11:00 in Auckland.',
  ]);
});

it('is silent where there is nothing to say', () => {
  expect(timeAdvice(at('2027-02-09', '17:00'), 30, now, talia, [{ ...bram }])).toEqual([]);
});

it('names no-go times of both sides and days off, each against the time', () => {
  const advice = timeAdvice(at('2027-02-08', '13:50'), 20, now, talia, [bram]);
  expect(advice.map(({ says: said }) => said)).toEqual([
    'Not for Bram: Mondays.',
    'Not for you: Mondays and Wednesdays until 14:00 (Classes).',
  ]);
  expect(advice.every(({ isAgainst }) => isAgainst)).toBe(true);
  expect(says(at('2027-02-12', '09:00'), 20, now, talia, [])).toEqual([
    'You are off from Fri 12 Feb to Sun 14 Feb (Thesis).',
  ]);
});

it('reads their no-go by their clock', () => {
  const noMondays = { ...wiremu, rules: '', noGo: bram.noGo };
  expect(says(at('2027-02-07', '17:00'), 30, now, talia, [noMondays])).toEqual([
    'Sun 17:00 here, Mon 11:00 in Auckland.',
    'Not for Wiremu: Mondays, by the clock in Auckland.',
  ]);
});

it('says a clock that does not exist, comes twice, or is over, and clocks that change until then', () => {
  expect(says(at('2027-03-14', '02:30'), 20, now, talia, [])).toEqual([
    '02:30 does not exist in New York on that day: the clocks go forward over it. It is taken as 03:30.',
  ]);
  expect(says(at('2027-11-07', '01:30', 'America/New_York', true), 20, now, talia, [])).toEqual([
    '01:30 comes twice in New York on that day: the clocks go back. It is taken as the second.',
  ]);
  expect(says(at('2027-01-05', '10:00'), 20, now, talia, [])).toEqual(['This time is over.']);
  expect(says(at('2027-03-16', '15:00', 'Europe/London'), 20, now, { ...talia, noGo: [] }, [])).toEqual([
    '11:00 here, 15:00 in London.',
    'In New York the clocks change on Sun 14 Mar. Then it is 4 h later there; today 5 h later.',
  ]);
});
