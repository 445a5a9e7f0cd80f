import dayjs from 'dayjs';
import utc from 'dayjs/plugin/utc.js';
import type { Instant, LocalDate } from './field';
import type { Rhythm } from './followUp';
import type { EventRecord, Group } from './gathering';
import { monthPlaceOf, monthPlaceWords, placeInMonth, type MonthPlace } from './monthPlace';
import { addToInstant, dayOfInstant, daysBetween } from './time';

dayjs.extend(utc);

/** The day `times` rhythms after `day`. Months and years are counted from `day` itself: 31 January, 28 February, 31 March. */
export function rhythmAfter(day: LocalDate, { every, unit }: Rhythm, times: number): LocalDate {
  return dayjs
    .utc(day)
    .add(every * times, unit)
    .format('YYYY-MM-DD');
}

/**
 * When a group meets next: the noted day, or, when it has passed, the first day of its rhythm from `today` on, counted
 * from the noted one. In months it is counted by the weekday, as groups meet (the third Thursday), unless the other
 * days on which the group met or will (`days`) show that it goes by the day’s number. null: no day is noted, its rhythm
 * is not known, or it is closed.
 */
export function nextMeeting(
  { nextOn, rhythm, state }: Pick<Group, 'nextOn' | 'rhythm' | 'state'>,
  today: LocalDate,
  days: readonly LocalDate[] = [],
): { readonly on: LocalDate; readonly isDerived: boolean } | null {
  if (nextOn === null || state === 'closed') return null;
  if (nextOn >= today) return { on: nextOn, isDerived: false };
  if (rhythm === null) return null;
  const longest = { day: 1, week: 7, month: 31, year: 366 }[rhythm.unit] * rhythm.every;
  const place = meetingPlace({ nextOn, rhythm }, days);
  const turn = (count: number) =>
    place === null ? rhythmAfter(nextOn, rhythm, count) : placeInMonth(place, nextOn, rhythm.every * count);
  // As many as surely lie before today, then step by step.
  let times = Math.max(1, Math.floor(daysBetween(nextOn, today) / longest) - 1);
  let on = turn(times);
  while (on < today) {
    times += 1;
    on = turn(times);
  }
  return { on, isDerived: true };
}

/** By which weekday of the month a group meets; null: its rhythm is not in months, or its days go by their number. */
export function meetingPlace(
  { nextOn, rhythm }: Pick<Group, 'nextOn' | 'rhythm'>,
  days: readonly LocalDate[] = [],
): MonthPlace | null {
  if (nextOn === null || rhythm?.unit !== 'month') return null;
  const place = monthPlaceOf(nextOn);
  const goesByNumber = days.some(
    (day) =>
      day.slice(8) === nextOn.slice(8) &&
      day.slice(0, 7) !== nextOn.slice(0, 7) &&
      monthPlaceWords(monthPlaceOf(day)) !== monthPlaceWords(place),
  );
  return goesByNumber ? null : place;
}

/** The days of each group’s events, of whatever state, by its key: what its rhythm is read from. */
export function meetingDays(events: Readonly<Record<string, EventRecord>>): ReadonlyMap<string, readonly LocalDate[]> {
  const days = new Map<string, LocalDate[]>();
  for (const { groupId, on, deletedAt } of Object.values(events)) {
    if (groupId === null || on === null || deletedAt !== null) continue;
    const known = days.get(groupId);
    if (known === undefined) days.set(groupId, [on]);
    else known.push(on);
  }
  return days;
}

/** Where an event stands: before it, on its days, after them. `undated`: it has no day yet. */
export type EventTime = 'undated' | 'ahead' | 'now' | 'past';

type Times = Pick<EventRecord, 'on' | 'until' | 'startsAt' | 'leaveAt'>;

/** The last day of an event; null: it has no day yet. */
export function lastDayOf({ on, until }: Pick<EventRecord, 'on' | 'until'>): LocalDate | null {
  return on === null || until === null || until < on ? on : until;
}

/**
 * `now` is any time of its days (from the morning on, so that the card is at hand), and until it was to be left where
 * that is after midnight.
 */
export function eventTime(event: Times, now: Instant, zone: string): EventTime {
  const last = lastDayOf(event);
  if (event.on === null || last === null) return 'undated';
  const today = dayOfInstant(now, zone);
  if (today < event.on) return 'ahead';
  if (today <= last) return 'now';
  return event.leaveAt !== null && now < event.leaveAt ? 'now' : 'past';
}

/** Hours after its time to leave in which somebody is still written down for an event: the way home. */
const WAY_HOME_HOURS = 3;

/** The event that somebody met at this moment was most likely met at: the one begun last; null: by chance. */
export function eventAround(
  events: Readonly<Record<string, EventRecord>>,
  now: Instant,
  zone: string,
): EventRecord | null {
  const soon = addToInstant(now, { minutes: 30 });
  return (
    Object.values(events)
      .filter(({ deletedAt, state }) => deletedAt === null && state !== 'missed')
      .filter(
        (event) =>
          (event.startsAt === null || event.startsAt <= soon) &&
          (eventTime(event, now, zone) === 'now' ||
            (event.leaveAt !== null &&
              event.leaveAt <= now &&
              now <= addToInstant(event.leaveAt, { hours: WAY_HOME_HOURS }))),
      )
      .sort(
        (a, b) => (b.startsAt ?? b.on ?? '').localeCompare(a.startsAt ?? a.on ?? '') || (a.id < b.id ? -1 : 1),
      )[0] ?? null
  );
}

/** Minutes before the time to leave at which it is said, and after which it is said no more. */
const SAID_BEFORE = 10;
const SAID_UNTIL = 60;

/** The event that it is time to leave, or soon; null: none. */
export function timeToLeave(
  events: Readonly<Record<string, EventRecord>>,
  now: Instant,
): { readonly event: EventRecord; readonly isNow: boolean } | null {
  for (const event of Object.values(events)) {
    const { leaveAt, startsAt, deletedAt, state } = event;
    if (leaveAt === null || deletedAt !== null || state === 'missed') continue;
    if (startsAt !== null && now < startsAt) continue;
    if (now < addToInstant(leaveAt, { minutes: -SAID_BEFORE }) || now >= addToInstant(leaveAt, { minutes: SAID_UNTIL }))
      continue;
    return { event, isNow: now >= leaveAt };
  }
  return null;
}
