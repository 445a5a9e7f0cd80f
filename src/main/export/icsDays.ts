import ICAL from 'ical.js';
import type { Instant, LocalDate } from '../../shared/domain/field';
import type { Rhythm } from '../../shared/domain/followUp';
import { addDays } from '../../shared/domain/time';
import { icsCalendarText, utc } from './icsWrite';

/** Something that belongs to a day and to no hour of it. Calendars are often shared, so nothing private is in it. */
export interface DayEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly day: LocalDate;
  /** This turn of what comes again was put off to this day; null: it was not. */
  readonly movedTo: LocalDate | null;
  readonly summary: string;
  readonly description: string;
  readonly isOff: boolean;
  /** By the clock of that day, `09:00`. */
  readonly alarm: string;
  /** null: it comes once. `countedFrom`: the day its turns are counted from. */
  readonly rhythm: (Rhythm & { readonly countedFrom: LocalDate }) | null;
}

/**
 * A calendar file of whole days (RFC 5545): VEVENT with VALUE=DATE, since Outlook and Google pass over VTODO; shown as
 * free time; the alarm stands at the hour of that day, in the calendar’s own zone.
 */
export function icsDaysText(entries: readonly DayEntry[], stamp: Instant, version: string): string {
  return icsCalendarText(
    entries.flatMap((entry) => [
      eventOf(entry, entry.day, stamp),
      ...(entry.movedTo === null ? [] : [eventOf({ ...entry, day: entry.movedTo }, entry.day, stamp)]),
    ]),
    version,
  );
}

/** `turn`: the day on which it would have been; another one than its own makes it an exception of the series. */
function eventOf(entry: DayEntry, turn: LocalDate, stamp: Instant): ICAL.Component {
  const event = new ICAL.Component('vevent');
  event.addPropertyWithValue('uid', entry.uid);
  if (turn !== entry.day) event.addPropertyWithValue('recurrence-id', dateOf(turn));
  event.addPropertyWithValue('dtstamp', utc(stamp));
  event.addPropertyWithValue('sequence', entry.sequence);
  event.addPropertyWithValue('dtstart', dateOf(entry.day));
  event.addPropertyWithValue('dtend', dateOf(addDays(entry.day, 1)));
  if (entry.rhythm !== null && turn === entry.day)
    event.addPropertyWithValue('rrule', ICAL.Recur.fromString(ruleOf(entry.rhythm)));
  event.addPropertyWithValue('summary', entry.summary);
  if (entry.description !== '') event.addPropertyWithValue('description', entry.description);
  event.addPropertyWithValue('status', entry.isOff ? 'CANCELLED' : 'CONFIRMED');
  event.addPropertyWithValue('transp', 'TRANSPARENT');
  if (!entry.isOff) {
    const [hour = 0, minute = 0] = entry.alarm.split(':').map(Number);
    const alarm = new ICAL.Component('valarm');
    alarm.addPropertyWithValue('action', 'DISPLAY');
    alarm.addPropertyWithValue('description', entry.summary);
    alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds((hour * 60 + minute) * 60));
    event.addSubcomponent(alarm);
  }
  return event;
}

/** A month that is too short has its last day: of the days named, the last one there is (BYSETPOS=-1). */
export function ruleOf({ every, unit, countedFrom }: NonNullable<DayEntry['rhythm']>): string {
  const day = Number(countedFrom.slice(8));
  const days = Array.from({ length: day - 27 }, (_, place) => place + 28).join(',');
  const often = every === 1 ? '' : `;INTERVAL=${every}`;
  const ends = `BYMONTHDAY=${days};BYSETPOS=-1`;
  switch (unit) {
    case 'day':
      return `FREQ=DAILY${often}`;
    case 'week':
      return `FREQ=WEEKLY${often}`;
    case 'month':
      return `FREQ=MONTHLY${often}${day > 28 ? `;${ends}` : ''}`;
    case 'year':
      return `FREQ=YEARLY${often}${countedFrom.slice(5) === '02-29' ? `;BYMONTH=2;${ends}` : ''}`;
  }
}

function dateOf(day: LocalDate): ICAL.Time {
  return ICAL.Time.fromDateString(day);
}
