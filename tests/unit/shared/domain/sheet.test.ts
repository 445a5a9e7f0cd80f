import { beforeEach, describe, expect, it } from 'vitest';
import { notesOf } from '../../../../src/shared/domain/guide';
import { MemoryBridge } from '../../../support/memoryBridge';
import { interviewId, odalys, planTalk } from '../../../support/talkScene';

const note = (id: string, text: string, guideQuestionId: string | null) => ({
  id: `not_${id}`,
  guideQuestionId,
  text,
  mark: null,
  owner: null,
  isOffRecord: false,
});
const times = { startedAt: '2027-01-14T17:31:00.000Z', endedAt: '2027-01-14T17:52:00.000Z' };
const thankYous = [{ personId: odalys, followUpId: 'fol_1', touchpointId: 'tou_1' }];
let bridge: MemoryBridge;
beforeEach(() => {
  bridge = new MemoryBridge('2027-01-14T18:30:00.000Z');
  planTalk(bridge);
  bridge.do('sheet.drafted', { id: interviewId, draft: '2 one\n1 two' });
});
const talk = () => bridge.workspace.interviews[interviewId];

describe('a filled sheet', () => {
  it('becomes notes in the order typed, and the talk goes on to Wrap-up as if it had been held in the room', () => {
    bridge.do('sheet.filed', {
      id: interviewId,
      times,
      notes: [note('z', 'one', 'gui_2'), note('a', 'two', 'gui_1'), note('m', 'three', null)],
      thankYous,
    });
    expect(notesOf(bridge.workspace, interviewId).map(({ text }) => text)).toEqual(['one', 'two', 'three']);
    expect(talk()).toMatchObject({
      state: 'toWrapUp',
      liveStartedAt: times.startedAt,
      liveEndedAt: times.endedAt,
      sheetDraft: '',
    });
    expect(bridge.workspace.followUps['fol_1']).toMatchObject({ kind: 'thankYou', dueAt: '2027-01-15T17:52:00.000Z' });
    const states = Object.values(bridge.workspace.guideQuestions).filter(({ state }) => state === 'asked');
    expect(states.map(({ id, askedAt }) => [id, askedAt]).sort()).toEqual([
      ['gui_1', null],
      ['gui_2', null],
    ]);
  });

  it('is one step back, with its lines still typed', async () => {
    bridge.do('sheet.filed', { id: interviewId, times, notes: [note('z', 'one', 'gui_2')], thankYous });
    await bridge.call('change.undo', {});
    expect(bridge.workspace.notes).toEqual({});
    expect(talk()).toMatchObject({ state: 'scheduled', liveEndedAt: null, sheetDraft: '2 one\n1 two' });
  });

  it('is refused in words when the talk would end later than now, or before it began', () => {
    const file = (startedAt: string, endedAt: string) => () =>
      bridge.do('sheet.filed', {
        id: interviewId,
        times: { startedAt, endedAt },
        notes: [note('z', 'x', null)],
        thankYous,
      });
    expect(file(times.startedAt, '2027-01-14T19:00:00.000Z')).toThrow(/not later than now/);
    expect(file(times.endedAt, times.startedAt)).toThrow(/has to end after it began/);
    expect(talk()?.sheetDraft).toBe('2 one\n1 two');
  });

  it('joins a talk that was ended before, behind what is there', () => {
    bridge.do('sheet.filed', { id: interviewId, times, notes: [note('z', 'one', null)], thankYous });
    bridge.do('sheet.filed', { id: interviewId, times: null, notes: [note('a', 'two', null)], thankYous: [] });
    expect(notesOf(bridge.workspace, interviewId).map(({ text }) => text)).toEqual(['one', 'two']);
    expect(talk()?.liveEndedAt).toBe(times.endedAt);
  });
});
