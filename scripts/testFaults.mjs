// npm run test:faults: the fault matrix in its long form (see tests/faults/README.md); about a quarter of an hour.
//   npm run test:faults -- row 4          only this row
//   ASKWELL_KILLS=50 npm run test:faults  so many kills of the plain process and of the app instead of 250 each
import { buildApp } from './buildApp.mjs';
import { hasDisplay, withVirtualDisplay } from './display.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensureSystem, isOnPath } from './ensureSystem.mjs';
import { packageBin } from './packageBin.mjs';
import { runScript } from './plainFailure.mjs';
import { runCommand } from './runCommand.mjs';

const env = { ASKWELL_FAULTS: 'long', ASKWELL_KILLS: process.env.ASKWELL_KILLS ?? '250' };

await runScript(async () => {
  const number = process.argv.slice(2).find((word) => /^\d+$/.test(word));
  // A row by itself or among others: “row 4: …”, “rows 9, 10 and 13: …”, “(row 19) …”.
  const rows = number === undefined ? '\\brows? \\d' : `\\brows? ([0-9, and]+ )?${number}\\b`;
  await ensureSystem(await ensureElectron(), { needsVirtualDisplay: process.platform === 'linux' && !hasDisplay() });
  await buildApp();
  const plain = await runCommand(
    process.execPath,
    [
      packageBin('vitest'),
      'run',
      '--project',
      'unit',
      '--project',
      'faults',
      '-t',
      rows,
      'tests/unit/main',
      'tests/faults',
    ],
    { env },
  );
  const playwright = (/** @type {string | undefined} */ display) =>
    runCommand(
      process.execPath,
      [packageBin('@playwright/test', 'playwright'), 'test', '--grep', rows, '--pass-with-no-tests'],
      { env: { ...env, ...(display === undefined ? {} : { DISPLAY: display }) } },
    );
  const app = !hasDisplay() || isOnPath('Xvfb') ? await withVirtualDisplay(playwright) : await playwright(undefined);
  console.log(
    plain === 0 && app === 0
      ? 'Every row of the fault matrix holds; what was left out says why in its name.'
      : 'A row of the fault matrix does not hold: see above.',
  );
  return plain === 0 && app === 0 ? 0 : 1;
});
