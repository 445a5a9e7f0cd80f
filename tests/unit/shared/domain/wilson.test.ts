import fc from 'fast-check';
import { expect, it } from 'vitest';
import { wilsonInterval } from '../../../../src/shared/domain/wilson';

it.each([
  // R. G. Newcombe, Statistics in Medicine 17 (1998), table I, method 3 (score, without continuity correction), 95 %.
  [81, 263, 0.2553, 0.3662],
  [15, 148, 0.0624, 0.1605],
  [0, 20, 0, 0.1611],
  [1, 29, 0.0061, 0.1718],
])('%i of %i is between %f and %f', (hits, n, from, to) => {
  const interval = wilsonInterval(hits, n);
  expect(interval?.from).toBeCloseTo(from, 4);
  expect(interval?.to).toBeCloseTo(to, 4);
  expect(interval?.share).toBeCloseTo(hits / n, 10);
});

it('says nothing of nothing', () => {
  expect(wilsonInterval(0, 0)).toBeNull();
});

it('holds the share, lies between 0 and 1, mirrors, and narrows with more of the same', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 0, max: 500 }), (n, some) => {
      const hits = some % (n + 1);
      const one = wilsonInterval(hits, n);
      const mirrored = wilsonInterval(n - hits, n);
      const more = wilsonInterval(hits * 4, n * 4);
      if (one === null || mirrored === null || more === null) throw new Error('an interval each');
      expect(one.from).toBeGreaterThanOrEqual(0);
      expect(one.to).toBeLessThanOrEqual(1);
      expect(one.from).toBeLessThanOrEqual(one.share);
      expect(one.to).toBeGreaterThanOrEqual(one.share);
      expect(one.from).toBeCloseTo(1 - mirrored.to, 10);
      expect(more.to - more.from).toBeLessThan(one.to - one.from);
    }),
  );
});
