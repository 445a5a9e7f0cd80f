import type { BrowserWindow } from 'electron';

const restMs = 10_000;

/**
 * A page whose process ended is loaded anew, with everything that was saved: at once, and when that
 * happens again and again, every ten seconds, so that the computer stays usable.
 */
export function reloadAfterCrash(window: BrowserWindow): void {
  let last = -Infinity;
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit') return;
    const wait = Math.max(0, last + restMs - performance.now());
    last = performance.now() + wait;
    setTimeout(() => {
      if (!window.isDestroyed()) window.webContents.reload();
    }, wait);
  });
}
