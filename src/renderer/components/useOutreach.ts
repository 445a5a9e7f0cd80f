import { useMemo } from 'react';
import { mayWriteTo, paceOf, type Pace, type Permission } from '../../shared/domain/outreachGuard';
import { outreachState, type OutreachRules, type OutreachState } from '../../shared/domain/outreachState';
import { outreachThreads, type OutreachThread } from '../../shared/domain/outreachThreads';
import { currentRoles } from '../../shared/domain/peopleFacts';
import { profileOf, settingsOf } from '../../shared/domain/workspace';
import { guardWords, type OutreachNaming } from '../../shared/text/outreachWords';
import { sayDayInSentence, sayOnDay } from '../lib/dates';
import { useToday } from '../lib/useToday';
import { useSlice, useWorkspace } from '../workspace/WorkspaceProvider';
import { useBusinessCalendar, type BusinessCalendars } from './useBusinessCalendar';

export interface Outreach {
  /** The letters and the holidays are here. */
  readonly isReady: boolean;
  readonly calendars: BusinessCalendars;
  readonly rules: OutreachRules;
  readonly threads: readonly OutreachThread[];
  /** In the order the first notes were sent. */
  readonly states: readonly OutreachState[];
  readonly pace: Pace;
  readonly say: OutreachNaming;
}

/** Every outreach sequence with where it stands today. */
export function useOutreach(): Outreach {
  const { today, zone } = useToday();
  const hasNotes = useSlice('messages', 'kind', 'outreach');
  const hasNudges = useSlice('messages', 'kind', 'nudge');
  const calendars = useBusinessCalendar();
  const known = useWorkspace((w) => ({
    messages: w.messages,
    roles: w.roles,
    people: w.people,
    organisations: w.organisations,
    interviews: w.interviews,
    followUps: w.followUps,
    profile: profileOf(w),
    settings: settingsOf(w),
  }));
  const threads = useMemo(() => outreachThreads(known.messages, known.roles), [known.messages, known.roles]);
  const rules = useMemo(
    (): OutreachRules => ({
      settings: known.settings,
      calendarFor: calendars.calendarFor,
      zoneFor: (personId) => {
        const theirs = known.people[personId]?.timeZone ?? '';
        return theirs === '' ? zone : theirs;
      },
      zone,
      today,
    }),
    [known.settings, known.people, calendars.calendarFor, zone, today],
  );
  const { interviews, followUps } = known;
  const states = useMemo(
    () => threads.map((thread) => outreachState(thread, rules, { interviews, followUps })),
    [threads, rules, interviews, followUps],
  );
  const pace = useMemo(() => paceOf(threads, known.profile, known.settings), [threads, known.profile, known.settings]);
  const { people, organisations } = known;
  const say = useMemo(
    (): OutreachNaming => ({
      day: (day) => sayDayInSentence(day, today),
      onDay: (day) => sayOnDay(day, today),
      person: (id) => people[id]?.name ?? 'somebody',
      organisation: (id) => organisations[id]?.name ?? 'the organisation',
    }),
    [people, organisations, today],
  );
  return { isReady: hasNotes && hasNudges && calendars.isReady, calendars, rules, threads, states, pace, say };
}

/** Whether a first note to this person keeps to the method today, with the sentences why it had better wait. */
export function useMayWriteTo(personId: string | null): {
  readonly permission: Permission;
  readonly sentences: readonly string[];
} {
  const { states, pace, rules, say } = useOutreach();
  const roles = useWorkspace((w) => w.roles);
  const settings = useWorkspace(settingsOf);
  return useMemo(() => {
    const permission: Permission =
      personId === null
        ? { isAllowed: true }
        : mayWriteTo({
            personId,
            organisationId: currentRoles(roles).get(personId)?.organisationId ?? null,
            day: rules.today,
            states,
            pace,
          });
    return { permission, sentences: guardWords(permission, settings, say) };
  }, [personId, roles, rules.today, states, pace, settings, say]);
}
