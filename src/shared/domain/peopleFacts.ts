import type { Instant } from './field';
import type { Touchpoint } from './network';
import type { Organisation } from './organisation';
import type { Person, Role } from './person';
import { valuesOf } from './valuesOf';
import type { Workspace } from './workspace';

/** Facts about people that are derived, never typed twice. Each index is built in one pass over its collection. */

/** The current role of each person, by person key. With several, the one that began last. */
export function currentRoles(roles: Workspace['roles']): ReadonlyMap<string, Role> {
  const current = new Map<string, Role>();
  for (const role of valuesOf(roles)) {
    if (!role.isCurrent) continue;
    const other = current.get(role.personId);
    if (other === undefined || beginning(role) > beginning(other)) current.set(role.personId, role);
  }
  return current;
}

/** All roles of a person, the current and newest first. */
export function rolesOf(roles: Workspace['roles'], personId: string): Role[] {
  return Object.values(roles)
    .filter((role) => role.personId === personId)
    .sort(
      (a, b) =>
        Number(b.isCurrent) - Number(a.isCurrent) ||
        beginning(b).localeCompare(beginning(a)) ||
        a.id.localeCompare(b.id),
    );
}

/** What sorts roles by when they began. */
export function beginning(role: Role): string {
  return `${role.from ?? ''} ${role.createdAt}`;
}

/** “Product manager, Northlight Health”; one of the two when the other is unknown; empty when both are. */
export function roleLine(role: Role | undefined, organisations: Workspace['organisations']): string {
  if (role === undefined) return '';
  const organisation = role.organisationId === null ? undefined : organisations[role.organisationId]?.name;
  return [role.title, organisation].filter((part) => part !== undefined && part !== '').join(', ');
}

/** The newest touch of each person, by person key. */
export function lastTouches(touchpoints: Workspace['touchpoints']): ReadonlyMap<string, Touchpoint> {
  const last = new Map<string, Touchpoint>();
  for (const touch of Object.values(touchpoints)) {
    if (touch.deletedAt !== null) continue;
    const other = last.get(touch.personId);
    if (other === undefined || touch.at > other.at) last.set(touch.personId, touch);
  }
  return last;
}

/** How often each person was given to and received from. `both` counts on both sides. */
export function balances(
  touchpoints: Workspace['touchpoints'],
): ReadonlyMap<string, { readonly given: number; readonly received: number }> {
  const result = new Map<string, { given: number; received: number }>();
  for (const touch of Object.values(touchpoints)) {
    if (touch.deletedAt !== null) continue;
    const balance = result.get(touch.personId) ?? { given: 0, received: 0 };
    if (touch.direction !== 'received') balance.given += 1;
    if (touch.direction !== 'given') balance.received += 1;
    result.set(touch.personId, balance);
  }
  return result;
}

/** What went each way over the whole network. The just social are in no statistic. */
export function networkBalance({ touchpoints, people }: Pick<Workspace, 'touchpoints' | 'people'>): {
  readonly given: number;
  readonly received: number;
} {
  let given = 0;
  let received = 0;
  for (const { personId, direction, isJustSocial, deletedAt } of Object.values(touchpoints)) {
    const person = people[personId];
    if (deletedAt !== null || isJustSocial || person === undefined || person.isJustSocial) continue;
    if (direction !== 'received') given += 1;
    if (direction !== 'given') received += 1;
  }
  return { given, received };
}

/** People in use (neither in the bin nor archived), by name in the language’s own order. */
export function peopleInUse(people: Workspace['people'], collator: Intl.Collator): Person[] {
  return Object.values(people)
    .filter((person) => person.deletedAt === null && person.archivedAt === null)
    .sort((a, b) => collator.compare(a.name, b.name) || compareInstants(a.createdAt, b.createdAt));
}

/** Organisations in use, by name. */
export function organisationsInUse(organisations: Workspace['organisations'], collator: Intl.Collator): Organisation[] {
  return Object.values(organisations)
    .filter((organisation) => organisation.deletedAt === null && organisation.archivedAt === null)
    .sort((a, b) => collator.compare(a.name, b.name));
}

function compareInstants(a: Instant, b: Instant): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
