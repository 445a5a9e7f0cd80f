import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueAfter, LAST_BOX, leitnerDays, nextBox } from '../../../../src/shared/domain/leitner';
import { daysBetween } from '../../../../src/shared/domain/time';

describe('Leitner’s box', () => {
  it.each([
    [0, true, 1],
    [0, false, 1],
    [1, true, 2],
    [4, true, 5],
    [5, true, 5],
    [5, false, 1],
    [3, false, 1],
  ])('a card of box %i, known %s, goes to box %i', (box, isKnown, next) => {
    expect(nextBox(box, isKnown)).toBe(next);
  });

  it.each([
    [1, '2027-01-15'],
    [2, '2027-01-16'],
    [3, '2027-01-19'],
    [4, '2027-01-22'],
    [5, '2027-01-28'],
  ])('box %i, seen on 14 January, is due on %s', (box, day) => {
    expect(dueAfter(box, '2027-01-14')).toBe(day);
  });

  it('never comes up on the same day, nor sooner for being known longer', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 30 }), (answers) => {
        let box = 0;
        for (const isKnown of answers) {
          const before = box;
          box = nextBox(box, isKnown);
          expect(box).toBeGreaterThanOrEqual(1);
          expect(box).toBeLessThanOrEqual(LAST_BOX);
          const wait = daysBetween('2027-02-26', dueAfter(box, '2027-02-26'));
          expect(wait).toBe(leitnerDays[box - 1]);
          if (isKnown) expect(wait).toBeGreaterThanOrEqual(before === 0 ? 1 : (leitnerDays[before - 1] ?? 0));
        }
      }),
    );
  });
});
