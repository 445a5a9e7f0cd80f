import { app } from 'electron';

/** The switch with which the system starts Askwell at login: in the tray, without a window. */
export const BACKGROUND = 'background';

/** Whether it was started so. */
export function isStartedInBackground(): boolean {
  if (app.commandLine.hasSwitch(BACKGROUND)) return true;
  return process.platform === 'darwin' && app.getLoginItemSettings().wasOpenedAtLogin;
}
