import type { z } from 'zod';

/** One line of the contract: what is asked for, and the type of the answer. */
// eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- it names the answer’s type, which no value carries
export function procedure<Input extends z.ZodType, Output>(input: Input) {
  return { input, output: undefined as unknown as Output };
}
