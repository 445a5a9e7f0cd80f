import type { LocalDate } from './field';
import type { Shift } from './profile';
import { addDays } from './time';

/**
 * A shift from what was typed, '' where nothing was. Without a last day it ends on the day it begins, or on the next when
 * its hours go over midnight. null: a day or an hour is missing, or it would end before it begins.
 */
export function newShift({ name, on, from, toOn, to, everyDays }: Shift): Shift | null {
  if (on === '' || from === '' || to === '') return null;
  const lastDay = toOn !== '' ? toOn : to <= from ? addDays(on, 1) : on;
  if (`${lastDay} ${to}` <= `${on} ${from}`) return null;
  return {
    name: name.trim(),
    on,
    from,
    toOn: lastDay,
    to,
    everyDays: Math.min(366, Math.max(0, Math.round(everyDays))),
  };
}

/** Whether it is over for good: one that comes again never is. */
export function shiftOver({ toOn, everyDays }: Pick<Shift, 'toOn' | 'everyDays'>, today: LocalDate): boolean {
  return everyDays === 0 && toOn < today;
}
