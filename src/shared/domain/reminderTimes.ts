import type { BusinessCalendar } from './businessDays';
import type { Instant, LocalDate } from './field';
import type { Profile } from './profile';
import type { Settings } from './settings';
import { addDays, daysBetween, weekdayOf } from './time';
import { wallOf, wallTime } from './wallClock';

/** When nobody is reminded of anything, and by whose clock. A value: the same facts always make the same times. */
export interface PromptRules {
  /** IANA name. */
  readonly zone: string;
  readonly quietFrom: Settings['quietFrom'];
  /** Before or at `quietFrom`: of the next day. The same: no quiet hours. */
  readonly quietTo: Settings['quietTo'];
  readonly remindAt: Settings['remindAt'];
  readonly shifts: Profile['shifts'];
  /** My days off and public holidays, and which weekdays are working days. */
  readonly calendar: BusinessCalendar;
}

/** `working`: working days only. `any`: also on a weekend, since I put something there myself; never on a day off. */
export type Weekdays = 'working' | 'any';

/** A point on the wall: `2027-01-12 19:00`. Text order is the order of the wall. */
type Wall = string;

interface Block {
  readonly from: Wall;
  /** The end is not part of it. */
  readonly to: Wall;
}

const MINUTE = 60_000;
/** Beyond this many steps (about a year of days off, one after the other) there is no time at all. */
const LONGEST_SEARCH = 1_000;
/** Of one shift that repeats: how many that began before may still last. */
const MOST_AT_ONCE = 60;

/**
 * The times at which a reminder may be shown, by the clock on the wall: outside quiet hours and shifts, on no day off.
 * Across a change of the clocks the wall decides: what it shows twice is quiet twice.
 */
export class PromptTimes {
  readonly #rules: PromptRules;
  /** Many things wait for the same hour of the same day, and the wall is slow to read. */
  readonly #moments = new Map<string, Instant>();
  readonly #later = new Map<string, Instant | null>();
  readonly #next = new Map<string, Instant | null>();

  constructor(rules: PromptRules) {
    this.#rules = rules;
  }

  get zone(): string {
    return this.#rules.zone;
  }

  /** As instantOf, by the person’s clock. */
  at(day: LocalDate, clock: string): Instant {
    const key = `${day} ${clock}`;
    const moment = this.#moments.get(key) ?? wallTime(day, clock, this.#rules.zone).at;
    this.#moments.set(key, moment);
    return moment;
  }

  isAllowed(at: Instant, weekdays: Weekdays): boolean {
    return this.#blockAt(at, weekdays) === null;
  }

  /** The first moment from `at` on; null: there is none within about a year. */
  nextAllowed(at: Instant, weekdays: Weekdays): Instant | null {
    const key = `${at} ${weekdays}`;
    let found = this.#next.get(key);
    if (found === undefined) this.#next.set(key, (found = this.#searched(at, weekdays)));
    return found;
  }

  #searched(at: Instant, weekdays: Weekdays): Instant | null {
    let moment = at;
    for (let steps = 0; steps < LONGEST_SEARCH; steps += 1) {
      const block = this.#blockAt(moment, weekdays);
      if (block === null) return moment;
      moment = this.#endOf(block, moment);
    }
    return null;
  }

  /** The last minute up to `at`, for what must not come later; null: there is none from `notBefore` on. */
  lastAllowed(at: Instant, notBefore: Instant, weekdays: Weekdays): Instant | null {
    let moment = at;
    for (let steps = 0; steps < LONGEST_SEARCH && moment >= notBefore; steps += 1) {
      const block = this.#blockAt(moment, weekdays);
      if (block === null) return moment;
      moment = this.#minuteBefore(block, moment);
    }
    return null;
  }

  /** As nextAllowed; but what has to wait for another day waits for that day’s hour of reminders. */
  later(at: Instant, weekdays: Weekdays): Instant | null {
    const key = `${at} ${weekdays}`;
    let found = this.#later.get(key);
    if (found === undefined) this.#later.set(key, (found = this.#waited(at, weekdays)));
    return found;
  }

  #waited(at: Instant, weekdays: Weekdays): Instant | null {
    const first = this.nextAllowed(at, weekdays);
    if (first === null) return null;
    const { zone, remindAt } = this.#rules;
    const day = wallOf(first, zone).slice(0, 10);
    if (day === wallOf(at, zone).slice(0, 10)) return first;
    const hour = this.at(day, remindAt);
    return hour <= first ? first : this.nextAllowed(hour, weekdays);
  }

  #blockAt(at: Instant, weekdays: Weekdays): Block | null {
    const wall = wallOf(at, this.#rules.zone);
    const day = wall.slice(0, 10);
    const { calendar } = this.#rules;
    const isOff = weekdays === 'working' ? !calendar.isWorkingDay(day) : calendar.nameOfHoliday(day) !== null;
    if (isOff) return { from: `${day} 00:00`, to: `${addDays(day, 1)} 00:00` };
    return quietAt(wall, this.#rules) ?? shiftAt(wall, this.#rules.shifts);
  }

  #endOf({ to }: Block, after: Instant): Instant {
    const { at, second } = wallTime(to.slice(0, 10), to.slice(11), this.#rules.zone);
    if (at > after) return at;
    return second !== null && second > after ? second : moved(after, MINUTE);
  }

  #minuteBefore({ from }: Block, before: Instant): Instant {
    const { at, second } = wallTime(from.slice(0, 10), from.slice(11), this.#rules.zone);
    const begins = second !== null && second <= before ? second : at;
    return moved(begins < before ? begins : before, -MINUTE);
  }
}

function quietAt(wall: Wall, { quietFrom, quietTo }: Pick<PromptRules, 'quietFrom' | 'quietTo'>): Block | null {
  const [day, clock] = [wall.slice(0, 10), wall.slice(11)];
  if (quietFrom < quietTo)
    return quietFrom <= clock && clock < quietTo ? { from: `${day} ${quietFrom}`, to: `${day} ${quietTo}` } : null;
  if (quietFrom === quietTo) return null;
  if (clock >= quietFrom) return { from: `${day} ${quietFrom}`, to: `${addDays(day, 1)} ${quietTo}` };
  if (clock < quietTo) return { from: `${addDays(day, -1)} ${quietFrom}`, to: `${day} ${quietTo}` };
  return null;
}

function shiftAt(wall: Wall, shifts: PromptRules['shifts']): Block | null {
  const day = wall.slice(0, 10);
  for (const shift of shifts) {
    const since = daysBetween(shift.on, day);
    if (since < 0) continue;
    const lasts = daysBetween(shift.on, shift.toOn);
    // The one that began last comes first.
    const last = shift.everyDays === 0 ? 0 : Math.floor(since / shift.everyDays);
    const count = shift.everyDays === 0 ? 1 : Math.min(MOST_AT_ONCE, Math.floor(lasts / shift.everyDays) + 2, last + 1);
    for (let back = 0; back < count; back += 1) {
      const by = (last - back) * shift.everyDays;
      const block = { from: `${addDays(shift.on, by)} ${shift.from}`, to: `${addDays(shift.toOn, by)} ${shift.to}` };
      if (block.from <= wall && wall < block.to) return block;
    }
  }
  return null;
}

function moved(at: Instant, ms: number): Instant {
  return new Date(Date.parse(at) + ms).toISOString();
}

/** The Monday of the week of a day, whatever day weeks begin with on screen: what is reminded of once a week is known by it. */
export function mondayOf(day: LocalDate): LocalDate {
  return addDays(day, -((weekdayOf(day) + 6) % 7));
}
