import { Menu, nativeImage, Tray, type MenuItemConstructorOptions } from 'electron';
import type { NextUp } from '../../shared/domain/nextUp';
import icon from './trayIcon.png?inline';
import iconTwice from './trayIcon@2x.png?inline';

interface Asks {
  /** Brings a window to the front, or opens one. */
  readonly open: () => void;
  readonly goTo: (path: string) => void;
  readonly quickNote: () => void;
  readonly quit: () => void;
}

/** The menu of the tray, from what is next. Pure, so that it is tested without a tray. */
export function trayMenu(next: readonly NextUp[], asks: Asks): MenuItemConstructorOptions[] {
  return [
    { label: 'Open Askwell', click: asks.open },
    { type: 'separator' },
    { label: next.length === 0 ? 'Nothing is waiting' : 'Next up', enabled: false },
    ...next.map(({ says, to }) => ({
      label: says.replaceAll('&', '&&'),
      click: () => {
        asks.goTo(to);
      },
    })),
    { type: 'separator' },
    { label: 'Quick note…', click: asks.quickNote },
    { label: 'Quit Askwell', click: asks.quit },
  ];
}

/** Askwell’s place in the tray while it stays open without a window. */
export class AskwellTray {
  readonly #asks: Asks;
  #tray: Tray | null = null;
  #shown = '';

  constructor(asks: Asks) {
    this.#asks = asks;
  }

  get isThere(): boolean {
    return this.#tray !== null;
  }

  /** Shows it with what is next, or takes it away. */
  follow(isWanted: boolean, next: () => readonly NextUp[]): void {
    if (!isWanted) {
      this.#tray?.destroy();
      this.#tray = null;
      this.#shown = '';
      return;
    }
    if (this.#tray === null) {
      this.#tray = new Tray(picture());
      this.#tray.setToolTip('Askwell');
      this.#tray.on('click', this.#asks.open);
    }
    const lines = next();
    const shown = JSON.stringify(lines);
    if (shown === this.#shown) return;
    this.#shown = shown;
    this.#tray.setContextMenu(Menu.buildFromTemplate(trayMenu(lines, this.#asks)));
  }
}

function picture(): Electron.NativeImage {
  const image = nativeImage.createFromDataURL(icon);
  image.addRepresentation({ scaleFactor: 2, dataURL: iconTwice });
  return image;
}
