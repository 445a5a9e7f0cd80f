import { join } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import { Refusal } from '../../shared/failure';
import type { Disk } from './disk';
import { FolderLock } from './folderLock';
import { snapshotName } from './snapshotFile';

/**
 * Watches that the journal is written where the person will look for it. A file whose folder was deleted
 * or moved away, or whose drive was taken off, can go on taking writes and even syncs: they would be
 * acknowledged and never seen again.
 */
export class JournalPlace {
  readonly #folder: string;
  readonly #disk: Disk;
  /** The folder that was opened, by device and inode: the store holds its lock. */
  #opened: string | null = null;
  /** The folder that is written to. */
  #current: string | null = null;
  /** Of the folder that took the opened one's place; its lock is another one. */
  #lock: FolderLock | null = null;
  #fileIno: number | null = null;

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** To be asked when the folder was opened: this is the one. */
  async remember(): Promise<void> {
    this.#opened = this.#current = await this.#identity();
  }

  /** Before a file is begun in the folder. Throws ENOENT when it is not the one that was written to so far. */
  async refuseChanged(): Promise<void> {
    if ((await this.#identity()) !== this.#current) throw gone(`${this.#folder} is another folder now`);
  }

  /**
   * Before the whole planner is written to a folder that was gone. Another folder of the same name becomes ours
   * only when a planner lies in it (an empty one is where a drive would be) and no other Askwell has it open. Throws
   * ENOENT or a Refusal otherwise.
   */
  async refuseOther(): Promise<void> {
    const identity = await this.#identity();
    if (identity === this.#current) return;
    await this.#disk.lstat(join(this.#folder, snapshotName));
    const lock = identity === this.#opened ? null : await FolderLock.take(this.#folder, this.#disk);
    if (lock === null && identity !== this.#opened)
      throw new Refusal(
        'notSaved',
        'Askwell’s folder was replaced by another one, which is open in another Askwell, so the last change is not saved. It is safe in this window. Close the other Askwell; this one goes on trying by itself.',
      );
    await this.leave();
    this.#lock = lock;
    this.#current = identity;
  }

  /** `handle` is the file that is written from now on. */
  async begun(handle: FileHandle): Promise<void> {
    this.#fileIno = (await handle.stat()).ino;
  }

  /** Throws ENOENT when `path` is no longer the file that is written. Asked beside the sync, it costs no time of its own. */
  async refuseGone(path: string): Promise<void> {
    if ((await this.#disk.stat(path)).ino !== this.#fileIno) throw gone(`${path} is another file now`);
  }

  /** Frees a folder that took the opened one's place; the opened one is the store's to free. */
  async leave(): Promise<void> {
    await this.#lock?.release();
    this.#lock = null;
  }

  async #identity(): Promise<string> {
    const { dev, ino } = await this.#disk.stat(this.#folder, { bigint: true });
    return `${dev}:${ino}`;
  }
}

function gone(sentence: string): Error {
  return Object.assign(new Error(sentence), { code: 'ENOENT' });
}
