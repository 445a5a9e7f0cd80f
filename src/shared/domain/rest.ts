import { businessCalendar, workingDayFrom, type NamedDay } from './businessDays';
import type { Instant, LocalDate } from './field';
import type { Profile } from './profile';
import { shiftNow } from './shiftNow';
import { addDays } from './time';

/** A time in which nothing asks for attention, and nothing is red. */
export interface Rest {
  /** “A day off”, “Leave”, “Good Friday”, “Night shift”. */
  readonly name: string;
  /** The next working day. */
  readonly until: LocalDate;
}

/** Whether today is no working day, or a shift runs now; null: neither. `holidays`: public ones, where they are known. */
export function restOf(
  profile: Pick<Profile, 'workingDays' | 'daysOff' | 'shifts' | 'timeZone'>,
  today: LocalDate,
  now: Instant,
  holidays: readonly NamedDay[] = [],
): Rest | null {
  const calendar = businessCalendar({ ...profile, holidays });
  const shift = shiftNow(profile, now);
  if (calendar.isWorkingDay(today) && shift === null) return null;
  const until = workingDayFrom(addDays(today, 1), calendar);
  if (shift !== null) return { name: shift.name.trim() || 'A shift', until };
  const named = calendar.nameOfHoliday(today);
  return { name: named === null || named === 'a day off' ? 'A day off' : named, until };
}
