// npm start: the built application, with the person's own data.
import { buildApp } from './buildApp.mjs';
import { runScript } from './plainFailure.mjs';
import { projectRoot } from './projectRoot.mjs';
import { machineSwitches, runElectron } from './runElectron.mjs';

await runScript(async () => {
  await buildApp();
  return runElectron((electron) => ({
    program: electron,
    args: [projectRoot, ...machineSwitches(), ...process.argv.slice(2)],
  }));
});
