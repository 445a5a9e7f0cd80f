import { describe, expect, it } from 'vitest';
import { commands, type CommandInput, type CommandName } from '../../../../src/shared/domain/commands';
import type { Command } from '../../../../src/shared/domain/command';
import { applyRecords } from '../../../../src/shared/domain/change';
import { Edit } from '../../../../src/shared/domain/edit';
import {
  earlierTimes,
  eventsByPart,
  metAt,
  sayWorth,
  seriesOf,
  talksAt,
  unsortedOf,
} from '../../../../src/shared/domain/eventFacts';
import { whoIsIt } from '../../../../src/shared/domain/whoIsIt';
import { emptyWorkspace, type Workspace } from '../../../../src/shared/domain/workspace';
import type { z } from 'zod';

const zone = 'Europe/London';
const at = '2027-01-18T20:00:00.000Z';

function planner() {
  const workspace: Workspace = structuredClone(emptyWorkspace(zone));
  const run = <Name extends CommandName>(name: Name, input: CommandInput<Name>) => {
    const command = commands[name] as Command<z.ZodType>;
    const edit = new Edit(workspace);
    command.change(edit, command.input.parse(input), at);
    applyRecords(workspace, edit.records());
  };
  run('event.added', { id: 'eve_a', name: 'Health-tech evening', fields: { on: '2027-01-18', groupId: null } });
  return { workspace, run };
}

const zoe = { id: 'enc_z', name: 'Zoë', words: 'boards at Osier', eventId: 'eve_a' } as const;

describe('somebody met', () => {
  it('makes the event one that I went to, counts as a talk at once, and waits to be sorted', () => {
    const { workspace, run } = planner();
    run('encounter.captured', zoe);
    expect(workspace.events['eve_a']?.state).toBe('attended');
    expect(talksAt(workspace.events['eve_a']!, workspace.encounters)).toBe(1);
    expect(unsortedOf(workspace.encounters).map(({ name }) => name)).toEqual(['Zoë']);
    expect(workspace.encounters['enc_z']?.at).toBe(at);
  });

  it('becomes a new person with where we met, a touch, and a follow-up of its own kind', () => {
    const { workspace, run } = planner();
    run('encounter.captured', zoe);
    run('encounter.sorted', {
      id: 'enc_z',
      person: { id: 'per_z', name: 'Zoë Østervang', isNew: true },
      touchpointId: 'tou_z',
      followUp: { id: 'fol_z', title: 'Write to Zoë', due: '2027-01-20' },
    });
    expect(workspace.people['per_z']).toMatchObject({
      name: 'Zoë Østervang',
      metAtEventId: 'eve_a',
      howWeMet: 'Met at Health-tech evening: boards at Osier',
    });
    expect(workspace.touchpoints['tou_z']).toMatchObject({ kind: 'event', eventId: 'eve_a', personId: 'per_z', at });
    expect(workspace.followUps['fol_z']).toMatchObject({ kind: 'event', eventId: 'eve_a', detail: 'boards at Osier' });
    expect(workspace.events['eve_a']?.metPersonIds).toEqual(['per_z']);
    expect(talksAt(workspace.events['eve_a']!, workspace.encounters)).toBe(1);
    expect(metAt(workspace, workspace.events['eve_a']!)).toMatchObject([
      { personId: 'per_z', words: 'boards at Osier', followUp: { id: 'fol_z' } },
    ]);
    expect(() =>
      run('encounter.sorted', {
        id: 'enc_z',
        person: { id: 'per_y', name: 'Zoë', isNew: true },
        touchpointId: null,
        followUp: null,
      }),
    ).toThrow(/sorted already/);
  });

  it('who was known stays as they are; by chance there is no event; a name that was only heard is no talk', () => {
    const { workspace, run } = planner();
    run('person.added', { id: 'per_z', name: 'Zoë Østervang', fields: { howWeMet: 'On a panel' } });
    run('encounter.captured', zoe);
    run('encounter.captured', { id: 'enc_n', name: 'Nadia', eventId: null });
    run('encounter.captured', { id: 'enc_k', name: 'Kwame', eventId: 'eve_a' });
    const sort = (id: string, person: { id: string; name: string; isNew: boolean }, touchpointId: string | null) =>
      run('encounter.sorted', { id, person, touchpointId, followUp: null });
    sort('enc_z', { id: 'per_z', name: 'Zoë Østervang', isNew: false }, 'tou_z');
    sort('enc_n', { id: 'per_n', name: 'Nadia', isNew: true }, 'tou_n');
    sort('enc_k', { id: 'per_k', name: 'Kwame', isNew: true }, null);
    expect(workspace.people['per_z']).toMatchObject({ howWeMet: 'On a panel', metAtEventId: null });
    expect(workspace.people['per_n']).toMatchObject({ howWeMet: 'Met by chance', metAtEventId: null });
    expect(workspace.people['per_k']).toMatchObject({
      howWeMet: 'Heard of at Health-tech evening',
      metAtEventId: null,
    });
    expect(workspace.touchpoints['tou_n']).toMatchObject({ kind: 'other', eventId: null });
    expect(workspace.events['eve_a']?.metPersonIds).toEqual(['per_z']);
    expect(talksAt(workspace.events['eve_a']!, workspace.encounters)).toBe(1);
    expect(unsortedOf(workspace.encounters)).toEqual([]);
  });
});

