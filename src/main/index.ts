import { app, BrowserWindow, nativeTheme, powerMonitor, session } from 'electron';
import { hostname } from 'node:os';
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { now } from './clock';
import { Desk } from './desk';
import type { PeopleImport } from './import/peopleImport';
import { serve, tellWindows } from './ipc';
import { setMenu } from './menu';
import { newId } from './newId';
import { createProcedures } from './procedures';
import { registerScheme, serveFiles } from './protocol';
import { lockDoors } from './security';
import { settingsOf } from '../shared/domain/workspace';
import { openWindow } from './windows/mainWindow';

// One Askwell per data folder: a second start brings the first window forward and ends at once.
if (!app.requestSingleInstanceLock()) app.exit(0);
else start();

function start(): void {
  // As root Chromium's sandbox cannot start; the launcher says so and switches it off (scripts/display.mjs).
  if (!app.commandLine.hasSwitch('no-sandbox')) app.enableSandbox();
  registerScheme();
  const memory = app.getPath('userData');
  const timeZone = process.env['ASKWELL_TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone;
  const folderSwitch = app.commandLine.getSwitchValue('data-folder');

  const open = () => openWindow(memory);
  void app.whenReady().then(() => {
    lockDoors();
    serveFiles(session.defaultSession, join(import.meta.dirname, '../renderer'));
    // Window first: the document is read beside its loading page.
    open();
    const desk = new Desk(
      {
        folder: folderSwitch === '' ? join(memory, 'workspace') : folderSwitch,
        timeZone,
        device: deviceName(),
        now,
        startsWithSample: app.commandLine.hasSwitch('sample'),
      },
      {
        changed: (store) => (change) => {
          tellWindows(BrowserWindow.getAllWindows(), 'changed', {
            change,
            undo: { undo: store.undoLabel, redo: store.redoLabel },
          });
        },
        saved: (state) => {
          tellWindows(BrowserWindow.getAllWindows(), 'saved', state);
        },
        reopened: () => {
          tellWindows(BrowserWindow.getAllWindows(), 'reopened', null);
        },
      },
    );
    closeBeforeQuit(desk);
    let peopleImport: Promise<PeopleImport> | undefined;
    serve(
      createProcedures({
        desk,
        peopleImport: () => (peopleImport ??= loadPeopleImport()),
        locale: process.env['ASKWELL_LOCALE'] ?? app.getLocale(),
        timeZone,
        openWindow: () => void open(),
      }),
    );
    setMenu((request) => {
      const front = BrowserWindow.getFocusedWindow();
      if (front !== null) tellWindows([front], 'asked', request);
    }, open);
    void desk.current().then(
      ({ store }) => {
        nativeTheme.themeSource = settingsOf(store.workspace).theme;
        powerMonitor.on('suspend', () => void store.snapshot());
      },
      // Told on screen by workspace.open.
      () => undefined,
    );
  });

  app.on('second-instance', () => {
    const [window] = BrowserWindow.getAllWindows();
    if (window === undefined) {
      void open();
      return;
    }
    if (window.isMinimized()) window.restore();
    window.focus();
  });
  app.on('activate', () => {
    if (BrowserWindow.getAllWindows().length === 0) open();
  });
  app.on('window-all-closed', () => {
    app.quit();
  });
}

async function loadPeopleImport(): Promise<PeopleImport> {
  const { PeopleImport } = await import('./import/peopleImport');
  return new PeopleImport({ newId, now });
}

/** Quitting waits until everything is on disk, but never for ever: what was acknowledged is durable already. */
function closeBeforeQuit(desk: Desk): void {
  let isClosed = false;
  app.on('will-quit', (event) => {
    if (isClosed) return;
    event.preventDefault();
    const bound = new Promise<void>((resolve) => setTimeout(resolve, 5_000));
    void Promise.race([desk.close(), bound]).finally(() => {
      isClosed = true;
      // Not within this event: Electron forgets a quit that is asked for while it is asking us.
      setImmediate(() => {
        app.quit();
      });
    });
  });
}

/** A short name for this computer in the journal, which does not tell the host name. */
function deviceName(): string {
  return createHash('sha256').update(hostname()).digest('hex').slice(0, 12);
}
