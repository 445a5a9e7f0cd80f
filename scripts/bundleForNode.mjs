import { basename, join } from 'node:path';
import { build } from 'vite';
import { projectRoot } from './projectRoot.mjs';

/**
 * Makes one file that plain Node runs of a TypeScript program that shares code with the application.
 *
 * @param {string} entry within the project
 * @param {string} folder for the result
 * @returns {Promise<string>} the path of the result
 */
export async function bundleForNode(entry, folder) {
  await build({
    configFile: false,
    logLevel: 'error',
    root: projectRoot,
    ssr: { noExternal: true, external: ['@playwright/test'] },
    build: {
      ssr: join(projectRoot, entry),
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { output: { entryFileNames: '[name].mjs' } },
    },
  });
  return join(folder, `${basename(entry).replace(/\.tsx?$/, '')}.mjs`);
}
