// npm run dev: hot reload, with a data folder of its own so that no experiment touches the person's data.
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageBin } from './packageBin.mjs';
import { runScript } from './plainFailure.mjs';
import { machineSwitches, runElectron } from './runElectron.mjs';

const folder = join(tmpdir(), 'askwell-dev');

await runScript(() => {
  console.log(`Development data in ${folder}`);
  return runElectron(() => ({
    program: process.execPath,
    args: [
      packageBin('electron-vite'),
      'dev',
      '--watch',
      '--',
      ...machineSwitches(),
      `--user-data-dir=${folder}`,
      ...process.argv.slice(2),
    ],
  }));
});
