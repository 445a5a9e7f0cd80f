// npm run gallery: every brick and screen in every state, as pictures in gallery/ with a contact sheet.
//   npm run gallery -- today live      only pictures with these words in their name
//   npm run gallery -- --readme        only those of the README, copied to docs/screenshots
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { bundleForNode } from './bundleForNode.mjs';
import { withVirtualDisplay, hasDisplay } from './display.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensureSystem, isOnPath } from './ensureSystem.mjs';
import { packageBin } from './packageBin.mjs';
import { PlainFailure, runScript } from './plainFailure.mjs';
import { projectRoot } from './projectRoot.mjs';
import { captureCommand, runCommand } from './runCommand.mjs';

const application = join(projectRoot, 'node_modules/.cache/askwell-gallery/application');
const program = join(projectRoot, 'node_modules/.cache/askwell-gallery/walk');

await runScript(async () => {
  await ensureSystem(await ensureElectron(), { needsVirtualDisplay: wantsVirtualDisplay() });
  await buildGallery();
  const walk = await bundleForNode('tests/gallery/run.gallery.ts', program);
  const run = (/** @type {string | undefined} */ display) =>
    runCommand(process.execPath, [walk, ...process.argv.slice(2)], {
      env: {
        ASKWELL_ROOT: projectRoot,
        ASKWELL_APPLICATION: application,
        ...(display === undefined ? {} : { DISPLAY: display }),
      },
    });
  return wantsVirtualDisplay() ? withVirtualDisplay(run) : run(undefined);
});

/** On a display of our own every picture has the same size, whatever the person's screen and its scale are. */
function wantsVirtualDisplay() {
  return process.platform === 'linux' && (!hasDisplay() || isOnPath('Xvfb'));
}

/** The application in its gallery mode, which has one screen more (/gallery), beside the real build and not in its way. */
async function buildGallery() {
  const { code, output } = await captureCommand(process.execPath, [
    packageBin('electron-vite'),
    'build',
    '--mode',
    'gallery',
    '--outDir',
    join(application, 'out'),
  ]);
  if (code !== 0) throw new PlainFailure(`${output.trimEnd()}\nThe build failed (its words are above).`);
  const { name, productName, version, type, main } = JSON.parse(
    readFileSync(join(projectRoot, 'package.json'), 'utf8'),
  );
  mkdirSync(application, { recursive: true });
  writeFileSync(join(application, 'package.json'), JSON.stringify({ name, productName, version, type, main }));
}
