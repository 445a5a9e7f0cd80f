import { businessDaysAfter, businessDaysBetween, dayCountStarts, type BusinessCalendar } from './businessDays';
import type { Instant, LocalDate } from './field';
import { effectiveDue } from './agenda';
import type { FollowUp } from './followUp';
import type { Interview } from './interview';
import { answerOf, meetingAfter, type OutreachThread } from './outreachThreads';
import type { Settings } from './settings';
import { dayOfInstant } from './time';
import type { RecordMap } from './workspace';

/**
 * Where a first note stands, after the 3-and-7-business-day method (“3B7”, S. Dalton, The 2-Hour Job Search, as
 * taught by SFU career services; methods.md D1): after 3 business days of silence a second person of the same
 * organisation may be written to, after 7 the first is nudged once, then it is let go.
 */
export type OutreachStanding =
  | 'waiting'
  /** A second person of the organisation may be written to. */
  | 'nextAllowed'
  | 'nudgeDue'
  | 'nudged'
  /** One nudge, then let go: by hand, or because the nudge stayed without an answer as long as the note. */
  | 'rested'
  | 'replied'
  | 'declined'
  | 'bounced'
  /** Out of office. */
  | 'away';

/** The facts a sequence is made of besides its letters. */
export interface OutreachRules {
  readonly settings: Pick<
    Settings,
    'nextPersonAfterBusinessDays' | 'nudgeAfterBusinessDays' | 'startsNextDayAfterNoon' | 'previewDays'
  >;
  /** Days that count between me and this person: my week, my days off, my holidays and theirs. */
  readonly calendarFor: (personId: string) => BusinessCalendar;
  /** The person’s time zone, otherwise the user’s. */
  readonly zoneFor: (personId: string) => string;
  /** The user’s own zone: in which “today” and the time of an answer are meant. */
  readonly zone: string;
  readonly today: LocalDate;
}

export interface OutreachState {
  readonly thread: OutreachThread;
  readonly standing: OutreachStanding;
  /** The day it was at their place when the note was sent. */
  readonly sentOn: LocalDate;
  /** Day 0: later than `sentOn` after an absence or, when that is chosen, after noon. */
  readonly countsFrom: LocalDate;
  /** Business days since `countsFrom`, up to the answer or today. */
  readonly waited: number;
  /** From this day a second person of the organisation may be written to. */
  readonly nextPersonOn: LocalDate;
  readonly nudgeOn: LocalDate;
  readonly nudgedOn: LocalDate | null;
  /** When it rests by itself: as long after the nudge as the nudge came after the note. Before there is a nudge, an outlook. */
  readonly restOn: LocalDate;
  /** When it was answered, declined, came back or was let go. */
  readonly endedOn: LocalDate | null;
  readonly awayUntil: LocalDate | null;
  /** The talk that came of it. */
  readonly meeting: Interview | undefined;
}

/** Whether the organisation may still answer: nobody else there is to be written to before `nextPersonOn`. */
export function isOpen({ standing }: Pick<OutreachState, 'standing'>): boolean {
  return ['waiting', 'nextAllowed', 'nudgeDue', 'nudged', 'away'].includes(standing);
}

/** Where one sequence stands today. `followUps`: its open reminders win over the count, since the person may have moved them. */
export function outreachState(
  thread: OutreachThread,
  rules: OutreachRules,
  known: { readonly interviews: RecordMap<Interview>; readonly followUps: RecordMap<FollowUp> },
): OutreachState {
  const { settings, zone, today } = rules;
  const calendar = rules.calendarFor(thread.personId);
  const theirs = rules.zoneFor(thread.personId);
  const { first, nudges, last } = thread;
  const countFrom = (sentAt: Instant, awayUntil: LocalDate | null) => {
    const start = dayCountStarts(sentAt, theirs, calendar, settings.startsNextDayAfterNoon);
    return awayUntil !== null && awayUntil > start ? awayUntil : start;
  };
  const countsFrom = countFrom(first.sentAt, first.awayUntil);
  const nextPersonOn =
    plannedDay(known.followUps, first.id, 'next') ??
    businessDaysAfter(countsFrom, settings.nextPersonAfterBusinessDays, calendar);
  const nudgeOn =
    plannedDay(known.followUps, first.id, 'nudge') ??
    businessDaysAfter(countsFrom, settings.nudgeAfterBusinessDays, calendar);
  const nudge = nudges.at(-1);
  const restOn = businessDaysAfter(
    nudge === undefined ? (nudgeOn > today ? nudgeOn : today) : countFrom(nudge.sentAt, nudge.awayUntil),
    settings.nudgeAfterBusinessDays,
    calendar,
  );
  const answered = answerOf(thread);
  const meeting = meetingAfter(thread, known.interviews);
  const endedAt =
    answered === undefined ? (meeting === undefined ? last.restedAt : null) : (answered.answeredAt ?? answered.sentAt);
  const endedOn = endedAt === null ? null : dayOfInstant(endedAt, zone);
  const awayUntil = last.awayUntil;
  const standing = ((): OutreachStanding => {
    if (answered?.answer === 'replied' || (meeting !== undefined && answered?.answer !== 'declined')) return 'replied';
    if (answered?.answer) return answered.answer;
    if (last.restedAt !== null) return 'rested';
    if (awayUntil !== null && awayUntil >= today) return 'away';
    if (nudge !== undefined) return restOn < today ? 'rested' : 'nudged';
    if (nudgeOn <= today) return 'nudgeDue';
    return nextPersonOn <= today ? 'nextAllowed' : 'waiting';
  })();
  return {
    thread,
    standing,
    sentOn: dayOfInstant(first.sentAt, theirs),
    countsFrom,
    waited: businessDaysBetween(countsFrom, endedOn ?? today, calendar),
    nextPersonOn,
    nudgeOn,
    nudgedOn: nudge === undefined ? null : dayOfInstant(nudge.sentAt, theirs),
    restOn,
    endedOn: endedOn ?? (standing === 'rested' ? restOn : null),
    awayUntil,
    meeting,
  };
}

/** What a sent first note leaves on the agenda. */
export type ReminderKind = 'next' | 'nudge' | 'kind';

/**
 * The key of a reminder, made from its letter’s: so that marking as sent twice, on two computers too, adds it once, and
 * the letter finds it without a field of its own.
 */
export function reminderId(messageId: string, kind: ReminderKind): string {
  return `fol_${messageId.slice('mes_'.length).slice(0, 35)}${kind}`;
}

/** The day an open reminder of this letter stands on; null: there is none. */
function plannedDay(followUps: RecordMap<FollowUp>, messageId: string, kind: ReminderKind): LocalDate | null {
  const reminder = followUps[reminderId(messageId, kind)];
  if (reminder === undefined || reminder.deletedAt !== null || reminder.doneAt !== null) return null;
  return effectiveDue(reminder);
}
