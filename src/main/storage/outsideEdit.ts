import type { RecordChange } from '../../shared/domain/change';
import { fieldClock } from '../../shared/domain/clock';
import { recordSchemas } from '../../shared/domain/workspace';
import type { CollectionName } from '../../shared/domain/identity';
import { isMap, type Collections, type Document } from './document';
import { isSame, Marks } from './marks';

/** What somebody did to a copy of the document with another program. */
export interface OutsideEdit {
  readonly records: readonly RecordChange[];
  /** Something in the file could not be told from an older state, or is no valid record: the file itself must be kept. */
  readonly isPartial: boolean;
}

/**
 * Finds the edit in `file`, a document as Askwell wrote it some time ago and somebody changed since.
 * The clocks in the file say what each field was when it was written: a value that differs from ours
 * under the same clock was edited; one under an older clock is only old. Records without a clock on
 * either side that are missing were taken out by hand.
 */
export function outsideEdit(file: Document, ours: Collections, marks: Marks): OutsideEdit {
  const theirMarks = new Marks(file);
  const records: RecordChange[] = [];
  let isPartial = false;
  for (const collection of Object.keys(recordSchemas) as CollectionName[]) {
    const [theirs, mine] = [file.collections[collection] ?? {}, ours[collection] ?? {}];
    for (const id of new Set([...Object.keys(theirs), ...Object.keys(mine)])) {
      const before = Object.hasOwn(mine, id) ? mine[id] : null;
      const value = Object.hasOwn(theirs, id) ? theirs[id] : null;
      const [their, our] = [theirMarks.of(collection, id), marks.of(collection, id)];
      const isSameMoment = isSame(their, our);
      if (isSameMoment && isSame(before, value)) continue;
      let after: unknown = before;
      if (value === null) after = isSameMoment ? null : before;
      else if (before === null) after = our === undefined && their === undefined ? value : null;
      else if (isMap(value) && isMap(before)) {
        const edited = Object.entries(value).filter(([field, text]) => {
          if (isSame(text, before[field])) return false;
          const isEdit = fieldClock(their, field) === fieldClock(our, field);
          if (!isEdit) isPartial = true;
          return isEdit;
        });
        after = edited.length === 0 ? before : { ...before, ...Object.fromEntries(edited) };
      } else isPartial = true;
      if (isSame(before, after)) continue;
      const isSingle = collection === 'profile' || collection === 'settings';
      if (!isFit(collection, id, after) || (after === null && isSingle)) isPartial = true;
      else records.push({ collection, id, before, after } as RecordChange);
    }
  }
  return { records, isPartial };
}

function isFit(collection: CollectionName, id: string, record: unknown): boolean {
  if (record === null) return true;
  const parsed = recordSchemas[collection].safeParse(record);
  return parsed.success && parsed.data.id === id;
}
