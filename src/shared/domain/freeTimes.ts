import { placeOfZone, shortDay } from '../text/bothClocks';
import type { BusinessCalendar } from './businessDays';
import { businessDaysAfter } from './businessDays';
import type { Instant, LocalDate } from './field';
import type { Interview } from './interview';
import { sayNoGo, touchedNoGo } from './noGo';
import { callName, type Person } from './person';
import type { Profile } from './profile';
import type { Settings } from './settings';
import { addDays, addToInstant, clockOfInstant, dayOfInstant } from './time';
import { wallTime } from './wallClock';

/** A time at which the talk could be, as both read it. */
export interface FreeTime {
  readonly at: Instant;
  /** By their calendar and clock, which is how it stands in a letter. */
  readonly day: LocalDate;
  readonly clock: string;
  /** By mine. */
  readonly myDay: LocalDate;
  readonly myClock: string;
  /** Why this one, in a sentence. */
  readonly why: string;
}

export interface FreeTimes {
  /** At most as many as the setting says, on different days, in their order. */
  readonly times: readonly FreeTime[];
  /** What was in the way of others, each once, in the order it was met: “Mon 18 Jan: Martin Luther King Day”. */
  readonly passedOver: readonly string[];
}

export interface FreeTimesAsked {
  readonly now: Instant;
  /** How long the talk is to be. */
  readonly minutes: number;
  readonly profile: Pick<Profile, 'timeZone' | 'noGo'>;
  readonly person: Pick<Person, 'name' | 'callName' | 'timeZone' | 'noGo'>;
  /** Only those with a time that still stands count. */
  readonly interviews: Iterable<Pick<Interview, 'startsAt' | 'minutes' | 'state' | 'deletedAt' | 'id'>>;
  /** The talk that is being moved: its own time is no hindrance. */
  readonly interviewId: string | null;
  /** Working days without my days off and without the public holidays of either side. */
  readonly calendar: BusinessCalendar;
  readonly settings: Pick<
    Settings,
    | 'offerTimes'
    | 'offerAfterBusinessDays'
    | 'offerFromHour'
    | 'offerToHour'
    | 'myFromHour'
    | 'myToHour'
    | 'offerGapMinutes'
  >;
}

/** Business days that are looked through; behind them nobody plans a first talk. */
const HORIZON = 15;
/** Times begin at the full and the half hour. */
const STEP = 30;
/** Where in their day each further time is looked for: a morning, an afternoon, the end of the day, so that one of them fits. */
const AIMS = ['10:00', '15:00', '17:00', '11:30', '13:30'] as const;
const MOST_REASONS = 6;
const STANDS = new Set<Interview['state']>(['scheduled', 'live', 'requested']);

/**
 * Two or three real free times for a talk, in the other person's clock: on working days for both (no weekend by my week,
 * no day off of mine, no public holiday of either side), within the hours of both, outside the no-go times of both and
 * away from talks that are planned. Each on a day of its own and at another part of the day. Deterministic: the same
 * facts at the same moment give the same times.
 */
export function freeTimes(asked: FreeTimesAsked): FreeTimes {
  const { now, calendar, settings, profile, person } = asked;
  const theirs = person.timeZone === '' ? profile.timeZone : person.timeZone;
  const reasons = new Set<string>();
  const busy = busyOf(asked);
  const today = dayOfInstant(now, theirs);
  const earliest = businessDaysAfter(today, settings.offerAfterBusinessDays, calendar);
  const times: FreeTime[] = [];
  let day = earliest;
  for (let looked = 0; looked < HORIZON * 2 && times.length < settings.offerTimes; looked += 1, day = addDays(day, 1)) {
    const off = dayOff(day, calendar);
    if (off !== null) {
      if (off !== '') reasons.add(`${shortDay(day)}: ${off}`);
      continue;
    }
    const aim = AIMS[times.length % AIMS.length] ?? AIMS[0];
    const best = onDay(asked, day, theirs, busy, aim, reasons);
    if (best !== null) times.push({ ...best, why: whyOf(best, asked, theirs, times.length === 0 ? earliest : null) });
  }
  return { times, passedOver: [...reasons].slice(0, MOST_REASONS) };
}

type Slot = Omit<FreeTime, 'why'>;

/** null: it is a working day; empty: not by its weekday. */
function dayOff(day: LocalDate, calendar: BusinessCalendar): string | null {
  if (calendar.isWorkingDay(day)) return null;
  return calendar.nameOfHoliday(day) ?? '';
}

interface Busy {
  readonly from: number;
  readonly to: number;
}

