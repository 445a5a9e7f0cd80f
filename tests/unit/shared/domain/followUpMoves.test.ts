import { beforeEach, describe, expect, it } from 'vitest';
import type { FollowUp } from '../../../../src/shared/domain/followUp';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-14T10:00:00.000Z';
let bridge: MemoryBridge;
const at = (id: string): FollowUp => {
  const found = bridge.workspace.followUps[id];
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};
const open = () =>
  Object.values(bridge.workspace.followUps)
    .filter(({ doneAt, deletedAt }) => doneAt === null && deletedAt === null)
    .map(({ id, due }) => `${id} ${due}`);

beforeEach(() => {
  bridge = new MemoryBridge(now);
  bridge.do('followUp.added', {
    id: 'fol_c',
    title: 'Ask Bram how it goes',
    due: '2027-01-14',
    kind: 'keepInTouch',
    repeats: { every: 1, unit: 'month' },
  });
  bridge.do('followUp.added', { id: 'fol_o', title: 'Read the paper', due: '2027-01-12' });
});

describe('what comes again', () => {
  it('leaves the next one when it is done, with everything it had', () => {
    bridge.do('followUp.done', { id: 'fol_c', isDone: true });
    expect(at('fol_c')).toMatchObject({ closedAs: 'done', doneAt: now });
    expect(at('fol_cr2')).toMatchObject({
      title: 'Ask Bram how it goes',
      kind: 'keepInTouch',
      due: '2027-02-14',
      repeatOfId: 'fol_c',
      repeats: { every: 1, unit: 'month' },
      doneAt: null,
      closedAs: null,
      createdAt: now,
    });
  });

  it('leaves it when it is skipped, from where it was put off to as well', () => {
    bridge.do('followUp.snoozed', { id: 'fol_c', until: '2027-01-20' });
    bridge.do('followUp.skipped', { id: 'fol_c' });
    expect(at('fol_c').closedAs).toBe('skipped');
    expect(at('fol_cr2')).toMatchObject({ due: '2027-02-14', snoozedUntil: null });
  });

  it('ends when it is let go', () => {
    bridge.do('followUps.letGo', { ids: ['fol_c', 'fol_o'] });
    expect(at('fol_c').closedAs).toBe('letGo');
    expect(open()).toEqual([]);
  });

  it('is there once when the same one is opened and done again', () => {
    bridge.do('followUp.done', { id: 'fol_c', isDone: true });
    bridge.do('followUp.done', { id: 'fol_c', isDone: false });
    expect(open()).toEqual(['fol_c 2027-01-14', 'fol_o 2027-01-12']);
    bridge.do('followUp.done', { id: 'fol_c', isDone: true });
    expect(open()).toEqual(['fol_o 2027-01-12', 'fol_cr2 2027-02-14']);
  });

  it('stays when it was worked on before the first is opened again', () => {
    bridge.do('followUp.done', { id: 'fol_c', isDone: true });
    bridge.do('followUp.changed', { id: 'fol_cr2', fields: { due: '2027-02-20' } });
    bridge.do('followUp.done', { id: 'fol_c', isDone: false });
    expect(open()).toContain('fol_cr2 2027-02-20');
  });

  it.each([['thankYou'], ['nudge'], ['referral'], ['introduction'], ['thanks']] as const)('is never a %s', (kind) => {
    const add = () =>
      bridge.do('followUp.added', {
        id: 'fol_n',
        title: 'x',
        due: '2027-01-14',
        kind,
        repeats: { every: 1, unit: 'day' },
      });
    expect(add).toThrow('This is done once');
    expect(() => bridge.do('followUp.changed', { id: 'fol_c', fields: { kind } })).toThrow('This is done once');
  });

  it('comes once again after it was said so', () => {
    bridge.do('followUp.changed', { id: 'fol_c', fields: { repeats: null } });
    bridge.do('followUp.done', { id: 'fol_c', isDone: true });
    expect(open()).toEqual(['fol_o 2027-01-12']);
  });
});

it('pauses without a date, and is taken up again on the day that is said', () => {
  bridge.do('followUp.paused', { id: 'fol_o' });
  expect(at('fol_o').pausedAt).toBe(now);
  bridge.do('followUp.takenUp', { id: 'fol_o', until: '2027-01-14' });
  expect(at('fol_o')).toMatchObject({ pausedAt: null, due: '2027-01-12', snoozedUntil: '2027-01-14' });
  bridge.do('followUp.paused', { id: 'fol_c' });
  bridge.do('followUp.takenUp', { id: 'fol_c', until: null });
  expect(at('fol_c')).toMatchObject({ pausedAt: null, due: '2027-01-14', snoozedUntil: null });
});

it('does not pause what is closed', () => {
  bridge.do('followUp.done', { id: 'fol_o', isDone: true });
  bridge.do('followUp.paused', { id: 'fol_o' });
  expect(at('fol_o').pausedAt).toBeNull();
});

it('waits again after it was asked for once more', () => {
  bridge.do('followUp.added', { id: 'fol_t', title: 'slides', due: '2027-01-08', owner: 'them' });
  bridge.do('followUp.askedAgain', { id: 'fol_t', until: '2027-01-25' });
  expect(at('fol_t')).toMatchObject({ due: '2027-01-08', snoozedUntil: '2027-01-25', doneAt: null });
});

it('sorts what an absence left in one step that one undo takes back', async () => {
  const sorted = bridge.do('followUps.sortedAfterAbsence', {
    letGo: ['fol_c'],
    kept: [{ id: 'fol_o', until: '2027-01-15' }],
  });
  // What comes again is passed over this once, not ended.
  expect(at('fol_c').closedAs).toBe('skipped');
  expect(open()).toEqual(['fol_o 2027-01-12', 'fol_cr2 2027-02-14']);
  expect(at('fol_o').snoozedUntil).toBe('2027-01-15');
  await bridge.call('change.undo', { sequence: sorted.sequence });
  expect(open()).toEqual(['fol_c 2027-01-14', 'fol_o 2027-01-12']);
  expect(at('fol_o').snoozedUntil).toBeNull();
});
