import { useEffect, useLayoutEffect, useRef, useSyncExternalStore } from 'react';

/** One key of a screen. The same list acts on the keys and fills the overlay behind `?`, so that it is always true. */
export interface ScreenKey {
  /** Such as `mod+shift+Enter`, `alt+1`, `q`, `?`; `mod` is Cmd on macOS and Ctrl elsewhere. */
  readonly keys: string;
  /** What it does, in the words of the overlay. */
  readonly does: string;
  run(): void;
  /** Also inside text fields. Keys with Ctrl or Alt still stay out of text unless this is set. */
  readonly inText?: boolean;
  /** Works, but is not listed. */
  readonly isHidden?: boolean;
}

interface Layer {
  readonly title: string;
  readonly keys: readonly ScreenKey[];
}

export const isMac = typeof navigator !== 'undefined' && navigator.userAgent.includes('Mac');

const layers: { current: readonly Layer[] } = { current: [] };
const listeners = new Set<() => void>();
let letterKeys = true;

/** Single letters can be switched off in Settings. */
export function allowLetterKeys(isAllowed: boolean): void {
  letterKeys = isAllowed;
}

function setLayers(next: readonly Layer[]): void {
  layers.current = next;
  for (const listener of listeners) listener();
}

/** What can be pressed now, the innermost layer first. */
export function useKeyLayers(): readonly Layer[] {
  return useSyncExternalStore(
    (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    () => layers.current,
  );
}

/**
 * Makes `keys` act while the component is mounted and `isOn`. The layer mounted last is asked first.
 * A key that acted is not handed on.
 */
export function useScreenKeys(title: string, keys: readonly ScreenKey[], isOn = true): void {
  const latest = useRef(keys);
  // Before the next key can come: a quick second key must not meet what the first one left behind.
  useLayoutEffect(() => {
    latest.current = keys;
  });
  const signature = keys.map((key) => `${key.keys}:${key.does}`).join('|');
  useEffect(() => {
    if (!isOn) return;
    if (import.meta.env.DEV) refuseTwice(title, latest.current);
    const layer: Layer = {
      title,
      keys: latest.current.map((key, place) => ({
        ...key,
        run: () => {
          latest.current[place]?.run();
        },
      })),
    };
    setLayers([layer, ...layers.current]);
    return () => {
      setLayers(layers.current.filter((other) => other !== layer));
    };
  }, [title, signature, isOn]);
}

/** Two things on one key: only the first would ever act. For who develops, and for the tests of screens. */
function refuseTwice(title: string, keys: readonly ScreenKey[]): void {
  const named = keys.map((key) => key.keys.toLowerCase());
  const twice = named.find((key, place) => named.indexOf(key) !== place);
  if (twice !== undefined) throw new Error(`${title} has two things on the key ${twice}`);
}

/** Hears the keyboard for all layers; mounted once by the shell. */
export function listenToKeyboard(): () => void {
  const hear = (event: KeyboardEvent) => {
    if (event.isComposing || event.defaultPrevented) return;
    const inText = isTextField(event.target);
    // A dialog or an open menu owns the keyboard until it is closed.
    const isInDialog =
      event.target instanceof Element &&
      event.target.closest('[role="dialog"],[role="menu"],[role="listbox"]') !== null;
    for (const layer of layers.current) {
      for (const key of layer.keys) {
        if (!matches(event, key.keys)) continue;
        const isPlain = !/(mod|ctrl|alt)\+/.test(key.keys);
        if (inText && key.inText !== true) continue;
        if (isInDialog && isPlain && key.keys !== 'Escape') continue;
        if (isPlain && key.keys.length === 1 && key.keys !== '?' && !letterKeys) continue;
        // Enter and Space belong to the button or link that has the focus.
        if (
          (key.keys === 'Enter' || key.keys === 'Space') &&
          event.target instanceof Element &&
          event.target.closest('button,a,summary,[role="radio"],[role="tab"]')
        )
          continue;
        if (
          key.keys === 'Space' &&
          event.target instanceof Element &&
          event.target.closest('input[type="checkbox"],input[type="radio"]')
        )
          continue;
        // So do the arrows to the one of several that is being chosen.
        if (
          /^(Arrow(Up|Down|Left|Right)|Home|End)$/.test(key.keys) &&
          event.target instanceof Element &&
          event.target.closest('input[type="radio"],[role="radio"],[role="tab"]')
        )
          continue;
        event.preventDefault();
        key.run();
        return;
      }
    }
  };
  // A field that opens a list takes every Enter for itself, also the one that means “done with this form”.
  const hearFirst = (event: KeyboardEvent) => {
    const opensList = event.target instanceof Element && event.target.closest('[aria-haspopup="listbox"]') !== null;
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || !opensList) return;
    hear(event);
    if (event.defaultPrevented) event.stopPropagation();
  };
  window.addEventListener('keydown', hear);
  window.addEventListener('keydown', hearFirst, true);
  return () => {
    window.removeEventListener('keydown', hearFirst, true);
    window.removeEventListener('keydown', hear);
  };
}

export function isTextField(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target.isContentEditable || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement)
    return true;
  return target instanceof HTMLInputElement && !['checkbox', 'radio', 'button', 'range'].includes(target.type);
}

/** Whether a key press is `keys`. Digits and letters with Alt compare by place, since Alt changes the character on many keyboards. */
export function matches(
  event: Pick<KeyboardEvent, 'key' | 'code' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
  keys: string,
): boolean {
  const parts = keys.split('+');
  const key = keys === '+' || keys.endsWith('++') ? '+' : (parts.at(-1) ?? '');
  const wants = (name: string) => parts.includes(name);
  const ctrl = wants('ctrl') || (wants('mod') && !isMac);
  const meta = wants('mod') && isMac;
  if (event.ctrlKey !== ctrl || event.metaKey !== meta || event.altKey !== wants('alt')) return false;
  // A character that itself needs Shift (such as ?) says nothing about Shift.
  const isSign = key.length === 1 && !/[a-z0-9]/i.test(key);
  if (!isSign && event.shiftKey !== wants('shift')) return false;
  if (key === 'Space') return event.key === ' ';
  // Alt with the number pad writes characters on Windows (Alt+0233 is é), so it stays with the system.
  if (/^[0-9]$/.test(key) && (wants('alt') || wants('mod') || wants('ctrl')))
    return event.code === `Digit${key}` || (event.code === `Numpad${key}` && !wants('alt'));
  if (/^[a-z]$/i.test(key) && wants('alt')) return event.code === `Key${key.toUpperCase()}`;
  return event.key.toLowerCase() === key.toLowerCase();
}

const names: Readonly<Record<string, string>> = {
  mod: isMac ? '⌘' : 'Ctrl',
  ctrl: 'Ctrl',
  alt: isMac ? '⌥' : 'Alt',
  shift: isMac ? '⇧' : 'Shift',
  ArrowUp: '↑',
  ArrowDown: '↓',
  ArrowLeft: '←',
  ArrowRight: '→',
  Escape: 'Esc',
  '-': '−',
};

/** The key caps of `keys`, as `Ctrl`, `Shift`, `E`. */
export function keyCaps(keys: string): string[] {
  if (keys === '+') return ['+'];
  // In `mod++` the last plus is itself the key.
  const parts = keys.endsWith('++') ? [...keys.slice(0, -2).split('+'), '+'] : keys.split('+');
  return parts.map((part) => names[part] ?? (part.length === 1 ? part.toUpperCase() : part));
}
