/** The wire between a window and the main process: two channels, no feature ever needs a third. */
export const CALL_CHANNEL = 'askwell:call';
export const EVENT_CHANNEL = 'askwell:event';

export interface Bridge {
  /** Asks for a procedure of contract.ts; the answer is a Reply. */
  call(name: string, input: unknown): Promise<unknown>;
  /** Hears every event of contract.ts; the result ends it. */
  subscribe(listener: (name: string, payload: unknown) => void): () => void;
}
