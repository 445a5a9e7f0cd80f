import { compare, type OutreachThread } from './outreachThreads';
import { currentRoles } from './peopleFacts';
import type { Person } from './person';
import type { Workspace } from './workspace';

/** Somebody at the organisation who was not written to yet, with the fact that speaks for them. */
export interface Candidate {
  readonly person: Person;
  readonly why:
    { readonly kind: 'named'; readonly by: Person | null } | { readonly kind: 'tie' } | { readonly kind: 'works' };
}

/**
 * Who could be written to next at an organisation: people who work there now, are in use, not just social and were not
 * written to. Those somebody named come first (a referral is the warmest way in), then those I know best, then in the
 * order they were added. Nobody who must not hear that they were named is left out: the letter asks for that.
 */
export function nextPeopleAt(
  organisationId: string,
  threads: readonly OutreachThread[],
  known: Pick<Workspace, 'people' | 'roles' | 'introductions'>,
): Candidate[] {
  const written = new Set(threads.map(({ personId }) => personId));
  const namedBy = new Map<string, string | null>();
  for (const { aPersonId, bPersonId, byPersonId, state, deletedAt } of Object.values(known.introductions)) {
    if (aPersonId === null && deletedAt === null && state !== 'declined') namedBy.set(bPersonId, byPersonId);
  }
  return [...currentRoles(known.roles)]
    .filter(([personId, role]) => role.organisationId === organisationId && !written.has(personId))
    .flatMap(([personId]) => known.people[personId] ?? [])
    .filter(({ deletedAt, archivedAt, isJustSocial }) => deletedAt === null && archivedAt === null && !isJustSocial)
    .map((person): Candidate => {
      const by = namedBy.has(person.id) ? (namedBy.get(person.id) ?? null) : person.introducedById;
      if (by !== null || namedBy.has(person.id))
        return { person, why: { kind: 'named', by: by === null ? null : (known.people[by] ?? null) } };
      return { person, why: { kind: person.tie > 0 ? 'tie' : 'works' } };
    })
    .sort(
      (a, b) =>
        Number(b.why.kind === 'named') - Number(a.why.kind === 'named') ||
        b.person.tie - a.person.tie ||
        compare(a.person.createdAt, b.person.createdAt) ||
        compare(a.person.id, b.person.id),
    );
}
