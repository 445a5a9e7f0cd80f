import type { Instant } from './field';
import type { Workspace } from './workspace';

/**
 * When a goal is reached, everyone upstream is thanked (methods.md, ideas 24 and 25; Yale: tell them when you decide or
 * land): whoever spoke with me for it, whoever led me to them and so on up the chain, and whoever gave what I used.
 */

export type UpstreamReason =
  | { readonly kind: 'spoke'; readonly interviewId: string; readonly at: Instant }
  /** They led me to somebody who is upstream too. */
  | { readonly kind: 'introduced'; readonly personId: string }
  | { readonly kind: 'gave'; readonly title: string };

export interface UpstreamPerson {
  readonly personId: string;
  /** Steps from a talk that served the goal: 0 spoke with me, 1 led me to them, 2 led me to those … */
  readonly steps: number;
  readonly reasons: readonly UpstreamReason[];
}

export type UpstreamKnown = Pick<
  Workspace,
  'people' | 'interviews' | 'introductions' | 'resources' | 'evidence' | 'assumptions' | 'loops'
>;

/**
 * Everyone to thank for one goal, each once, with every reason: those who spoke with me first, then up the chain; among
 * equals by their earliest talk, then by key. People in the bin are left out, but the chain goes on through them.
 * Introductions that go round in a circle end where they began.
 */
export function upstreamOf(known: UpstreamKnown, goalId: string): UpstreamPerson[] {
  const talks = talksFor(known, goalId);
  const reasons = new Map<string, UpstreamReason[]>();
  const steps = new Map<string, number>();
  const add = (personId: string, step: number, reason: UpstreamReason) => {
    const theirs = reasons.get(personId);
    if (theirs === undefined) reasons.set(personId, [reason]);
    else if (!theirs.some((one) => JSON.stringify(one) === JSON.stringify(reason))) theirs.push(reason);
    if (!steps.has(personId)) steps.set(personId, step);
  };
  for (const { id, personIds, at } of talks)
    for (const personId of personIds) add(personId, 0, { kind: 'spoke', interviewId: id, at });
  const talkIds = new Set(talks.map(({ id }) => id));
  for (const [personId, title] of gifts(known, talkIds)) add(personId, 0, { kind: 'gave', title });
  const introducers = introducersOf(known);
  // Breadth first, so that everybody stands at their shortest way.
  let reached = [...steps.keys()];
  for (let step = 1; reached.length > 0; step += 1) {
    const next: string[] = [];
    for (const personId of reached) {
      for (const by of introducers.get(personId) ?? []) {
        if (!steps.has(by)) next.push(by);
        add(by, step, { kind: 'introduced', personId });
      }
    }
    reached = next;
  }
  const first = (personId: string) =>
    (reasons.get(personId) ?? []).reduce(
      (earliest, reason) => (reason.kind === 'spoke' && reason.at < earliest ? reason.at : earliest),
      '9999',
    );
  return [...reasons]
    .filter(([personId]) => known.people[personId]?.deletedAt === null)
    .map(([personId, theirs]): UpstreamPerson => ({ personId, steps: steps.get(personId) ?? 0, reasons: theirs }))
    .sort(
      (a, b) =>
        a.steps - b.steps || compare(first(a.personId), first(b.personId)) || (a.personId < b.personId ? -1 : 1),
    );
}

/** The key of the thanks that is on the agenda for somebody upstream of a goal: one for each, on every computer. */
export function upstreamThanksId(goalId: string, personId: string): string {
  return `fol_up${goalId.slice('goa_'.length)}${personId.slice('per_'.length)}`.slice(0, 44);
}

/** Talks that were held for the goal, or from which something speaks for or against it; the earliest first. */
function talksFor(
  { interviews, evidence, assumptions }: UpstreamKnown,
  goalId: string,
): { readonly id: string; readonly personIds: readonly string[]; readonly at: Instant }[] {
  const heard = new Set<string>();
  for (const { goalId: own, assumptionId, interviewId } of Object.values(evidence)) {
    const assumption = assumptionId === null ? undefined : assumptions[assumptionId];
    if (own === goalId || (assumption?.deletedAt === null && assumption.goalId === goalId)) heard.add(interviewId);
  }
  return Object.values(interviews)
    .flatMap(({ id, goalId: own, personIds, liveEndedAt, deletedAt }) =>
      deletedAt === null && liveEndedAt !== null && (own === goalId || heard.has(id))
        ? [{ id, personIds, at: liveEndedAt }]
        : [],
    )
    .sort((a, b) => compare(a.at, b.at) || compare(a.id, b.id));
}

/** What was named in these talks and used, by whom. */
function gifts({ resources, loops }: UpstreamKnown, talkIds: ReadonlySet<string>): [personId: string, title: string][] {
  const used = Object.values(resources)
    .filter(
      ({ interviewId, namedByPersonId, state, deletedAt }) =>
        deletedAt === null &&
        namedByPersonId !== null &&
        interviewId !== null &&
        talkIds.has(interviewId) &&
        state !== 'unread',
    )
    .sort((a, b) => compare(a.id, b.id))
    .map(({ namedByPersonId, title }): [string, string] => [namedByPersonId ?? '', title]);
  const taken = Object.values(loops)
    .filter(
      ({ interviewId, kind, didAt, what, deletedAt }) =>
        deletedAt === null &&
        kind === 'advice' &&
        didAt !== null &&
        what.trim() !== '' &&
        interviewId !== null &&
        talkIds.has(interviewId),
    )
    .sort((a, b) => compare(a.id, b.id))
    .map(({ giverId, what }): [string, string] => [giverId, what]);
  return [...used, ...taken];
}

/** Who led me to each person: as noted with the person, and every introduction of theirs that was made. */
function introducersOf({ people, introductions }: UpstreamKnown): ReadonlyMap<string, readonly string[]> {
  const by = new Map<string, Set<string>>();
  const note = (personId: string, introducerId: string) => {
    if (personId === introducerId) return;
    const theirs = by.get(personId);
    if (theirs === undefined) by.set(personId, new Set([introducerId]));
    else theirs.add(introducerId);
  };
  for (const { id, introducedById } of Object.values(people)) if (introducedById !== null) note(id, introducedById);
  for (const { byPersonId, aPersonId, bPersonId, state, deletedAt } of Object.values(introductions)) {
    const isMade = state !== 'idea' && state !== 'askedFor' && state !== 'declined';
    if (deletedAt === null && byPersonId !== null && aPersonId === null && isMade) note(bPersonId, byPersonId);
  }
  return new Map([...by].map(([id, ids]) => [id, [...ids].sort(compare)]));
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
