import type { FileHandle } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { errorCode, renameOver, syncFolder, type Disk } from './disk';
import { historyFolder, holdingAfter, journalName, sortedJournals } from './journalNames';
import { JournalPlace } from './journalPlace';
import type { JournalEnd, Seen } from './marks';
import { headerLine, journalLine } from './segment';

/** What a line is made of: any JSON with the change's sequence. */
export type Line = { readonly sequence: number };

/**
 * The writing end of the journal: changes since the last snapshot, one checksummed line each. One
 * caller at a time (the store's queue). Files are only ever appended to (O_APPEND) and a new run
 * begins a new one, so what is there is never overwritten.
 */
export class Journal {
  readonly #disk: Disk;
  readonly #folder: string;
  readonly #version: number;
  readonly #device: string;
  /** What the document held before this computer's first change; null when that is behind it. */
  #begins: Seen | null;
  /** Where the files are; the store asks it too. */
  readonly place: JournalPlace;
  #handle: FileHandle | null = null;
  #path = '';
  /** End of the last line that is on the disk, in bytes. */
  #offset = 0;
  #isLeft = false;
  #bytes = 0;
  #end: (JournalEnd & Line) | null = null;
  #appending: Promise<void> = Promise.resolve();

  constructor(folder: string, disk: Disk, version: number, device: string, begins: Seen | null) {
    this.#folder = folder;
    this.#disk = disk;
    this.#version = version;
    this.#device = device;
    this.#begins = begins;
    this.place = new JournalPlace(folder, disk);
  }

  /** Where the file that was appended to last ends, and with which change; null before the first append. */
  get end(): (JournalEnd & Line) | null {
    return this.#end;
  }

  /** Appended since the last `rotate`. */
  get bytes(): number {
    return this.#bytes;
  }

  /**
   * Resolves when all of `changes` are on the disk (fdatasync in the thread pool: the main thread
   * never waits). On an error none of them is: the file is cut back, and when that fails or the sync
   * failed (the kernel may have dropped the pages and calls them clean) the next append begins a new
   * file, which takes precedence from its first change on.
   */
  append(changes: readonly Line[]): Promise<void> {
    const append = this.#append(changes);
    this.#appending = append;
    return append;
  }

  /** Resolves when the append that is under way is over, well or not; at once when there is none. */
  async appended(): Promise<void> {
    await this.#appending.catch(() => undefined);
  }

  /** The next append begins a new file: what is in the old one is in the snapshot being written. */
  rotate(): void {
    this.#isLeft = true;
    this.#bytes = 0;
  }

  async #append(changes: readonly Line[]): Promise<void> {
    const first = changes[0];
    if (first === undefined) return;
    if (this.#isLeft) await this.#leave();
    const isNew = this.#handle === null;
    const handle = this.#handle ?? (await this.#begin(first.sequence));
    const header = isNew ? headerLine(this.#version, first.sequence - 1, this.#begins) : '';
    const bytes = Buffer.from(header + changes.map(journalLine).join(''));
    let isWritten = false;
    try {
      for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
      isWritten = true;
      await Promise.all([handle.datasync(), this.place.refuseGone(this.#path)]);
      if (isNew) await syncFolder(this.#disk, this.#folder);
    } catch (error) {
      await this.#takeBack(handle, isNew || isWritten);
      throw error;
    }
    this.#offset += bytes.length;
    this.#bytes += bytes.length;
    this.#begins = null;
    this.#end = { name: basename(this.#path), bytes: this.#offset, sequence: changes.at(-1)?.sequence ?? 0 };
  }

  /**
   * Moves this computer's files that hold nothing after `sequence` to `history/`, where they are kept for the
   * time machine and for other computers that have not read them yet.
   */
  async retireUpTo(sequence: number): Promise<void> {
    const own = sortedJournals(await this.#disk.readdir(this.#folder)).filter(
      ({ device }) => device === this.#device || device === '',
    );
    const needed = new Set(holdingAfter(own, sequence));
    const retired = own.filter((file) => !needed.has(file));
    if (retired.length === 0) return;
    const history = join(this.#folder, historyFolder);
    await this.#disk.mkdir(history, { recursive: true, mode: 0o700 });
    for (const { name } of retired) await renameOver(this.#disk, join(this.#folder, name), join(history, name));
    // The new name first: a power cut in between may leave both, never none.
    await syncFolder(this.#disk, history);
    await syncFolder(this.#disk, this.#folder);
  }

  async close(): Promise<void> {
    await this.#leave();
    await this.place.leave();
  }

  async #begin(first: number): Promise<FileHandle> {
    await this.place.refuseChanged();
    for (let attempt = 1; ; attempt++) {
      this.#path = join(this.#folder, journalName(this.#device, first, attempt));
      try {
        this.#handle = await this.#disk.open(this.#path, 'ax', 0o600);
        await this.place.begun(this.#handle);
        this.#offset = 0;
        return this.#handle;
      } catch (error) {
        if (errorCode(error) !== 'EEXIST') throw error;
      }
    }
  }

  /** Makes the file end where its last good line does; a file without one is removed. */
  async #takeBack(handle: FileHandle, isLost: boolean): Promise<void> {
    this.#isLeft = isLost;
    try {
      await handle.truncate(this.#offset);
      if (this.#offset === 0) {
        await this.#leave();
        await this.#disk.rm(this.#path, { force: true });
      }
    } catch {
      // The cut failed as well: whatever is there loses against the next file's first change.
      this.#isLeft = true;
    }
  }

  async #leave(): Promise<void> {
    const handle = this.#handle;
    this.#handle = null;
    this.#isLeft = false;
    // Closing can report the same broken disk again; what it holds was synced or was refused.
    if (handle !== null) await handle.close().catch(() => undefined);
  }
}
