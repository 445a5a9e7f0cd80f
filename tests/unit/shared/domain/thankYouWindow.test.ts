import { expect, it } from 'vitest';
import { thankYouWindow } from '../../../../src/shared/domain/thankYouWindow';

const ended = '2026-05-13T15:30:00.000Z';

it.each([
  ['2026-05-13T15:30:00.000Z', 1_440, false, 0],
  ['2026-05-14T10:20:00.000Z', 310, false, 0.785],
  ['2026-05-14T15:29:30.000Z', 1, false, 1],
  ['2026-05-14T15:30:00.000Z', 0, true, 1],
  ['2026-05-20T00:00:00.000Z', 0, true, 1],
  ['2026-05-13T15:00:00.000Z', 1_470, false, 0],
])('at %s has %i minutes left', (now, minutesLeft, isClosed, used) => {
  const window = thankYouWindow(ended, now, 24);
  expect(window).toMatchObject({ closesAt: '2026-05-14T15:30:00.000Z', minutesLeft, isClosed });
  expect(window.used).toBeCloseTo(used, 2);
});
