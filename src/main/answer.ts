import { procedures, type ProcedureName, type ProcedureOutput } from '../shared/contract';
import { Refusal, type Failure, type Reply } from '../shared/failure';
import type { z } from 'zod';

/** One function per procedure. `caller` is whoever asked (the window), for those who must know. */
export type Implementation<Caller> = {
  [Name in ProcedureName]: (
    input: z.output<(typeof procedures)[Name]['input']>,
    caller: Caller,
  ) => Promise<ProcedureOutput<Name>> | ProcedureOutput<Name>;
};

/**
 * Any call, from anywhere, to a reply: the name must be known and the input must parse; whatever
 * goes wrong comes back as a value. Never throws.
 */
export async function answer<Caller>(
  implementation: Implementation<Caller>,
  name: unknown,
  input: unknown,
  caller: Caller,
): Promise<Reply<unknown>> {
  if (typeof name !== 'string' || !isProcedure(name)) {
    return failed('unknownCall', 'Askwell does not know this request. Nothing was changed.');
  }
  const parsed = procedures[name].input.safeParse(input);
  if (!parsed.success) return failed('invalidInput', 'Askwell could not read this request. Nothing was changed.');
  try {
    const run = implementation[name] as (input: unknown, caller: Caller) => unknown;
    return { ok: true, value: await run(parsed.data, caller) };
  } catch (error) {
    if (error instanceof Refusal) return failed(error.code, error.message);
    console.error(`${name} failed:`, error);
    return failed('unexpected', 'Something went wrong inside Askwell. What was saved is safe; please try again.');
  }
}

function isProcedure(name: string): name is ProcedureName {
  return Object.hasOwn(procedures, name);
}

function failed(code: Failure['code'], message: string): Reply<never> {
  return { ok: false, failure: { code, message } };
}
