import { app, BrowserWindow, globalShortcut, nativeTheme, powerMonitor, type WebContents } from 'electron';
import { settingsOf } from '../shared/domain/workspace';
import type { ClockTurn } from '../shared/clockTurn';
import type { Reply } from '../shared/failure';
import { answer } from './answer';
import { CallShortcut } from './callShortcut';
import { now } from './clock';
import { Desk } from './desk';
import { deviceId, renewDeviceId } from './deviceId';
import { FolderMemory } from './health/folderMemory';
import type { HistoryClient } from './history/historyClient';
import type { PeopleImport } from './import/peopleImport';
import { tellWindows } from './ipc';
import { LastWritten } from './lastWritten';
import { setMenu } from './menu';
import { newId } from './newId';
import { createProcedures } from './procedures';
import { askBeforeClosing } from './quitting';
import type { Reminding } from './reminders/reminding';
import { TalkKeeper } from './time/talkKeeper';
import { ZoneMemory } from './time/zoneMemory';
import { CompactWindow } from './windows/compactWindow';
import { fullWindows } from './windows/fullWindows';

/** In ms, after the start and after sleep: nothing that a first screen should wait for, and the system’s own things come first. */
const REMIND_AFTER = 1_500;

export interface House {
  /** Any call of a window, to a reply. Never rejects. */
  answer(name: unknown, input: unknown, window: WebContents): Promise<Reply<unknown>>;
  /** Askwell goes on in the tray when its last window is closed. */
  readonly staysOpen: boolean;
  /** Started at login: stays in the tray if Settings says so; otherwise a window is opened. */
  beginInBackground(): Promise<void>;
}

