import { existsSync } from 'node:fs';
import { mkdtemp, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { icsEvents } from '../../../../../src/main/import/ics/icsEvents';
import { readIcsFile } from '../../../../../src/main/import/ics/readIcsFile';
import { icsText } from '../../../../support/icsText';

/** Files of other projects, which are not copied into this one (README of the shared data); skipped where they are not. */
const folder = join(process.env['ASKWELL_SHARED_DATA'] ?? join('..', 'shared', 'data'), 'formats', 'ics');
const shared = existsSync(folder) ? folder : null;
const now = '2024-01-01T00:00:00.000Z';
const read = async (name: string) => icsEvents(await readIcsFile(join(shared ?? '', name)), now);
const inShared = it.skipIf(shared === null);

inShared('of each event the higher SEQUENCE wins', async () => {
  const { events } = await read('nodeical_duplicate-uid-sequence.ics');
  expect(events.map(({ sequence, summary, start }) => [sequence, summary, start])).toEqual([
    [2, 'Team Meeting (SEQUENCE 2)', { kind: 'at', at: '2024-01-15T10:00:00.000Z' }],
    [3, 'Updated version (SEQUENCE 3) - should win', { kind: 'at', at: '2024-01-20T14:00:00.000Z' }],
  ]);
});

inShared('four events of Apple’s calendar, one tentative, one cancelled', async () => {
  const { events } = await read('nodeical_tentative-apple-calendar.ics');
  expect(events.map(({ summary, isCancelled, start, minutes }) => [summary, isCancelled, start, minutes])).toEqual([
    ['Tentative', false, { kind: 'at', at: '2022-07-04T23:00:00.000Z' }, 50],
    ['Confirmed', false, { kind: 'at', at: '2022-07-05T16:00:00.000Z' }, 60],
    ['Cancelled', true, { kind: 'at', at: '2022-07-06T20:00:00.000Z' }, 60],
    ['No Status', false, { kind: 'at', at: '2022-07-07T16:00:00.000Z' }, 60],
  ]);
  expect(events[0]!.remarks).toEqual(['It is marked as tentative: ask whether the time holds.']);
});

inShared('an unknown zone is asked for, not guessed', async () => {
  const { events } = await read('khal_event_dt_local_missing_tz.ics');
  expect(events.map(({ start }) => start)).toEqual([
    { kind: 'ask', day: '2014-04-09', clock: '09:30', zoneName: 'FOO' },
  ]);
});

inShared.each([
  ['icalendar_issue_836_windows_tzid.ics', '2024-10-28T21:00:00.000Z', 'America/New_York'],
  ['khal_event_dt_partstat.ics', '2014-04-09T07:30:00.000Z', 'Europe/Berlin'],
  // A series of 2020; its custom zone is in the file.
  ['nodeical_bad_ms_tz.ics', '2020-12-17T15:35:00.000Z', ''],
  // The file calls a zone “New Zealand” and gives it Berlin’s winter: its own rules are taken, and the doubt is said.
  ['khal_tz_windows_format.ics', '2019-11-20T12:00:00.000Z', ''],
  ['khal_event_rrule_recuid_cancelled.ics', '2014-08-04T05:00:00.000Z', 'Europe/Berlin'],
])('%s begins at %s', async (name, at, zone) => {
  const [event] = (await read(name)).events;
  expect(event).toMatchObject({ start: { kind: 'at', at }, zone });
});

inShared('guests of all states, with addresses in their parameters', async () => {
  const [event] = (await read('khal_event_dt_partstat.ics')).events;
  expect(event!.attendees.map(({ name, email, role }) => `${name} ${email} ${role}`)).toEqual([
    'Henry Cabot hcabot@example.com required',
    'The Big Cheese iamboss@example.com optional',
    'Jane Doe jdoe@example.com required',
    ' jqpublic@example.com required',
    ' another@example.com required',
    ' tent@example.com required',
  ]);
});

inShared('an event without a time, outside any calendar', async () => {
  const { events } = await read('icalendar_event_with_unicode_organizer.ics');
  expect(events).toMatchObject([{ start: { kind: 'none' }, organiser: { name: 'Джон Доу' }, uid: '' }]);
});

async function given(bytes: Uint8Array | string): Promise<string> {
  const file = join(await mkdtemp(join(tmpdir(), 'askwell-ics-')), 'invite.ics');
  await writeFile(file, bytes);
  return file;
}

it('puts lines together that were folded inside a letter, whatever ends them', async () => {
  const folded = Buffer.from(icsText(['UID:a', 'DTSTART:20270701T100000Z', 'SUMMARY:Zoë']));
  const inside = folded.indexOf(0xab);
  const bytes = Buffer.concat([folded.subarray(0, inside), Buffer.from('\r\n '), folded.subarray(inside)]);
  expect(inside).toBeGreaterThan(0);
  for (const file of [
    bytes,
    Buffer.from(bytes.toString('latin1').replaceAll('\r\n', '\n\n').replaceAll('\n\n ', '\n '), 'latin1'),
    Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), bytes]),
  ])
    expect(icsEvents(await readIcsFile(await given(file)), now).events[0]).toMatchObject({ summary: 'Zoë' });
});

it('reads UTF-16 as Windows saves it', async () => {
  const text = `\uFEFF${icsText(['UID:a', 'DTSTART:20270701T100000Z', 'SUMMARY:Zoë and a lon', ' g word'])}`;
  expect(icsEvents(await readIcsFile(await given(Buffer.from(text, 'utf16le'))), now).events[0]).toMatchObject({
    summary: 'Zoë and a long word',
  });
});

it.each([
  ['nothing', '', /empty/],
  ['a picture', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), /not text/],
  ['what is far too large', 'x'.repeat(3_000), /an invitation has some kilobytes/],
])('refuses %s in a sentence', async (_name, bytes, sentence) => {
  await expect(readIcsFile(await given(bytes), 2_000)).rejects.toThrow(sentence);
  await expect(readIcsFile(await given(bytes), 2_000)).rejects.toThrow(/Nothing was/);
});

it('refuses a folder and a file that is gone', async () => {
  await expect(readIcsFile(tmpdir())).rejects.toThrow(/Nothing was changed/);
  await expect(readIcsFile(join(tmpdir(), 'askwell-not-there.ics'))).rejects.toThrow(/could not open/);
});
