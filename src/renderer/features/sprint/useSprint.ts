import { useMemo } from 'react';
import { sprintLines, type SprintLine } from '../../../shared/domain/sprintFacts';
import { lastTime, type LastTime } from '../../../shared/domain/sprintHistory';
import type { Sprint } from '../../../shared/domain/sprint';
import { sprintSteps } from '../../../shared/domain/sprint';
import { useDispatch } from '../../workspace/useDispatch';
import { useWorkspace } from '../../workspace/WorkspaceProvider';

/** The lines of a run and what the run before it said. */
export function useSprintLines(sprint: Sprint): {
  readonly lines: readonly SprintLine[];
  readonly before: ReadonlyMap<string, LastTime>;
} {
  const known = useWorkspace(({ sprints, sprintEntries, organisations }) => ({
    sprints,
    sprintEntries,
    organisations,
  }));
  const { id, startedAt } = sprint;
  const lines = useMemo(() => sprintLines(known, id), [known, id]);
  const before = useMemo(() => lastTime(known, { id, startedAt }), [known, id, startedAt]);
  return { lines, before };
}

/** What can be done with the run as a whole. */
export function useSprintMoves(sprint: Sprint): {
  /** To the next step (1) or the one before (-1); at the ends nothing happens. */
  readonly step: (by: 1 | -1) => void;
  readonly pause: () => void;
  readonly anew: () => void;
} {
  const dispatch = useDispatch();
  const { id, step, stepStartedAt } = sprint;
  return {
    step: (by) => {
      const next = sprintSteps[sprintSteps.indexOf(step) + by];
      if (next !== undefined) void dispatch('sprint.stepped', { id, step: next });
    },
    pause: () => void dispatch(stepStartedAt === null ? 'sprint.resumed' : 'sprint.paused', { id }),
    anew: () => void dispatch('sprint.resumed', { id, isAnew: true }),
  };
}
