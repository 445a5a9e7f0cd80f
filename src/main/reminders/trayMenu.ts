import type { MenuItemConstructorOptions } from 'electron';
import type { NextUp } from '../../shared/domain/nextUp';

/** What its lines do. */
export interface TrayAsks {
  /** Brings a window to the front, or opens one. */
  readonly open: () => void;
  readonly goTo: (path: string) => void;
  readonly quickNote: () => void;
  readonly quit: () => void;
}

/** The menu of the tray, from what is next. */
export function trayMenu(next: readonly NextUp[], asks: TrayAsks): MenuItemConstructorOptions[] {
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
