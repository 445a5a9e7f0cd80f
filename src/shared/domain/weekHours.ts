import type { Instant, LocalDate } from './field';
import { addDays, instantOf } from './time';
import { wallOf, wallTime } from './wallClock';

/** A stretch of a wall clock in minutes after midnight, the end not included. */
export interface WallSpan {
  readonly from: number;
  readonly to: number;
}

/** What the clocks of one zone show on one day. */
export interface DayHours {
  readonly day: LocalDate;
  readonly zone: string;
  /** Minutes that really pass: 1440 on most days, 1380 and 1500 on two a year, 0 on a day that a zone left out. */
  readonly minutes: number;
  /** What the clocks pass over; null: nothing. */
  readonly skipped: WallSpan | null;
  /** What they show twice; null: nothing. */
  readonly doubled: WallSpan | null;
}

const DAY = 1_440;
/** Every change of the clocks since 1970 begins and ends on a quarter of an hour. */
const STEP = 15;

/** What the clocks of `zone` show on `day`. */
export function dayHours(day: LocalDate, zone: string): DayHours {
  const minutes = (Date.parse(startOf(addDays(day, 1), zone)) - Date.parse(startOf(day, zone))) / 60_000;
  // Also a day of 24 hours is looked through when the clocks change at its very edge: it is short or long then.
  if (minutes === DAY) return { day, zone, minutes, skipped: null, doubled: null };
  const kinds = Array.from({ length: DAY / STEP }, (_, place) => wallTime(day, clockOf(place * STEP), zone).kind);
  const span = (kind: 'skipped' | 'doubled'): WallSpan | null => {
    const from = kinds.indexOf(kind);
    return from < 0 ? null : { from: from * STEP, to: (kinds.lastIndexOf(kind) + 1) * STEP };
  };
  return { day, zone, minutes, skipped: span('skipped'), doubled: span('doubled') };
}

/** The first moment of a day. */
function startOf(day: LocalDate, zone: string): Instant {
  return instantOf(day, '00:00', zone);
}

/** One row of the axis of hours. */
export interface AxisRow {
  /** `01:00`. */
  readonly clock: string;
  /** Minutes after the top of the axis. */
  readonly at: number;
  readonly minutes: number;
  /** The clock comes a second time; only the days in `days` have it. */
  readonly isSecond: boolean;
}

/**
 * The axis of hours that several days share, read by the clocks on the wall: 24 rows, and where a day’s clocks go back,
 * what they show twice stands there a second time. So every hour has the same height on every day, and a day of 23 or 25
 * hours shows what it lacks or has more.
 */
export interface HourAxis {
  readonly rows: readonly AxisRow[];
  /** Of the whole axis: 1440 in most weeks. */
  readonly minutes: number;
  readonly doubled: WallSpan | null;
}

export function hourAxis(days: readonly DayHours[]): HourAxis {
  // Two changes in one week happened once or twice in a century; the first is drawn then.
  const doubled = days.find((day) => day.doubled !== null)?.doubled ?? null;
  const rows: AxisRow[] = [];
  const add = (from: number, to: number, isSecond: boolean) => {
    for (let minute = from; minute < to;) {
      const next = Math.min(to, (Math.floor(minute / 60) + 1) * 60);
      const last = rows.at(-1);
      rows.push({
        clock: clockOf(minute),
        at: last === undefined ? 0 : last.at + last.minutes,
        minutes: next - minute,
        isSecond,
      });
      minute = next;
    }
  };
  add(0, doubled?.to ?? DAY, false);
  if (doubled !== null) {
    add(doubled.from, doubled.to, true);
    add(doubled.to, DAY, false);
  }
  const last = rows.at(-1);
  return { rows, minutes: last === undefined ? 0 : last.at + last.minutes, doubled };
}

/** How far down the axis a moment of `day` is, in minutes; before the day 0, after it the end. */
export function placeOn(axis: HourAxis, { day, zone }: Pick<DayHours, 'day' | 'zone'>, at: Instant): number {
  const [onDay = '', clock = '00:00'] = wallOf(at, zone).split(' ');
  if (onDay < day) return 0;
  if (onDay > day) return axis.minutes;
  const minute = minutesOf(clock);
  if (axis.doubled === null || minute < axis.doubled.from) return minute;
  const again = axis.doubled.to - axis.doubled.from;
  if (minute >= axis.doubled.to) return minute + again;
  const { second } = wallTime(day, clock, zone);
  return second !== null && Date.parse(at) >= Date.parse(second) ? minute + again : minute;
}

/** Whether a row is there on a day: not what its clocks skip, nor what only another day’s clocks show twice. */
export function isRowOf(day: DayHours, row: Pick<AxisRow, 'clock' | 'isSecond'>): boolean {
  const minute = minutesOf(row.clock);
  if (row.isSecond) return day.doubled !== null && minute >= day.doubled.from && minute < day.doubled.to;
  return day.skipped === null || minute < day.skipped.from || minute >= day.skipped.to;
}

/** The moment at which a row begins on a day; null: the day does not have it. */
export function momentOfRow(day: DayHours, row: Pick<AxisRow, 'clock' | 'isSecond'>): Instant | null {
  if (!isRowOf(day, row)) return null;
  const { at, second } = wallTime(day.day, row.clock, day.zone);
  return row.isSecond ? second : at;
}

/** The row of a moment. */
export function rowAt(axis: HourAxis, minutesDown: number): number {
  const found = axis.rows.findLastIndex(({ at }) => at <= minutesDown);
  return Math.max(0, found);
}

/** Something that takes time on the axis of one day. */
export interface Block {
  readonly from: number;
  readonly to: number;
}

/**
 * Sets blocks that touch each other side by side: each gets a lane, and all that hang together, however far, share the
 * number of lanes that they need.
 */
export function inLanes<Kind extends Block>(blocks: readonly Kind[]): (Kind & { lane: number; lanes: number })[] {
  const sorted = [...blocks].sort((a, b) => a.from - b.from || b.to - a.to);
  const done: (Kind & { lane: number; lanes: number })[] = [];
  let cluster: (Kind & { lane: number })[] = [];
  let ends: number[] = [];
  const close = () => {
    for (const block of cluster) done.push({ ...block, lanes: ends.length });
    cluster = [];
    ends = [];
  };
  for (const block of sorted) {
    if (ends.length > 0 && Math.max(...ends) <= block.from) close();
    const free = ends.findIndex((end) => end <= block.from);
    const lane = free < 0 ? ends.length : free;
    ends[lane] = block.to;
    cluster.push({ ...block, lane });
  }
  close();
  return done;
}

export function clockOf(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`;
}

export function minutesOf(clock: string): number {
  return Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5));
}
