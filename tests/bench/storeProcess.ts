import { fork, type ChildProcess } from 'node:child_process';
import type { Answer, Order } from './storeChild';

/** A store in a process of its own (storeChild.ts) on the data folder `folder`. */
export class StoreProcess {
  readonly #child: ChildProcess;

  constructor(program: string, folder: string) {
    this.#child = fork(program, [folder]);
  }

  /** Rejects when the process ends before it has answered. */
  ask(order: Order): Promise<Answer> {
    return new Promise((resolve, reject) => {
      const ended = (code: number | null) => {
        reject(new Error(`the store's process ended (${code ?? 'killed'}) while it was asked to ${order.kind}`));
      };
      this.#child.once('exit', ended);
      this.#child.once('message', (answer) => {
        this.#child.off('exit', ended);
        resolve(answer as Answer);
      });
      this.#child.send(order);
    });
  }

  async end(): Promise<void> {
    const gone = new Promise((resolve) => this.#child.once('exit', resolve));
    this.#child.kill('SIGKILL');
    await gone;
  }
}
