import { collectionNames, type RecordOf, type Workspace } from '../shared/domain/workspace';
import type { CollectionName } from '../shared/domain/identity';
import { sliceNames } from '../shared/contract';

type Part = Partial<Record<CollectionName, Readonly<Record<string, RecordOf<CollectionName>>>>>;

/** Large collections that every window holds, but that the first screen can do without. */
const later: readonly CollectionName[] = ['people', 'roles', 'touchpoints'];
const sliced: readonly CollectionName[] = sliceNames;

/**
 * What a window needs before it can show any first screen: every small collection, and of the people
 * only those that interviews, follow-ups and introductions speak of.
 */
export function coreOf(workspace: Workspace): Part {
  const core: Part = {};
  for (const name of collectionNames) if (!later.includes(name) && !sliced.includes(name)) core[name] = workspace[name];
  const inPlay = peopleInPlay(workspace);
  core.people = pick(workspace.people, inPlay);
  core.roles = rolesOf(workspace.roles, inPlay);
  core.touchpoints = {};
  return core;
}

/** Without a list of all roles in between: this runs before the first screen. */
function rolesOf(roles: Workspace['roles'], people: ReadonlySet<string>): Workspace['roles'] {
  const picked: Record<string, RecordOf<'roles'>> = {};
  if (people.size === 0) return picked;
  for (const id in roles) {
    const role = roles[id];
    if (role !== undefined && people.has(role.personId)) picked[id] = role;
  }
  return picked;
}

/** What `coreOf` left for later. */
export function restOf(workspace: Workspace): Part {
  return Object.fromEntries(later.map((name) => [name, workspace[name]]));
}

function peopleInPlay(workspace: Workspace): Set<string> {
  const ids = new Set<string | null>();
  for (const interview of Object.values(workspace.interviews)) for (const id of interview.personIds) ids.add(id);
  for (const followUp of Object.values(workspace.followUps)) ids.add(followUp.personId);
  for (const introduction of Object.values(workspace.introductions)) {
    ids.add(introduction.byPersonId).add(introduction.aPersonId).add(introduction.bPersonId);
  }
  ids.delete(null);
  return ids as Set<string>;
}

function pick<T>(records: Readonly<Record<string, T>>, ids: ReadonlySet<string>): Record<string, T> {
  const picked: Record<string, T> = {};
  for (const id of ids) {
    const record = records[id];
    if (record !== undefined) picked[id] = record;
  }
  return picked;
}
