import type { BrowserWindow } from 'electron';
import { tellWindows } from '../ipc';

interface FullWindows {
  /** All windows of the app, the one used last first if that is known. */
  readonly all: () => readonly BrowserWindow[];
  readonly isCompact: (window: BrowserWindow) => boolean;
  readonly open: (path: string) => BrowserWindow;
}

/** The full windows: those that show every screen, unlike the compact one beside a call. */
export function fullWindows({ all, isCompact, open }: FullWindows) {
  const first = () => all().find((window) => !window.isDestroyed() && !isCompact(window)) ?? null;
  const bring = (window: BrowserWindow) => {
    if (window.isMinimized()) window.restore();
    window.show();
    window.focus();
  };
  return {
    first,
    /** Brings one to the front. */
    front: () => {
      const window = first();
      if (window !== null) bring(window);
    },
    /** Brings one to a path of the app and to the front; opens it when there is none. */
    goTo: (path: string) => {
      const window = first();
      if (window === null) {
        open(path);
        return;
      }
      tellWindows([window], 'goTo', path);
      bring(window);
    },
  };
}
