import { describe, expect, it } from 'vitest';
import { icsEvents } from '../../../../../src/main/import/ics/icsEvents';
import { icsFixture, icsText } from '../../../../support/icsText';

const now = '2027-01-12T12:00:00.000Z';
const one = (text: string, at = now) => icsEvents(text, at).events[0]!;
const at = (moment: string) => ({ kind: 'at', at: moment });

// EXPECTED.md of the shared data, for the files written for this project.
describe('the three invitations of the nurse', () => {
  it('Outlook: 17:30 to 17:50 in London, by the zone in the file; the link from the description', () => {
    expect(icsEvents(icsFixture('synthetic_outlook_teams_request.ics'), now)).toEqual({
      remarks: [],
      events: [
        {
          uid: '040000008200E00074C5B7101A82E00800000000FICT1ON0000000000000000010000000AAAA',
          sequence: 0,
          isCancelled: false,
          start: at('2027-01-14T17:30:00.000Z'),
          minutes: 20,
          zone: 'Europe/London',
          summary: 'Chat: Imogen / Odalys',
          place: 'https://teams.microsoft.example/l/meetup-join/19%3ameeting_fictional%40thread.v2/0',
          medium: 'video',
          organiser: { name: 'Odalys Thornwhistle', email: 'odalys@larkmoor.example', role: 'required' },
          attendees: [
            { name: 'Imogen Sparrowhawk', email: 'imogen@sparrowhawk.example', role: 'required' },
            { name: 'Ruaridh MacFiction', email: 'ruaridh@larkmoor.example', role: 'optional' },
          ],
          remarks: [],
        },
      ],
    });
  });

  it('Google: 18:00 UTC, HTML in the description, its own line for the link', () => {
    const { events } = icsEvents(icsFixture('synthetic_google_meet_request.ics'), now);
    expect(events).toHaveLength(1);
    expect(events[0]).toMatchObject({
      start: at('2027-01-19T18:00:00.000Z'),
      minutes: 30,
      place: 'https://meet.google.example/abc-defg-hij',
      medium: 'video',
      summary: 'Bram <> Imogen: nursing to product',
      organiser: { name: 'Bram Quickwater', email: 'bram.quickwater@fennimore.example' },
    });
    expect(events[0]!.attendees.map(({ name }) => name)).toEqual(['Bram Quickwater', '']);
  });

  it('Zoom: 12:15 in London, 25 minutes from its duration', () => {
    expect(one(icsFixture('synthetic_zoom_publish.ics'))).toMatchObject({
      start: at('2027-01-21T12:15:00.000Z'),
      minutes: 25,
      zone: 'Europe/London',
      place: 'https://example.zoom.example/j/0000000000?pwd=demo',
      organiser: null,
      attendees: [],
    });
  });
});

