import { expect, it } from 'vitest';
import { cadenceBetween, cadenceChoices, cadenceName } from '../../../../src/shared/domain/cadence';

const shorts = (days: number | null) => cadenceChoices(days).map(({ short }) => short);

it('offers four rhythms, and a fifth to somebody who has another one', () => {
  expect(shorts(null)).toEqual(['Month', '6 weeks', 'Quarter', 'Rest']);
  expect(shorts(90)).toEqual(['Month', '6 weeks', 'Quarter', 'Rest']);
  expect(shorts(60)).toEqual(['Month', '6 weeks', '60 days', 'Quarter', 'Rest']);
  expect(shorts(7)).toEqual(['7 days', 'Month', '6 weeks', 'Quarter', 'Rest']);
  expect(shorts(365)).toEqual(['Month', '6 weeks', 'Quarter', '365 days', 'Rest']);
});

it.each([
  [null, 'No rhythm yet', 'no rhythm chosen'],
  [0, 'At rest', 'resting'],
  [42, 'Every six weeks', 'six weeks between touches'],
  [60, 'Every 60 days', '60 days between touches'],
])('says a rhythm of %s days', (days, name, between) => {
  expect([cadenceName(days), cadenceBetween(days)]).toEqual([name, between]);
});
