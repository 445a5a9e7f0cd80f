import type { Conflict, Json } from './conflict';
import { fieldWords } from './fieldWords';
import type { CollectionName } from './identity';
import { interviewPath, stepOf } from './path';
import { nameOfRecord } from './recordWords';
import { ownersOf } from './references';
import { recordSchemas, type RecordOf, type Workspace } from './workspace';

/** What two computers wrote about one record, with what a person needs to choose. */
export interface ConflictGroup {
  readonly collection: CollectionName;
  readonly recordId: string;
  /** “Priya Natarajan”. */
  readonly name: string;
  /** Where the record is shown; null: nowhere, or not any more. */
  readonly path: string | null;
  readonly conflicts: readonly Conflict[];
}

/** What nobody has decided about yet: the newest first, together what is about one record. */
export function openConflicts(workspace: Workspace): ConflictGroup[] {
  const groups = new Map<string, Conflict[]>();
  for (const conflict of unresolved(workspace)) {
    const key = `${conflict.collection}/${conflict.recordId}`;
    groups.set(key, [...(groups.get(key) ?? []), conflict]);
  }
  return [...groups.values()].flatMap((conflicts) => {
    const [first] = conflicts;
    if (first === undefined) return [];
    const { collection, recordId } = first;
    const name = nameOfRecord(workspace, collection, recordId);
    return [{ collection, recordId, name, path: pathOfRecord(workspace, collection, recordId), conflicts }];
  });
}

/** Where both wrote the same, or one took over the other’s, there is nothing to choose. */
function unresolved(workspace: Workspace): Conflict[] {
  return Object.values(workspace.conflicts)
    .filter(({ resolvedAt, collection, recordId, field, kept }) => {
      if (resolvedAt !== null) return false;
      const record = workspace[collection][recordId] as Readonly<Record<string, unknown>> | undefined;
      return record === undefined || JSON.stringify(record[field]) !== JSON.stringify(kept);
    })
    .sort((a, b) => b.at.localeCompare(a.at) || a.id.localeCompare(b.id));
}

export function countOpen(workspace: Workspace): number {
  return unresolved(workspace).length;
}

/** How many undecided conflicts are about a record or something that is part of it (a role of a person). */
export function countAbout(workspace: Workspace, recordId: string): number {
  return unresolved(workspace).filter(({ collection, recordId: about }) => {
    if (about === recordId) return true;
    const record = workspace[collection][about];
    return record !== undefined && ownersOf(collection, record).some(({ id }) => id === recordId);
  }).length;
}

/** The address of the screen that shows a record; null when there is none. */
export function pathOfRecord(workspace: Workspace, collection: CollectionName, id: string): string | null {
  const talk = (key: string | null | undefined): string | null => {
    const interview = key ? workspace.interviews[key] : undefined;
    return interview === undefined ? null : interviewPath(interview.id, stepOf(interview));
  };
  const person = (key: string | undefined): string | null =>
    key !== undefined && workspace.people[key] !== undefined ? `/people/${key}` : null;
  switch (collection) {
    case 'people':
      return person(id);
    case 'roles':
    case 'touchpoints':
      return person(workspace[collection][id]?.personId);
    case 'introductions':
      return person(workspace.introductions[id]?.bPersonId);
    case 'organisations':
      return workspace.organisations[id] === undefined ? null : `/organisations/${id}`;
    case 'interviews':
      return talk(id);
    case 'guideQuestions':
    case 'notes':
    case 'messages':
      return talk(workspace[collection][id]?.interviewId);
    case 'followUps':
      return '/follow-ups';
    case 'goals':
    case 'assumptions':
    case 'evidence':
      return '/insights';
    case 'questions':
    case 'questionLists':
    case 'questionListItems':
      return '/questions';
    case 'profile':
    case 'settings':
      return '/settings';
    default:
      return null;
  }
}

/** What stands in the record now; undefined: the record, or the field, is gone. */
export function currentValue(workspace: Workspace, { collection, recordId, field }: Conflict): Json | undefined {
  const record: RecordOf<CollectionName> | undefined = workspace[collection][recordId];
  return record === undefined ? undefined : (record as unknown as Readonly<Record<string, Json>>)[field];
}

/** Whether a field holds words of the person’s own, which are worth comparing word by word. */
export function isProse(collection: CollectionName, field: string): boolean {
  const shape = (
    recordSchemas[collection].shape as Readonly<Record<string, { safeParse(value: unknown): { success: boolean } }>>
  )[field];
  return shape?.safeParse('~ any words, really').success === true;
}

/** A value as a person reads it. `sayInstant` says a moment in the reader’s own zone and language. */
export function valueWords(
  workspace: Workspace,
  { collection, field }: Pick<Conflict, 'collection' | 'field'>,
  value: Json | undefined,
  sayInstant: (at: string) => string,
): string {
  if (value === undefined) return 'It was removed.';
  if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return 'Nothing';
  if (isProse(collection, field) && typeof value === 'string') return value;
  return plainWords(workspace, value, sayInstant);
}

/** “Priya Natarajan: notes”. */
export function conflictTitle(name: string, { collection, field }: Pick<Conflict, 'collection' | 'field'>): string {
  return `${name.charAt(0).toLocaleUpperCase('en')}${name.slice(1)}: ${fieldWords(collection, field)}`;
}

const instantShape = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/;
const keyShape = /^([a-z]{3})_[a-z0-9]{1,64}$/;

function plainWords(workspace: Workspace, value: Json, sayInstant: (at: string) => string): string {
  if (typeof value === 'boolean') return value ? 'Yes' : 'No';
  if (typeof value === 'number') return String(value);
  if (typeof value === 'string') {
    if (instantShape.test(value)) return sayInstant(value);
    if (keyShape.test(value)) return nameOfKey(workspace, value);
    // The app's own words for a choice: `toThank` is “to thank”.
    return /^[a-z]+([A-Z][a-z]+)+$/.test(value)
      ? value.replaceAll(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)
      : value;
  }
  if (value === null) return 'Nothing';
  const parts = (Array.isArray(value) ? (value as readonly Json[]) : Object.values(value)).map((part) =>
    plainWords(workspace, part, sayInstant),
  );
  return parts.join(', ');
}

function nameOfKey(workspace: Workspace, key: string): string {
  const collection = (Object.keys(recordSchemas) as CollectionName[]).find(
    (name) => workspace[name][key] !== undefined,
  );
  return collection === undefined ? 'something that is gone' : nameOfRecord(workspace, collection, key);
}
