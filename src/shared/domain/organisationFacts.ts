import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';
import { effectiveDue, openFollowUps } from './agenda';
import type { Instant } from './field';
import type { FollowUp } from './followUp';
import { compareOrder } from './questionBank';
import type { Need, Observation, Organisation } from './organisation';
import { callName, type Person, type Role } from './person';
import type { Workspace } from './workspace';

/** Facts about organisations that are derived, never typed twice. */

export interface OrganisationRow {
  readonly organisation: Organisation;
  /** People with a current role there, closest first. */
  readonly people: readonly Person[];
  /** Those among them who spoke with the user. */
  readonly advocates: readonly Person[];
  /** Open ones, newest first. */
  readonly needs: readonly Need[];
  /** What to do next there, in words. */
  readonly nextStep: string;
}

type Known = Pick<Workspace, 'organisations' | 'people' | 'roles' | 'needs' | 'followUps' | 'interviews'>;

/** The organisations of one state in the user’s order: those with a rank, then the others by motivation and name. */
export function organisationRows(
  known: Known,
  state: Organisation['state'],
  now: Instant,
  collator: Intl.Collator,
): OrganisationRow[] {
  const people = peopleByOrganisation(known);
  const needs = new Map<string, Need[]>();
  for (const need of Object.values(known.needs)) {
    if (need.organisationId === null || (need.state !== 'open' && need.state !== 'proposed')) continue;
    needs.set(
      need.organisationId,
      [...(needs.get(need.organisationId) ?? []), need].sort((a, b) => compareOrder(b.at, a.at)),
    );
  }
  const steps = plannedSteps(known, now);
  return Object.values(known.organisations)
    .filter(
      (organisation) =>
        organisation.deletedAt === null && organisation.archivedAt === null && organisation.state === state,
    )
    .sort(byRank(collator))
    .map((organisation) => {
      const there = people.get(organisation.id) ?? [];
      return {
        organisation,
        people: there,
        advocates: there.filter(({ tie }) => tie >= 2),
        needs: needs.get(organisation.id) ?? [],
        nextStep: nextStep(organisation, there, steps),
      };
    });
}

function byRank(collator: Intl.Collator): (a: Organisation, b: Organisation) => number {
  return (a, b) =>
    Number(a.rank === '') - Number(b.rank === '') ||
    compareOrder(a.rank, b.rank) ||
    b.motivation - a.motivation ||
    collator.compare(a.name, b.name) ||
    a.id.localeCompare(b.id);
}

function peopleByOrganisation({ people, roles }: Pick<Workspace, 'people' | 'roles'>): Map<string, Person[]> {
  const there = new Map<string, Set<Person>>();
  for (const role of Object.values(roles)) {
    const person = people[role.personId];
    if (
      !role.isCurrent ||
      role.organisationId === null ||
      person === undefined ||
      person.deletedAt !== null ||
      person.archivedAt !== null
    )
      continue;
    const known = there.get(role.organisationId);
    if (known) known.add(person);
    else there.set(role.organisationId, new Set([person]));
  }
  return new Map(
    [...there].map(([id, found]) => [id, [...found].sort((a, b) => b.tie - a.tie || a.name.localeCompare(b.name))]),
  );
}

/** The first thing that is planned with each person. */
function plannedSteps({ followUps, interviews, people }: Known, now: Instant): Map<string, string> {
  const steps = new Map<string, string>();
  const open = openFollowUps(Object.values(followUps)).filter(({ owner }) => owner === 'me');
  for (const followUp of open.sort((a, b) => compareOrder(effectiveDue(a), effectiveDue(b)))) {
    if (followUp.personId !== null && !steps.has(followUp.personId)) steps.set(followUp.personId, followUp.title);
  }
  for (const interview of Object.values(interviews)) {
    if (
      interview.deletedAt !== null ||
      interview.state !== 'scheduled' ||
      interview.startsAt === null ||
      interview.startsAt < now
    )
      continue;
    for (const id of interview.personIds) {
      const person = people[id];
      if (person) steps.set(id, `Talk with ${callName(person)}`);
    }
  }
  return steps;
}

function nextStep(organisation: Organisation, there: readonly Person[], steps: ReadonlyMap<string, string>): string {
  const planned = there.map(({ id }) => steps.get(id)).find((step) => step !== undefined);
  if (planned !== undefined) return planned;
  const [closest] = there;
  if (closest !== undefined) return closest.tie >= 1 ? `Write to ${callName(closest)}` : `Meet ${closest.name}`;
  return organisation.motivation > 0 && organisation.motivation <= 2 ? 'Decide: keep or set aside' : 'Find one person';
}

