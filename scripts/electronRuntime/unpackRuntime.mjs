import { chmodSync, createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { openPromise } from 'yauzl';

const executables = ['electron', 'chrome_crashpad_handler', 'chrome-sandbox'];

/** Cypress's own code frozen into a snapshot, 115 MB. */
const left = ['browser_v8_context_snapshot.bin'];

/**
 * Unpacks Electron itself, without the application around it. Done with yauzl because a minimal system has no unzip.
 *
 * @param {string} archive
 * @param {string} folder
 */
export async function unpackRuntime(archive, folder) {
  const zip = await openPromise(archive);
  for await (const entry of zip.eachEntry()) {
    const name = runtimeFile(entry.fileName);
    if (name === undefined) continue;
    const path = join(folder, name);
    mkdirSync(dirname(path), { recursive: true });
    await pipeline(await zip.openReadStreamPromise(entry), createWriteStream(path));
  }
  for (const name of executables) chmodSync(join(folder, name), 0o755);
}

/**
 * @param {string} entryName
 * @returns {string | undefined} where the entry goes in the runtime's folder; nothing when it is not wanted
 */
function runtimeFile(entryName) {
  const match = /^Cypress\/((?:locales\/)?[^/]+)$/.exec(entryName);
  const name = match?.[1];
  if (name === undefined || left.includes(name)) return undefined;
  return name === 'Cypress' ? 'electron' : name;
}
