import { addDays, daysBetween, weekdayOf } from './time';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { Settings } from './settings';

/**
 * `waiting`: what others promised. It is theirs to do, so it is never late. `paused`: waits without a date until it is
 * taken up again.
 */
export type AgendaGroup = 'overdue' | 'today' | 'thisWeek' | 'later' | 'waiting' | 'paused';
export const agendaGroups = [
  'overdue',
  'today',
  'thisWeek',
  'later',
  'waiting',
  'paused',
] as const satisfies readonly AgendaGroup[];

/** The day a follow-up asks for attention: its date, or the day it was put off to. */
export function effectiveDue(followUp: FollowUp): LocalDate {
  return followUp.snoozedUntil !== null && followUp.snoozedUntil > followUp.due ? followUp.snoozedUntil : followUp.due;
}

/** What is to be done and not in the bin. */
export function openFollowUps(followUps: Iterable<FollowUp>): FollowUp[] {
  const open: FollowUp[] = [];
  for (const followUp of followUps) if (followUp.doneAt === null && followUp.deletedAt === null) open.push(followUp);
  return open;
}

/**
 * Late means: its day is over, or its minute has passed. What others promised is never late, only awaited, and what is
 * paused is not asked for.
 */
export function isLate(followUp: FollowUp, today: LocalDate, now: Instant): boolean {
  if (followUp.owner === 'them' || followUp.pausedAt !== null) return false;
  if (followUp.dueAt !== null && followUp.snoozedUntil === null) return followUp.dueAt < now;
  return effectiveDue(followUp) < today;
}

/** What others promised for a day that is over: it may be asked for again, gently. */
export function mayAskAgain(followUp: FollowUp, today: LocalDate): boolean {
  return followUp.owner === 'them' && followUp.pausedAt === null && effectiveDue(followUp) < today;
}

/**
 * Open follow-ups in the order they are due, by Overdue, Today, This week (to its last day), Later, what I wait for, and
 * what is paused.
 */
export function agenda(
  followUps: Iterable<FollowUp>,
  today: LocalDate,
  now: Instant,
  weekStartsOn: Settings['weekStartsOn'],
): Record<AgendaGroup, FollowUp[]> {
  const lastOfWeek = addDays(today, 6 - ((weekdayOf(today) - weekStartsOn + 7) % 7));
  const groups: Record<AgendaGroup, FollowUp[]> = {
    overdue: [],
    today: [],
    thisWeek: [],
    later: [],
    waiting: [],
    paused: [],
  };
  for (const followUp of inOrder(followUps)) {
    const due = effectiveDue(followUp);
    if (followUp.pausedAt !== null) groups.paused.push(followUp);
    else if (followUp.owner === 'them') groups.waiting.push(followUp);
    else if (isLate(followUp, today, now)) groups.overdue.push(followUp);
    else if (due <= today) groups.today.push(followUp);
    else if (due <= lastOfWeek) groups.thisWeek.push(followUp);
    else groups.later.push(followUp);
  }
  return groups;
}

/** In the order they are due: by day, then by minute (those that have one first), then by when they were noted. */
function inOrder(followUps: Iterable<FollowUp>): FollowUp[] {
  // One text to compare each: working it out anew for every pair of thousands takes longer than the sorting.
  return openFollowUps(followUps)
    .map((followUp) => ({
      followUp,
      key: `${effectiveDue(followUp)} ${followUp.dueAt ?? NEVER} ${followUp.createdAt} ${followUp.id}`,
    }))
    .sort((a, b) => compare(a.key, b.key))
    .map(({ followUp }) => followUp);
}

/** After every moment, as text. */
const NEVER = '9999';

/** By code point: localeCompare puts signs before figures, and is slow over thousands. */
function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Open follow-ups by person, those who are due first; without a person last. Each person's in the order they are due. */
export function agendaByPerson(
  followUps: Iterable<FollowUp>,
): { readonly personId: string | null; readonly followUps: readonly FollowUp[] }[] {
  const byPerson = new Map<string | null, FollowUp[]>();
  for (const followUp of inOrder(followUps)) {
    const theirs = byPerson.get(followUp.personId);
    if (theirs) theirs.push(followUp);
    else byPerson.set(followUp.personId, [followUp]);
  }
  return [...byPerson]
    .map(([personId, theirs]) => ({ personId, followUps: theirs }))
    .sort((a, b) => Number(a.personId === null) - Number(b.personId === null));
}

/** Days a follow-up is late; 0 when it is not. */
export function daysLate(followUp: FollowUp, today: LocalDate): number {
  return Math.max(0, daysBetween(effectiveDue(followUp), today));
}
