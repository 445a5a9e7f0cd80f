import { join } from 'node:path';
import type { RecordChange } from '../../shared/domain/change';
import { Refusal } from '../../shared/failure';
import { stampOf } from './backups';
import { isAsWritten } from './checksum';
import { errorCode, linkOrCopy, renameOver, syncFolder, type Disk } from './disk';
import { parseDocument, type Collections, type Document } from './document';
import { sortedJournals } from './journalNames';
import { Marks, type Seen } from './marks';
import { ledger, migrated } from './migrations/ledger';
import { outsideEdit } from './outsideEdit';
import { replayed } from './replay';
import { readSegment } from './segment';
import { readIfThere, snapshotName } from './snapshotFile';

/** Where files go that another program made beside ours, once what is in them is in the planner. Never deleted by the app. */
export const conflictsFolder = 'conflicts';

/** What a look at a file from outside came to. */
export type Finding =
  /** Nothing in it that is not known. */
  | { readonly kind: 'known' }
  /** Not whole yet, or of a newer Askwell: look again later. */
  | { readonly kind: 'unready' }
  /** As another computer wrote it; it knows changes that have not arrived. */
  | { readonly kind: 'ahead'; readonly document: Document; readonly seen: Seen }
  | { readonly kind: 'edited'; readonly records: readonly RecordChange[]; readonly isPartial: boolean }
  /** A document that cannot be traced to one that Askwell wrote. */
  | { readonly kind: 'stranger' };

/** Names of copies that sync programs and people leave beside a file: Syncthing, Dropbox, Windows and browsers, OneDrive and others. */
const copyEnd =
  /^(askwell|journal-[a-zA-Z]\w{0,39}-\d{1,15}(?:-\d{1,6})?)(?:\.sync-conflict-[\w-]+| ?\([^()]{1,120}\)|[ -_]conflict[\w -]{0,80})\.(json|jsonl)$/;

/** The file that `name` is a conflict copy of; null when it is none. */
export function copiedName(name: string): string | null {
  const match = copyEnd.exec(name);
  return match === null ? null : `${match[1] ?? ''}.${match[2] ?? ''}`;
}

const tailBytes = 300;

/** Knows which documents Askwell wrote, so that an edit by hand can be told from a copy that is half old and half new. */
export class OutsideFiles {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #version: number;
  /** Checksums of documents that were seen whole, and who wrote which. */
  readonly #written = new Map<string, string>();
  #looks = '';

  constructor(folder: string, disk: Disk, version: number) {
    this.#folder = folder;
    this.#disk = disk;
    this.#version = version;
  }

  /** `askwell.json` is what this app read or wrote last. */
  async isOurs(document: { device: string; sequence: number }): Promise<void> {
    this.#looks = await this.#looksOf();
    const checksum = await this.#checksumAtEnd();
    if (checksum !== null) this.#written.set(checksum, `${document.device} ${document.sequence}`);
  }

  /** An edit by hand of the document that `checksum` belongs to is to be looked for at the next look. */
  expectEdit(checksum: string, document: { device: string; sequence: number }): void {
    this.#written.set(checksum, `${document.device} ${document.sequence}`);
    this.#looks = '';
  }

