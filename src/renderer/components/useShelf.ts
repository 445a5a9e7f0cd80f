import { useMemo } from 'react';
import type { Resource } from '../../shared/domain/network';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { useOnRecord } from './useOnRecord';

const none = { observations: {}, introductions: {}, evidence: {}, needs: {}, followUps: {} };

/** All resources but those that rest on a note off the record: their words stay in their talk. */
export function useShelf(): Readonly<Record<string, Resource>> {
  const resources = useWorkspace((workspace) => workspace.resources);
  const known = useMemo(() => ({ ...none, resources }), [resources]);
  return useOnRecord(known).known.resources;
}
