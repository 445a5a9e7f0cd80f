import { join } from 'node:path';
import { MessageChannel, receiveMessageOnPort, Worker, type MessagePort } from 'node:worker_threads';

/** What the worker is given. `done` becomes 1 when its answer lies in `port`. */
export interface CheckOrder {
  readonly folder: string;
  readonly port: MessagePort;
  readonly done: Int32Array;
}

/** Longer than any planner takes to read. */
const patienceMs = 10 * 60_000;

/**
 * `checkCommand` in one go, before this function returns. Electron opens a screen as soon as its main
 * script gives way, and ends where there is none: so a check without a window may not give way.
 */
export function checkNow(folder: string): { readonly code: number; readonly lines: readonly string[] } {
  const { port1, port2 } = new MessageChannel();
  const done = new Int32Array(new SharedArrayBuffer(4));
  const order: CheckOrder = { folder, port: port2, done };
  new Worker(join(import.meta.dirname, 'checkWorker.js'), { workerData: order, transferList: [port2] });
  Atomics.wait(done, 0, 0, patienceMs);
  const answer = receiveMessageOnPort(port1) as { message: { code: number; lines: string[] } } | undefined;
  return answer?.message ?? { code: 2, lines: ['The check did not finish.'] };
}
