import { useMemo } from 'react';
import { agenda } from '../../shared/domain/agenda';
import { inProgress } from '../../shared/domain/inProgress';
import { settingsOf } from '../../shared/domain/workspace';
import { useIsCalm } from '../components/useIsCalm';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';

/** What the rail counts: interviews in progress, follow-ups due by today, and how many of those are late. */
export function useRailCounts(): { readonly interviews: number; readonly due: number; readonly late: number } {
  const { today, now, zone } = useToday();
  const { followUps, interviews } = useWorkspace((w) => ({ followUps: w.followUps, interviews: w.interviews }));
  const weekStartsOn = useWorkspace((w) => settingsOf(w).weekStartsOn);
  const isCalm = useIsCalm();
  return useMemo(() => {
    const groups = agenda(Object.values(followUps), today, now, weekStartsOn);
    return {
      interviews: inProgress(interviews, now, zone).length,
      due: groups.overdue.length + groups.today.length,
      late: isCalm ? 0 : groups.overdue.length,
    };
  }, [followUps, interviews, today, now, zone, weekStartsOn, isCalm]);
}
