import { describe, expect, it } from 'vitest';
import type { GuideQuestion } from '../../../../src/shared/domain/interview';
import { paceOf, paceSentence } from '../../../../src/shared/domain/pace';

const start = '2027-01-14T17:30:00.000Z';
const after = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

function question(place: number, fields: Partial<GuideQuestion>): GuideQuestion {
  return {
    id: `gui_${place}`, interviewId: 'int_1', questionId: null, text: '', topic: 'role', stage: 'core', minutes: 4, order: `a${place}`,
    priority: 'should', assumptionId: null, dismissed: [], isUnplanned: false, isParked: false,
    isForLetter: false, state: 'open', askedAt: null, doneAt: null, usefulness: null, ...fields,
  }; // prettier-ignore
}
const talk = { minutes: 30, liveStartedAt: start, liveEndedAt: null, currentGuideQuestionId: 'gui_2', clockShifts: [] };
const guide = [
  question(1, { state: 'asked', askedAt: start, doneAt: after(6) }),
  question(2, { askedAt: after(6) }),
  question(3, {}),
];

describe('pace', () => {
  it('compares what was asked with the time that is gone', () => {
    expect(paceOf(talk, guide, after(8.5))).toEqual({
      elapsed: 510,
      left: 1290,
      closingFrom: 300,
      isClosing: false,
      behind: 120,
      onQuestion: 150,
    });
  });

  it('counts the current question only as long as it is inside its minutes', () => {
    expect(paceOf(talk, guide, after(15)).behind).toBe(15 * 60 - 8 * 60);
  });

  it('gives the time of a skipped question back', () => {
    const skipped = [question(1, { state: 'skipped', doneAt: after(1) }), question(2, { askedAt: after(1) })];
    expect(paceOf(talk, skipped, after(3)).behind).toBe(60);
  });

  it('takes a question that was returned to as current since the return', () => {
    const returned = [
      question(1, { state: 'open', askedAt: start, doneAt: null }),
      question(2, { askedAt: after(2), doneAt: after(5) }),
    ];
    expect(paceOf({ ...talk, currentGuideQuestionId: 'gui_1' }, returned, after(6)).onQuestion).toBe(60);
  });

  it('knows the last five minutes, and over time', () => {
    expect(paceOf(talk, guide, after(24.9)).isClosing).toBe(false);
    expect(paceOf(talk, guide, after(25)).isClosing).toBe(true);
    expect(paceOf(talk, guide, after(31.2))).toMatchObject({ left: -72, isClosing: true });
    expect(paceOf({ ...talk, minutes: 10 }, guide, after(7.4)).isClosing).toBe(false);
    expect(paceOf({ ...talk, minutes: 10 }, guide, after(7.5)).isClosing).toBe(true);
  });

  it('stands still before the start and after the end', () => {
    expect(paceOf({ ...talk, liveStartedAt: null }, guide, after(90))).toMatchObject({
      elapsed: 0,
      left: 1800,
      isClosing: false,
      behind: null,
    });
    expect(paceOf({ ...talk, liveEndedAt: after(19) }, guide, after(900))).toMatchObject({
      elapsed: 1140,
      isClosing: false,
    });
  });

  it('never runs backwards when the clock was set back', () => {
    expect(paceOf(talk, guide, after(-10))).toMatchObject({ elapsed: 0, onQuestion: 0 });
  });

  it.each([
    [null, ''],
    [0, 'On plan'],
    [59, 'On plan'],
    [-59, 'On plan'],
    [61, 'About a minute behind your plan'],
    [120, 'About two minutes behind your plan'],
    [-185, 'About three minutes ahead of your plan'],
    [660, 'About 11 minutes behind your plan'],
  ])('says %s seconds as “%s”', (behind, sentence) => {
    expect(paceSentence({ behind })).toBe(sentence);
  });
});
