import { readdirSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

const notOurs = new Set([
  'node_modules',
  'out',
  'dist',
  'test-results',
  'playwright-report',
  'coverage',
  '.git',
  '.cache',
]);

/**
 * Every file of the project under a folder, as paths from the project's root with forward slashes. The file system is
 * asked and not git, so that it also works in an unpacked archive.
 */
export function filesUnder(folder = '.'): string[] {
  const found: string[] = [];
  const walk = (path: string) => {
    for (const entry of readdirSync(path, { withFileTypes: true })) {
      if (entry.isDirectory() && !notOurs.has(entry.name)) walk(join(path, entry.name));
      if (entry.isFile()) found.push(relative(projectRoot, join(path, entry.name)).split(sep).join('/'));
    }
  };
  walk(join(projectRoot, folder));
  return found.sort();
}
