export function rowId(noteId: string): string {
  return `row-${noteId}`;
}

function currentRow(): HTMLElement | null {
  return document.querySelector<HTMLElement>(`li[id^="${rowId('')}"][aria-current="true"]`);
}

/** After the change is drawn, so that the row that is now current can be seen and read out. */
export function focusRow(noteId: string | null): void {
  if (noteId === null) return;
  requestAnimationFrame(() => {
    const row = document.getElementById(rowId(noteId));
    row?.focus({ preventScroll: true });
    row?.scrollIntoView({ block: 'nearest' });
  });
}

/** Whether a field or button of the row has the focus. */
export function isInRow(noteId: string): boolean {
  const row = document.getElementById(rowId(noteId));
  return row !== null && row !== document.activeElement && row.contains(document.activeElement);
}

/** The caret into the first field of what the current note becomes. */
export function focusFirstField(): void {
  requestAnimationFrame(() => {
    fieldsOf(currentRow())[0]?.focus();
  });
}

/** When something is missing, the caret comes to the first field of the current note that is still empty. */
export function focusLacking(): void {
  requestAnimationFrame(() => {
    const row = currentRow();
    if (!row?.querySelector('[role="alert"]')?.textContent) return;
    fieldsOf(row)
      .find(({ value }) => value.trim() === '')
      ?.focus();
  });
}

function fieldsOf(row: HTMLElement | null): (HTMLInputElement | HTMLTextAreaElement)[] {
  const fields = row?.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(
    'input:not([type="hidden"], [type="checkbox"]), textarea:not([aria-hidden="true"])',
  );
  return [...(fields ?? [])];
}
