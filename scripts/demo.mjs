// npm run demo: the built application on the sample workspace, in a folder that is thrown away afterwards.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { buildApp } from './buildApp.mjs';
import { runScript } from './plainFailure.mjs';
import { projectRoot } from './projectRoot.mjs';
import { machineSwitches, runElectron } from './runElectron.mjs';

await runScript(async () => {
  await buildApp();
  const folder = mkdtempSync(join(tmpdir(), 'askwell-demo-'));
  console.log(`Sample data in ${folder}; it is deleted when the window closes.`);
  try {
    return await runElectron((electron) => ({
      program: electron,
      args: [projectRoot, ...machineSwitches(), `--user-data-dir=${folder}`, '--sample', ...process.argv.slice(2)],
    }));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
