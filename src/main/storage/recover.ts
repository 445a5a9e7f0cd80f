import { join } from 'node:path';
import { emptyWorkspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import { backupNames, backupsFolder, previousName, sortedBackups } from './backups';
import { showable, takeInvalid, type InvalidRecord } from './checkRecords';
import { catchUp } from './catchUp';
import type { Disk } from './disk';
import { isChecked } from './checksum';
import { checksumIn } from './outsideFiles';
import { parseDocument, type Document } from './document';
import { migrated, versionOf, type Migration } from './migrations/ledger';
import { newestVersion, replayed, type Replay } from './replay';
import { historyNames, holdingAfter, sortedJournals, type JournalName } from './journalNames';
import { Marks } from './marks';
import { readSegment, type Segment } from './segment';
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
  /** Another computer wrote the file, and journals completed it in memory. */
  readonly isCaughtUp: boolean;
  /** `askwell.json` was edited with another program; the document here is the one from before that. */
  readonly edit: OutsideEditFound | null;
}

/** The document that was edited: by its checksum, its author and its last change. */
export interface OutsideEditFound {
  readonly checksum: string;
  readonly device: string;
  readonly sequence: number;
}

export interface Place {
  readonly folder: string;
  readonly disk: Disk;
  readonly steps: readonly Migration[];
  /** This computer; null for a reader that is none of them: everything in the folder counts then. */
  readonly device: string | null;
  /** For the profile of a document that has none. */
  readonly timeZone: () => string;
  /** Reads `askwell.json`: null when there is none, a Refusal with the reason when it is damaged. */
  readonly readSnapshot: () => Promise<Document | null>;
}

/**
 * Finds the newest document that can be had: `askwell.json` and the journal; when these are damaged
 * the version before and its journal; then the dated backups. Writes nothing.
 */
export async function recover(place: Place): Promise<Recovery> {
  const { folder, disk, steps } = place;
  const reading = attempt(place.readSnapshot);
  const [names, backups, history] = await Promise.all([
    disk.readdir(folder),
    backupNames(disk, folder),
    historyNames(disk, folder),
  ]);
  const journals = sortedJournals([...names, ...history]);
  const own = ownChain(journals, place.device);
  const isAnythingHere = names.some((name) => name === snapshotName || name.startsWith('damaged-')) || own.length > 0;
  const main = await reading;
  if (!isAnythingHere && !backups.some((name) => name.endsWith('.json'))) return { kind: 'nothing' };

  let segments = await readSegments(place, main.document, own);
  const known = versionOf(steps);
  const newest = Math.max(main.document?.version ?? 0, newestVersion(segments));
  if (newest > known) return { kind: 'newer', version: newest, document: newerView(main.document, segments) };

  const snapshotDamage = main.document === null ? (main.why ?? 'it is missing') : null;
  const found: Found[] = [];
  const consider = async (source: string | null, start: Document): Promise<boolean> => {
    const candidate = await completed(place, source, start, segments, snapshotDamage, journals);
    // From nothing, a journal without one good change would be an empty planner in the place of a damaged one.
    if (candidate !== null && (source !== null || candidate.document.sequence > 0)) found.push(candidate);
    return candidate !== null && !candidate.hasGap && candidate.invalid.length === 0;
  };
  const written = main.document === null ? null : await outsideEdit(place, main.document);
  if (main.document !== null && (await consider(snapshotName, main.document))) {
    const before = written && (await beforeEdit(place, main.document, own, journals));
    return before === null ? best(found) : { kind: 'found', ...before, edit: written };
  }
  for (const name of [previousName, ...sortedBackups(backups).map((backup) => backup.name)]) {
    const source = `${backupsFolder}/${name}`;
    const backup = await attempt(async () => {
      const bytes = await readIfThere(disk, join(folder, backupsFolder, name));
      return bytes === null ? null : parseDocument(bytes, known);
    });
    if (backup.document === null || backup.document.version > known) continue;
    // The older files need the changes that the newest one holds already.
    segments = await readSegments(place, backup.document, own);
    if (await consider(source, backup.document)) return best(found);
  }
  segments = await readSegments(place, null, own);
  if (segments[0]?.first === 1 && segments[0].changes.length > 0) await consider(null, emptyDocument(place));
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
  journals: readonly JournalName[],
): Promise<Found | null> {
  try {
    const { sequence } = start;
    const { document: replay, findings, hasGap } = replayed(start, segments, place.steps);
    const document = migrated(replay, versionOf(place.steps), place.steps);
    const known = versionOf(place.steps);
    noteAuthor(document, place.device, segments);
    const isForeign = place.device === null || !isOwn(document, place.device);
    const isCaughtUp = isForeign && (await catchUp(document, journals, place.device, { ...place, known }));
    // Bytes as Askwell wrote them, with nothing put into them since, were checked when they were written.
    const isKnownGood =
      document === start && !isCaughtUp && document.sequence === sequence && isChecked(document.collections);
    const invalid = isKnownGood ? [] : await takeInvalid(document.collections, place.timeZone);
    return {
      document,
      findings,
      hasGap,
      source,
      version: start.version,
      invalid,
      snapshotDamage: damage,
      isCaughtUp,
      edit: null,
    };
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
    collections: emptyWorkspace(timeZone()),
    rest: {},
  };
}

