import { describe, expect, it } from 'vitest';
import { movedReminders } from '../../../../src/shared/domain/outreachRedating';
import { MemoryBridge } from '../../../support/memoryBridge';

const day = 'T10:00:00.000Z';
const holidays = [{ country: 'US', region: '', days: [{ day: '2027-01-18', name: 'Martin Luther King Jr. Day' }] }];
const publicHolidays = holidays.flatMap(({ days }) => days);

/** A first note to Ruaridh at Larkmoor in New York, on Wednesday 13 January 2027. */
function planner(): MemoryBridge {
  const bridge = new MemoryBridge(`2027-01-13${day}`);
  bridge.do('profile.changed', { fields: { timeZone: 'Europe/London' } });
  bridge.do('person.added', {
    id: 'per_ruaridh',
    name: 'Ruaridh MacFiction',
    fields: { country: 'US', timeZone: 'America/New_York' },
    organisation: { id: 'org_larkmoor', name: 'Larkmoor' },
    role: {
      id: 'rol_1',
      personId: 'per_ruaridh',
      organisationId: 'org_larkmoor',
      title: '',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
  log(bridge, 'mes_1', 'per_ruaridh', 'outreach');
  return bridge;
}

function log(
  bridge: MemoryBridge,
  id: string,
  personId: string,
  kind: 'outreach' | 'nudge',
  newPerson: { name: string } | null = null,
) {
  bridge.do('outreach.logged', {
    id,
    personId,
    newPerson,
    kind,
    channel: 'email',
    variant: 'cold',
    subject: '',
    body: '',
    inReplyToId: kind === 'nudge' ? 'mes_1' : null,
    sentAt: bridge.now,
    touchpointId: `tou_${id.slice(4)}`,
    publicHolidays,
  });
}
const due = (bridge: MemoryBridge) =>
  Object.fromEntries(Object.values(bridge.workspace.followUps).map(({ id, due: on }) => [id.slice(4), on]));

describe('other numbers of days', () => {
  it('move the open reminders in the same change, over holidays, and say which; one undo takes all back', async () => {
    const bridge = planner();
    // Thu, Fri, Tue (Monday is Martin Luther King Day) | then Wed, Thu, Fri, Mon.
    expect(due(bridge)).toEqual({ '1next': '2027-01-19', '1nudge': '2027-01-25' });
    const change = bridge.do('settings.changed', {
      fields: { nextPersonAfterBusinessDays: 2, nudgeAfterBusinessDays: 5 },
      holidays,
    });
    expect(due(bridge)).toEqual({ '1next': '2027-01-15', '1nudge': '2027-01-21' });
    expect(movedReminders(change.records)).toEqual([
      { title: 'Write to the next person at Larkmoor', from: '2027-01-19', to: '2027-01-15' },
      { title: 'Nudge Ruaridh MacFiction', from: '2027-01-25', to: '2027-01-21' },
    ]);
    expect(bridge.workspace.followUps['fol_1nudge']?.detail).toContain('after 5 business days');
    await bridge.call('change.undo', {});
    expect(due(bridge)).toEqual({ '1next': '2027-01-19', '1nudge': '2027-01-25' });
    expect(bridge.workspace.settings['set_app']).toMatchObject({ nudgeAfterBusinessDays: 7 });
    await bridge.call('change.redo', {});
    expect(due(bridge)).toEqual({ '1next': '2027-01-15', '1nudge': '2027-01-21' });
  });

  it('counts from the next day after their noon, when that is switched on', () => {
    const bridge = planner();
    bridge.do('settings.changed', { fields: { startsNextDayAfterNoon: true }, holidays });
    // 10:00 in London is 05:00 in New York: before their noon.
    expect(due(bridge)).toEqual({ '1next': '2027-01-19', '1nudge': '2027-01-25' });
  });

  it.each<[string, (bridge: MemoryBridge) => void]>([
    [
      'put on another day',
      (bridge) => bridge.do('followUp.changed', { id: 'fol_1nudge', fields: { due: '2027-01-27' } }),
    ],
    ['snoozed', (bridge) => bridge.do('followUp.snoozed', { id: 'fol_1nudge', until: '2027-01-28' })],
    ['ticked', (bridge) => bridge.do('followUp.done', { id: 'fol_1nudge', isDone: true })],
    ['in the bin', (bridge) => bridge.do('followUp.binned', { id: 'fol_1nudge' })],
  ])('leave alone what was %s', (_what, move) => {
    const bridge = planner();
    move(bridge);
    const before = bridge.workspace.followUps['fol_1nudge'];
    bridge.do('settings.changed', { fields: { nudgeAfterBusinessDays: 3 }, holidays });
    expect(bridge.workspace.followUps['fol_1nudge']).toEqual(before);
  });

  it('move nothing while a nudge waits, and nothing when the holidays are not known', () => {
    const bridge = planner();
    bridge.do('settings.changed', { fields: { nudgeAfterBusinessDays: 5 } });
    // Without Martin Luther King Day the old day does not come out, so it counts as put there by hand.
    expect(due(bridge)['1nudge']).toBe('2027-01-25');
    log(bridge, 'mes_2', 'per_ruaridh', 'nudge');
    bridge.do('settings.changed', { fields: { nudgeAfterBusinessDays: 9 }, holidays });
    expect(due(bridge)['1nudge']).toBe('2027-01-25');
  });

  it('other settings move nothing', () => {
    const bridge = planner();
    const change = bridge.do('settings.changed', { fields: { askMinutes: 15 }, holidays });
    expect(change.records.map(({ collection }) => collection)).toEqual(['settings']);
  });
});

it('a first note to somebody new is one change: one undo takes both back', async () => {
  const bridge = planner();
  log(bridge, 'mes_9', 'per_new', 'outreach', { name: ' Priya Vellamore ' });
  expect(bridge.workspace.people['per_new']?.name).toBe('Priya Vellamore');
  await bridge.call('change.undo', {});
  expect(bridge.workspace.people['per_new']).toBeUndefined();
  expect(bridge.workspace.messages['mes_9']).toBeUndefined();
  expect(bridge.workspace.messages['mes_1']).toBeDefined();
});
