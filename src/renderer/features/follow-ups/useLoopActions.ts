import { useMemo } from 'react';
import { aboutOf, type LoopState } from '../../../shared/domain/loops';
import type { TouchpointKind } from '../../../shared/domain/network';
import { useStartLetter } from '../../components/useStartLetter';
import { newId } from '../../lib/newId';
import { useDispatch } from '../../workspace/useDispatch';

export interface LoopActions {
  /** Keeps what is said about a loop; answers whether it is on the disk. */
  write(loop: LoopState, fields: { what?: string; did?: string; result?: string }): Promise<boolean>;
  notReached(loop: LoopState): Promise<unknown>;
  letGo(loop: LoopState): Promise<unknown>;
  /** One that was kept by hand, into the bin; answers whether it is there. */
  remove(loop: LoopState): Promise<boolean>;
  /** Opens the letter that tells its giver of these loops. */
  tell(loops: readonly LoopState[]): Promise<void>;
  /** They heard it by word of mouth. */
  toldBy(loops: readonly LoopState[], kind: TouchpointKind, summary: string): Promise<boolean>;
}

/** What can be done about loops; each with a way back. */
export function useLoopActions(nameOf: (personId: string) => string): LoopActions {
  const dispatch = useDispatch();
  const startLetter = useStartLetter();
  return useMemo(
    () => ({
      write: async (loop, fields) =>
        (await dispatch('loop.changed', { loop: aboutOf(loop), fields }, { isQuiet: true })).ok,
      notReached: (loop) =>
        dispatch(
          'loop.notReached',
          { loop: aboutOf(loop), isNotReached: !loop.isNotReached },
          { toast: loop.isNotReached ? `${loop.what} may still be reached` : `${loop.what} could not be reached` },
        ),
      letGo: (loop) =>
        dispatch(
          'loop.letGo',
          { loop: aboutOf(loop), isLetGo: loop.stage !== 'letGo' },
          { toast: loop.stage === 'letGo' ? 'Open again' : 'Let go. Nothing is owed for it.' },
        ),
      remove: async (loop) => {
        const given = loop.what.trim() === '' ? `what ${nameOf(loop.giverId)} gave` : loop.what;
        return (await dispatch('loop.binned', { id: loop.id }, { toast: `Moved to the bin: ${given}` })).ok;
      },
      tell: async (loops) => {
        const [first] = loops;
        if (first === undefined) return;
        // The letter points to its loops, so they have to be there before it is.
        const { ok } = await dispatch('loop.kept', { loops: loops.map(aboutOf) });
        if (!ok) return;
        startLetter({
          personId: first.giverId,
          kind: 'update',
          interviewId: first.interviewId,
          loopIds: loops.map(({ id }) => id),
        });
      },
      toldBy: async (loops, kind, summary) => {
        const [first] = loops;
        if (first === undefined) return false;
        const { ok } = await dispatch(
          'loop.told',
          { loops: loops.map(aboutOf), touchpoint: { id: newId('touchpoints'), kind, summary } },
          { toast: `${nameOf(first.giverId)} has heard` },
        );
        return ok;
      },
    }),
    [dispatch, startLetter, nameOf],
  );
}
