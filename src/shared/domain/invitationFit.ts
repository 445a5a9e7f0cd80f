import type { Instant } from './field';
import type { Interview } from './interview';
import type { IncomingEvent } from './invitation';
import { peopleOfEvent, type InvitedPeople } from './invitationPeople';
import { addToInstant, millisecondsBetween } from './time';
import { profileOf, type Workspace } from './workspace';

type Known = Pick<Workspace, 'interviews' | 'people' | 'profile'>;

/** What an event of a calendar file is to the planner. */
export type FitKind =
  /** No talk like it: a new one. */
  | 'new'
  /** A talk that is planned or asked for, without an invitation so far. */
  | 'attach'
  /** A later version of an invitation that is here. */
  | 'update'
  /** As it is here already. */
  | 'same'
  /** An earlier version than the one here (lower SEQUENCE, RFC 5546 2.1.5): ignored. */
  | 'older'
  | 'cancel'
  /** It ends a talk that is over, or that is not here. */
  | 'nothing'
  /** Its time zone is not known: asked for. */
  | 'askZone'
  /** A whole day, or no time at all. */
  | 'noTime';

export interface Fit {
  readonly kind: FitKind;
  /** The talk it is about; null: none. */
  readonly interview: Interview | null;
  /** Others it could be about, the likeliest first. */
  readonly others: readonly Interview[];
  readonly people: InvitedPeople;
  readonly by: 'uid' | 'peopleAndTime' | 'time' | null;
}

const beforeTalk = new Set<Interview['state']>(['idea', 'requested', 'scheduled']);
const over = new Set<Interview['state']>(['live', 'toWrapUp', 'toThank', 'closed']);

/**
 * To which talk an event belongs: the one with its UID; otherwise one with somebody it names, the nearest in time first
 * (the same start, the same day, asked for without a time, any that is still to come); otherwise, when it names nobody
 * known, the only one with exactly its start.
 */
export function fitOf(event: IncomingEvent, known: Known, now: Instant): Fit {
  const people = peopleOfEvent(event, known.people, profileOf(known));
  const inUse = Object.values(known.interviews).filter(({ deletedAt }) => deletedAt === null);
  const start = event.start.kind === 'at' ? event.start.at : null;
  const byUid = event.uid === '' ? undefined : inUse.find(({ calendar }) => calendar?.uid === event.uid);
  if (byUid !== undefined)
    return { kind: kindByUid(event, byUid, start), interview: byUid, others: [], people, by: 'uid' };
  if (!event.isCancelled && start === null)
    return { kind: event.start.kind === 'ask' ? 'askZone' : 'noTime', interview: null, others: [], people, by: null };
  const [first, ...others] = candidates(event, inUse, people, start, now);
  const by = first === undefined ? null : people.known.length > 0 ? 'peopleAndTime' : 'time';
  if (!event.isCancelled)
    return { kind: first === undefined ? 'new' : 'attach', interview: first ?? null, others, people, by };
  // A cancellation without a known key must be about exactly this hour.
  const isSure = first !== undefined && first.startsAt === start;
  return { kind: isSure ? 'cancel' : 'nothing', interview: isSure ? first : null, others: [], people, by };
}

function kindByUid(event: IncomingEvent, interview: Interview, start: Instant | null): FitKind {
  if (event.sequence < (interview.calendar?.sequence ?? 0)) return 'older';
  if (event.isCancelled) {
    if (interview.state === 'cancelled') return 'same';
    return over.has(interview.state) ? 'nothing' : 'cancel';
  }
  if (start === null) return event.start.kind === 'ask' ? 'askZone' : 'noTime';
  if (over.has(interview.state)) return 'nothing';
  const isSame =
    beforeTalk.has(interview.state) &&
    interview.startsAt === start &&
    interview.calendar?.sequence === event.sequence &&
    (event.minutes === null || event.minutes === interview.minutes) &&
    (event.place === '' || event.place === interview.place);
  return isSame ? 'same' : 'update';
}

function candidates(
  event: IncomingEvent,
  interviews: readonly Interview[],
  { known }: InvitedPeople,
  start: Instant | null,
  now: Instant,
): Interview[] {
  const possible = interviews.filter(
    ({ state, calendar, startsAt }) =>
      beforeTalk.has(state) && (calendar === null || calendar.by === 'me' || event.uid === '' || startsAt === start),
  );
  const atTheTime = possible.filter(({ startsAt }) => startsAt !== null && startsAt === start);
  if (known.length === 0) return atTheTime.length === 1 ? atTheTime : [];
  const ids = new Set(known.map(({ id }) => id));
  const rank = (interview: Interview): number => {
    if (interview.startsAt === null) return 2;
    if (start === null) return 3;
    const away = Math.abs(millisecondsBetween(interview.startsAt, start));
    if (away === 0) return 0;
    if (away < 86_400_000) return 1;
    return addToInstant(interview.startsAt, { minutes: interview.minutes }) >= now ? 3 : 4;
  };
  return possible
    .filter(({ personIds }) => personIds.some((id) => ids.has(id)))
    .map((interview) => ({ interview, rank: rank(interview) }))
    .filter(({ rank: place }) => place < 4)
    .sort((a, b) => a.rank - b.rank || a.interview.id.localeCompare(b.interview.id))
    .map(({ interview }) => interview);
}
