import type { CollectionName } from '../../shared/domain/identity';
import { builtInQuestions } from '../../shared/domain/questionBank';
import { pointersOf } from '../../shared/domain/references';
import { collectionNames, type RecordMap, type Workspace } from '../../shared/domain/workspace';

/** A field that names a record which is not there. */
export interface LooseEnd {
  readonly collection: CollectionName;
  readonly id: string;
  readonly field: string;
  readonly names: string;
}

/**
 * Every field that names another record by its key (`personId`, `noteIds`, …) and leads nowhere.
 * Records in the bin are there; the built-in questions are too, though they stand in no file. What only
 * speaks of the past (what came of a note, two versions of a record) may outlive what it names.
 */
export function looseEnds(workspace: Workspace): LooseEnd[] {
  const isThere = (to: CollectionName, id: string): boolean =>
    Object.hasOwn(workspace[to], id) || (to === 'questions' && Object.hasOwn(builtInQuestions, id));
  return collectionNames.flatMap((collection) =>
    Object.entries(workspace[collection] as RecordMap<never>).flatMap(([id, record]) =>
      pointersOf(collection, record).flatMap(({ to, field, id: names }) =>
        isThere(to, names) ? [] : [{ collection, id, field, names }],
      ),
    ),
  );
}
