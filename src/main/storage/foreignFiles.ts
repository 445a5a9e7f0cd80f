import { join } from 'node:path';
import type { Delivery } from './delivery';
import { errorCode, type Disk } from './disk';
import { holdingAfter, sortedJournals, type JournalName } from './journalNames';
import type { Seen } from './marks';
import { headerVersionOf, readSegment } from './segment';

interface Reading {
  /** Up to here every line was good and is delivered or waiting. */
  position: number;
  /** Of the file when it was read last, so that it is left alone until it changes. */
  looks: string;
  /** Of a version above what is known here: left alone. */
  isNewer: boolean;
}

const chunkBytes = 1_000_000;
const headBytes = 4_096;

/**
 * Other computers' journal files, as a synced folder brings them: whole, in parts, growing, moved to
 * `history/`. Each is read once, from where it was left; a line that is not whole is waited for.
 */
export class ForeignFiles {
  readonly #folder: string;
  readonly #disk: Disk;
  readonly #own: string;
  readonly #known: number;
  readonly #readings = new Map<string, Reading>();

  /** `noted`: how many bytes of each file the document holds already. Files of a version above `known` are left alone. */
  constructor(folder: string, disk: Disk, own: string, known: number, noted: Readonly<Record<string, number>>) {
    this.#folder = folder;
    this.#disk = disk;
    this.#own = own;
    this.#known = known;
    for (const [name, position] of Object.entries(noted))
      this.#readings.set(name, { position, looks: '', isNewer: false });
  }

  /** Another computer writes what this app does not know yet. */
  get isAnyNewer(): boolean {
    return [...this.#readings.values()].some(({ isNewer }) => isNewer);
  }

  /** Reads what is new in the journals among `names` into `delivery`. Throws the disk's error. */
  async read(names: readonly string[], seen: Seen, delivery: Delivery): Promise<void> {
    const journals = sortedJournals(names).filter(({ device }) => device !== '' && device !== this.#own);
    const here = new Set(journals.map(({ name }) => bareName(name)));
    // Of a file that was taken away nothing waits any more.
    for (const [name, reading] of this.#readings) if (!here.has(name)) [reading.isNewer, reading.looks] = [false, ''];
    for (const device of new Set(journals.map((file) => file.device))) {
      const files = journals.filter((file) => file.device === device);
      for (const file of holdingAfter(files, seen[device] ?? 0)) await this.#readFile(file, seen, delivery);
    }
  }

  /** How many bytes of each file need not be read again by one who has seen what is delivered. */
  notes(delivery: Delivery): Record<string, number> {
    const notes: Record<string, number> = {};
    for (const [name, { position }] of this.#readings) {
      const device = sortedJournals([name])[0]?.device;
      if (position > 0 && device !== undefined && !delivery.waitsFor(device)) notes[name] = position;
    }
    return notes;
  }

  async #readFile(file: JournalName, seen: Seen, delivery: Delivery): Promise<void> {
    const bare = bareName(file.name);
    const reading = this.#readings.get(bare) ?? { position: 0, looks: '', isNewer: false };
    const path = join(this.#folder, file.name);
    try {
      const { ino, size, mtimeMs } = await this.#disk.stat(path);
      const looks = `${ino} ${size} ${mtimeMs}`;
      // Shorter than what was read: a copy in the middle of being made.
      if (looks === reading.looks || size < reading.position) return;
      const isGood = await this.#readFrom(path, reading, file, seen, delivery);
      if (!isGood && reading.position > 0) {
        // Not the file it was: from the beginning. What is known already is passed over by its number.
        reading.position = 0;
        await this.#readFrom(path, reading, file, seen, delivery);
      }
      reading.looks = looks;
      this.#readings.set(bare, reading);
    } catch (error) {
      // It is being replaced or was moved to history/ since the folder was listed: the next look finds it.
      if (!['ENOENT', 'EISDIR', 'EBUSY', 'EACCES', 'EPERM'].includes(errorCode(error))) throw error;
    }
  }

  /** False: what stands at the position is no line that goes on from there. */
  async #readFrom(path: string, reading: Reading, file: JournalName, seen: Seen, delivery: Delivery): Promise<boolean> {
    const handle = await this.#disk.open(path, 'r');
    try {
      let version: number | null = null;
      if (reading.position > 0) {
        const head = Buffer.alloc(headBytes);
        version = headerVersionOf(head.subarray(0, (await handle.read(head, 0, headBytes, 0)).bytesRead));
        if (version === null) return false;
        reading.isNewer = version > this.#known;
        if (reading.isNewer) return true;
      }
      let length = chunkBytes;
      for (;;) {
        const bytes = Buffer.alloc(length);
        const { bytesRead } = await handle.read(bytes, 0, length, reading.position);
        if (bytesRead === 0) return true;
        const chunk = bytes.subarray(0, bytesRead);
        const segment = readSegment(file.name, file.first, chunk, seen[file.device] ?? 0, version);
        version = segment.version;
        reading.isNewer = (version ?? 0) > this.#known;
        if (reading.isNewer) return true;
        // Left where it is: a later Askwell may know how to bring it up to date.
        if (!delivery.add(file.device, segment)) return true;
        reading.position += segment.goodBytes;
        if (segment.goodBytes === 0) {
          if (chunk.includes(0x0a)) return false;
          if (bytesRead < length) return true;
          // One very long line.
          length *= 4;
        }
        await new Promise(setImmediate);
      }
    } finally {
      await handle.close();
    }
  }
}

/** Without the folder: a journal that was moved to `history/` is the same file. */
function bareName(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1);
}
