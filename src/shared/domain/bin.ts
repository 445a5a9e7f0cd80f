import type { CommandName } from './commands';
import type { Instant } from './field';
import { addToInstant } from './time';
import type { Workspace } from './workspace';

/** What was deleted stays this long. */
export const BIN_DAYS = 30;

export type BinnedKind = 'person' | 'organisation' | 'interview' | 'question' | 'questionList' | 'followUp' | 'goal';
export type RestoreCommand = Extract<CommandName, `${BinnedKind}.restored`>;

export interface Binned {
  readonly id: string;
  readonly kind: BinnedKind;
  readonly name: string;
  readonly deletedAt: Instant;
  /** The command that takes it back, with the key as its input. */
  readonly restore: RestoreCommand;
}

type Collections = Pick<
  Workspace,
  'people' | 'organisations' | 'interviews' | 'questions' | 'questionLists' | 'followUps' | 'goals'
>;

/** What was deleted in the last 30 days, the newest first. */
export function binOf(workspace: Collections, now: Instant): Binned[] {
  const since = addToInstant(now, { hours: -24 * BIN_DAYS });
  const personOf = (ids: readonly string[]) => ids.map((id) => workspace.people[id]?.name ?? 'Someone').join(', ');
  const of = <T extends { readonly id: string; readonly deletedAt: Instant | null }>(
    kind: BinnedKind,
    records: Readonly<Record<string, T>>,
    name: (record: T) => string,
  ): Binned[] =>
    Object.values(records).flatMap((record) =>
      record.deletedAt === null || record.deletedAt < since
        ? []
        : [{ id: record.id, kind, name: name(record), deletedAt: record.deletedAt, restore: `${kind}.restored` }],
    );
  return [
    ...of('person', workspace.people, ({ name }) => name),
    ...of('organisation', workspace.organisations, ({ name }) => name),
    ...of('interview', workspace.interviews, ({ personIds }) => `Interview with ${personOf(personIds)}`),
    ...of('question', workspace.questions, ({ text }) => text),
    ...of('questionList', workspace.questionLists, ({ name }) => name),
    ...of('followUp', workspace.followUps, ({ title }) => title),
    ...of('goal', workspace.goals, ({ statement }) => statement),
  ].sort((a, b) => b.deletedAt.localeCompare(a.deletedAt) || a.id.localeCompare(b.id));
}
