import type { ImportPreview } from '../../shared/contract';
import type { CommandInput } from '../../shared/domain/commands';
import type { CollectionName } from '../../shared/domain/identity';
import type { Workspace } from '../../shared/domain/workspace';
import type { Connection, ConnectionRow } from './connections';
import { foldedName, KnownPeople, type Known, type Match } from './knownPeople';
import { profileKey } from './profileKey';

type Status = ImportPreview['rows'][number]['status'];
type Fields = NonNullable<CommandInput<'people.imported'>['changes']>[number]['fields'];

export interface Told {
  readonly status: Status;
  readonly reason: string;
  /** Taken for somebody by the name alone: the person may say that it is somebody else. */
  readonly isByNameOnly?: boolean;
}

/**
 * What an import would do to a document, worked out row by row. The preview and the accepted import
 * come from the same plan, so that what was shown is what happens. Never takes anything away: empty
 * fields are filled, a role that is not yet known is added.
 */
export class ImportPlan {
  readonly input = { organisations: [], people: [], roles: [], changes: [], roleChanges: [] } as {
    -readonly [List in keyof CommandInput<'people.imported'>]-?: NonNullable<CommandInput<'people.imported'>[List]>;
  };
  readonly #newId: (collection: CollectionName) => string;
  readonly #people: KnownPeople;
  readonly #organisations = new Map<string, string>();

  constructor(
    workspace: Pick<Workspace, 'people' | 'roles' | 'organisations'>,
    newId: (collection: CollectionName) => string,
  ) {
    this.#newId = newId;
    this.#people = new KnownPeople(workspace);
    for (const { id, name, deletedAt } of Object.values(workspace.organisations)) {
      if (deletedAt === null && !this.#organisations.has(foldedName(name)))
        this.#organisations.set(foldedName(name), id);
    }
  }

  /** `isApart`: the person said that a row found by its name alone is somebody else. */
  take(row: ConnectionRow, isApart = false): Told {
    if (row.kind !== 'person') return { status: row.kind, reason: row.reason };
    if (profileKey(row.url).length > 500)
      return { status: 'skipped', reason: 'The profile address is longer than 500 characters.' };
    const match = this.#people.find(row, this.#organisations.get(foldedName(row.company)) ?? null);
    if (match === null || (isApart && match.by === 'nameOnly')) return this.#add(row);
    if (match.known.isBinned)
      return { status: 'skipped', reason: 'In the bin. Take the person from the bin to have them back.' };
    if (match.known.isSeen) return { status: 'same', reason: 'Twice in this file.' };
    return this.#fill(row, match);
  }

  #add(row: Connection): Told {
    const id = this.#newId('people');
    const key = profileKey(row.url);
    const isShared = this.#people.hasEmail(row.email);
    const known: Known = {
      id,
      name: row.name,
      keys: key === '' ? [] : [key],
      emails: row.email === '' ? [] : [row.email],
      connectedOn: row.connectedOn,
      callName: row.givenName,
      isBinned: false,
      isImported: false,
      isSeen: true,
      roles: [],
    };
    const fields = {
      callName: row.givenName,
      emails: [...known.emails],
      links: row.url === '' ? [] : [row.url],
      importKey: key,
      connectedOn: row.connectedOn,
    };
    this.input.people.push({ id, name: row.name, fields });
    this.#addRole(row, known);
    this.#people.add(known);
    return { status: 'new', reason: isShared ? 'Shares an e-mail address with somebody else; kept as two.' : '' };
  }

  #fill(row: Connection, { known, by }: Match): Told {
    known.isSeen = true;
    const key = profileKey(row.url);
    const fields: Fields = {};
    const role = this.#changeRole(row, known);
    const news = role === '' ? [] : [role];
    if (row.email !== '' && known.emails.length === 0) {
      fields.emails = [row.email];
      this.#people.learnEmail(known, row.email);
      news.push('an e-mail address');
    }
    if (key !== '' && known.keys.length === 0) {
      fields.importKey = key;
      fields.links = [row.url];
      this.#people.learnKey(known, key);
      news.push('the LinkedIn profile');
    }
    if (row.connectedOn !== null && known.connectedOn === null) {
      fields.connectedOn = row.connectedOn;
      known.connectedOn = row.connectedOn;
      news.push('the day you connected');
    }
    if (row.givenName !== '' && known.callName === '' && news.length > 0) fields.callName = row.givenName;
    if (Object.keys(fields).length > 0) this.input.changes.push({ id: known.id, fields });
    if (news.length === 0)
      return {
        status: 'same',
        reason: by === 'name' || by === 'nameOnly' ? 'Same name, nothing says it is somebody else.' : '',
      };
    const adds = `Adds ${news.join(', ')}.`;
    return by === 'nameOnly'
      ? { status: 'changed', reason: `${adds} Of ${known.name} you noted the name alone.`, isByNameOnly: true }
      : { status: 'changed', reason: adds };
  }

  /** The new role in words, or nothing when it is known already. */
  #changeRole(row: Connection, known: Known): string {
    if (row.company === '' && row.position === '') return '';
    const organisationId = this.#organisations.get(foldedName(row.company)) ?? null;
    const there = known.roles.filter((role) =>
      row.company === ''
        ? role.organisationId === null
        : organisationId !== null && role.organisationId === organisationId,
    );
    if (there.some(({ title }) => row.position === '' || foldedName(title) === foldedName(row.position))) return '';
    const untitled = there.find(({ title }) => title.trim() === '');
    if (untitled) {
      this.input.roleChanges.push({ id: untitled.id, fields: { title: row.position } });
      return `the role “${row.position}”`;
    }
    this.#endImported(known);
    this.#addRole(row, known);
    return `a new role (${[row.position, row.company].filter((part) => part !== '').join(', ')})`;
  }

  /**
   * LinkedIn shows one position at a time. Where the person came from LinkedIn and has one current
   * role without dates, that role is the one LinkedIn showed before: it stays, as a past one. Roles
   * somebody dated or added stay as they are.
   */
  #endImported(known: Known): void {
    const current = known.roles.filter(({ isCurrent }) => isCurrent);
    const [only] = current;
    if (!known.isImported || current.length !== 1 || only?.from !== null || only.to !== null) return;
    this.input.roleChanges.push({ id: only.id, fields: { isCurrent: false } });
  }

  #addRole(row: Connection, known: Known): void {
    if (row.company === '' && row.position === '') return;
    const role = {
      id: this.#newId('roles'),
      personId: known.id,
      organisationId: this.#organisationOf(row.company),
      title: row.position,
      from: null,
      to: null,
      isCurrent: true,
    };
    this.input.roles.push(role);
    known.roles.push(role);
  }

  #organisationOf(company: string): string | null {
    if (company === '') return null;
    const name = foldedName(company);
    const known = this.#organisations.get(name);
    if (known !== undefined) return known;
    const id = this.#newId('organisations');
    this.#organisations.set(name, id);
    this.input.organisations.push({ id, name: company });
    return id;
  }
}
