import { join } from 'node:path';
import { emptyWorkspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import { backupNames, backupsFolder, previousName, sortedBackups } from './backups';
import { showable, takeInvalid, type InvalidRecord } from './checkRecords';
import type { Disk } from './disk';
import { isChecked } from './checksum';
import { parseDocument, type Document } from './document';
import { migrated, versionOf, type Migration } from './migrations/ledger';
import { newestVersion, replayed, type Replay } from './replay';
import { readSegment, sortedSegments, type Segment } from './segment';
import { readIfThere, snapshotName } from './snapshotFile';

/** What is in a data folder, found by reading only. */
export type Recovery =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'newer'; readonly version: number; readonly document: Document }
  | { readonly kind: 'unreadable'; readonly files: readonly string[] }
  | ({ readonly kind: 'found' } & Found);

export interface Found extends Pick<Replay, 'findings' | 'hasGap'> {
  /** Of the current version, with valid records only. */
  readonly document: Document;
  /** The file it began from, such as `backups/previous.json`; null: from nothing, by the journal alone. */
  readonly source: string | null;
  /** The version on the disk. */
  readonly version: number;
  readonly invalid: readonly InvalidRecord[];
  /** Why `askwell.json` could not be used; null when it could. */
  readonly snapshotDamage: string | null;
}

export interface Place {
  readonly folder: string;
  readonly disk: Disk;
  readonly steps: readonly Migration[];
  /** For the profile of a document that has none. */
  readonly timeZone: string;
  /** Reads `askwell.json`: null when there is none, a Refusal with the reason when it is damaged. */
  readonly readSnapshot: () => Promise<Document | null>;
}

/**
 * Finds the newest document that can be had: `askwell.json` and the journal; when these are damaged
 * the version before and its journal; then the dated backups. Writes nothing.
 */
export async function recover(place: Place): Promise<Recovery> {
  const { folder, disk, steps } = place;
  const names = await disk.readdir(folder);
  const backups = await backupNames(disk, folder);
  const isAnythingHere =
    names.some((name) => name === snapshotName || name.startsWith('damaged-')) || sortedSegments(names).length > 0;
  if (!isAnythingHere && !backups.some((name) => name.endsWith('.json'))) return { kind: 'nothing' };

  // The journal comes from the disk while the snapshot is parsed.
  const [main, journal] = await Promise.all([attempt(place.readSnapshot), journalFiles(disk, folder, names)]);
  let segments = readSegments(journal, main.document?.sequence ?? 0);
  const known = versionOf(steps);
  const newest = Math.max(main.document?.version ?? 0, newestVersion(segments));
  if (newest > known) return { kind: 'newer', version: newest, document: newerView(main.document, segments) };

  const snapshotDamage = main.document === null ? (main.why ?? 'it is missing') : null;
  const found: Found[] = [];
  const consider = async (source: string | null, start: Document): Promise<boolean> => {
    const candidate = await completed(place, source, start, segments, snapshotDamage);
    // From nothing, a journal without one good change would be an empty planner in the place of a damaged one.
    if (candidate !== null && (source !== null || candidate.document.sequence > 0)) found.push(candidate);
    return candidate !== null && !candidate.hasGap && candidate.invalid.length === 0;
  };
  if (main.document !== null && (await consider(snapshotName, main.document))) return best(found);
  // The older files need the changes that the newest one holds already.
  if (main.document !== null) segments = readSegments(journal, 0);
  for (const name of [previousName, ...sortedBackups(backups).map((backup) => backup.name)]) {
    const source = `${backupsFolder}/${name}`;
    const backup = await attempt(async () => {
      const bytes = await readIfThere(disk, join(folder, backupsFolder, name));
      return bytes === null ? null : parseDocument(bytes, known);
    });
    if (backup.document !== null && backup.document.version <= known && (await consider(source, backup.document)))
      return best(found);
  }
  if (segments[0]?.first === 1) await consider(null, emptyDocument(place));
  if (found.length > 0) return best(found);
  const files = [
    ...names.filter((name) => name === snapshotName || name.startsWith('journal-')),
    ...backups.map((name) => `${backupsFolder}/${name}`),
  ];
  return { kind: 'unreadable', files };
}

/** The most changes win, then the fewest damaged records, then the order in which they were tried. */
function best(found: readonly Found[]): Recovery {
  const [first] = [...found].sort(
    (a, b) => b.document.sequence - a.document.sequence || a.invalid.length - b.invalid.length,
  );
  return first === undefined ? { kind: 'unreadable', files: [] } : { kind: 'found', ...first };
}

async function completed(
  place: Place,
  source: string | null,
  start: Document,
  segments: readonly Segment[],
  damage: string | null,
): Promise<Found | null> {
  try {
    const { sequence } = start;
    const { document: replay, findings, hasGap } = replayed(start, segments, place.steps);
    const document = migrated(replay, versionOf(place.steps), place.steps);
    // Bytes as Askwell wrote them, with nothing put into them since, were checked when they were written.
    const isKnownGood = document === start && document.sequence === sequence && isChecked(document.collections);
    const invalid = isKnownGood ? [] : await takeInvalid(document.collections, place.timeZone);
    return { document, findings, hasGap, source, version: start.version, invalid, snapshotDamage: damage };
  } catch (error) {
    if (error instanceof Refusal) return null;
    throw error;
  }
}

export function emptyDocument({ timeZone, steps }: Pick<Place, 'timeZone' | 'steps'>): Document {
  return {
    version: versionOf(steps),
    sequence: 0,
    savedAt: '1970-01-01T00:00:00.000Z',
    collections: emptyWorkspace(timeZone),
    rest: {},
  };
}

function newerView(document: Document | null, segments: readonly Segment[]): Document {
  const start = document ?? { version: 0, sequence: 0, savedAt: '', collections: {}, rest: {} };
  const { document: view } = replayed(start, segments, []);
  return { ...view, collections: showable(view.collections) };
}

interface JournalFile {
  readonly name: string;
  readonly first: number;
  readonly bytes: Uint8Array;
}

async function journalFiles(disk: Disk, folder: string, names: readonly string[]): Promise<JournalFile[]> {
  return Promise.all(
    sortedSegments(names).map(async (segment) => ({
      ...segment,
      bytes: await disk.readFile(join(folder, segment.name)),
    })),
  );
}

function readSegments(journal: readonly JournalFile[], known: number): Segment[] {
  return journal.map(({ name, first, bytes }) => readSegment(name, first, bytes, known));
}

async function attempt(read: () => Promise<Document | null>): Promise<{ document: Document | null; why?: string }> {
  try {
    return { document: await read() };
  } catch (error) {
    if (error instanceof Refusal) return { document: null, why: error.message };
    throw error;
  }
}
