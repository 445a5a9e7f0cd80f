import type { Worker } from 'node:worker_threads';
import startWorker from './historyWorker?nodeWorker';

/** Starts the worker that reads the history of `folder`. */
export function startHistoryWorker(folder: string): Worker {
  return startWorker({ workerData: { folder }, name: 'history' });
}
