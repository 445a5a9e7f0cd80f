import { prefixes, type CollectionName } from '../../shared/domain/identity';
import { builtInQuestions } from '../../shared/domain/questionBank';
import { collectionNames, type Workspace } from '../../shared/domain/workspace';

/** A field that names a record which is not there. */
export interface LooseEnd {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
  readonly names: string;
}

/** Records about other records, which outlive these. */
const mayNameWhatIsGone = new Set<string>(['conflicts']);

const collectionOf = new Map(Object.entries(prefixes).map(([name, prefix]) => [prefix as string, name]));

/**
 * Every field that names another record by its key (`personId`, `noteIds`, …, at any depth) and leads
 * nowhere. Records in the bin are there; the built-in questions are too, though they stand in no file.
 */
export function looseEnds(workspace: Workspace): LooseEnd[] {
  const found: LooseEnd[] = [];
  const isThere = (key: string): boolean => {
    const collection = collectionOf.get(key.slice(0, 3));
    if (collection === undefined) return true;
    const records = workspace[collection as CollectionName] as Readonly<Record<string, unknown>> | undefined;
    return records === undefined || Object.hasOwn(records, key) || Object.hasOwn(builtInQuestions, key);
  };
  for (const collection of collectionNames.filter((name) => !mayNameWhatIsGone.has(name))) {
    for (const [id, record] of Object.entries(workspace[collection])) {
      for (const { field, key } of keysIn(record, ''))
        if (!isThere(key)) found.push({ collection, id, field, names: key });
    }
  }
  return found;
}

function* keysIn(value: unknown, field: string): Generator<{ readonly field: string; readonly key: string }> {
  if (typeof value === 'string') {
    if (/Ids?$/.test(field) && /^[a-z]{3}_[a-z0-9]+$/.test(value)) yield { field, key: value };
  } else if (Array.isArray(value)) {
    for (const inner of value) yield* keysIn(inner, field);
  } else if (typeof value === 'object' && value !== null) {
    // What came of a note is a remark about the past: it may be deleted for good since.
    for (const [name, inner] of Object.entries(value)) if (name !== 'outcome') yield* keysIn(inner, name);
  }
}
