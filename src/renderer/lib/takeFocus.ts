/** For the `ref` of a dialog’s field: the dialog gives it the focus a moment later, and keys pressed until then must not get lost. */
export function takeFocus(field: HTMLElement | null): void {
  field?.focus();
}
