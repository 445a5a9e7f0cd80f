import { mkdir, open, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';

/** What the last round saw of a file on both sides. */
type Known = Map<string, string>;

export interface CopyOptions {
  readonly random: () => number;
  /** Longest wait between two files, in milliseconds. */
  readonly delayMs?: number;
  /** Leaves partial copies and skips files at random; without, every file is copied whole. */
  readonly isSloppy?: boolean;
}

/**
 * Two folders kept alike, as Syncthing or Dropbox do it, but worse: file by file in random order, with
 * delays, half copies that are completed later, in place or by rename; of a file changed on both sides
 * one is kept and the other becomes a conflict copy. What one side deleted goes on the other.
 */
export class CopyLoop {
  readonly #folders: readonly [string, string];
  readonly #known: Known = new Map();
  #round: Promise<void> | null = null;
  #isStopped = false;
  conflictCopies = 0;
  partialCopies = 0;

  constructor(one: string, other: string) {
    this.#folders = [one, other];
  }

  start(options: CopyOptions): void {
    this.#round = (async () => {
      while (!this.#isStopped) {
        await this.round(options);
        await pause(Math.floor(options.random() * (options.delayMs ?? 10)));
      }
    })();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    await this.#round;
  }

  /** Looks at each file once, in random order. */
  async round(options: CopyOptions): Promise<void> {
    const names = new Set([
      ...(await filesIn(this.#folders[0])),
      ...(await filesIn(this.#folders[1])),
      ...this.#known.keys(),
    ]);
    const shuffled = [...names].map((name) => ({ name, place: options.random() })).sort((a, b) => a.place - b.place);
    for (const { name } of shuffled) {
      if (options.isSloppy === true && options.random() < 0.3) continue;
      await this.#sync(name, options).catch((error: unknown) => {
        // Moved or removed by the app while it was being copied: the next round sees it.
        if (!(error instanceof Error) || !('code' in error) || error.code !== 'ENOENT') throw error;
      });
      if (options.delayMs !== undefined) await pause(Math.floor(options.random() * options.delayMs));
    }
  }

  async #sync(name: string, options: CopyOptions): Promise<void> {
    const [one, other] = await Promise.all(this.#folders.map((folder) => contentOf(join(folder, name))));
    if (one === undefined || other === undefined) return;
    const known = this.#known.get(name);
    const [first, second] = [keyOf(one), keyOf(other)];
    if (first === second) {
      if (first === 'none') this.#known.delete(name);
      else this.#known.set(name, first);
      return;
    }
    const [isOneNew, isOtherNew] = [first !== known, second !== known];
    if (isOneNew && isOtherNew && one !== null && other !== null && !name.startsWith('backups/')) {
      // Both changed: the one from the first folder stays, the other becomes a copy beside it, on its own side first.
      this.conflictCopies += 1;
      const copy = name.replace(
        /(\.[a-z]+)$/,
        `.sync-conflict-20270114-1730${String(this.conflictCopies).padStart(2, '0')}-ABCDEFG$1`,
      );
      await writeWhole(join(this.#folders[1], copy), other, false);
      await writeWhole(join(this.#folders[1], name), one, true);
      this.#known.set(name, first);
      return;
    }
    const isFromOne = isOneNew && (one !== null || !isOtherNew);
    const [content, target] = isFromOne ? [one, this.#folders[1]] : [other, this.#folders[0]];
    if (content === null) {
      await rm(join(target, name), { force: true });
      this.#known.delete(name);
      return;
    }
    await mkdir(dirname(join(target, name)), { recursive: true, mode: 0o700 });
    if (options.isSloppy === true && options.random() < 0.4) {
      // A copy that stops in the middle; the next round makes it whole, or goes on with a later state.
      this.partialCopies += 1;
      const part = content.subarray(0, Math.floor(options.random() * content.length));
      await writeWhole(join(target, name), part, options.random() < 0.5);
      // Known as what it is, so that it is not taken for a change of that side.
      this.#known.set(name, keyOf(part));
      return;
    }
    await writeWhole(join(target, name), content, options.random() < 0.5);
    this.#known.set(name, keyOf(content));
  }
}

async function contentOf(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}

function keyOf(content: Buffer | null): string {
  return content === null ? 'none' : content.toString('latin1');
}

/** By rename, as careful programs do, or into the file itself. */
async function writeWhole(path: string, content: Buffer, isAtomic: boolean): Promise<void> {
  if (isAtomic) {
    const temporary = join(dirname(path), `.syncing-${path.slice(dirname(path).length + 1)}`);
    await writeFile(temporary, content, { mode: 0o600 });
    await rename(temporary, path);
    return;
  }
  const handle = await open(path, 'w', 0o600);
  const middle = Math.floor(content.length / 2);
  await handle.write(content.subarray(0, middle));
  await pause(0);
  await handle.write(content.subarray(middle));
  await handle.close();
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile() && !entry.name.startsWith('.syncing-') && !entry.name.endsWith('.tmp'))
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1));
}
