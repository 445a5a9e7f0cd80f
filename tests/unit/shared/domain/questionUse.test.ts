import { expect, it } from 'vitest';
import { questionUses } from '../../../../src/shared/domain/questionUse';
import { MemoryBridge } from '../../../support/memoryBridge';

it('counts talks in which a question was asked and how often it opened up, without the bin', () => {
  const bridge = new MemoryBridge('2027-01-14T11:20:00.000Z');
  bridge.do('person.added', { id: 'per_1', name: 'Leah' });
  for (const [key, startsAt] of [
    ['1', '2027-01-01T10:00:00.000Z'],
    ['2', '2027-01-02T10:00:00.000Z'],
    ['3', '2027-01-03T10:00:00.000Z'],
  ] as const) {
    bridge.do('interview.planned', {
      id: `int_${key}`,
      personIds: ['per_1'],
      fields: { startsAt },
      guide: ['a', 'b'].map((place) => ({
        id: `gui_${key}${place}`,
        questionId: 'que_q001',
        text: 'What did last week look like?',
        topic: 'role',
        stage: 'open',
        minutes: 3,
        order: `${place}0`,
        priority: 'should' as const,
      })),
    });
  }
  const answer = (id: string, usefulness: 1 | 2 | 3 | null) => {
    Object.assign(bridge.workspace.guideQuestions, {
      [id]: { ...bridge.workspace.guideQuestions[id], state: 'asked', usefulness },
    });
  };
  answer('gui_1a', 1);
  answer('gui_1b', 3);
  answer('gui_2a', null);
  answer('gui_3a', 3);
  bridge.do('interview.binned', { id: 'int_3' });
  const talk = { personIds: ['per_1'], organisationId: null };
  expect(questionUses(bridge.workspace)).toEqual(
    new Map([
      [
        'que_q001',
        {
          asked: 2,
          rated: 1,
          openedUp: 1,
          talks: [
            { ...talk, interviewId: 'int_2', at: '2027-01-02T10:00:00.000Z', usefulness: null },
            { ...talk, interviewId: 'int_1', at: '2027-01-01T10:00:00.000Z', usefulness: 3 },
          ],
        },
      ],
    ]),
  );
});
