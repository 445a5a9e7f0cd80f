import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { GuideQuestion } from '../../../../src/shared/domain/interview';
import { allQuestions, builtInQuestions } from '../../../../src/shared/domain/questionBank';
import { hasGap } from '../../../../src/shared/domain/questionGaps';
import { nothingHeard } from '../../../../src/shared/text/heardAnswers';
import { audiencesOf, suggestQuestions, type SuggestionGround } from '../../../../src/shared/domain/suggestions';

const questions = allQuestions({ questions: {} });
const inGuide = (questionId: string): GuideQuestion => {
  const { text, topic, stage, minutes } = builtInQuestions[questionId]!;
  return {
    id: `gui_${questionId.slice(4)}`,
    interviewId: 'int_1',
    questionId,
    text,
    topic,
    stage,
    minutes,
    order: 'a0',
    priority: 'should',
    assumptionId: null,
    dismissed: [],
    isUnplanned: false,
    isParked: false,
    isForLetter: false,
    state: 'open',
    askedAt: null,
    doneAt: null,
    usefulness: null,
  };
};
const priya = { id: 'per_1', name: 'Priya Raman', part: 'peer', tags: [] } as const;
const ground = (fields: Partial<SuggestionGround> = {}): SuggestionGround => ({
  questions,
  guide: [],
  uses: new Map(),
  people: [{ ...priya, tags: [] }],
  roleTitle: '',
  organisation: null,
  talksHere: 0,
  openNeeds: 0,
  purpose: '',
  goal: '',
  untested: [],
  tested: [],
  medians: new Map(),
  saturated: new Map(),
  heard: nothingHeard,
  spareMinutes: 20,
  nameOf: () => undefined,
  ...fields,
});

describe('suggestQuestions', () => {
  it('starts an empty guide with what opens the talk', () => {
    const [first] = suggestQuestions(ground());
    expect(first).toMatchObject({
      question: { stage: 'open' },
      reason: expect.stringContaining('Nothing in this guide opens the talk.') as string,
    });
  });

  it('offers a closing question to a guide without one', () => {
    const stages = suggestQuestions(ground({ guide: [inGuide('que_q001'), inGuide('que_q002')] })).map(
      ({ question }) => question.stage,
    );
    expect(stages).toContain('close');
  });

  it('asks further where needs were heard, and says how many', () => {
    const found = suggestQuestions(
      ground({
        guide: [inGuide('que_q001'), inGuide('que_q003')],
        organisation: { id: 'org_1', name: 'Northlight' },
        openNeeds: 3,
      }),
    ).find(({ question }) => question.topic === 'needs');
    expect(found?.reason).toContain('You heard 3 needs at Northlight.');
  });

  it('names the people it worked with, and leaves out what this person was asked', () => {
    const talk = { interviewId: 'int_0', organisationId: null, at: '2026-01-01T00:00:00.000Z', usefulness: 3 };
    const guide = [inGuide('que_q001'), inGuide('que_q002')];
    const worked = suggestQuestions(
      ground({
        guide,
        uses: new Map([['que_q007', { asked: 1, rated: 1, openedUp: 1, talks: [{ ...talk, personIds: ['per_9'] }] }]]),
        nameOf: () => 'Leah Brandt',
      }),
      120,
    ).find(({ question }) => question.id === 'que_q007');
    expect(worked?.reason).toContain('It worked with Leah.');
    const again = suggestQuestions(
      ground({
        guide,
        uses: new Map([['que_q007', { asked: 1, rated: 1, openedUp: 1, talks: [{ ...talk, personIds: ['per_1'] }] }]]),
      }),
      120,
    );
    expect(again.map(({ question }) => question.id)).not.toContain('que_q007');
  });

  it('tests an assumption that has no evidence yet', () => {
    const found = suggestQuestions(
      ground({
        guide: [inGuide('que_q001')],
        untested: [{ id: 'asm_1', statement: 'Nobody outside hospitals values a meeting' }],
      }),
      120,
    );
    expect(
      found.some(({ reason }) =>
        reason.includes('It tests what you believe: “Nobody outside hospitals values a meeting”'),
      ),
    ).toBe(true);
  });

  it('gives every suggestion a reason, nothing twice, nothing with a gap, nothing for somebody else, and always the same', () => {
    fc.assert(
      fc.property(
        fc.subarray(
          questions.map(({ id }) => id),
          { maxLength: 12 },
        ),
        fc.integer({ min: -10, max: 30 }),
        (ids, spareMinutes) => {
          const given = ground({ guide: ids.map(inGuide), spareMinutes });
          const found = suggestQuestions(given);
          expect(found).toEqual(suggestQuestions(given));
          expect(new Set([...found.map(({ question }) => question.id), ...ids]).size).toBe(found.length + ids.length);
          for (const { question, reason } of found) {
            expect(reason).toMatch(/[.”]$/);
            expect(hasGap(question.text)).toBe(false);
            expect(question.audience.some((audience) => audience === 'ALL' || audience === 'PE')).toBe(true);
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});

it('reads audiences from part, role and tags', () => {
  expect(audiencesOf({ part: 'hiringManager', tags: ['alumna of Leeds'] }, 'Head of Product')).toEqual([
    'HM',
    'SL',
    'AL',
  ]);
  expect(audiencesOf({ part: null, tags: [] }, 'Talent partner')).toEqual(['RE', 'SL']);
});
