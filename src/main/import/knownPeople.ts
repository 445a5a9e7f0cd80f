import type { Person, Role } from '../../shared/domain/person';
import type { Workspace } from '../../shared/domain/workspace';
import { fold } from '../../shared/text/fold';
import type { Connection } from './connections';
import { profileKey } from './profileKey';

/** What is known of somebody, in the document or by an earlier row of the same import; the import keeps it up to date as it goes. */
export interface Known {
  readonly id: string;
  readonly name: string;
  readonly keys: string[];
  readonly emails: string[];
  connectedOn: string | null;
  callName: string;
  readonly isBinned: boolean;
  /** Came from LinkedIn in an earlier import. */
  readonly isImported: boolean;
  /** An earlier row of this import spoke of them. */
  isSeen: boolean;
  readonly roles: KnownRole[];
}

type KnownRole = Pick<Role, 'id' | 'organisationId' | 'title' | 'from' | 'to' | 'isCurrent'>;

export interface Match {
  readonly known: Known;
  /** nameOnly: nothing but the name speaks for it, and nothing against; the person is asked. */
  readonly by: 'profile' | 'email' | 'name' | 'nameOnly';
}

type Index = Map<string, Known[]>;

/** One person by name as it is compared: no case, no accents, no double spaces. */
export function foldedName(name: string): string {
  return fold(name).replace(/\s+/g, ' ').trim();
}

/**
 * Finds whom a row speaks of. In this order: the network profile; the e-mail address with the same
 * first name (couples share one); the same name at the same organisation or connected on the same
 * day; the one person of that name of whom only the name is known. The weaker keys count only while no other key contradicts: two people may share a full name.
 */
export class KnownPeople {
  readonly #byKey: Index = new Map();
  readonly #byEmail: Index = new Map();
  readonly #byName: Index = new Map();

  constructor({ people, roles }: Pick<Workspace, 'people' | 'roles'>) {
    const rolesBy = new Map<string, Role[]>();
    for (const role of Object.values(roles)) push(rolesBy, role.personId, role);
    for (const person of Object.values(people)) this.add(knownOf(person, rolesBy.get(person.id) ?? []));
  }

  add(known: Known): void {
    for (const key of known.keys) push(this.#byKey, key, known);
    for (const email of known.emails) push(this.#byEmail, email, known);
    push(this.#byName, foldedName(known.name), known);
  }

  /** From here on they are also found by this. */
  learnKey(known: Known, key: string): void {
    known.keys.push(key);
    push(this.#byKey, key, known);
  }

  learnEmail(known: Known, email: string): void {
    known.emails.push(email);
    push(this.#byEmail, email, known);
  }

  find(row: Connection, organisationId: string | null): Match | null {
    const key = profileKey(row.url);
    const byKey = best(this.#byKey.get(key));
    if (byKey) return { known: byKey, by: 'profile' };
    const closest = (found: readonly Known[] | undefined) =>
      best(found?.toSorted((a, b) => likeness(b, row, key, organisationId) - likeness(a, row, key, organisationId)));
    const open = (known: Known) => isFree(known.keys, key) && mayComeAgain(known, key, row.email);
    const byEmail = closest(
      this.#byEmail.get(row.email)?.filter((known) => open(known) && firstWord(known.name) === firstWord(row.name)),
    );
    if (byEmail) return { known: byEmail, by: 'email' };
    const named =
      this.#byName
        .get(foldedName(row.name))
        ?.filter((known) => open(known) && isFree(known.emails, row.email) && !connectedOnAnotherDay(known, row)) ?? [];
    const byName =
      closest(
        named.filter((known) =>
          row.company === '' ? known.connectedOn === row.connectedOn : isAt(known, organisationId),
        ),
      ) ??
      closest(
        named.filter((known) => !known.isSeen && row.connectedOn !== null && known.connectedOn === row.connectedOn),
      );
    if (byName) return { known: byName, by: 'name' };
    const alone = named.filter((known) => !known.isSeen && !known.isBinned && isOnlyNamed(known, row));
    const [only] = alone;
    return alone.length === 1 && only ? { known: only, by: 'nameOnly' } : null;
  }

  /** Whether somebody else has this address, for the reason in the preview. */
  hasEmail(email: string): boolean {
    return this.#byEmail.has(email);
  }
}

function knownOf(person: Person, roles: Role[]): Known {
  const keys = [person.importKey, ...person.links.map(profileKey)].filter((key) => key !== '');
  return {
    id: person.id,
    name: person.name,
    keys: [...new Set(keys)],
    emails: person.emails.map((email) => email.trim().toLowerCase()).filter((email) => email !== ''),
    connectedOn: person.connectedOn,
    callName: person.callName,
    isBinned: person.deletedAt !== null,
    isImported: person.importKey !== '',
    isSeen: false,
    roles: roles.map(({ id, organisationId, title, from, to, isCurrent }) => ({
      id,
      organisationId,
      title,
      from,
      to,
      isCurrent,
    })),
  };
}

/** A hand-typed year or month is met by each of its days. */
function connectedOnAnotherDay(known: Known, row: Connection): boolean {
  return known.connectedOn !== null && row.connectedOn !== null && !row.connectedOn.startsWith(known.connectedOn);
}

/** Of several that a row could mean, whom it means: what the row itself would have made. */
function likeness(known: Known, row: Connection, key: string, organisationId: string | null): number {
  return (
    (foldedName(known.name) === foldedName(row.name) ? 8 : 0) +
    (known.keys.length === 0 && key === '' ? 4 : 0) +
    (known.roles.some(
      (role) => role.organisationId === organisationId && foldedName(role.title) === foldedName(row.position),
    )
      ? 6
      : 0) +
    (known.connectedOn === row.connectedOn ? 1 : 0)
  );
}

function isAt(known: Known, organisationId: string | null): boolean {
  return organisationId !== null && known.roles.some((role) => role.organisationId === organisationId);
}

/** Two rows of one file that differ in a key are two people. */
function mayComeAgain(known: Known, key: string, email: string): boolean {
  return !known.isSeen || (key === '' && (known.emails[0] ?? '') === email);
}

/** Written down by hand with nothing that could tell them from a namesake: no profile, address, day or other organisation. */
function isOnlyNamed({ keys, emails, connectedOn, roles }: Known, row: Connection): boolean {
  return (
    keys.length + emails.length === 0 &&
    connectedOn === null &&
    (row.company === '' || roles.every(({ organisationId }) => organisationId === null))
  );
}

function isFree(known: readonly string[], value: string): boolean {
  return value === '' || known.length === 0 || known.includes(value);
}

function firstWord(name: string): string {
  return foldedName(name).split(/[\s,]/)[0] ?? '';
}

/** Of several, one in use goes before one in the bin. */
function best(found: readonly Known[] | undefined): Known | undefined {
  return found?.find(({ isBinned }) => !isBinned) ?? found?.[0];
}

function push<T>(index: Map<string, T[]>, key: string, value: T): void {
  const others = index.get(key);
  if (others) others.push(value);
  else index.set(key, [value]);
}
