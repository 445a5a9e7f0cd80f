import fc from 'fast-check';
import { convertIcsCalendar } from 'ts-ics';
import { beforeEach, expect, it } from 'vitest';
import { plannedEntries, withReflection } from '../../../../src/main/export/icsEntries';
import { icsText, type CalendarEntry } from '../../../../src/main/export/icsWrite';
import { icsEvents } from '../../../../src/main/import/ics/icsEvents';
import { InvitationDesk } from '../../../support/invitationDesk';

const stamp = '2027-01-12T20:00:00.000Z';
/** Read by a library that is not the one that writes. */
function readBack(text: string) {
  const calendar = convertIcsCalendar(undefined, text);
  // It leaves out a SEQUENCE of 0, which is also what none means.
  return { ...calendar, events: calendar.events?.map((event) => ({ ...event, sequence: event.sequence ?? 0 })) };
}

let desk: InvitationDesk;
beforeEach(() => {
  desk = new InvitationDesk();
  desk.do('person.added', {
    id: 'per_w',
    name: 'Wiremu Te Whakamātautau; "he", ok',
    fields: { timeZone: 'Pacific/Auckland' },
  });
  desk.do('profile.changed', { fields: { timeZone: 'America/New_York' } });
  desk.do('interview.planned', {
    id: 'int_w',
    personIds: ['per_w'],
    fields: {
      startsAt: '2027-02-09T22:00:00.000Z',
      minutes: 30,
      place: 'https://call.example/a,b;c?d=1',
      purpose: 'Would a remote role suit me? (private)',
    },
  });
});

function saved(ids: string[] | null = null) {
  const planned = plannedEntries(desk.workspace, ids);
  desk.do('interviews.putInCalendar', {
    entries: planned.map(({ interviewId, calendar }) => ({ id: interviewId, calendar })),
  });
  return icsText(
    planned.map(({ entry }) => entry),
    stamp,
    '1.0.0',
  );
}

it('is read back by another library: UTC, key, number, stamp, alarm, both clocks in words', () => {
  const calendar = readBack(saved());
  expect(calendar).toMatchObject({ version: '2.0', method: 'PUBLISH' });
  expect(calendar.events).toHaveLength(1);
  const event = calendar.events![0]!;
  expect(event).toMatchObject({
    uid: 'int_w@askwell.invalid',
    sequence: 0,
    summary: 'Conversation with Wiremu Te Whakamātautau; "he", ok',
    location: 'https://call.example/a,b;c?d=1',
    url: 'https://call.example/a,b;c?d=1',
    description: 'Video call, 30 minutes.\nTue 9 Feb 17:00 in New York; Wed 10 Feb 11:00 in Auckland.',
    status: 'CONFIRMED',
  });
  expect(event.start.date.toISOString()).toBe('2027-02-09T22:00:00.000Z');
  expect('end' in event && event.end?.date.toISOString()).toBe('2027-02-09T22:30:00.000Z');
  expect(event.stamp.date.toISOString()).toBe(stamp);
  expect(event.alarms).toMatchObject([{ action: 'DISPLAY', trigger: { value: { before: true, minutes: 15 } } }]);
});

it('holds nothing private, and no time zone that Outlook would have to know', () => {
  const text = saved();
  expect(text).not.toContain('remote role');
  expect(text).not.toMatch(/TZID|VTIMEZONE/);
  expect(text).toMatch(/\r\nSEQUENCE:0\r\n/);
  expect(text).toMatch(/DTSTART:20270209T220000Z\r\n/);
});

it('keeps its key and raises its number each time it is saved again, also after an undo', () => {
  const first = readBack(saved()).events![0]!;
  desk.do('interview.changed', { id: 'int_w', fields: { startsAt: '2027-02-10T22:00:00.000Z' } });
  const second = readBack(saved(['int_w'])).events![0]!;
  expect([first.uid, first.sequence]).toEqual(['int_w@askwell.invalid', 0]);
  expect([second.uid, second.sequence]).toEqual(['int_w@askwell.invalid', 1]);
  expect(second.start.date.toISOString()).toBe('2027-02-10T22:00:00.000Z');
});

