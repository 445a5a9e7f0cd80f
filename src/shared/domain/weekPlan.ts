import { effectiveDue, openFollowUps } from './agenda';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import { weekStart } from './goalEvidence';
import type { Introduction } from './network';
import { callName } from './person';
import type { Settings } from './settings';
import { addDays, instantOf, weekdayOf } from './time';
import type { WeekRecord } from './week';
import { valuesOf } from './valuesOf';
import { profileOf, settingsOf, type Workspace } from './workspace';

/** The key of a week’s record: made from its first day, so that two computers keep one record. */
export function weekIdOf(startsOn: LocalDate): string {
  return `wee_${startsOn.replaceAll('-', '')}`;
}

/** A week of which nothing was said. */
export function freshWeek(startsOn: LocalDate, createdAt: Instant): WeekRecord {
  return {
    id: weekIdOf(startsOn),
    startsOn,
    aim: '',
    giving: '',
    reviewedAt: null,
    reviewed: [],
    overloadedAt: null,
    letGo: [],
    note: '',
    createdAt,
  };
}

/** What was said of the week that begins on `startsOn`; undefined: nothing. */
export function weekRecordOf(weeks: Workspace['weeks'], startsOn: LocalDate): WeekRecord | undefined {
  return weeks[weekIdOf(startsOn)];
}

/** The first and the last day of the week that holds `day`. */
export function weekSpan(
  day: LocalDate,
  settings: Pick<Settings, 'weekStartsOn'>,
): { first: LocalDate; last: LocalDate } {
  const first = weekStart(day, settings.weekStartsOn);
  return { first, last: addDays(first, 6) };
}

/** The first day of the week that a plan made on `today` is for: from the day of the review on, the next one. */
export function plannedWeek(today: LocalDate, settings: Pick<Settings, 'weekStartsOn' | 'reviewWeekday'>): LocalDate {
  const { first } = weekSpan(today, settings);
  return today >= reviewDay(today, settings) ? addDays(first, 7) : first;
}

/** The day of the review in the week that holds `day`. */
export function reviewDay(day: LocalDate, settings: Pick<Settings, 'weekStartsOn' | 'reviewWeekday'>): LocalDate {
  const { first } = weekSpan(day, settings);
  return addDays(first, (settings.reviewWeekday - weekdayOf(first) + 7) % 7);
}

/** Something given, or going to be, in one week. */
export interface Given {
  /** What it is: a follow-up, an introduction, a touch. */
  readonly key: string;
  readonly says: string;
  readonly isDone: boolean;
  readonly personId: string | null;
}

export interface Giving {
  /** How many a week feel right (`weeklyGiving`). */
  readonly aim: number;
  /** What the week is meant to give, in the person’s own words; empty: not said. */
  readonly line: string;
  /** What was done first, then what is planned; each in a stable order. */
  readonly things: readonly Given[];
  readonly done: number;
  /** The aim is met by what was done, is planned or was put in words. */
  readonly isMet: boolean;
}

type Known = Pick<
  Workspace,
  'weeks' | 'followUps' | 'introductions' | 'touchpoints' | 'resources' | 'people' | 'profile' | 'settings'
>;

/**
 * What is given in the week that begins on `startsOn`: introductions I make, help I offered, things I sent and good
 * wishes (practices.md S0.20: the week plan always holds at least one). What is only asked for is not in it.
 */
