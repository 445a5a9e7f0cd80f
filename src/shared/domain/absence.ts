import { effectiveDue, openFollowUps } from './agenda';
import { businessCalendar, businessDaysAfter, workingDayFrom, type NamedDay } from './businessDays';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import { addDays, dayOfInstant, daysBetween } from './time';
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

/**
 * The last absence of at least `least` whole days (`settings.absenceDays`) from which I came back at most as many days ago; null: none.
 * Nothing is kept of it: it is read from the moments that the records carry anyway (added, closed, binned, talked).
 */
export function absenceOf(
  known: Traces,
  { least, zone, today }: { readonly least: number; readonly zone: string; readonly today: LocalDate },
): Absence | null {
  const since = addDays(today, -least);
  const days = activeDays(known, since, today, zone);
  let found: Absence | null = null;
  for (const [place, day] of days.entries()) {
    const next = days[place + 1] ?? today;
    const away = daysBetween(day, next) - 1;
    if (away >= least && next >= since) found = { from: addDays(day, 1), to: addDays(next, -1), days: away };
  }
  return found;
}

/** Days with a trace of something done, in order: all from `since` on, and the last one before. */
function activeDays(known: Traces, since: LocalDate, today: LocalDate, zone: string): LocalDate[] {
  // A day and more before, so that no zone's calendar can differ about what is older.
  const old = `${addDays(since, -2)}T00:00:00.000Z`;
  const byTenMinutes = new Map<string, LocalDate>();
  let last = '';
  for (const at of traces(known)) {
    if (at === null) continue;
    // Days begin at whole ten minutes everywhere: one reading of the clock serves all moments of those.
    else if (at >= old) byTenMinutes.set(at.slice(0, 15), byTenMinutes.get(at.slice(0, 15)) ?? dayOfInstant(at, zone));
    else if (at > last) last = at;
  }
  const recent = [...new Set(byTenMinutes.values())].filter((day) => day <= today).sort();
  return last === '' ? recent : [dayOfInstant(last, zone), ...recent];
}

function* traces(known: Traces): Generator<Instant | null> {
  for (const one of Object.values(known.followUps)) {
    yield one.createdAt;
    yield one.doneAt;
    yield one.pausedAt;
    yield one.deletedAt;
  }
  for (const one of Object.values(known.interviews)) {
    yield one.liveStartedAt;
    yield one.liveEndedAt;
    yield one.deletedAt;
  }
  for (const one of [...Object.values(known.people), ...Object.values(known.organisations)]) {
    yield one.createdAt;
    yield one.archivedAt;
    yield one.deletedAt;
  }
  for (const one of [...Object.values(known.touchpoints), ...Object.values(known.introductions)]) {
    yield one.at;
    yield one.deletedAt;
  }
  for (const one of Object.values(known.resources)) {
    yield one.createdAt;
    yield one.deletedAt;
  }
  for (const one of Object.values(known.goals)) yield one.createdAt;
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
  return openFollowUps(followUps)
    .filter(({ owner, pausedAt }) => owner === 'me' && pausedAt === null)
    .map((followUp) => ({ followUp, due: effectiveDue(followUp) }))
    .filter(({ due }) => due < today && due <= addDays(absence.to, 1))
    .sort((a, b) => compare(a.due, b.due) || compare(a.followUp.id, b.followUp.id))
    .map(({ followUp }) => ({ followUp, ...proposed(followUp) }));
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
