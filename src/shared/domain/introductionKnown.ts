import type { Role } from './person';
import type { Workspace } from './workspace';

/** Which two people know each other already, or were thought of together before: nobody is introduced to them again. */
export type KnownPairs = ReadonlySet<string>;

/** The same for both orders. */
export function pairKey(one: string, other: string): string {
  return one < other ? `${one} ${other}` : `${other} ${one}`;
}

type Known = Pick<Workspace, 'people' | 'ties' | 'introductions' | 'events'>;

/** More were at an event than can have met each other. */
const SMALL_EVENT = 8;

/**
 * From ties that were noted, introductions (also those that were put aside: a no stays a no), who introduced me to whom,
 * and small events where both were. Working at one place now is looked up when it is asked.
 */
export function pairsThatKnow({ people, ties, introductions, events }: Known): KnownPairs {
  const pairs = new Set<string>();
  const add = (one: string | null, other: string | null) => {
    if (one !== null && other !== null && one !== other) pairs.add(pairKey(one, other));
  };
  for (const { aPersonId, bPersonId, deletedAt } of Object.values(ties))
    if (deletedAt === null) add(aPersonId, bPersonId);
  for (const { byPersonId, aPersonId, bPersonId, deletedAt } of Object.values(introductions)) {
    if (deletedAt !== null) continue;
    add(aPersonId, bPersonId);
    add(byPersonId, aPersonId);
    add(byPersonId, bPersonId);
  }
  for (const { id, introducedById } of Object.values(people)) add(introducedById, id);
  for (const { metPersonIds, deletedAt } of Object.values(events)) {
    if (deletedAt !== null || metPersonIds.length > SMALL_EVENT) continue;
    for (const [place, one] of metPersonIds.entries())
      for (const other of metPersonIds.slice(place + 1)) add(one, other);
  }
  return pairs;
}

export function isKnownPair(knows: KnownPairs, roles: ReadonlyMap<string, Role>, one: string, other: string): boolean {
  if (knows.has(pairKey(one, other))) return true;
  const place = roles.get(one)?.organisationId ?? null;
  return place !== null && place === (roles.get(other)?.organisationId ?? null);
}
