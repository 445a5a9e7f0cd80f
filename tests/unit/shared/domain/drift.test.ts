import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { driftOf } from '../../../../src/shared/domain/drift';
import { dayOfInstant } from '../../../../src/shared/domain/time';
import { dayOfNumber, dayReader, numberOfDay, touchDays } from '../../../../src/shared/domain/touchDays';
import { sayDrift, saySpan } from '../../../../src/shared/text/driftWords';

const numbers = { driftGaps: 3, driftPercent: 150 };
const of = (days: readonly number[], today: number, settings = numbers) =>
  driftOf({ count: days.length, days, last: days.at(-1) ?? 0 }, today, settings);

describe('drift against the rhythm the two have had themselves', () => {
  it.each([
    ['three gaps of five weeks, now eleven', [0, 35, 70, 105], 105 + 77, { usual: 35, now: 77, isDrifting: true }],
    ['two gaps say nothing yet', [0, 35, 70], 300, null],
    ['one long summer does not count', [0, 30, 60, 260, 290], 320, { usual: 30, now: 30, isDrifting: false }],
    ['half as long again is not yet drifting', [0, 30, 60, 90], 135, { usual: 30, now: 45, isDrifting: false }],
    ['a day more is', [0, 30, 60, 90], 136, { usual: 30, now: 46, isDrifting: true }],
    [
      'an even number of gaps: between the two in the middle',
      [0, 10, 30, 60, 100],
      100,
      { usual: 25, now: 0, isDrifting: false },
    ],
    // Three talks, each with its invitation, its thank-you and an answer.
    [
      'letters around a talk are one exchange with it',
      [0, 2, 3, 40, 41, 43, 80, 82, 120, 121],
      200,
      { usual: 37, now: 79, isDrifting: true },
    ],
    ['a talk with its letters alone is no rhythm', [0, 1, 2, 3, 4, 5], 12, null],
    ['touches of one week apart are', [0, 7, 14, 21, 28], 50, { usual: 7, now: 22, isDrifting: true }],
    ['six days apart are not', [0, 6, 12, 18, 24], 50, null],
    ['nobody drifts within two weeks', [0, 7, 14, 21, 28], 41, { usual: 7, now: 13, isDrifting: false }],
    ['but then they may', [0, 7, 14, 21, 28], 42, { usual: 7, now: 14, isDrifting: true }],
    ['silences are counted, not touches', [0, 1, 30, 31, 60, 61], 200, null],
  ])('%s', (_, days, today, drift) => {
    expect(of(days, today)).toEqual(drift);
  });

  it('has its floor and its measure from the settings', () => {
    expect(of([0, 35, 70], 300, { driftGaps: 2, driftPercent: 150 })).not.toBeNull();
    expect(of([0, 30, 60, 90], 136, { driftGaps: 3, driftPercent: 200 })?.isDrifting).toBe(false);
  });

  const days = fc
    .uniqueArray(fc.integer({ min: 0, max: 5_000 }), { minLength: 4, maxLength: 30 })
    .map((all) => all.sort((a, b) => a - b));
  it('does not depend on when it began, and only grows with the silence', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: 2_000 }), fc.integer({ min: -900, max: 900 }), (all, gap, by) => {
        const today = (all.at(-1) ?? 0) + gap;
        const drift = of(all, today);
        expect(
          of(
            all.map((day) => day + by),
            today + by,
          ),
        ).toEqual(drift);
        if (drift === null) return;
        expect(drift.now).toBe(gap);
        expect(drift.usual).toBeGreaterThanOrEqual(7);
        // Whoever drifts today drifts tomorrow; nobody drifts within their own rhythm.
        if (drift.isDrifting) expect(of(all, today + 1)?.isDrifting).toBe(true);
        if (drift.now <= drift.usual) expect(drift.isDrifting).toBe(false);
      }),
    );
  });
});

describe('the days of touch', () => {
  const zones = [
    'Europe/London',
    'America/New_York',
    'Pacific/Auckland',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'UTC',
  ];
  it('are those of the user’s calendar, in every zone and over every change of clocks', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...zones),
        fc.array(
          fc.date({
            min: new Date('2012-01-01T00:00:00Z'),
            max: new Date('2035-01-01T00:00:00Z'),
            noInvalidDate: true,
          }),
          { maxLength: 40 },
        ),
        (zone, dates) => {
          const read = dayReader(zone);
          for (const date of dates)
            expect(dayOfNumber(read(date.toISOString()))).toBe(dayOfInstant(date.toISOString(), zone));
        },
      ),
    );
  });

  it('are exact in the hour in which a summer begins and ends', () => {
    const read = dayReader('Europe/London');
    for (const at of [
      '2027-03-28T00:30:00.000Z',
      '2027-03-28T23:30:00.000Z',
      '2027-10-30T22:59:00.000Z',
      '2027-10-31T23:30:00.000Z',
    ])
      expect(dayOfNumber(read(at))).toBe(dayOfInstant(at, 'Europe/London'));
  });

  it('count a day once, leave out what is gone or to come, and the social from the rhythm', () => {
    const touch = (id: string, at: string, fields: object = {}) => ({
      id, personId: 'per_1', kind: 'message' as const, direction: 'given' as const, at, isJustSocial: false, deletedAt: null, ...fields,
    }); // prettier-ignore
    const all = [
      touch('tou_1', '2027-01-10T09:00:00.000Z'),
      touch('tou_2', '2027-01-10T19:00:00.000Z'),
      touch('tou_3', '2027-01-01T09:00:00.000Z', { kind: 'article' }),
      touch('tou_4', '2027-01-12T09:00:00.000Z', { isJustSocial: true }),
      touch('tou_5', '2027-01-13T09:00:00.000Z', { deletedAt: '2027-01-13T10:00:00.000Z' }),
      touch('tou_6', '2027-02-13T09:00:00.000Z'),
      touch('tou_7', '2027-01-11T09:00:00.000Z', { kind: 'article', direction: 'received' }),
    ];
    const found = touchDays(Object.fromEntries(all.map((one) => [one.id, one])), 'Europe/London', '2027-01-14').get(
      'per_1',
    );
    expect(found?.days.map(dayOfNumber)).toEqual(['2027-01-01', '2027-01-10', '2027-01-11']);
    expect(dayOfNumber(found?.last ?? 0)).toBe('2027-01-12');
    expect(found?.lastShared).toBe(numberOfDay('2027-01-01'));
  });
});

it.each([
  [35, 77, 'usually every 5 weeks, now 11'],
  [7, 22, 'usually every week, now 3 weeks'],
  [10, 16, 'usually every week, now 2 weeks'],
  [11, 30, 'usually every 2 weeks, now 4'],
  [14, 50, 'usually every 2 weeks, now 7'],
  [92, 300, 'usually every 3 months, now 10'],
])('says a rhythm of %s days and a gap of %s', (usual, now, words) => {
  expect(sayDrift({ usual, now })).toBe(words);
});

it.each([
  [1, '1 day'],
  [11, '11 days'],
  [35, '5 weeks'],
  [100, '3 months'],
  [1_100, '3 years'],
])('says %s days as %s', (days, words) => {
  expect(saySpan(days)).toBe(words);
});
