import { describe, expect, it } from 'vitest';
import { briefClocks } from '../../../../src/shared/domain/briefWhen';

const talk = (startsAt: string | null, timeZone = '') => ({ startsAt, minutes: 30, timeZone });
const words = (...given: Parameters<typeof briefClocks>) =>
  briefClocks(...given).map(
    ({ whose, place, from, to, day, isOtherDay }) =>
      `${whose} ${from}-${to} ${place} ${day}${isOtherDay ? ' other day' : ''}`,
  );

describe('when a talk is, by both clocks', () => {
  it.each([
    ['no time yet', talk(null), ['America/New_York'], []],
    ['the same clock', talk('2027-01-14T17:30:00.000Z'), ['Europe/London'], ['both 17:30-18:00 London 2027-01-14']],
    [
      'another zone, the same clock',
      talk('2027-01-14T17:30:00.000Z'),
      ['Europe/Lisbon'],
      ['both 17:30-18:00 London 2027-01-14'],
    ],
    ['no zone known', talk('2027-01-14T17:30:00.000Z'), [''], ['both 17:30-18:00 London 2027-01-14']],
    [
      'New York in January',
      talk('2027-01-14T17:30:00.000Z'),
      ['America/New_York'],
      ['mine 17:30-18:00 London 2027-01-14', 'theirs 12:30-13:00 New York 2027-01-14'],
    ],
    [
      'New York between the changes of clock, 14 to 28 March 2027: four hours, not five',
      talk('2027-03-16T17:30:00.000Z'),
      ['America/New_York'],
      ['mine 17:30-18:00 London 2027-03-16', 'theirs 13:30-14:00 New York 2027-03-16'],
    ],
    [
      'the next day in Auckland',
      talk('2027-01-14T17:30:00.000Z'),
      ['Pacific/Auckland'],
      ['mine 17:30-18:00 London 2027-01-14', 'theirs 06:30-07:00 Auckland 2027-01-15 other day'],
    ],
    [
      'the talk’s zone where the person has none',
      talk('2027-01-14T17:30:00.000Z', 'Asia/Kathmandu'),
      [''],
      ['mine 17:30-18:00 London 2027-01-14', 'theirs 23:15-23:45 Kathmandu 2027-01-14'],
    ],
    [
      'two people in two zones',
      talk('2027-01-14T17:30:00.000Z'),
      ['America/New_York', 'Europe/Paris', 'Europe/Paris'],
      [
        'mine 17:30-18:00 London 2027-01-14',
        'theirs 12:30-13:00 New York 2027-01-14',
        'theirs 18:30-19:00 Paris 2027-01-14',
      ],
    ],
  ] as const)('%s', (_name, interview, zones, lines) => {
    expect(
      words(
        interview,
        zones.map((timeZone) => ({ timeZone })),
        'Europe/London',
      ),
    ).toEqual(lines);
  });
});
