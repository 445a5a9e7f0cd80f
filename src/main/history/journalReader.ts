import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import type { RecordChange } from '../../shared/domain/change';
import { Refusal } from '../../shared/failure';
import { errorCode, type Disk } from '../storage/disk';
import type { Migration } from '../storage/migrations/ledger';
import type { Entry, JournalChange } from './entry';
import { changeIn, journalLines, type JournalLine, type JournalLines } from './journalLines';

type Handle = Awaited<ReturnType<Disk['open']>>;

/** The folder for journals that the document no longer needs. */
export const historyFolder = 'history';

interface JournalFile {
  readonly name: string;
  readonly device: string;
  readonly first: number;
  readonly attempt: number;
}

/** What tells without reading whether a file is still the one that was read. */
interface Standing {
  readonly size: number;
  readonly changedAt: number;
  /** The same as long as nobody puts another file under the name. */
  readonly node: number;
}

interface KnownFile extends JournalFile, Standing {
  readonly version: number;
  readonly isDamaged: boolean;
  readonly places: readonly number[];
  /** Up to the end of the last good line. */
  readonly goodBytes: number;
  /** The last change and what is good behind it; null when there is none but the first, which says what the file is. */
  readonly last: { readonly offset: number; readonly checksum: number } | null;
}

type Added = { readonly change: JournalChange; readonly place: number }[];

interface Place {
  readonly file: string;
  readonly offset: number;
  readonly length: number;
  readonly sequence: number;
}

export interface JournalNews {
  readonly added: readonly { readonly change: JournalChange; readonly place: number }[];
  /** Entries of files that were removed, given up or written anew. */
  readonly isGone: (entry: Entry) => boolean;
  readonly isAnyGone: boolean;
}

/**
 * Reads the journals of a folder, wherever they lie: of a file that grew only what was added, and anew
 * one that shrank, was changed in place or replaced.
 */
export class JournalReader {
  readonly #folder: string;
  readonly #steps: readonly Migration[];
  readonly #disk: Disk;
  readonly #places: Place[] = [];
  #files = new Map<string, KnownFile>();

  constructor(folder: string, steps: readonly Migration[], disk: Disk) {
    this.#folder = folder;
    this.#steps = steps;
    this.#disk = disk;
  }

