import type { RecordChange } from '../../shared/domain/change';
import type { Clock, RecordClock } from '../../shared/domain/clock';
import { clockAfter, type Marks, type Seen } from './marks';

/** What a change does to the marks, and how to take it back. */
export interface Stamp {
  /** Of each record of the change, in order. */
  readonly saw: readonly (RecordClock | undefined)[];
  readonly clocks: readonly (RecordClock | undefined)[];
  /** It took over other computers' changes: what has been seen from then on. */
  readonly seen: Seen | null;
  readonly seenBefore: Seen;
  /** Some of it came from a file that is no journal: others have it from this line or not at all. */
  readonly isJoined?: boolean;
}

/** The stamp of a change made here at `clock`. */
export function stampOf(marks: Marks, records: readonly RecordChange[], clock: Clock): Stamp {
  const saw = records.map(({ collection, id }) => marks.of(collection, id));
  const clocks = records.map(({ before, after }, place) => clockAfter(saw[place], before, after, clock));
  return { saw, clocks, seen: null, seenBefore: marks.seen };
}

/** The journal line of a change: the change and what others need to merge it. */
export function lineOf<Line extends { readonly records: readonly RecordChange[] }>(
  change: Line,
  stamp: Stamp | undefined,
): Line {
  if (stamp === undefined) return change;
  const records = change.records.map((record, place) =>
    stamp.seen === null ? { ...record, saw: stamp.saw[place] } : { ...record, clocks: stamp.clocks[place] ?? null },
  );
  if (stamp.seen === null) return { ...change, records };
  return { ...change, records, seen: stamp.seen, ...(stamp.isJoined === true ? { isJoined: true } : {}) };
}

export function putStamp(marks: Marks, records: readonly RecordChange[], stamp: Stamp): void {
  records.forEach(({ collection, id }, place) => {
    marks.put(collection, id, stamp.clocks[place]);
  });
  if (stamp.seen !== null) marks.seen = stamp.seen;
}

export function takeStampBack(marks: Marks, records: readonly RecordChange[], stamp: Stamp): void {
  records.forEach(({ collection, id }, place) => {
    marks.put(collection, id, stamp.saw[place]);
  });
  if (stamp.seen !== null) marks.seen = stamp.seenBefore;
}

/** What the clocks of a change's records were before it, the last first: how `LiveTable.hold` leaves it out. */
export function clocksBefore(
  records: readonly RecordChange[],
  stamp: Stamp,
): { readonly name: string; readonly id: string; readonly before: RecordClock | null }[] {
  return records
    .map(({ collection, id }, place) => ({ name: collection, id, before: stamp.saw[place] ?? null }))
    .reverse();
}
