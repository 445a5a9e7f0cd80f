import type { Worker } from 'node:worker_threads';
import type { HolidayQuestion } from './holidayClient';
import startWorker from './holidayWorker?nodeWorker';

/** Starts a worker that knows the holidays of the world and answers this question. */
export function startHolidayWorker(question: HolidayQuestion): Worker {
  return startWorker({ workerData: question, name: 'holidays' });
}
