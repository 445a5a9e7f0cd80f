import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** In which time zone this computer was last, in the folder that keeps what belongs to it. */
export class ZoneMemory {
  readonly #file: string;
  #zone: string | null;

  constructor(memory: string) {
    this.#file = join(memory, 'zone.json');
    this.#zone = readZone(this.#file);
  }

  /** Remembers `zone` and answers the one from before; null: none is known. */
  change(zone: string): string | null {
    const before = this.#zone;
    if (zone === before) return before;
    this.#zone = zone;
    try {
      writeFileSync(this.#file, JSON.stringify({ zone }), { mode: 0o600 });
    } catch {
      // Then the next start takes the zone for unchanged, and Settings has it.
    }
    return before;
  }
}

function readZone(file: string): string | null {
  try {
    const { zone } = Object(JSON.parse(readFileSync(file, 'utf8'))) as { zone?: unknown };
    return typeof zone === 'string' ? zone : null;
  } catch {
    return null;
  }
}
