import { businessCalendar, type NamedDay } from './businessDays';
import type { Instant } from './field';
import type { ReminderRecord } from './reminderRecord';
import { HORIZON_DAYS, reminderCandidates, type Candidate } from './reminderCandidates';
import { reminderKinds, type About, type ReminderFacts, type ReminderKind, type WrittenAt } from './reminderKinds';
import { PromptTimes } from './reminderTimes';
import { isForgotten, runningTalks } from './runningTalk';
import { addDays, addToInstant, dayOfInstant, instantOf } from './time';
import { profileOf, settingsOf } from './workspace';

/** One thing to remind of now. */
export interface Reminder {
  readonly kind: ReminderKind;
  readonly about: About;
  /** All that is answered with it: the opening of a window is no news once its closing is told. */
  readonly subjects: readonly string[];
  /** When it would best have been said. */
  readonly wants: Instant;
}

export interface ReminderPlan {
  /** What cannot wait first; to be shown as one. The order depends on nothing but the planner. */
  readonly due: readonly Reminder[];
  /** When to look next, after `now`; null: not before something changes. */
  readonly next: Instant | null;
}

const nothing: ReminderPlan = { due: [], next: null };

/**
 * What to remind of at `now`, and when to look again. Nothing is due twice: what the planner’s `reminders` hold was shown,
 * here or on another computer. Never in quiet hours, in a shift, on a day off or a public holiday, nor while a talk is on.
 * `writtenAt`: when dates were set last; what a person has just planned themselves is left for three hours.
 */
export function planReminders(
  facts: ReminderFacts,
  now: Instant,
  holidays: readonly NamedDay[] = [],
  writtenAt: WrittenAt = () => null,
): ReminderPlan {
  const { notifies, welcomedAt } = settingsOf(facts);
  if (!notifies || welcomedAt === null) return nothing;
  // A talk is not interrupted; its end is a change, after which is looked again.
  const talk = runningTalks(facts).find((one) => !isForgotten(one, now));
  if (talk !== undefined) return { due: [], next: addToInstant(now, { hours: 1 }) };
  const calendar = businessCalendar({ ...profileOf(facts), holidays });
  const times = promptTimes(facts, calendar);
  const shown = new Map(Object.values(facts.reminders).map((reminder) => [reminder.subject, reminder]));
  const due: Candidate[] = [];
  let next = instantOf(addDays(dayOfInstant(now, times.zone), HORIZON_DAYS - 1), '00:00', times.zone);
  for (const candidate of reminderCandidates(facts, times, calendar, writtenAt, now)) {
    const moment = momentOf(candidate, shown.get(candidate.subject), times, now);
    if (moment === null) continue;
    if (moment <= now) due.push(candidate);
    else if (moment < next) next = moment;
  }
  return { due: gathered(due), next };
}

/** When nobody is reminded, by Settings and the profile. */
export function promptTimes(
  facts: Pick<ReminderFacts, 'profile' | 'settings'>,
  calendar: ReturnType<typeof businessCalendar>,
): PromptTimes {
  const { timeZone, shifts } = profileOf(facts);
  const { quietFrom, quietTo, remindAt } = settingsOf(facts);
  return new PromptTimes({ zone: timeZone, quietFrom, quietTo, remindAt, shifts, calendar });
}

/** When it is to be shown: `now` or before means now. null: never, because it was, or because it would come too late. */
function momentOf(
  { wants, way, notBefore, until, weekdays }: Candidate,
  shown: ReminderRecord | undefined,
  times: PromptTimes,
  now: Instant,
): Instant | null {
  if (shown !== undefined && shown.again === null) return null;
  const inTime = (moment: Instant | null) => (moment === null || (until !== null && moment >= until) ? null : moment);
  const best =
    shown?.again != null || way === 'later'
      ? times.later(shown?.again ?? wants, weekdays)
      : times.lastAllowed(wants, notBefore, weekdays);
  if (best === null || best > now) return inTime(best);
  // Its moment is over, and nobody was told: as soon as one may.
  return inTime(times.nextAllowed(now, weekdays));
}

/** One for each thing, in the order they are told. */
function gathered(due: readonly Candidate[]): Reminder[] {
  const things = new Map<string, Reminder>();
  for (const { kind, about, subject, wants } of due.toSorted(byWants)) {
    const thing = thingOf(about);
    const before = things.get(thing)?.subjects ?? [];
    things.set(thing, { kind, about, wants, subjects: [...before, subject] });
  }
  return [...things.values()].sort(byUrgency);
}

function thingOf(about: About): string {
  if ('followUpId' in about) return about.followUpId;
  if ('interviewId' in about) return about.interviewId;
  return 'eventId' in about ? about.eventId : about.kind;
}

function byWants(a: Candidate, b: Candidate): number {
  return compare(a.wants, b.wants) || compare(a.subject, b.subject);
}

function byUrgency(a: Reminder, b: Reminder): number {
  return (
    reminderKinds.indexOf(a.kind) - reminderKinds.indexOf(b.kind) ||
    compare(a.wants, b.wants) ||
    compare(a.subjects[0] ?? '', b.subjects[0] ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
