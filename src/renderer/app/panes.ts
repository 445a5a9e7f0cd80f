/** The landmarks of the window, in reading order: what F6 walks through. */
const landmarks = 'nav, main, aside, [role="complementary"], [role="region"][data-pane]';
const focusable =
  'a[href], button:not(:disabled), input:not(:disabled), textarea:not(:disabled), select:not(:disabled), [tabindex]:not([tabindex="-1"])';

/** Moves the focus to the next (or previous) landmark: to itself when it takes the focus, otherwise to its first control. */
export function focusPane(direction: 1 | -1): void {
  const panes = [...document.querySelectorAll<HTMLElement>(landmarks)].filter(isShown);
  if (panes.length === 0) return;
  const here = panes.findLastIndex((pane) => pane.contains(document.activeElement));
  const start = here === -1 ? (direction === 1 ? -1 : 0) : here;
  for (let tried = 1; tried <= panes.length; tried += 1) {
    const pane = panes[(start + direction * tried + panes.length * 2) % panes.length];
    const target =
      pane?.tabIndex === -1 && pane.hasAttribute('tabindex') ? pane : pane?.querySelector<HTMLElement>(focusable);
    if (!target) continue;
    target.focus();
    return;
  }
}

function isShown(pane: HTMLElement): boolean {
  return pane.closest('[hidden], [aria-hidden="true"], [inert]') === null;
}
