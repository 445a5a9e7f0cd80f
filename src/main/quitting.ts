import { app, BrowserWindow, dialog } from 'electron';
import type { Desk } from './desk';
import { saveElsewhere } from './health/dataProcedures';

/** How long closing waits for the disk before it asks, in ms. */
const patience = 2_000;

/**
 * Closing a window or quitting while something is not on the disk: tries for two seconds, then asks.
 * What was typed goes with its window, so the window stays until the disk has it or the person says so.
 */
export function askBeforeClosing(desk: Desk): void {
  let isSaid = false;
  let isAsking = false;
  const guard = (event: { preventDefault: () => void }, window: BrowserWindow | null, again: () => void) => {
    const store = desk.openStore;
    if (isSaid || store === null || store.isReadOnly || store.saveState.kind === 'saved') return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void mayClose(desk, window)
      .then((may) => {
        isSaid = may === 'anyway';
        if (may !== 'no') setImmediate(again);
      })
      .finally(() => {
        isAsking = false;
      });
  };
  const watch = (window: BrowserWindow) => {
    window.on('close', (event) => {
      guard(event, window, () => {
        if (!window.isDestroyed()) window.close();
      });
    });
  };
  BrowserWindow.getAllWindows().forEach(watch);
  app.on('browser-window-created', (_event, window) => {
    watch(window);
  });
  app.on('before-quit', (event) => {
    guard(event, BrowserWindow.getFocusedWindow(), () => {
      app.quit();
    });
  });
}

/** `saved`: the disk has it now. */
async function mayClose(desk: Desk, window: BrowserWindow | null): Promise<'saved' | 'anyway' | 'no'> {
  for (;;) {
    const saving = await savedWithin(desk, patience);
    if (saving === null) return 'saved';
    const options: Electron.MessageBoxOptions = {
      type: 'warning',
      title: 'Askwell',
      message: 'Some changes are not saved yet',
      detail: `${saving} As long as Askwell stays open they are safe.`,
      buttons: ['Keep Askwell open', 'Try again', 'Save everything elsewhere…', 'Close without saving them'],
      defaultId: 0,
      cancelId: 0,
      noLink: true,
    };
    const { response } = await (window === null || window.isDestroyed()
      ? dialog.showMessageBox(options)
      : dialog.showMessageBox(window, options));
    if (response === 3) return 'anyway';
    if (response === 0) return 'no';
    if (response === 2) {
      try {
        if ((await saveElsewhere(desk, window)) !== null) return 'anyway';
      } catch (error) {
        dialog.showErrorBox('Not saved', error instanceof Error ? error.message : String(error));
      }
    }
  }
}

/** Tries at once, for `milliseconds` at most; answers why it is not saved, null when it is. */
async function savedWithin(desk: Desk, milliseconds: number): Promise<string | null> {
  const store = desk.openStore;
  if (store === null) return null;
  const trying = store.saveState.kind === 'notSaved' ? store.retryNow() : Promise.resolve();
  await Promise.race([
    trying,
    new Promise((resolve) => {
      setTimeout(resolve, milliseconds);
    }),
  ]);
  const until = performance.now() + milliseconds;
  while (store.saveState.kind === 'saving' && performance.now() < until)
    await new Promise((resolve) => setTimeout(resolve, 20));
  const { saveState } = store;
  if (saveState.kind === 'saved') return null;
  return saveState.kind === 'notSaved' ? saveState.sentence : 'The disk does not answer.';
}
