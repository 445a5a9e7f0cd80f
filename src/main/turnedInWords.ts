import type { Turned } from '../shared/contract';
import { leftAloneWords } from '../shared/domain/undoWords';
import type { TurnedChange, WorkspaceStore } from './storage/workspaceStore';

/** What undo or redo did, for a window: it does not hold every record that may have to be named. */
export function turnedInWords(store: Pick<WorkspaceStore, 'workspace'>, turned: TurnedChange | null): Turned | null {
  if (turned === null) return null;
  const { says, left, ...change } = turned;
  return { change, says, left: leftAloneWords(store.workspace, left) };
}
