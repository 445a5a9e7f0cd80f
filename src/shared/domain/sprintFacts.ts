import type { Organisation } from './organisation';
import { compareOrder } from './questionBank';
import { inOrder } from './order';
import type { Sprint, SprintEntry } from './sprint';
import type { Workspace } from './workspace';

/** Facts about a run of the LAMP method, derived from its entries. After “The 2-Hour Job Search” (Steve Dalton); not affiliated. */

/** How many employers the list should have before it is rated. */
export const LIST_GOAL = 40;

/** The lowest and highest score by feeling. 0 (second edition): I know nothing of it. */
export const motivationScale = { second: [0, 3], first: [1, 5] } as const satisfies Record<
  Sprint['edition'],
  readonly [number, number]
>;

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

/** An offer to tidy the sorted list. Applying one is a rating like any other, and the list is sorted anew. */
export type CleanUp =
  | { readonly kind: 'justOutside'; readonly line: SprintLine; readonly place: number; readonly motivation: 4 }
  | { readonly kind: 'lift'; readonly lines: readonly SprintLine[]; readonly motivation: 3 }
  | { readonly kind: 'lookUp'; readonly lines: readonly SprintLine[] };

/**
 * The method’s three hints: give the one just below the first batch a 4 when it appeals more than its score says;
 * lift those with a 2 whose postings fit; look up those with a 0, of which nothing is known. `lines` are sorted.
 */
export function cleanUps(lines: readonly SprintLine[], batch: number): CleanUp[] {
  const offers: CleanUp[] = [];
  const outside = lines[batch];
  const motivation = outside?.entry.motivation ?? 0;
  if (outside && motivation > 0 && motivation < 4)
    offers.push({ kind: 'justOutside', line: outside, place: batch + 1, motivation: 4 });
  const lifted = lines.filter(({ entry }) => entry.motivation === 2 && entry.posting === 3);
  if (lifted.length > 0) offers.push({ kind: 'lift', lines: lifted, motivation: 3 });
  const unknown = lines.filter(({ entry }) => entry.motivation === 0 || entry.motivation === null);
  if (unknown.length > 0) offers.push({ kind: 'lookUp', lines: unknown });
  return offers;
}

/** What another run said of an organisation, and where it stood then (counted from 1). */
export interface LastTime {
  readonly entry: SprintEntry;
  readonly place: number;
}

/** What the run before this one said, by organisation. Empty: there was none. */
export function lastTime(
  known: Pick<Workspace, 'sprints' | 'sprintEntries' | 'organisations'>,
  sprint: Pick<Sprint, 'id' | 'startedAt'>,
): ReadonlyMap<string, LastTime> {
  const before = finishedSprints(known).find(({ id, startedAt }) => id !== sprint.id && startedAt < sprint.startedAt);
  if (before === undefined) return new Map();
  return new Map(
    sorted(sprintLines(known, before.id)).map(({ entry }, place) => [
      entry.organisationId,
      { entry, place: place + 1 },
    ]),
  );
}

/** “motivation 2, now 3; was place 7”. Empty: the same as last time. */
export function changedSince({ entry }: SprintLine, before: LastTime | undefined, place: number): string {
  if (before === undefined) return 'new in this run';
  const said = (value: number | null) => (value === null ? 'none' : String(value));
  const parts = [
    before.entry.motivation === entry.motivation
      ? ''
      : `motivation ${said(before.entry.motivation)}, now ${said(entry.motivation)}`,
    before.entry.posting === entry.posting ? '' : `posting ${said(before.entry.posting)}, now ${said(entry.posting)}`,
    before.entry.advocacy === entry.advocacy ? '' : entry.advocacy === true ? 'an advocate now' : 'no advocate now',
    before.place === place ? '' : `was place ${before.place}`,
  ];
  return parts.filter((part) => part !== '').join('; ');
}
