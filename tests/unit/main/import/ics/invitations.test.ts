import { beforeEach, describe, expect, it } from 'vitest';
import { icsFixture, icsText } from '../../../../support/icsText';
import { InvitationDesk } from '../../../../support/invitationDesk';

let desk: InvitationDesk;
beforeEach(() => {
  desk = new InvitationDesk();
});

/** Persons and talks of scenarios.md, before their invitations. */
function planNurse(): void {
  const people = [
    ['odalys', 'Odalys Thornwhistle', 'odalys@larkmoor.example', '2027-01-14T17:30:00.000Z'],
    // As LinkedIn writes him, without an address: known by name.
    ['bram', 'Bram Quickwater, RN, MSc', '', '2027-01-19T18:00:00.000Z'],
    ['hanh', 'Nguyễn Thị Hạnh-Demo', '', '2027-01-21T12:15:00.000Z'],
    ['ruaridh', 'Ruaridh MacFiction', 'ruaridh@larkmoor.example', null],
  ] as const;
  for (const [key, name, email, startsAt] of people) {
    desk.do('person.added', { id: `per_${key}`, name, fields: { emails: email === '' ? [] : [email] } });
    desk.do('interview.planned', { id: `int_${key}`, personIds: [`per_${key}`], fields: { startsAt } });
  }
}
const outlook = () => icsFixture('synthetic_outlook_teams_request.ics');
const changed = (text: string, replaced: Record<string, string>) =>
  Object.entries(replaced).reduce((now, [from, to]) => now.replace(from, to), text);

describe('the three invitations of the nurse (scenarios.md, check 2)', () => {
  it('attach to their interviews by people and time, and add nothing', async () => {
    planNurse();
    for (const name of ['outlook_teams_request', 'google_meet_request', 'zoom_publish']) {
      const preview = await desk.look(`synthetic_${name}.ics`);
      expect(preview.rows).toMatchObject([{ kind: 'attach' }]);
      desk.accept(preview);
    }
    expect(Object.keys(desk.workspace.people)).toHaveLength(4);
    expect(
      desk.interviews.map(({ id, startsAt, minutes, state, place }) => [id, startsAt, minutes, state, place]),
    ).toEqual([
      [
        'int_odalys',
        '2027-01-14T17:30:00.000Z',
        20,
        'scheduled',
        'https://teams.microsoft.example/l/meetup-join/19%3ameeting_fictional%40thread.v2/0',
      ],
      ['int_bram', '2027-01-19T18:00:00.000Z', 30, 'scheduled', 'https://meet.google.example/abc-defg-hij'],
      ['int_hanh', '2027-01-21T12:15:00.000Z', 25, 'scheduled', 'https://example.zoom.example/j/0000000000?pwd=demo'],
      ['int_ruaridh', null, 20, 'idea', ''],
    ]);
    expect(desk.workspace.interviews['int_odalys']?.calendar).toEqual({
      uid: '040000008200E00074C5B7101A82E00800000000FICT1ON0000000000000000010000000AAAA',
      sequence: 0,
      by: 'them',
    });
  });

  it('says what it is about before anything is written', async () => {
    planNurse();
    const { rows } = await desk.look('synthetic_outlook_teams_request.ics');
    expect(rows).toMatchObject([
      {
        who: 'Odalys Thornwhistle',
        says: 'It is about the interview with Odalys Thornwhistle, and is attached to it.',
        changes: ['Where: https://teams.microsoft.example/l/meetup-join/19%3ameeting_fictional%40thread.v2/0'],
        remarks: ['Also invited, if they like: Ruaridh MacFiction.'],
        target: 'int_odalys',
        targets: [
          { id: 'int_odalys', label: 'Odalys Thornwhistle, Thu 14 Jan 17:30' },
          { id: 'new', label: 'A new interview' },
        ],
      },
    ]);
    expect(desk.workspace.interviews['int_odalys']?.calendar).toBeNull();
  });
});

describe('versions of an invitation (RFC 5546, 2.1.5)', () => {
  beforeEach(async () => {
    planNurse();
    await desk.takeIn(outlook());
  });
  const talk = () => desk.workspace.interviews['int_odalys']!;
  const later = (sequence: number) =>
    changed(outlook(), {
      'SEQUENCE:0': `SEQUENCE:${sequence}`,
      '20270114T173000': '20270115T100000',
      '20270114T175000': '20270115T102500',
    });

  it('the same again changes nothing', async () => {
    const preview = await desk.look(outlook());
    expect(preview.rows).toMatchObject([{ kind: 'same', target: null, targets: [] }]);
    expect(() => desk.accept(preview)).toThrow('There is nothing in this file to take in.');
  });

  it('a higher number moves the talk; the one before it is then ignored, with a sentence', async () => {
    const preview = await desk.look(later(2));
    expect(preview.rows[0]).toMatchObject({
      kind: 'update',
      changes: ['Time: Fri 15 Jan 10:00, was Thu 14 Jan 17:30', 'Length: 25 min, was 20'],
    });
    desk.accept(preview);
    expect(talk()).toMatchObject({ startsAt: '2027-01-15T10:00:00.000Z', minutes: 25, calendar: { sequence: 2 } });
    const old = await desk.look(later(1));
    expect(old.rows[0]).toMatchObject({
      kind: 'older',
      target: null,
      says: 'An older version (1) of the invitation for the interview with Odalys Thornwhistle, which has version 2. It is left alone.',
    });
    expect(() => desk.accept(old)).toThrow('nothing in this file');
    expect(talk().startsAt).toBe('2027-01-15T10:00:00.000Z');
  });

  it('the same number at another hour is offered with its doubt', async () => {
    const [row] = (await desk.look(later(0))).rows;
    expect(row?.kind).toBe('update');
    expect(row?.says).toContain('though the file does not number it as a change');
  });

  it('a cancellation calls the talk off, and a later invitation plans it again', async () => {
    await desk.takeIn(changed(later(3), { 'METHOD:REQUEST': 'METHOD:CANCEL' }));
    expect(talk()).toMatchObject({
      state: 'cancelled',
      startsAt: '2027-01-14T17:30:00.000Z',
      calendar: { sequence: 3 },
    });
    const again = await desk.look(later(4));
    expect(again.rows[0]!.remarks).toContain('It was called off here; it is planned again.');
    desk.accept(again);
    expect(talk()).toMatchObject({ state: 'scheduled', startsAt: '2027-01-15T10:00:00.000Z' });
  });

  it('leaves a talk alone that took place', async () => {
    desk.do('interview.moved', { id: 'int_odalys', state: 'toWrapUp' });
    const { rows } = await desk.look(changed(later(3), { 'METHOD:REQUEST': 'METHOD:CANCEL' }));
    expect(rows[0]).toMatchObject({ kind: 'nothing', target: null });
    expect(rows[0]?.says).toContain('is over');
  });

  it('a preview that lies too long is worked out anew', async () => {
    const preview = await desk.look(later(1));
    await desk.takeIn(later(2));
    expect(() => desk.accept(preview)).toThrow('nothing in this file');
  });
});

