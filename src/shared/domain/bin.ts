import type { CollectionName } from './identity';
import type { Instant } from './field';
import { addToInstant, millisecondsBetween } from './time';
import { collectionNames, type Workspace } from './workspace';

/** What was deleted stays this long. */
export const BIN_DAYS = 30;

export type BinnedKind =
  | 'person'
  | 'organisation'
  | 'interview'
  | 'question'
  | 'questionList'
  | 'followUp'
  | 'goal'
  | 'assumption'
  | 'touchpoint'
  | 'introduction'
  | 'template'
  | 'resource'
  | 'event'
  | 'encounter'
  | 'group'
  | 'platform'
  | 'loop';
export type RestoreCommand = `${BinnedKind}.restored`;

export interface Binned {
  readonly id: string;
  readonly kind: BinnedKind;
  readonly name: string;
  readonly deletedAt: Instant;
  /** Days until it goes for good, begun ones counted; 1: within a day. */
  readonly daysLeft: number;
  /** The command that takes it back, with the key as its input. */
  readonly restore: RestoreCommand;
}

type Collections = Pick<
  Workspace,
  | 'people'
  | 'organisations'
  | 'interviews'
  | 'questions'
  | 'questionLists'
  | 'followUps'
  | 'goals'
  | 'assumptions'
  | 'touchpoints'
  | 'introductions'
  | 'templates'
  | 'resources'
  | 'events'
  | 'encounters'
  | 'groups'
  | 'platforms'
  | 'loops'
>;

const dayMs = 86_400_000;

/** Whether 30 days have passed since `at`. */
function isOver(at: Instant, now: Instant): boolean {
  return at < addToInstant(now, { hours: -24 * BIN_DAYS });
}

/** Every record in the bin, with its collection. Costs the size of the document. */
export function binnedIn(
  workspace: Workspace,
  isMeant: (since: Instant) => boolean = () => true,
): Map<string, CollectionName> {
  const binned = new Map<string, CollectionName>();
  for (const collection of collectionNames) {
    const records: Readonly<Record<string, { readonly id: string; readonly deletedAt?: Instant | null }>> =
      workspace[collection];
    for (const id in records) {
      const since = records[id]?.deletedAt;
      if (typeof since === 'string' && isMeant(since)) binned.set(id, collection);
    }
  }
  return binned;
}

/** Those of `binned` with one of these keys; without keys all. */
export function chosenOf(
  binned: ReadonlyMap<string, CollectionName>,
  ids: readonly string[],
): ReadonlyMap<string, CollectionName> {
  if (ids.length === 0) return binned;
  const chosen = new Set(ids);
  return new Map([...binned].filter(([id]) => chosen.has(id)));
}

/** What goes at the next start: 30 days in the bin, and conflicts that were settled as long ago. */
export function forgottenIn(workspace: Workspace, now: Instant): Map<string, CollectionName> {
  const forgotten = binnedIn(workspace, (since) => isOver(since, now));
  for (const { id, resolvedAt } of Object.values(workspace.conflicts))
    if (resolvedAt !== null && isOver(resolvedAt, now)) forgotten.set(id, 'conflicts');
  return forgotten;
}

/** What was deleted in the last 30 days, the newest first. */
export function binOf(workspace: Collections, now: Instant): Binned[] {
  const personOf = (ids: readonly string[]) =>
    ids.map((id) => workspace.people[id]?.name ?? 'somebody').join(', ') || 'somebody';
  const of = <T extends { readonly id: string; readonly deletedAt: Instant | null }>(
    kind: BinnedKind,
    records: Readonly<Record<string, T>>,
    name: (record: T) => string,
  ): Binned[] =>
    Object.values(records).flatMap((record) =>
      record.deletedAt === null || isOver(record.deletedAt, now)
        ? []
        : [
            {
              id: record.id,
              kind,
              name: name(record),
              deletedAt: record.deletedAt,
              daysLeft: Math.ceil(BIN_DAYS - millisecondsBetween(record.deletedAt, now) / dayMs),
              restore: `${kind}.restored`,
            },
          ],
    );
  return [
    ...of('person', workspace.people, ({ name }) => name),
    ...of('organisation', workspace.organisations, ({ name }) => name),
    ...of('interview', workspace.interviews, ({ personIds }) => `Interview with ${personOf(personIds)}`),
    ...of('question', workspace.questions, ({ text }) => text),
    ...of('questionList', workspace.questionLists, ({ name }) => name),
    ...of('followUp', workspace.followUps, ({ title }) => title),
    ...of('goal', workspace.goals, ({ statement }) => statement),
    ...of('assumption', workspace.assumptions, ({ statement }) => statement),
    ...of('template', workspace.templates, ({ name }) => name),
    ...of('introduction', workspace.introductions, ({ byPersonId, aPersonId, bPersonId }) =>
      aPersonId === null
        ? `Introduction to ${personOf([bPersonId])} by ${personOf(byPersonId === null ? [] : [byPersonId])}`
        : `Introduction of ${personOf([aPersonId])} to ${personOf([bPersonId])}`,
    ),
    ...of('resource', workspace.resources, ({ title }) => title),
    ...of('event', workspace.events, ({ name }) => name),
    ...of('encounter', workspace.encounters, ({ name }) => name),
    ...of('group', workspace.groups, ({ name }) => name),
    ...of('platform', workspace.platforms, ({ name }) => name),
    ...of('loop', workspace.loops, ({ giverId, what }) =>
      what.trim() === '' ? `Advice from ${personOf([giverId])}` : `${personOf([giverId])}: ${what}`,
    ),
    ...of('touchpoint', workspace.touchpoints, ({ personId, summary }) =>
      [`Touch with ${personOf([personId])}`, summary.trim()].filter((part) => part !== '').join(': '),
    ),
  ].sort((a, b) => b.deletedAt.localeCompare(a.deletedAt) || a.id.localeCompare(b.id));
}
