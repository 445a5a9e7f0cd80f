import { readRoleLevel, type ReadLevel } from '../text/roleLevel';
import { organisationKinds, type Organisation, type OrganisationKind, type Zone } from './organisation';
import { currentRoles } from './peopleFacts';
import { roleLevels, type Person, type Role, type RoleLevel } from './person';
import { SPOKE } from './tie';
import { zoneNames } from './zone';
import type { Workspace } from './workspace';

export const kindNames: Readonly<Record<OrganisationKind, string>> = {
  company: 'Company',
  startUp: 'Start-up',
  publicBody: 'Public body',
  nonprofit: 'Nonprofit',
  university: 'University',
  association: 'Association',
  other: 'Other',
};

export const levelNames: Readonly<Record<RoleLevel, string>> = {
  entry: 'Just began',
  experienced: 'Does the work',
  lead: 'Leads a team',
  head: 'Heads a department',
  top: 'At the top',
};

/** Somebody on the map. */
export interface Sampled {
  readonly person: Person;
  readonly role: Role;
  readonly organisation: Organisation;
  readonly level: RoleLevel;
  /** How the level was read from the title; null: it was set by hand. */
  readonly read: ReadLevel | null;
  readonly hasSpoken: boolean;
}

export interface SamplingCell {
  readonly level: RoleLevel;
  readonly kind: OrganisationKind;
  readonly people: readonly Sampled[];
  readonly spoken: number;
}

/** Why somebody is not on the map. */
export interface Unplaced {
  readonly noRole: number;
  readonly noTitle: number;
  /** Organisations with people whose kind is not set. */
  readonly noKind: readonly Organisation[];
}

export interface SamplingMap {
  readonly cells: readonly SamplingCell[];
  readonly unplaced: Unplaced;
  readonly all: readonly Sampled[];
}

type Known = Pick<Workspace, 'people' | 'roles' | 'organisations'>;

/** People by the level of their current role and the kind of organisation, in one zone or (null) in all. */
export function samplingMap(known: Known, zone: Zone | null): SamplingMap {
  const roles = currentRoles(known.roles);
  const noKind = new Map<string, Organisation>();
  const all: Sampled[] = [];
  let noRole = 0;
  let noTitle = 0;
  for (const person of Object.values(known.people)) {
    if (person.deletedAt !== null || person.archivedAt !== null) continue;
    const role = roles.get(person.id);
    const organisation = role?.organisationId == null ? undefined : known.organisations[role.organisationId];
    if (role === undefined || organisation === undefined || organisation.deletedAt !== null) {
      noRole += 1;
      continue;
    }
    if (organisation.kind === null) {
      noKind.set(organisation.id, organisation);
      continue;
    }
    const read = role.level === null ? readRoleLevel(role.title) : null;
    const level = role.level ?? read?.level;
    if (level === undefined) {
      noTitle += 1;
      continue;
    }
    if (zone !== null && organisation.zone !== zone) continue;
    all.push({ person, role, organisation, level, read, hasSpoken: person.tie >= SPOKE });
  }
  all.sort((a, b) => b.person.tie - a.person.tie || a.person.name.localeCompare(b.person.name));
  const byCell = new Map<string, Sampled[]>();
  for (const one of all) {
    const key = `${one.level} ${one.organisation.kind ?? ''}`;
    const people = byCell.get(key);
    if (people) people.push(one);
    else byCell.set(key, [one]);
  }
  return {
    cells: roleLevels.flatMap((level) =>
      organisationKinds.map((kind) => {
        const people = byCell.get(`${level} ${kind}`) ?? [];
        return { level, kind, people, spoken: people.filter(({ hasSpoken }) => hasSpoken).length };
      }),
    ),
    unplaced: { noRole, noTitle, noKind: [...noKind.values()].sort((a, b) => a.name.localeCompare(b.name)) },
    all,
  };
}