/** LAMP: motivation high to low, then postings, then an advocate first; equal ones as they stood. */
export function byLamp(rows: readonly OrganisationRow[]): OrganisationRow[] {
  return [...rows].sort(
    ({ organisation: a }, { organisation: b }) =>
      b.motivation - a.motivation || b.posting - a.posting || Number(b.advocacy ?? false) - Number(a.advocacy ?? false),
  );
}

/** The ranks that make this order the user’s own. */
export function ranksOf(rows: readonly OrganisationRow[]): { readonly id: string; readonly rank: string }[] {
  const keys = generateNKeysBetween(null, null, rows.length);
  return rows.map(({ organisation: { id } }, place) => ({ id, rank: keys[place] ?? '' }));
}

/**
 * The new ranks that put the organisation at place `from` to place `to`. One as a rule; where
 * organisations above have no rank yet, they get theirs too, so that what was seen stays.
 */
export function rankMoved(
  organisations: readonly Pick<Organisation, 'id' | 'rank'>[],
  from: number,
  to: number,
): { readonly id: string; readonly rank: string }[] {
  const order = [...organisations];
  const [item] = order.splice(from, 1);
  if (item === undefined || from === to || to < 0 || to > order.length) return [];
  const above = order[to - 1]?.rank ?? null;
  if (above !== '') {
    const below = order[to]?.rank ?? null;
    try {
      return [{ id: item.id, rank: generateKeyBetween(above, below === '' ? null : below) }];
    } catch {
      // Two machines gave the same key: there is nothing between. All get new ones below.
    }
  }
  order.splice(to, 0, item);
  const last = Math.max(
    to,
    order.findLastIndex(({ rank, id }) => rank !== '' && id !== item.id),
  );
  const keys = generateNKeysBetween(null, null, last + 1);
  return order.slice(0, last + 1).map(({ id }, place) => ({ id, rank: keys[place] ?? '' }));
}

export interface OrganisationFacts {
  readonly now: readonly { readonly person: Person; readonly role: Role }[];
  readonly before: readonly { readonly person: Person; readonly role: Role }[];
  /** What was said, by topic in a fixed order, newest first; topics nobody spoke of are left out. */
  readonly said: readonly { readonly topic: Observation['topic']; readonly observations: readonly Observation[] }[];
  readonly needs: readonly Need[];
  /** Open, about the people there, as they fall due. */
  readonly followUps: readonly FollowUp[];
}

const topics: readonly Observation['topic'][] = ['culture', 'trend', 'insight', 'advice'];

/** What the page of one organisation tells. */
export function organisationFacts(
  known: Pick<Workspace, 'people' | 'roles' | 'needs' | 'observations' | 'followUps'>,
  organisationId: string,
): OrganisationFacts {
  const roles = Object.values(known.roles)
    .filter((role) => role.organisationId === organisationId)
    .flatMap((role) => {
      const person = known.people[role.personId];
      return person === undefined || person.deletedAt !== null ? [] : [{ person, role }];
    })
    .sort((a, b) => b.person.tie - a.person.tie || a.person.name.localeCompare(b.person.name));
  const now = roles.filter(({ role }) => role.isCurrent);
  const here = new Set(now.map(({ person }) => person.id));
  const observations = Object.values(known.observations)
    .filter((observation) => observation.organisationId === organisationId)
    .sort((a, b) => compareOrder(b.at, a.at));
  return {
    now,
    before: roles.filter(({ role, person }) => !role.isCurrent && !here.has(person.id)),
    said: topics
      .map((topic) => ({ topic, observations: observations.filter((observation) => observation.topic === topic) }))
      .filter((group) => group.observations.length > 0),
    needs: Object.values(known.needs)
      .filter((need) => need.organisationId === organisationId)
      .sort(
        (a, b) =>
          Number(a.state === 'gone' || a.state === 'met') - Number(b.state === 'gone' || b.state === 'met') ||
          compareOrder(b.at, a.at),
      ),
    followUps: openFollowUps(Object.values(known.followUps))
      .filter((followUp) => followUp.personId !== null && here.has(followUp.personId))
      .sort((a, b) => compareOrder(effectiveDue(a), effectiveDue(b))),
  };
}
