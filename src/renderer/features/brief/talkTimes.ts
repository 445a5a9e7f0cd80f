import type { Instant, LocalDate } from '../../../shared/domain/field';
import type { Interview } from '../../../shared/domain/interview';
import { addDays, addToInstant, clockOfInstant, dayOfInstant, instantOf } from '../../../shared/domain/time';

/** When a talk really was, as it is typed. `''`: not said yet. */
export interface TalkTimes {
  readonly day: LocalDate;
  readonly from: string;
  readonly to: string;
}

/** What to begin with: as it was planned, or as far as it is over; without a plan that has begun, the day alone. */
export function usualTimes(interview: Interview, now: Instant, zone: string): TalkTimes {
  const start = interview.liveStartedAt ?? interview.startsAt;
  if (start === null || start >= now) return { day: dayOfInstant(now, zone), from: '', to: '' };
  const planned = addToInstant(start, { minutes: interview.minutes });
  const end = planned > now ? now : planned;
  return { day: dayOfInstant(start, zone), from: clockOfInstant(start, zone), to: clockOfInstant(end, zone) };
}

/** The two points in time, or a sentence why they are none. An end before the start is after midnight. */
export function readTimes(
  { day, from, to }: TalkTimes,
  now: Instant,
  zone: string,
): { readonly startedAt: Instant; readonly endedAt: Instant } | string {
  if (day === '' || from === '' || to === '')
    return 'Say when the talk was: the day, when it began and when it ended. Your lines are kept.';
  if (from === to) return 'The talk ended when it began. Put one of the two times right; your lines are kept.';
  const startedAt = instantOf(day, from, zone);
  const endedAt = instantOf(to < from ? addDays(day, 1) : day, to, zone);
  if (endedAt > now)
    return 'The talk would end later than now. A sheet is filed after the talk; your lines are kept until then.';
  return { startedAt, endedAt };
}