/** The document and everything that answers for it. `memory` is the folder that keeps what belongs to this computer. */
export function openHouse(memory: string, open: (path?: string) => BrowserWindow): House {
  const compact: CompactWindow = new CompactWindow(memory, (path) => {
    full.goTo(path);
  });
  const full = fullWindows({
    all: () => BrowserWindow.getAllWindows(),
    isCompact: (window) => compact.has(window.webContents),
    open,
  });
  let reminding: Reminding | null = null;
  const front = () => {
    if (full.first() === null) open();
    else full.front();
  };
  const shortcut = new CallShortcut(
    globalShortcut,
    () => {
      front();
      const window = full.first();
      if (window !== null) tellWindows([window], 'asked', 'call');
    },
    process.env['XDG_SESSION_TYPE'] === 'wayland',
  );
  app.on('will-quit', () => {
    shortcut.end();
    reminding?.end();
  });
  const given = app.commandLine.getSwitchValue('data-folder');
  const places = new FolderMemory(memory, given === '' ? null : given);
  const desk = new Desk(
    {
      places,
      // Only a new planner asks: the first formatter of a process costs a hundredth of a second.
      timeZone: () => process.env['ASKWELL_TIME_ZONE'] ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
      device: deviceId(memory, app.isPackaged ? undefined : process.env['ASKWELL_DEVICE']),
      lastWritten: new LastWritten(memory, () => renewDeviceId(memory)),
      now,
      startsWithSample: app.commandLine.hasSwitch('sample'),
    },
    {
      changed: (store) => (change) => {
        if (change.records.some(({ collection }) => collection === 'settings'))
          shortcut.follow(settingsOf(store.workspace).callShortcut);
        reminding?.changed(change.records.some(({ collection }) => collection === 'settings'));
        tellWindows(BrowserWindow.getAllWindows(), 'changed', {
          change,
          undo: { undo: store.undoLabel, redo: store.redoLabel },
        });
      },
      saved: (state) => {
        tellWindows(BrowserWindow.getAllWindows(), 'saved', state);
      },
      elsewhere: (elsewhere) => {
        tellWindows(BrowserWindow.getAllWindows(), 'elsewhere', elsewhere);
      },
      knocked: front,
      reopened: () => {
        reminding?.look();
        void desk.store().then(
          (store) => {
            shortcut.follow(settingsOf(store.workspace).callShortcut);
          },
          () => undefined,
        );
        tellWindows(BrowserWindow.getAllWindows(), 'reopened', null);
      },
    },
  );
  const loadReminding = once(async () => {
    const { Reminding } = await import('./reminders/reminding');
    reminding = new Reminding({ desk, now, open: front, goTo: full.goTo, quickNote });
    return reminding;
  });
  const quickNote = () => {
    const window = full.first();
    if (window === null) {
      open('/?quick-note');
      return;
    }
    full.front();
    tellWindows([window], 'asked', 'note');
  };
  askBeforeClosing(desk);
  // After the asking, which may have stopped it.
  app.on('before-quit', (event) => {
    if (!event.defaultPrevented) compact.quit();
  });
  closeBeforeQuit(desk);
  // Whoever comes back from another computer or program wants to see what was done there.
  app.on('browser-window-focus', () => {
    void desk.store().then(
      (store) => store.look(),
      () => undefined,
    );
  });
  let peopleImport: Promise<PeopleImport> | undefined;
  const history = historyOf(desk);
  const tellTurn = (turn: ClockTurn | null) => {
    tellWindows(BrowserWindow.getAllWindows(), 'clock', { now: now().toISOString(), turn });
  };
  const procedures = createProcedures({
    desk,
    places,
    peopleImport: () => (peopleImport ??= loadPeopleImport()),
    history,
    locale: process.env['ASKWELL_LOCALE'] ?? app.getLocale(),
    openWindow: () => void open(),
    zones: new ZoneMemory(memory),
    tellTurn,
    room: { compact, shortcut },
    reminding: loadReminding,
  });
  void desk.current().then(
    ({ store }) => {
      nativeTheme.themeSource = settingsOf(store.workspace).theme;
      shortcut.follow(settingsOf(store.workspace).callShortcut);
      powerMonitor.on('suspend', () => void store.snapshot());
      setTimeout(() => void loadReminding().then((loaded) => loaded.look()), REMIND_AFTER).unref();
      powerMonitor.on('resume', () => setTimeout(() => reminding?.look(), REMIND_AFTER).unref());
    },
    // Told on screen by workspace.open.
    () => undefined,
  );
  const tell = (turn: ClockTurn | null) => {
    tellTurn(turn);
    // What was missed meanwhile comes in one.
    reminding?.look();
  };
  const keepTalks = () => new TalkKeeper({ store: () => desk.openStore, now, tell, power: powerMonitor });
  void desk.current().then(keepTalks, keepTalks);
  const menu = () => {
    setMenu((request) => {
      const front = BrowserWindow.getFocusedWindow();
      // The compact window has no other screens: what leads to one is asked of the full one.
      const isOnlyFull = request !== 'undo' && request !== 'redo' && request !== 'keys';
      const window = front !== null && isOnlyFull && compact.has(front.webContents) ? full.first() : front;
      if (window !== null) tellWindows([window], 'asked', request);
    }, open);
  };
  // Building it takes as long as reading a small planner, and nobody opens it before there is one to see.
  void desk.current().then(menu, menu);
  return {
    answer: (name, input, window) => answer(procedures, name, input, window),
    get staysOpen() {
      return reminding?.staysOpen ?? false;
    },
    beginInBackground: async () => {
      const { store } = await desk.current().catch(() => ({ store: null }));
      if (store === null || !settingsOf(store.workspace).staysInTray) open();
      else (await loadReminding()).look();
    },
  };
}

/** Calls `load` the first time only. */
function once<Loaded>(load: () => Promise<Loaded>): () => Promise<Loaded> {
  let loaded: Promise<Loaded> | undefined;
  return () => (loaded ??= load());
}

async function loadPeopleImport(): Promise<PeopleImport> {
  const { PeopleImport } = await import('./import/peopleImport');
  return new PeopleImport({ newId, now });
}

/** The past of whichever document lies on the desk. Its worker starts with the first question. */
function historyOf(desk: Desk) {
  let client: { readonly folder: string; readonly history: HistoryClient } | null = null;
  return async () => {
    const [{ historyProcedures }, { HistoryClient }, { startHistoryWorker }] = await Promise.all([
      import('./history/historyProcedures'),
      import('./history/historyClient'),
      import('./history/startHistoryWorker'),
    ]);
    const room = async () => {
      const { store, folder } = await desk.current();
      if (client?.folder !== folder) {
        client?.history.end();
        client = { folder, history: new HistoryClient(folder, startHistoryWorker) };
      }
      return { store, history: client.history };
    };
    return historyProcedures(room, now);
  };
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
