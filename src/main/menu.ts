import { app, Menu, type MenuItemConstructorOptions } from 'electron';
import type { MenuRequest } from '../shared/contract';

/**
 * The application menu. Undo and redo go to the page, which knows whether a text field has its own;
 * on macOS the menu is always visible, elsewhere Alt shows it.
 */
export function setMenu(ask: (request: MenuRequest) => void, openAnother: () => void): void {
  const item = (label: string, request: MenuRequest, accelerator: string): MenuItemConstructorOptions => ({
    label,
    accelerator,
    // The page handles its own keys; the accelerator stands here to be read.
    registerAccelerator: false,
    click: () => {
      ask(request);
    },
  });
  const template: MenuItemConstructorOptions[] = [
    ...(process.platform === 'darwin' ? [{ role: 'appMenu' } satisfies MenuItemConstructorOptions] : []),
    {
      label: 'File',
      submenu: [
        item('New', 'new', 'CmdOrCtrl+N'),
        { label: 'New window', accelerator: 'CmdOrCtrl+Alt+N', click: () => openAnother() },
        { type: 'separator' },
        item('Settings', 'settings', 'CmdOrCtrl+,'),
        { type: 'separator' },
        { role: process.platform === 'darwin' ? 'close' : 'quit' },
      ],
    },
    {
      label: 'Edit',
      submenu: [
        item('Undo', 'undo', 'CmdOrCtrl+Z'),
        item('Redo', 'redo', 'CmdOrCtrl+Shift+Z'),
        { type: 'separator' },
        { role: 'cut' },
        { role: 'copy' },
        { role: 'paste' },
        { role: 'selectAll' },
      ],
    },
    {
      label: 'Go',
      submenu: [item('Today', 'today', 'CmdOrCtrl+1'), item('Search', 'search', 'CmdOrCtrl+K')],
    },
    {
      label: 'View',
      submenu: [
        { role: 'togglefullscreen' },
        ...(app.isPackaged ? [] : [{ role: 'toggleDevTools' } satisfies MenuItemConstructorOptions]),
      ],
    },
    { label: 'Help', submenu: [item('All keys of this screen', 'keys', '?')] },
  ];
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}
