import type { CommandInput, CommandName } from '../domain/commands';
import type { Instant } from '../domain/field';

/** One thing done in the sample workspace, and when. */
export type SampleStep = {
  [Name in CommandName]: { readonly at: Instant; readonly name: Name; readonly input: CommandInput<Name> };
}[CommandName];

/** Notes down a step with the input of its command. */
export function step<Name extends CommandName>(at: Instant, name: Name, input: CommandInput<Name>): SampleStep {
  return { at, name, input } as SampleStep;
}