describe('an invitation that fits no interview', () => {
  it('plans one with its people; who is not known is added', async () => {
    await desk.takeIn('synthetic_google_meet_request.ics');
    const [person] = Object.values(desk.workspace.people);
    expect(Object.values(desk.workspace.people)).toHaveLength(1);
    expect(person).toMatchObject({ name: 'Bram Quickwater', emails: ['bram.quickwater@fennimore.example'] });
    expect(desk.interviews).toMatchObject([
      { personIds: [person!.id], state: 'scheduled', minutes: 30, purpose: '', calendar: { by: 'them' } },
    ]);
  });

  it('asks with whom when the file names nobody', async () => {
    const preview = await desk.look('synthetic_zoom_publish.ics');
    expect(preview.rows).toMatchObject([{ kind: 'new', who: '', zone: 'Europe/London' }]);
    expect(() => desk.accept(preview)).toThrow('With whom is it?');
    desk.accept(preview, ' Hạnh ');
    expect(Object.values(desk.workspace.people).map(({ name }) => name)).toEqual(['Hạnh']);
  });

  it('calls nothing off that it does not know', async () => {
    const { rows } = await desk.look(changed(outlook(), { 'METHOD:REQUEST': 'METHOD:CANCEL' }));
    expect(rows).toMatchObject([
      { kind: 'nothing', says: 'It calls off a meeting that is not in Askwell. Nothing changes.' },
    ]);
  });

  it('gives a talk that was asked for its time, before one that has another time', async () => {
    planNurse();
    desk.do('interview.planned', { id: 'int_second', personIds: ['per_odalys'], isAsked: true });
    const { rows } = await desk.look(
      changed(outlook(), { '20270114T173000': '20270118T173000', '20270114T175000': '20270118T175000' }),
    );
    expect(rows[0]!.targets.map(({ id }) => id)).toEqual(['int_second', 'int_odalys', 'new']);
    expect(rows[0]!.says).toBe(
      'It is about the interview with Odalys Thornwhistle, which has no time yet, and is attached to it.',
    );
  });
});

describe('a clock nobody knows the zone of', () => {
  const floating = icsText([
    'UID:f',
    'DTSTART:20270210T110000',
    'DURATION:PT30M',
    'ORGANIZER;CN=Wiremu:mailto:w@example.org',
  ]);

  it('is asked for; nothing can be accepted before', async () => {
    const preview = await desk.look(floating);
    expect(preview.rows).toMatchObject([
      { kind: 'askZone', startsAt: null, asks: { wall: 'Wed 10 Feb 11:00', zoneName: '' }, target: null },
    ]);
    expect(() => desk.accept(preview)).toThrow('nothing in this file');
    const answered = desk.import.look(preview.token, 'Pacific/Auckland', desk.workspace);
    expect(answered.rows).toMatchObject([{ kind: 'new', startsAt: '2027-02-09T22:00:00.000Z' }]);
    desk.accept(answered);
    expect(desk.interviews).toMatchObject([{ startsAt: '2027-02-09T22:00:00.000Z', timeZone: 'Pacific/Auckland' }]);
  });
});

it('several events are several rows, each left out or taken in; all are one change', async () => {
  const two = icsText([
    'UID:one',
    'DTSTART:20270301T100000Z',
    'ORGANIZER;CN=Ada One:mailto:a@example.org',
    'END:VEVENT',
    'BEGIN:VEVENT',
    'UID:two',
    'DTSTART:20270302T100000Z',
    'ORGANIZER;CN=Bea Two:mailto:b@example.org',
  ]);
  const { token, rows } = await desk.look(two);
  expect(rows.map(({ who }) => who)).toEqual(['Ada One', 'Bea Two']);
  const choices = [
    { target: null, name: '' },
    { target: 'new', name: '' },
  ];
  const input = desk.import.accept(token, choices, desk.workspace);
  expect(input.invitations).toHaveLength(1);
  expect(() => desk.import.accept(token, choices, desk.workspace)).toThrow('no longer here');
});
