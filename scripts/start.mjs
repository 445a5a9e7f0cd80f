// npm start: the built application, with the person's own data.
import { buildApp } from './buildApp.mjs';
import { runScript } from './plainFailure.mjs';
import { projectRoot } from './projectRoot.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { runCommand } from './runCommand.mjs';
import { machineSwitches, runElectron } from './runElectron.mjs';

await runScript(async () => {
  await buildApp();
  const args = process.argv.slice(2);
  // A check shows no window, so it needs no screen.
  if (args.some((arg) => arg.startsWith('--check')))
    return runCommand(await ensureElectron(), [projectRoot, ...machineSwitches(), ...args]);
  return runElectron((electron) => ({
    program: electron,
    args: [projectRoot, ...machineSwitches(), ...args],
  }));
});
