import { packageBin } from './packageBin.mjs';
import { PlainFailure } from './plainFailure.mjs';
import { captureCommand } from './runCommand.mjs';

/** Builds the application into out/; quiet unless it fails. */
export async function buildApp() {
  const started = performance.now();
  const { code, output } = await captureCommand(process.execPath, [packageBin('electron-vite'), 'build']);
  if (code !== 0) throw new PlainFailure(`${output.trimEnd()}\nThe build failed (its words are above).`);
  console.log(`Built in ${((performance.now() - started) / 1000).toFixed(1)} s.`);
}