function busyOf({ interviews, interviewId, settings }: FreeTimesAsked): Busy[] {
  const gap = settings.offerGapMinutes * 60_000;
  return [...interviews].flatMap(({ id, startsAt, minutes, state, deletedAt }) => {
    if (startsAt === null || deletedAt !== null || !STANDS.has(state) || id === interviewId) return [];
    const from = Date.parse(startsAt);
    return [{ from: from - gap, to: from + minutes * 60_000 + gap }];
  });
}

/** The time of one day (by their calendar) nearest to `aim` that stands in nobody's way, the earlier of two as near; null: none. */
function onDay(
  { now, minutes, profile, person, calendar, settings }: FreeTimesAsked,
  day: LocalDate,
  theirs: string,
  busy: readonly Busy[],
  aim: string,
  reasons: Set<string>,
): Slot | null {
  const lastStart = settings.offerToHour * 60 - minutes;
  for (const minute of byNearness(settings.offerFromHour * 60, lastStart, minuteOf(aim))) {
    const clock = `${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`;
    const wall = wallTime(day, clock, theirs);
    // A clock that is skipped or comes twice would have to be explained; there are others.
    if (wall.kind !== 'plain' || wall.at <= now) continue;
    const at = wall.at;
    const myDay = dayOfInstant(at, profile.timeZone);
    const myClock = clockOfInstant(at, profile.timeZone);
    const end = clockOfInstant(addToInstant(at, { minutes }), profile.timeZone);
    if (myDay !== day && !calendar.isWorkingDay(myDay)) continue;
    if (myClock < hour(settings.myFromHour) || end > hour(settings.myToHour) || end < myClock) continue;
    const theirNoGo = touchedNoGo(at, minutes, theirs, person.noGo)[0];
    const myNoGo = touchedNoGo(at, minutes, profile.timeZone, profile.noGo)[0];
    const talk = busy.some(({ from, to }) => Date.parse(at) < to && Date.parse(at) + minutes * 60_000 > from);
    if (theirNoGo !== undefined) reasons.add(`Not for ${callName(person)}: ${sayNoGo(theirNoGo)}`);
    else if (myNoGo !== undefined) reasons.add(`Not for you: ${sayNoGo(myNoGo)}`);
    else if (talk) reasons.add(`${shortDay(day)}: another talk is planned`);
    else return { at, day, clock, myDay, myClock };
  }
  return null;
}

/** The minutes of the day at which a talk can begin, the nearest to `aim` first. */
function byNearness(from: number, to: number, aim: number): number[] {
  const minutes: number[] = [];
  for (let minute = from; minute <= to; minute += STEP) minutes.push(minute);
  return minutes.sort((a, b) => Math.abs(a - aim) - Math.abs(b - aim) || a - b);
}

function whyOf(
  slot: Slot,
  { profile, person, settings }: FreeTimesAsked,
  theirs: string,
  earliest: LocalDate | null,
): string {
  const parts = ['a working day for both', 'nothing else planned'];
  if (earliest === slot.day)
    parts.push(`${count(settings.offerAfterBusinessDays)} from today, so that they can answer`);
  if (profile.noGo.length > 0 || person.noGo.length > 0) parts.push('outside the hours that do not suit');
  if (slot.myClock !== slot.clock || slot.myDay !== slot.day)
    parts.push(
      `${slot.myClock} ${slot.myDay === slot.day ? '' : `on ${shortDay(slot.myDay)} `}for you, by the clock in ${placeOfZone(theirs)} ${slot.clock}`,
    );
  const said = parts.join(', ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

/** The times in a letter: “Tuesday 12 January at 10:00 or Thursday 14 January at 15:00, London time”. `isZoned`: the two clocks differ. */
export function sayFreeTimes(
  times: readonly Pick<FreeTime, 'day' | 'clock'>[],
  zone: string,
  isZoned: boolean,
): string {
  const said = times.map(({ day, clock }) => `${longDay(day)} at ${clock}`);
  const last = said.pop();
  if (last === undefined) return '';
  const all = said.length === 0 ? last : `${said.join(', ')} or ${last}`;
  // A sentence goes on behind the times (“… would suit me”), so the zone stands in brackets.
  return isZoned && zone.includes('/') ? `${all} (${placeOfZone(zone)} time)` : all;
}

const longDays = new Intl.DateTimeFormat('en-GB', { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' });

function longDay(day: LocalDate): string {
  return longDays.format(new Date(`${day}T00:00:00Z`)).replace(',', '');
}

const count = (days: number) => (days === 1 ? '1 business day' : `${days} business days`);
const pad = (number: number) => String(number).padStart(2, '0');
const hour = (of: number) => `${pad(of)}:00`;
const minuteOf = (clock: string) => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3));
