import type { Candidate } from '../../../shared/domain/outreachNext';
import { nextPeopleAt } from '../../../shared/domain/outreachNext';
import { isOpen, type OutreachState } from '../../../shared/domain/outreachState';
import { compare } from '../../../shared/domain/outreachThreads';
import type { Workspace } from '../../../shared/domain/workspace';
import { nextStep } from '../../../shared/text/outreachWords';

/** A row of the outreach list: an organisation, or a sequence there. */
export type OutreachItem =
  | {
      readonly kind: 'organisation';
      readonly key: string;
      readonly organisationId: string | null;
      readonly name: string;
      /** Who would be next there; null: nobody, or somebody there answered. */
      readonly next: Candidate | null;
    }
  | {
      readonly kind: 'sequence';
      readonly key: string;
      readonly state: OutreachState;
      /** Somebody else there answered, so nobody further is asked. */
      readonly isSomebodyFound: boolean;
    };

interface Group {
  readonly organisationId: string | null;
  readonly states: OutreachState[];
}

/**
 * The sequences by organisation: first those where something waits or is due, by the day of their next step, then
 * those that are over, the newest first. Inside one the newest note stands first.
 */
export function outreachItems(
  states: readonly OutreachState[],
  known: Pick<Workspace, 'organisations' | 'people' | 'roles' | 'introductions'>,
): OutreachItem[] {
  const groups = new Map<string, Group>();
  for (const state of states) {
    const { organisationId, first } = state.thread;
    const key = organisationId ?? first.id;
    const group = groups.get(key) ?? { organisationId, states: [] };
    group.states.unshift(state);
    groups.set(key, group);
  }
  const threads = states.map(({ thread }) => thread);
  return [...groups.values()].sort(byUrgency).flatMap(({ organisationId, states: there }): OutreachItem[] => {
    const isAnswered = there.some(({ standing }) => standing === 'replied');
    return [
      {
        kind: 'organisation',
        key: `group-${organisationId ?? there[0]?.thread.first.id ?? ''}`,
        organisationId,
        name:
          organisationId === null
            ? 'No organisation'
            : (known.organisations[organisationId]?.name ?? 'An organisation that is gone'),
        next: organisationId === null || isAnswered ? null : (nextPeopleAt(organisationId, threads, known)[0] ?? null),
      },
      ...there.map((state): OutreachItem => ({
        kind: 'sequence',
        key: state.thread.first.id,
        state,
        isSomebodyFound: organisationId !== null && isAnswered,
      })),
    ];
  });
}

function byUrgency(a: Group, b: Group): number {
  const day = ({ states }: Group) =>
    states
      .filter(isOpen)
      .map((state) => nextStep(state)?.on ?? '9999')
      .sort(compare)[0];
  const [left, right] = [day(a), day(b)];
  if (left !== undefined && right !== undefined) return compare(left, right);
  if (left !== undefined || right !== undefined) return left === undefined ? 1 : -1;
  return compare(b.states[0]?.thread.first.sentAt ?? '', a.states[0]?.thread.first.sentAt ?? '');
}

/** Who would be next, by organisation, for the preview. */
export function candidateIds(
  states: readonly OutreachState[],
  known: Pick<Workspace, 'people' | 'roles' | 'introductions'>,
): Map<string, string[]> {
  const threads = states.map(({ thread }) => thread);
  const organisations = new Set(threads.flatMap(({ organisationId }) => organisationId ?? []));
  return new Map([...organisations].map((id) => [id, nextPeopleAt(id, threads, known).map(({ person }) => person.id)]));
}

/** Where a sequence stands, in a word or two. */
export const standingNames: Readonly<Record<OutreachState['standing'], string>> = {
  waiting: 'Waiting',
  nextAllowed: 'Next person may be asked',
  nudgeDue: 'Nudge due',
  nudged: 'Nudged',
  rested: 'At rest',
  replied: 'Answered',
  declined: 'Said no',
  bounced: 'Undelivered',
  away: 'Away',
};
