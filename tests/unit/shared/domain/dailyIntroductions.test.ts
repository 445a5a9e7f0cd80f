import { describe, expect, it } from 'vitest';
import { dailyActions } from '../../../../src/shared/domain/dailyActions';
import { introductionLines } from '../../../../src/shared/domain/introductionStanding';
import { MemoryBridge } from '../../../support/memoryBridge';

const today = '2027-01-14'; // a Thursday

/** Gwendolyn and Jules, and Bram who knows Hạnh. */
function scene(): MemoryBridge {
  const bridge = new MemoryBridge('2027-01-04T10:00:00.000Z');
  bridge.do('welcome.finished', {});
  for (const [id, name] of [
    ['gwen', 'Gwendolyn Ashgrove'],
    ['jules', 'Jules Kowalczyk'],
    ['bram', 'Bram Quickwater'],
    ['hanh', 'Hạnh Nguyễn'],
  ] as const)
    bridge.do('person.added', { id: `per_${id}`, name });
  return bridge;
}
function idea(bridge: MemoryBridge): void {
  bridge.do('introduction.begun', {
    id: 'itr_1',
    byPersonId: null,
    aPersonId: 'per_gwen',
    bPersonId: 'per_jules',
    reason: '',
    question: '',
  });
}
function on(bridge: MemoryBridge, day = today) {
  bridge.now = `${day}T10:00:00.000Z`;
  const { workspace } = bridge;
  return dailyActions({ ...workspace, introductionLines: introductionLines(workspace, day) }, day, bridge.now);
}
const titles = (bridge: MemoryBridge, day = today) => {
  const { chosen, introductions } = on(bridge, day);
  return [...chosen.map(({ followUp }) => followUp.title), ...introductions.map(({ title }) => title)];
};
const promises = (bridge: MemoryBridge, count: number, kind: 'promise' | 'other' = 'other') => {
  for (let place = 0; place < count; place += 1)
    bridge.do('followUp.added', { id: `fol_${place}`, kind, title: `Promise ${place}`, due: today });
};

describe('introductions among what a day asks for', () => {
  it('go from the idea over both answers to the joining letter, each with its reason', () => {
    const bridge = scene();
    idea(bridge);
    const said = () => on(bridge).introductions.map(({ title, why }) => `${title}. ${why}`);
    // An idea is no promise, and nobody waits for it.
    expect(said()).toEqual([]);
    bridge.now = '2027-01-05T10:00:00.000Z';
    bridge.do('introduction.asked', { id: 'itr_1', side: 'a' });
    // It waits for her.
    expect(said()).toEqual([]);
    bridge.now = '2027-01-06T10:00:00.000Z';
    bridge.do('introduction.answered', { id: 'itr_1', side: 'a', answer: 'yes' });
    expect(said()).toEqual(['Ask Jules about meeting Gwendolyn. Gwendolyn said yes and waits.']);
    bridge.now = '2027-01-07T10:00:00.000Z';
    bridge.do('introduction.answered', { id: 'itr_1', side: 'b', answer: 'yes' });
    expect(said()).toEqual(['Join Gwendolyn and Jules. Both said yes; only your letter is missing.']);
  });

  it('are counted with the follow-ups: never more than three together, two who said yes before what has no urgency', () => {
    const bridge = scene();
    idea(bridge);
    promises(bridge, 3);
    expect(titles(bridge)).toEqual(['Promise 0', 'Promise 1', 'Promise 2']);
    bridge.now = '2027-01-07T10:00:00.000Z';
    for (const side of ['a', 'b'] as const) bridge.do('introduction.answered', { id: 'itr_1', side, answer: 'yes' });
    expect(titles(bridge)).toEqual(['Promise 0', 'Promise 1', 'Join Gwendolyn and Jules']);
    expect(on(bridge).waiting.map(({ title }) => title)).toEqual(['Promise 2']);
  });

  it('a promise of the same rank goes first', () => {
    const bridge = scene();
    idea(bridge);
    for (const side of ['a', 'b'] as const) bridge.do('introduction.answered', { id: 'itr_1', side, answer: 'yes' });
    promises(bridge, 3, 'promise');
    expect(titles(bridge)).toEqual(['Promise 0', 'Promise 1', 'Promise 2']);
  });

  it('one that was moved on today takes its place of the three', () => {
    const bridge = scene();
    idea(bridge);
    promises(bridge, 3);
    bridge.now = `${today}T09:00:00.000Z`;
    bridge.do('introduction.asked', { id: 'itr_1', side: 'a' });
    expect(titles(bridge)).toEqual(['Promise 0', 'Promise 1']);
  });

  it('never beside a follow-up for the same introduction', () => {
    const bridge = scene();
    idea(bridge);
    for (const side of ['a', 'b'] as const) bridge.do('introduction.answered', { id: 'itr_1', side, answer: 'yes' });
    bridge.now = '2026-12-28T10:00:00.000Z';
    bridge.do('introduction.joined', { id: 'itr_1', touchpointId: 'tou_1', otherTouchpointId: 'tou_2' });
    expect(titles(bridge)).toEqual(['Did Gwendolyn and Jules talk?']);
    expect(on(bridge).introductions).toEqual([]);
    // Put off: it has its day, and nothing speaks of it before.
    const [check] = on(bridge).chosen;
    bridge.do('followUp.snoozed', { id: check?.followUp.id ?? '', until: '2027-01-20' });
    expect(titles(bridge)).toEqual([]);
  });

  it('wait on a day off, like all else', () => {
    const bridge = scene();
    idea(bridge);
    expect(titles(bridge, '2027-01-16')).toEqual([]);
  });
});
