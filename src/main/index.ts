import { app, BrowserWindow, Menu, session } from 'electron';
import { writeSync } from 'node:fs';
import { join } from 'node:path';
import { BACKGROUND, isStartedInBackground } from './background';
import { checkNow } from './health/checkNow';
import { folderToCheck } from './health/checkSwitch';
import { serve } from './ipc';
import { pageIsOurs, registerScheme, serveFiles } from './protocol';
import { lockDoors } from './security';
import { openWindow } from './windows/mainWindow';

// This file holds only what a window needs to begin loading. Everything else (house.ts) is read while the page
// compiles its own code, because until then the page waits for this process.

const checks = folderToCheck(process.argv);
// One Askwell per data folder: a second start brings the first window forward and ends at once.
if (checks !== null) {
  const { code, lines } = checkNow(checks);
  writeSync(process.stdout.fd, `${lines.join('\n')}\n`);
  process.exit(code);
} else if (!app.requestSingleInstanceLock()) app.exit(0);
else start();

function start(): void {
  // As root Chromium's sandbox cannot start; the launcher says so and switches it off (scripts/display.mjs).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  // Ours comes with the house; Electron's own menu would only be built to be replaced.
  Menu.setApplicationMenu(null);
  const memory = app.getPath('userData');
  const open = (path = '') => openWindow(memory, path);
  let house: ReturnType<typeof furnish> | undefined;
  let staysOpen = () => false;
  const furnished = () =>
    (house ??= furnish(memory, open).then((made) => {
      staysOpen = () => made.staysOpen;
      return made;
    }));

  void app.whenReady().then(() => {
    lockDoors();
    serve(async (name, input, window) => (await furnished()).answer(name, input, window));
    serveFiles(session.defaultSession, join(import.meta.dirname, '../renderer'), (file) => {
      if (house !== undefined) return;
      // Read while the page’s process starts; opened when the page has the first of its code and is at work (a moment
      // later, so that the rest of it is on its way too).
      if (file.endsWith('.html')) void import('./house');
      if (file.endsWith('.js')) setTimeout(() => void furnished(), 5);
    });
    if (isStartedInBackground()) {
      void furnished().then((made) => made.beginInBackground());
      return;
    }
    open();
    if (!pageIsOurs) void furnished();
  });

  app.on('second-instance', (_event, argv) => {
    // At login, while it runs already: nobody asked for a window.
    if (argv.includes(`--${BACKGROUND}`)) return;
    // The full window, not the compact one beside a call, which has no maximised form.
    const windows = BrowserWindow.getAllWindows();
    const window = windows.find((one) => one.isMaximizable()) ?? windows[0];
    if (window === undefined) {
      open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('window-all-closed', () => {
    if (!staysOpen()) app.quit();
  });
}

async function furnish(memory: string, open: (path?: string) => BrowserWindow) {
  const { openHouse } = await import('./house');
  return openHouse(memory, open);
}
