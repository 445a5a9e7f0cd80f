import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { businessCalendar, type NamedDay } from '../../../../src/shared/domain/businessDays';
import { freeTimes, sayFreeTimes, type FreeTimesAsked } from '../../../../src/shared/domain/freeTimes';
import { touchedNoGo } from '../../../../src/shared/domain/noGo';
import type { NoGo } from '../../../../src/shared/domain/person';
import { defaultSettings } from '../../../../src/shared/domain/settings';
import { addToInstant, clockOfInstant, dayOfInstant, weekdayOf } from '../../../../src/shared/domain/time';

const weekdays = [1, 2, 3, 4, 5];
/** Monday 11 January 2027, 20:10 in London. */
const now = '2027-01-11T20:10:00.000Z';

interface Fields extends Partial<Omit<FreeTimesAsked, 'profile' | 'person' | 'settings'>> {
  readonly mine?: { readonly timeZone?: string; readonly noGo?: NoGo[] };
  readonly theirs?: { readonly timeZone?: string; readonly noGo?: NoGo[] };
  readonly settings?: Partial<FreeTimesAsked['settings']>;
  readonly holidays?: readonly NamedDay[];
  readonly daysOff?: readonly { from: string; to: string; name: string }[];
}

function asked({ mine, theirs, settings, holidays = [], daysOff = [], ...rest }: Fields = {}): FreeTimesAsked {
  return {
    now,
    minutes: 20,
    profile: { timeZone: 'Europe/London', noGo: [], ...mine },
    person: { name: 'Odalys Thornwhistle', callName: 'Odalys', timeZone: 'Europe/London', noGo: [], ...theirs },
    interviews: [],
    interviewId: null,
    calendar: businessCalendar({ workingDays: weekdays, holidays, daysOff }),
    settings: { ...defaultSettings(), ...settings },
    ...rest,
  };
}
const said = (fields?: Fields) => freeTimes(asked(fields)).times.map(({ day, clock }) => `${day} ${clock}`);
const talk = (startsAt: string, state: 'scheduled' | 'cancelled' = 'scheduled') => ({
  id: 'int_9',
  startsAt,
  minutes: 30,
  state,
  deletedAt: null,
});

