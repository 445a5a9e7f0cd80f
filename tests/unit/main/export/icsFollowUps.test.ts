import fc from 'fast-check';
import ICAL from 'ical.js';
import { convertIcsCalendar } from 'ts-ics';
import { beforeEach, describe, expect, it } from 'vitest';
import { icsDaysText, ruleOf } from '../../../../src/main/export/icsDays';
import { plannedFollowUps } from '../../../../src/main/export/icsFollowUps';
import type { Rhythm } from '../../../../src/shared/domain/followUp';
import { turnOf } from '../../../../src/shared/domain/recurrence';
import { addDays } from '../../../../src/shared/domain/time';
import { MemoryBridge } from '../../../support/memoryBridge';

const stamp = '2027-01-14T20:00:00.000Z';
let bridge: MemoryBridge;
beforeEach(() => {
  bridge = new MemoryBridge('2027-01-14T10:00:00.000Z');
  bridge.do('person.added', { id: 'per_o', name: 'Odalys Thornwhistle' });
  bridge.do('followUp.added', {
    id: 'fol_p',
    title: 'Send the paper; with "quotes", commas\\ and Hạnh',
    detail: 'what she said about the budget',
    due: '2027-01-15',
    personId: 'per_o',
    kind: 'promise',
  });
});

/** Saves as the procedure does, and answers the file. */
function saved(ids: string[] | null = null): string {
  const planned = plannedFollowUps(bridge.workspace, ids);
  bridge.do('followUps.putInCalendar', {
    entries: planned.map(({ followUpId, calendar }) => ({ id: followUpId, calendar })),
  });
  return icsDaysText(
    planned.map(({ entry }) => entry),
    stamp,
    '1.0.0',
  );
}
/** Read by a library that is not the one that writes. */
const readBack = (text: string) => convertIcsCalendar(undefined, text).events ?? [];

