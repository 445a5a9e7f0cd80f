import { hasDisplay, withVirtualDisplay } from './display.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensureSystem } from './ensureSystem.mjs';
import { runCommand } from './runCommand.mjs';

/**
 * Makes ready what a window needs (runtime, libraries, display), says what is special about this machine, and runs.
 *
 * @param {(electron: string) => { program: string, args: string[], env?: Record<string, string> }} command
 * @returns {Promise<number>} the exit code
 */
export async function runElectron(command) {
  const electron = await ensureElectron();
  await ensureSystem(electron);
  const { program, args, env = {} } = command(electron);
  if (hasDisplay()) return runCommand(program, args, { env });
  return withVirtualDisplay((display) => {
    console.log(
      `There is no display here, so the window is drawn on a virtual one, ${display}. ` +
        `To see it: apt-get install imagemagick, then: import -display ${display} -window root screenshot.png`,
    );
    return runCommand(program, args, { env: { ...env, DISPLAY: display } });
  });
}

/**
 * What Electron needs on its command line on this machine.
 *
 * @returns {string[]}
 */
export function machineSwitches() {
  // Without it Chromium writes lines about the system bus and the graphics card that mean nothing to the reader.
  const switches = ['--log-level=3'];
  if (process.getuid?.() === 0) {
    console.log("Running as root: Chromium's sandbox cannot work there and is switched off (--no-sandbox).");
    switches.push('--no-sandbox');
  }
  if (process.platform === 'linux' && !process.env.DISPLAY && process.env.WAYLAND_DISPLAY) {
    switches.push('--ozone-platform-hint=auto');
  }
  return switches;
}
