import type { Instant, LocalDate } from './field';
import type { Role } from './person';
import { isOpenToShares } from './whoCares';
import { beginning } from './peopleFacts';
import { addDays, dayOfInstant, daysBetween } from './time';
import { profileOf, type Workspace } from './workspace';

/** A congratulation is welcome for four weeks; after one it is late, but fine (letters.md 3.8). */
export const NEWS_DAYS = 28;
export const IN_TIME_DAYS = 7;
/** A dated role may have begun before it was seen: news from LinkedIn lags. */
const BEGAN_DAYS = 120;

/** Somebody’s role changed: old and new, as the planner saw it. */
export interface PersonNews {
  readonly personId: string;
  /** The one before. */
  readonly was: Role;
  readonly is: Role;
  /** The same house, another title. */
  readonly isSameHouse: boolean;
  /** When the new role came into the planner: by an import or by hand. */
  readonly seenAt: Instant;
  readonly seenOn: LocalDate;
  /** The last day on which a congratulation is not too late. */
  readonly until: LocalDate;
  readonly isLate: boolean;
}

/** Titles that are no occasion: they left, were let go, or look for something. */
const noOccasion =
  /\b(?:retired|retiring|former|ex-|seeking|looking for|open to work|available|between (?:jobs|roles)|unemployed|laid off|redundan\w*|career break|sabbatical|on leave|job ?seeker)\b/iu;

/** Whether a title says that somebody left, was let go or is looking: nobody is congratulated on that. */
export function isNoOccasion(title: string): boolean {
  return noOccasion.test(title);
}

/**
 * News of people: current roles that came into the planner lately beside an older one, as a later LinkedIn list brings
 * them. Not of people at rest, just social, archived or in the bin; not once they were congratulated; not on leaving.
 * The newest first.
 */
export function newsOfPeople(
  known: Pick<Workspace, 'people' | 'roles' | 'touchpoints' | 'profile'>,
  today: LocalDate,
): PersonNews[] {
  const zone = profileOf(known).timeZone;
  const since = addDays(today, -NEWS_DAYS);
  const early = addDays(since, -1);
  const fresh = new Map<string, Role>();
  for (const role of Object.values(known.roles)) {
    // By its UTC day first, which costs nothing: among 10,000 roles few are new.
    if (!role.isCurrent || role.createdAt.slice(0, 10) < early || dayOfInstant(role.createdAt, zone) < since) continue;
    const other = fresh.get(role.personId);
    if (other === undefined || beginning(role) > beginning(other)) fresh.set(role.personId, role);
  }
  if (fresh.size === 0) return [];
  const before = rolesBefore(known.roles, fresh);
  const congratulated = lastCongratulations(known.touchpoints);
  return [...fresh.values()]
    .flatMap((is): PersonNews[] => {
      const person = known.people[is.personId];
      const was = before.get(is.personId);
      if (person === undefined || was === undefined || !isOpenToShares(person)) return [];
      if (isNoOccasion(is.title) || (congratulated.get(person.id) ?? '') >= is.createdAt) return [];
      const seenOn = dayOfInstant(is.createdAt, zone);
      if (is.from?.length === 10 && daysBetween(is.from, seenOn) > BEGAN_DAYS) return [];
      // A role that begins only later is congratulated on from then.
      const from = is.from?.length === 10 && is.from > seenOn ? is.from : seenOn;
      return [
        {
          personId: person.id,
          was,
          is,
          isSameHouse: was.organisationId !== null && was.organisationId === is.organisationId,
          seenAt: is.createdAt,
          seenOn,
          until: addDays(from, NEWS_DAYS),
          isLate: daysBetween(from, today) > IN_TIME_DAYS,
        },
      ];
    })
    .sort((a, b) => (a.seenAt === b.seenAt ? (a.personId < b.personId ? -1 : 1) : a.seenAt < b.seenAt ? 1 : -1));
}

/** The newest role that was known before the fresh one came; one that came with it, in the same import, is no earlier one. */
function rolesBefore(roles: Workspace['roles'], fresh: ReadonlyMap<string, Role>): Map<string, Role> {
  const before = new Map<string, Role>();
  for (const role of Object.values(roles)) {
    const is = fresh.get(role.personId);
    if (is === undefined || role.id === is.id || role.createdAt >= is.createdAt) continue;
    const other = before.get(role.personId);
    // A past role is what the new one came after, rather than one that goes on beside it.
    if (other === undefined || placeOf(role) > placeOf(other)) before.set(role.personId, role);
  }
  return before;
}

function placeOf({ isCurrent, createdAt, id }: Role): string {
  return `${isCurrent ? 0 : 1} ${createdAt} ${id}`;
}

function lastCongratulations(touchpoints: Workspace['touchpoints']): Map<string, Instant> {
  const last = new Map<string, Instant>();
  for (const { kind, personId, at, deletedAt } of Object.values(touchpoints))
    if (kind === 'congratulation' && deletedAt === null && at > (last.get(personId) ?? '')) last.set(personId, at);
  return last;
}