it('is read back by another library: a whole day, its key, an alarm at the hour of reminders, nothing private', () => {
  const text = saved();
  expect(text).toContain('DTSTART;VALUE=DATE:20270115\r\nDTEND;VALUE=DATE:20270116\r\n');
  expect(text).not.toContain('budget');
  expect(text.split('\r\n').every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
  expect(readBack(text)).toMatchObject([
    {
      uid: 'fol_p@askwell.invalid',
      summary: 'Send the paper; with "quotes", commas\\ and Hạnh',
      description: 'For Odalys Thornwhistle.',
      start: { type: 'DATE' },
      status: 'CONFIRMED',
      timeTransparent: 'TRANSPARENT',
      alarms: [{ action: 'DISPLAY', trigger: { type: 'relative', value: { hours: 9 } } }],
    },
  ]);
});

it('keeps its key and raises its number when it is saved again after a change', () => {
  saved();
  bridge.do('followUp.snoozed', { id: 'fol_p', until: '2027-01-20' });
  const text = saved();
  expect(readBack(text)).toMatchObject([{ uid: 'fol_p@askwell.invalid', sequence: 1 }]);
  expect(text).toContain('DTSTART;VALUE=DATE:20270120');
});

it.each([
  ['done', () => bridge.do('followUp.done', { id: 'fol_p', isDone: true })],
  ['let go', () => bridge.do('followUps.letGo', { ids: ['fol_p'] })],
  ['paused', () => bridge.do('followUp.paused', { id: 'fol_p' })],
  ['in the bin', () => bridge.do('followUp.binned', { id: 'fol_p' })],
] as const)('calls off once what is %s and in a calendar, and is silent about what is in none', (_what, close) => {
  saved();
  close();
  const off = saved();
  expect(readBack(off)).toMatchObject([{ status: 'CANCELLED', sequence: 1 }]);
  expect(off).not.toContain('VALARM');
  expect(plannedFollowUps(bridge.workspace, null)).toEqual([]);
});

it('is not there when it was never in a calendar and is done', () => {
  bridge.do('followUp.done', { id: 'fol_p', isDone: true });
  expect(plannedFollowUps(bridge.workspace, null)).toEqual([]);
});

it('reminds an hour before a window closes, when that is earlier', () => {
  const at = (dueAt: string) =>
    plannedFollowUps(
      { ...bridge.workspace, followUps: { fol_p: { ...bridge.workspace.followUps['fol_p']!, dueAt } } },
      null,
    )[0]?.entry;
  expect(at('2027-01-15T17:49:00.000Z')).toMatchObject({
    alarm: '09:00',
    description: 'For Odalys Thornwhistle.\nThe window closes Fri 15 Jan at 17:49.',
  });
  expect(at('2027-01-15T08:10:00.000Z')?.alarm).toBe('07:10');
  expect(at('2027-01-15T00:10:00.000Z')?.alarm).toBe('00:00');
});

describe('what comes again', () => {
  beforeEach(() => {
    bridge.do('followUp.added', {
      id: 'fol_r',
      title: 'Ask Bram how it goes',
      due: '2027-01-31',
      kind: 'keepInTouch',
      repeats: { every: 1, unit: 'month' },
    });
  });

  it('has one key for the whole series, and goes on from the next one', () => {
    expect(saved(['fol_r'])).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1');
    bridge.do('followUp.done', { id: 'fol_r', isDone: true });
    const text = saved();
    expect(readBack(text).filter(({ uid }) => uid === 'fol_r@askwell.invalid')).toHaveLength(1);
    expect(text).toContain('DTSTART;VALUE=DATE:20270228');
    expect(text).toContain('RRULE:FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1');
  });

  it('says of one turn that was put off where it went', () => {
    bridge.do('followUp.snoozed', { id: 'fol_r', until: '2027-02-03' });
    const events = readBack(saved(['fol_r']));
    expect(events).toHaveLength(2);
    expect(saved(['fol_r'])).toContain('RECURRENCE-ID;VALUE=DATE:20270131');
  });
});

const every = (count: number, unit: Rhythm['unit']): Rhythm => ({ every: count, unit });

// The days were worked out by python-dateutil 2.9.0 from the rules, since ical.js passes over BYSETPOS with BYMONTHDAY.
it.each([
  [
    every(1, 'month'), '2027-01-31', 'FREQ=MONTHLY;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    ['2027-01-31', '2027-02-28', '2027-03-31', '2027-04-30', '2027-05-31', '2027-06-30'],
  ],
  [
    every(1, 'month'), '2028-02-29', 'FREQ=MONTHLY;BYMONTHDAY=28,29;BYSETPOS=-1',
    ['2028-02-29', '2028-03-29', '2028-04-29', '2028-05-29', '2028-06-29', '2028-07-29'],
  ],
  [
    every(2, 'month'), '2027-12-30', 'FREQ=MONTHLY;INTERVAL=2;BYMONTHDAY=28,29,30;BYSETPOS=-1',
    ['2027-12-30', '2028-02-29', '2028-04-30', '2028-06-30', '2028-08-30', '2028-10-30'],
  ],
  [
    every(3, 'month'), '2027-11-29', 'FREQ=MONTHLY;INTERVAL=3;BYMONTHDAY=28,29;BYSETPOS=-1',
    ['2027-11-29', '2028-02-29', '2028-05-29', '2028-08-29', '2028-11-29', '2029-02-28'],
  ],
  [
    every(6, 'month'), '2027-08-31', 'FREQ=MONTHLY;INTERVAL=6;BYMONTHDAY=28,29,30,31;BYSETPOS=-1',
    ['2027-08-31', '2028-02-29', '2028-08-31', '2029-02-28', '2029-08-31', '2030-02-28'],
  ],
  [
    every(1, 'year'), '2028-02-29', 'FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
    ['2028-02-29', '2029-02-28', '2030-02-28', '2031-02-28', '2032-02-29', '2033-02-28'],
  ],
  [
    every(3, 'year'), '2028-02-29', 'FREQ=YEARLY;INTERVAL=3;BYMONTH=2;BYMONTHDAY=28,29;BYSETPOS=-1',
    ['2028-02-29', '2031-02-28', '2034-02-28', '2037-02-28', '2040-02-29', '2043-02-28'],
  ],
] as const)('writes a rule for %j from %s whose days are those of Askwell', (rhythm, first, rule, days) => {
  expect(ruleOf({ ...rhythm, countedFrom: first })).toBe(rule);
  expect(days.map((_, turn) => turnOf(first, rhythm, turn))).toEqual(days);
}); // prettier-ignore

it('writes rules for all other days that ical.js reads as Askwell does', () => {
  const day = fc
    .integer({ min: 0, max: 3_000 })
    .map((count) => addDays('2026-12-28', count))
    .filter((one) => Number(one.slice(8)) <= 28);
  const rhythm = fc.record({
    every: fc.integer({ min: 1, max: 12 }),
    unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, 'year' as const),
  });
  fc.assert(
    fc.property(day, rhythm, (first, one) => {
      const rule = ICAL.Recur.fromString(ruleOf({ ...one, countedFrom: first }));
      const days = rule.iterator(ICAL.Time.fromDateString(first));
      const found = Array.from({ length: 8 }, () => days.next().toString());
      expect(found).toEqual(Array.from({ length: 8 }, (_, turn) => turnOf(first, one, turn)));
    }),
    { numRuns: 200 },
  );
});
