import { useMemo } from 'react';
import { paceOf, sentInWeekOf } from '../../../shared/domain/outreachGuard';
import { outreachThreads } from '../../../shared/domain/outreachThreads';
import type { LocalDate } from '../../../shared/domain/field';
import { weekLoad, type WeekLoad } from '../../../shared/domain/weekLoad';
import { givingOf, type Giving } from '../../../shared/domain/weekPlan';
import { profileOf, settingsOf } from '../../../shared/domain/workspace';
import { useBusinessCalendar } from '../../components/useBusinessCalendar';
import { useToday } from '../../lib/useToday';
import { useCollections, useSlice, useWorkspace } from '../../workspace/WorkspaceProvider';

const forLoad = ['interviews', 'followUps', 'events', 'profile', 'settings'] as const;
const forGiving = [
  'weeks',
  'followUps',
  'introductions',
  'touchpoints',
  'resources',
  'people',
  'profile',
  'settings',
] as const;

/** What a week asks for and what it gives. First notes are counted by the numbers of the guard that speaks of them. */
export function useWeek(startsOn: LocalDate): { readonly load: WeekLoad; readonly giving: Giving } {
  const { today } = useToday();
  const hasNotes = useSlice('messages', 'kind', 'outreach');
  const hasNudges = useSlice('messages', 'kind', 'nudge');
  const { messages, roles } = useWorkspace((w) => ({ messages: w.messages, roles: w.roles }));
  const { holidaysFor } = useBusinessCalendar();
  const loadKnown = useCollections(forLoad);
  const givingKnown = useCollections(forGiving);
  const threads = useMemo(() => outreachThreads(messages, roles), [messages, roles]);
  const load = useMemo(() => {
    const pace = paceOf(threads, profileOf(loadKnown), settingsOf(loadKnown));
    return weekLoad(loadKnown, startsOn, today, {
      notesSent: hasNotes && hasNudges ? sentInWeekOf(startsOn, pace) : null,
      holidays: holidaysFor(''),
    });
  }, [threads, loadKnown, startsOn, today, hasNotes, hasNudges, holidaysFor]);
  const giving = useMemo(() => givingOf(givingKnown, startsOn), [givingKnown, startsOn]);
  return { load, giving };
}
