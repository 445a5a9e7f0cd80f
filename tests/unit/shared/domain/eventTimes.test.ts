import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  eventAround,
  eventTime,
  meetingDays,
  nextMeeting,
  rhythmAfter,
  timeToLeave,
} from '../../../../src/shared/domain/eventTimes';
import type { Rhythm } from '../../../../src/shared/domain/followUp';
import { freshEvent, type EventRecord } from '../../../../src/shared/domain/gathering';
import { monthPlaceOf, placeInMonth } from '../../../../src/shared/domain/monthPlace';
import { addDays, weekdayOf } from '../../../../src/shared/domain/time';

const zone = 'Europe/London';
const event = (fields: Partial<EventRecord>): EventRecord => ({
  ...freshEvent,
  id: 'eve_1',
  kind: 'event',
  name: 'Evening',
  createdAt: '2027-01-01T00:00:00.000Z',
  ...fields,
});
const evening = event({
  on: '2027-01-18',
  startsAt: '2027-01-18T19:30:00.000Z',
  leaveAt: '2027-01-18T21:15:00.000Z',
});

describe('the next meeting of a group', () => {
  it.each([
    ['noted and to come', '2027-01-21', null, 'active', '2027-01-18', '2027-01-21', false],
    ['noted and today', '2027-01-21', null, 'active', '2027-01-21', '2027-01-21', false],
    ['passed, without a rhythm', '2027-01-21', null, 'active', '2027-01-22', null, false],
    ['none noted, with a rhythm', null, { every: 1, unit: 'week' }, 'active', '2027-01-22', null, false],
    ['weekly', '2027-01-21', { every: 1, unit: 'week' }, 'active', '2027-01-22', '2027-01-28', true],
    ['weekly, a year later', '2027-01-21', { every: 1, unit: 'week' }, 'active', '2028-01-20', '2028-01-20', true],
    ['every second week', '2027-01-21', { every: 2, unit: 'week' }, 'trying', '2027-01-22', '2027-02-04', true],
    ['monthly, by its weekday', '2027-01-21', { every: 1, unit: 'month' }, 'active', '2027-01-22', '2027-02-18', true],
    ['… a year later', '2027-01-21', { every: 1, unit: 'month' }, 'active', '2028-01-01', '2028-01-20', true],
    ['… every third month', '2027-01-05', { every: 3, unit: 'month' }, 'active', '2027-01-06', '2027-04-06', true],
    ['… on the first Friday', '2027-01-01', { every: 1, unit: 'month' }, 'active', '2027-01-02', '2027-02-05', true],
    [
      '… on the fifth Sunday, so the last',
      '2027-01-31',
      { every: 1, unit: 'month' },
      'active',
      '2027-02-01',
      '2027-02-28',
      true,
    ],
    ['… again', '2027-01-31', { every: 1, unit: 'month' }, 'active', '2027-03-01', '2027-03-28', true],
    ['yearly from 29 February', '2028-02-29', { every: 1, unit: 'year' }, 'active', '2028-03-01', '2029-02-28', true],
    ['every 52 years', '2027-01-01', { every: 52, unit: 'year' }, 'active', '2027-01-02', '2079-01-01', true],
    [
      'quiet ones still have a date',
      '2027-01-21',
      { every: 1, unit: 'day' },
      'quiet',
      '2027-03-01',
      '2027-03-01',
      true,
    ],
    ['closed', '2027-01-21', { every: 1, unit: 'week' }, 'closed', '2027-01-18', null, false],
  ] as const)('%s', (_what, nextOn, rhythm, state, today, on, isDerived) => {
    const next = nextMeeting({ nextOn, rhythm: rhythm, state }, today);
    expect(next).toEqual(on === null ? null : { on, isDerived });
  });

  it('is never in the past, always a whole number of rhythms away, and the first such day', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 0, max: 4_000 }),
        fc.integer({ min: 1, max: 52 }),
        fc.constantFrom('day', 'week', 'year'),
        (start, later, every, unit) => {
          const nextOn = addDays('2000-01-31', start);
          const today = addDays(nextOn, later);
          const rhythm: Rhythm = { every, unit };
          const on = nextMeeting({ nextOn, rhythm, state: 'active' }, today)?.on ?? '';
          expect(on >= today).toBe(true);
          let times = 0;
          while (rhythmAfter(nextOn, rhythm, times) < today) times += 1;
          expect(on).toBe(rhythmAfter(nextOn, rhythm, times));
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('a group that meets every month', () => {
  const monthly = { rhythm: { every: 1, unit: 'month' }, state: 'active' } as const;

  it.each([
    ['one visit on the same weekday says nothing else', ['2026-12-17'], '2027-02-18'],
    ['a visit on the same number shows that the number counts', ['2026-12-21'], '2027-02-21'],
    ['another day shows nothing', ['2026-12-02'], '2027-02-18'],
    ['the noted day itself shows nothing', ['2027-01-21'], '2027-02-18'],
    ['the same number and the same weekday do not tell them apart', ['2026-05-21'], '2027-02-18'],
  ])('%s', (_what, days, on) => {
    expect(nextMeeting({ nextOn: '2027-01-21', ...monthly }, '2027-01-22', days)).toEqual({ on, isDerived: true });
  });

  it('keeps the place of its weekday in whatever month, and misses no month', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 20_000 }),
        fc.integer({ min: 1, max: 4_000 }),
        fc.integer({ min: 1, max: 13 }),
        (start, later, every) => {
          const nextOn = addDays('2000-01-31', start);
          const today = addDays(nextOn, later);
          const on = nextMeeting({ nextOn, rhythm: { every, unit: 'month' }, state: 'active' }, today)?.on ?? '';
          expect(on >= today).toBe(true);
          const place = monthPlaceOf(nextOn);
          expect(weekdayOf(on)).toBe(place.weekday);
          if (place.nth === 'last') expect(addDays(on, 7).slice(0, 7)).not.toBe(on.slice(0, 7));
          else expect(monthPlaceOf(on)).toEqual(place);
          const months = (day: string) => Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7));
          expect((months(on) - months(nextOn)) % every).toBe(0);
          const before = placeInMonth(place, on, -every);
          expect(before < today).toBe(true);
        },
      ),
      { numRuns: 300 },
    );
  });

  it('is counted from the days of its own events that are not in the bin', () => {
    const of = (id: string, on: string | null, fields: Partial<EventRecord> = {}) =>
      event({ id, on, groupId: 'gro_1', ...fields });
    const events = {
      eve_1: of('eve_1', '2026-12-21'),
      eve_2: of('eve_2', null),
      eve_3: of('eve_3', '2026-11-21', { deletedAt: '2026-12-01T00:00:00.000Z' }),
      eve_4: of('eve_4', '2026-10-21', { groupId: 'gro_2' }),
    };
    expect([...meetingDays(events)]).toEqual([
      ['gro_1', ['2026-12-21']],
      ['gro_2', ['2026-10-21']],
    ]);
  });
});

