import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryBridge } from '../../../support/memoryBridge';
import { interviewId, odalys, planTalk, startedAt } from '../../../support/talkScene';

const after = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();

let bridge: MemoryBridge;
const question = (place: number) => bridge.workspace.guideQuestions[`gui_${place}`]!;
const currentId = () => bridge.workspace.interviews[interviewId]!.currentGuideQuestionId;

function write(id: string, guideQuestionId: string | null, at = bridge.now): void {
  bridge.do('note.written', {
    id,
    interviewId,
    guideQuestionId,
    at,
    text: 'x',
    mark: null,
    owner: null,
    isOffRecord: false,
  });
}

beforeEach(() => {
  bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
});

describe('a call', () => {
  it('starts once, with the first open question', () => {
    bridge.do('interview.started', { id: interviewId });
    bridge.now = after(5);
    expect(bridge.do('interview.started', { id: interviewId }).records).toEqual([]);
    expect(bridge.workspace.interviews[interviewId]).toMatchObject({
      state: 'live',
      liveStartedAt: startedAt,
      currentGuideQuestionId: 'gui_1',
    });
    expect(question(1)).toMatchObject({ state: 'open', askedAt: startedAt, doneAt: null });
  });

  it('goes on to the next open question when one was asked or skipped', () => {
    bridge.do('interview.started', { id: interviewId });
    bridge.now = after(3);
    bridge.do('guideQuestion.asked', { id: 'gui_1' });
    bridge.do('guideQuestion.skipped', { id: 'gui_2' });
    expect(question(1)).toMatchObject({ state: 'asked', askedAt: startedAt, doneAt: after(3) });
    expect(question(2)).toMatchObject({ state: 'skipped', doneAt: after(3) });
    expect(currentId()).toBe('gui_3');
    expect(question(3).askedAt).toBe(after(3));
  });

  it('comes back to what was left open when the end of the guide is reached', () => {
    bridge.do('interview.started', { id: interviewId });
    bridge.do('guideQuestion.returnedTo', { id: 'gui_7' });
    bridge.do('guideQuestion.asked', { id: 'gui_7' });
    expect(currentId()).toBe('gui_1');
  });

  it('takes a question as asked when the talk jumps on from it and something was written', () => {
    bridge.do('interview.started', { id: interviewId });
    write('not_1', 'gui_1');
    bridge.now = after(2);
    bridge.do('guideQuestion.returnedTo', { id: 'gui_4' });
    expect(question(1)).toMatchObject({ state: 'asked', doneAt: after(2) });
    bridge.do('guideQuestion.returnedTo', { id: 'gui_6' });
    expect(question(4)).toMatchObject({ state: 'open' });
  });

  it('leaves the later question open when the talk goes back', () => {
    bridge.do('interview.started', { id: interviewId });
    bridge.do('guideQuestion.asked', { id: 'gui_1' });
    write('not_1', 'gui_2');
    bridge.do('guideQuestion.returnedTo', { id: 'gui_1' });
    expect([question(1).state, question(2).state, currentId()]).toEqual(['open', 'open', 'gui_1']);
    bridge.do('guideQuestion.asked', { id: 'gui_1' });
    expect(currentId()).toBe('gui_2');
  });

  it('has exactly one open current question, or none when all are done, whatever is pressed', () => {
    const press = fc.record({
      name: fc.constantFrom('guideQuestion.asked', 'guideQuestion.skipped', 'guideQuestion.returnedTo'),
      place: fc.integer({ min: 1, max: 7 }),
      isCurrent: fc.boolean(),
    });
    fc.assert(
      fc.property(fc.array(press, { maxLength: 30 }), (presses) => {
        bridge = new MemoryBridge(startedAt);
        planTalk(bridge);
        bridge.do('interview.started', { id: interviewId });
        for (const [minute, { name, place, isCurrent }] of presses.entries()) {
          bridge.now = after(minute);
          bridge.do(name, { id: isCurrent ? (currentId() ?? `gui_${place}`) : `gui_${place}` });
          const open = Object.values(bridge.workspace.guideQuestions).filter(({ state }) => state === 'open');
          const current = currentId();
          if (open.length === 0) expect(current).toBeNull();
          if (current !== null)
            expect(bridge.workspace.guideQuestions[current]).toMatchObject({ state: 'open', doneAt: null });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('a note', () => {
  it('keeps the second of its first key however often it is written', () => {
    write('not_1', 'gui_1', after(1));
    bridge.now = after(2);
    bridge.do('note.written', {
      id: 'not_1',
      interviewId,
      guideQuestionId: 'gui_1',
      at: after(2),
      text: 'xy',
      mark: 'insight',
      owner: null,
      isOffRecord: false,
    });
    expect(bridge.workspace.notes['not_1']).toMatchObject({ at: after(1), text: 'xy', mark: 'insight', outcome: null });
  });

  it('cannot be removed once it became something', () => {
    write('not_1', null);
    bridge.do('note.changed', { id: 'not_1', fields: { mark: 'quote' } });
    bridge.do('note.keptForLetter', { noteId: 'not_1' });
    expect(() => bridge.do('note.removed', { id: 'not_1' })).toThrow('already become something');
  });
});

describe('the end of a call', () => {
  const thankYous = [{ followUpId: 'fol_1', personId: odalys, touchpointId: 'tou_1' }];

  it('makes the tie one of people who spoke, and leaves a closer one', () => {
    bridge.do('interview.ended', { id: interviewId, thankYous });
    expect(bridge.workspace.people[odalys]?.tie).toBe(2);
    bridge.do('person.changed', { id: odalys, fields: { tie: 4 } });
    bridge.do('interview.ended', { id: interviewId, thankYous });
    expect(bridge.workspace.people[odalys]?.tie).toBe(4);
  });

  it('sets the thank-you to 24 hours after the real end and asks for the rest in Wrap-up', () => {
    bridge.do('interview.started', { id: interviewId });
    write('not_1', 'gui_1');
    bridge.do('guideQuestion.returnedTo', { id: 'gui_3' });
    bridge.now = after(18);
    bridge.do('interview.ended', { id: interviewId, thankYous });
    expect(bridge.workspace.interviews[interviewId]).toMatchObject({
      state: 'toWrapUp',
      liveEndedAt: after(18),
      currentGuideQuestionId: null,
    });
    expect(bridge.workspace.followUps['fol_1']).toMatchObject({
      kind: 'thankYou',
      dueAt: '2027-01-15T17:49:00.000Z',
      due: '2027-01-15',
    });
    expect(question(1).state).toBe('asked');
    expect(question(3)).toMatchObject({ state: 'open', askedAt: null });
  });

  it('moves the thank-you when the call goes on and ends again, and adds no second one', () => {
    bridge.do('interview.started', { id: interviewId });
    bridge.now = after(10);
    bridge.do('interview.ended', { id: interviewId, thankYous });
    bridge.now = after(12);
    bridge.do('interview.started', { id: interviewId });
    expect(bridge.workspace.interviews[interviewId]).toMatchObject({
      state: 'live',
      liveStartedAt: startedAt,
      liveEndedAt: null,
    });
    bridge.now = after(20);
    bridge.do('interview.ended', {
      id: interviewId,
      thankYous: [{ followUpId: 'fol_2', personId: odalys, touchpointId: 'tou_2' }],
    });
    expect(Object.values(bridge.workspace.followUps)).toMatchObject([
      { id: 'fol_1', dueAt: '2027-01-15T17:51:00.000Z' },
    ]);
    expect(Object.keys(bridge.workspace.touchpoints)).toEqual(['tou_1']);
  });

  it('asks no thank-you of a talk that is just social', () => {
    bridge.do('interview.changed', { id: interviewId, fields: { isJustSocial: true } });
    bridge.do('interview.started', { id: interviewId });
    bridge.do('interview.ended', { id: interviewId, thankYous });
    expect(bridge.workspace.followUps).toEqual({});
    bridge.do('interview.wrappedUp', { id: interviewId });
    expect(bridge.workspace.interviews[interviewId]?.state).toBe('closed');
  });
});
