import { BrowserWindow, nativeTheme, screen, type WebContents } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageAddress } from '../protocol';
import { compactPlace, compactSize, readPlaces, screenKey } from './compactPlace';
import { canvas, pagePreferences } from './pagePreferences';
import { reloadAfterCrash } from './reloadAfterCrash';

/** Where the full window goes on when the compact one is closed. */
export type Return = 'live' | 'wrap-up';

/**
 * The small window that stays above a video call. There is one at most; it shows the room of one talk, beside the full
 * window, which stays open. Closing it in any way returns to the full window, at the same talk.
 */
export class CompactWindow {
  readonly #memory: string;
  readonly #goTo: (path: string) => void;
  #window: BrowserWindow | null = null;
  #interviewId = '';
  #return: Return = 'live';
  #isQuitting = false;

  /** `memory` is the folder that keeps its places; `goTo` brings the full window to a path and to the front. */
  constructor(memory: string, goTo: (path: string) => void) {
    this.#memory = memory;
    this.#goTo = goTo;
  }

  /** Everything is closing: no full window is to be opened again. */
  quit(): void {
    this.#isQuitting = true;
  }

  has(contents: WebContents | undefined): boolean {
    return this.#window !== null && contents !== undefined && this.#window.webContents.id === contents.id;
  }

  get isOnTop(): boolean {
    return this.#window?.isAlwaysOnTop() ?? true;
  }

  /** Opens it beside the call, on the screen of `beside`; brings it forward when it is open. */
  open(interviewId: string, beside: BrowserWindow | null): void {
    const there = this.#window;
    this.#return = 'live';
    if (there !== null) {
      if (interviewId !== this.#interviewId) void there.loadURL(addressOf(interviewId));
      this.#interviewId = interviewId;
      there.show();
      there.focus();
      return;
    }
    this.#interviewId = interviewId;
    const display =
      beside === null
        ? screen.getDisplayNearestPoint(screen.getCursorScreenPoint())
        : screen.getDisplayMatching(beside.getBounds());
    const window = new BrowserWindow({
      ...compactPlace(display.workArea, this.#places()[screenKey(display.bounds)]),
      minWidth: compactSize.minWidth,
      minHeight: compactSize.minHeight,
      title: 'Askwell',
      backgroundColor: canvas(),
      show: false,
      frame: false,
      maximizable: false,
      fullscreenable: false,
      alwaysOnTop: true,
      webPreferences: pagePreferences(),
    });
    this.#window = window;
    this.pin(true);
    // Calls in full screen have a desktop of their own on macOS.
    if (process.platform === 'darwin') window.setVisibleOnAllWorkspaces(true, { visibleOnFullScreen: true });
    window.once('ready-to-show', () => {
      window.show();
    });
    window.on('close', () => {
      this.#keepPlace(window);
    });
    window.once('closed', () => {
      this.#window = null;
      if (!this.#isQuitting) this.#goTo(`/interviews/${this.#interviewId}/${this.#return}`);
    });
    const repaint = () => {
      window.setBackgroundColor(canvas());
    };
    nativeTheme.on('updated', repaint);
    window.once('closed', () => nativeTheme.off('updated', repaint));
    reloadAfterCrash(window);
    void window.loadURL(addressOf(interviewId));
  }

  /** Stays above other windows, those of a call in full screen too, or not. */
  pin(isOnTop: boolean): void {
    this.#window?.setAlwaysOnTop(isOnTop, 'floating');
  }

  /** Back to the full window. */
  close(to: Return): void {
    this.#return = to;
    this.#window?.close();
  }

  #places() {
    try {
      return readPlaces(readFileSync(this.#file, 'utf8'));
    } catch {
      return {};
    }
  }

  get #file(): string {
    return join(this.#memory, 'compact-window.json');
  }

  #keepPlace(window: BrowserWindow): void {
    try {
      const bounds = window.getNormalBounds();
      const key = screenKey(screen.getDisplayMatching(bounds).bounds);
      writeFileSync(this.#file, JSON.stringify({ ...this.#places(), [key]: bounds }));
    } catch {
      // A convenience only: it opens at the edge next time.
    }
  }
}

function addressOf(interviewId: string): string {
  return `${pageAddress}#/interviews/${interviewId}/compact`;
}
