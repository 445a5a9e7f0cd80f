import { spawn } from 'node:child_process';
import { PlainFailure } from './plainFailure.mjs';

const size = '1440x1000x24';

/** Whether there is a screen that Electron could draw on. */
export function hasDisplay() {
  return process.platform !== 'linux' || Boolean(process.env.DISPLAY ?? process.env.WAYLAND_DISPLAY);
}

/**
 * Starts a virtual display of our own and stops it after the work. Xvfb picks the free number itself (-displayfd), so
 * any number of runs at once get displays of their own; xvfb-run guesses numbers and keeps signals from the program.
 *
 * @template T
 * @param {(display: string) => Promise<T>} work gets the value for DISPLAY
 * @returns {Promise<T>}
 */
export async function withVirtualDisplay(work) {
  const server = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', size, '-nolisten', 'tcp', '-noreset'],
    // A group of its own: Ctrl+C in the terminal must reach the application first, and the display last.
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'], detached: true },
  );
  const stop = () => server.kill();
  process.on('exit', stop);
  try {
    return await work(`:${await chosenNumber(server)}`);
  } finally {
    process.off('exit', stop);
    stop();
  }
}

/**
 * @param {import('node:child_process').ChildProcess} server
 * @returns {Promise<string>}
 */
function chosenNumber(server) {
  return new Promise((resolve, reject) => {
    const fail = () => reject(new PlainFailure('The virtual display (Xvfb) did not start.'));
    const timer = setTimeout(fail, 15_000);
    let text = '';
    const numbers = /** @type {import('node:stream').Readable} */ (server.stdio[3]);
    numbers.setEncoding('utf8').on('data', (part) => {
      text += part;
      if (!text.includes('\n')) return;
      clearTimeout(timer);
      resolve(text.trim());
    });
    server.on('error', fail);
    server.on('exit', fail);
  });
}
