import { nounOf } from '../../../shared/domain/recordWords';
import type { PastRecord, PastScope, PastView } from '../../../shared/pastView';

/** “Restore this note”. */
function sayRestoreOne({ collection, then }: PastRecord): string {
  if (then === null) return `Take this ${nounOf(collection)} away`;
  return `Restore this ${nounOf(collection)}`;
}

/** One of several records; an interview is more than its own fields. */
export function sayRestoreOnly(record: PastRecord): string {
  const { collection, then } = record;
  if (then === null) return sayRestoreOne(record);
  return collection === 'interviews' ? 'Restore only these fields' : `Restore only this ${nounOf(collection)}`;
}

/** What the one filled button says: “Restore this note”, “Restore interview with Priya”, “Restore everything”. */
export function sayRestore(view: PastView, scope: PastScope): string {
  if (scope.kind === 'everything') return 'Restore everything';
  if (scope.kind === 'about') {
    const name = view.about.find(({ id }) => id === scope.id)?.name ?? 'this';
    return `Restore ${scope.id.startsWith('int_') ? name.charAt(0).toLowerCase() + name.slice(1) : name}`;
  }
  const [only] = view.records;
  return view.total === 1 && only !== undefined ? sayRestoreOne(only) : `Restore these ${view.differing} records`;
}

/** For the toast, once it is done. */
export function sayRestored(view: PastView, scope: PastScope, one: PastRecord | null): string {
  if (one !== null) return sayOneBack(one);
  if (scope.kind === 'everything') return 'Everything is as it was then';
  if (scope.kind === 'about') return `${view.about.find(({ id }) => id === scope.id)?.name ?? 'This'}: as it was then`;
  const [only] = view.records;
  return view.total === 1 && only !== undefined
    ? sayOneBack(only)
    : `${view.differing} records: the earlier versions are back`;
}

function sayOneBack({ title, then }: PastRecord): string {
  return then === null ? `${title}: taken away, as before` : `${title}: the earlier version is back`;
}

/** How the shown state stands to now. */
export function sayDifference({ differing, total }: PastView, scope: PastScope): string {
  if (differing === 0) return total === 1 ? 'This is as it is now.' : 'All of this is as it is now.';
  if (total === 1) return 'This is not as it is now.';
  const records = `${differing} ${scope.kind === 'everything' ? '' : `of ${total} `}`;
  return `${records}${scope.kind === 'everything' && differing === 1 ? 'record' : 'records'} ${differing === 1 ? 'is' : 'are'} not as now.`;
}
