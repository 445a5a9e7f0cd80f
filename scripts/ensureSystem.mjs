import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { hasDisplay } from './display.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { PlainFailure, runScript } from './plainFailure.mjs';
import { captureCommand } from './runCommand.mjs';

/** Enough for Electron on a Debian that has nothing else. */
const libraryPackages = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1', 'libcups2', 'libxss1'];
const displayPackages = ['xvfb', 'xauth'];

/**
 * Makes sure that the Electron runtime finds its system libraries and, where nothing is there to draw on, a virtual
 * display. On Debian as root the packages are installed; everywhere else the command for it is printed.
 *
 * @param {string} electron the executable
 * @param {{ needsVirtualDisplay?: boolean }} [options] default: only when there is no display
 */
export async function ensureSystem(electron, { needsVirtualDisplay = !hasDisplay() } = {}) {
  if (process.platform !== 'linux') return;
  const missingLibraries = await librariesMissing(electron);
  const missingDisplay = needsVirtualDisplay && !isOnPath('Xvfb');
  if (missingLibraries.length === 0 && !missingDisplay) return;

  const lacks = [
    ...(missingLibraries.length > 0 ? [`system libraries (${missingLibraries.join(', ')})`] : []),
    ...(missingDisplay ? ['a display and the virtual one, Xvfb'] : []),
  ].join(' and ');
  const wanted = [...(missingLibraries.length > 0 ? libraryPackages : []), ...(missingDisplay ? displayPackages : [])];

  if (!isOnPath('apt-get')) {
    throw new PlainFailure(
      `This system lacks ${lacks}: install what your distribution calls ${wanted.join(', ')}, then try again.`,
    );
  }
  const install = `apt-get install -y --no-install-recommends ${(await presentNames(wanted)).join(' ')}`;
  if (process.getuid?.() !== 0) {
    throw new PlainFailure(
      `This system lacks ${lacks}. Run this, then try again: sudo apt-get update && sudo ${install}`,
    );
  }
  console.log(`This system lacks ${lacks}; running "apt-get update" and "${install}" …`);
  await installWithApt(wanted, install);

  const still = await librariesMissing(electron);
  if (still.length > 0) throw new PlainFailure(`Electron still lacks ${still.join(', ')} after "${install}".`);
}

/** @param {string} electron */
async function librariesMissing(electron) {
  // Without ldd (musl systems) the start itself will tell.
  if (!isOnPath('ldd')) return [];
  const { output } = await captureCommand('ldd', [electron]);
  return [...output.matchAll(/^\s*(\S+) => not found$/gm)].map((match) => match[1] ?? '');
}

/**
 * @param {string[]} wanted
 * @param {string} shown the command as a person would type it
 */
export async function installWithApt(wanted, shown) {
  const env = { DEBIAN_FRONTEND: 'noninteractive' };
  const update = await captureCommand('apt-get', ['update', '-q'], { env });
  if (update.code !== 0) throw new PlainFailure(`"apt-get update" failed; "${shown}" could not be tried.`);
  // Asked again: before the update apt may not have known a single name.
  const names = await presentNames(wanted);
  const { code, output } = await captureCommand(
    'apt-get',
    ['install', '-y', '-q', '--no-install-recommends', ...names],
    { env },
  );
  if (code !== 0)
    throw new PlainFailure(`${output.trimEnd()}\n"apt-get install ${names.join(' ')}" failed (its words are above).`);
}

/**
 * Debian 13 and Ubuntu 24.04 gave some libraries a new name, with t64 at its end, for 64-bit time.
 *
 * @param {string[]} names
 */
async function presentNames(names) {
  const present = [];
  for (const name of names) {
    const renamed = name.startsWith('lib') && (await isKnownToApt(`${name}t64`));
    present.push(renamed ? `${name}t64` : name);
  }
  return present;
}

/** @param {string} name */
async function isKnownToApt(name) {
  const { code, output } = await captureCommand('apt-cache', ['show', '--no-all-versions', name]);
  return code === 0 && output.includes(`Package: ${name}`);
}

/** @param {string} program */
export function isOnPath(program) {
  return (process.env.PATH ?? '').split(delimiter).some((folder) => {
    const path = join(folder, program);
    return existsSync(path) && statSync(path).isFile();
  });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => ensureSystem(await ensureElectron()));
}
