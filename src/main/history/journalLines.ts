import { z } from 'zod';
import type { RecordChange } from '../../shared/domain/change';
import { collectionNames } from '../../shared/domain/workspace';
import { isMap, type Collections, type Document } from '../storage/document';
import { migrated, versionOf, type Migration } from '../storage/migrations/ledger';
import { readSegment } from '../storage/segment';
import type { JournalChange } from './entry';

/** A good line: where it lies in its file, and what it says. */
export interface JournalLine {
  readonly offset: number;
  readonly length: number;
  readonly change: JournalChange;
}

const newline = 0x0a;

/** What the history needs of a line. More may stand there (a newer app, other devices); less is no change. */
const lineSchema = z.object({
  sequence: z.int().min(1),
  at: z.string(),
  device: z.string().default(''),
  clock: z.string().default(''),
  command: z.string().default(''),
  direction: z.enum(['do', 'undo', 'redo']).default('do'),
  seen: z.record(z.string(), z.int()).optional().catch(undefined),
  records: z.array(
    z.object({
      collection: z.string(),
      id: z.string().regex(/^[a-z]{3}_[a-z0-9]{1,64}$/),
      before: z.unknown().optional(),
      after: z.unknown(),
    }),
  ),
});

/** Where reading a journal file goes on: `bytes` begin with its last known line, at `offset`. */
export interface GoingOn {
  readonly offset: number;
  readonly version: number;
}

export interface JournalLines {
  /** Null: not even the first line is good. */
  readonly version: number | null;
  readonly lines: readonly JournalLine[];
  /** Up to the end of the last good line, from the beginning of the file. */
  readonly goodBytes: number;
  /** Bytes were changed: good lines follow a bad one, or not even the first line is good. A torn end is no damage. */
  readonly isDamaged: boolean;
}

/**
 * The good lines of a journal file, or of what was added to it. Which ones are good (checksums, torn end) is for storage to say;
 * here only the fields are read that a replay does not need: when, by what, and what was there before.
 * Records of an older version come in the shape of today.
 */
export function journalLines(
  file: { readonly name: string; readonly first: number },
  bytes: Uint8Array,
  steps: readonly Migration[],
  from: GoingOn | null = null,
): JournalLines {
  const everything = Number.MAX_SAFE_INTEGER;
  const {
    version,
    goodBytes,
    end: ending,
  } = readSegment(file.name, file.first, bytes, everything, from?.version ?? null);
  const base = from?.offset ?? 0;
  const lines: JournalLine[] = [];
  if (version === null) return { version, lines, goodBytes: 0, isDamaged: bytes.includes(newline) };
  // The first line says what kind of file this is, or is known already.
  for (let at = bytes.indexOf(newline) + 1; at > 0 && at < goodBytes;) {
    const end = bytes.indexOf(newline, at);
    const change = changeIn(bytes.subarray(at, end), version, steps);
    if (change !== null) lines.push({ offset: base + at, length: end - at, change });
    at = end + 1;
  }
  return { version, lines, goodBytes: base + goodBytes, isDamaged: ending === 'damaged' };
}

/** The change of one line whose checksum is known to be right; null when it is of another kind. */
export function changeIn(line: Uint8Array, version: number, steps: readonly Migration[]): JournalChange | null {
  const parsed = lineSchema.safeParse(JSON.parse(Buffer.from(line.subarray(9)).toString('utf8')));
  if (!parsed.success) return null;
  const records = parsed.data.records.flatMap(({ collection, id, before, after }) =>
    isKnown(collection) ? [{ collection, id, before: map(before), after: map(after) } as unknown as RecordChange] : [],
  );
  return { ...parsed.data, records: version < versionOf(steps) ? lifted(records, version, steps) : records };
}

function isKnown(collection: string): boolean {
  return (collectionNames as readonly string[]).includes(collection);
}

function map(value: unknown): unknown {
  return isMap(value) ? value : null;
}

/** Old records in today’s shape: each side of the change is taken through the migrations as a document of its own. */
function lifted(records: readonly RecordChange[], version: number, steps: readonly Migration[]): RecordChange[] {
  const side = (of: 'before' | 'after'): Collections => {
    const collections: Collections = Object.fromEntries(collectionNames.map((name) => [name, {}]));
    for (const record of records) {
      const value = record[of];
      if (value !== null) (collections[record.collection] ??= {})[record.id] = value;
    }
    const start: Document = { version, sequence: 0, savedAt: '', collections, rest: {} };
    try {
      return migrated(start, versionOf(steps), steps).collections;
    } catch {
      // A step that needs the whole document cannot see it here; the old shape is better than nothing, and a
      // restore checks every record.
      return collections;
    }
  };
  const [before, after] = [side('before'), side('after')];
  return records.map(
    ({ collection, id }) =>
      ({
        collection,
        id,
        before: before[collection]?.[id] ?? null,
        after: after[collection]?.[id] ?? null,
      }) as unknown as RecordChange,
  );
}
