import { ChangeFacts } from '../../shared/domain/changeFacts';
import type { CollectionName } from '../../shared/domain/identity';
import type { RecordMap } from '../../shared/domain/workspace';
import { collectionNames } from '../../shared/domain/workspace';
import type { PastScope } from '../../shared/pastView';
import { splitKey, touchedKey } from './entry';
import type { FoldedLine } from './historyPages';
import type { Past, PastState } from './past';
import type { Told } from './pastRecords';

/** Keys of the records that a scope speaks of, then or now. */
export async function keysIn(past: Past, state: PastState, folded: FoldedLine, scope: PastScope): Promise<string[]> {
  switch (scope.kind) {
    case 'change':
      return [...changedKeys(past, folded)];
    case 'everything':
      return [...state.candidates()];
    case 'about':
      return belonging(past, state, scope.id);
  }
}

function changedKeys(past: Past, { first, last }: FoldedLine): Set<string> {
  const keys = new Set<string>();
  if (first < 0) return keys;
  for (const entry of past.book.entries.slice(first, last + 1)) for (const key of entry.touched) keys.add(key);
  return keys;
}

/** A record and what belongs to it: of those that may have changed since, whoever belonged to it then or does now. */
async function belonging(past: Past, state: PastState, id: string): Promise<string[]> {
  const now = Object.entries(past.now).flatMap(([collection, records]) =>
    Object.entries(records as RecordMap<object>).flatMap(([key, record]) =>
      belongsTo(collection, record as Told, id) ? [touchedKey(collection, key)] : [],
    ),
  );
  const others = [...state.candidates()].filter((key) => mayBelong(splitKey(key).collection, id));
  const then = [...(await state.of(others))].flatMap(([key, record]) =>
    belongsTo(splitKey(key).collection, record, id) ? [key] : [],
  );
  return [...new Set([...now, ...then])];
}

const ofPerson: readonly string[] = ['people', 'roles'];

function mayBelong(collection: string, id: string): boolean {
  if (id.startsWith('per_')) return ofPerson.includes(collection);
  if (id.startsWith('org_')) return collection === 'organisations';
  return true;
}

function belongsTo(collection: string, record: Told, id: string): boolean {
  if (record === null || !mayBelong(collection, id)) return false;
  if (record['id'] === id) return true;
  return id.startsWith('per_') ? record['personId'] === id : id.startsWith('int_') && record['interviewId'] === id;
}

/** What a line can be looked at as a whole for: the interview it is about, otherwise the person or the organisation. */
export function aboutOfLine(past: Past, { first }: FoldedLine, asked: string | null): { id: string; name: string }[] {
  const entry = past.book.entries[first];
  const facts = new ChangeFacts([], past.book.known());
  const nameOf = (id: string): string =>
    id.startsWith('int_') ? facts.interviewWith(id) : id.startsWith('per_') ? facts.person(id) : facts.organisation(id);
  const ids = new Set(asked === null ? [] : [asked]);
  if (entry !== undefined) {
    const of = (prefix: string) => [...entry.about].filter((id) => id.startsWith(prefix));
    const interviews = of('int_');
    if (interviews.length === 1) for (const id of interviews) ids.add(id);
    if (interviews.length === 0 && of('per_').length === 1) for (const id of of('per_')) ids.add(id);
  }
  return [...ids].map((id) => ({ id, name: nameOf(id) }));
}

/** Records by the order of their collection, then as they are. */
export function inReadingOrder(keys: readonly string[]): string[] {
  const rank = new Map<string, number>([...firstCollections, ...collectionNames].map((name, place) => [name, place]));
  for (const [place, name] of firstCollections.entries()) rank.set(name, place);
  return [...keys].sort((a, b) => (rank.get(splitKey(a).collection) ?? 99) - (rank.get(splitKey(b).collection) ?? 99));
}

const firstCollections: readonly CollectionName[] = [
  'interviews',
  'people',
  'organisations',
  'notes',
  'guideQuestions',
];