describe('free times', () => {
  it('are three, from two business days on, on different days and at different parts of the day', () => {
    expect(said()).toEqual(['2027-01-13 10:00', '2027-01-14 15:00', '2027-01-15 17:00']);
  });

  it('are the same when asked again', () => {
    expect(freeTimes(asked())).toEqual(freeTimes(asked()));
  });

  it.each<[string, Fields, string[]]>([
    ['as many as wanted', { settings: { offerTimes: 2 } }, ['2027-01-13 10:00', '2027-01-14 15:00']],
    [
      'from the first business day on',
      { settings: { offerTimes: 1, offerAfterBusinessDays: 1 } },
      ['2027-01-12 10:00'],
    ],
    [
      'over the weekend',
      { now: '2027-01-14T09:00:00.000Z', settings: { offerTimes: 2 } },
      ['2027-01-18 10:00', '2027-01-19 15:00'],
    ],
    [
      'past a public holiday and a day off',
      {
        holidays: [{ day: '2027-01-13', name: 'Day of the Ward' }],
        daysOff: [{ from: '2027-01-14', to: '2027-01-14', name: '' }],
        settings: { offerTimes: 1 },
      },
      ['2027-01-15 10:00'],
    ],
    [
      'outside my no-go times',
      { mine: { noGo: [{ days: [3], from: '07:00', to: '12:00', why: 'early shift' }] }, settings: { offerTimes: 1 } },
      ['2027-01-13 12:00'],
    ],
    [
      'outside theirs, by their clock',
      {
        theirs: { timeZone: 'America/New_York', noGo: [{ days: [], from: '09:00', to: '13:00', why: '' }] },
        settings: { offerTimes: 1 },
      },
      ['2027-01-13 13:00'],
    ],
    [
      'away from a planned talk, with room before and after',
      { interviews: [talk('2027-01-13T10:00:00.000Z')], settings: { offerTimes: 1 } },
      // 09:00 ends 40 minutes before; 09:30 would touch the quarter of an hour before it.
      ['2027-01-13 09:00'],
    ],
    [
      'not away from one that was cancelled',
      { interviews: [talk('2027-01-13T10:00:00.000Z', 'cancelled')], settings: { offerTimes: 1 } },
      ['2027-01-13 10:00'],
    ],
    [
      'not away from the talk that is moved',
      { interviews: [talk('2027-01-13T10:00:00.000Z')], interviewId: 'int_9', settings: { offerTimes: 1 } },
      ['2027-01-13 10:00'],
    ],
    [
      'in Auckland’s clock, at my evening',
      { theirs: { timeZone: 'Pacific/Auckland' } },
      // London is 13 hours behind: their morning is my evening before, and their Monday my Sunday.
      ['2027-01-14 10:00', '2027-01-15 10:30', '2027-01-19 10:30'],
    ],
  ])('go %s', (_what, fields, expected) => {
    expect(said(fields)).toEqual(expected);
  });

  it('never offer a clock that the night of daylight saving skips or doubles', () => {
    const clocks = said({
      now: '2027-03-25T09:00:00.000Z',
      calendar: businessCalendar({ workingDays: [0] }),
      settings: { offerFromHour: 0, offerToHour: 4, myFromHour: 0, myToHour: 24, offerAfterBusinessDays: 0 },
    });
    expect(clocks[0]).not.toMatch(/2027-03-28 01:/);
  });

  it('tell what was in the way', () => {
    const { passedOver, times } = freeTimes(
      asked({
        holidays: [{ day: '2027-01-13', name: 'Day of the Ward' }],
        mine: { noGo: [{ days: [], from: '07:00', to: '13:00', why: '' }] },
        theirs: { noGo: [{ days: [4], from: '12:00', to: '14:00', why: '' }] },
        interviews: [talk('2027-01-15T15:00:00.000Z')],
      }),
    );
    expect(passedOver).toEqual([
      'Not for you: every day 07:00 to 13:00',
      'Not for Odalys: Thursdays 12:00 to 14:00',
      'Fri 15 Jan: another talk is planned',
    ]);
    expect(times[0]?.why).toBe(
      'A working day for both, nothing else planned, 2 business days from today, so that they can answer, outside the hours that do not suit.',
    );
  });

  it('none at all: says so instead of bending a rule', () => {
    const { times, passedOver } = freeTimes(
      asked({ theirs: { noGo: [{ days: [], from: '00:00', to: '00:00', why: '' }] } }),
    );
    expect(times).toEqual([]);
    expect(passedOver).toEqual(['Not for Odalys: every day']);
  });

  it('hold to every rule, whatever the zones and hours', () => {
    const zones = fc.constantFrom(
      'Europe/London',
      'Pacific/Auckland',
      'America/Los_Angeles',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      '',
    );
    const clock = fc.integer({ min: 0, max: 23 }).map((hour) => `${String(hour).padStart(2, '0')}:00`);
    const noGo = fc.array(
      fc.record({ days: fc.subarray([0, 1, 2, 3, 4, 5, 6]), from: clock, to: clock, why: fc.constant('') }),
      { maxLength: 3 },
    );
    fc.assert(
      fc.property(
        zones,
        zones,
        noGo,
        noGo,
        fc.integer({ min: 0, max: 400 }),
        (mine, theirs, myNoGo, theirNoGo, days) => {
          const home = mine === '' ? 'Europe/London' : mine;
          const given = asked({
            now: new Date(Date.parse(now) + days * 86_400_000).toISOString(),
            mine: { timeZone: home, noGo: myNoGo },
            theirs: { timeZone: theirs, noGo: theirNoGo },
            interviews: [talk(new Date(Date.parse(now) + (days + 3) * 86_400_000).toISOString())],
          });
          const zone = theirs === '' ? home : theirs;
          const { times } = freeTimes(given);
          expect(times.length).toBeLessThanOrEqual(3);
          expect(new Set(times.map(({ day }) => day)).size).toBe(times.length);
          for (const { at, day, clock: at2 } of times) {
            expect(at > given.now).toBe(true);
            expect([dayOfInstant(at, zone), clockOfInstant(at, zone)]).toEqual([day, at2]);
            expect(weekdays).toContain(weekdayOf(day));
            expect(touchedNoGo(at, 20, zone, theirNoGo)).toEqual([]);
            expect(touchedNoGo(at, 20, home, myNoGo)).toEqual([]);
            expect(clockOfInstant(at, home) >= '07:00').toBe(true);
            expect(clockOfInstant(addToInstant(at, { minutes: 20 }), home) <= '22:00').toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

describe('free times in words', () => {
  const times = [
    { day: '2027-01-13', clock: '10:00' },
    { day: '2027-01-14', clock: '15:00' },
    { day: '2027-01-15', clock: '17:00' },
  ];
  it.each([
    [0, '', false, ''],
    [1, 'Europe/London', false, 'Wednesday 13 January at 10:00'],
    [2, 'Europe/London', false, 'Wednesday 13 January at 10:00 or Thursday 14 January at 15:00'],
    [
      3,
      'America/New_York',
      true,
      'Wednesday 13 January at 10:00, Thursday 14 January at 15:00 or Friday 15 January at 17:00 (New York time)',
    ],
    [1, 'UTC', true, 'Wednesday 13 January at 10:00'],
  ])('%i of them', (count, zone, isZoned, words) => {
    expect(sayFreeTimes(times.slice(0, count), zone, isZoned)).toBe(words);
  });
});