describe('the moment an event begins', () => {
  const custom = [
    'BEGIN:VTIMEZONE',
    'TZID:Customized Time Zone',
    'BEGIN:STANDARD',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0400',
    'TZOFFSETTO:-0500',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11',
    'END:STANDARD',
    'BEGIN:DAYLIGHT',
    'DTSTART:16010101T020000',
    'TZOFFSETFROM:-0500',
    'TZOFFSETTO:-0400',
    'RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3',
    'END:DAYLIGHT',
    'END:VTIMEZONE',
  ];
  it.each([
    // The zone’s rules in the file come first; then names: IANA, behind a slash, Windows names (CLDR windowsZones).
    ['DTSTART;TZID=Customized Time Zone:20270713T170000', custom, '2027-07-13T21:00:00.000Z', ''],
    ['DTSTART;TZID=Customized Time Zone:20270113T170000', custom, '2027-01-13T22:00:00.000Z', ''],
    ['DTSTART;TZID=Pacific/Auckland:20270210T110000', [], '2027-02-09T22:00:00.000Z', 'Pacific/Auckland'],
    ['DTSTART;TZID=/Europe/Stockholm:20270701T100000', [], '2027-07-01T08:00:00.000Z', 'Europe/Stockholm'],
    [
      'DTSTART;TZID=/freeassociation.sourceforge.net/Europe/Oslo:20270701T100000',
      [],
      '2027-07-01T08:00:00.000Z',
      'Europe/Oslo',
    ],
    ['DTSTART;TZID=GMT Standard Time:20270701T100000', [], '2027-07-01T09:00:00.000Z', 'Europe/London'],
    ['DTSTART;TZID=W. Europe Standard Time:20270701T100000', [], '2027-07-01T08:00:00.000Z', 'Europe/Berlin'],
    ['DTSTART;TZID="SA Pacific Standard Time":20270701T100000', [], '2027-07-01T15:00:00.000Z', 'America/Bogota'],
    ['DTSTART;TZID=Eastern Standard Time 1:20270701T100000', [], '2027-07-01T14:00:00.000Z', 'America/New_York'],
    ['DTSTART:20270701T100000Z', [], '2027-07-01T10:00:00.000Z', ''],
  ])('%s', (line, calendar, moment, zone) => {
    expect(one(icsText(['UID:a', line], calendar))).toMatchObject({ start: at(moment), zone });
  });

  it.each([
    ['DTSTART:20270701T100000', ''],
    ['DTSTART;TZID=FOO:20270701T100000', 'FOO'],
    ['DTSTART;TZID=tzone://Microsoft/Custom:20270701T100000', 'tzone://Microsoft/Custom'],
    ['DTSTART;TZID="(UTC-05:00) Eastern Time (US & Canada)":20270701T100000', '(UTC-05:00) Eastern Time (US & Canada)'],
  ])('is asked for where nobody knows the zone: %s', (line, zoneName) => {
    expect(one(icsText(['UID:a', line])).start).toEqual({ kind: 'ask', day: '2027-07-01', clock: '10:00', zoneName });
  });

  it('says when an hour does not exist, or when the file’s rules are not those of the zone', () => {
    expect(one(icsText(['UID:a', 'DTSTART;TZID=Europe/London:20270328T013000'])).remarks).toEqual([
      'On Sun 28 Mar the clocks change in London, and 01:30 does not exist. It was taken as 02:30; please ask which time is meant.',
    ]);
    const wrong = custom.map((line) => line.replace('Customized Time Zone', 'Europe/London'));
    expect(one(icsText(['UID:a', 'DTSTART;TZID=Europe/London:20270113T170000'], wrong))).toMatchObject({
      start: at('2027-01-13T22:00:00.000Z'),
      zone: '',
      remarks: [expect.stringContaining('differ from those of London: there it would be 22:00')],
    });
  });

  it('knows whole days and events without a time', () => {
    expect(one(icsText(['UID:a', 'DTSTART;VALUE=DATE:20270701'])).start).toEqual({ kind: 'allDay', day: '2027-07-01' });
    expect(one('BEGIN:VEVENT\nORGANIZER;CN="Джон Доу":mailto:john.doe@example.org\nEND:VEVENT\n')).toMatchObject({
      start: { kind: 'none' },
      organiser: { name: 'Джон Доу', email: 'john.doe@example.org' },
    });
  });
});

describe('its length', () => {
  it.each([
    [['DTEND:20270701T104500Z'], 45],
    [['DURATION:PT1H'], 60],
    [[], null],
    [['DTEND:20270701T090000Z'], null],
    [['DTEND:20270702T100000Z'], 480],
  ])('%j is %s', (lines, minutes) => {
    expect(one(icsText(['UID:a', 'DTSTART:20270701T100000Z', ...lines])).minutes).toBe(minutes);
  });
});

