import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { projectRoot } from './projectRoot.mjs';

const require = createRequire(join(projectRoot, 'package.json'));

/**
 * The script behind a package's command, to be run by this same Node. Going around node_modules/.bin and npx saves
 * a process per tool and works the same on Windows.
 *
 * @param {string} packageName
 * @param {string} [command] default: the package's name
 * @returns {string} absolute path
 */
export function packageBin(packageName, command = packageName) {
  const manifestPath = manifestOf(packageName);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(manifestPath, 'utf8'));
  const script = typeof bin === 'string' ? bin : bin[command];
  if (script === undefined) throw new Error(`${packageName} has no command ${command}`);
  return join(dirname(manifestPath), script);
}

/** @param {string} packageName */
function manifestOf(packageName) {
  try {
    return require.resolve(`${packageName}/package.json`);
  } catch {
    // Some packages do not export their manifest.
    return join(projectRoot, 'node_modules', packageName, 'package.json');
  }
}
