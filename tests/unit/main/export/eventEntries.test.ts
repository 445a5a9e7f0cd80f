import { convertIcsCalendar } from 'ts-ics';
import { expect, it } from 'vitest';
import { eventEntries } from '../../../../src/main/export/eventEntries';
import { icsText } from '../../../../src/main/export/icsWrite';
import { freshEvent, type EventRecord } from '../../../../src/shared/domain/gathering';

const savedAt = '2027-01-14T12:00:00.000Z';
const event = (fields: Partial<EventRecord>): EventRecord => ({
  ...freshEvent,
  id: 'eve_1',
  kind: 'event',
  name: 'Evening; at "Osier", Leeds',
  place: 'Leeds',
  aim: 'one investor (private)',
  createdAt: savedAt,
  ...fields,
});
/** Read by a library that is not the one that writes. */
const readBack = (fields: Partial<EventRecord>, at = savedAt, zone = 'Europe/London') =>
  convertIcsCalendar(undefined, icsText(eventEntries(event(fields), zone, at), at, '1.0.0')).events ?? [];

const evening = { on: '2027-01-18', startsAt: '2027-01-18T19:30:00.000Z', leaveAt: '2027-01-18T21:15:00.000Z' };

it('an evening: its hours, an alarm before it and one at the time to leave, nothing of the aim', () => {
  const [entry] = readBack(evening);
  expect(entry).toMatchObject({
    uid: 'eve_1@askwell.invalid',
    summary: 'Evening; at "Osier", Leeds',
    location: 'Leeds',
  });
  expect(entry?.start.date.toISOString()).toBe('2027-01-18T19:30:00.000Z');
  expect(entry?.end?.date.toISOString()).toBe('2027-01-18T21:15:00.000Z');
  expect(entry?.alarms).toHaveLength(2);
  const text = icsText(eventEntries(event(evening), 'Europe/London', savedAt), savedAt, '1.0.0');
  expect(text).toContain('TRIGGER:-PT15M');
  expect(text).toContain('TRIGGER;RELATED=END:PT0S');
  expect(text).not.toContain('investor');
});

it('several days: whole days to the last one, and each lunch or evening by the clock of the place', () => {
  const [days, lunch] = readBack(
    {
      on: '2027-07-06',
      until: '2027-07-08',
      startsAt: '2027-07-06T08:00:00.000Z',
      slots: [{ name: 'Lunch for first-timers', on: '2027-07-07', at: '12:30' }],
    },
    savedAt,
    'America/New_York',
  );
  expect(days?.start).toMatchObject({ type: 'DATE' });
  expect(days?.start.date.toISOString().slice(0, 10)).toBe('2027-07-06');
  expect(days?.end?.date.toISOString().slice(0, 10)).toBe('2027-07-09');
  expect(lunch).toMatchObject({
    uid: 'eve_1-slot-1@askwell.invalid',
    summary: 'Lunch for first-timers, Evening; at "Osier", Leeds',
  });
  expect(lunch?.start.date.toISOString()).toBe('2027-07-07T16:30:00.000Z');
});

it.each([
  ['no day: nothing to write', {}, 0],
  ['a day without an hour', { on: '2027-01-18' }, 1],
])('%s', (_what, fields, count) => {
  expect(eventEntries(event(fields), 'Europe/London', savedAt)).toHaveLength(count);
});

it('saved again after a change replaces the entry; what I did not go to is called off', () => {
  const [first] = readBack(evening);
  const [later] = readBack({ ...evening, name: 'Later' }, '2027-01-14T12:01:00.000Z');
  expect(later?.uid).toBe(first?.uid);
  expect(later?.sequence ?? 0).toBeGreaterThan(first?.sequence ?? 0);
  expect(readBack({ ...evening, state: 'missed' })[0]?.status).toBe('CANCELLED');
});
