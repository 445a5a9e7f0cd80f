import { workerData } from 'node:worker_threads';
import { checkCommand } from './checkCommand';
import type { CheckOrder } from './checkNow';

/** The worker behind checkNow.ts; a file of its own in the build (electron.vite.config.ts). */
const { folder, port, done } = workerData as CheckOrder;
const lines: string[] = [];
const code = await checkCommand(folder, (line) => lines.push(line)).catch((error: unknown) => {
  lines.push(`The check did not finish: ${error instanceof Error ? error.message : String(error)}`);
  return 2;
});
port.postMessage({ code, lines });
Atomics.store(done, 0, 1);
Atomics.notify(done, 0);