/** Somebody to look for. */
export interface LookFor {
  readonly level: RoleLevel;
  readonly kind: OrganisationKind;
  readonly zone: Zone | null;
  /** “Somebody who leads a team, at a public body”. */
  readonly whom: string;
  readonly why: string;
  /** Those who could name somebody: spoken with, at the same kind of organisation. */
  readonly ask: readonly Person[];
}

const whoWords: Readonly<Record<RoleLevel, string>> = {
  entry: 'who just began',
  experienced: 'who does the work every day',
  lead: 'who leads a team',
  head: 'who heads a department',
  top: 'at the top',
};

const whereWords: Readonly<Record<OrganisationKind, string>> = {
  company: 'at a company',
  startUp: 'at a start-up',
  publicBody: 'at a public body',
  nonprofit: 'at a nonprofit',
  university: 'at a university',
  association: 'at an association',
  other: 'at another kind of place',
};

/**
 * Whom to look for next: cells where I have spoken with nobody, the most useful first. A cell counts by my targets of
 * that kind (twice), by those of that kind I spoke with, who could name somebody, and by how little I heard at that
 * level. Variety of sources is the aim: what five people of one level say is one view (sampling for maximum variation).
 */
export function lookForNext(known: Known, zone: Zone | null, most = 5): LookFor[] {
  const { cells, all } = samplingMap(known, zone);
  const targets = new Map<OrganisationKind, Organisation[]>();
  for (const organisation of Object.values(known.organisations)) {
    if (organisation.deletedAt !== null || organisation.archivedAt !== null || organisation.state !== 'target')
      continue;
    if (organisation.kind === null || (zone !== null && organisation.zone !== zone)) continue;
    targets.set(organisation.kind, [...(targets.get(organisation.kind) ?? []), organisation]);
  }
  const spoken = all.filter(({ hasSpoken }) => hasSpoken);
  const atLevel = (level: RoleLevel) => spoken.filter((one) => one.level === level).length;
  return cells
    .filter((cell) => cell.spoken === 0)
    .map((cell) => {
      const ask = spoken.filter(({ organisation }) => organisation.kind === cell.kind).map(({ person }) => person);
      const wanted = targets.get(cell.kind) ?? [];
      const score =
        wanted.length * 2 +
        Math.min(ask.length, 5) +
        (atLevel(cell.level) === 0 ? 2 : 0) +
        Math.min(cell.people.length, 3);
      return { cell, ask, wanted, score };
    })
    .filter(({ ask, wanted, cell }) => ask.length > 0 || wanted.length > 0 || cell.people.length > 0)
    .sort((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ cell: { level, kind, people }, ask, wanted }) => ({
      level,
      kind,
      zone,
      whom: `Somebody ${whoWords[level]}, ${whereWords[kind]}${zone === null ? '' : `, in the zone “${zoneNames[zone]}”`}`,
      why: sayWhy(level, wanted, ask, people, atLevel(level)),
      ask: ask.slice(0, 3),
    }));
}

function sayWhy(
  level: RoleLevel,
  wanted: readonly Organisation[],
  ask: readonly Person[],
  people: readonly Sampled[],
  heardAtLevel: number,
): string {
  const parts = [
    people.length > 0
      ? `you know ${nameSome(people.map(({ person }) => person.name))} there and have not spoken yet`
      : '',
    wanted.length > 0
      ? `${wanted.length} of your targets ${wanted.length === 1 ? 'is' : 'are'} of this kind (${nameSome(wanted.map(({ name }) => name))})`
      : '',
    heardAtLevel === 0 ? `you have heard nobody ${whoWords[level]} anywhere` : '',
    people.length === 0 && ask.length > 0 ? `${nameSome(ask.map(({ name }) => name))} could name somebody` : '',
  ].filter((part) => part !== '');
  const said = parts.join('; ');
  return `${said.charAt(0).toUpperCase()}${said.slice(1)}.`;
}

function nameSome(names: readonly string[]): string {
  const [first = '', second] = names;
  if (names.length === 1) return first;
  if (names.length === 2) return `${first} and ${second ?? ''}`;
  return `${first}, ${second ?? ''} and ${names.length - 2} more`;
}
