import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { beliefLedgers, judgedAs, looseQuestions, untestedBeliefs } from '../../../../src/shared/domain/beliefs';
import { dropList } from '../../../../src/shared/domain/dropList';
import { budgetOf, dropNow, guideOf } from '../../../../src/shared/domain/guide';
import { costOf, medianMinutes } from '../../../../src/shared/domain/questionCost';
import { saturatedTopics, type TopicTalk } from '../../../../src/shared/domain/saturation';
import { MemoryBridge } from '../../../support/memoryBridge';

const now = '2027-01-14T18:00:00.000Z';
const frame = { opening: 3, closing: 2 };

type Fields = Partial<{
  stage: 'open' | 'core' | 'deepen' | 'close';
  priority: 'must' | 'should' | 'could';
  minutes: number;
}>;
function guideWith(...rows: Fields[]) {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Odalys Thornwhistle' });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_1'],
    guide: rows.map((fields, place) => ({
      id: `gui_${place}`,
      questionId: null,
      text: `Question ${place}?`,
      topic: 'role' as const,
      stage: 'core' as const,
      minutes: 2,
      order: `a${place}`,
      ...fields,
    })),
  });
  return guideOf(bridge.workspace, 'int_1');
}
const ids = (guide: readonly { id: string }[]) => guide.map(({ id }) => id).join(' ');

describe('the minutes', () => {
  it.each([
    [15, 10],
    [20, 15],
    [25, 20],
    [30, 25],
    [45, 40],
  ])('of %i leave %i for questions (questions.md, 4)', (length, left) => {
    expect(budgetOf([], length, frame).spare).toBe(left);
  });

  it('keep 4 and 2 after Ballinger and Perez, so that 20 leave 12 to 15', () => {
    expect(budgetOf([], 20, { opening: 4, closing: 2 }).spare).toBe(14);
  });

  it('drop could before should, from the end, the close last, and never a must', () => {
    const guide = guideWith(
      {},
      { priority: 'could' },
      { priority: 'must' },
      {},
      { priority: 'could' },
      { stage: 'close' },
    );
    expect(ids(dropList(guide))).toBe('gui_4 gui_1 gui_3 gui_0 gui_5');
    const { drops, spare } = budgetOf(guide, 12, frame);
    expect([spare, ids(drops)]).toEqual([-5, 'gui_4 gui_1 gui_3']);
    expect(budgetOf(guideWith({ priority: 'must', minutes: 30 }), 20, frame).drops).toEqual([]);
  });

  it('fit once what is named is left out, whenever dropping can make them fit', () => {
    const row = fc.record({
      priority: fc.constantFrom('must' as const, 'should' as const, 'could' as const),
      stage: fc.constantFrom('open' as const, 'core' as const, 'close' as const),
      minutes: fc.integer({ min: 0, max: 12 }),
    });
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), fc.integer({ min: 5, max: 60 }), (rows, length) => {
        const guide = guideWith(...rows);
        const { drops, spare } = budgetOf(guide, length, frame);
        if (spare >= 0) expect(drops).toEqual([]);
        const left = guide.filter((question) => !drops.includes(question));
        const musts = guide.filter(({ priority }) => priority === 'must');
        expect(left).toEqual(expect.arrayContaining(musts));
        if (budgetOf(musts, length, frame).spare >= 0)
          expect(budgetOf(left, length, frame).spare).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });

  it('name during the talk what goes first, and spare the question that is on', () => {
    const guide = guideWith({}, { priority: 'could', minutes: 3 }, { priority: 'must', minutes: 3 });
    expect(dropNow(guide, 'gui_0', 8 * 60, frame)).toBeNull();
    expect(dropNow(guide, 'gui_0', 7 * 60, frame)?.id).toBe('gui_1');
    expect(dropNow(guide, 'gui_1', 4 * 60, frame)?.id).toBe('gui_0');
    expect(dropNow(guide, null, 0, frame)?.id).toBe('gui_1');
  });
});

describe('what a question costs', () => {
  const asked = (minutes: number, questionId: string | null = 'que_q001') => ({
    questionId,
    state: 'asked' as const,
    askedAt: '2027-01-14T17:00:00.000Z',
    doneAt: new Date(Date.parse('2027-01-14T17:00:00.000Z') + minutes * 60_000).toISOString(),
  });
  const cost = (...minutes: number[]) =>
    costOf({ id: 'que_q001', minutes: 3 }, medianMinutes(minutes.map((taken) => asked(taken))));
  it.each([
    [[], { minutes: 3, talks: 0 }],
    [[5, 5], { minutes: 3, talks: 0 }],
    [[5, 4, 20], { minutes: 5, talks: 3 }],
    [[2, 3, 4, 9], { minutes: 3.5, talks: 4 }],
    [[0.05, 4, 4, 4.4], { minutes: 4, talks: 3 }],
    [[0.2, 0.2, 0.2], { minutes: 0.5, talks: 3 }],
  ])('after talks of %j minutes is %j', (minutes, expected) => {
    expect(cost(...minutes)).toEqual(expected);
  });
});

