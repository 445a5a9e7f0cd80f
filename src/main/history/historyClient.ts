import type { Worker } from 'node:worker_threads';
import { Refusal, type Failure } from '../../shared/failure';
import type { HistoryCall, HistoryDesk } from './historyDesk';

export interface HistoryQuestion {
  readonly id: number;
  readonly call: HistoryCall;
  readonly input: unknown;
}

export type HistoryAnswer =
  | { readonly id: number; readonly value: unknown }
  | { readonly id: number; readonly refusal: Failure }
  /** Something that should not happen, with its trace. */
  | { readonly id: number; readonly trouble: string };

interface Waiting {
  readonly resolve: (value: never) => void;
  readonly reject: (reason: Error) => void;
}

/** The worker holds a copy of the document; it goes when nobody asked for this long. */
const idleMs = 5 * 60_000;

/** Asks a worker about the past of a folder. It starts with the first question and ends when it rests. */
export class HistoryClient implements HistoryDesk {
  readonly #start: (folder: string) => Worker;
  readonly #folder: string;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #idle: NodeJS.Timeout | undefined;
  #count = 0;

  constructor(folder: string, start: (folder: string) => Worker) {
    this.#folder = folder;
    this.#start = start;
  }

  readonly list: HistoryDesk['list'] = (query) => this.#ask('list', query);
  readonly look: HistoryDesk['look'] = (input) => this.#ask('look', input);
  readonly bringBack: HistoryDesk['bringBack'] = (input) => this.#ask('bringBack', input);
  readonly previewExport: HistoryDesk['previewExport'] = (input) => this.#ask('previewExport', input);
  readonly takeIn: HistoryDesk['takeIn'] = (input) => this.#ask('takeIn', input);

  /** Lets the worker go; questions that wait are refused. */
  end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#refuseAll();
  }

  #ask<Call extends HistoryCall>(call: Call, input: unknown): ReturnType<HistoryDesk[Call]> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#begin());
    const id = ++this.#count;
    return new Promise<never>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call, input } satisfies HistoryQuestion);
    }) as ReturnType<HistoryDesk[Call]>;
  }

  #begin(): Worker {
    const worker = this.#start(this.#folder);
    // A quit does not wait for somebody who only reads.
    worker.unref();
    worker.on('message', (answer: HistoryAnswer) => {
      this.#take(answer);
    });
    worker.on('error', (error) => {
      console.error('The history could not be read:', error);
    });
    worker.on('exit', () => {
      if (this.#worker !== worker) return;
      this.#worker = null;
      this.#refuseAll();
    });
    return worker;
  }

  #take(answer: HistoryAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if ('value' in answer) waiting?.resolve(answer.value as never);
    else if ('refusal' in answer) waiting?.reject(new Refusal(answer.refusal.code, answer.refusal.message));
    else waiting?.reject(new Error(answer.trouble));
    if (this.#waiting.size > 0) return;
    this.#idle = setTimeout(() => {
      this.end();
    }, idleMs);
    this.#idle.unref();
  }

  #refuseAll(): void {
    const waiting = [...this.#waiting.values()];
    this.#waiting.clear();
    for (const { reject } of waiting)
      reject(new Refusal('cannotRead', 'The history could not be read to its end. Nothing was changed. Try again.'));
  }
}