describe('the list of events', () => {
  it('puts each where it belongs, what comes in order and what was the newest first', () => {
    const { workspace, run } = planner();
    run('event.added', { id: 'eve_next', name: 'Thursday', fields: { on: '2027-01-21' } });
    run('event.added', { id: 'eve_later', name: 'March', fields: { on: '2027-03-16', until: '2027-03-18' } });
    run('event.added', { id: 'eve_open', name: 'Some day' });
    run('event.added', { id: 'eve_unsaid', name: 'Before', fields: { on: '2027-01-10' } });
    run('event.added', {
      id: 'eve_said',
      name: 'Said',
      fields: { on: '2027-01-09', state: 'attended', worthForMe: 4 },
    });
    run('event.added', { id: 'eve_missed', name: 'Missed', fields: { on: '2027-01-11', state: 'missed' } });
    run('event.added', { id: 'eve_gone', name: 'Gone', fields: { on: '2027-01-11' } });
    run('event.binned', { id: 'eve_gone' });
    const parts = eventsByPart(workspace, at, zone);
    expect(
      Object.fromEntries(Object.entries(parts).map(([part, events]) => [part, events.map(({ id }) => id)])),
    ).toEqual({
      now: ['eve_a'],
      ahead: ['eve_next', 'eve_later'],
      afterwards: ['eve_unsaid'],
      undated: ['eve_open'],
      earlier: ['eve_missed', 'eve_said'],
    });
    run('encounter.captured', { id: 'enc_1', name: 'Ada', eventId: 'eve_said' });
    expect(eventsByPart(workspace, at, zone).afterwards.map(({ id }) => id)).toEqual(['eve_unsaid', 'eve_said']);
  });

  it.each([
    ['the last day is before the first', { on: '2027-01-18', until: '2027-01-17' }, /last day/],
    [
      'one leaves before it begins',
      { on: '2027-01-18', startsAt: '2027-01-18T19:00:00.000Z', leaveAt: '2027-01-18T18:00:00.000Z' },
      /time to leave/,
    ],
    ['an hour without a day', { on: null, startsAt: '2027-01-18T19:00:00.000Z' }, /first day/],
  ] as const)('refuses that %s', (_what, fields, sentence) => {
    const { run } = planner();
    expect(() => run('event.changed', { id: 'eve_a', fields })).toThrow(sentence);
  });
});

describe('the next time', () => {
  it.each([
    ['Health-tech evening 3', 'Health-tech evening #12'],
    ['Bedside Coders, January', 'Bedside Coders – February 2027'],
    ['12th World Congress', '13th World Congress'],
  ])('knows that %s and %s are a series', (one, other) => {
    expect(seriesOf(one)).toBe(seriesOf(other));
  });

  it('says what the same series or group was worth, the newest first, and nothing of what was only planned', () => {
    const { workspace, run } = planner();
    run('group.added', { id: 'gro_b', name: 'Thursday Bedside Coders' });
    run('event.changed', {
      id: 'eve_a',
      fields: { state: 'attended', worthForMe: 4, worthForThem: 3, groupId: 'gro_b', metPersonIds: ['per_a', 'per_b'] },
    });
    run('event.added', { id: 'eve_p', name: 'Other', fields: { on: '2027-01-19', groupId: 'gro_b' } });
    run('event.added', { id: 'eve_x', name: 'Something else', fields: { on: '2027-01-25', groupId: 'gro_b' } });
    run('event.added', { id: 'eve_y', name: 'Health-tech evening, February', fields: { on: '2027-02-15' } });
    run('event.added', { id: 'eve_w', name: '2027', fields: { on: '2027-02-16' } });
    const before = (id: string) => earlierTimes(workspace.events[id]!, workspace.events).map((event) => event.id);
    expect(before('eve_x')).toEqual(['eve_a']);
    expect(before('eve_y')).toEqual(['eve_a']);
    expect(before('eve_w')).toEqual([]);
    expect(before('eve_a')).toEqual([]);
    expect(sayWorth(workspace.events['eve_a']!)).toBe('worth it for you: yes; for them: partly; you met 2 people');
  });
});

describe('who a name may be', () => {
  const { workspace, run } = planner();
  run('organisation.added', { id: 'org_o', name: 'Osier & Thane Ventures' });
  for (const [id, name] of [
    ['per_z', 'Zoë Østervang'],
    ['per_s', 'Sam Tan'],
    ['per_t', 'Sam Ortiz'],
    ['per_d', 'Priya'],
    ['per_e', 'Priya'],
  ] as const)
    run('person.added', {
      id,
      name,
      role:
        id === 'per_t'
          ? { id: 'rol_t', personId: id, organisationId: 'org_o', title: '', from: null, to: null, isCurrent: true }
          : null,
    });
  it.each([
    ['Zoe', 'boards at Osier', 'per_z'],
    ['Zoë Østervang', '', 'per_z'],
    ['Sam', '', null],
    ['Sam', 'invests, Osier', 'per_t'],
    ['Sam', 'likes hosiery', null],
    ['Priya', '', null],
    ['Nadia', '', null],
    ['', 'somebody', null],
  ])('%s, %s', (name, words, personId) => {
    expect(whoIsIt({ name, words }, workspace)?.personId ?? null).toBe(personId);
  });
});
