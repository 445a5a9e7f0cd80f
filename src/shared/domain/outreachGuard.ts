import { workingDayFrom } from './businessDays';
import type { Instant, LocalDate } from './field';
import { isOpen, type OutreachRules, type OutreachState } from './outreachState';
import { compare, type OutreachThread } from './outreachThreads';
import type { Profile } from './profile';
import type { Settings } from './settings';
import { addDays, dayOfInstant, weekdayOf } from './time';

/** Why a first note had better wait. It never forbids: the person decides, and the screen says so. */
export type WaitReason =
  /** Somebody else of the organisation was written to, and their days are not over (serial inside one organisation). */
  | { readonly kind: 'organisation'; readonly other: OutreachState; readonly until: LocalDate }
  /** This person was written to and has not answered; what is due next is the nudge. */
  | { readonly kind: 'samePerson'; readonly other: OutreachState; readonly until: LocalDate }
  /** The week’s first notes are written (`sent` of `cap`); from `until` on there is room again. */
  | { readonly kind: 'pace'; readonly sent: number; readonly cap: number; readonly until: LocalDate };

export type Permission =
  | { readonly isAllowed: true }
  /** `until`: the first day on which nothing stands against it any more. */
  | { readonly isAllowed: false; readonly until: LocalDate; readonly reasons: readonly WaitReason[] };

interface Asked {
  readonly personId: string;
  readonly organisationId: string | null;
  readonly day: LocalDate;
  readonly states: readonly OutreachState[];
  readonly pace: Pace;
}

/** What the week’s measure is made of. */
export interface Pace {
  /** First notes a week that feel right; 0: none at all. */
  readonly cap: Profile['weeklyMessages'];
  readonly weekStartsOn: Settings['weekStartsOn'];
  /** Days on which first notes were sent, by the user’s clock. */
  readonly sentOn: readonly LocalDate[];
}

/**
 * Whether a first note to this person on this day keeps to the method: serial inside one organisation (a second person
 * only after the first one’s 3 business days), parallel across organisations, within the week’s measure. Somebody who
 * answered, declined, could not be reached or was let go stands in nobody’s way.
 */
export function mayWriteTo({ personId, organisationId, day, states, pace }: Asked): Permission {
  const reasons: WaitReason[] = [];
  for (const other of states) {
    if (!isOpen(other)) continue;
    if (other.thread.personId === personId) reasons.push({ kind: 'samePerson', other, until: other.restOn });
    else if (organisationId !== null && other.thread.organisationId === organisationId && other.nextPersonOn > day)
      reasons.push({ kind: 'organisation', other, until: other.nextPersonOn });
  }
  const sent = sentInWeekOf(day, pace);
  if (sent >= pace.cap)
    reasons.push({ kind: 'pace', sent, cap: pace.cap, until: addDays(weekStart(day, pace.weekStartsOn), 7) });
  if (reasons.length === 0) return { isAllowed: true };
  const until =
    reasons
      .map((reason) => reason.until)
      .sort(compare)
      .at(-1) ?? day;
  return { isAllowed: false, until, reasons };
}

/** The first day of the week that holds `day`. */
export function weekStart(day: LocalDate, weekStartsOn: Settings['weekStartsOn']): LocalDate {
  return addDays(day, -((weekdayOf(day) - weekStartsOn + 7) % 7));
}

/** First notes sent in the week that holds `day`. */
export function sentInWeekOf(day: LocalDate, { sentOn, weekStartsOn }: Pace): number {
  const from = weekStart(day, weekStartsOn);
  const to = addDays(from, 6);
  return sentOn.filter((sent) => from <= sent && sent <= to).length;
}

/** The week’s measure, from what was sent. `zone`: the user’s. */
export function paceOf(
  threads: readonly Pick<OutreachThread, 'first'>[],
  profile: Pick<Profile, 'weeklyMessages' | 'timeZone'>,
  settings: Pick<Settings, 'weekStartsOn'>,
): Pace {
  return {
    cap: profile.weeklyMessages,
    weekStartsOn: settings.weekStartsOn,
    sentOn: threads.map(({ first }) => dayOf(first.sentAt, profile.timeZone)),
  };
}

const dayOf = (at: Instant, zone: string): LocalDate => dayOfInstant(at, zone);

/** The first day from `day` on that is a working day for this person and within the week’s measure. */
export function dayWithRoom(
  day: LocalDate,
  personId: string,
  pace: Pace,
  rules: Pick<OutreachRules, 'calendarFor'>,
): LocalDate {
  const calendar = rules.calendarFor(personId);
  let current = workingDayFrom(day, calendar);
  // A measure of nothing leaves no room in any week: the day stays as it is.
  for (let weeks = 0; pace.cap > 0 && weeks < 60 && sentInWeekOf(current, pace) >= pace.cap; weeks += 1)
    current = workingDayFrom(addDays(weekStart(current, pace.weekStartsOn), 7), calendar);
  return current;
}
