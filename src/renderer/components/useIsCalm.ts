import { restOf } from '../../shared/domain/rest';
import { profileOf } from '../../shared/domain/workspace';
import { useToday } from '../lib/useToday';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { useAbsence } from './useAbsence';

/** Whether nothing is red now: on a day off, during a shift, and while what fell due in an absence waits to be sorted. */
export function useIsCalm(): boolean {
  const { today, now } = useToday();
  const profile = useWorkspace(profileOf);
  const away = useAbsence();
  return away !== null || restOf(profile, today, now) !== null;
}
