import { businessCalendar, workingDayFrom, type NamedDay } from './businessDays';
import type { Instant, LocalDate } from './field';
import type { Reminder } from './reminder';
import { HORIZON_DAYS, reminderCandidates, type Candidate } from './reminderCandidates';
import { reminderKinds, type About, type ReminderFacts, type ReminderKind, type WrittenAt } from './reminderKinds';
import { PromptTimes } from './reminderTimes';
import { turnsOfWeek } from './reminderTurns';
import { isForgotten, runningTalks } from './runningTalk';
import { addDays, addToInstant, dayOfInstant, instantOf } from './time';
import { profileOf, settingsOf } from './workspace';

/** One thing to remind of now. */
export interface DueReminder {
  readonly kind: ReminderKind;
  readonly about: About;
  /** All that is answered with it: the opening of a window is no news once its closing is told. */
  readonly subjects: readonly string[];
  /** When it would best have been said. */
  readonly wants: Instant;
}

export interface ReminderPlan {
  /** What cannot wait first; to be shown as one. The order depends on nothing but the planner. */
  readonly due: readonly DueReminder[];
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
    if (moment <= now) {
      if (isWorthSaying(candidate, facts, times)) due.push(candidate);
    } else if (moment < next) next = moment;
  }
  return { due: gathered(due), next };
}

/** Whose turn it was when the week began; with nobody’s, nothing is said, also not later in the week. */
function isWorthSaying({ about, wants }: Candidate, facts: ReminderFacts, { zone }: PromptTimes): boolean {
  return about.kind !== 'keepInTouch' || turnsOfWeek(facts, dayOfInstant(wants, zone), zone).length > 0;
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
  shown: Reminder | undefined,
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
function gathered(due: readonly Candidate[]): DueReminder[] {
  const things = new Map<string, DueReminder>();
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

function byUrgency(a: DueReminder, b: DueReminder): number {
  return (
    reminderKinds.indexOf(a.kind) - reminderKinds.indexOf(b.kind) ||
    compare(a.wants, b.wants) ||
    compare(a.subjects[0] ?? '', b.subjects[0] ?? '')
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The day, and its hour of reminders, to which “Next working day” puts something off. */
export function nextReminderDay(
  facts: Pick<ReminderFacts, 'profile' | 'settings'>,
  now: Instant,
  holidays: readonly NamedDay[],
): { readonly day: LocalDate; readonly moment: Instant } {
  const { timeZone } = profileOf(facts);
  const today = dayOfInstant(now, timeZone);
  const day = workingDayFrom(addDays(today, 1), businessCalendar({ ...profileOf(facts), holidays }));
  return { day, moment: instantOf(day, settingsOf(facts).remindAt, timeZone) };
}

/** Days after which what was reminded of is forgotten, unless it is still to be done. */
const KEPT_DAYS = 60;

/** Keys of reminders whose thing is over for long: without them nothing would be told again. */
export function staleReminders(facts: Pick<ReminderFacts, 'reminders' | 'followUps'>, now: Instant): string[] {
  const before = addToInstant(now, { hours: -KEPT_DAYS * 24 });
  return Object.values(facts.reminders)
    .filter(({ subject, shownAt }) => shownAt < before && !isOpen(facts, subject))
    .map(({ id }) => id);
}

function isOpen({ followUps }: Pick<ReminderFacts, 'followUps'>, subject: string): boolean {
  const followUp = followUps[subject.split(':')[1] ?? ''];
  // One in the bin, or done, may come back.
  return followUp !== undefined;
}
