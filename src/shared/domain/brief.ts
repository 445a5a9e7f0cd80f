import { openFollowUps } from './agenda';
import type { Instant } from './field';
import type { FollowUp } from './followUp';
import type { Resource } from './network';
import type { Need, Organisation } from './organisation';
import { currentRoles, roleLine } from './peopleFacts';
import type { Person } from './person';
import type { Workspace } from './workspace';

/**
 * What is known before a talk, from everything kept so far, each with its source. Off-record lines
 * cannot be here: Wrap-up refuses to turn them into anything.
 */
export interface Brief {
  readonly people: readonly BriefPerson[];
  readonly heard: readonly Heard[];
  readonly organisation: BriefOrganisation | null;
  readonly followUps: readonly FollowUp[];
  readonly needs: readonly Need[];
  readonly unread: readonly Resource[];
}

export interface BriefPerson {
  readonly person: Person;
  /** “Product manager, Northlight Health”; empty: unknown. */
  readonly role: string;
  readonly introducedBy: Person | null;
  /** When the introduction was spoken of; null: not known. */
  readonly introducedAt: Instant | null;
}

export interface Heard {
  readonly id: string;
  readonly kind: 'insight' | 'culture' | 'trend' | 'advice' | 'need' | 'referral' | 'evidence';
  readonly text: string;
  /** Who said it; null: not known any more. */
  readonly by: Person | null;
  readonly at: Instant;
  readonly interviewId: string | null;
}

export interface BriefOrganisation {
  readonly organisation: Organisation;
  /** “Discharge software, 240 people, Leeds”. */
  readonly facts: string;
  /** People in use who work there now, without those of this talk. */
  readonly known: readonly Person[];
  /** Of those: who would vouch for me. */
  readonly advocates: readonly Person[];
}

/** The collections that a brief is worked out from. */
export const briefCollections = [
  'interviews',
  'people',
  'roles',
  'organisations',
  'observations',
  'introductions',
  'evidence',
  'needs',
  'resources',
  'followUps',
] as const;

type Known = Pick<Workspace, (typeof briefCollections)[number]>;

const HEARD_AT_MOST = 12;

/** The organisation a talk is about: as planned, otherwise where its first person works now; null: unknown. */
export function organisationOfInterview(
  workspace: Pick<Workspace, 'interviews' | 'roles'>,
  interviewId: string,
): string | null {
  const interview = workspace.interviews[interviewId];
  if (interview === undefined) return null;
  return (
    interview.organisationId ?? currentRoles(workspace.roles).get(interview.personIds[0] ?? '')?.organisationId ?? null
  );
}

export function briefOf(workspace: Known, interviewId: string): Brief {
  const interview = workspace.interviews[interviewId];
  const personIds = new Set(interview?.personIds);
  const organisationId = organisationOfInterview(workspace, interviewId);
  const roles = currentRoles(workspace.roles);
  const people = [...personIds].flatMap((id) => workspace.people[id] ?? []);
  const isTheirs = (id: string | null) => id !== null && personIds.has(id);
  const isOurs = (id: string | null) => id !== null && id === organisationId;
  return {
    people: people.map((person) =>
      briefPerson(workspace, person, roleLine(roles.get(person.id), workspace.organisations)),
    ),
    heard: heardBefore(workspace, interviewId, personIds, organisationId),
    organisation: organisationId === null ? null : briefOrganisation(workspace, organisationId, roles, personIds),
    followUps: openFollowUps(Object.values(workspace.followUps))
      .filter(({ personId }) => isTheirs(personId))
      .sort((a, b) => a.due.localeCompare(b.due) || a.id.localeCompare(b.id)),
    needs: Object.values(workspace.needs)
      .filter(
        ({ state, personId, organisationId: at }) =>
          (state === 'open' || state === 'proposed') && (isOurs(at) || isTheirs(personId)),
      )
      .sort(newestFirst),
    unread: Object.values(workspace.resources)
      .filter(
        (resource) =>
          resource.deletedAt === null &&
          resource.state === 'unread' &&
          (isTheirs(resource.namedByPersonId) || people.some((person) => shareTopic(resource, person))),
      )
      .sort((a, b) => a.createdAt.localeCompare(b.createdAt) || a.id.localeCompare(b.id)),
  };
}

