import { describe, expect, it } from 'vitest';
import { finishedBrainstorms, namedIn, openBrainstorm, secondsLeft } from '../../../../src/shared/domain/brainstorm';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-20T09:00:00.000Z';
const later = (minutes: number) => new Date(Date.parse(now) + minutes * 60_000).toISOString();

function begun(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_known', name: 'Bram' });
  bridge.do('brainstorm.started', { id: 'bra_1' });
  return bridge;
}
const name = (bridge: MemoryBridge, id: string, isKnown = false) =>
  bridge.do('brainstorm.named', {
    id: `brn_${id}${bridge.now.slice(14, 16)}`,
    brainstormId: 'bra_1',
    personId: `per_${id}`,
    person: isKnown ? null : { id: `per_${id}`, name: `Person ${id}` },
  });
const names = (bridge: MemoryBridge) => namedIn(bridge.workspace, 'bra_1').map((person) => person.name);

describe('a brainstorm', () => {
  it('keeps whoever came to mind, new and known, in order and once each', () => {
    const bridge = begun();
    name(bridge, 'sam');
    name(bridge, 'known', true);
    bridge.now = later(1);
    name(bridge, 'known', true);
    name(bridge, 'ada');
    expect(names(bridge)).toEqual(['Person sam', 'Bram', 'Person ada']);
  });

  it('is one step for each name: undo takes the person and the line', async () => {
    const bridge = begun();
    name(bridge, 'sam');
    await bridge.call('change.undo', {});
    expect(names(bridge)).toEqual([]);
    expect(bridge.workspace.people['per_sam']).toBeUndefined();
  });

  it('leaves out somebody who went to the bin', () => {
    const bridge = begun();
    name(bridge, 'sam');
    bridge.do('person.binned', { id: 'per_sam' });
    expect(names(bridge)).toEqual([]);
  });

  it('is one at a time; finished it takes no name until it goes on', () => {
    const bridge = begun();
    expect(() => bridge.do('brainstorm.started', { id: 'bra_2' })).toThrow('under way already');
    bridge.do('brainstorm.finished', { id: 'bra_1' });
    expect(openBrainstorm(bridge.workspace)).toBeNull();
    expect(finishedBrainstorms(bridge.workspace).map(({ id }) => id)).toEqual(['bra_1']);
    expect(() => name(bridge, 'sam')).toThrow('finished');
    bridge.now = later(30);
    bridge.do('brainstorm.continued', { id: 'bra_1', isClockNew: true });
    expect(openBrainstorm(bridge.workspace)).toMatchObject({ id: 'bra_1', startedAt: later(30) });
    name(bridge, 'sam');
    expect(names(bridge)).toEqual(['Person sam']);
  });

  it.each([
    ['just begun', 0, 300],
    ['after two minutes, whatever happened meanwhile', 2, 180],
    ['over', 7, -120],
    ['a clock that was set back', -5, 300],
  ])('has a clock of instants: %s', (_name, minutes, left) => {
    expect(secondsLeft({ startedAt: now }, 5, later(minutes))).toBe(left);
  });
});
