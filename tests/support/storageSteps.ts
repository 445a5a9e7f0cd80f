import { applyRecords } from '../../src/shared/domain/change';
import { commands, type CommandInput, type CommandName } from '../../src/shared/domain/commands';
import type { Command } from '../../src/shared/domain/command';
import { Edit } from '../../src/shared/domain/edit';
import { emptyWorkspace, type Workspace } from '../../src/shared/domain/workspace';
import type { z } from 'zod';

export type Step = { [Name in CommandName]: { readonly name: Name; readonly input: CommandInput<Name> } }[CommandName];

/** The zone and the moment that every storage test uses. */
export const zone = 'Europe/London';
export const moment = new Date('2027-01-14T17:30:00.000Z');

const words = 'Grüße, 名前, “quotes”, line\nbreaks and 🙂 ';

/**
 * The one command that follows change number `sequence`: so that a test can work out the document at
 * any sequence without having seen how it came about. Each changes something; each 25th is a long text.
 */
export function stepAfter(sequence: number): Step {
  const next = sequence + 1;
  const statement = `${next}: ${words.repeat(next % 25 === 0 ? 300 : 4)}`;
  switch (sequence % 4) {
    case 0:
      return { name: 'goal.added', input: { id: `goa_${next}`, purpose: 'learn', statement } };
    case 1:
      return { name: 'assumption.added', input: { id: `asm_${next}`, goalId: `goa_${sequence}`, statement } };
    case 2:
      return { name: 'goal.changed', input: { id: `goa_${sequence - 1}`, fields: { statement } } };
    default:
      return { name: 'assumption.binned', input: { id: `asm_${sequence - 1}` } };
  }
}

/** Does a step in memory only: what the store must agree with. */
export function doStep(workspace: Workspace, { name, input }: Step, at: string): void {
  const command = commands[name] as Command<z.ZodType>;
  const edit = new Edit(workspace);
  command.change(edit, command.input.parse(input), at);
  applyRecords(workspace, edit.records());
}

/** The document after `sequence` steps of `stepAfter`. */
export function documentAt(sequence: number): Workspace {
  const workspace = emptyWorkspace(zone);
  for (let done = 0; done < sequence; done++) doStep(workspace, stepAfter(done), moment.toISOString());
  return workspace;
}
