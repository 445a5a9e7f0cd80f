import type { Worker } from 'node:worker_threads';
import { Refusal, type Failure } from '../../shared/failure';
import type { KeptRecord } from '../../shared/domain/history.commands';
import type { KeptParts } from './checkedChanges';
import type { HistoryCall, HistoryDesk, HistoryPartsCall } from './historyDesk';

export interface HistoryQuestion {
  readonly id: number;
  /** `nextPart`: its input is the id of the question whose answer comes in parts. */
  readonly call: HistoryCall | HistoryPartsCall | 'nextPart';
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

  readonly list: HistoryDesk['list'] = (query) => this.#ask('list', query) as ReturnType<HistoryDesk['list']>;
  readonly look: HistoryDesk['look'] = (input) => this.#ask('look', input) as ReturnType<HistoryDesk['look']>;
  readonly bringBack: HistoryDesk['bringBack'] = (input) => this.#parts('bringBack', input);
  readonly previewExport: HistoryDesk['previewExport'] = (input) =>
    this.#ask('previewExport', input) as ReturnType<HistoryDesk['previewExport']>;
  readonly takeIn: HistoryDesk['takeIn'] = (input) => this.#parts('takeIn', input);

  /** Lets the worker go; questions that wait are refused. */
  end(): void {
    clearTimeout(this.#idle);
    const worker = this.#worker;
    this.#worker = null;
    void worker?.terminate();
    this.#refuseAll();
  }

  #ask(call: HistoryQuestion['call'], input: unknown, id = ++this.#count): Promise<unknown> {
    clearTimeout(this.#idle);
    const worker = (this.#worker ??= this.#begin());
    return new Promise<never>((resolve, reject) => {
      this.#waiting.set(id, { resolve, reject });
      worker.postMessage({ id, call, input } satisfies HistoryQuestion);
    });
  }

  /** Each part is a message of its own, sent when it is asked for: a whole document in one would stop this process. */
  async *#parts(call: HistoryPartsCall, input: unknown): KeptParts {
    const id = ++this.#count;
    await this.#ask(call, input, id);
    const worker = this.#worker;
    for (;;) {
      // A worker that began anew knows nothing of this question.
      if (this.#worker !== worker) throw couldNotRead();
      const part = (await this.#ask('nextPart', id)) as readonly KeptRecord[] | null;
      if (part === null) return;
      yield part;
    }
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
    for (const { reject } of waiting) reject(couldNotRead());
  }
}

function couldNotRead(): Refusal {
  return new Refusal('cannotRead', 'The history could not be read to its end. Nothing was changed. Try again.');
}
