import { join } from 'node:path';
import type { Low } from 'lowdb';
import { Refusal } from '../../shared/failure';
import { addBackup, addDaily, backupName, backupsFolder, type BackupReason } from './backups';
import type { Disk } from './disk';
import type { Document } from './document';
import type { Journal } from './journal';
import { thinHistory } from './journalNames';
import type { SaveStates } from './saveStates';
import { reasonOf, saveTrouble } from './saveTrouble';
import { readIfThere, snapshotName, type SnapshotFile } from './snapshotFile';

interface Parts {
  readonly folder: string;
  readonly disk: Disk;
  readonly now: () => Date;
  readonly db: Low<Document>;
  readonly file: SnapshotFile;
  readonly journal: Journal;
  readonly states: SaveStates;
  /** Sequence of the last change in the journal. */
  readonly durable: () => number;
  /** Before `askwell.json` is replaced: what another program put there must not be lost. */
  readonly beforeReplacing: () => Promise<void>;
  readonly replaced: (sequence: number) => Promise<void>;
}

/** Writes `askwell.json` anew and makes the dated backups, one after the other, beside the saving of changes. */
export class Snapshots {
  readonly #parts: Parts;
  #last: Promise<void> = Promise.resolve();
  #thinnedOn = '';

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** Resolves when the file holds what was durable at the call. Rejects with a Refusal; the journal has it all. */
  write(): Promise<void> {
    const next = this.#last.then(() => this.#write());
    this.#last = next.catch(() => undefined);
    return next;
  }

  /**
   * As `write`, into a folder that was gone and is back: nothing in it is taken for known. What lies there as
   * askwell.json stays as a backup. Throws the disk's error.
   */
  async writeWhole(): Promise<void> {
    const { folder, disk, now, db, file, journal, durable } = this.#parts;
    await this.#last;
    if ((await readIfThere(disk, join(folder, snapshotName))) !== null)
      await addBackup(disk, folder, join(folder, snapshotName), backupName(now(), durable(), 'found-there'));
    file.distrust();
    journal.rotate();
    await db.write();
  }

  /** A dated copy of everything durable; returns its name in the folder. */
  async backup(reason: BackupReason): Promise<string> {
    await this.write();
    const { folder, disk, now, file, durable } = this.#parts;
    const name = backupName(now(), file.sequence ?? durable(), reason);
    await addBackup(disk, folder, join(folder, snapshotName), name);
    return `${backupsFolder}/${name}`;
  }

  /**
   * Begins the backup of the day, of a document that was just opened, and resolves at once: nobody waits for the
   * copy but the next snapshot. A failure is told and no reason not to work.
   */
  backUpDaily(): Promise<void> {
    this.#last = this.#last.then(() => this.#backUpDaily());
    return Promise.resolve();
  }

  async #backUpDaily(): Promise<void> {
    const { folder, disk, now, file, states } = this.#parts;
    try {
      if (file.sequence !== null && file.sequence > 0) {
        await addDaily(disk, folder, join(folder, snapshotName), file.sequence, now());
      }
      await this.#thinHistory();
    } catch (error) {
      states.warn(`Your changes are saved, but today's backup could not be made: ${reasonOf(error)}.`);
    }
  }

  async #write(): Promise<void> {
    const { db, file, journal, states, durable, beforeReplacing, replaced } = this.#parts;
    if (file.sequence === durable()) return;
    try {
      await beforeReplacing();
      // From here on changes go to a new file: the old one is what this snapshot holds.
      journal.rotate();
      await db.write();
      if (file.sequence !== null) await replaced(file.sequence);
      if (file.previousSequence !== null) await journal.retireUpTo(file.previousSequence);
      states.warn(null);
    } catch (error) {
      const sentence = `Your changes are saved in the journal, but ${snapshotName} could not be written: ${reasonOf(error)}.`;
      states.warn(sentence);
      throw new Refusal(saveTrouble(error).code, sentence);
    }
    await this.#backUpDaily();
  }

  /** Once a day and run: journals older than the time machine goes back. */
  async #thinHistory(): Promise<void> {
    const { folder, disk, now } = this.#parts;
    const day = now().toISOString().slice(0, 10);
    if (this.#thinnedOn === day) return;
    this.#thinnedOn = day;
    await thinHistory(disk, folder, now());
  }
}
