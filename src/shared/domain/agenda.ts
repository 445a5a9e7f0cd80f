import { addDays, daysBetween, weekdayOf } from './time';
import type { Instant, LocalDate } from './field';
import type { FollowUp } from './followUp';
import type { Settings } from './settings';

export type AgendaGroup = 'overdue' | 'today' | 'thisWeek' | 'later';

/** The day a follow-up asks for attention: its date, or the day it was put off to. */
export function effectiveDue(followUp: FollowUp): LocalDate {
  return followUp.snoozedUntil !== null && followUp.snoozedUntil > followUp.due ? followUp.snoozedUntil : followUp.due;
}

/** What is to be done and not in the bin. */
export function openFollowUps(followUps: Iterable<FollowUp>): FollowUp[] {
  return [...followUps].filter((followUp) => followUp.doneAt === null && followUp.deletedAt === null);
}

/** Late means: its day is over, or its minute has passed. */
export function isLate(followUp: FollowUp, today: LocalDate, now: Instant): boolean {
  if (followUp.dueAt !== null && followUp.snoozedUntil === null) return followUp.dueAt < now;
  return effectiveDue(followUp) < today;
}

/** Open follow-ups in the order they are due, by Overdue, Today, This week (to its last day) and Later. */
export function agenda(
  followUps: Iterable<FollowUp>,
  today: LocalDate,
  now: Instant,
  weekStartsOn: Settings['weekStartsOn'],
): Record<AgendaGroup, FollowUp[]> {
  const lastOfWeek = addDays(today, 6 - ((weekdayOf(today) - weekStartsOn + 7) % 7));
  const groups: Record<AgendaGroup, FollowUp[]> = { overdue: [], today: [], thisWeek: [], later: [] };
  for (const followUp of openFollowUps(followUps).sort(byDue)) {
    const due = effectiveDue(followUp);
    if (isLate(followUp, today, now)) groups.overdue.push(followUp);
    else if (due <= today) groups.today.push(followUp);
    else if (due <= lastOfWeek) groups.thisWeek.push(followUp);
    else groups.later.push(followUp);
  }
  return groups;
}

function byDue(a: FollowUp, b: FollowUp): number {
  return (
    effectiveDue(a).localeCompare(effectiveDue(b)) ||
    (a.dueAt ?? '~').localeCompare(b.dueAt ?? '~') ||
    a.createdAt.localeCompare(b.createdAt) ||
    a.id.localeCompare(b.id)
  );
}

/** Days a follow-up is late; 0 when it is not. */
export function daysLate(followUp: FollowUp, today: LocalDate): number {
  return Math.max(0, daysBetween(effectiveDue(followUp), today));
}
