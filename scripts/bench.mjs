// npm run bench: measures what Askwell claims about speed, in one run against floors measured beside it.
//   npm run bench -- --json            one JSON array
//   npm run bench -- store window start list lint suggest agenda touch today   only these groups
//   npm run bench -- typing --full   30 minutes of typing instead of one
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
  const cache = join(projectRoot, 'node_modules/.cache/askwell-bench');
  const program = await bundleForNode('tests/bench/run.bench.ts', cache);
  const storeChild = await bundleForNode('tests/bench/storeChild.ts', join(cache, 'store'));
  const run = (/** @type {string | undefined} */ display) =>
    runCommand(process.execPath, [program, ...words], {
      env: {
        ASKWELL_ROOT: projectRoot,
        ASKWELL_STORE_CHILD: storeChild,
        ...(display === undefined ? {} : { DISPLAY: display }),
      },
    });
  return hasDisplay() ? run(undefined) : withVirtualDisplay(run);
});
