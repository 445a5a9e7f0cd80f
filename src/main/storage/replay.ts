import type { Document } from './document';
import { clockAfter, Marks } from './marks';
import { migrated, type Migration } from './migrations/ledger';
import type { ReplayChange, ReplayRecord, Segment } from './segment';

/** A journal file of which not everything was used. */
export interface SegmentFinding {
  readonly name: string;
  /** `unused`: changes before it are missing, so it cannot follow. */
  readonly kind: 'torn' | 'damaged' | 'unused';
  /** What of the file is good and was used, in bytes. */
  readonly goodBytes: number;
}

export interface Replay {
  readonly document: Document;
  readonly findings: readonly SegmentFinding[];
  /** A change between the document and the journal is missing. */
  readonly hasGap: boolean;
}

/**
 * Puts the journal's changes into `start` (its maps are changed in place). The result is always a
 * state that once was: changes are taken in order, each exactly once, up to the first that is missing.
 * Where two files hold the same sequence the later file counts: the earlier one was given up by a
 * failed write whose caller was told so.
 */
export function replayed(start: Document, segments: readonly Segment[], steps: readonly Migration[]): Replay {
  const findings: SegmentFinding[] = [];
  let document = start;
  const marks = new Marks(start);
  let hasGap = false;
  for (const [place, segment] of segments.entries()) {
    const limit = segments[place + 1]?.first ?? Infinity;
    if (hasGap || segment.first > document.sequence + 1) {
      hasGap = true;
      findings.push({ name: segment.name, kind: 'unused', goodBytes: 0 });
      continue;
    }
    if (segment.version !== null) document = migrated(document, segment.version, steps);
    for (const change of segment.changes) {
      if (change.sequence <= document.sequence || change.sequence >= limit) continue;
      if (change.sequence !== document.sequence + 1) break;
      for (const record of change.records) put(document, record);
      mark(marks, change);
      document.sequence = change.sequence;
    }
    // A bad end that the next file takes over from is a failed write that was answered as failed.
    if (segment.end !== 'clean' && limit > document.sequence + 1) {
      findings.push({ name: segment.name, kind: segment.end, goodBytes: segment.goodBytes });
    }
  }
  return { document, findings, hasGap };
}

function put({ collections }: Document, { collection, id, after }: ReplayRecord): void {
  const records = Object.hasOwn(collections, collection) ? collections[collection] : undefined;
  if (records === undefined) collections[collection] = after === null ? {} : { [id]: after };
  else if (after === null) Reflect.deleteProperty(records, id);
  else records[id] = after;
}

/** The line's own marks; lines from before there were clocks have none. */
function mark(marks: Marks, { clock, records, seen }: ReplayChange): void {
  if (clock === '') return;
  for (const { collection, id, before, after, saw, clocks } of records)
    marks.put(collection, id, seen === null ? clockAfter(saw, before, after, clock) : (clocks ?? undefined));
  if (seen !== null) marks.seen = seen;
  if (clock > marks.clock) marks.clock = clock;
}

/** The newest version that any of the journal files was written with. */
export function newestVersion(segments: readonly Segment[]): number {
  return segments.reduce((newest, { version }) => Math.max(newest, version ?? 0), 0);
}
