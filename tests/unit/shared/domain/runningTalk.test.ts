import { describe, expect, it } from 'vitest';
import { runningTalks, startedHere, talkToReturnTo } from '../../../../src/shared/domain/runningTalk';
import { MemoryBridge } from '../../../support/memoryBridge';
import { interviewId, planTalk, startedAt } from '../../../support/talkScene';

const after = (hours: number) => new Date(Date.parse(startedAt) + hours * 3_600_000).toISOString();

function running(): MemoryBridge {
  const bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
  bridge.do('interview.started', { id: interviewId });
  return bridge;
}

describe('the talk to return to', () => {
  it('is the one that is on, for a day; then it is asked about', () => {
    const { workspace } = running();
    expect(talkToReturnTo(workspace, after(0))).toBe(interviewId);
    expect(talkToReturnTo(workspace, after(24))).toBe(interviewId);
    expect(talkToReturnTo(workspace, after(24.1))).toBeNull();
  });

  it('is not taken for older because the clock was set', () => {
    const bridge = running();
    bridge.now = after(72);
    bridge.do('interview.clockShifted', { id: interviewId, byMs: 72 * 3_600_000 });
    expect(talkToReturnTo(bridge.workspace, after(72.1))).toBe(interviewId);
  });

  it('is none before the start, after the end, or in the bin', () => {
    const before = new MemoryBridge(startedAt);
    planTalk(before);
    expect(talkToReturnTo(before.workspace, after(0))).toBeNull();
    const ended = running();
    ended.do('interview.ended', { id: interviewId, thankYous: [] });
    expect(talkToReturnTo(ended.workspace, after(0))).toBeNull();
    const binned = running();
    binned.do('interview.binned', { id: interviewId });
    expect(runningTalks(binned.workspace)).toEqual([]);
  });

  it('takes no notice of talks that another computer runs', () => {
    const { workspace } = running();
    expect(startedHere(workspace, () => false, null)).toEqual([]);
    expect(startedHere(workspace, (id) => id === interviewId, null)).toHaveLength(1);
  });
});
