import { earlierTimes, sayWorth } from '../../../shared/domain/eventFacts';
import { lastDayOf } from '../../../shared/domain/eventTimes';
import type { LocalDate } from '../../../shared/domain/field';
import type { EventRecord, Group, Platform } from '../../../shared/domain/gathering';
import { dayOfInstant } from '../../../shared/domain/time';
import type { Workspace } from '../../../shared/domain/workspace';
import { sayClock, sayDay } from '../../lib/dates';

export const eventKinds = [
  { value: 'event', label: 'Event' },
  { value: 'conference', label: 'Conference' },
  { value: 'club', label: 'Club or meeting of a group' },
  { value: 'onlineGroup', label: 'Online' },
] as const satisfies readonly { value: EventRecord['kind']; label: string }[];

export const eventStates = [
  { value: 'planned', label: 'Planned' },
  { value: 'attended', label: 'Gone' },
  { value: 'missed', label: 'Not gone' },
] as const satisfies readonly { value: EventRecord['state']; label: string }[];

export const groupKinds = [
  { value: 'community', label: 'Community' },
  { value: 'club', label: 'Club' },
  { value: 'association', label: 'Association' },
  { value: 'peers', label: 'Peers, the same search' },
  { value: 'onlineGroup', label: 'Online group' },
  { value: 'list', label: 'Mailing list' },
] as const satisfies readonly { value: Group['kind']; label: string }[];

export const groupRoles = [
  { value: 'reading', name: 'Reading' },
  { value: 'member', name: 'Member' },
  { value: 'organiser', name: 'Organiser' },
] as const satisfies readonly { value: Group['role']; name: string }[];

export const groupStates = [
  { value: 'trying', name: 'Trying' },
  { value: 'active', name: 'Active' },
  { value: 'quiet', name: 'Quiet' },
  { value: 'closed', name: 'Closed' },
] as const satisfies readonly { value: Group['state']; name: string }[];

export const platformKinds = [
  { value: 'platform', label: 'Platform' },
  { value: 'regionalList', label: 'Regional list' },
  { value: 'civicGroup', label: 'Local civic group' },
  { value: 'media', label: 'Media' },
  { value: 'event', label: 'Events' },
] as const satisfies readonly { value: Platform['kind']; label: string }[];

export const platformStates = [
  { value: 'unknown', name: 'Not checked' },
  { value: 'alive', name: 'Alive' },
  { value: 'quiet', name: 'Quiet' },
  { value: 'closed', name: 'Closed' },
] as const satisfies readonly { value: Platform['state']; name: string }[];

/** The word for a value of one of these lists. */
export function nameOf(
  list: readonly { readonly value: string; readonly label?: string; readonly name?: string }[],
  value: string,
): string {
  const found = list.find((one) => one.value === value);
  return found?.label ?? found?.name ?? '';
}

/** “Mon 18 January 19:30 to 21:15”, “16 to 18 March”, “no day yet”. */
export function sayEventWhen({ on, until, startsAt, leaveAt }: EventRecord, today: LocalDate, zone: string): string {
  if (on === null) return 'no day yet';
  const last = lastDayOf({ on, until });
  const days = last === null || last === on ? sayDay(on, today) : `${sayDay(on, today)} to ${sayDay(last, today)}`;
  const from = startsAt === null ? '' : ` ${sayClock(startsAt, zone)}`;
  return `${days}${from}${leaveAt === null ? '' : `, leave at ${sayClock(leaveAt, zone)}`}`;
}

/** “Last time, Mon 18 January, worth it for you: yes; for them: partly; you met 2 people.” Empty: there was none. */
export function sayLastTime(event: EventRecord, events: Workspace['events'], today: LocalDate): string {
  const earlier = earlierTimes(event, events);
  const [last] = earlier;
  if (last === undefined) return '';
  const before = earlier.length > 1 ? ` You were planning or there ${earlier.length} times.` : '';
  const learned = last.learned.trim().split('\n')[0] ?? '';
  return `Last time, ${sayDay(last.on ?? '', today)}: ${sayWorth(last)}.${learned === '' ? '' : ` Learned: ${learned}`}${before}`;
}

/** “alive, checked on 5 January”, “not checked yet”, “closed”. */
export function sayPlatformState({ state, checkedOn }: Platform, today: LocalDate): string {
  const word = state === 'unknown' ? 'not checked yet' : state;
  return checkedOn === null || state === 'unknown' ? word : `${word}, checked ${sayDay(checkedOn, today)}`;
}

/** The day of a moment, said. */
export function sayDayOf(at: string, today: LocalDate, zone: string): string {
  return sayDay(dayOfInstant(at, zone), today);
}
