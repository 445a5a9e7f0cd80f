import { useMemo } from 'react';
import { loopsOf, type LoopState } from '../../shared/domain/loops';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { useOffRecord } from './useOnRecord';

/**
 * Every loop, without those that rest on a note off the record. Until it is known which notes those are, every loop that
 * rests on a note is left out.
 */
export function useLoops(): readonly LoopState[] {
  const known = useWorkspace((w) => ({
    loops: w.loops,
    people: w.people,
    resources: w.resources,
    introductions: w.introductions,
    followUps: w.followUps,
    interviews: w.interviews,
  }));
  const loops = useMemo(() => loopsOf(known), [known]);
  const ids = useMemo(() => [...new Set(loops.flatMap(({ noteId }) => noteId ?? []))].sort().join(' '), [loops]);
  const offRecord = useOffRecord(ids);
  return useMemo(
    () => loops.filter(({ noteId }) => noteId === null || (offRecord !== null && !offRecord.has(noteId))),
    [loops, offRecord],
  );
}
