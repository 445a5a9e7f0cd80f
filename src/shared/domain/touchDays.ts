import type { Instant, LocalDate } from './field';
import type { Touchpoint } from './network';
import { valuesOf } from './valuesOf';
import { minutesAhead } from './wallClock';

const DAY = 86_400_000;
/** Shorter than the time between two changes of any clock that would undo each other (Ramadan in Morocco: four weeks). */
const BLOCK = 8 * DAY;

/** A calendar day as a number; the next day is one more. */
export function numberOfDay(day: LocalDate): number {
  return Date.parse(`${day}T00:00:00Z`) / DAY;
}

const written = new Map<number, LocalDate>();

/** The same as a date; each is written once, since thousands of people share their days. */
export function dayOfNumber(day: number): LocalDate {
  const known = written.get(day);
  if (known !== undefined) return known;
  const date = new Date(day * DAY).toISOString().slice(0, 10);
  written.set(day, date);
  return date;
}

/**
 * Reads the calendar day of many moments in `zone`, as a number. Asking the zone for each of 20,000 takes 40 ms, so it
 * is asked once for eight days, and for the moment itself where the clocks change within them.
 */
export function dayReader(zone: string): (at: Instant) => number {
  const aheadAt = (block: number) => minutesAhead(new Date(block * BLOCK).toISOString(), zone);
  /** Minutes ahead during a block; NaN: they change within it. */
  const blocks = new Map<number, number>();
  // Most are asked for in the order they happened.
  let lastBlock = Number.NaN;
  let lastAhead = Number.NaN;
  const during = (block: number) => {
    if (block === lastBlock) return lastAhead;
    let whole = blocks.get(block);
    if (whole === undefined) {
      const ahead = aheadAt(block);
      whole = aheadAt(block + 1) === ahead ? ahead : Number.NaN;
      blocks.set(block, whole);
    }
    lastBlock = block;
    lastAhead = whole;
    return whole;
  };
  return (at) => {
    const ms = minuteOf(at) * 60_000;
    const ahead = during(Math.floor(ms / BLOCK));
    const exact = Number.isNaN(ahead) ? minutesAhead(at, zone) : ahead;
    return Math.floor((ms + exact * 60_000) / DAY);
  };
}

/** Minutes since 1970 of an instant as it is kept (`2027-01-14T17:30:00.000Z`); `Date.parse` takes five times as long. */
function minuteOf(at: Instant): number {
  const digits = (from: number, count: number) => {
    let value = 0;
    for (let place = from; place < from + count; place++) value = value * 10 + at.charCodeAt(place) - 48;
    return value;
  };
  const month = digits(5, 2);
  // Years that begin in March have their leap day at the end (H. Hinnant, days_from_civil).
  const year = digits(0, 4) - (month <= 2 ? 1 : 0);
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + digits(8, 2) - 1;
  const leapDays = Math.floor(year / 4) - Math.floor(year / 100) + Math.floor(year / 400);
  const day = year * 365 + leapDays + dayOfYear - 719_468;
  return day * 1_440 + digits(11, 2) * 60 + digits(14, 2);
}

/** When the two were in touch, as numbers of days. */
export interface TouchDays {
  /** Touches that were not just social; never fewer than `days`, and at hand without putting them in order. */
  readonly count: number;
  /** Each day once, the earliest first; without what was just social. */
  readonly days: readonly number[];
  /** The last day of any touch. */
  readonly last: number;
  /** The last day on which I sent them something to read; null: never. */
  readonly lastShared: number | null;
}

/** The days of touch by person; nothing for whom there is no touch on record. */
export interface TouchesByPerson {
  readonly get: (personId: string) => TouchDays | undefined;
}

type Touch = Pick<Touchpoint, 'personId' | 'kind' | 'direction' | 'at' | 'isJustSocial' | 'deletedAt'>;

type Touches = Readonly<Record<string, Touch>>;

/** No touch, or none before it. */
const NONE = -1;
const NEVER = -2_147_483_648;

/**
 * The days of touch of each person, in one pass. What lies after `today` has not happened. Nothing is made for a person
 * before somebody asks for theirs: the touches of all stand in the same few arrays, each with the place of the one before.
 */
export function touchDays(touchpoints: Touches, zone: string, today: LocalDate): TouchesByPerson {
  const all = valuesOf(touchpoints);
  const read = dayReader(zone);
  const until = numberOfDay(today);
  /** By touch: its day, and the place of another of the same person. */
  const days = new Int32Array(all.length);
  const before = new Int32Array(all.length);
  /** By person, in the order of `slots`. */
  const slots = new Map<string, number>();
  const newest = new Int32Array(all.length);
  const counts = new Int32Array(all.length);
  const lasts = new Int32Array(all.length);
  const shared = new Int32Array(all.length);
  for (let place = 0; place < all.length; place++) {
    const touch = all[place];
    if (touch?.deletedAt !== null) continue;
    const day = read(touch.at);
    if (!(day <= until)) continue;
    let slot = slots.get(touch.personId);
    if (slot === undefined) {
      slot = slots.size;
      slots.set(touch.personId, slot);
      newest[slot] = NONE;
      counts[slot] = 0;
      shared[slot] = NEVER;
      lasts[slot] = day;
    } else if (day > (lasts[slot] ?? NEVER)) lasts[slot] = day;
    if (!touch.isJustSocial) {
      days[place] = day;
      before[place] = newest[slot] ?? NONE;
      newest[slot] = place;
      counts[slot] = (counts[slot] ?? 0) + 1;
    }
    if (touch.kind === 'article' && touch.direction !== 'received' && day > (shared[slot] ?? NEVER)) shared[slot] = day;
  }
  const chain: Chain = { days, before };
  return {
    get: (personId) => {
      const slot = slots.get(personId);
      if (slot === undefined) return undefined;
      const lastShared = shared[slot] ?? NEVER;
      return new PersonTouches(
        lasts[slot] ?? NEVER,
        lastShared === NEVER ? null : lastShared,
        counts[slot] ?? 0,
        newest[slot] ?? NONE,
        chain,
      );
    },
  };
}

interface Chain {
  readonly days: Int32Array;
  readonly before: Int32Array;
}

class PersonTouches implements TouchDays {
  constructor(
    readonly last: number,
    readonly lastShared: number | null,
    readonly count: number,
    private readonly newest: number,
    private readonly chain: Chain,
  ) {}

  get days(): readonly number[] {
    const { days, before } = this.chain;
    const theirs: number[] = [];
    for (let place = this.newest; place !== NONE; place = before[place] ?? NONE) theirs.push(days[place] ?? 0);
    theirs.reverse();
    // Mostly they were noted as they came, each on a day of its own.
    if (theirs.every((day, place) => place === 0 || day > (theirs[place - 1] ?? day))) return theirs;
    return [...new Set(theirs)].sort((a, b) => a - b);
  }
}
