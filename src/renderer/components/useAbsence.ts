import { useMemo } from 'react';
import { absenceOf, dueMeanwhile, type Absence, type AbsenceChoice } from '../../shared/domain/absence';
import { profileOf, settingsOf } from '../../shared/domain/workspace';
import { useToday } from '../lib/useToday';
import { useCopyState, useWorkspace } from '../workspace/WorkspaceProvider';

/** The absence I come back from, with what fell due meanwhile; null: none, or nothing did. */
export function useAbsence(): { readonly absence: Absence; readonly due: readonly AbsenceChoice[] } | null {
  const { today } = useToday();
  const { followUps, interviews, people, organisations, touchpoints, resources, introductions, goals } = useWorkspace(
    (w) => ({
      followUps: w.followUps,
      interviews: w.interviews,
      people: w.people,
      organisations: w.organisations,
      touchpoints: w.touchpoints,
      resources: w.resources,
      introductions: w.introductions,
      goals: w.goals,
    }),
  );
  const least = useWorkspace((workspace) => settingsOf(workspace).absenceDays);
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  // Before everybody is here, what was done lately may be what is missing.
  const isComplete = useCopyState((state) => state.isComplete);
  return useMemo(() => {
    if (!isComplete) return null;
    const traces = { followUps, interviews, people, organisations, touchpoints, resources, introductions, goals };
    const absence = absenceOf(traces, { least, zone, today });
    const due = absence === null ? [] : dueMeanwhile(Object.values(followUps), absence, today);
    return absence === null || due.length === 0 ? null : { absence, due };
  }, [
    isComplete,
    followUps,
    interviews,
    people,
    organisations,
    touchpoints,
    resources,
    introductions,
    goals,
    least,
    zone,
    today,
  ]);
}
