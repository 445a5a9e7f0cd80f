import { EventEmitter } from 'node:events';
import type { Worker } from 'node:worker_threads';
import { expect, it } from 'vitest';
import { HistoryClient, type HistoryQuestion } from '../../../../src/main/history/historyClient';
import { Refusal } from '../../../../src/shared/failure';

/** Answers each question with the next of `answers`; none left: it ends, as a worker that crashed. */
class ScriptedWorker extends EventEmitter {
  readonly heard: HistoryQuestion[] = [];
  readonly #answers: unknown[];

  constructor(answers: readonly unknown[]) {
    super();
    this.#answers = [...answers];
  }

  postMessage(question: HistoryQuestion): void {
    this.heard.push(question);
    const answer = this.#answers.shift();
    setImmediate(() => {
      if (answer === undefined) this.emit('exit', 1);
      else this.emit('message', { id: question.id, ...(answer as object) });
    });
  }

  unref(): void {
    // Nothing holds the process here.
  }

  terminate(): Promise<number> {
    return Promise.resolve(0);
  }
}

function client(...workers: ScriptedWorker[]): HistoryClient {
  return new HistoryClient('/planner', () => workers.shift() as unknown as Worker);
}

async function all<T>(parts: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const part of parts) found.push(part);
  return found;
}

const input = { token: 'export-1', mode: 'replace' } as const;

it('asks for an answer in parts, one message each', async () => {
  const worker = new ScriptedWorker([{ value: null }, { value: ['a', 'b'] }, { value: ['c'] }, { value: null }]);
  expect(await all(client(worker).takeIn(input))).toEqual([['a', 'b'], ['c']]);
  expect(worker.heard.map(({ call }) => call)).toEqual(['takeIn', 'nextPart', 'nextPart', 'nextPart']);
  expect(new Set(worker.heard.slice(1).map(({ input }) => input))).toEqual(new Set([worker.heard[0]!.id]));
});

it('passes a refusal on', async () => {
  const refusal = { code: 'notFound', message: 'This file is no longer open here.' };
  const parts = client(new ScriptedWorker([{ value: null }, { refusal }])).takeIn(input);
  await expect(all(parts)).rejects.toThrow('no longer open here');
});

it('refuses when the worker ends in the middle, and begins a new one for the next question', async () => {
  const [first, second] = [new ScriptedWorker([{ value: null }, { value: ['a'] }]), new ScriptedWorker([{ value: 7 }])];
  const history = client(first, second);
  await expect(all(history.takeIn(input))).rejects.toThrow(Refusal);
  expect(await history.list({ before: null, about: null, text: '' })).toBe(7);
});

it('does not take up with a new worker what was begun with the one before', async () => {
  const [first, second] = [
    new ScriptedWorker([{ value: null }, { value: ['a'] }]),
    new ScriptedWorker([{ value: [] }]),
  ];
  const history = client(first, second);
  const parts = history.takeIn(input)[Symbol.asyncIterator]();
  expect((await parts.next()).value).toEqual(['a']);
  history.end();
  await history.list({ before: null, about: null, text: '' });
  await expect(parts.next()).rejects.toThrow(Refusal);
  expect(second.heard.map(({ call }) => call)).toEqual(['list']);
});
