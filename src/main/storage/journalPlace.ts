import { join } from 'node:path';
import type { FileHandle } from 'node:fs/promises';
import type { Disk } from './disk';
import { snapshotName } from './snapshotFile';

/**
 * Watches that the journal is written where the person will look for it. A file whose folder was deleted
 * or moved away, or whose drive was taken off, can go on taking writes and even syncs: they would be
 * acknowledged and never seen again.
 */
export class JournalPlace {
  readonly #folder: string;
  readonly #disk: Disk;
  #folderIno: number | null = null;
  #fileIno: number | null = null;

  constructor(folder: string, disk: Disk) {
    this.#folder = folder;
    this.#disk = disk;
  }

  /** To be asked when the folder was opened: this is the one. */
  async remember(): Promise<void> {
    this.#folderIno = (await this.#disk.stat(this.#folder)).ino;
  }

  /**
   * Before anything new is begun in the folder. Another folder of the same name is ours only when a
   * planner lies in it: an empty one is where a drive would be. Throws ENOENT otherwise.
   */
  async refuseOther(): Promise<void> {
    const { ino } = await this.#disk.stat(this.#folder);
    if (ino !== this.#folderIno) await this.#disk.lstat(join(this.#folder, snapshotName));
    this.#folderIno = ino;
  }

  /** `handle` is the file that is written from now on. */
  async begun(handle: FileHandle): Promise<void> {
    this.#fileIno = (await handle.stat()).ino;
  }

  /** Throws ENOENT when `path` is no longer the file that is written. Asked beside the sync, it costs no time of its own. */
  async refuseGone(path: string): Promise<void> {
    if ((await this.#disk.stat(path)).ino === this.#fileIno) return;
    throw Object.assign(new Error(`${path} is another file now`), { code: 'ENOENT' });
  }
}
