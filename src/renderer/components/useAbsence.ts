import { useMemo } from 'react';
import { absenceIn, activeDays, dueMeanwhile, type Absence, type AbsenceChoice } from '../../shared/domain/absence';
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
  const asked = useMemo(() => ({ least, zone, today }), [least, zone, today]);
  // Apart from the follow-ups, which change with every tick: there are tens of thousands of the others.
  const elsewhere = useMemo(
    () => activeDays({ interviews, people, organisations, touchpoints, resources, introductions, goals }, asked),
    [interviews, people, organisations, touchpoints, resources, introductions, goals, asked],
  );
  return useMemo(() => {
    if (!isComplete) return null;
    const absence = absenceIn([...elsewhere, ...activeDays({ followUps }, asked)], asked);
    const due = absence === null ? [] : dueMeanwhile(Object.values(followUps), absence, asked.today);
    return absence === null || due.length === 0 ? null : { absence, due };
  }, [isComplete, followUps, elsewhere, asked]);
}
