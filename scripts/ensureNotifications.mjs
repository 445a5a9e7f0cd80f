import { pathToFileURL } from 'node:url';
import { installWithApt, isOnPath } from './ensureSystem.mjs';
import { runScript } from './plainFailure.mjs';
import { captureCommand } from './runCommand.mjs';

/** A notification daemon, a bus for it and what Electron speaks to it with. Only the tests need them. */
const packages = ['dunst', 'dbus', 'libnotify4'];

/**
 * Makes sure that the tests of notifications find a real notification daemon. On Debian as root it is installed;
 * elsewhere the answer says what is missing and how to get it, and those tests are left out with that sentence.
 *
 * @returns {Promise<string>} why there is none; '': there is one
 */
export async function ensureNotifications() {
  if (process.platform !== 'linux') return 'Notifications are tested on Linux, with a daemon of their own.';
  const missing = await missingParts();
  if (missing.length === 0) return '';
  const lacks = `Notifications cannot be tested without ${missing.join(', ')}`;
  if (!isOnPath('apt-get')) return `${lacks}: install what your distribution calls ${packages.join(', ')}.`;
  const install = `apt-get install -y --no-install-recommends ${packages.join(' ')}`;
  if (process.getuid?.() !== 0) return `${lacks}. To have them tested: sudo apt-get update && sudo ${install}`;
  console.log(`${lacks}; running "apt-get update" and "${install}" …`);
  await installWithApt(packages, install);
  return '';
}

async function missingParts() {
  const programs = ['dunst', 'dbus-daemon', 'dbus-send'].filter((program) => !isOnPath(program));
  const { output } = await captureCommand('/sbin/ldconfig', ['-p']).catch(() => ({ output: '' }));
  return output.includes('libnotify.so.4') ? programs : [...programs, 'libnotify'];
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    const lacks = await ensureNotifications();
    if (lacks !== '') console.log(lacks);
  });
}
