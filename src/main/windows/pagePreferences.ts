import { app, nativeTheme } from 'electron';
import { join } from 'node:path';

/** What every page of ours may do, in whichever window: nothing but speak through the preload. */
export function pagePreferences(): Electron.WebPreferences {
  return {
    // From the application's folder: this file may be bundled into any part of main.
    preload: join(app.getAppPath(), 'out/preload/index.cjs'),
    sandbox: true,
    contextIsolation: true,
    nodeIntegration: false,
    spellcheck: false,
    v8CacheOptions: 'bypassHeatCheck',
  };
}

/** The colour behind the page until it paints, so that a dark room stays dark (design-language, canvas). */
export function canvas(): string {
  return nativeTheme.shouldUseDarkColors ? '#17191A' : '#FFFFFF';
}