export function givingOf(known: Known, startsOn: LocalDate): Giving {
  const { timeZone, weeklyGiving } = profileOf(known);
  const from = instantOf(startsOn, '00:00', timeZone);
  const to = instantOf(addDays(startsOn, 7), '00:00', timeZone);
  const last = addDays(startsOn, 6);
  const isInside = (at: Instant | null) => at !== null && at >= from && at < to;
  const name = (id: string | null) => {
    const person = id === null ? undefined : known.people[id];
    return person === undefined ? 'somebody' : callName(person);
  };
  const things: Given[] = [];
  for (const introduction of valuesOf(known.introductions)) {
    const state = introductionIn(introduction, isInside);
    if (state === null) continue;
    things.push({
      key: introduction.id,
      says: `Introduce ${name(introduction.aPersonId)} and ${name(introduction.bPersonId)}${state === 'asking' ? ', both asked first' : ''}`,
      isDone: state === 'made',
      personId: introduction.bPersonId,
    });
  }
  for (const touch of valuesOf(known.touchpoints)) {
    if (touch.direction !== 'given' || touch.deletedAt !== null || !isInside(touch.at)) continue;
    const { kind, personId, resourceId } = touch;
    if (kind !== 'article' && kind !== 'congratulation') continue;
    const title = resourceId === null ? undefined : known.resources[resourceId]?.title;
    things.push({
      key: touch.id,
      says:
        kind === 'congratulation'
          ? `Good wishes to ${name(personId)}`
          : `${title === undefined ? 'Something to read' : `“${title}”`} to ${name(personId)}`,
      isDone: true,
      personId,
    });
  }
  for (const followUp of valuesOf(known.followUps)) {
    if (!isGiving(followUp)) continue;
    const isDone = followUp.closedAs === 'done' && isInside(followUp.doneAt);
    const isPlanned = followUp.doneAt === null && followUp.pausedAt === null && effectiveDue(followUp) <= last;
    if (isDone || isPlanned)
      things.push({ key: followUp.id, says: followUp.title, isDone, personId: followUp.personId });
  }
  things.sort((a, b) => Number(b.isDone) - Number(a.isDone) || (a.key < b.key ? -1 : a.key > b.key ? 1 : 0));
  const line = (weekRecordOf(known.weeks, startsOn)?.giving ?? '').trim();
  return {
    aim: weeklyGiving,
    line,
    things,
    done: things.filter(({ isDone }) => isDone).length,
    isMet: things.length + Number(line !== '') >= weeklyGiving,
  };
}

/** Help I offered. “Did they talk?” is no gift of its own: its introduction is counted. */
function isGiving({ kind, owner, deletedAt, introductionId }: FollowUp): boolean {
  return (
    deletedAt === null && owner === 'me' && (kind === 'offer' || (kind === 'introduction' && introductionId === null))
  );
}

/** Whether an introduction of two others belongs to a week: made in it, or on its way. */
function introductionIn(
  { byPersonId, aPersonId, state, madeAt, deletedAt }: Introduction,
  isInside: (at: Instant | null) => boolean,
): 'made' | 'asking' | null {
  if (byPersonId !== null || aPersonId === null || deletedAt !== null) return null;
  if (isInside(madeAt)) return 'made';
  return madeAt === null && (state === 'idea' || state === 'offered' || state === 'agreed') ? 'asking' : null;
}

/** What is mine and open, with its day up to `last`: what the week asks for. Paused things ask for nothing. */
export function askedUntil(followUps: Workspace['followUps'], last: LocalDate): FollowUp[] {
  return openFollowUps(valuesOf(followUps)).filter(
    (followUp) => followUp.owner === 'me' && followUp.pausedAt === null && effectiveDue(followUp) <= last,
  );
}

/** The aim in words: the person’s own, otherwise the numbers that feel right; empty: none is wanted. */
export function aimOf(known: Pick<Workspace, 'weeks' | 'profile' | 'settings'>, startsOn: LocalDate): string {
  const own = (weekRecordOf(known.weeks, startsOn)?.aim ?? '').trim();
  if (own !== '') return own;
  const { weeklyConversations: count } = profileOf(known);
  return count === 0 ? '' : `Aim: ${count} ${count === 1 ? 'conversation' : 'conversations'}.`;
}

/** Whether today’s plan may offer the review: on its day from its hour on, and until the week ends. */
export function isReviewTime(
  known: Pick<Workspace, 'weeks' | 'settings' | 'profile'>,
  today: LocalDate,
  now: Instant,
): boolean {
  const settings = settingsOf(known);
  const { first } = weekSpan(today, settings);
  const record = weekRecordOf(known.weeks, first);
  if (typeof record?.reviewedAt === 'string') return false;
  return now >= instantOf(reviewDay(today, settings), settings.reviewAt, profileOf(known).timeZone);
}
