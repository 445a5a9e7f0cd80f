import type { Instant, LocalDate } from './field';
import type { Touchpoint } from './network';
import { minutesAhead } from './wallClock';

const DAY = 86_400_000;
/** Shorter than the time between two changes of any clock that would undo each other (Ramadan in Morocco: four weeks). */
const BLOCK = 8 * DAY;

/** A calendar day as a number; the next day is one more. */
export function numberOfDay(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

export function dayOfNumber(day: number): LocalDate {
  return new Date(day * DAY).toISOString().slice(0, 10);
}

/**
 * Reads the calendar day of many moments in `zone`, as a number. Asking the zone for each of 20,000 takes 40 ms, so it
 * is asked once for eight days, and for the moment itself where the clocks change within them.
 */
export function dayReader(zone: string): (at: Instant) => number {
  const starts = new Map<number, number>();
  const startOf = (block: number) => {
    const known = starts.get(block);
    if (known !== undefined) return known;
    const ahead = minutesAhead(new Date(block * BLOCK).toISOString(), zone);
    starts.set(block, ahead);
    return ahead;
  };
  return (at) => {
    const ms = Date.parse(at);
    const block = Math.floor(ms / BLOCK);
    const ahead = startOf(block);
    const exact = startOf(block + 1) === ahead ? ahead : minutesAhead(at, zone);
    return Math.floor((ms + exact * 60_000) / DAY);
  };
}

/** When the two were in touch, as numbers of days. */
export interface TouchDays {
  /** Each day once, the earliest first; without what was just social. */
  readonly days: readonly number[];
  /** The last day of any touch. */
  readonly last: number;
  /** The last day on which I sent them something to read; null: never. */
  readonly lastShared: number | null;
}

type Touch = Pick<Touchpoint, 'personId' | 'kind' | 'direction' | 'at' | 'isJustSocial' | 'deletedAt'>;

/** The days of touch of each person, in one pass. What lies after `today` has not happened. */
export function touchDays(
  touchpoints: Readonly<Record<string, Touch>>,
  zone: string,
  today: LocalDate,
): ReadonlyMap<string, TouchDays> {
  const read = dayReader(zone);
  const until = numberOfDay(today);
  const found = new Map<string, { days: number[]; last: number; lastShared: number | null }>();
  for (const { personId, kind, direction, at, isJustSocial, deletedAt } of Object.values(touchpoints)) {
    if (deletedAt !== null) continue;
    const day = read(at);
    if (!(day <= until)) continue;
    let entry = found.get(personId);
    if (entry === undefined) {
      entry = { days: [], last: day, lastShared: null };
      found.set(personId, entry);
    } else if (day > entry.last) entry.last = day;
    if (!isJustSocial) entry.days.push(day);
    if (kind === 'article' && direction !== 'received' && (entry.lastShared === null || day > entry.lastShared))
      entry.lastShared = day;
  }
  for (const entry of found.values()) {
    if (entry.days.length > 1) entry.days = [...new Set(entry.days)].sort((a, b) => a - b);
  }
  return found;
}
