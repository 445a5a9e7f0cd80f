import { useMemo } from 'react';
import { briefFacts, type BriefFacts, type BriefKnown } from '../../../shared/domain/briefFacts';
import { useWorkspace } from '../../workspace/WorkspaceProvider';
import { useOnRecord } from './useOffRecord';

/** The facts of one brief, with what names them; null: not known yet, or no such interview. */
export function useBriefFacts(interviewId: string): { readonly facts: BriefFacts; readonly known: BriefKnown } | null {
  const known = useWorkspace((workspace) => ({
    interviews: workspace.interviews,
    people: workspace.people,
    roles: workspace.roles,
    organisations: workspace.organisations,
    observations: workspace.observations,
    introductions: workspace.introductions,
    evidence: workspace.evidence,
    needs: workspace.needs,
    resources: workspace.resources,
    followUps: workspace.followUps,
    assumptions: workspace.assumptions,
    guideQuestions: workspace.guideQuestions,
    ties: workspace.ties,
  }));
  const onRecord = useOnRecord(known);
  return useMemo(() => {
    const facts = onRecord === null ? null : briefFacts(onRecord, interviewId);
    return facts === null || onRecord === null ? null : { facts, known: onRecord };
  }, [onRecord, interviewId]);
}
