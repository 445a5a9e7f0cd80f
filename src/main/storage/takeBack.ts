import { isDeepStrictEqual } from 'node:util';
import type { RecordChange } from '../../shared/domain/change';
import type { CollectionName } from '../../shared/domain/identity';
import { keysIn, ownersOf } from '../../shared/domain/references';
import type { LeftAlone } from '../../shared/domain/undoWords';
import type { RecordOf, Workspace } from '../../shared/domain/workspace';

type AnyRecord = RecordOf<CollectionName>;
type Fields = Readonly<Record<string, unknown>>;

/** Fields and records that something else changed or leans on since: see `fieldKey`, `recordKey`, `usedKey`. */
export type Overtaken = ReadonlySet<string>;

const fieldKey = (id: string, field: string): string => `${id}.${field}`;
const recordKey = (id: string): string => `${id}.`;
const usedKey = (id: string): string => `${id}!`;

/** What `later` changes make untouchable for a step before them. */
export function overtakenBy(later: readonly RecordChange[]): Set<string> {
  const keys = new Set<string>();
  for (const { id, before, after } of later) {
    if (after !== null) for (const used of keysIn(after)) keys.add(usedKey(used));
    if (before === null || after === null) keys.add(recordKey(id));
    else for (const field of changedFields(before, after)) keys.add(fieldKey(id, field));
  }
  return keys;
}

/** The names of the fields in which two states of a record differ. */
export function changedFields(before: AnyRecord, after: AnyRecord): string[] {
  const [one, other] = [before as Fields, after as Fields];
  return [...new Set([...Object.keys(one), ...Object.keys(other)])].filter(
    (field) => one[field] !== other[field] && !isDeepStrictEqual(one[field], other[field]),
  );
}

export interface Turn {
  readonly records: readonly RecordChange[];
  readonly left: readonly LeftAlone[];
}

/**
 * Brings `wanted` about (each from its `before` to its `after`) as far as the document still is where
 * `wanted` begins: a field that somebody else changed since is left as it is and named. A record is
 * not removed while something that stays needs it, and not put back without what it belongs to.
 */
export function turned(workspace: Workspace, wanted: readonly RecordChange[], overtaken: Overtaken): Turn {
  const left: LeftAlone[] = [];
  const turns = new Map<string, RecordChange>();
  for (const change of wanted) {
    const done = turnedRecord(workspace, change, overtaken, left);
    if (done !== null) turns.set(change.id, done);
  }
  const leave = ({ collection, id }: RecordChange, why: LeftAlone['why']): void => {
    turns.delete(id);
    left.push({ collection, id, field: '', why });
  };
  // Leaving one alone can be the reason for leaving another. In the usual case nothing is left, and nothing is looked at.
  for (let size = -1; size !== left.length && (left.length > 0 || overtaken.size > 0);) {
    size = left.length;
    const needed = size === 0 ? new Set<string>() : keysThatStay(workspace, wanted, turns);
    for (const turn of turns.values()) {
      if (turn.after === null && needed.has(turn.id)) leave(turn, 'used');
      else if (turn.before === null && turn.after !== null && isOrphan(workspace, turn, turns, overtaken))
        leave(turn, 'ownerGone');
    }
  }
  return { records: [...turns.values()], left };
}

function keysThatStay(
  workspace: Workspace,
  wanted: readonly RecordChange[],
  turns: ReadonlyMap<string, RecordChange>,
): Set<string> {
  const keys = new Set<string>();
  for (const { collection, id } of wanted) {
    const turn = turns.get(id);
    const stays = turn === undefined ? stored(workspace, collection, id) : turn.after;
    if (stays !== null) for (const key of keysIn(stays)) keys.add(key);
  }
  return keys;
}

/** Whether something it is part of was removed since. */
function isOrphan(
  workspace: Workspace,
  { collection, after }: RecordChange,
  turns: ReadonlyMap<string, RecordChange>,
  overtaken: Overtaken,
): boolean {
  if (after === null) return false;
  return ownersOf(collection, after).some((owner) => {
    const turn = turns.get(owner.id);
    const isThere = turn === undefined ? stored(workspace, owner.collection, owner.id) !== null : turn.after !== null;
    return !isThere && overtaken.has(recordKey(owner.id));
  });
}

function turnedRecord(
  workspace: Workspace,
  { collection, id, before: from, after: to }: RecordChange,
  overtaken: Overtaken,
  left: LeftAlone[],
): RecordChange | null {
  const now = stored(workspace, collection, id);
  const leave = (why: LeftAlone['why'], field = ''): null => {
    left.push({ collection, id, field, why });
    return null;
  };
  if (isDeepStrictEqual(now, to)) return null;
  const isFree =
    !overtaken.has(recordKey(id)) &&
    (from === null || to === null || !changedFields(from, to).some((field) => overtaken.has(fieldKey(id, field))));
  if (to === null) {
    if (overtaken.has(usedKey(id))) return leave('used');
    if (!isFree || touchesAny(overtaken, id, now) || !isDeepStrictEqual(now, from)) return leave('changed');
  } else if (from === null) {
    if (now !== null) return leave('back');
    if (!isFree) return leave('gone');
  } else if (now === null) return leave('gone');
  if (isFree && isDeepStrictEqual(now, from)) return { collection, id, before: now, after: to } as RecordChange;
  return mergedFields(workspace, { collection, id, before: from, after: to } as RecordChange, overtaken, leave);
}

/** Field by field: what is still as the step left it goes back, the rest stays. */
function mergedFields(
  workspace: Workspace,
  { collection, id, before: from, after: to }: RecordChange,
  overtaken: Overtaken,
  leave: (why: LeftAlone['why'], field: string) => null,
): RecordChange | null {
  const now = stored(workspace, collection, id);
  if (now === null || from === null || to === null) return null;
  const merged: Record<string, unknown> = { ...now };
  for (const field of changedFields(from, to)) {
    const [is, was, target] = [now, from, to].map((record) => (record as Fields)[field]);
    if (isDeepStrictEqual(is, target)) continue;
    if (overtaken.has(fieldKey(id, field)) || !isDeepStrictEqual(is, was)) leave('changed', field);
    else merged[field] = target;
  }
  return isDeepStrictEqual(merged, now) ? null : ({ collection, id, before: now, after: merged } as RecordChange);
}

function touchesAny(overtaken: Overtaken, id: string, record: AnyRecord | null): boolean {
  return record !== null && Object.keys(record).some((field) => overtaken.has(fieldKey(id, field)));
}

function stored(workspace: Workspace, collection: CollectionName, id: string): AnyRecord | null {
  return Object.hasOwn(workspace[collection], id) ? (workspace[collection][id] ?? null) : null;
}
