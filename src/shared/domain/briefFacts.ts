import { briefCollections, briefOf, type Brief } from './brief';
import type { FollowUp } from './followUp';
import type { Assumption } from './goal';
import type { GuideQuestion, Interview } from './interview';
import { guideOf } from './guide';
import type { Observation } from './organisation';
import { organisationFacts } from './organisationFacts';
import { rolesOf } from './peopleFacts';
import type { Person, Role } from './person';
import type { Workspace } from './workspace';

/** What stands on the one-page brief, not yet cut to a page: facts with their sources, no words. */
export interface BriefFacts {
  readonly interview: Interview;
  readonly brief: Brief;
  /** Of each person of the talk, the current role first. */
  readonly paths: readonly { readonly person: Person; readonly roles: readonly Role[] }[];
  readonly mutual: readonly Mutual[];
  readonly promised: { readonly byMe: readonly FollowUp[]; readonly byThem: readonly FollowUp[] };
  /** What others said about the organisation in earlier talks, by topic, newest first. */
  readonly said: readonly { readonly topic: Observation['topic']; readonly observations: readonly Observation[] }[];
  /** What the people of this talk told before: not to be asked twice. */
  readonly told: readonly Observation[];
  readonly assumptions: readonly Assumption[];
  readonly guide: readonly GuideQuestion[];
}

/** Somebody both sides know, and how that is known. */
export interface Mutual {
  readonly person: Person;
  readonly how: 'introducedYou' | 'theyIntroduced' | 'youIntroduced' | 'knows' | 'worksThere' | 'workedThere';
  /** Why they were introduced, as it was said; empty: not said. */
  readonly reason: string;
  /** Of `workedThere`: where. */
  readonly organisation: string;
}

/** The collections a brief is made of. */
export const briefFactCollections = [...briefCollections, 'assumptions', 'guideQuestions', 'ties'] as const;

export type BriefKnown = Pick<Workspace, (typeof briefFactCollections)[number]>;

/** Everything the brief of an interview tells. `known` is already without what is off the record. Null: no such interview. */
export function briefFacts(known: BriefKnown, interviewId: string): BriefFacts | null {
  const interview = known.interviews[interviewId];
  if (interview === undefined) return null;
  const brief = briefOf(known, interviewId);
  const own = new Set(interview.personIds);
  const organisationId = brief.organisation?.organisation.id;
  const inUse = ({ interviewId: from }: Observation) =>
    from !== interviewId && (from === null || known.interviews[from]?.deletedAt === null);
  const byOthers = ({ personId }: Observation) => personId === null || !own.has(personId);
  return {
    interview,
    brief,
    paths: brief.people.map(({ person }) => ({ person, roles: rolesOf(known.roles, person.id) })),
    mutual: mutualPeople(known, brief, own),
    promised: {
      byMe: brief.followUps.filter(({ owner, kind }) => owner === 'me' && (kind === 'promise' || kind === 'update')),
      byThem: brief.followUps.filter(({ owner }) => owner === 'them'),
    },
    said:
      organisationId === undefined
        ? []
        : organisationFacts(known, organisationId)
            .said.map(({ topic, observations }) => ({
              topic,
              observations: observations.filter((one) => inUse(one) && byOthers(one)),
            }))
            .filter(({ observations }) => observations.length > 0),
    told: Object.values(known.observations)
      .filter((one) => inUse(one) && !byOthers(one))
      .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id)),
    assumptions: toTest(known, interview),
    guide: guideOf(known, interviewId),
  };
}

/** What the talk is to test: what its questions hang on, otherwise what belongs to its goal. */
function toTest(known: BriefKnown, interview: Interview): Assumption[] {
  const hung = new Set(
    guideOf(known, interview.id).flatMap(({ assumptionId }) => (assumptionId === null ? [] : [assumptionId])),
  );
  const inUse = Object.values(known.assumptions).filter(({ deletedAt }) => deletedAt === null);
  const named = inUse.filter(({ id }) => hung.has(id));
  const chosen =
    named.length > 0 ? named : inUse.filter(({ goalId }) => goalId !== null && goalId === interview.goalId);
  return chosen.sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id));
}

/** The people both sides know, each once, by the closest way it is known; within a way, the closest to me first. */
function mutualPeople(known: BriefKnown, brief: Brief, own: ReadonlySet<string>): Mutual[] {
  const found = new Map<string, Mutual>();
  const add = (id: string | null, how: Mutual['how'], reason = '', organisation = '') => {
    const person = id === null ? undefined : known.people[id];
    if (person === undefined || own.has(person.id) || found.has(person.id)) return;
    if (person.deletedAt !== null || person.archivedAt !== null) return;
    found.set(person.id, { person, how, reason, organisation });
  };
  const introductions = Object.values(known.introductions)
    .filter(({ deletedAt }) => deletedAt === null)
    .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
  for (const { person, introducedBy } of brief.people) {
    const said = introductions.find(
      ({ bPersonId, byPersonId }) => bPersonId === person.id && byPersonId === introducedBy?.id,
    );
    add(introducedBy?.id ?? null, 'introducedYou', said?.reason ?? '');
  }
  for (const { byPersonId, aPersonId, bPersonId } of introductions) {
    if (byPersonId !== null && own.has(byPersonId) && aPersonId === null) add(bPersonId, 'theyIntroduced');
    if (byPersonId !== null || aPersonId === null) continue;
    if (own.has(aPersonId)) add(bPersonId, 'youIntroduced');
    if (own.has(bPersonId)) add(aPersonId, 'youIntroduced');
  }
  const byTie = (ids: readonly string[]) =>
    [...new Set(ids)].sort((a, b) => (known.people[b]?.tie ?? 0) - (known.people[a]?.tie ?? 0) || a.localeCompare(b));
  const tied = Object.values(known.ties).filter(({ deletedAt }) => deletedAt === null);
  for (const id of byTie(
    tied.flatMap(({ aPersonId, bPersonId }) =>
      own.has(aPersonId) ? [bPersonId] : own.has(bPersonId) ? [aPersonId] : [],
    ),
  ))
    add(id, 'knows');
  for (const person of brief.organisation?.known ?? []) if (person.tie > 0) add(person.id, 'worksThere');
  addFormerColleagues(known, own, byTie, add);
  return [...found.values()];
}

/** Who is or was at an organisation where somebody of this talk is or was. Only people I am in touch with. */
function addFormerColleagues(
  known: BriefKnown,
  own: ReadonlySet<string>,
  byTie: (ids: readonly string[]) => string[],
  add: (id: string, how: Mutual['how'], reason: string, organisation: string) => void,
): void {
  const roles = Object.values(known.roles);
  const theirs = new Set(
    roles.flatMap(({ personId, organisationId }) =>
      own.has(personId) && organisationId !== null ? [organisationId] : [],
    ),
  );
  const where = new Map<string, string>();
  for (const { personId, organisationId } of roles) {
    if (organisationId === null || !theirs.has(organisationId) || (known.people[personId]?.tie ?? 0) === 0) continue;
    where.set(personId, known.organisations[organisationId]?.name ?? '');
  }
  for (const id of byTie([...where.keys()])) add(id, 'workedThere', '', where.get(id) ?? '');
}