/** Holds the place of a document until one is read. */
export function nothingYet(): Document {
  return { version: 0, sequence: 0, savedAt: '', collections: {}, rest: {} };
}

function newerView(document: Document | null, segments: readonly Segment[]): Document {
  const start = document ?? nothingYet();
  const { document: view } = replayed(start, segments, []);
  return { ...view, collections: showable(view.collections) };
}

/** The checksum and the rest of a document of this computer whose bytes are not those that were written. */
async function outsideEdit({ folder, disk, device, steps }: Place, main: Document): Promise<OutsideEditFound | null> {
  const author = new Marks(main).device;
  if (isChecked(main.collections) || author !== device || main.version !== versionOf(steps)) return null;
  const checksum = checksumIn((await readIfThere(disk, join(folder, snapshotName))) ?? Buffer.alloc(0));
  return checksum === null ? null : { checksum, device: author, sequence: main.sequence };
}

/** The document as it was before somebody edited `askwell.json`, from the version before and the journals; null when these are not all there. */
async function beforeEdit(
  place: Place,
  edited: Document,
  own: readonly JournalName[],
  journals: readonly JournalName[],
): Promise<Found | null> {
  const previous = await attempt(async () => {
    const bytes = await readIfThere(place.disk, join(place.folder, backupsFolder, previousName));
    return bytes === null ? null : parseDocument(bytes, versionOf(place.steps));
  });
  const start = previous.document;
  if (start === null || start.version !== edited.version || new Marks(start).device !== place.device) return null;
  const segments = await readSegments(place, start, own);
  const before = await completed(place, snapshotName, start, segments, null, journals);
  if (before === null || before.hasGap || before.findings.length > 0 || before.invalid.length > 0) return null;
  if (before.document.sequence < edited.sequence) return null;
  // What this app does not know was not in any journal.
  const { rest, collections } = before.document;
  before.document.rest = { ...edited.rest, ...rest };
  before.document.collections = { ...edited.collections, ...collections };
  return before;
}

/** The journals that follow a document of this computer: its own, and those from before there were devices. */
function ownChain(journals: readonly JournalName[], device: string | null): JournalName[] {
  return journals.filter((file) => file.device === '' || file.device === device || device === null);
}

function isOwn(document: Document, device: string | null): boolean {
  const author = new Marks(document).device;
  return author === '' || author === device;
}

function deviceOf(name: string): string {
  return sortedJournals([name])[0]?.device ?? '';
}

/** The changes just replayed count as seen, like those of the others. */
function noteAuthor(document: Document, device: string | null, segments: readonly Segment[]): void {
  const marks = new Marks(document);
  const author = marks.device === '' ? (device ?? '') : marks.device;
  if (segments.some(({ name, changes }) => changes.length > 0 && deviceOf(name) === author))
    marks.seen = { ...marks.seen, [author]: document.sequence };
}

/** What of the journals `document` does not hold; of another computer’s document none: they do not follow it. */
async function readSegments(
  { folder, disk, device }: Place,
  document: Document | null,
  own: readonly JournalName[],
): Promise<Segment[]> {
  const author = document === null ? null : new Marks(document).device;
  if (document !== null && device !== null && author !== '' && author !== device) return [];
  const chain = device === null ? own.filter((file) => file.device === '' || file.device === author) : own;
  const sequence = document?.sequence ?? 0;
  const whole = document === null ? null : new Marks(document).ownJournal;
  return Promise.all(
    holdingAfter(chain, sequence).map(async ({ name, first }) => {
      const path = join(folder, name);
      if (name === whole?.name && (await disk.stat(path)).size === whole.bytes)
        return { name, first, version: null, begins: null, changes: [], goodBytes: whole.bytes, end: 'clean' };
      return readSegment(name, first, await disk.readFile(path), sequence);
    }),
  );
}

async function attempt(read: () => Promise<Document | null>): Promise<{ document: Document | null; why?: string }> {
  try {
    return { document: await read() };
  } catch (error) {
    if (error instanceof Refusal) return { document: null, why: error.message };
    throw error;
  }
}
