/** What a press of keys is made of, as the browser tells it. */
interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
  readonly metaKey: boolean;
}

/**
 * A press of keys in Electron’s words (“Control+Alt+K”), for a system-wide shortcut. null: only modifiers so far.
 * Empty: not fit for one, since it needs Ctrl, Alt or Cmd (a function key does alone) with a letter, digit or function key.
 */
export function acceleratorOf(press: Press, isMac: boolean): string | null {
  if (['Control', 'Alt', 'Shift', 'Meta', 'AltGraph', 'Dead', 'Unidentified'].includes(press.key)) return null;
  const key =
    /^Key([A-Z])$/.exec(press.code)?.[1] ??
    /^Digit(\d)$/.exec(press.code)?.[1] ??
    /^F([1-9]|1\d|2[0-4])$/.exec(press.key)?.[0];
  if (key === undefined) return '';
  const modifiers = [
    ...(press.ctrlKey ? ['Control'] : []),
    ...(press.altKey ? ['Alt'] : []),
    ...(press.shiftKey ? ['Shift'] : []),
    ...(press.metaKey ? [isMac ? 'Command' : 'Super'] : []),
  ];
  const isHeld = modifiers.some((modifier) => modifier !== 'Shift');
  return isHeld || key.length > 1 ? [...modifiers, key].join('+') : '';
}
