/**
 * Gives the focus back to where it was when a dialog that holds it goes away, unless something has taken it by then.
 * Mantine does so for dialogs that stay and are closed; ours are there only while they are open. The result
 * ends the listening.
 */
export function giveFocusBack(): () => void {
  const watched = new WeakSet<Element>();
  const ends = new Set<() => void>();
  const watch = ({ target, relatedTarget: before }: FocusEvent) => {
    const dialog = target instanceof Element ? target.closest('[role="dialog"]') : null;
    if (dialog === null || watched.has(dialog)) return;
    watched.add(dialog);
    if (!(before instanceof HTMLElement)) return;
    const observer = new MutationObserver(() => {
      if (dialog.isConnected) return;
      end();
      if (document.activeElement === null || document.activeElement === document.body)
        before.focus({ preventScroll: true });
    });
    const end = () => {
      observer.disconnect();
      ends.delete(end);
    };
    ends.add(end);
    observer.observe(document.body, { childList: true, subtree: true });
  };
  document.addEventListener('focusin', watch);
  return () => {
    document.removeEventListener('focusin', watch);
    for (const end of ends) end();
  };
}
