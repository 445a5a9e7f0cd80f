import { useMemo } from 'react';
import { agenda } from '../../shared/domain/agenda';
import { inProgress } from '../../shared/domain/inProgress';
import { restOf } from '../../shared/domain/rest';
import { profileOf, settingsOf } from '../../shared/domain/workspace';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';

/** What the rail counts: interviews in progress, follow-ups due by today, and how many of those are late. */
export function useRailCounts(): { readonly interviews: number; readonly due: number; readonly late: number } {
  const { today, now, zone } = useToday();
  const { followUps, interviews } = useWorkspace((w) => ({ followUps: w.followUps, interviews: w.interviews }));
  const weekStartsOn = useWorkspace((w) => settingsOf(w).weekStartsOn);
  const profile = useWorkspace(profileOf);
  return useMemo(() => {
    const groups = agenda(Object.values(followUps), today, now, weekStartsOn);
    return {
      interviews: inProgress(interviews, now, zone).length,
      due: groups.overdue.length + groups.today.length,
      // On a day off and during a shift nothing is red.
      late: restOf(profile, today, now) === null ? groups.overdue.length : 0,
    };
  }, [followUps, interviews, today, now, zone, weekStartsOn, profile]);
}
