import { keepStill } from '../../src/shared/domain/valuesOf';
import type { Workspace } from '../../src/shared/domain/workspace';

/** A planner as a window has it: read from the text that the main process sends, and never changed in place (LiveCopy.ts). */
export function asInWindow<Known extends Partial<Workspace>>(workspace: Known): Known {
  const known = JSON.parse(JSON.stringify(workspace)) as Known;
  keepStill(known);
  return known;
}
