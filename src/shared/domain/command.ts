import type { z } from 'zod';
import type { Edit } from './edit';
import type { Instant } from './field';

/**
 * Something a person can do to the document: a name (noun.pastParticiple, the key in its registry),
 * the shape of its input and a pure change. Keys of new records come in with the input and the time
 * comes in as `at`, so that the same command on the same document always does the same.
 */
export interface Command<Input extends z.ZodType> {
  readonly input: Input;
  /** For undo and history: “Note written”. */
  readonly says: string;
  /** Typing: changes to the same record within seconds are one step of undo. */
  readonly isTyping?: boolean;
  /** Done by Askwell itself, not by a person: no step of undo. */
  readonly isHousekeeping?: boolean;
  /** Takes whole records, so only the main process may ask for it: a page names what it wants, never its content. */
  readonly isMainOnly?: boolean;
  change(edit: Edit, input: z.output<Input>, at: Instant): void;
}

export function command<Input extends z.ZodType>(definition: Command<Input>): Command<Input> {
  return definition;
}