describe('saturation', () => {
  const talk = (day: number, texts: string[], fields: Partial<TopicTalk> = {}): TopicTalk => ({
    topic: 'culture',
    interviewId: `int_${day}`,
    personId: `per_${day}`,
    at: `2027-01-${String(day).padStart(2, '0')}T10:00:00.000Z`,
    notes: texts.map((text) => ({ text })),
    hasOpenedUp: false,
    ...fields,
  });
  const first = talk(1, ['Night staff decide about the rota without the manager']);
  it('needs three people in a row who bring nothing new', () => {
    expect([...saturatedTopics([first, talk(2, ['the night staff decide']), talk(3, [])])]).toEqual([]);
    expect([
      ...saturatedTopics([first, talk(2, ['the night staff decide']), talk(3, []), talk(4, ['rota manager'])]),
    ]).toEqual([['culture', 3]]);
  });
  it('ends with a new thing, with a question that opened up, and never begins where nothing was ever new', () => {
    const silent = [talk(2, []), talk(3, []), talk(4, [])];
    expect(saturatedTopics([first, ...silent, talk(5, ['Surgeons eat alone in the basement'])]).size).toBe(0);
    expect(saturatedTopics([first, ...silent, talk(5, [], { hasOpenedUp: true })]).size).toBe(0);
    expect(saturatedTopics(silent).size).toBe(0);
  });
  it('counts people, not talks', () => {
    expect(saturatedTopics([first, ...[2, 3, 4].map((day) => talk(day, [], { personId: 'per_x' }))]).size).toBe(0);
  });
});

describe('beliefs', () => {
  function talks() {
    const bridge = new MemoryBridge(now);
    bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Find out' });
    bridge.do('assumption.added', { id: 'asm_1', goalId: 'goa_1', statement: 'No degree is needed' });
    for (const key of ['1', '2', '3']) {
      bridge.do('person.added', { id: `per_${key}`, name: `Person ${key}` });
      bridge.do('interview.planned', { id: `int_${key}`, personIds: [`per_${key}`], fields: { goalId: 'goa_1' } });
    }
    return bridge;
  }
  const judge = (bridge: MemoryBridge, key: string, verdict: 'for' | 'against' | 'neither' | null) =>
    bridge.do('belief.judged', { evidenceId: `evi_${key}`, interviewId: `int_${key}`, assumptionId: 'asm_1', verdict });
  const ledger = (bridge: MemoryBridge) =>
    beliefLedgers(bridge.workspace, [bridge.workspace.assumptions['asm_1']!])[0]!;

  it('are overturned by two people against, and more than speak for them', () => {
    const bridge = talks();
    judge(bridge, '1', 'for');
    judge(bridge, '2', 'against');
    expect(ledger(bridge)).toMatchObject({ for: 1, against: 1, isOverturned: false });
    judge(bridge, '3', 'against');
    expect(ledger(bridge)).toMatchObject({ for: 1, against: 2, isOverturned: true });
    bridge.do('interview.binned', { id: 'int_3' });
    expect(ledger(bridge).isOverturned).toBe(false);
  });

  it('have one verdict a talk, which can be changed and taken back', () => {
    const bridge = talks();
    judge(bridge, '1', 'for');
    bridge.do('belief.judged', {
      evidenceId: 'evi_9',
      interviewId: 'int_1',
      assumptionId: 'asm_1',
      verdict: 'neither',
    });
    expect(judgedAs(bridge.workspace.evidence, 'int_1', 'asm_1')).toMatchObject({ id: 'evi_1', verdict: 'neither' });
    judge(bridge, '1', null);
    expect(Object.keys(bridge.workspace.evidence)).toEqual([]);
  });

  it('show what hangs on nothing: questions in the middle of a guide, and beliefs no coming talk tests', () => {
    const bridge = talks();
    const assumptions = [bridge.workspace.assumptions['asm_1']!];
    const question = { questionId: null, topic: 'role', minutes: 2, order: 'a0' } as const;
    bridge.do('guideQuestions.added', {
      interviewId: 'int_1',
      questions: [
        { ...question, id: 'gui_1', text: 'One?', stage: 'open' },
        { ...question, id: 'gui_2', text: 'Two?', stage: 'core' },
        { ...question, id: 'gui_3', text: 'Three?', stage: 'close' },
      ],
    });
    expect(ids(looseQuestions(guideOf(bridge.workspace, 'int_1'), assumptions))).toBe('gui_2');
    expect(looseQuestions(guideOf(bridge.workspace, 'int_1'), [])).toEqual([]);
    expect(ids(untestedBeliefs(bridge.workspace, assumptions))).toBe('asm_1');
    bridge.do('guideQuestion.changed', { id: 'gui_2', fields: { assumptionId: 'asm_1' } });
    expect(looseQuestions(guideOf(bridge.workspace, 'int_1'), assumptions)).toEqual([]);
    expect(untestedBeliefs(bridge.workspace, assumptions)).toEqual([]);
    bridge.do('interview.moved', { id: 'int_1', state: 'closed' });
    expect(ids(untestedBeliefs(bridge.workspace, assumptions))).toBe('asm_1');
  });
});
