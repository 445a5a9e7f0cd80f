// npm run package: an unpacked application in dist/ for this system. More words go on to electron-builder.
import { lstatSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from './buildApp.mjs';
import { fallbackName } from './electronRuntime/fallback.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { packageBin } from './packageBin.mjs';
import { PlainFailure, runScript } from './plainFailure.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runCommand } from './runCommand.mjs';

const consent = '--with-fallback-runtime';

await runScript(async () => {
  const words = process.argv.slice(2);
  await ensureElectron();
  const dist = join(projectRoot, 'node_modules', 'electron', 'dist');
  const isFallback = lstatSync(dist).isSymbolicLink();
  if (isFallback && !words.includes(consent)) {
    throw new PlainFailure(
      'Only the unofficial fallback runtime is here, and that goes into no package unless you ask for it: ' +
        `npm run package -- ${consent}`,
    );
  }
  await buildApp();
  return runCommand(process.execPath, [
    packageBin('electron-builder'),
    '--dir',
    ...(isFallback ? [`-c.electronDist=${dist}`, `-c.electronVersion=${fallbackName}`] : []),
    ...words.filter((word) => word !== consent),
  ]);
});
