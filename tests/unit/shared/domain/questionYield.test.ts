import { expect, it } from 'vitest';
import { questionYields, sayYield } from '../../../../src/shared/domain/questionYield';

const asked = (minutes: number, usefulness: 1 | 2 | 3 | null, fields: object = {}) => ({
  questionId: 'que_1',
  state: 'asked' as const,
  askedAt: '2027-01-14T17:30:00.000Z',
  doneAt: new Date(Date.parse('2027-01-14T17:30:00.000Z') + minutes * 60_000).toISOString(),
  usefulness,
  ...fields,
});

it.each([
  [[], ''],
  [[asked(4, 3)], 'What it gives a minute: too few to tell (1 of 3 talks).'],
  [[asked(4, 3), asked(5, 1), asked(9, 3)], 'It opened up 2 of 3 talks in 18 minutes: once in 9.'],
  [[asked(4, 2), asked(5, 1), asked(9, 1)], 'It opened up none of 3 talks in 18 minutes.'],
  // Not rated, ticked at once, skipped, of nobody’s library: nothing to tell from.
  [[asked(4, null), asked(0.1, 3), asked(4, 3, { state: 'skipped' }), asked(4, 3, { questionId: null })], ''],
])('says what a question gave for its minutes %#', (guide, says) => {
  expect(sayYield(questionYields(guide as Parameters<typeof questionYields>[0]).get('que_1'), 3)).toBe(says);
});
