import { describe, expect, it } from 'vitest';
import {
  closingAskOf,
  closingItems,
  forLetter,
  heldBack,
  nextIn,
  otherClosing,
} from '../../../../src/shared/domain/closing';
import type { GuideQuestion } from '../../../../src/shared/domain/interview';
import { probesFor } from '../../../../src/shared/domain/probes';
import { builtInId, builtInQuestions } from '../../../../src/shared/domain/questionBank';

const bank = (id: string) => builtInQuestions[builtInId(id)]!;

function question(place: number, fields: Partial<GuideQuestion>): GuideQuestion {
  return {
    id: `gui_${place}`, interviewId: 'int_1', questionId: null, text: `Question ${place}`, topic: 'role', stage: 'core', minutes: 4,
    order: `a${place}`, priority: 'should', assumptionId: null, dismissed: [], isUnplanned: false, isParked: false, isForLetter: false,
    state: 'open', askedAt: null, doneAt: null, usefulness: null, ...fields,
  }; // prettier-ignore
}

describe('which closing question a question is', () => {
  it.each([
    ['Q097', 'whoElse'],
    ['Q099', 'whoElse'],
    ['Q104', 'whoElse'],
    ['Q098', 'writeAgain'],
    ['Q108', 'writeAgain'],
    ['Q120', 'writeAgain'],
    ['Q109', 'whatCanIDo'],
    ['Q110', 'whatCanIDo'],
    ['Q112', 'whatCanIDo'],
    ['Q106', null],
    ['Q101', null],
    ['Q013', null],
    ['Q118', null],
  ])('%s of the bank: %s', (id, ask) => {
    expect(closingAskOf(bank(id))).toBe(ask);
  });
});

describe('the ending guard', () => {
  const guide = [
    question(1, { state: 'asked' }),
    question(2, {}),
    question(3, { isParked: true }),
    question(4, { stage: 'close', text: 'Whose judgement in this area do you trust most?' }),
    question(5, { stage: 'close', text: 'What have I not asked?' }),
  ];

  it('asks in the guide’s words where it has them', () => {
    expect(closingItems({ closing: [] }, guide)).toEqual([
      { ask: 'whoElse', text: guide[3]!.text, guideQuestionId: 'gui_4', state: 'open', why: '' },
      { ask: 'writeAgain', text: 'May I write to you again?', guideQuestionId: null, state: 'open', why: '' },
      { ask: 'whatCanIDo', text: 'What can I do for you?', guideQuestionId: null, state: 'open', why: '' },
    ]);
    expect(otherClosing(guide, closingItems({ closing: [] }, guide)).map(({ id }) => id)).toEqual(['gui_5']);
    expect(heldBack(guide, 'gui_2').map(({ id }) => id)).toEqual(['gui_3']);
  });

  it('takes a question that was asked before as ticked', () => {
    const asked = guide.map((one) => (one.id === 'gui_4' ? { ...one, state: 'asked' as const } : one));
    expect(closingItems({ closing: [] }, asked)[0]).toMatchObject({ ask: 'whoElse', state: 'ticked' });
  });

  it('goes on with the close only, in the last minutes', () => {
    expect(nextIn(guide, 'gui_1', false)?.id).toBe('gui_2');
    expect(nextIn(guide, 'gui_1', true)?.id).toBe('gui_4');
    expect(nextIn(guide.slice(0, 3), 'gui_1', true)).toBe(null);
  });

  it('lets a parked question come back after the others', () => {
    expect(nextIn(guide, 'gui_2', false)?.id).toBe('gui_4');
    const others = guide.map((one) => (one.isParked ? one : { ...one, state: 'asked' as const }));
    expect(nextIn(others, 'gui_5', false)?.id).toBe('gui_3');
  });

  it('remembers for the letter what was kept for it, once', () => {
    const at = '2027-01-14T17:49:00.000Z';
    const closing = [
      { ask: 'whoElse' as const, state: 'forLetter' as const, why: '', at },
      { ask: 'whatCanIDo' as const, state: 'skipped' as const, why: 'No time left', at },
    ];
    const kept = guide.map((one) => ({ ...one, isForLetter: one.id === 'gui_2' || one.id === 'gui_4' }));
    expect(forLetter({ closing }, kept)).toEqual([
      { id: 'gui_2', text: 'Question 2' },
      { id: 'gui_4', text: guide[3]!.text },
    ]);
  });
});

it('turns the probe wheel: the question’s own first, silence last', () => {
  const probes = probesFor(bank('Q097'));
  expect(probes[0]).toBe('What should I ask them?');
  expect(probes.at(-1)).toBe('Say nothing for three seconds.');
  expect(new Set(probes).size).toBe(probes.length);
  expect(probesFor(undefined)[0]).toBe('What did that look like?');
});
