import { dialog, type BrowserWindow } from 'electron';

const restMs = 10_000;

/**
 * A page whose process ended is loaded anew, with everything that was saved: at once, and when that
 * happens again and again, every ten seconds, so that the computer stays usable. A page that hangs may
 * still come round: the person is asked.
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
  let question: AbortController | null = null;
  window.on('unresponsive', () => {
    question ??= offerReload(window, () => {
      question = null;
    });
  });
  // It came round by itself: the question goes.
  window.on('responsive', () => question?.abort());
}

/** `over`: called when the question is answered or was taken away. */
function offerReload(window: BrowserWindow, over: () => void): AbortController {
  const question = new AbortController();
  dialog
    .showMessageBox(window, {
      type: 'warning',
      title: 'Askwell',
      message: 'This window does not answer',
      detail:
        'Everything that was shown as saved is safe. You can wait, or load the window anew; then only what you typed in the last second may be missing.',
      buttons: ['Wait', 'Load the window anew'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
      signal: question.signal,
    })
    .then(({ response }) => {
      // A page in an endless loop hears nothing: its process is ended, and then it is loaded anew as after a crash.
      if (response === 1 && !question.signal.aborted && !window.isDestroyed())
        window.webContents.forcefullyCrashRenderer();
    })
    .catch(() => undefined)
    .finally(over);
  return question;
}
