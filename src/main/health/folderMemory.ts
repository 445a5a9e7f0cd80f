import { closeSync, fsyncSync, openSync, readFileSync, renameSync, writeSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { z } from 'zod';

const remembered = z.object({ chosen: z.string().nullable(), known: z.array(z.string()) });
type Remembered = z.infer<typeof remembered>;

/**
 * Where the planner is, remembered in the folder that keeps what belongs to this computer (beside
 * window.json, as folders.json), and which folders held one: such a folder is never begun anew.
 */
export class FolderMemory {
  readonly #file: string;
  readonly #default: string;
  readonly #given: string | null;
  readonly #isDamaged: boolean;
  #now: Remembered;

  /** `given`: from the command line; it wins, and nothing else is chosen for good while it is given. */
  constructor(memory: string, given: string | null) {
    this.#file = join(memory, 'folders.json');
    this.#default = join(memory, 'workspace');
    this.#given = given === null ? null : resolve(given);
    const read = readRemembered(this.#file);
    this.#isDamaged = read === 'damaged';
    this.#now = read === 'damaged' || read === 'none' ? { chosen: null, known: [] } : read;
  }

  get isGiven(): boolean {
    return this.#given !== null;
  }

  get folder(): string {
    return this.#given ?? this.#now.chosen ?? this.#default;
  }

  /** A planner was there once, or nobody can say any more: a new one must not take its place. */
  mustExist(folder: string): boolean {
    return this.#isDamaged || this.#now.known.includes(folder);
  }

  /** A planner lies in `folder`. A failure to write it down is no reason not to work. */
  know(folder: string): void {
    if (this.#now.known.includes(folder)) return;
    try {
      this.#keep({ ...this.#now, known: [...this.#now.known, folder].slice(-50) });
    } catch (error) {
      process.emitWarning(error instanceof Error ? error : String(error));
    }
  }

  /** From the next start on, this folder. On the disk when it returns; throws the disk's error, then nothing changed. */
  choose(folder: string): void {
    if (this.isGiven) return;
    this.#keep({
      chosen: folder === this.#default ? null : folder,
      known: [...new Set([...this.#now.known, folder])].slice(-50),
    });
  }

  #keep(next: Remembered): void {
    const temporary = `${this.#file}.tmp`;
    const handle = openSync(temporary, 'w', 0o600);
    try {
      writeSync(handle, `${JSON.stringify(next, null, 1)}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
    renameSync(temporary, this.#file);
    this.#now = next;
  }
}

function readRemembered(file: string): Remembered | 'none' | 'damaged' {
  try {
    return remembered.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT' ? 'none' : 'damaged';
  }
}
