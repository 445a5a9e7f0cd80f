/** Ctrl+. (Cmd+. on macOS), as editors use it for “repair this”: takes the better words while a question is written. */
export function isBetterWordsKey(event: {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
}): boolean {
  return event.key === '.' && (event.ctrlKey || event.metaKey);
}
