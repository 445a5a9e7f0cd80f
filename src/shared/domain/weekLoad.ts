import { effectiveDue } from './agenda';
import { businessCalendar, type NamedDay } from './businessDays';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { EventRecord } from './gathering';
import type { Interview } from './interview';
import { tightPairs, type TightPair } from './keptApart';
import { addDays, addToInstant, dayOfInstant } from './time';
import { askedUntil } from './weekPlan';
import { profileOf, settingsOf, type Workspace } from './workspace';

/** One clock of the week beside what feels right. */
export interface LoadLine {
  readonly kind: 'conversations' | 'messages' | 'events' | 'letters' | 'followUps';
  /** What is done and what is still to come. */
  readonly done: number;
  readonly planned: number;
  /** What feels right; null: nothing is said about it. */
  readonly budget: number | null;
}

/** One day of the week: what takes time by the clock, and what is due. */
export interface LoadDay {
  readonly day: LocalDate;
  readonly isRest: boolean;
  /** The name of a day off or a holiday; empty: none. */
  readonly off: string;
  readonly talks: readonly Interview[];
  readonly events: readonly EventRecord[];
  /** Due on this day by their date; what is late stands on no day of its own. */
  readonly followUps: readonly FollowUp[];
  /** Kept free after the talks of the day, to think. */
  readonly reflectionMinutes: number;
  /** Talks and the quiet after them. */
  readonly minutes: number;
}

export interface WeekLoad {
  readonly lines: readonly LoadLine[];
  readonly days: readonly LoadDay[];
  /** What was due before the week and is still open, with its letters. */
  readonly waiting: readonly FollowUp[];
  /** Minutes of all days. */
  readonly minutes: number;
  /** Planned talks with less between them than `recoveryMinutes`. */
  readonly tight: readonly TightPair[];
  /** Lines that go over what feels right. */
  readonly over: readonly LoadLine[];
}

type Known = Pick<Workspace, 'interviews' | 'followUps' | 'events' | 'profile' | 'settings'>;

const off = new Set<Interview['state']>(['declined', 'cancelled', 'noShow']);

interface Asked {
  /** First notes sent in the week; null: not known here, then they are left out. */
  readonly notesSent: number | null;
  readonly holidays?: readonly NamedDay[];
}

/**
 * What the week that begins on `startsOn` asks for, by all clocks (methods.md, idea 37): talks with the time to think
 * after each, letters owed, follow-ups due, events; beside the numbers that feel right. Just-social talks take time, and
 * count in no number. Nothing in it is a judgement: over the budget is a fact, not a fault.
 */
export function weekLoad(known: Known, startsOn: LocalDate, today: LocalDate, asked: Asked): WeekLoad {
  const profile = profileOf(known);
  const settings = settingsOf(known);
  const calendar = businessCalendar({ ...profile, holidays: asked.holidays ?? [] });
  const last = addDays(startsOn, 6);
  const talks = talksOf(known.interviews, startsOn, last, profile.timeZone);
  const events = Object.values(known.events)
    .filter(({ deletedAt, on, state }) => deletedAt === null && on !== null && state !== 'missed')
    .filter(({ on, until }) => (on ?? '') <= last && (until ?? on ?? '') >= startsOn)
    .sort((a, b) => compare(a.startsAt ?? a.on ?? '', b.startsAt ?? b.on ?? '') || compare(a.id, b.id));
  const mine = askedUntil(known.followUps, last).sort(
    (a, b) => compare(effectiveDue(a), effectiveDue(b)) || compare(a.id, b.id),
  );
  const days = Array.from({ length: 7 }, (_, place): LoadDay => {
    const day = addDays(startsOn, place);
    const here = talks.filter((talk) => talk.day === day).map(({ interview }) => interview);
    const calls = here.filter(({ medium }) => medium !== 'message');
    const reflectionMinutes = calls.length * settings.reflectionMinutes;
    return {
      day,
      isRest: !calendar.isWorkingDay(day),
      off: calendar.nameOfHoliday(day) ?? '',
      talks: here,
      events: events.filter(({ on, until }) => (on ?? '') <= day && (until ?? on ?? '') >= day),
      followUps: mine.filter((followUp) => effectiveDue(followUp) === day),
      reflectionMinutes,
      minutes: calls.reduce((sum, { minutes }) => sum + minutes, 0) + reflectionMinutes,
    };
  });
  const counted = talks.filter(({ interview }) => !interview.isJustSocial);
  const spoken = counted.filter(({ interview }) => interview.liveEndedAt !== null).length;
  const attended = events.filter((event) => event.state === 'attended' || (event.until ?? event.on ?? '') < today);
  const letters = mine.filter(({ kind }) => kind === 'thankYou').length;
  const lines: LoadLine[] = [
    { kind: 'conversations', done: spoken, planned: counted.length - spoken, budget: profile.weeklyConversations },
    ...(asked.notesSent === null
      ? []
      : [{ kind: 'messages', done: asked.notesSent, planned: 0, budget: profile.weeklyMessages } as const]),
    { kind: 'events', done: attended.length, planned: events.length - attended.length, budget: profile.weeklyEvents },
    { kind: 'letters', done: 0, planned: letters, budget: null },
    { kind: 'followUps', done: 0, planned: mine.length - letters, budget: null },
  ];
  return {
    lines,
    days,
    waiting: mine.filter((followUp) => effectiveDue(followUp) < startsOn),
    minutes: days.reduce((sum, { minutes }) => sum + minutes, 0),
    tight: tightPairs(
      talks.map(({ interview }) => interview),
      profile.recoveryMinutes,
    ),
    over: lines.filter(({ done, planned, budget }) => budget !== null && budget > 0 && done + planned > budget),
  };
}

/** Talks of the days from `first` to `last` that took place or are to, in their order. */
function talksOf(interviews: Workspace['interviews'], first: LocalDate, last: LocalDate, zone: string) {
  // Reading a wall clock is slow: what lies days away from the week is left out first.
  const from = addToInstant(`${first}T00:00:00.000Z`, { hours: -36 });
  const to = addToInstant(`${last}T00:00:00.000Z`, { hours: 60 });
  return Object.values(interviews)
    .flatMap((interview) => {
      const at: Instant | null = interview.startsAt ?? interview.liveStartedAt;
      if (at === null || at < from || at > to || interview.deletedAt !== null || off.has(interview.state)) return [];
      return [{ interview, at, day: dayOfInstant(at, zone) }];
    })
    .filter(({ day }) => day >= first && day <= last)
    .sort((a, b) => compare(a.at, b.at) || compare(a.interview.id, b.interview.id));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
