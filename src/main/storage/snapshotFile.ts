import { dirname, join } from 'node:path';
import type { Adapter } from 'lowdb';
import { Refusal } from '../../shared/failure';
import { keepPrevious } from './backups';
import { endWith, isAsWritten, markChecked, startHash } from './checksum';
import {
  documentClosing,
  documentLines,
  parseShape,
  refuseTooDeep,
  type Document,
  type WritableDocument,
} from './document';
import { errorCode, renameOver, syncFolder, syncFolderAndAbove, type Disk } from './disk';

export const snapshotName = 'askwell.json';
const temporaryEnd = '.tmp';
const sliceMs = 4;
const sliceBytes = 64 * 1024;
/** A disk that hangs on something else must not keep the document from being written. */
const turnMs = 20;
const partBytes = 2 * 1024 * 1024;

/** A document at one moment; `release` when it is written, or not. */
export interface PointInTime {
  readonly document: WritableDocument;
  readonly release: () => void;
}

/**
 * lowdb's adapter for `askwell.json`. A write is whole or it is not there: temporary file beside the
 * real one, fsync, rename, fsync of the folder. lowdb's own JSONFile does not sync (35 of 40 power
 * cuts lost acknowledged saves) and stops the main thread 0.3 s for 50 MB; this one pauses at most
 * `sliceMs` plus one record at a time. It goes to the disk in parts of `partBytes`: one sync of all of it would keep
 * every save that comes meanwhile waiting. The version before stays as `backups/previous.json`.
 */
export class SnapshotFile implements Adapter<Document> {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #known: number;
  #sequence: number | null = null;
  #previousSequence: number | null = null;
  #bytes = 0;

  /**
   * What is written of the live document. As it is, while nobody else has it; the store replaces it,
   * because its records change while the slices are written and some are not durable yet.
   */
  pointInTime: (live: Document) => PointInTime = (document) => ({ document, release: () => undefined });

  /** Waited for before each slice, up to `turnMs`: what is more urgent on the same disk goes first. */
  turn: () => Promise<void> = () => Promise.resolve();

  constructor(folder: string, disk: Disk, knownVersion: number) {
    this.#folder = folder;
    this.#disk = disk;
    this.#known = knownVersion;
  }

  /** Of the file on the disk; null when there is none that may be trusted. */
  get sequence(): number | null {
    return this.#sequence;
  }

  /** Of `backups/previous.json` as this run wrote it; journals up to here are no longer needed. */
  get previousSequence(): number | null {
    return this.#previousSequence;
  }

  /** Size of the file as last read or written. */
  get bytes(): number {
    return this.#bytes;
  }

  /** The document, or null when there is no file. Refuses with the reason when it cannot be read. */
  async read(): Promise<Document | null> {
    this.#sequence = null;
    const bytes = await readIfThere(this.#disk, join(this.#folder, snapshotName));
    if (bytes === null) return null;
    const document = parseShape(bytes, this.#known);
    if (!isAsWritten(bytes)) {
      if (document.version <= this.#known) refuseTooDeep(document.rest);
    } else if (document.version === this.#known) markChecked(document.collections);
    this.#sequence = document.sequence;
    this.#bytes = bytes.length;
    return document;
  }

  /** The file on the disk is not to be trusted: the next write does not make it the previous version. */
  distrust(): void {
    this.#sequence = null;
  }

  /** Resolves when the file is on the disk. Refuses, with the bare reason, to replace a read-only file; throws the disk's error. */
  async write(live: Document): Promise<void> {
    const { document, release } = this.pointInTime(live);
    try {
      await this.#replace(document);
    } finally {
      release();
    }
  }

  async #replace(document: WritableDocument): Promise<void> {
    const target = await this.#realTarget();
    const temporary = target + temporaryEnd;
    try {
      this.#bytes = await this.#writeSlices(temporary, document);
      if (this.#sequence !== null) {
        await keepPrevious(this.#disk, this.#folder, target);
        this.#previousSequence = this.#sequence;
      }
      await renameOver(this.#disk, temporary, target);
    } catch (error) {
      await this.#disk.rm(temporary, { force: true });
      throw error;
    }
    // Without a version before, the folder may be as new as the file.
    await (this.#sequence === null ? syncFolderAndAbove : syncFolder)(this.#disk, dirname(target));
    this.#sequence = document.sequence;
  }

  /** Where the bytes are: a link is followed, never replaced (a person may keep the file elsewhere). */
  async #realTarget(): Promise<string> {
    const path = join(this.#folder, snapshotName);
    try {
      const real = await this.#disk.realpath(path);
      if (await isWritable(this.#disk, real)) return real;
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
      if (!(await isLink(this.#disk, path))) return path;
      throw new Refusal('readOnly', `${snapshotName} is a link to a file that is not there`);
    }
    throw new Refusal('readOnly', `${snapshotName} is marked read-only`);
  }

  async #writeSlices(path: string, document: WritableDocument): Promise<number> {
    await this.#disk.rm(path, { force: true });
    const handle = await this.#disk.open(path, 'wx', 0o600);
    let written = 0;
    let synced = 0;
    let slice = '';
    let sliceStart = performance.now();
    const hash = startHash();
    const flush = async (isLast = false): Promise<void> => {
      const body = Buffer.from(slice);
      hash.update(body);
      const bytes = isLast ? Buffer.concat([body, Buffer.from(endWith(hash))]) : body;
      await this.#turnOrGoOn();
      for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
      written += bytes.length;
      if (written - synced >= partBytes) {
        await handle.datasync();
        synced = written;
      }
      slice = '';
      sliceStart = performance.now();
    };
    try {
      for (const line of documentLines(document)) {
        // Of the closing, one brace ends the collections; the checksum stands between it and the other.
        slice += line === documentClosing ? '\n}' : line;
        if (slice.length >= sliceBytes || performance.now() - sliceStart >= sliceMs) await flush();
      }
      await flush(true);
      await handle.sync();
    } finally {
      await handle.close();
    }
    return written;
  }

  async #turnOrGoOn(): Promise<void> {
    let timer: NodeJS.Timeout | undefined;
    const longEnough = new Promise<void>((resolve) => (timer = setTimeout(resolve, turnMs)));
    await Promise.race([this.turn(), longEnough]);
    clearTimeout(timer);
  }
}

/** Removes what a kill within a write left behind. */
export async function removeTemporary(disk: Disk, folder: string): Promise<void> {
  await disk.rm(join(folder, snapshotName + temporaryEnd), { force: true });
}

export async function readIfThere(disk: Disk, path: string): Promise<Buffer | null> {
  try {
    return await disk.readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}

/** By the file's own mode: root may write anything, yet a read-only file says what its owner wants. */
export async function isWritable(disk: Disk, path: string): Promise<boolean> {
  return ((await disk.stat(path)).mode & 0o200) !== 0;
}

async function isLink(disk: Disk, path: string): Promise<boolean> {
  try {
    return (await disk.lstat(path)).isSymbolicLink();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return false;
    throw error;
  }
}
