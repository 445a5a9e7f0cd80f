import { expect, it } from 'vitest';
import { ended } from '../../../../src/shared/text/ended';

it.each([
  ['Priya Raman', 'Priya Raman.'],
  ['“Tidewell” Care Systems, Ltd.', '“Tidewell” Care Systems, Ltd.'],
  ['Which alarms did they remove first?', 'Which alarms did they remove first?'],
  ['You said “it counts!”', 'You said “it counts!”'],
  ['Let it rest…', 'Let it rest…'],
])('%s', (said, whole) => {
  expect(ended(said)).toBe(whole);
});
