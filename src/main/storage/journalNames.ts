import { errorCode, type Disk } from './disk';
import { join } from 'node:path';

/** Where journals go that no snapshot needs any more; the time machine reads them. */
export const historyFolder = 'history';

/** A journal file, read off its name. */
export interface JournalName {
  /** In the data folder: `journal-…` or `history/journal-…`. */
  readonly name: string;
  /** Whose it is; empty for files from before there were devices. */
  readonly device: string;
  /** Sequence of its first change. */
  readonly first: number;
  readonly attempt: number;
}

/** `journal-dev_k3v9-17.jsonl`; a further one that begins at the same change is `journal-dev_k3v9-17-2.jsonl`. */
export function journalName(device: string, first: number, attempt: number): string {
  return `journal-${device === '' ? '' : `${device}-`}${first}${attempt === 1 ? '' : `-${attempt}`}.jsonl`;
}

const shape = /^(?:history\/)?journal-(?:([a-zA-Z]\w{0,39})-)?(\d{1,15})(?:-(\d{1,6}))?\.jsonl$/;

/** The journals among `names`, each device's oldest first. A name in both places counts once, as not in `history/`. */
export function sortedJournals(names: readonly string[]): JournalName[] {
  const found = new Map<string, JournalName>();
  for (const name of names) {
    const match = shape.exec(name);
    if (match === null) continue;
    const bare = name.slice(name.lastIndexOf('/') + 1);
    if (found.has(bare) && name !== bare) continue;
    found.set(bare, { name, device: match[1] ?? '', first: Number(match[2]), attempt: Number(match[3] ?? 1) });
  }
  return [...found.values()].sort(
    (a, b) => a.first - b.first || (a.device < b.device ? -1 : a.device > b.device ? 1 : a.attempt - b.attempt),
  );
}

/** Of one device's sorted files those that can hold anything after `sequence`. */
export function holdingAfter<File extends Pick<JournalName, 'first'>>(
  sorted: readonly File[],
  sequence: number,
): File[] {
  return sorted.filter((_file, place) => {
    const next = sorted[place + 1];
    return next === undefined || next.first > sequence + 1;
  });
}

/** What is in `history/`, as names in the data folder. */
export async function historyNames(disk: Disk, folder: string): Promise<string[]> {
  try {
    return (await disk.readdir(join(folder, historyFolder))).map((name) => `${historyFolder}/${name}`);
  } catch (error) {
    if (errorCode(error) === 'ENOENT' || errorCode(error) === 'ENOTDIR') return [];
    throw error;
  }
}

/** How long journals are kept: the time machine goes back a year and a bit. */
const keptMs = 400 * 86_400_000;

/**
 * Removes journals from `history/` that are older. At most the oldest tenth at a time (but one at
 * least), so that a clock that jumped years ahead for a day cannot take the whole past along.
 */
export async function thinHistory(disk: Disk, folder: string, now: Date): Promise<void> {
  const files: { name: string; changed: number }[] = [];
  for (const name of await historyNames(disk, folder)) {
    if (!shape.test(name)) continue;
    files.push({ name, changed: (await disk.stat(join(folder, name))).mtimeMs });
  }
  const old = files.filter(({ changed }) => now.getTime() - changed > keptMs).sort((a, b) => a.changed - b.changed);
  for (const { name } of old.slice(0, Math.max(1, Math.floor(files.length / 10))))
    await disk.rm(join(folder, name), { force: true });
}
