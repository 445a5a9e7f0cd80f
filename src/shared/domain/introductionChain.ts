import type { Instant } from './field';
import type { Introduction } from './network';
import type { Person } from './person';
import type { Workspace } from './workspace';

/** One door that opened on the way to somebody: who led me to whom. */
export interface ChainLink {
  readonly by: Person;
  readonly to: Person;
  /** null: noted with the person only, without an introduction of its own. */
  readonly introduction: Introduction | null;
  /** They have heard my thanks since I met the one it led to. */
  readonly isThanked: boolean;
}

type Known = Pick<Workspace, 'people' | 'introductions'>;

/**
 * Who led to this person, the nearest first and back to the first of all; each stands once, also where people named each
 * other. What did not come about is no link.
 */
export function chainTo(known: Known, personId: string): ChainLink[] {
  const doors = doorsBy(known);
  const links: ChainLink[] = [];
  const met = new Set([personId]);
  let to = known.people[personId];
  while (to !== undefined) {
    const introduction = doors.get(to.id) ?? null;
    const byId = introduction?.byPersonId ?? to.introducedById;
    const by = byId === null ? undefined : known.people[byId];
    if (by === undefined || by.deletedAt !== null || met.has(by.id)) break;
    met.add(by.id);
    const end = links[0]?.introduction?.metAt ?? introduction?.metAt ?? null;
    links.push({ by, to, introduction, isThanked: isThankedSince(introduction, end) });
    to = by;
  }
  return links;
}

/** By whom each was opened: the introduction that went furthest, then the first. */
function doorsBy({ introductions }: Known): ReadonlyMap<string, Introduction> {
  const doors = new Map<string, Introduction>();
  for (const one of Object.values(introductions)) {
    if (one.deletedAt !== null || one.byPersonId === null || one.aPersonId !== null) continue;
    if (one.state === 'declined' || one.state === 'idea' || one.state === 'askedFor') continue;
    const other = doors.get(one.bPersonId);
    if (other === undefined || reach(one) > reach(other) || (reach(one) === reach(other) && one.at < other.at))
      doors.set(one.bPersonId, one);
  }
  return doors;
}

const far: Partial<Record<Introduction['state'], number>> = { agreed: 1, made: 2, notMet: 2, met: 3, thanked: 3 };
const reach = ({ state }: Introduction) => far[state] ?? 0;

/** Thanks count for what they opened when they came after it; of old thanks without a time it is taken as said. */
function isThankedSince(introduction: Introduction | null, metAt: Instant | null): boolean {
  if (introduction?.state !== 'thanked') return false;
  return introduction.thankedAt === null || metAt === null || introduction.thankedAt >= metAt;
}

/**
 * Whether `reader` may hear by which door I came from them to the last one: everybody between who said that their name
 * may not be used is not told of.
 */
export function maySayThrough(links: readonly ChainLink[], readerId: string): boolean {
  const place = links.findIndex(({ by }) => by.id === readerId);
  return links.slice(0, Math.max(0, place)).every(({ introduction }) => introduction?.mayUseName !== 'no');
}

export interface IntroductionCounts {
  /** I joined them with somebody. */
  readonly made: number;
  /** They introduced me to somebody. */
  readonly received: number;
}

const cameAbout: ReadonlySet<Introduction['state']> = new Set(['made', 'met', 'notMet', 'thanked']);

/** Introductions I made beside those made for me: with one person, or (null) in the whole network. */
export function introductionCounts(
  introductions: Workspace['introductions'],
  personId: string | null,
): IntroductionCounts {
  let [made, received] = [0, 0];
  for (const { byPersonId, aPersonId, bPersonId, state, deletedAt } of Object.values(introductions)) {
    if (deletedAt !== null || !cameAbout.has(state)) continue;
    if (byPersonId === null && aPersonId !== null) {
      if (personId === null || aPersonId === personId || bPersonId === personId) made += 1;
    } else if (byPersonId !== null && aPersonId === null && (personId === null || byPersonId === personId))
      received += 1;
  }
  return { made, received };
}
