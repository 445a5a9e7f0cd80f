import { dayOfInstant } from '../../shared/domain/time';
import type { Instant, LocalDate } from '../../shared/domain/field';
import { profileOf } from '../../shared/domain/workspace';
import { useWorkspace } from '../workspace/WorkspaceProvider';
import { useNow } from './clock';

/** The user's day, moment (renewed every half minute) and zone. */
export function useToday(): { readonly today: LocalDate; readonly now: Instant; readonly zone: string } {
  const zone = useWorkspace((workspace) => profileOf(workspace).timeZone);
  const now = useNow(30_000);
  return { today: dayOfInstant(now, zone), now, zone };
}
