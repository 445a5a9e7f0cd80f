import { expect, it } from 'vitest';
import { emptyProfile, workingStyles } from '../../../../src/shared/domain/profile';
import { mayWriteTo } from '../../../../src/shared/domain/outreachGuard';
import { hasOwnNumbers, mediaInOrder, stylePresets } from '../../../../src/shared/domain/workingStyle';
import { media } from '../../../../src/shared/domain/interview';

it('a new profile has the numbers of its style', () => {
  expect(hasOwnNumbers(emptyProfile('Europe/London'))).toBe(false);
  expect(hasOwnNumbers({ ...emptyProfile('Europe/London'), weeklyEvents: 5 })).toBe(true);
});

it('every style offers every way to talk, the quiet one in writing first', () => {
  for (const style of workingStyles) expect([...mediaInOrder(style)].sort()).toEqual([...media].sort());
  expect(mediaInOrder('quiet')[0]).toBe('message');
});

it('quiet keeps to fewer contacts and longer pauses than lively', () => {
  const { quiet, balanced, lively } = stylePresets;
  expect([quiet.weeklyMessages, balanced.weeklyMessages, lively.weeklyMessages]).toEqual([4, 6, 8]);
  expect(quiet.recoveryMinutes).toBe(30);
  expect(quiet.recoveryMinutes).toBeGreaterThan(lively.recoveryMinutes);
});

// Acceptance check 13 of the nurse: “Quiet style: the planner refuses a fifth contact in week one unless overridden.”
it('the guard refuses the fifth first note of a week by the quiet preset, and the ninth by the lively one', () => {
  const ask = (cap: number, sent: number) =>
    mayWriteTo({
      personId: 'per_5',
      organisationId: null,
      day: '2027-01-14',
      states: [],
      pace: { cap, weekStartsOn: 1, sentOn: Array.from({ length: sent }, () => '2027-01-11') },
    });
  expect(ask(stylePresets.quiet.weeklyMessages, 3)).toEqual({ isAllowed: true });
  expect(ask(stylePresets.quiet.weeklyMessages, 4)).toMatchObject({
    isAllowed: false,
    until: '2027-01-18',
    reasons: [{ kind: 'pace', sent: 4, cap: 4 }],
  });
  expect(ask(stylePresets.lively.weeklyMessages, 7)).toEqual({ isAllowed: true });
  expect(ask(stylePresets.lively.weeklyMessages, 8)).toMatchObject({ isAllowed: false });
});
