import type { Page } from '@playwright/test';
import type { ProcedureInput, ProcedureName, ProcedureOutput } from '../../src/shared/contract';
import type { CommandInput, CommandName } from '../../src/shared/domain/commands';
import type { Reply } from '../../src/shared/failure';

/** Asks the main process through the page's own wire; throws the sentence of a failure. */
export async function ask<Name extends ProcedureName>(
  page: Page,
  name: Name,
  input: ProcedureInput<Name>,
): Promise<ProcedureOutput<Name>> {
  const reply = (await page.evaluate(([procedure, given]) => window.askwell.call(procedure, given), [
    name,
    input,
  ] as const)) as Reply<ProcedureOutput<Name>>;
  if (!reply.ok) throw new Error(`${name}: ${reply.failure.message}`);
  return reply.value;
}

/** Does a command as a person would have done it before the test begins. */
export function does<Name extends CommandName>(
  page: Page,
  name: Name,
  input: CommandInput<Name>,
): Promise<ProcedureOutput<'command.apply'>> {
  return ask(page, 'command.apply', { name, input });
}
