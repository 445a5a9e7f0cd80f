import { effectiveDue, openFollowUps } from './agenda';
import { businessCalendar, businessDaysAfter, workingDayFrom, type NamedDay } from './businessDays';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import { addDays, dayOfInstant, daysBetween } from './time';
import { valuesOf } from './valuesOf';
import { profileOf, settingsOf, type Workspace } from './workspace';

/** Days on which nothing was changed in the planner, both ends included. */
export interface Absence {
  readonly from: LocalDate;
  readonly to: LocalDate;
  readonly days: number;
}

type Traces = Pick<
  Workspace,
  'followUps' | 'interviews' | 'people' | 'organisations' | 'touchpoints' | 'resources' | 'introductions' | 'goals'
>;

interface Asked {
  /** Whole days without a change that make an absence: `settings.absenceDays`. */
  readonly least: number;
  readonly zone: string;
  readonly today: LocalDate;
}

/**
 * The last absence of at least `least` whole days from which I came back at most as many days ago; null: none.
 * Nothing is kept of it: it is read from the moments that the records carry anyway (added, closed, binned, talked).
 */
export function absenceOf(known: Traces, asked: Asked): Absence | null {
  return absenceIn(activeDays(known, asked), asked);
}

/** The same from days on which something was done, of several parts of the planner (`activeDays`), in any order. */
export function absenceIn(days: readonly LocalDate[], { least, today }: Asked): Absence | null {
  const since = addDays(today, -least);
  const inOrder = [...new Set(days)].sort();
  let found: Absence | null = null;
  for (const [place, day] of inOrder.entries()) {
    const next = inOrder[place + 1] ?? today;
    const away = daysBetween(day, next) - 1;
    if (away >= least && next >= since) found = { from: addDays(day, 1), to: addDays(next, -1), days: away };
  }
  return found;
}

/**
 * Days with a trace of something done in these collections: all that can matter, and the last one before. As soon as they
 * show that there was no absence no more are read, since another day never makes one: of tens of thousands of records the
 * newest few say so nearly always.
 */
export function activeDays(known: Partial<Traces>, asked: Asked): LocalDate[] {
  const { least, zone, today } = asked;
  const since = addDays(today, -least);
  // A day and more before, so that no zone's calendar can differ about what is older.
  const old = `${addDays(since, -2)}T00:00:00.000Z`;
  // What is still older than this leaves an absence behind it, whatever came after.
  const near = addDays(since, -4 - least);
  const ahead = `${addDays(today, 2)}T00:00:00.000Z`;
  const byTenMinutes = new Map<string, LocalDate>();
  const recent = new Set<LocalDate>();
  let last = '';
  const found = () => (last === '' ? [...recent] : [dayOfInstant(last, zone), ...recent]);
  const isEnough = () => last !== '' && absenceIn(found(), asked) === null;
  readTraces(known, (at) => {
    if (at < old) {
      if (at <= last) return false;
      last = at;
      return at >= near && isEnough();
    }
    // A clock that was wrong then; nothing can have been done later than today.
    if (at >= ahead) return false;
    // Days begin at whole ten minutes everywhere: one reading of the clock serves all moments of those.
    const slot = at.slice(0, 15);
    if (byTenMinutes.has(slot)) return false;
    const day = dayOfInstant(at, zone);
    byTenMinutes.set(slot, day);
    if (day > today || recent.has(day)) return false;
    recent.add(day);
    return isEnough();
  });
  return found().sort();
}