  async isChanged(): Promise<boolean> {
    return (await this.#looksOf()) !== this.#looks;
  }

  /** From now on `askwell.json` counts as known, as it is. */
  async accept(): Promise<void> {
    this.#looks = await this.#looksOf();
  }

  /** Looks at `name`, `askwell.json` or a copy of it, beside the document that is open. */
  async look(name: string, ours: Collections, marks: Marks, seen: Seen): Promise<Finding> {
    const bytes = await readIfThere(this.#disk, join(this.#folder, name));
    if (bytes === null) return { kind: 'known' };
    let document: Document;
    try {
      document = parseDocument(bytes, this.#version);
    } catch (error) {
      if (error instanceof Refusal) return { kind: 'unready' };
      throw error;
    }
    if (document.version > this.#version) return { kind: 'unready' };
    const theirs = new Marks(document);
    if (document.version < this.#version) {
      const isAnonymousCopy = theirs.device === '' && name !== snapshotName;
      return isAnonymousCopy ? this.#olderCopy(document) : { kind: 'stranger' };
    }
    const header = `${theirs.device} ${document.sequence}`;
    const checksum = checksumIn(bytes);
    if (isAsWritten(bytes)) {
      if (checksum !== null) this.#written.set(checksum, header);
      const isKnown = Object.entries(theirs.seen).every(
        ([device, last]) => device === '' || (seen[device] ?? -1) >= last,
      );
      return isKnown && theirs.device !== '' ? { kind: 'known' } : { kind: 'ahead', document, seen: theirs.seen };
    }
    if (checksum === null || this.#written.get(checksum) !== header) return { kind: 'stranger' };
    return { kind: 'edited', ...outsideEdit(document, ours, marks) };
  }

  /**
   * A copy from before there were computers, with what follows it in the copies of such journals beside it: two older
   * planners that were put into one synced folder. What stands in these journals' copies stays there too.
   */
  async #olderCopy(document: Document): Promise<Finding> {
    const segments = [];
    for (const copy of await this.#disk.readdir(this.#folder)) {
      const original = /^(journal-\d{1,15}(?:-\d{1,6})?)\b.+\.jsonl$/.exec(copy)?.[1];
      const [journal] = sortedJournals([`${original ?? ''}.jsonl`]);
      if (journal === undefined || journal.device !== '' || copy === journal.name) continue;
      segments.push(readSegment(copy, journal.first, await this.#disk.readFile(join(this.#folder, copy))));
    }
    segments.sort((a, b) => a.first - b.first);
    try {
      const { document: whole } = replayed(document, segments, ledger);
      return { kind: 'ahead', document: migrated(whole, this.#version, ledger), seen: {} };
    } catch {
      return { kind: 'stranger' };
    }
  }

  /** Moves a file to `conflicts/`. */
  async setAside(name: string, now: Date): Promise<void> {
    const target = await this.#freeName(name, now);
    await renameOver(this.#disk, join(this.#folder, name), target);
    await syncFolder(this.#disk, join(this.#folder, conflictsFolder));
  }

  /** Keeps a second name of `askwell.json`, which is about to be replaced. */
  async keepCopy(now: Date): Promise<void> {
    try {
      await linkOrCopy(this.#disk, join(this.#folder, snapshotName), await this.#freeName(snapshotName, now));
      await syncFolder(this.#disk, join(this.#folder, conflictsFolder));
    } catch (error) {
      if (errorCode(error) !== 'ENOENT') throw error;
    }
  }

  async #freeName(name: string, now: Date): Promise<string> {
    const folder = join(this.#folder, conflictsFolder);
    await this.#disk.mkdir(folder, { recursive: true, mode: 0o700 });
    const taken = new Set(await this.#disk.readdir(folder));
    const bare = `${stampOf(now)}-${name}`;
    for (let attempt = 1; ; attempt++) {
      const free = attempt === 1 ? bare : bare.replace(/(\.[a-z]+)$/, `-${attempt}$1`);
      if (!taken.has(free)) return join(folder, free);
    }
  }

  async #looksOf(): Promise<string> {
    try {
      const { ino, size, mtimeMs } = await this.#disk.stat(join(this.#folder, snapshotName));
      return `${ino} ${size} ${mtimeMs}`;
    } catch (error) {
      if (errorCode(error) === 'ENOENT') return 'gone';
      throw error;
    }
  }

  async #checksumAtEnd(): Promise<string | null> {
    try {
      const handle = await this.#disk.open(join(this.#folder, snapshotName), 'r');
      try {
        const { size } = await handle.stat();
        const tail = Buffer.alloc(tailBytes);
        const { bytesRead } = await handle.read(tail, 0, tailBytes, Math.max(0, size - tailBytes));
        return checksumIn(tail.subarray(0, bytesRead));
      } finally {
        await handle.close();
      }
    } catch {
      // Without it an edit by hand is kept as a file instead of being taken over.
      return null;
    }
  }
}

/** The checksum that a document says of itself, whatever the spaces around it. */
export function checksumIn(bytes: Uint8Array): string | null {
  const tail = Buffer.from(bytes.subarray(Math.max(0, bytes.length - tailBytes))).toString('latin1');
  return /"checksum"\s*:\s*"([0-9a-f]{64})"/.exec(tail)?.[1] ?? null;
}
