import { readFileSync } from 'node:fs';
import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isCount, isMap } from './storage/document';
import type { WritingMemory } from './storage/storeOptions';

/** In ms: how far behind the note may be. */
const pause = 1_000;
const most = 50;

interface Written {
  readonly device: string;
  readonly sequence: number;
  /** Of the last change that was refused, when that is a later one. */
  readonly tried?: number;
}

/**
 * Which change this computer wrote last into each data folder, kept in the folder of what belongs to
 * this computer (written.json). A data folder that knows less was put back to an older copy, or files
 * of it are gone: the store is told, because the numbers of those changes must not be given again.
 */
export class LastWritten {
  readonly #file: string;
  readonly #renewDevice: () => string;
  readonly #last: Map<string, Written>;
  #timer: NodeJS.Timeout | null = null;
  #saving: Promise<void> = Promise.resolve();

  /** `renewDevice` makes a new device id and keeps it for all later starts. */
  constructor(memory: string, renewDevice: () => string) {
    this.#file = join(memory, 'written.json');
    this.#renewDevice = renewDevice;
    this.#last = new Map(readKept(this.#file));
  }

  in(folder: string): WritingMemory {
    return {
      last: (device) => {
        const kept = this.#last.get(folder);
        if (kept?.device !== device) return { written: 0, tried: 0 };
        return { written: kept.sequence, tried: kept.tried ?? 0 };
      },
      wrote: (device, sequence) => {
        this.#note(folder, { device, sequence });
      },
      gaveUp: (device, tried) => {
        const kept = this.#last.get(folder);
        this.#note(folder, { device, sequence: kept?.device === device ? kept.sequence : 0, tried });
      },
      renew: this.#renewDevice,
    };
  }

  /** Resolves when what was noted so far is in the file, or could not be written. */
  async flush(): Promise<void> {
    if (this.#timer !== null) this.#save();
    await this.#saving;
  }

  #note(folder: string, written: Written): void {
    // The newest last, so that the oldest go when there are too many.
    this.#last.delete(folder);
    this.#last.set(folder, written);
    this.#timer ??= setTimeout(() => this.#save(), pause).unref();
  }

  #save(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
    const text = JSON.stringify(Object.fromEntries([...this.#last].slice(-most)));
    this.#saving = this.#saving.then(() => replace(this.#file, text)).catch(() => undefined);
  }
}

/** Without fsync: after a power cut the note may be an older one, and then less is noticed. */
async function replace(file: string, text: string): Promise<void> {
  await writeFile(`${file}.tmp`, text, { mode: 0o600 });
  await rename(`${file}.tmp`, file);
}

/** Nothing when there is no file, or none that can be used. */
function readKept(file: string): [string, Written][] {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'));
    return isMap(kept) ? Object.entries(kept).filter((entry): entry is [string, Written] => isWritten(entry[1])) : [];
  } catch {
    return [];
  }
}

function isWritten(value: unknown): value is Written {
  if (!isMap(value) || typeof value['device'] !== 'string' || !isCount(value['sequence'])) return false;
  return value['tried'] === undefined || isCount(value['tried']);
}
