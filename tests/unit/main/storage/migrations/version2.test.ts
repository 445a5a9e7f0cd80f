import { expect, it } from 'vitest';
import { conflictsKept } from '../../../../../src/main/storage/migrations/version2';

const goals = { goa_1: { id: 'goa_1', statement: 'Why?' } };

it('adds a place for conflicts and leaves the rest', () => {
  expect(conflictsKept.change({ goals, own: { x: 1 } })).toEqual({ goals, own: { x: 1 }, conflicts: {} });
});

it('keeps conflicts that are there already: a journal may be replayed on top of either version', () => {
  const conflicts = { cfl_1: { id: 'cfl_1' } };
  expect(conflictsKept.change({ goals, conflicts })).toEqual({ goals, conflicts });
});

it('gives the same for the same and changes nothing in what it gets', () => {
  const given = Object.freeze({ goals: Object.freeze({ ...goals }) });
  expect(conflictsKept.change(given)).toEqual(conflictsKept.change(structuredClone(given)));
});
