import react from '@vitejs/plugin-react';
import { defineConfig } from 'electron-vite';
import type { Plugin } from 'vite';

// electron-vite takes its targets from the npm package's version. The fallback runtime (scripts/electronRuntime) is
// older, so the targets are named here: Electron 33 is Node 20.18 and Chromium 130.
const node = 'node20.18';
const chrome = 'chrome130';

/** A script with one character outside Latin-1 is twice as large in memory and slower to start; no word of ours is lost. */
const asciiOnly: Plugin = {
  name: 'askwell-ascii-only',
  generateBundle(_options, bundle) {
    for (const file of Object.values(bundle)) {
      if (file.type !== 'chunk') continue;
      file.code = file.code.replace(
        /[\u0080-\uffff]/g,
        (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
      );
    }
  },
};

export default defineConfig({
  main: {
    // As a string to be parsed, the question bank is read in a fraction of the time it takes as source text.
    json: { stringify: true },
    // All packages are devDependencies, so all of them are bundled and no node_modules is shipped.
    build: {
      target: node,
      minify: true,
      rolldownOptions: {
        // The second is the worker behind --check.
        input: { index: 'src/main/index.ts', checkWorker: 'src/main/health/checkWorker.ts' },
      },
    },
  },
  preload: {
    build: {
      target: node,
      externalizeDeps: false,
      // A sandboxed preload must be CommonJS.
      rolldownOptions: { output: { format: 'cjs', entryFileNames: '[name].cjs' } },
    },
  },
  renderer: {
    plugins: [react(), asciiOnly],
    build: {
      target: chrome,
      minify: true,
      // The page is read from the disk; Vite's warning is about downloads.
      chunkSizeWarningLimit: 2000,
      modulePreload: { polyfill: false },
      // Our content-security policy takes fonts and styles from our own files only, so nothing becomes a data: URL.
      assetsInlineLimit: 0,
      rolldownOptions: {
        output: {
          // One file for what every screen needs: dozens of small ones cost a round trip each at the start.
          codeSplitting: {
            groups: [
              {
                name: 'frame',
                test: /node_modules[\\/](react|react-dom|scheduler|react-router|react-router-dom|use-sync-external-store|@mantine[\\/](core|hooks|notifications)|@floating-ui|zod|dayjs|clsx)[\\/]|src[\\/](renderer[\\/](workspace|lib)|shared[\\/]domain[\\/]time)/,
              },
            ],
          },
        },
      },
    },
  },
});
