/** Key of the row that has the focus; null: none has. Rows are marked with `data-row-key`. */
export function focusedRow(within: Element | null = document.body): string | null {
  const row = document.activeElement?.closest('[data-row-key]') ?? null;
  return row !== null && within?.contains(row) === true ? row.getAttribute('data-row-key') : null;
}

const TRIES = 12;

/** Gives the focus to the `data-row-focus` part of a row; waits some frames for a row that is just being built. */
export function focusRow(within: Element | null, key: string, tries = TRIES): void {
  const target = within?.querySelector(`[data-row-key="${CSS.escape(key)}"] [data-row-focus]`);
  if (target instanceof HTMLElement) {
    target.focus();
    target.scrollIntoView({ block: 'nearest' });
  } else if (tries > 0) {
    requestAnimationFrame(() => {
      focusRow(within, key, tries - 1);
    });
  }
}
