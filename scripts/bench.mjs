// npm run bench: measures what Askwell claims about speed, in one run against floors measured beside it.
//   npm run bench -- --json            one JSON array
//   npm run bench -- save start list   only these groups
import { join } from 'node:path';
import { buildApp } from './buildApp.mjs';
import { bundleForNode } from './bundleForNode.mjs';
import { hasDisplay, withVirtualDisplay } from './display.mjs';
import { ensureElectron } from './ensureElectron.mjs';
import { ensureSystem } from './ensureSystem.mjs';
import { runScript } from './plainFailure.mjs';
import { projectRoot } from './projectRoot.mjs';
import { runCommand } from './runCommand.mjs';

await runScript(async () => {
  const words = process.argv.slice(2);
  // With --json standard output carries the array and nothing else.
  if (words.includes('--json')) console.log = console.error;
  await ensureSystem(await ensureElectron());
  await buildApp();
  const program = await bundleForNode(
    'tests/bench/run.bench.ts',
    join(projectRoot, 'node_modules/.cache/askwell-bench'),
  );
  const run = (/** @type {string | undefined} */ display) =>
    runCommand(process.execPath, [program, ...words], {
      env: { ASKWELL_ROOT: projectRoot, ...(display === undefined ? {} : { DISPLAY: display }) },
    });
  return hasDisplay() ? run(undefined) : withVirtualDisplay(run);
});
