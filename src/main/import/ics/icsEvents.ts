import ICAL from 'ical.js';
import type { IncomingEvent } from '../../../shared/domain/invitation';
import { addToInstant, millisecondsBetween } from '../../../shared/domain/time';
import { Refusal } from '../../../shared/failure';
import { momentOf, zonesOf, type IcsMoment, type Zones } from './icsMoment';
import { invitedOf, parameter } from './icsPeople';
import { nextOfSeries } from './icsSeries';
import { placeOf, plainText } from './joinLink';
import { readCalendars } from './readCalendars';

/** Shown and taken in at most; whole calendars belong elsewhere. */
const MOST = 100;

export interface IcsContent {
  /** In the order of their time; of the same event the one with the highest SEQUENCE. */
  readonly events: readonly IncomingEvent[];
  readonly remarks: readonly string[];
}

/** The events of a calendar file. `now` chooses the meeting of a series. Refuses, with a sentence, what holds none. */
export function icsEvents(text: string, now: string): IcsContent {
  const newest = new Map<string, IncomingEvent>();
  let replaced = 0;
  for (const { calendar, method } of readCalendars(text)) {
    const zones = zonesOf(calendar);
    const components = calendar.name === 'vevent' ? [calendar] : calendar.getAllSubcomponents('vevent');
    if (['REPLY', 'COUNTER', 'REFRESH', 'DECLINECOUNTER'].includes(method)) throw answerRefusal(components, method);
    for (const [place, event] of eventsOf(components, zones, now).entries()) {
      const read = { ...event, isCancelled: event.isCancelled || method === 'CANCEL' };
      const key = read.uid === '' ? `none ${place}` : read.uid;
      const other = newest.get(key);
      if (other !== undefined) replaced += 1;
      if (other === undefined || other.sequence <= read.sequence) newest.set(key, read);
    }
  }
  const all = [...newest.values()].sort((a, b) => sortKey(a).localeCompare(sortKey(b)));
  if (all.length === 0)
    throw new Refusal(
      'cannotRead',
      'This calendar file holds no event. Nothing was changed. Choose the .ics file of the invitation.',
    );
  const ahead = all.filter((event) => event.start.kind !== 'at' || event.start.at >= now);
  const events = all.length <= MOST ? all : (ahead.length > 0 ? ahead : all).slice(0, MOST);
  return {
    events,
    remarks: [
      ...(replaced === 0
        ? []
        : [`${replaced} older ${replaced === 1 ? 'version of an event is' : 'versions of events are'} left out.`]),
      ...(events.length === all.length
        ? []
        : [`The file has ${all.length} events; the ${events.length} that come next are shown.`]),
    ],
  };
}

function sortKey({ start }: IncomingEvent): string {
  if (start.kind === 'at') return start.at;
  return start.kind === 'none' ? '' : start.day;
}

function answerRefusal(components: readonly ICAL.Component[], method: string): Refusal {
  const guest = components.flatMap((event) => event.getAllProperties('attendee'))[0];
  const who = guest === undefined ? null : invitedOf(guest);
  const state = guest === undefined ? '' : parameter(guest, 'partstat').toUpperCase();
  const did = { ACCEPTED: 'accepted', DECLINED: 'declined', TENTATIVE: 'may come' }[state];
  const said = who === null || did === undefined ? '' : ` (${who.name || who.email} ${did})`;
  return new Refusal(
    'refused',
    `This file is ${method === 'COUNTER' ? 'a proposal of another time' : 'an answer to an invitation'}${said}, not an invitation. Nothing was changed. Put what it says into the interview by hand.`,
  );
}

function eventsOf(components: readonly ICAL.Component[], zones: Zones, now: string): IncomingEvent[] {
  const isInstance = (event: ICAL.Component) => event.getFirstProperty('recurrence-id') !== null;
  const series = components.filter((event) => !isInstance(event) && event.getFirstProperty('rrule') !== null);
  const seriesUids = new Set(series.map((event) => textOf(event, 'uid')));
  const others = components.filter(
    (event) => !series.includes(event) && !(isInstance(event) && seriesUids.has(textOf(event, 'uid'))),
  );
  return [
    ...others.map((event) => readEvent(event, zones)),
    ...series.map((event) =>
      readSeries(
        event,
        components.filter((other) => isInstance(other) && textOf(other, 'uid') === textOf(event, 'uid')),
        zones,
        now,
      ),
    ),
  ];
}

