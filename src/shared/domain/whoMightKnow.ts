import { fold } from '../text/fold';
import type { Person } from './person';
import type { KnownNetwork, LinkIndex } from './warmLinks';
import { mayBeAsked } from './warmLinks';
import type { WarmTarget } from './warmPath';
import { EVERY, type Slices } from './slices';
import type { Dealings } from './warmReach';
import type { Workspace } from './workspace';

export interface MightKnow {
  readonly personId: string;
  readonly why: string;
}

type Known = KnownNetwork & Pick<Workspace, 'organisations'>;

/**
 * People I could ask “do you know anybody there?”, the likeliest first: those who were there, those at
 * organisations of the same field or zone, those who like to connect. Only people I am in touch with.
 */
export function* whoMightKnow(
  known: Known,
  target: WarmTarget,
  dealings: Dealings,
  index: LinkIndex,
): Slices<MightKnow[]> {
  const organisationId =
    'organisationId' in target
      ? target.organisationId
      : (index.rolesOf(target.personId).find((role) => role.isCurrent && role.organisationId !== null)
          ?.organisationId ?? null);
  const there = organisationId === null ? undefined : known.organisations[organisationId];
  const fields = there === undefined ? new Set<string>() : fieldWordsOf(there.sector);
  const targetId = 'personId' in target ? target.personId : null;
  const interests = new Set(
    (targetId === null ? [] : (known.people[targetId]?.interests ?? [])).map((one) => fold(one.trim())),
  );
  const candidates: { readonly person: Person; readonly rank: number; readonly why: string }[] = [];
  let count = 0;
  for (const id in known.people) {
    if (++count % EVERY === 0) yield;
    const person = known.people[id];
    if (person === undefined || person.tie === 0 || id === targetId || !index.isThere(id) || !mayBeAsked(person))
      continue;
    const found = reasonOf(person);
    if (found !== null) candidates.push({ person, ...found });
  }
  return candidates
    .sort(
      (a, b) =>
        a.rank - b.rank ||
        b.person.tie - a.person.tie ||
        (dealings.last.get(b.person.id) ?? '').localeCompare(dealings.last.get(a.person.id) ?? '') ||
        a.person.id.localeCompare(b.person.id),
    )
    .map(({ person, why }) => ({ personId: person.id, why }));

  function reasonOf(person: Person): { readonly rank: number; readonly why: string } | null {
    const roles = index.rolesOf(person.id);
    if (there !== undefined && roles.some((role) => role.organisationId === there.id))
      return { rank: 0, why: `has been at ${there.name}` };
    for (const role of roles) {
      const place = role.organisationId === null ? undefined : known.organisations[role.organisationId];
      if (place === undefined) continue;
      const shared = [...fieldWordsOf(place.sector)].find((word) => fields.has(word));
      if (shared !== undefined) return { rank: 1, why: `works in the same field, ${place.sector}, at ${place.name}` };
    }
    const interest = person.interests.find((one) => interests.has(fold(one.trim())) && one.trim() !== '');
    if (interest !== undefined) return { rank: 2, why: `cares about ${interest} too` };
    if (person.part === 'connector') return { rank: 3, why: 'likes to connect people' };
    return null;
  }
}

/** Words of a field that tell it from others; short and general ones do not. */
function fieldWordsOf(sector: string): Set<string> {
  const general = new Set(['software', 'services', 'service', 'company', 'solutions', 'group', 'and', 'the', 'with']);
  return new Set(
    fold(sector)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word.length >= 4 && !general.has(word)),
  );
}
