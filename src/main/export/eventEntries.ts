import type { Instant } from '../../shared/domain/field';
import type { EventRecord } from '../../shared/domain/gathering';
import { lastDayOf } from '../../shared/domain/eventTimes';
import { instantOf, millisecondsBetween } from '../../shared/domain/time';
import type { CalendarEntry } from './icsWrite';

/** An evening without a time to leave is taken for two hours; a lunch or another slot for one. */
const EVENING = 120;
const SLOT = 60;

/**
 * What goes into a calendar file for an event: itself (hours where they are known and it is one day, otherwise whole
 * days) and each of its slots. Nothing of the aim or of whom to meet: calendars are often shared. Its keys stay the same;
 * the number is the minute of saving, so a file that is saved later always replaces the one before.
 * Empty: the event has no day yet.
 */
export function eventEntries(event: EventRecord, zone: string, savedAt: Instant): CalendarEntry[] {
  const last = lastDayOf(event);
  if (event.on === null || last === null) return [];
  const isHours = event.startsAt !== null && last === event.on;
  const common = {
    sequence: Math.floor(Date.parse(savedAt) / 60_000),
    description: event.link,
    place: event.place,
    medium: 'inPerson' as const,
    isOff: event.state === 'missed',
  };
  const startsAt = event.startsAt ?? instantOf(event.on, '00:00', zone);
  return [
    {
      ...common,
      uid: `${event.id}@askwell.invalid`,
      summary: event.name,
      startsAt,
      minutes:
        event.leaveAt === null
          ? EVENING
          : Math.max(1, Math.round(millisecondsBetween(startsAt, event.leaveAt) / 60_000)),
      ...(isHours ? { isLeft: event.leaveAt !== null } : { days: { from: event.on, until: last } }),
    },
    ...event.slots.map(({ name, on, at }, place): CalendarEntry => ({
      ...common,
      uid: `${event.id}-slot-${place + 1}@askwell.invalid`,
      summary: `${name}, ${event.name}`,
      startsAt: instantOf(on, at, zone),
      minutes: SLOT,
    })),
  ];
}
