import { constants } from 'node:fs';
import { join } from 'node:path';
import { Low } from 'lowdb';
import { settle } from './settle';
import { errorCode, type Disk } from './disk';
import type { Document } from './document';
import { FolderLock } from './folderLock';
import { ledger, versionOf, type Migration } from './migrations/ledger';
import {
  forReading,
  fresh,
  fromNewerApp,
  locked,
  missing,
  outcomeOf,
  readOnlyFolder,
  unreadable,
  type Outcome,
} from './outcome';
import { emptyDocument, nothingYet, recover, type Found, type OutsideEditFound } from './recover';
import { isGone, reasonOf } from './saveTrouble';
import { isWritable, readIfThere, removeTemporary, snapshotName, SnapshotFile } from './snapshotFile';

export interface OpenOptions {
  readonly folder: string;
  /** This installation: it writes its own journals and is told apart from others by it. */
  readonly device: string;
  /** The computer's zone, for the profile of a new planner: only asked for then. */
  readonly timeZone: () => string;
  readonly now: () => Date;
  readonly disk: Disk;
  /** The folder held a planner before: it is never begun anew. Default: false. */
  readonly mustExist?: boolean;
  /** Without the lock and without changing anything, beside whoever has it open. Default: false. */
  readonly isForReading?: boolean;
  /** Another process tried to open the folder: the time to bring our window forward. */
  readonly onKnock?: () => void;
  /** The released migrations; another list only in tests. */
  readonly steps?: readonly Migration[];
}

/** `lock` null: it can be read but not changed; for `unreadable` and `locked` it is empty besides. */
export interface Opened {
  readonly outcome: Outcome;
  readonly db: Low<Document>;
  readonly file: SnapshotFile;
  readonly lock: FolderLock | null;
  /** `askwell.json` was edited with another program, and the document is the one from before. */
  readonly edit: OutsideEditFound | null;
}

/**
 * Opens a data folder: lock, read the snapshot, replay the journal, migrate, parse, settle what was
 * damaged. Never begins with an empty document while any data, journal or backup file is there, and
 * never throws for what is in the folder: every end is an outcome with a sentence.
 */
export async function openWorkspace(options: OpenOptions): Promise<Opened> {
  const { folder, disk } = options;
  let lock: FolderLock | null = null;
  try {
    if (options.isForReading === true) return await openUnlocked(options);
    if (options.mustExist !== true) await disk.mkdir(folder, { recursive: true, mode: 0o700 });
    lock = await FolderLock.take(folder, disk, options.onKnock);
    if (lock === null) return nothingToShow(options, locked);
    const opened = await openLocked(options, lock);
    if (opened.lock === null) await lock.release();
    return opened;
  } catch (error) {
    await lock?.release();
    const isMissing = lock === null && (options.mustExist ?? options.isForReading) === true && isGone(error);
    return nothingToShow(options, isMissing ? missing(folder, false) : unreadable([], reasonOf(error)));
  }
}

/** As `openLocked`, for reading only. Another process may remove a journal file between listing and reading: tried again. */
async function openUnlocked(options: OpenOptions): Promise<Opened> {
  const { folder, disk, steps = ledger, timeZone } = options;
  for (let attempt = 1; ; attempt++) {
    const file = new SnapshotFile(folder, disk, versionOf(steps));
    const place = { folder, disk, steps, timeZone, device: null };
    const db = new Low<Document>(file, nothingYet());
    try {
      const recovery = await recover({ ...place, readSnapshot: () => readThrough(db, folder, disk) });
      if (recovery.kind === 'nothing') return nothingToShow(options, missing(folder, true));
      if (recovery.kind === 'unreadable') return nothingToShow(options, unreadable(recovery.files, noneReadable));
      db.data = recovery.document;
      const outcome = recovery.kind === 'newer' ? fromNewerApp(recovery.version) : forReading(true);
      return { outcome, db, file, lock: null, edit: null };
    } catch (error) {
      if (!isGone(error) || attempt === 5) throw error;
    }
  }
}

const noneReadable = 'neither the planner nor one of its backups can be read';

async function openLocked(options: OpenOptions, lock: FolderLock): Promise<Opened> {
  const { folder, disk, steps = ledger } = options;
  const file = new SnapshotFile(folder, disk, versionOf(steps));
  const place = { folder, disk, steps, timeZone: options.timeZone, device: options.device };
  const db = new Low<Document>(file, nothingYet());
  const recovery = await recover({ ...place, readSnapshot: () => readThrough(db, folder, disk) });
  switch (recovery.kind) {
    case 'nothing':
      if (options.mustExist === true) return nothingToShow(options, missing(folder, true));
      db.data = { ...emptyDocument(place), savedAt: options.now().toISOString(), rest: { device: options.device } };
      await db.write();
      return { outcome: fresh, db, file, lock, edit: null };
    case 'newer':
      db.data = recovery.document;
      return { outcome: fromNewerApp(recovery.version), db, file, lock: null, edit: null };
    case 'unreadable':
      return nothingToShow(options, unreadable(recovery.files, noneReadable));
    case 'found':
      db.data = recovery.document;
      return { db, file, edit: recovery.edit, ...(await settled(options, db, file, recovery, lock)) };
  }
}

function nothingToShow({ folder, disk, timeZone, steps = ledger }: OpenOptions, outcome: Outcome): Opened {
  const file = new SnapshotFile(folder, disk, versionOf(steps));
  return { outcome, db: new Low<Document>(file, emptyDocument({ timeZone, steps })), file, lock: null, edit: null };
}

async function settled(options: OpenOptions, db: Low<Document>, file: SnapshotFile, found: Found, lock: FolderLock) {
  const { folder, disk, steps = ledger } = options;
  try {
    if (!(await mayWrite(disk, folder)))
      return { outcome: readOnlyFolder('Askwell may not write to its folder or to askwell.json'), lock: null };
    await removeTemporary(disk, folder);
    const { keptAside, backup, needsSnapshot } = await settle(folder, disk, found, options.now(), versionOf(steps));
    if (found.source !== snapshotName) file.distrust();
    if (needsSnapshot || found.isCaughtUp) await db.write();
    return { outcome: outcomeOf(found, versionOf(steps), keptAside, backup), lock };
  } catch (error) {
    return { outcome: readOnlyFolder(reasonOf(error)), lock: null };
  }
}

/** lowdb keeps its defaults when there is no file; here that must stay a different answer. */
async function readThrough(db: Low<Document>, folder: string, disk: Disk): Promise<Document | null> {
  const before = db.data;
  await db.read();
  if (db.data !== before) return db.data;
  return (await readIfThere(disk, join(folder, snapshotName))) === null ? null : db.data;
}

async function mayWrite(disk: Disk, folder: string): Promise<boolean> {
  try {
    const [, isWritableFile] = await Promise.all([
      disk.access(folder, constants.W_OK),
      isWritable(disk, join(folder, snapshotName)),
    ]);
    return isWritableFile;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    if (['EACCES', 'EPERM', 'EROFS'].includes(errorCode(error))) return false;
    throw error;
  }
}
