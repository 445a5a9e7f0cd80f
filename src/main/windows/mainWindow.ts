import { BrowserWindow, nativeTheme, screen } from 'electron';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pageAddress } from '../protocol';
import { canvas, pagePreferences } from './pagePreferences';
import { reloadAfterCrash } from './reloadAfterCrash';

const minWidth = 760;
const minHeight = 560;

interface Place extends Electron.Rectangle {
  readonly isMaximized: boolean;
}

/** By hand: a schema library would have to be loaded before the window (see index.ts). */
function isPlace(value: unknown): value is Place {
  const { x, y, width, height } = Object(value) as Partial<Record<keyof Place, unknown>>;
  return [x, y, width, height].every(Number.isFinite) && Number(width) >= minWidth && Number(height) >= minHeight;
}

function overlay(): Electron.TitleBarOverlayOptions {
  return nativeTheme.shouldUseDarkColors
    ? { color: '#17191A', symbolColor: '#B0B7B5', height: 47 }
    : { color: '#FFFFFF', symbolColor: '#4F5653', height: 47 };
}

/**
 * Opens a window at once; it asks for the document by itself when its page has loaded. `memory` is the folder that keeps its
 * place, `path` the screen it begins with.
 */
export function openWindow(memory: string, path = ''): BrowserWindow {
  const place = lastPlace(memory);
  const window = new BrowserWindow({
    ...(place === null
      ? { width: 1280, height: 800 }
      : { x: place.x, y: place.y, width: place.width, height: place.height }),
    minWidth,
    minHeight,
    title: 'Askwell',
    backgroundColor: canvas(),
    show: false,
    titleBarStyle: 'hidden',
    titleBarOverlay: overlay(),
    autoHideMenuBar: true,
    webPreferences: pagePreferences(),
  });
  if (place?.isMaximized) window.maximize();
  window.once('ready-to-show', () => {
    window.show();
  });
  window.on('close', () => {
    keepPlace(memory, window);
  });
  const repaint = () => {
    window.setBackgroundColor(canvas());
    if (process.platform !== 'darwin') window.setTitleBarOverlay(overlay());
  };
  nativeTheme.on('updated', repaint);
  window.once('closed', () => nativeTheme.off('updated', repaint));
  reloadAfterCrash(window);
  void window.loadURL(path === '' ? pageAddress : `${pageAddress}#${path}`);
  return window;
}

function placeFile(memory: string): string {
  return join(memory, 'window.json');
}

/** Where the window stood, if that place is still on a screen. */
function lastPlace(memory: string): Place | null {
  try {
    const place: unknown = JSON.parse(readFileSync(placeFile(memory), 'utf8'));
    if (!isPlace(place)) return null;
    const area = screen.getDisplayMatching(place).workArea;
    const isVisible =
      place.x < area.x + area.width - 100 &&
      place.x + place.width > area.x + 100 &&
      place.y >= area.y - 10 &&
      place.y < area.y + area.height - 60;
    return isVisible ? place : null;
  } catch {
    return null;
  }
}

function keepPlace(memory: string, window: BrowserWindow): void {
  try {
    writeFileSync(
      placeFile(memory),
      JSON.stringify({ ...window.getNormalBounds(), isMaximized: window.isMaximized() } satisfies Place),
    );
  } catch {
    // A convenience only: the window opens in the middle next time.
  }
}
