import { app } from 'electron';
import { homedir } from 'node:os';
import { BACKGROUND } from '../background';
import { autostartEntry, autostartFile, followAutostart, type StartLine } from './loginEntry';

/**
 * Starts Askwell at login, or not any more. Answers why it could not be changed; '': it is so. Where nothing has to change,
 * nothing is touched.
 */
export async function followLogin(isWanted: boolean): Promise<string> {
  try {
    if (process.platform === 'linux') {
      const file = autostartFile(homedir(), process.env['XDG_CONFIG_HOME']);
      await followAutostart(file, isWanted, autostartEntry(startLine()));
    } else if (app.getLoginItemSettings({ args: [`--${BACKGROUND}`] }).openAtLogin !== isWanted) {
      app.setLoginItemSettings({ openAtLogin: isWanted, args: [`--${BACKGROUND}`] });
    }
    return '';
  } catch (error) {
    console.error('Starting at login could not be changed:', error);
    return isWanted
      ? 'The system did not let Askwell start at login. It may be allowed in the settings of the system.'
      : 'The system did not let Askwell be taken from what starts at login. It can be removed in the settings of the system.';
  }
}

function startLine(): StartLine {
  const folder = app.commandLine.getSwitchValue('data-folder');
  const given = [...(folder === '' ? [] : [`--data-folder=${folder}`]), `--${BACKGROUND}`];
  // An AppImage is unpacked to another place at each start.
  const appImage = process.env['APPIMAGE'];
  if (appImage !== undefined) return { program: appImage, args: given };
  return { program: process.execPath, args: [...(app.isPackaged ? [] : [app.getAppPath()]), ...given] };
}
