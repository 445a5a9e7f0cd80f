import { useCallback, useMemo } from 'react';
import type { Sprint } from '../../shared/domain/sprint';
import { locksResearch, sprintClock, type SprintClock } from '../../shared/domain/sprintClock';
import { openSprint } from '../../shared/domain/sprintFacts';
import { settingsOf } from '../../shared/domain/workspace';
import { useNow } from '../lib/clock';
import { useDispatch } from '../workspace/useDispatch';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { researchWords } from './researchWords';

export interface ResearchLock {
  readonly sprint: Sprint;
  readonly clock: SprintClock;
  /** Stops the clock; research is open then. */
  readonly pause: () => void;
}

/** The sprint for whose sake research waits now; null: none. Looked at anew every `everyMs`. */
export function useResearchLock(everyMs = 5_000): ResearchLock | null {
  const dispatch = useDispatch();
  const sprints = useWorkspace((workspace) => workspace.sprints);
  const settings = useWorkspace(settingsOf);
  const now = useNow(everyMs);
  const sprint = useMemo(() => openSprint({ sprints }), [sprints]);
  const id = sprint?.id;
  const pause = useCallback(() => {
    if (id !== undefined) void dispatch('sprint.paused', { id }, { toast: researchWords.paused });
  }, [dispatch, id]);
  if (!locksResearch(sprint, settings, now)) return null;
  return { sprint, clock: sprintClock(sprint, settings, now), pause };
}