/** Calls `see` with moments at which something was done until it has enough, the newest records of a collection first; true: it had. */
function readTraces(known: Partial<Traces>, see: (at: Instant) => boolean): boolean {
  const look = (at: Instant | null) => at !== null && see(at);
  const some = <T>(records: Readonly<Record<string, T>> = {}, isEnough: (one: T) => boolean) =>
    valuesOf(records).findLast(isEnough) !== undefined;
  return (
    some(known.touchpoints, (one) => see(one.at) || look(one.deletedAt)) ||
    some(
      known.followUps,
      (one) => see(one.createdAt) || look(one.doneAt) || look(one.pausedAt) || look(one.deletedAt),
    ) ||
    some(known.interviews, (one) => look(one.liveStartedAt) || look(one.liveEndedAt) || look(one.deletedAt)) ||
    some(known.people, (one) => see(one.createdAt) || look(one.archivedAt) || look(one.deletedAt)) ||
    some(known.organisations, (one) => see(one.createdAt) || look(one.archivedAt) || look(one.deletedAt)) ||
    some(known.introductions, (one) => see(one.at) || look(one.deletedAt)) ||
    some(known.resources, (one) => see(one.createdAt) || look(one.deletedAt)) ||
    some(known.goals, (one) => see(one.createdAt))
  );
}

/** What is to become of one that fell due meanwhile. */
export interface AbsenceChoice {
  readonly followUp: FollowUp;
  readonly keeps: boolean;
  readonly why: string;
}

/**
 * Everything of mine that fell due before today, with what is proposed: what somebody counts on is kept, what comes
 * round again or whose moment is over is let go. The order is that of their days.
 */
export function dueMeanwhile(
  followUps: Iterable<FollowUp>,
  absence: Absence,
  today: LocalDate,
): readonly AbsenceChoice[] {
  return (
    openFollowUps(followUps)
      .filter(({ owner, pausedAt }) => owner === 'me' && pausedAt === null)
      // Put off to a day after it: decided on since, as by sorting what fell due. That is not asked a second time.
      .filter(({ snoozedUntil }) => snoozedUntil === null || snoozedUntil <= absence.to)
      .map((followUp) => ({ followUp, due: effectiveDue(followUp) }))
      .filter(({ due }) => due < today && due <= addDays(absence.to, 1))
      .sort((a, b) => compare(a.due, b.due) || compare(a.followUp.id, b.followUp.id))
      .map(({ followUp }) => ({ followUp, ...proposed(followUp) }))
  );
}

function proposed({ kind, personId, repeats }: FollowUp): Omit<AbsenceChoice, 'followUp'> {
  if (repeats !== null) return { keeps: false, why: 'It comes round again by itself.' };
  switch (kind) {
    case 'thankYou':
      return { keeps: true, why: 'A late thank-you is still a thank-you.' };
    case 'promise':
    case 'offer':
      return { keeps: true, why: 'Somebody counts on it.' };
    case 'referral':
    case 'introduction':
      return { keeps: true, why: 'Somebody gave their name for it.' };
    case 'thanks':
    case 'update':
      return { keeps: true, why: 'They have not heard yet what came of it.' };
    case 'nudge':
      return { keeps: false, why: 'One nudge has its days; after them a note is let go.' };
    case 'event':
      return { keeps: true, why: 'They met you; a late note is still a note.' };
    case 'keepInTouch':
      return { keeps: false, why: 'The rhythm brings it round again.' };
    case 'other':
      return personId === null
        ? { keeps: false, why: 'Nobody waits for it.' }
        : { keeps: true, why: 'It is about somebody you know.' };
  }
}

/**
 * New days for what is kept: `aDay` of them on each working day from today on, in the order given, so that coming back
 * is no mountain. The days they were meant for stay known.
 */
export function spreadOver(
  count: number,
  known: Pick<Workspace, 'profile' | 'settings'>,
  today: LocalDate,
  holidays: readonly NamedDay[] = [],
): LocalDate[] {
  const calendar = businessCalendar({ ...profileOf(known), holidays });
  const aDay = Math.max(1, settingsOf(known).networkActionsADay);
  const days: LocalDate[] = [];
  for (let day = workingDayFrom(today, calendar); days.length < count; day = businessDaysAfter(day, 1, calendar))
    for (let place = 0; place < aDay && days.length < count; place += 1) days.push(day);
  return days;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
