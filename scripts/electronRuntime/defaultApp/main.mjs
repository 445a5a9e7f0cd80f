// Stands in for Electron's own default app, which Cypress leaves out: it makes "electron <folder>" work.
// The application is awaited at top level: Electron holds its "ready" event until then, and what an application
// must do before "ready" (register its scheme, take its lock) still can be done.
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { app } from 'electron';

const require = createRequire(import.meta.url);
const words = process.argv.slice(1);
let folder;

for (let index = 0; index < words.length; index += 1) {
  const word = words[index];
  if (word === '--version' || word === '-v') {
    console.log(`v${process.versions.electron}`);
    process.exit(0);
  } else if (word === '--abi' || word === '-a') {
    console.log(process.versions.modules);
    process.exit(0);
  } else if (word === '--require' || word === '-r') {
    index += 1;
    require(resolve(words[index]));
  } else if (!word.startsWith('-')) {
    folder = resolve(word);
    break;
  }
}

if (folder === undefined) {
  console.error('Usage: electron [options] <folder of an application> [arguments]');
  process.exit(1);
}

Object.defineProperty(process, 'defaultApp', { configurable: false, enumerable: true, value: true });

const manifestPath = join(folder, 'package.json');
const manifest = existsSync(manifestPath) ? JSON.parse(readFileSync(manifestPath, 'utf8')) : undefined;
const name = manifest?.productName ?? manifest?.name;
if (name) app.setName(name);
if (manifest?.version) app.setVersion(manifest.version);
// Newer than this runtime's Electron, as its types are not.
if (manifest?.desktopName) app.setDesktopName?.(manifest.desktopName);

const entry = require.resolve(folder);
app.setAppPath(manifest ? folder : dirname(entry));
await import(pathToFileURL(entry).href);