/** One meeting of a series: the next one, as the file changed it. */
function readSeries(
  event: ICAL.Component,
  changed: readonly ICAL.Component[],
  zones: Zones,
  now: string,
): IncomingEvent {
  const plain = readEvent(event, zones);
  const first = event.getFirstProperty('dtstart');
  const start = first?.getFirstValue();
  if (!first || !(start instanceof ICAL.Time)) return plain;
  const tzid = parameter(first, 'tzid');
  const instances = new Map(changed.map((one) => [readEvent(one, zones).uid, readEvent(one, zones)]));
  const at = (time: ICAL.Time): IncomingEvent => {
    const { start: when, remarks } = momentOf(time, tzid, zones);
    const uid = `${plain.uid}#${keyOf({ start: when })}`;
    return instances.get(uid) ?? { ...plain, uid, start: when, remarks: [...plain.remarks, ...remarks] };
  };
  const next = nextOfSeries(event, start, (time) => {
    const { start: when, minutes, isCancelled } = at(time);
    return isCancelled || (when.kind === 'at' && addToInstant(when.at, { minutes: minutes ?? 0 }) < now);
  });
  if (next === null)
    return {
      ...plain,
      remarks: [...plain.remarks, 'It repeats by a rule that could not be read; its first time is shown.'],
    };
  const chosen = at(next.time);
  return {
    ...chosen,
    remarks: [
      ...chosen.remarks,
      next.isOver
        ? 'This is a series that is over; its last meeting is shown.'
        : 'This is a series. An interview is one talk, so the next meeting is shown.',
    ],
  };
}

function readEvent(event: ICAL.Component, zones: Zones): IncomingEvent {
  const remarks: string[] = [];
  const begin = read(event, 'dtstart', zones);
  if (begin !== null) remarks.push(...begin.remarks);
  const minutes = begin === null ? null : minutesOf(event, begin, zones, remarks);
  const summary = oneLine(textOf(event, 'summary'));
  const { place, medium } = placeOf(
    [
      textOf(event, 'x-microsoft-skypeteamsmeetingurl'),
      textOf(event, 'x-google-conference'),
      textOf(event, 'conference'),
      textOf(event, 'url'),
      textOf(event, 'location'),
      plainText(textOf(event, 'description')),
    ],
    textOf(event, 'location'),
  );
  const organiser = event.getFirstProperty('organizer');
  const instance = read(event, 'recurrence-id', zones);
  const uid = textOf(event, 'uid').trim().slice(0, 900);
  const status = textOf(event, 'status').toUpperCase();
  if (uid === '')
    remarks.push('It has no key of its own (UID), so a later change of it is known only by its people and time.');
  if (status === 'TENTATIVE') remarks.push('It is marked as tentative: ask whether the time holds.');
  const sequence = Number(textOf(event, 'sequence'));
  return {
    uid: uid === '' || instance === null ? uid : `${uid}#${keyOf(instance)}`,
    sequence: Number.isSafeInteger(sequence) && sequence > 0 ? sequence : 0,
    isCancelled: status === 'CANCELLED',
    start: begin?.start ?? { kind: 'none' },
    minutes,
    zone: begin?.zone ?? '',
    summary,
    place,
    medium,
    organiser: organiser ? invitedOf(organiser, true) : null,
    attendees: event
      .getAllProperties('attendee')
      .slice(0, 200)
      .flatMap((guest) => invitedOf(guest) ?? []),
    remarks,
  };
}

function read(event: ICAL.Component, name: string, zones: Zones): IcsMoment | null {
  try {
    const property = event.getFirstProperty(name);
    const value = property?.getFirstValue();
    if (!property || !(value instanceof ICAL.Time) || !(value.year > 0)) return null;
    return momentOf(value, parameter(property, 'tzid'), zones);
  } catch {
    // What stands there is no date; the event is shown as one without a time.
    return null;
  }
}

function keyOf({ start }: Pick<IcsMoment, 'start'>): string {
  if (start.kind === 'at') return start.at;
  return start.kind === 'none' ? '' : start.day;
}

/** Its length, kept within what an interview may have. */
function minutesOf(event: ICAL.Component, begin: IcsMoment, zones: Zones, remarks: string[]): number | null {
  const duration = event.getFirstPropertyValue('duration');
  const end = read(event, 'dtend', zones);
  let minutes: number | null = null;
  if (duration instanceof ICAL.Duration) minutes = duration.toSeconds() / 60;
  else if (end !== null && begin.start.kind === 'at' && end.start.kind === 'at')
    minutes = millisecondsBetween(begin.start.at, end.start.at) / 60_000;
  else if (end !== null && begin.start.kind === 'ask' && end.start.kind === 'ask')
    minutes =
      (Date.parse(`${end.start.day}T${end.start.clock}:00Z`) -
        Date.parse(`${begin.start.day}T${begin.start.clock}:00Z`)) /
      60_000;
  if (minutes === null || !Number.isFinite(minutes) || minutes <= 0) return null;
  const kept = Math.min(480, Math.max(5, Math.round(minutes)));
  if (kept !== Math.round(minutes))
    remarks.push(`It lasts ${Math.round(minutes)} minutes; an interview has from 5 to 480, so ${kept} are taken.`);
  return kept;
}

function textOf(event: ICAL.Component, name: string): string {
  const value: unknown = event.getFirstPropertyValue(name);
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, 500);
}
