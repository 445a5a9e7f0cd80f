import { Menu, nativeImage, Tray } from 'electron';
import type { NextUp } from '../../shared/domain/nextUp';
import { trayMenu, type TrayAsks } from './trayMenu';
import icon from './trayIcon.png?inline';
import iconTwice from './trayIcon@2x.png?inline';

/** Askwell’s place in the tray while it stays open without a window. */
export class AskwellTray {
  readonly #asks: TrayAsks;
  #tray: Tray | null = null;
  #shown = '';

  constructor(asks: TrayAsks) {
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
