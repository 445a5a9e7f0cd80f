import { beforeEach, describe, expect, it } from 'vitest';
import { generalGuide } from '../../../../src/shared/domain/generalQuestions';
import { MemoryBridge } from '../../../support/memoryBridge';
import { interviewId, odalys, planTalk, startedAt } from '../../../support/talkScene';

const after = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();
const thankYous = [{ personId: odalys, followUpId: 'fol_1', touchpointId: 'tou_1' }];

let bridge: MemoryBridge;
const talk = (id = interviewId) => bridge.workspace.interviews[id]!;
const question = (id: string) => bridge.workspace.guideQuestions[id]!;

beforeEach(() => {
  bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
});

describe('the clock of a talk', () => {
  it('pauses once and goes on; the end closes what is open', () => {
    expect(() => bridge.do('interview.paused', { id: interviewId })).toThrow('nothing to pause');
    bridge.do('interview.started', { id: interviewId });
    bridge.now = after(3);
    bridge.do('interview.paused', { id: interviewId });
    expect(bridge.do('interview.paused', { id: interviewId }).records).toEqual([]);
    bridge.now = after(5);
    bridge.do('interview.resumed', { id: interviewId });
    bridge.now = after(9);
    bridge.do('interview.paused', { id: interviewId });
    bridge.now = after(18);
    bridge.do('interview.ended', { id: interviewId, thankYous });
    expect(talk().pauses).toEqual([
      { from: after(3), to: after(5) },
      { from: after(9), to: after(18) },
    ]);
  });

  it('never ends before it began', () => {
    bridge.do('interview.started', { id: interviewId });
    expect(() => bridge.do('interview.closeMoved', { id: interviewId, closeBy: after(-1) })).toThrow('before it began');
    bridge.do('interview.closeMoved', { id: interviewId, closeBy: after(19) });
    expect(talk().closeBy).toBe(after(19));
  });

  it('put off keeps the notes without their minute and begins anew', () => {
    bridge.do('interview.started', { id: interviewId });
    bridge.do('guideQuestion.asked', { id: 'gui_1' });
    bridge.do('note.written', {
      id: 'not_1', interviewId, guideQuestionId: 'gui_1', at: after(1), text: 'x', mark: null, owner: null, isOffRecord: false,
    }); // prettier-ignore
    bridge.do('interview.rescheduled', { id: interviewId, startsAt: '2027-01-21T17:30:00.000Z' });
    expect(talk()).toMatchObject({ state: 'scheduled', liveStartedAt: null, currentGuideQuestionId: null });
    expect(bridge.workspace.notes['not_1']).toMatchObject({ text: 'x', isUntimed: true });
    expect(question('gui_1').state).toBe('asked');
    expect(question('gui_2')).toMatchObject({ state: 'open', askedAt: null });
  });

  it('is put down from memory with its real times, once, and never in the future', () => {
    const times = { startedAt: after(-90), endedAt: after(-70) };
    expect(() => bridge.do('interview.recalled', { id: interviewId, ...times, endedAt: after(1), thankYous })).toThrow(
      'not later than now',
    );
    bridge.do('interview.recalled', { id: interviewId, ...times, thankYous });
    expect(talk()).toMatchObject({ state: 'toWrapUp', liveStartedAt: after(-90), liveEndedAt: after(-70) });
    expect(bridge.workspace.followUps['fol_1']?.dueAt).toBe(after(-70 + 24 * 60));
    expect(() => bridge.do('interview.recalled', { id: interviewId, ...times, thankYous })).toThrow(
      'its times already',
    );
  });
});

describe('a call nobody planned', () => {
  it('begins at once with three questions, and takes its person later, also after its end', () => {
    bridge.do('interview.begunUnplanned', { id: 'int_new', guide: generalGuide(['gui_a', 'gui_b', 'gui_c']) });
    expect(talk('int_new')).toMatchObject({ state: 'live', liveStartedAt: startedAt, currentGuideQuestionId: 'gui_a' });
    expect(question('gui_a').askedAt).toBe(startedAt);
    bridge.now = after(12);
    bridge.do('interview.ended', { id: 'int_new', thankYous: [] });
    bridge.do('interview.personNamed', {
      id: 'int_new',
      personId: 'per_ngozi',
      newName: ' Ngozi ',
      thankYou: { followUpId: 'fol_9', touchpointId: 'tou_9' },
    });
    expect(talk('int_new').personIds).toEqual(['per_ngozi']);
    expect(bridge.workspace.people['per_ngozi']?.name).toBe('Ngozi');
    expect(bridge.workspace.followUps['fol_9']?.dueAt).toBe(after(12 + 24 * 60));
  });
});

describe('the guide while it is on', () => {
  beforeEach(() => {
    bridge.do('interview.started', { id: interviewId });
  });

  it('takes an unplanned question now or next', () => {
    bridge.do('guideQuestion.improvised', { id: 'gui_x', interviewId, text: ' Who pays? ', place: 'next' });
    expect(talk().currentGuideQuestionId).toBe('gui_1');
    bridge.do('guideQuestion.asked', { id: 'gui_1' });
    expect(talk().currentGuideQuestionId).toBe('gui_x');
    expect(question('gui_x')).toMatchObject({ text: 'Who pays?', isUnplanned: true });
    bridge.do('guideQuestion.improvised', { id: 'gui_y', interviewId, text: 'Since when?', place: 'current' });
    expect(talk().currentGuideQuestionId).toBe('gui_y');
    bridge.do('guideQuestion.asked', { id: 'gui_y' });
    // Nobody said that the one before was answered: it comes back.
    expect(question('gui_x').state).toBe('open');
  });

  it('brings a parked question back after the others', () => {
    bridge.do('guideQuestion.parked', { id: 'gui_1' });
    for (let place = 2; place <= 7; place++) bridge.do('guideQuestion.asked', { id: `gui_${place}` });
    expect(talk().currentGuideQuestionId).toBe('gui_1');
    expect(question('gui_1').isParked).toBe(false);
  });

  it('goes on with the close in the last five minutes', () => {
    bridge.now = after(16);
    bridge.do('guideQuestion.asked', { id: 'gui_1' });
    expect(talk().currentGuideQuestionId).toBe('gui_6');
  });

  it('settles the closing questions, wants a reason for a skip, and remembers the rest for the letter', () => {
    bridge.now = after(16);
    expect(() => bridge.do('closing.settled', { interviewId, ask: 'whoElse', state: 'skipped', why: ' ' })).toThrow(
      'why it is skipped',
    );
    bridge.do('closing.settled', { interviewId, ask: 'whoElse', state: 'ticked' });
    expect(question('gui_6').state).toBe('asked');
    bridge.do('closing.settled', { interviewId, ask: 'writeAgain', state: 'skipped', why: 'She offered' });
    bridge.do('closing.reopened', { interviewId, ask: 'writeAgain' });
    expect(question('gui_7').state).toBe('open');
    bridge.now = after(18);
    bridge.do('interview.ended', { id: interviewId, thankYous });
    expect(talk().closing.map(({ ask, state }) => [ask, state])).toEqual([
      ['whoElse', 'ticked'],
      ['writeAgain', 'forLetter'],
      ['whatCanIDo', 'forLetter'],
    ]);
    expect(question('gui_7').isForLetter).toBe(true);
    expect(question('gui_2').isForLetter).toBe(false);
    // Gone on with after all: they can be asked.
    bridge.do('interview.started', { id: interviewId });
    expect(talk().closing.map(({ ask }) => ask)).toEqual(['whoElse']);
  });
});
