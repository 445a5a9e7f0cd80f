import { describe, expect, it } from 'vitest';
import type { GuideQuestion } from '../../../../src/shared/domain/interview';
import { paceOf, paceSentence, phaseSentence, phasesOf } from '../../../../src/shared/domain/pace';
import { speakingShare, startedLate } from '../../../../src/shared/domain/talkTime';

const start = '2027-01-14T17:30:00.000Z';
const after = (minutes: number) => new Date(Date.parse(start) + minutes * 60_000).toISOString();

function question(place: number, fields: Partial<GuideQuestion>): GuideQuestion {
  return {
    id: `gui_${place}`, interviewId: 'int_1', questionId: null, text: '', topic: 'role', stage: 'core', minutes: 4, order: `a${place}`,
    priority: 'should', assumptionId: null, dismissed: [], isUnplanned: false, isParked: false,
    isForLetter: false, state: 'open', askedAt: null, doneAt: null, usefulness: null, ...fields,
  }; // prettier-ignore
}
const talk: Parameters<typeof paceOf>[0] = {
  minutes: 30,
  liveStartedAt: start,
  liveEndedAt: null,
  currentGuideQuestionId: 'gui_2',
  pauses: [],
  closeBy: null,
  clockShifts: [],
};
const cues = { closingMinutesFrom: 5, lastMinutes: 2 };
const guide = [
  question(1, { state: 'asked', askedAt: start, doneAt: after(6) }),
  question(2, { askedAt: after(6) }),
  question(3, {}),
];

describe('pace', () => {
  it('compares what was asked with the time that is gone', () => {
    expect(paceOf(talk, guide, after(8.5), cues)).toEqual({
      elapsed: 510,
      left: 1290,
      length: 1800,
      closingFrom: 300,
      isClosing: false,
      cue: null,
      isPaused: false,
      behind: 120,
      onQuestion: 150,
    });
  });

  it('counts the current question only as long as it is inside its minutes', () => {
    expect(paceOf(talk, guide, after(15), cues).behind).toBe(15 * 60 - 8 * 60);
  });

  it('gives the time of a skipped question back', () => {
    const skipped = [question(1, { state: 'skipped', doneAt: after(1) }), question(2, { askedAt: after(1) })];
    expect(paceOf(talk, skipped, after(3), cues).behind).toBe(60);
  });

  it('takes a question that was returned to as current since the return', () => {
    const returned = [
      question(1, { state: 'open', askedAt: start, doneAt: null }),
      question(2, { askedAt: after(2), doneAt: after(5) }),
    ];
    expect(paceOf({ ...talk, currentGuideQuestionId: 'gui_1' }, returned, after(6), cues).onQuestion).toBe(60);
  });

  it('knows the last five minutes, and over time', () => {
    expect(paceOf(talk, guide, after(24.9), cues).isClosing).toBe(false);
    expect(paceOf(talk, guide, after(25), cues).isClosing).toBe(true);
    expect(paceOf(talk, guide, after(31.2), cues)).toMatchObject({ left: -72, isClosing: true });
    expect(paceOf({ ...talk, minutes: 10 }, guide, after(7.4), cues).isClosing).toBe(false);
    expect(paceOf({ ...talk, minutes: 10 }, guide, after(7.5), cues).isClosing).toBe(true);
  });

  it('stands still before the start and after the end', () => {
    expect(paceOf({ ...talk, liveStartedAt: null }, guide, after(90), cues)).toMatchObject({
      elapsed: 0,
      left: 1800,
      isClosing: false,
      behind: null,
    });
    expect(paceOf({ ...talk, liveEndedAt: after(19) }, guide, after(900), cues)).toMatchObject({
      elapsed: 1140,
      isClosing: false,
    });
  });

  it('never runs backwards when the clock was set back', () => {
    expect(paceOf(talk, guide, after(-10), cues)).toMatchObject({ elapsed: 0, onQuestion: 0 });
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
    expect(paceSentence({ behind, isPaused: false })).toBe(sentence);
  });
});

