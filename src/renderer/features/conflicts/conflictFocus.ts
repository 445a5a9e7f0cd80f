export type Side = 'current' | 'kept';

/** The button that chooses a side of a conflict. */
export function buttonOf(within: Element | null, id: string, side: Side): HTMLElement | null {
  return within?.querySelector<HTMLElement>(`[data-conflict="${CSS.escape(id)}"] [data-side="${side}"]`) ?? null;
}

/** Gives the focus to it: at once, so that a quick second key meets it; shown when what was chosen has left the page, with the next frame. */
export function focusButton(within: Element | null, id: string, side: Side): void {
  buttonOf(within, id, side)?.focus({ preventScroll: true });
  requestAnimationFrame(() => {
    const button = buttonOf(within, id, side);
    // Nobody moved on meanwhile.
    if (button === null || focusedSide(within).id !== id) return;
    button.closest('[data-conflict]')?.scrollIntoView({ block: 'nearest' });
  });
}

/** Which conflict and which side of it has the focus. */
export function focusedSide(within: Element | null): { readonly id: string | null; readonly side: Side } {
  const active = document.activeElement;
  const item = active?.closest('[data-conflict]') ?? null;
  const id = item !== null && within?.contains(item) === true ? item.getAttribute('data-conflict') : null;
  return { id, side: active?.getAttribute('data-side') === 'kept' ? 'kept' : 'current' };
}
