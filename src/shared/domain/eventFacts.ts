import { fold } from '../text/fold';
import { eventTime, lastDayOf, type EventTime } from './eventTimes';
import type { Instant } from './field';
import type { FollowUp } from './followUp';
import type { Encounter, EventRecord } from './gathering';
import type { Workspace } from './workspace';

/** The parts of the list of events, in their order. `afterwards`: it is over and nothing was said about it yet. */
export const eventParts = ['now', 'ahead', 'afterwards', 'undated', 'earlier'] as const;
export type EventPart = (typeof eventParts)[number];

/** In which part of the list an event stands. */
export function partOf(event: EventRecord, time: EventTime, hasUnsorted: boolean): EventPart {
  if (time !== 'past') return time === 'now' && event.state === 'missed' ? 'earlier' : time;
  if (event.state === 'missed') return 'earlier';
  return hasUnsorted || event.state === 'planned' || event.worthForMe === null ? 'afterwards' : 'earlier';
}

/** All events in use by part: what comes in the order of its days, what was the newest first. */
export function eventsByPart(
  known: Pick<Workspace, 'events' | 'encounters'>,
  now: Instant,
  zone: string,
): Readonly<Record<EventPart, readonly EventRecord[]>> {
  const parts: Record<EventPart, EventRecord[]> = { now: [], ahead: [], afterwards: [], undated: [], earlier: [] };
  const unsorted = new Set(unsortedOf(known.encounters).map(({ eventId }) => eventId));
  for (const event of Object.values(known.events))
    if (event.deletedAt === null) parts[partOf(event, eventTime(event, now, zone), unsorted.has(event.id))].push(event);
  const when = ({ startsAt, on, createdAt }: EventRecord) => on ?? startsAt ?? createdAt;
  const rising = (a: EventRecord, b: EventRecord) =>
    when(a).localeCompare(when(b)) ||
    (a.startsAt ?? '').localeCompare(b.startsAt ?? '') ||
    a.name.localeCompare(b.name) ||
    (a.id < b.id ? -1 : 1);
  for (const part of eventParts) {
    parts[part].sort(rising);
    if (part === 'afterwards' || part === 'earlier') parts[part].reverse();
  }
  return parts;
}

/** Those met who are not sorted yet, the first met first; of one event, or (undefined) of all and of none. */
export function unsortedOf(encounters: Workspace['encounters'], eventId?: string | null): Encounter[] {
  return Object.values(encounters)
    .filter(({ deletedAt, personId }) => deletedAt === null && personId === null)
    .filter((one) => eventId === undefined || one.eventId === eventId)
    .sort((a, b) => a.at.localeCompare(b.at) || (a.id < b.id ? -1 : 1));
}

/** With how many people I talked at an event: those who are sorted, and those who wait for it. */
export function talksAt(event: Pick<EventRecord, 'id' | 'metPersonIds'>, encounters: Workspace['encounters']): number {
  return new Set(event.metPersonIds).size + unsortedOf(encounters, event.id).length;
}

/** Somebody met at an event, and whether they were written to. */
export interface Met {
  readonly personId: string;
  /** What was written down at once; empty: nothing. */
  readonly words: string;
  /** The follow-up “write to them”; undefined: none was made. */
  readonly followUp: FollowUp | undefined;
}

/** Who was met at an event, in the order of meeting, with the follow-up of each. */
export function metAt(known: Pick<Workspace, 'encounters' | 'followUps'>, event: EventRecord): Met[] {
  const words = new Map<string, string>();
  for (const { eventId, personId, words: said, deletedAt } of Object.values(known.encounters))
    if (deletedAt === null && eventId === event.id && personId !== null) words.set(personId, said);
  const followUps = new Map<string, FollowUp>();
  for (const followUp of Object.values(known.followUps))
    if (followUp.deletedAt === null && followUp.eventId === event.id && followUp.personId !== null)
      followUps.set(followUp.personId, followUp);
  return [...new Set(event.metPersonIds)].map((personId) => ({
    personId,
    words: words.get(personId) ?? '',
    followUp: followUps.get(personId),
  }));
}

const months = 'january|february|march|april|may|june|july|august|september|october|november|december';
const ofOneTime = new RegExp(
  `\\b(?:${months}|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|winter|first|second|third)\\b|\\b\\d+(?:st|nd|rd|th)?\\b`,
  'g',
);

/** What the times of a series have in common: the name without numbers, months and marks. Empty: only such. */
export function seriesOf(name: string): string {
  return fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(ofOneTime, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

/**
 * Earlier times of the same: of the same group, or with the same name apart from numbers and months; the newest first.
 * Only what was said or met there counts: an event that was only planned teaches nothing.
 */
export function earlierTimes(
  event: Pick<EventRecord, 'id' | 'name' | 'groupId' | 'on'>,
  events: Workspace['events'],
): EventRecord[] {
  const series = seriesOf(event.name);
  return Object.values(events)
    .filter(({ id, deletedAt, state }) => id !== event.id && deletedAt === null && state !== 'planned')
    .filter(({ on }) => on !== null && (event.on === null || on < event.on))
    .filter(
      (one) =>
        (event.groupId !== null && one.groupId === event.groupId) || (series !== '' && seriesOf(one.name) === series),
    )
    .sort((a, b) => (lastDayOf(b) ?? '').localeCompare(lastDayOf(a) ?? '') || (a.id < b.id ? -1 : 1));
}

/** How much it was worth it, 1 to 5, in a word. */
export const worthNames = ['No', 'Hardly', 'Partly', 'Yes', 'Very'] as const;

/** “worth it for you: yes; for them: partly; you met 3 people”, “you did not go”, “nothing was noted”. */
export function sayWorth(event: EventRecord): string {
  if (event.state === 'missed') return 'you did not go';
  const name = (worth: number | null) => (worth === null ? null : (worthNames[worth - 1] ?? '').toLowerCase());
  const [me, them] = [name(event.worthForMe), name(event.worthForThem)];
  const met = new Set(event.metPersonIds).size;
  const parts = [
    ...(me === null ? [] : [`worth it for you: ${me}`]),
    ...(them === null ? [] : [me === null ? `worth it for them: ${them}` : `for them: ${them}`]),
    ...(met === 0 ? [] : [`you met ${met === 1 ? '1 person' : `${met} people`}`]),
  ];
  return parts.length === 0 ? 'nothing was noted' : parts.join('; ');
}
