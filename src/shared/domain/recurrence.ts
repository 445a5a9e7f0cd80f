import type { Instant, LocalDate } from './field';
import type { FollowUp, FollowUpKind, Rhythm } from './followUp';
import { addDays, addMonths, clockOfInstant, daysBetween, instantOf } from './time';
import type { RecordMap } from './workspace';

/** What may come again. A letter after a talk, a nudge, or “did they talk?” is asked once. */
const repeating: ReadonlySet<FollowUpKind> = new Set(['promise', 'update', 'keepInTouch', 'offer', 'event', 'other']);

export function mayRepeat(kind: FollowUpKind): boolean {
  return repeating.has(kind);
}

/**
 * The day `count` turns after `first`, counted from `first` and not from the turn before: what was set for the 31st
 * comes on the 28th of February and on the 31st of March, and what was set for 29 February on the 28th but in leap
 * years. Days are calendar days, so daylight saving never moves one.
 */
export function turnOf(first: LocalDate, { every, unit }: Rhythm, count: number): LocalDate {
  switch (unit) {
    case 'day':
      return addDays(first, count * every);
    case 'week':
      return addDays(first, count * every * 7);
    case 'month':
      return addMonths(first, count * every);
    case 'year':
      return addMonths(first, count * every * 12);
  }
}

/** The first turn of the rhythm that is later than `after`; never `first` itself. */
export function nextTurn(first: LocalDate, rhythm: Rhythm, after: LocalDate): LocalDate {
  let count = Math.max(1, turnsUntil(first, rhythm, after));
  while (turnOf(first, rhythm, count) <= after) count += 1;
  return turnOf(first, rhythm, count);
}

/** As many turns as surely fit before `day`, or one fewer. */
function turnsUntil(first: LocalDate, { every, unit }: Rhythm, day: LocalDate): number {
  const days = { day: 1, week: 7, month: 31, year: 366 }[unit] * every;
  return Math.floor(daysBetween(first, day) / days);
}

const LONGEST_SERIES = 5_000;

/** The one before, and the one before that, the nearest first. What is gone for good ends it. */
function* before(followUp: FollowUp, known: RecordMap<FollowUp>): Generator<FollowUp> {
  let one = followUp.repeatOfId === null ? undefined : known[followUp.repeatOfId];
  for (let count = 0; one !== undefined && one.id !== followUp.id && count < LONGEST_SERIES; count += 1) {
    yield one;
    one = one.repeatOfId === null ? undefined : known[one.repeatOfId];
  }
}

/** The key of the first of its series, its own when it comes once: what a calendar knows the whole series by. */
export function seriesId(followUp: FollowUp, known: RecordMap<FollowUp>): string {
  return [...before(followUp, known)].at(-1)?.id ?? followUp.id;
}

/**
 * The day the rhythm is counted from: that of the earliest one before it from which it falls on its own day. A date
 * that was changed by hand begins the rhythm anew; a snooze does not.
 */
export function countedFrom(followUp: FollowUp, rhythm: Rhythm, known: RecordMap<FollowUp>): LocalDate {
  let first = followUp.due;
  for (const { due } of before(followUp, known))
    if (due < followUp.due && nextTurn(due, rhythm, addDays(followUp.due, -1)) === followUp.due) first = due;
  return first;
}

/** When the next one is due after this was done or skipped on `closedOn`; null: it comes once. */
export function nextDue(followUp: FollowUp, known: RecordMap<FollowUp>, closedOn: LocalDate): LocalDate | null {
  const { repeats, due } = followUp;
  if (repeats === null) return null;
  // What was missed meanwhile is not piled up: the next is the first that is still ahead.
  return nextTurn(countedFrom(followUp, repeats, known), repeats, closedOn > due ? closedOn : due);
}

/** The same time of day on another day, by the clock of `zone`, whether daylight saving changes between them or not. */
export function sameClockOn(day: LocalDate, at: Instant, zone: string): Instant {
  return instantOf(day, clockOfInstant(at, zone), zone);
}

/**
 * The key of the one that comes after: made from its own, so that two computers that finish the same one make the same
 * next one. `fol_abc` is followed by `fol_abcr2`, that by `fol_abcr3`.
 */
export function nextId(id: string): string {
  const [, stem = id, count] = /^(.*?)(?:r(\d{1,5}))?$/.exec(id) ?? [];
  return `${stem.slice(0, 'fol_'.length + LONGEST_STEM)}r${count === undefined ? 2 : Number(count) + 1}`;
}

/** Of the 40 signs a key may have, six are kept for the count. */
const LONGEST_STEM = 34;

const units = {
  day: ['day', 'days'],
  week: ['week', 'weeks'],
  month: ['month', 'months'],
  year: ['year', 'years'],
} as const;

/** “every week”, “every 2 months”. */
export function rhythmWords({ every, unit }: Rhythm): string {
  const [one, many] = units[unit];
  return every === 1 ? `every ${one}` : `every ${every} ${many}`;
}
