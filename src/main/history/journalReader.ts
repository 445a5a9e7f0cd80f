import { open, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { RecordChange } from '../../shared/domain/change';
import { Refusal } from '../../shared/failure';
import { errorCode } from '../storage/disk';
import type { Migration } from '../storage/migrations/ledger';
import type { Entry, JournalChange } from './entry';
import { changeIn, journalLines } from './journalLines';

/** The folder for journals that the document no longer needs. */
export const historyFolder = 'history';

interface JournalFile {
  readonly name: string;
  readonly device: string;
  readonly first: number;
  readonly attempt: number;
}

interface KnownFile extends JournalFile {
  readonly size: number;
  readonly changedAt: number;
  readonly version: number;
  readonly places: readonly number[];
}

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
  readonly isAnything: boolean;
}

/** Reads the journals of a folder, wherever they lie, and again only those that changed since. */
export class JournalReader {
  readonly #folder: string;
  readonly #steps: readonly Migration[];
  readonly #places: Place[] = [];
  #files = new Map<string, KnownFile>();

  constructor(folder: string, steps: readonly Migration[]) {
    this.#folder = folder;
    this.#steps = steps;
  }

  async read(): Promise<JournalNews> {
    const found = await this.#list();
    const files = new Map<string, KnownFile>();
    const added: { change: JournalChange; place: number }[] = [];
    const kept = new Set<number>();
    for (const [at, file] of found.entries()) {
      // A later file takes over from its first change on: what the earlier one has from there was given up.
      const next = found[at + 1];
      const limit = next?.device === file.device ? next.first : Infinity;
      const known = this.#files.get(file.name);
      const isSame = known?.size === file.size && known.changedAt === file.changedAt;
      const read = isSame ? known : await this.#readFile(file, limit, added);
      if (read === null) continue;
      files.set(file.name, read);
      for (const place of read.places) if ((this.#places[place]?.sequence ?? 0) < limit) kept.add(place);
    }
    const isAnything =
      added.length > 0 || [...this.#files.values()].some(({ places }) => places.some((p) => !kept.has(p)));
    this.#files = files;
    return { added, isGone: ({ place }) => !kept.has(place), isAnything };
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

  async #readFile(
    file: JournalFile & Pick<KnownFile, 'size' | 'changedAt'>,
    limit: number,
    added: { change: JournalChange; place: number }[],
  ): Promise<KnownFile | null> {
    const bytes = await this.#withFile(file.name, (handle) => handle.readFile());
    if (bytes === null) return null;
    const { version, lines } = journalLines(file, bytes, this.#steps);
    const places = lines.map(({ offset, length, change }) => {
      const place = this.#places.push({ file: file.name, offset, length, sequence: change.sequence }) - 1;
      if (change.sequence < limit) added.push({ change: { ...change, device: file.device || change.device }, place });
      return place;
    });
    return { ...file, version: version ?? 1, places };
  }

  /** Journals here and in `history/`, by device and then the oldest first. */
  async #list(): Promise<(JournalFile & Pick<KnownFile, 'size' | 'changedAt'>)[]> {
    const names = new Set([...(await namesIn(this.#folder)), ...(await namesIn(join(this.#folder, historyFolder)))]);
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

  async #stat(name: string): Promise<Pick<KnownFile, 'size' | 'changedAt'> | null> {
    for (const path of this.#paths(name)) {
      try {
        const { size, mtimeMs } = await stat(path);
        return { size, changedAt: mtimeMs };
      } catch (error) {
        if (errorCode(error) !== 'ENOENT') throw error;
      }
    }
    return null;
  }

  /** Null when the file is gone. The app may move it to `history/` at any time. */
  async #withFile<T>(name: string, use: (handle: Awaited<ReturnType<typeof open>>) => Promise<T>): Promise<T | null> {
    for (const path of this.#paths(name)) {
      try {
        const handle = await open(path, 'r');
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

async function namesIn(folder: string): Promise<string[]> {
  try {
    return await readdir(folder);
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
