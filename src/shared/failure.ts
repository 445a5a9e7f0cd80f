/**
 * The closed list of what can go wrong across the processes. A failure is a value: it is answered,
 * never thrown over the wire, and `message` is a sentence for the person (what happened, what is
 * safe, what to do).
 */
export const failureCodes = [
  'unknownCall',
  'invalidInput',
  'notFound',
  'refused',
  'notSaved',
  'diskFull',
  'readOnly',
  'cannotRead',
  'tooLarge',
  'notOpen',
  'cancelled',
  'unexpected',
] as const;
export type FailureCode = (typeof failureCodes)[number];

export interface Failure {
  readonly code: FailureCode;
  readonly message: string;
}

export type Reply<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };

/** Thrown inside one process by code that cannot go on; `answer.ts` turns it into a reply. */
export class Refusal extends Error {
  readonly code: FailureCode;
  constructor(code: FailureCode, message: string) {
    super(message);
    this.name = 'Refusal';
    this.code = code;
  }
}
