import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/failure';
import type { HistoryAnswer, HistoryQuestion } from './historyClient';
import { HistoryService } from './historyService';

/** The history of one folder beside the main thread: a year of journals may take a second to read. */
const service = new HistoryService((workerData as { folder: string }).folder);
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', ({ id, call, input }: HistoryQuestion) => {
  // One after the other: each may read files that the one before has read already.
  last = last.then(async () => {
    parentPort?.postMessage(await answered(id, call, input));
  });
});

async function answered(id: number, call: HistoryQuestion['call'], input: unknown): Promise<HistoryAnswer> {
  try {
    return { id, value: await service[call](input as never) };
  } catch (error) {
    if (error instanceof Refusal) return { id, refusal: { code: error.code, message: error.message } };
    return { id, trouble: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}