  /** How many of the files that were read are damaged: what they hold behind the damage is not in the history. */
  get damaged(): number {
    return [...this.#files.values()].filter(({ isDamaged }) => isDamaged).length;
  }

  async read(): Promise<JournalNews> {
    const found = await this.#list();
    const files = new Map<string, KnownFile>();
    const added: Added = [];
    const kept = new Set<number>();
    for (const [at, file] of found.entries()) {
      // A later file takes over from its first change on: what the earlier one has from there was given up.
      const next = found[at + 1];
      const limit = next?.device === file.device ? next.first : Infinity;
      const known = this.#files.get(file.name);
      const isSame = known?.size === file.size && known.changedAt === file.changedAt;
      const read = isSame
        ? known
        : ((known && (await this.#readOn(known, file, limit, added))) ?? (await this.#readFile(file, limit, added)));
      if (read === null) continue;
      files.set(file.name, read);
      for (const place of read.places) if ((this.#places[place]?.sequence ?? 0) < limit) kept.add(place);
    }
    const isAnyGone = [...this.#files.values()].some(({ places }) => places.some((place) => !kept.has(place)));
    this.#files = files;
    return { added, isGone: ({ place }) => !kept.has(place), isAnyGone };
  }

  /** The records of changes, read again from their files. Refuses when one of these is gone. */
  async records(places: readonly number[]): Promise<readonly (readonly RecordChange[])[]> {
    const byFile = new Map<string, number[]>();
    for (const place of places) {
      const name = this.#places[place]?.file ?? '';
      byFile.set(name, [...(byFile.get(name) ?? []), place]);
    }
    const found = new Map<number, readonly RecordChange[]>();
    for (const [name, wanted] of byFile) {
      const version = this.#files.get(name)?.version ?? 1;
      const read = await this.#withFile(name, async (handle) => {
        for (const place of wanted) {
          const { offset, length } = this.#places[place] as Place;
          const bytes = Buffer.alloc(length);
          await handle.read(bytes, 0, length, offset);
          found.set(place, changeIn(bytes, version, this.#steps)?.records ?? []);
        }
        return true;
      });
      // An empty answer would say that nothing was there.
      if (read === null)
        throw new Refusal('notFound', 'A part of the history was removed meanwhile. Nothing was changed. Try again.');
    }
    return places.map((place) => found.get(place) ?? []);
  }

  async #readFile(file: JournalFile & Standing, limit: number, added: Added): Promise<KnownFile | null> {
    const bytes = await this.#withFile(file.name, (handle) => bytesFrom(handle, 0));
    if (bytes === null) return null;
    const read = journalLines(file, bytes, this.#steps);
    const places = this.#placesOf(file, read.lines, limit, added);
    const { version, goodBytes, isDamaged } = read;
    return { ...file, version: version ?? 1, isDamaged, places, goodBytes, last: lastOf(read, bytes, 0) };
  }

  /** What was added to a file since it was read; null when it is not the file from then with more behind it. */
  async #readOn(
    known: KnownFile,
    file: JournalFile & Standing,
    limit: number,
    added: Added,
  ): Promise<KnownFile | null> {
    const { last, goodBytes, version } = known;
    if (last === null || file.node !== known.node || file.size <= known.size) return null;
    const bytes = await this.#withFile(file.name, (handle) => bytesFrom(handle, last.offset));
    if (bytes === null || bytes.length < goodBytes - last.offset) return null;
    if (crc32(bytes.subarray(0, goodBytes - last.offset)) !== last.checksum) return null;
    const read = journalLines(file, bytes, this.#steps, { offset: last.offset, version });
    const places = [...known.places, ...this.#placesOf(file, read.lines, limit, added)];
    return {
      ...file,
      version,
      places,
      goodBytes: read.goodBytes,
      isDamaged: read.isDamaged,
      last: lastOf(read, bytes, last.offset) ?? last,
    };
  }

  #placesOf(file: JournalFile, lines: readonly JournalLine[], limit: number, added: Added): number[] {
    return lines.map(({ offset, length, change }) => {
      const place = this.#places.push({ file: file.name, offset, length, sequence: change.sequence }) - 1;
      if (change.sequence < limit) added.push({ change: { ...change, device: file.device || change.device }, place });
      return place;
    });
  }

  /** Journals here and in `history/`, by device and then the oldest first. */
  async #list(): Promise<(JournalFile & Standing)[]> {
    const folders = [this.#folder, join(this.#folder, historyFolder)];
    const names = new Set((await Promise.all(folders.map((folder) => namesIn(this.#disk, folder)))).flat());
    const files = [...names].flatMap((name) => journalFile(name) ?? []);
    const there = await Promise.all(
      files.map(async (file) => {
        const found = await this.#stat(file.name);
        return found === null ? [] : [{ ...file, ...found }];
      }),
    );
    return there
      .flat()
      .sort((a, b) =>
        a.device < b.device ? -1 : a.device > b.device ? 1 : a.first - b.first || a.attempt - b.attempt,
      );
  }

  async #stat(name: string): Promise<Standing | null> {
    for (const path of this.#paths(name)) {
      try {
        const { size, mtimeMs, ino } = await this.#disk.stat(path);
        return { size, changedAt: mtimeMs, node: ino };
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw error;
      }
    }
    return null;
  }

  /** Null when the file is gone. The app may move it to `history/` at any time. */
  async #withFile<T>(name: string, use: (handle: Handle) => Promise<T>): Promise<T | null> {
    for (const path of this.#paths(name)) {
      try {
        const handle = await this.#disk.open(path, 'r');
        try {
          return await use(handle);
        } finally {
          await handle.close();
        }
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw error;
      }
    }
    return null;
  }

  #paths(name: string): string[] {
    const [here, moved] = [join(this.#folder, name), join(this.#folder, historyFolder, name)];
    return [here, moved, here];
  }
}

/** The bytes of a file from `offset` to where it ends now. */
async function bytesFrom(handle: Handle, offset: number): Promise<Buffer> {
  const bytes = Buffer.alloc(Math.max(0, (await handle.stat()).size - offset));
  let at = 0;
  while (at < bytes.length) {
    const { bytesRead } = await handle.read(bytes, at, bytes.length - at, offset + at);
    if (bytesRead === 0) break;
    at += bytesRead;
  }
  return bytes.subarray(0, at);
}

/** `bytes` begin at `offset` of the file. */
function lastOf({ lines, goodBytes }: JournalLines, bytes: Buffer, offset: number): KnownFile['last'] {
  const last = lines.at(-1);
  if (last === undefined) return null;
  return { offset: last.offset, checksum: crc32(bytes.subarray(last.offset - offset, goodBytes - offset)) };
}

async function namesIn(disk: Disk, folder: string): Promise<string[]> {
  try {
    return await disk.readdir(folder);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

/** `journal-17.jsonl`, `journal-17-2.jsonl`, `journal-dev_k3v9-17.jsonl`. */
function journalFile(name: string): JournalFile | null {
  const match = /^journal-(?:([a-zA-Z]\w{0,39})-)?(\d{1,15})(?:-(\d{1,6}))?\.jsonl$/.exec(name);
  if (match === null) return null;
  return { name, device: match[1] ?? '', first: Number(match[2]), attempt: Number(match[3] ?? 1) };
}
