import TinyQueue from 'tinyqueue';
import type { Instant } from './field';
import type { Person } from './person';
import { atOnce, type Slices } from './slices';
import { LinkIndex, mayBeAsked, type KnownNetwork, type Link } from './warmLinks';
import { dealingsOf, reach, willingness, type Dealings } from './warmReach';

/**
 * The best chain of introductions from me to somebody: the product of how well I reach the first, how well each
 * knows the next and how willing each is to pass me on. As sums of logarithms that is a shortest way, so Dijkstra’s
 * method finds it. It runs from the target towards me: one run gives the best way by every first person, and it
 * ends as soon as nothing better can come. Links are looked up person by person, since all of them among 10,000
 * people would be millions; that is why no graph library serves here.
 */

export type WarmTarget = { readonly personId: string } | { readonly organisationId: string };

export interface PathStep {
  readonly personId: string;
  /** How the one before knows this one; null: I do myself. */
  readonly link: Link | null;
}

export interface WarmPath {
  /** 0 to 1; only for comparing paths, never shown as a number. */
  readonly strength: number;
  readonly steps: readonly PathStep[];
}

export interface FoundPaths {
  /** The best first; each begins with somebody else, and none only lengthens a better one. */
  readonly paths: readonly WarmPath[];
  readonly index: LinkIndex;
  readonly dealings: Dealings;
}

/** Lookups of links between two pauses; one in a crowd of 200 is about 50 µs. */
const PAUSE_EVERY = 16;

/** The best ways to `target`, slice by slice: the search among 10,000 people takes longer than a process may be silent. */
export function* searchWarmPaths(known: KnownNetwork, target: WarmTarget, now: Instant): Slices<FoundPaths> {
  const index = yield* LinkIndex.read(known, now);
  const dealings = yield* dealingsOf(known, now);
  const { values } = index;
  const { most } = values;
  const thinnest = Math.max(values.thinnest, 0.01) / 100;
  const worthIt = values.worthIt / 100;
  const targets = targetIds(index, target);
  // Some of what is found turns out to be a detour of another.
  const enough = most * 3;
  const person = (id: string): Person | undefined => known.people[id];
  const onward = new Map<string, PathStep>();
  const best = new Map<string, number>();
  const done = new Set<string>();
  const found: { readonly firstId: string; readonly strength: number }[] = [];
  const queue = new TinyQueue<{ readonly id: string; readonly strength: number }>(
    [],
    (a, b) => b.strength - a.strength,
  );
  for (const id of targets) {
    best.set(id, 1);
    queue.push({ id, strength: 1 });
  }
  for (let at = queue.pop(); at !== undefined && at.strength >= thinnest; at = queue.pop()) {
    const { id, strength } = at;
    if (done.has(id)) continue;
    done.add(id);
    if (done.size % PAUSE_EVERY === 0) yield;
    // Nobody still waiting can be reached better than they reach the target.
    if (found.length >= enough && (found[enough - 1]?.strength ?? 0) >= strength) break;
    if (strength < (found[0]?.strength ?? 0) * worthIt) break;
    const one = person(id);
    if (one === undefined) continue;
    const total = strength * reach(one, dealings, now, values);
    if (total >= thinnest) {
      found.push({ firstId: id, strength: total });
      found.sort((a, b) => b.strength - a.strength);
    }
    for (const [otherId, link] of index.linksOf(id)) {
      const other = person(otherId);
      if (done.has(otherId) || other === undefined || !mayBeAsked(other)) continue;
      const through = strength * link.strength * willingness(other, dealings, values);
      if (through < thinnest || through <= (best.get(otherId) ?? 0)) continue;
      best.set(otherId, through);
      onward.set(otherId, { personId: id, link });
      queue.push({ id: otherId, strength: through });
    }
  }
  const paths = found.map(({ firstId, strength }) => ({ strength, steps: stepsFrom(firstId, onward) }));
  const least = (paths[0]?.strength ?? 0) * worthIt;
  return { paths: withoutDetours(paths.filter((path) => path.strength >= least)).slice(0, most), index, dealings };
}

/** The same in one go, for where nobody waits. */
export function findWarmPaths(known: KnownNetwork, target: WarmTarget, now: Instant): FoundPaths {
  return atOnce(searchWarmPaths(known, target, now));
}

function targetIds(index: LinkIndex, target: WarmTarget): ReadonlySet<string> {
  if ('personId' in target) return new Set(index.isThere(target.personId) ? [target.personId] : []);
  return new Set(
    index
      .rolesAt(target.organisationId)
      .filter(({ isCurrent }) => isCurrent)
      .map(({ personId }) => personId),
  );
}

function stepsFrom(firstId: string, onward: ReadonlyMap<string, PathStep>): PathStep[] {
  const steps: PathStep[] = [{ personId: firstId, link: null }];
  for (let next = onward.get(firstId); next !== undefined; next = onward.get(next.personId)) steps.push(next);
  return steps;
}

/** A path that only puts somebody in front of a better one helps nobody. */
function withoutDetours(paths: readonly WarmPath[]): WarmPath[] {
  const firsts = new Set<string>();
  return paths.filter(({ steps }) => {
    const isDetour = steps.slice(1).some(({ personId }) => firsts.has(personId));
    const [first] = steps;
    if (!isDetour && first) firsts.add(first.personId);
    return !isDetour;
  });
}
