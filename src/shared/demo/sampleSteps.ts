import type { CommandInput, CommandName } from '../domain/commands';
import type { Instant } from '../domain/field';

/** One thing done in the sample workspace, and when. */
export type SampleStep = { [Name in CommandName]: { readonly at: Instant; readonly name: Name; readonly input: CommandInput<Name> } }[CommandName];

/** Placeholder: being written. */
export function sampleSteps(_now: Instant): SampleStep[] {
  return [];
}
