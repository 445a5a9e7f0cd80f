import { expect, it } from 'vitest';
import { acceleratorOf } from '../../../../src/shared/text/accelerator';

const none = { ctrlKey: false, altKey: false, shiftKey: false, metaKey: false };

it.each([
  [{ key: 'k', code: 'KeyK', ctrlKey: true, altKey: true }, false, 'Control+Alt+K'],
  [{ key: 'K', code: 'KeyK', metaKey: true, shiftKey: true }, true, 'Shift+Command+K'],
  [{ key: 'k', code: 'KeyK', metaKey: true }, false, 'Super+K'],
  [{ key: '¡', code: 'Digit1', altKey: true }, true, 'Alt+1'],
  [{ key: 'F9', code: 'F9' }, false, 'F9'],
  [{ key: 'k', code: 'KeyK' }, false, ''],
  [{ key: 'K', code: 'KeyK', shiftKey: true }, false, ''],
  [{ key: 'Enter', code: 'Enter', ctrlKey: true }, false, ''],
  [{ key: 'Control', code: 'ControlLeft', ctrlKey: true }, false, null],
])('%o on a Mac %s is %s', (press, isMac, keys) => {
  expect(acceleratorOf({ ...none, ...press }, isMac)).toBe(keys);
});
