import { describe, expect, it } from 'vitest';
import { CallShortcut } from '../../../src/main/callShortcut';
import { compactPlace, readPlaces, screenKey } from '../../../src/main/windows/compactPlace';

const area = { x: 0, y: 30, width: 1920, height: 1050 };

describe('where the compact window opens', () => {
  it.each([
    ['first time: at the right edge', area, undefined, { x: 1524, y: 195, width: 380, height: 720 }],
    ['where it was', area, { x: 40, y: 90, width: 500, height: 640 }, { x: 40, y: 90, width: 500, height: 640 }],
    [
      'never off the screen',
      area,
      { x: 3_000, y: -90, width: 380, height: 720 },
      { x: 1540, y: 30, width: 380, height: 720 },
    ],
    [
      'never smaller than it can be',
      area,
      { x: 0, y: 30, width: 10, height: 10 },
      { x: 0, y: 30, width: 320, height: 420 },
    ],
    ['a low screen', { x: 0, y: 0, width: 1024, height: 600 }, undefined, { x: 628, y: 0, width: 380, height: 600 }],
    ['the second screen', { ...area, x: 1920 }, undefined, { x: 3444, y: 195, width: 380, height: 720 }],
  ])('%s', (_what, screen, last, place) => {
    expect(compactPlace(screen, last)).toEqual(place);
  });

  it('reads its memory, whatever stands there', () => {
    const box = { x: 1, y: 2, width: 380, height: 720 };
    expect(readPlaces(JSON.stringify({ [screenKey(area)]: box, other: { x: 'a' }, none: null }))).toEqual({
      '1920x1050+0+30': box,
    });
    for (const file of ['', '{', 'null', '[]', '7']) expect(readPlaces(file)).toEqual({});
  });
});

describe('the shortcut for an unplanned call', () => {
  function system(answer: (keys: string) => boolean) {
    const held = new Map<string, () => void>();
    return {
      held,
      register: (keys: string, pressed: () => void) => {
        if (!answer(keys)) return false;
        held.set(keys, pressed);
        return true;
      },
      unregister: (keys: string) => {
        held.delete(keys);
      },
    };
  }

  it('is off, follows the setting, and lets the old keys go', () => {
    const shortcuts = system(() => true);
    let pressed = 0;
    const shortcut = new CallShortcut(shortcuts, () => (pressed += 1), false);
    shortcut.follow('');
    expect([...shortcuts.held.keys()]).toEqual([]);
    shortcut.follow('Control+Alt+K');
    shortcut.follow('Control+Alt+J');
    expect([...shortcuts.held.keys()]).toEqual(['Control+Alt+J']);
    expect(shortcut.state).toEqual({ keys: 'Control+Alt+J', isOn: true, why: '' });
    shortcuts.held.get('Control+Alt+J')?.();
    expect(pressed).toBe(1);
    shortcut.follow('');
    expect(shortcuts.held.size).toBe(0);
  });

  it('says so when the system refuses, and tries again when asked', () => {
    let isFree = false;
    const shortcut = new CallShortcut(
      system(() => isFree),
      () => undefined,
      false,
    );
    shortcut.follow('Control+Alt+K');
    expect(shortcut.state.isOn).toBe(false);
    expect(shortcut.state.why).toContain('another program has them');
    isFree = true;
    shortcut.follow('Control+Alt+K');
    expect(shortcut.state.isOn).toBe(true);
  });

  it('says so when the system does not know the keys, or may keep them', () => {
    const throwing = new CallShortcut(
      system(() => {
        throw new TypeError('bad');
      }),
      () => undefined,
      false,
    );
    throwing.follow('Nonsense');
    expect(throwing.state.isOn).toBe(false);
    expect(throwing.state.why).toContain('does not know');
    const wayland = new CallShortcut(
      system(() => true),
      () => undefined,
      true,
    );
    wayland.follow('F9');
    expect(wayland.state.isOn).toBe(true);
    expect(wayland.state.why).toContain('Wayland');
  });
});