describe('the end of a talk', () => {
  it.each([
    ['five minutes left', {}, 25, 'closing', 300],
    ['a second more', {}, 24.98, null, 302],
    ['two minutes left', {}, 28, 'last', 120],
    ['over', {}, 30, 'over', 0],
    ['over by 1:12', {}, 31.2, 'over', -72],
    ['a hard stop six minutes early', { closeBy: after(24) }, 19, 'closing', 300],
    ['five minutes more', { closeBy: after(35) }, 30, 'closing', 300],
    ['more time than planned', { closeBy: after(40) }, 30, null, 600],
    ['a talk of 12 minutes closes in its last quarter', { minutes: 12 }, 9, 'closing', 180],
    ['it has ended', { liveEndedAt: after(29) }, 90, null, 60],
  ])('%s', (_what, fields, at, cue, left) => {
    expect(paceOf({ ...talk, ...fields }, [], after(at), cues)).toMatchObject({ cue, left });
  });

  it('follows the minutes of Settings', () => {
    expect(paceOf(talk, [], after(23), { closingMinutesFrom: 7, lastMinutes: 3 }).cue).toBe('closing');
    expect(paceOf(talk, [], after(27), { closingMinutesFrom: 7, lastMinutes: 3 }).cue).toBe('last');
    expect(paceOf(talk, [], after(29.9), { closingMinutesFrom: 0, lastMinutes: 3 }).cue).toBe(null);
  });
});

describe('a pause', () => {
  const paused = { ...talk, pauses: [{ from: after(7), to: null }] };

  it('stops the pace and the question, not the clock', () => {
    const pace = paceOf(paused, guide, after(12), cues);
    expect(pace).toMatchObject({ elapsed: 720, left: 1_080, isPaused: true, onQuestion: 60 });
    expect(pace.behind).toBe(paceOf(paused, guide, after(20), cues).behind);
    expect(paceSentence(pace)).toBe('Paused. The clock goes on.');
  });

  it('gives back exactly its own time when the talk goes on', () => {
    const resumed = { ...talk, pauses: [{ from: after(7), to: after(12) }] };
    expect(paceOf(resumed, guide, after(13.5), cues)).toMatchObject({ isPaused: false, onQuestion: 150, behind: 120 });
  });
});

describe('a jump of the computer’s clock', () => {
  it.each([
    ['forward by an hour', 60, 70],
    ['back by an hour', -60, -50],
  ])('%s changes nothing of what has passed', (_what, by, wall) => {
    const jumped = { ...talk, clockShifts: [{ at: after(8.5 + by), byMs: by * 60_000 }] };
    expect(paceOf(jumped, guide, after(wall), cues)).toMatchObject({ elapsed: 600, left: 1_200, onQuestion: 240 });
  });
});

describe('the parts of a talk', () => {
  const parts = [
    question(1, { stage: 'open', minutes: 3, state: 'asked', askedAt: start, doneAt: after(6) }),
    question(2, { stage: 'core', minutes: 4, askedAt: after(6) }),
    question(3, { stage: 'core', minutes: 5 }),
    question(4, { stage: 'core', minutes: 9, state: 'skipped' }),
  ];
  it('stand against their plan, skipped questions left out', () => {
    const phases = phasesOf(talk, parts, after(8.5));
    expect(phases).toEqual([
      { stage: 'open', planned: 180, spent: 360, isNow: false },
      { stage: 'core', planned: 540, spent: 150, isNow: true },
    ]);
    expect(phaseSentence(phases)).toBe('Core: 2 of 9 min');
    expect(phaseSentence(phasesOf({ ...talk, currentGuideQuestionId: null }, parts, after(9)))).toBe('');
  });
});

it.each([
  [start, start, 0],
  [start, after(6), 6],
  [start, after(-3), 0],
  [start, after(75), 0],
  [null, start, 0],
])('from %s began %s: %i minutes late', (startsAt, liveStartedAt, late) => {
  expect(startedLate({ startsAt, liveStartedAt })).toBe(late);
});

it('tells the share I spoke of what has passed', () => {
  expect(speakingShare({ ...talk, mySpeakingSeconds: 150 }, after(10))).toBe(25);
  expect(speakingShare({ ...talk, mySpeakingSeconds: 150, liveEndedAt: after(20) }, after(90))).toBe(13);
  expect(speakingShare({ ...talk, mySpeakingSeconds: null }, after(10))).toBe(null);
});
