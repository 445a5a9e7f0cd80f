import { parentPort, workerData } from 'node:worker_threads';
import { Refusal } from '../../shared/failure';
import type { HistoryAnswer, HistoryQuestion } from './historyClient';
import { HistoryService } from './historyService';

/** The history of one folder beside the main thread: a year of journals may take a second to read. */
const service = new HistoryService((workerData as { folder: string }).folder);
/** Answers in parts that were not asked for to their end yet. */
const begun = new Map<number, AsyncIterator<unknown>>();
let last: Promise<void> = Promise.resolve();

parentPort?.on('message', (question: HistoryQuestion) => {
  // One after the other: each may read files that the one before has read already.
  last = last.then(async () => {
    parentPort?.postMessage(await answered(question));
  });
});

async function answered(question: HistoryQuestion): Promise<HistoryAnswer> {
  const { id } = question;
  try {
    return { id, value: await valueFor(question) };
  } catch (error) {
    if (error instanceof Refusal) return { id, refusal: { code: error.code, message: error.message } };
    return { id, trouble: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

async function valueFor({ id, call, input }: HistoryQuestion): Promise<unknown> {
  switch (call) {
    case 'bringBack':
    case 'takeIn':
      begun.set(id, service[call](input as never)[Symbol.asyncIterator]());
      return null;
    case 'nextPart':
      return nextPart(input as number);
    default:
      return service[call](input as never);
  }
}

/** The next part of the answer to question `id`; null: there are no more. */
async function nextPart(id: number): Promise<unknown> {
  try {
    const next = await begun.get(id)?.next();
    if (next !== undefined && next.done !== true) return next.value;
  } catch (error) {
    begun.delete(id);
    throw error;
  }
  begun.delete(id);
  return null;
}