it('tells a calendar that knows of it when it was called off; others are left out', () => {
  desk.do('interview.planned', { id: 'int_x', personIds: ['per_w'], fields: { startsAt: '2027-03-01T10:00:00.000Z' } });
  desk.do('interview.moved', { id: 'int_x', state: 'cancelled' });
  saved(['int_w']);
  desk.do('interview.moved', { id: 'int_w', state: 'cancelled' });
  const events = readBack(saved()).events!;
  expect(events.map(({ uid, status, sequence, alarms }) => [uid, status, sequence, alarms])).toEqual([
    ['int_w@askwell.invalid', 'CANCELLED', 1, undefined],
  ]);
});

it('keeps the key and the number of an invitation, so that a calendar has it once', async () => {
  desk.do('person.added', { id: 'per_b', name: 'Bram Quickwater' });
  await desk.takeIn('synthetic_google_meet_request.ics');
  const invited = desk.interviews.find(({ calendar }) => calendar?.by === 'them')!;
  for (let time = 0; time < 2; time += 1)
    expect(readBack(saved([invited.id])).events).toMatchObject([
      { uid: 'fictional0001abcdefgh@google.com', sequence: 0 },
    ]);
});

it('an interview without a time is nothing for a calendar', () => {
  desk.do('interview.planned', { id: 'int_n', personIds: ['per_w'] });
  expect(plannedEntries(desk.workspace, ['int_n'])).toEqual([]);
});

const entry = fc.record({
  uid: fc.stringMatching(/^int_[a-z0-9]{1,12}@askwell\.invalid$/),
  sequence: fc.nat(99),
  startsAt: fc
    .integer({ min: Date.UTC(2020, 0) / 60_000, max: Date.UTC(2037, 0) / 60_000 })
    .map((m) => new Date(m * 60_000).toISOString()),
  minutes: fc.integer({ min: 5, max: 480 }),
  summary: fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: 200 })
    .map((text) => text.replace(/\s+/g, ' ').trim() || 'x'),
  description: fc.constant('Two\nlines; with, signs \\ and “words”'),
  place: fc.string({ unit: 'grapheme', maxLength: 300 }).map((text) => text.replace(/[\p{C}\s]+/gu, ' ').trim()),
  medium: fc.constantFrom('video' as const, 'inPerson' as const),
  isOff: fc.boolean(),
}) satisfies fc.Arbitrary<CalendarEntry>;

it('folds every line at 75 octets without cutting a letter, and nothing is lost on the way', () => {
  fc.assert(
    fc.property(fc.uniqueArray(entry, { selector: ({ uid }) => uid, minLength: 1, maxLength: 4 }), (entries) => {
      const text = icsText(entries, stamp, '1.0.0');
      for (const line of text.split('\r\n')) {
        expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        expect(line).not.toMatch(/[\r\n\uFFFD]/);
      }
      const read = icsEvents(text.replace(/\r\n /g, ''), stamp).events;
      for (const one of entries)
        expect(read.some(({ summary, start }) => summary === one.summary && start.kind === 'at')).toBe(true);
    }),
    { numRuns: 60 },
  );
});

it('puts the time to think behind each call as an entry of its own, which tells nobody with whom; writing has none', () => {
  desk.do('interview.planned', {
    id: 'int_m',
    personIds: ['per_w'],
    fields: { startsAt: '2027-02-10T22:00:00.000Z', minutes: 30, medium: 'message' },
  });
  const entries = withReflection(plannedEntries(desk.workspace, null), 15);
  expect(entries.map(({ uid, startsAt, minutes, summary }) => [uid, startsAt, minutes, summary])).toEqual([
    ['int_w@askwell.invalid', '2027-02-09T22:00:00.000Z', 30, expect.stringContaining('Conversation with')],
    ['int_w-think@askwell.invalid', '2027-02-09T22:30:00.000Z', 15, 'Time to think after a conversation'],
    ['int_m@askwell.invalid', '2027-02-10T22:00:00.000Z', 30, expect.stringContaining('Conversation with')],
  ]);
  expect(JSON.stringify(entries[1])).not.toMatch(/Wiremu|call\.example|private/);
  expect(icsText(entries, stamp, '1.0.0').match(/BEGIN:VEVENT/g)).toHaveLength(3);
  expect(withReflection(plannedEntries(desk.workspace, null), 0)).toHaveLength(2);
});
