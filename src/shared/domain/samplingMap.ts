import { readRoleLevel, type ReadLevel } from '../text/roleLevel';
import { organisationKinds, zones, type Organisation, type OrganisationKind, type Zone } from './organisation';
import { currentRoles } from './peopleFacts';
import { roleLevels, type Person, type Role, type RoleLevel } from './person';
import { SPOKE } from './tie';
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
  readonly zone: Zone;
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

/**
 * People by the zone of their organisation, the level of their current role and the kind of organisation: one cell for each
 * of the 4 × 5 × 7, in this order.
 */
export function samplingMap(known: Known): SamplingMap {
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
    all.push({ person, role, organisation, level, read, hasSpoken: person.tie >= SPOKE });
  }
  all.sort((a, b) => b.person.tie - a.person.tie || a.person.name.localeCompare(b.person.name));
  const byCell = new Map<string, Sampled[]>();
  for (const one of all) {
    const key = `${one.organisation.zone} ${one.level} ${one.organisation.kind ?? ''}`;
    const people = byCell.get(key);
    if (people) people.push(one);
    else byCell.set(key, [one]);
  }
  return {
    cells: zones.flatMap((zone) =>
      roleLevels.flatMap((level) =>
        organisationKinds.map((kind) => {
          const people = byCell.get(`${zone} ${level} ${kind}`) ?? [];
          return { zone, level, kind, people, spoken: people.filter(({ hasSpoken }) => hasSpoken).length };
        }),
      ),
    ),
    unplaced: { noRole, noTitle, noKind: [...noKind.values()].sort((a, b) => a.name.localeCompare(b.name)) },
    all,
  };
}