describe('where an event stands', () => {
  it.each([
    ['without a day', event({}), '2027-01-18T12:00:00.000Z', 'undated'],
    ['the day before', evening, '2027-01-17T23:59:00.000Z', 'ahead'],
    ['from the morning of its day on', evening, '2027-01-18T07:00:00.000Z', 'now'],
    ['late in the evening', evening, '2027-01-18T23:59:00.000Z', 'now'],
    ['the day after', evening, '2027-01-19T00:00:00.000Z', 'past'],
    [
      'until one leaves after midnight',
      { ...evening, leaveAt: '2027-01-19T01:00:00.000Z' },
      '2027-01-19T00:30:00.000Z',
      'now',
    ],
    [
      'the third day of a conference',
      event({ on: '2027-03-16', until: '2027-03-18' }),
      '2027-03-18T15:00:00.000Z',
      'now',
    ],
    ['after a conference', event({ on: '2027-03-16', until: '2027-03-18' }), '2027-03-19T00:00:00.000Z', 'past'],
    [
      'a last day before the first is none',
      event({ on: '2027-03-16', until: '2027-03-10' }),
      '2027-03-17T00:00:00.000Z',
      'past',
    ],
    ['on the first minute of summer time', event({ on: '2027-03-28' }), '2027-03-27T23:59:00.000Z', 'ahead'],
    ['in the last hour of summer time', event({ on: '2027-07-01' }), '2027-07-01T22:59:00.000Z', 'now'],
    ['… by my clock, not by UTC', event({ on: '2027-07-01' }), '2027-07-01T23:00:00.000Z', 'past'],
  ] as const)('%s', (_what, which, now, time) => {
    expect(eventTime(which, now, zone)).toBe(time);
  });

  it('finds the event somebody was met at, also on the way home, and none otherwise', () => {
    const lunch = event({
      id: 'eve_2',
      on: '2027-01-18',
      startsAt: '2027-01-18T12:00:00.000Z',
      leaveAt: '2027-01-18T13:00:00.000Z',
    });
    const events = { eve_1: evening, eve_2: lunch };
    const at = (now: string) => eventAround(events, now, zone)?.id ?? null;
    expect(at('2027-01-18T09:00:00.000Z')).toBeNull();
    expect(at('2027-01-18T12:30:00.000Z')).toBe('eve_2');
    expect(at('2027-01-18T19:05:00.000Z')).toBe('eve_1');
    expect(at('2027-01-18T22:30:00.000Z')).toBe('eve_1');
    expect(at('2027-01-19T09:00:00.000Z')).toBeNull();
    expect(eventAround({ eve_1: { ...evening, state: 'missed' } }, '2027-01-18T20:00:00.000Z', zone)).toBeNull();
    expect(
      eventAround({ eve_1: { ...evening, deletedAt: '2027-01-18T20:00:00.000Z' } }, '2027-01-18T20:00:00.000Z', zone),
    ).toBeNull();
  });
});

describe('the time to leave', () => {
  it.each([
    ['an hour before', '2027-01-18T20:15:00.000Z', null],
    ['ten minutes before', '2027-01-18T21:05:00.000Z', false],
    ['to the minute', '2027-01-18T21:15:00.000Z', true],
    ['an hour late', '2027-01-18T22:15:00.000Z', null],
  ] as const)('%s', (_what, now, isNow) => {
    expect(timeToLeave({ eve_1: evening }, now)?.isNow ?? null).toBe(isNow);
  });

  it('is not said of what I did not go to, or what is in the bin', () => {
    const now = '2027-01-18T21:15:00.000Z';
    expect(timeToLeave({ eve_1: { ...evening, state: 'missed' } }, now)).toBeNull();
    expect(timeToLeave({ eve_1: { ...evening, deletedAt: now } }, now)).toBeNull();
  });
});
