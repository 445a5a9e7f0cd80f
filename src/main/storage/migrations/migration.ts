import type { Collections } from '../document';

/**
 * One step from a version of the document to the next. Pure: the same collections always give the
 * same result. `change` may be built from what it gets: it gets a copy. It must do with any part of a
 * document, down to one record, and do with each record the same there as in the whole: lines of another
 * computer's older Askwell come one at a time (`migratedChange.ts`).
 */
export interface Migration {
  /** For the person: what became different, such as “Notes know the second they were written”. */
  readonly says: string;
  readonly change: (collections: Collections) => Collections;
}
