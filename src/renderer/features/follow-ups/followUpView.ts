import {
  agenda,
  agendaByPerson,
  agendaGroups,
  effectiveDue,
  isLate,
  mayAskAgain,
  type AgendaGroup,
} from '../../../shared/domain/agenda';
import type { Instant, LocalDate } from '../../../shared/domain/field';
import type { FollowUp } from '../../../shared/domain/followUp';
import { rhythmWords } from '../../../shared/domain/recurrence';
import { callName } from '../../../shared/domain/person';
import { dayOfInstant, millisecondsBetween } from '../../../shared/domain/time';
import { settingsOf, type Workspace } from '../../../shared/domain/workspace';
import { sayClock, sayDay, sayDayInSentence, sayDuration } from '../../lib/dates';

export type View = 'agenda' | 'people' | 'calendar';

/** A row of the list: a heading, or a follow-up under it. */
export type AgendaItem =
  | {
      readonly kind: 'heading';
      readonly key: string;
      readonly title: string;
      readonly count: number;
      readonly isLate: boolean;
    }
  | {
      readonly kind: 'followUp';
      readonly key: string;
      readonly followUp: FollowUp;
      readonly group: AgendaGroup | null;
    };

export const groupNames: Readonly<Record<AgendaGroup, string>> = {
  overdue: 'Overdue',
  today: 'Today',
  thisWeek: 'This week',
  later: 'Later',
  waiting: 'Waiting for',
  paused: 'Paused',
};

type Known = Pick<Workspace, 'followUps' | 'people' | 'interviews' | 'settings'>;

/** The rows of the list: by day, or by person. */
export function agendaItems(
  known: Known,
  view: Exclude<View, 'calendar'>,
  today: LocalDate,
  now: Instant,
): AgendaItem[] {
  const followUps = Object.values(known.followUps);
  if (view === 'people') {
    return agendaByPerson(followUps).flatMap(({ personId, followUps: theirs }) =>
      section(
        `person-${personId ?? 'none'}`,
        personId === null ? 'Nobody in particular' : (known.people[personId]?.name ?? 'Somebody'),
        theirs,
        null,
        false,
      ),
    );
  }
  const groups = agenda(followUps, today, now, settingsOf(known).weekStartsOn);
  return agendaGroups.flatMap((group) => section(group, groupNames[group], groups[group], group, group === 'overdue'));
}

function section(
  key: string,
  title: string,
  followUps: readonly FollowUp[],
  group: AgendaGroup | null,
  isLateGroup: boolean,
): AgendaItem[] {
  if (followUps.length === 0) return [];
  return [
    { kind: 'heading', key, title, count: followUps.length, isLate: isLateGroup },
    ...followUps.map((followUp): AgendaItem => ({ kind: 'followUp', key: followUp.id, followUp, group })),
  ];
}

/** Where a follow-up comes from and how often it comes, in one line. */
export function sayOrigin(known: Known, followUp: FollowUp, today: LocalDate, now: Instant, zone: string): string {
  const origin = cameFrom(known, followUp, today, now, zone);
  if (followUp.repeats === null) return origin;
  const often = rhythmWords(followUp.repeats);
  return `${often.charAt(0).toUpperCase()}${often.slice(1)}. ${origin}`;
}

function cameFrom(known: Known, followUp: FollowUp, today: LocalDate, now: Instant, zone: string): string {
  const interview = followUp.interviewId === null ? undefined : known.interviews[followUp.interviewId];
  const person = followUp.personId === null ? undefined : known.people[followUp.personId];
  if (followUp.kind === 'thankYou' && followUp.dueAt !== null) {
    if (followUp.dueAt < now) return 'A late thank-you is still a thank-you.';
    const day = sayDayInSentence(dayOfInstant(followUp.dueAt, zone), today);
    return `Window closes ${day === 'today' ? '' : `${day} `}${sayClock(followUp.dueAt, zone)}`;
  }
  const since = sayDayInSentence(dayOfInstant(followUp.createdAt, zone), today);
  if (followUp.owner === 'them') return `${person ? callName(person) : 'Somebody'} offered it ${onDay(since)}`;
  const speaker = interview?.personIds.map((id) => known.people[id]).find((other) => other !== undefined);
  if (interview?.liveEndedAt) {
    const day = sayDayInSentence(dayOfInstant(interview.liveEndedAt, zone), today);
    const name = speaker ? callName(speaker) : 'somebody';
    if (followUp.kind === 'referral') return `Named by ${name} ${onDay(day)}`;
    return `${followUp.kind === 'update' ? 'Promised after talking' : 'From talking'} with ${name} ${onDay(day)}`;
  }
  return followUp.detail.trim() !== '' ? (followUp.detail.trim().split('\n')[0] ?? '') : `Noted ${onDay(since)}`;
}

/** “today”, “on Monday”. */
function onDay(day: string): string {
  return ['today', 'yesterday', 'tomorrow'].includes(day) ? day : `on ${day}`;
}

/** What stands at the right of a row: the time that is left where a minute counts, otherwise the day. */
export function sayWhen(
  followUp: FollowUp,
  today: LocalDate,
  now: Instant,
  group: AgendaGroup | null,
): { readonly text: string; readonly isLate: boolean } {
  const due = effectiveDue(followUp);
  if (followUp.pausedAt !== null) return { text: '', isLate: false };
  if (mayAskAgain(followUp, today)) return { text: `${sayDay(due, today)}: ask again?`, isLate: false };
  if (isLate(followUp, today, now)) return { text: due >= today ? 'Today' : sayDay(due, today), isLate: true };
  if (followUp.dueAt !== null && followUp.snoozedUntil === null && followUp.dueAt >= now) {
    const minutes = millisecondsBetween(now, followUp.dueAt) / 60_000;
    if (minutes < 24 * 60) return { text: sayDuration(minutes), isLate: false };
  }
  // Under the heading Today the day says nothing.
  return { text: group === 'today' ? '' : sayDay(due, today), isLate: false };
}