describe('versions, series and calls that are off', () => {
  const version = (sequence: number, hour: string) => [
    'UID:twice',
    `SEQUENCE:${sequence}`,
    `DTSTART:20270701T${hour}0000Z`,
    'END:VEVENT',
    'BEGIN:VEVENT',
  ];
  it('takes the highest SEQUENCE of an event, whichever comes first', () => {
    for (const lines of [
      [...version(2, '10'), ...version(0, '09')],
      [...version(0, '09'), ...version(2, '10')],
    ]) {
      const { events, remarks } = icsEvents(icsText([...lines, 'UID:other', 'DTSTART:20270801T100000Z']), now);
      expect(events.map(({ sequence, start }) => [sequence, start])).toEqual([
        [2, at('2027-07-01T10:00:00.000Z')],
        [0, at('2027-08-01T10:00:00.000Z')],
      ]);
      expect(remarks).toEqual(['1 older version of an event is left out.']);
    }
  });

  it('is off by its method or by its state', () => {
    const event = ['UID:a', 'DTSTART:20270701T100000Z'];
    expect(one(icsText(event, ['METHOD:CANCEL'])).isCancelled).toBe(true);
    expect(one(icsText([...event, 'STATUS:CANCELLED'])).isCancelled).toBe(true);
    expect(one(icsText([...event, 'STATUS:CONFIRMED'], ['METHOD:REQUEST'])).isCancelled).toBe(false);
  });

  it('takes the next meeting of a series, passing over one that was called off', () => {
    const weekly = [
      'UID:week',
      'DTSTART;TZID=Europe/Berlin:20261230T090000',
      'DTEND;TZID=Europe/Berlin:20261230T093000',
      'RRULE:FREQ=WEEKLY;COUNT=6',
      'END:VEVENT',
      'BEGIN:VEVENT',
      'UID:week',
      'RECURRENCE-ID:20270113T080000Z',
      'DTSTART;TZID=Europe/Berlin:20270113T090000',
      'STATUS:CANCELLED',
    ];
    expect(one(icsText(weekly))).toMatchObject({
      uid: 'week#2027-01-20T08:00:00.000Z',
      start: at('2027-01-20T08:00:00.000Z'),
      minutes: 30,
      isCancelled: false,
      remarks: ['This is a series. An interview is one talk, so the next meeting is shown.'],
    });
    expect(one(icsText(weekly), '2028-01-01T00:00:00.000Z')).toMatchObject({
      start: at('2027-02-03T08:00:00.000Z'),
      remarks: ['This is a series that is over; its last meeting is shown.'],
    });
  });

  it('does not walk a rule that never ends its steps', () => {
    const started = Date.now();
    const event = one(icsText(['UID:bomb', 'DTSTART:19700101T000000Z', 'RRULE:FREQ=SECONDLY']));
    expect(event.remarks.join(' ')).toContain('could not be read');
    expect(Date.now() - started).toBeLessThan(3_000);
  });
});

describe('guests', () => {
  it('are people, with the names turned round and rooms left out', () => {
    const { attendees } = one(
      icsText([
        'UID:a',
        'DTSTART:20270701T100000Z',
        'ATTENDEE;CUTYPE=ROOM;CN=Room 214:mailto:room214@example.org',
        'ATTENDEE;CN="Last, First (Org)":MAILTO:First.Last@Example.org',
        'ATTENDEE;CN="it^\'s quoted":mailto:q@example.org',
        'ATTENDEE;ROLE=OPT-PARTICIPANT:mailto:x@example.org',
        'ATTENDEE:urn:uuid:nobody',
      ]),
    );
    expect(attendees).toEqual([
      { name: 'First Last', email: 'first.last@example.org', role: 'required' },
      { name: 'it"s quoted', email: 'q@example.org', role: 'required' },
      { name: '', email: 'x@example.org', role: 'optional' },
    ]);
  });
});

describe('what is no invitation', () => {
  it.each([
    ['a letter', 'Dear Imogen,\nsee you on Thursday.\n', /not a calendar file/],
    ['a page', '<!doctype html><html></html>', /not a calendar file/],
    ['half a file', icsText(['UID:a', 'DTSTART:20270701T100000Z']).slice(0, 90), /ends before its event does/],
    ['a damaged line', icsText(['UID:a', 'this line says nothing']), /is damaged/],
    ['no event', 'BEGIN:VCALENDAR\r\nVERSION:2.0\r\nEND:VCALENDAR\r\n', /holds no event/],
    [
      'an answer',
      icsText(['UID:a', 'ATTENDEE;PARTSTAT=ACCEPTED;CN=Odalys Thornwhistle:mailto:o@example.org'], ['METHOD:REPLY']),
      /an answer to an invitation \(Odalys Thornwhistle accepted\)/,
    ],
  ])('%s is refused in a sentence', (_name, text, sentence) => {
    expect(() => icsEvents(text, now)).toThrow(sentence);
    expect(() => icsEvents(text, now)).toThrow(/Nothing was changed/);
  });
});

it('shows a hundred events of a whole calendar, those that come next', () => {
  const lines = Array.from({ length: 150 }, (_, place) => [
    `UID:event${place}`,
    `DTSTART:2027${String(1 + Math.floor(place / 28)).padStart(2, '0')}${String(1 + (place % 28)).padStart(2, '0')}T100000Z`,
    'END:VEVENT',
    'BEGIN:VEVENT',
  ]).flat();
  const { events, remarks } = icsEvents(icsText([...lines, 'UID:last', 'DTSTART:20280101T100000Z']), now);
  expect(events).toHaveLength(100);
  expect(events[0]!.start).toEqual(at('2027-01-13T10:00:00.000Z') as never);
  expect(remarks).toEqual(['The file has 151 events; the 100 that come next are shown.']);
});
