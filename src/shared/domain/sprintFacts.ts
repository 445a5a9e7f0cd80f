import type { Organisation } from './organisation';
import { compareOrder } from './questionBank';
import { inOrder } from './order';
import type { Sprint, SprintEntry } from './sprint';
import type { Workspace } from './workspace';

/** Facts about a run of the LAMP method, derived from its entries. After “The 2-Hour Job Search” (Steve Dalton); not affiliated. */

/** The run that is under way; the newest when two computers began one each. */
export function openSprint({ sprints }: Pick<Workspace, 'sprints'>): Sprint | null {
  return newestFirst(Object.values(sprints)).find(({ endedAt }) => endedAt === null) ?? null;
}

/** Finished runs, the latest first. */
export function finishedSprints({ sprints }: Pick<Workspace, 'sprints'>): Sprint[] {
  return newestFirst(Object.values(sprints)).filter(({ endedAt }) => endedAt !== null);
}

function newestFirst(sprints: readonly Sprint[]): Sprint[] {
  return sprints
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => compareOrder(b.startedAt, a.startedAt) || b.id.localeCompare(a.id));
}

/** One line of the list: what was rated, and of whom. */
export interface SprintLine {
  readonly entry: SprintEntry;
  readonly organisation: Organisation;
}

/** The entries of a run in the order they were listed, each organisation once; those in the bin are left out. */
export function sprintLines(
  { sprintEntries, organisations }: Pick<Workspace, 'sprintEntries' | 'organisations'>,
  sprintId: string,
): SprintLine[] {
  const seen = new Set<string>();
  return inOrder(Object.values(sprintEntries).filter((entry) => entry.sprintId === sprintId)).flatMap((entry) => {
    const organisation = organisations[entry.organisationId];
    if (organisation === undefined || organisation.deletedAt !== null || seen.has(organisation.id)) return [];
    seen.add(organisation.id);
    return [{ entry, organisation }];
  });
}

type Rated = Pick<SprintEntry, 'id' | 'motivation' | 'posting' | 'advocacy' | 'order'>;

/** M high to low, then P high to low, then A with Y first; equal ones as they were listed. What was not asked counts least. */
export function bySprint(a: Rated, b: Rated): number {
  return (
    (b.motivation ?? -1) - (a.motivation ?? -1) ||
    (b.posting ?? 0) - (a.posting ?? 0) ||
    Number(b.advocacy ?? false) - Number(a.advocacy ?? false) ||
    compareOrder(a.order, b.order) ||
    a.id.localeCompare(b.id)
  );
}

export function sorted(lines: readonly SprintLine[]): SprintLine[] {
  return [...lines].sort((a, b) => bySprint(a.entry, b.entry));
}
