import { findIn, foldedEntries, type FoldedEntry } from '../../../shared/domain/find';
import { currentRoles, roleLine } from '../../../shared/domain/peopleFacts';
import type { Workspace } from '../../../shared/domain/workspace';
import { memoLast } from '../../lib/memoLast';

/** Somebody whose name is being typed. */
export interface Named {
  readonly id: string;
  readonly name: string;
  /** Role and organisation; empty: unknown. */
  readonly role: string;
}

/** Who is likely meant: people of the talk’s organisation, and those who were named in it. */
export interface Near {
  readonly organisationId: string | null;
  readonly namedIds: ReadonlySet<string>;
}

type Known = Pick<Workspace, 'people' | 'roles' | 'organisations'>;

const SHOWN = 5;

/** Folding 10,000 names takes some milliseconds, so it is done once for as long as the people are the same. */
const entriesOf = memoLast((people: Workspace['people']): FoldedEntry[] => {
  const inUse = Object.values(people).filter(({ deletedAt, name }) => deletedAt === null && name.trim() !== '');
  // By the folded names: a collator would take five times as long.
  return foldedEntries(inUse.map(({ id, name }) => ({ id, name, more: '' }))).sort((a, b) =>
    a.name < b.name ? -1 : Number(a.name > b.name),
  );
});

const rolesOf = memoLast(currentRoles);

/**
 * At most five people whose name begins with what was typed, accents and case aside: first those who
 * were named in this talk or work at `organisationId`, then the rest.
 */
export function findNamed(
  { people, roles, organisations }: Known,
  query: string,
  { organisationId, namedIds }: Near,
): Named[] {
  const current = rolesOf(roles);
  const isNear = ({ id }: { readonly id: string }) =>
    namedIds.has(id) || (organisationId !== null && current.get(id)?.organisationId === organisationId);
  const found = findIn(entriesOf(people), query, Infinity);
  return [...found.filter(isNear), ...found.filter((entry) => !isNear(entry))].slice(0, SHOWN).map(({ id }) => ({
    id,
    name: people[id]?.name ?? '',
    role: roleLine(current.get(id), organisations),
  }));
}

/** Makes ready what the first @ needs, so that it costs no more than any other key. */
export function prepareNames({ people, roles }: Pick<Known, 'people' | 'roles'>): void {
  entriesOf(people);
  rolesOf(roles);
}
