import { useMemo } from 'react';
import { briefFactCollections, briefFacts, type BriefFacts, type BriefKnown } from '../../../shared/domain/briefFacts';
import { useOnRecord } from '../../components/useOnRecord';
import { useCollections } from '../../workspace/WorkspaceProvider';

/** The facts of one brief, with what names them; null: not known yet, or no such interview. */
export function useBriefFacts(interviewId: string): { readonly facts: BriefFacts; readonly known: BriefKnown } | null {
  const { known, isComplete } = useOnRecord(useCollections(briefFactCollections));
  return useMemo(() => {
    // Paper that is half full would be printed so.
    const facts = isComplete ? briefFacts(known, interviewId) : null;
    return facts === null ? null : { facts, known };
  }, [known, isComplete, interviewId]);
}
