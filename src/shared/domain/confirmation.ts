import type { Instant, LocalDate } from './field';
import type { Interview } from './interview';
import { addDays, dayOfInstant, millisecondsBetween } from './time';
import { NEAR_MINUTES } from './today';

/** Whether a day is one on which letters are read. */
export type IsWorkingDay = (day: LocalDate) => boolean;

/** The day to confirm a talk: the last working day before it, so that a talk on Monday is confirmed on Friday. */
export function confirmationDay(talk: LocalDate, isWorkingDay: IsWorkingDay): LocalDate {
  let day = addDays(talk, -1);
  // Two weeks without a working day: then the day before, whatever it is.
  for (let back = 0; back < 14; back += 1, day = addDays(day, -1)) if (isWorkingDay(day)) return day;
  return addDays(talk, -1);
}

/**
 * Whether a planned talk is to be confirmed now: from its confirmation day on, which is at once when it was agreed at
 * short notice, until it is about to begin. Whether that was done is for the messages to tell.
 */
export function isToConfirm(
  interview: Pick<Interview, 'state' | 'startsAt' | 'isJustSocial' | 'medium' | 'deletedAt' | 'personIds'>,
  now: Instant,
  zone: string,
  isWorkingDay: IsWorkingDay,
): boolean {
  const { state, startsAt, isJustSocial, medium, deletedAt, personIds } = interview;
  if (state !== 'scheduled' || startsAt === null || deletedAt !== null || personIds.length === 0) return false;
  if (isJustSocial || medium === 'message') return false;
  if (millisecondsBetween(now, startsAt) < NEAR_MINUTES * 60_000) return false;
  return dayOfInstant(now, zone) >= confirmationDay(dayOfInstant(startsAt, zone), isWorkingDay);
}
