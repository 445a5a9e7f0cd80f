import ICAL from 'ical.js';
import type { Instant, LocalDate } from '../../shared/domain/field';
import type { Interview } from '../../shared/domain/interview';
import { addDays, addToInstant } from '../../shared/domain/time';

/** What of an interview goes into a calendar. Calendars are often shared, so nothing private is in it. */
export interface CalendarEntry {
  readonly uid: string;
  readonly sequence: number;
  readonly startsAt: Instant;
  readonly minutes: number;
  readonly summary: string;
  /** With both clocks, in words. */
  readonly description: string;
  readonly place: string;
  readonly medium: Interview['medium'];
  readonly isOff: boolean;
  /** Whole days instead of hours, the last one included; then `startsAt` and `minutes` say nothing. */
  readonly days?: { readonly from: LocalDate; readonly until: LocalDate };
  /** Its end is a time to leave: a second, quiet alarm stands there. */
  readonly isLeft?: boolean;
}

/** Minutes before the talk at which the calendar reminds (formats.md, 5). */
const ALARM = 15;
/** Minutes after midnight at which it reminds of whole days: eight in the morning. */
const DAY_ALARM = 8 * 60;

/**
 * A calendar file (RFC 5545) that Outlook, Google and Apple read: times in UTC, since an IANA name alone is an hour off in
 * Outlook; METHOD:PUBLISH, “add to my calendar”; lines ended by CRLF and folded at 75 octets.
 * @param stamp the moment at which it is written
 */
export function icsText(entries: readonly CalendarEntry[], stamp: Instant, version: string): string {
  return icsCalendarText(
    entries.map((entry) => eventOf(entry, stamp)),
    version,
  );
}

/** These events as a calendar file, its lines ended by CRLF and folded at 75 octets. */
export function icsCalendarText(events: readonly ICAL.Component[], version: string): string {
  // The library counts the blank of a continued line on top.
  ICAL.foldLength = 74;
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', `-//Askwell//Askwell ${version}//EN`);
  calendar.addPropertyWithValue('calscale', 'GREGORIAN');
  calendar.addPropertyWithValue('method', 'PUBLISH');
  for (const event of events) calendar.addSubcomponent(event);
  return `${calendar.toString()}\r\n`;
}

function eventOf(entry: CalendarEntry, stamp: Instant): ICAL.Component {
  const event = new ICAL.Component('vevent');
  const text = (name: string, value: string) => {
    if (value !== '') event.addPropertyWithValue(name, value);
  };
  text('uid', entry.uid.split('#')[0] ?? entry.uid);
  const [, instance] = entry.uid.split('#');
  if (instance !== undefined && !Number.isNaN(Date.parse(instance)))
    event.addPropertyWithValue('recurrence-id', utc(new Date(instance).toISOString()));
  event.addPropertyWithValue('dtstamp', utc(stamp));
  event.addPropertyWithValue('sequence', entry.sequence);
  if (entry.days === undefined) {
    event.addPropertyWithValue('dtstart', utc(entry.startsAt));
    event.addPropertyWithValue('dtend', utc(addToInstant(entry.startsAt, { minutes: entry.minutes })));
  } else {
    event.addPropertyWithValue('dtstart', ICAL.Time.fromDateString(entry.days.from));
    // The end of whole days is the day after (RFC 5545, 3.6.1).
    event.addPropertyWithValue('dtend', ICAL.Time.fromDateString(addDays(entry.days.until, 1)));
  }
  text('summary', entry.summary);
  text('location', entry.place);
  text('description', entry.description);
  if (entry.medium === 'video' && /^https:\/\/\S+$/.test(entry.place)) text('url', entry.place);
  text('status', entry.isOff ? 'CANCELLED' : 'CONFIRMED');
  text('transp', entry.isOff ? 'TRANSPARENT' : 'OPAQUE');
  if (!entry.isOff) {
    // Whole days begin at midnight, when nobody wants to hear of them.
    event.addSubcomponent(alarmOf(entry.summary, entry.days === undefined ? -ALARM : DAY_ALARM));
    if (entry.isLeft === true) {
      const leaving = alarmOf(`Time to leave: ${entry.summary}`, 0);
      leaving.getFirstProperty('trigger')?.setParameter('related', 'END');
      event.addSubcomponent(leaving);
    }
  }
  return event;
}

/** An alarm so many minutes after the beginning; negative: before it. */
function alarmOf(words: string, minutes: number): ICAL.Component {
  const alarm = new ICAL.Component('valarm');
  alarm.addPropertyWithValue('action', 'DISPLAY');
  alarm.addPropertyWithValue('description', words);
  alarm.addPropertyWithValue('trigger', ICAL.Duration.fromSeconds(minutes * 60));
  return alarm;
}

/** A moment as calendars write it, `20270114T173000Z`. */
export function utc(at: Instant): ICAL.Time {
  return ICAL.Time.fromJSDate(new Date(at), true);
}