function briefPerson(workspace: Known, person: Person, role: string): BriefPerson {
  const introduction = Object.values(workspace.introductions)
    .filter(
      ({ bPersonId, aPersonId, byPersonId, deletedAt }) =>
        bPersonId === person.id && aPersonId === null && byPersonId !== null && deletedAt === null,
    )
    .sort(newestFirst)[0];
  const byId = person.introducedById ?? introduction?.byPersonId ?? null;
  return {
    person,
    role,
    introducedBy: byId === null ? null : (workspace.people[byId] ?? null),
    introducedAt: introduction !== undefined && introduction.byPersonId === byId ? introduction.at : null,
  };
}

/** What earlier talks said about the organisation and about these people, the newest first, every line once. */
function heardBefore(
  workspace: Known,
  interviewId: string,
  personIds: ReadonlySet<string>,
  organisationId: string | null,
): Heard[] {
  const inUse = (id: string | null) =>
    id !== interviewId && (id === null || workspace.interviews[id]?.deletedAt === null);
  const person = (id: string | null) => (id === null ? null : (workspace.people[id] ?? null));
  const here = (id: string | null) => id !== null && id === organisationId;
  const heard: Heard[] = [
    ...Object.values(workspace.introductions)
      .filter(
        (one) =>
          personIds.has(one.bPersonId) &&
          one.deletedAt === null &&
          one.reason !== '' &&
          one.byPersonId !== null &&
          inUse(one.interviewId),
      )
      .map((one) => ({
        id: one.id,
        kind: 'referral' as const,
        text: one.reason,
        by: person(one.byPersonId),
        at: one.at,
        interviewId: one.interviewId,
      })),
    ...Object.values(workspace.observations)
      .filter(
        (one) =>
          (here(one.organisationId) || (one.personId !== null && personIds.has(one.personId))) &&
          inUse(one.interviewId),
      )
      .map((one) => ({
        id: one.id,
        kind: one.topic,
        text: one.text,
        by: person(one.personId),
        at: one.at,
        interviewId: one.interviewId,
      })),
    ...Object.values(workspace.evidence)
      .filter(
        (one) =>
          one.noteId !== null &&
          inUse(one.interviewId) &&
          concerns(workspace, one.interviewId, personIds, organisationId),
      )
      .map((one) => ({
        id: one.id,
        kind: 'evidence' as const,
        text: one.text,
        by: person(workspace.interviews[one.interviewId]?.personIds[0] ?? null),
        at: one.at,
        interviewId: one.interviewId,
      })),
  ];
  const seen = new Set<string>();
  return heard
    .sort(newestFirst)
    .filter(({ text }) => !seen.has(text) && seen.add(text))
    .slice(0, HEARD_AT_MOST);
}

function concerns(
  workspace: Known,
  interviewId: string,
  personIds: ReadonlySet<string>,
  organisationId: string | null,
): boolean {
  const other = workspace.interviews[interviewId];
  if (other === undefined) return false;
  return (
    other.personIds.some((id) => personIds.has(id)) ||
    (organisationId !== null && organisationOfInterview(workspace, interviewId) === organisationId)
  );
}

function briefOrganisation(
  workspace: Known,
  organisationId: string,
  roles: ReturnType<typeof currentRoles>,
  without: ReadonlySet<string>,
): BriefOrganisation | null {
  const organisation = workspace.organisations[organisationId];
  if (organisation === undefined || organisation.deletedAt !== null) return null;
  const known = [...roles.values()]
    .filter((role) => role.organisationId === organisationId && !without.has(role.personId))
    .flatMap((role) => workspace.people[role.personId] ?? [])
    .filter((person) => person.deletedAt === null && person.archivedAt === null)
    .sort((a, b) => b.tie - a.tie || a.name.localeCompare(b.name));
  return {
    organisation,
    facts: [organisation.sector, organisation.size, organisation.place].filter((fact) => fact !== '').join(', '),
    known,
    advocates: known.filter(({ tie }) => tie >= 4),
  };
}

function shareTopic(resource: Resource, person: Person): boolean {
  return resource.topics.some((topic) =>
    person.interests.some((interest) => interest.toLowerCase() === topic.toLowerCase()),
  );
}

function newestFirst(
  a: { readonly at: Instant; readonly id: string },
  b: { readonly at: Instant; readonly id: string },
): number {
  return b.at.localeCompare(a.at) || a.id.localeCompare(b.id);
}
