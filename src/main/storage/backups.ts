import { join } from 'node:path';
import { copyDurably, errorCode, linkOrCopy, renameOver, syncFolder, type Disk } from './disk';

export const backupsFolder = 'backups';
export const previousName = 'previous.json';

/** `found-there`: what lay in a folder that was gone while Askwell ran and came back. */
export type BackupReason = 'daily' | 'pre-migration' | 'pre-import' | 'pre-restore' | 'manual' | 'found-there';

/** A dated copy of the document in `backups/`, read off its name. */
export interface Backup {
  readonly name: string;
  /** `2027-01-14T17-30-05Z`: without colons, which Windows refuses. */
  readonly stamp: string;
  readonly sequence: number;
  readonly reason: string;
}

export function backupName(at: Date, sequence: number, reason: BackupReason): string {
  return `${stampOf(at)}-${sequence}-${reason}.json`;
}

/** A time as part of a file name, to the second. */
export function stampOf(at: Date): string {
  return `${at.toISOString().slice(0, 19).replaceAll(':', '-')}Z`;
}

/** The dated backups among `names`; the newest first by sequence, which no wrong clock can change. */
export function sortedBackups(names: readonly string[]): Backup[] {
  return names
    .flatMap((name) => {
      const match = /^(\d{4}-\d\d-\d\dT\d\d-\d\d-\d\dZ)-(\d{1,15})-([a-z-]+)\.json$/.exec(name);
      return match ? [{ name, stamp: match[1] ?? '', sequence: Number(match[2]), reason: match[3] ?? '' }] : [];
    })
    .sort((a, b) => b.sequence - a.sequence || (a.stamp < b.stamp ? 1 : -1));
}

export async function backupNames(disk: Disk, folder: string): Promise<string[]> {
  try {
    return await disk.readdir(join(folder, backupsFolder));
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}

const halfCopyEnd = '.json.tmp';

/**
 * Copies `source`, a document that is on the disk and good, to a dated name in `backups/`. Doing it twice in a
 * second is once. A copy and no second name of the same file: another program may write into `askwell.json`, and a
 * backup must not change with it. It has its name only when it is whole. Throws the disk's error.
 */
export async function addBackup(disk: Disk, folder: string, source: string, name: string): Promise<void> {
  const backups = join(folder, backupsFolder);
  const isNew = (await disk.mkdir(backups, { recursive: true, mode: 0o700 })) !== undefined;
  const names = await disk.readdir(backups);
  // What a kill in the middle of a copy left behind.
  for (const half of names.filter((other) => other.endsWith(halfCopyEnd) && other !== `${previousName}.tmp`))
    await disk.rm(join(backups, half), { force: true });
  if (!names.includes(name)) {
    const temporary = join(backups, name.replace(/\.json$/, halfCopyEnd));
    await copyDurably(disk, source, temporary);
    await renameOver(disk, temporary, join(backups, name));
  }
  await syncFolder(disk, backups);
  if (isNew) await syncFolder(disk, folder);
}

/**
 * Makes `current` the one version that is kept with its journal, so that a rotten `askwell.json` costs nothing. A
 * second name costs no time and no room, and is one only until `askwell.json` is replaced, a moment later.
 */
export async function keepPrevious(disk: Disk, folder: string, current: string): Promise<void> {
  const backups = join(folder, backupsFolder);
  const temporary = join(backups, `${previousName}.tmp`);
  await disk.mkdir(backups, { recursive: true, mode: 0o700 });
  await disk.rm(temporary, { force: true });
  await linkOrCopy(disk, current, temporary);
  await renameOver(disk, temporary, join(backups, previousName));
  // Renaming one name of a file over another name of the same file does nothing and leaves both.
  await disk.rm(temporary, { force: true });
  await syncFolder(disk, backups);
}

const dayMs = 86_400_000;

/**
 * The backups that may go: kept are all of today (and of a future that a wrong clock made), one a day
 * for two weeks, one a week for a quarter, what was made before a migration or an import for 30 days,
 * and the ten newest whatever the clock says.
 */
export function thinnedOut(names: readonly string[], now: Date): string[] {
  const backups = sortedBackups(names);
  const seen = new Set<string>();
  return backups
    .filter(({ stamp, reason }, place) => {
      const made = Date.parse(`${stamp.slice(0, 10)}T${stamp.slice(11, 19).replaceAll('-', ':')}Z`);
      const days = Math.floor(now.getTime() / dayMs) - Math.floor(made / dayMs);
      const span = days < 14 ? `day ${Math.floor(made / dayMs)}` : `week ${Math.floor((made / dayMs + 3) / 7)}`;
      const isFirstOfSpan = days < 92 && !seen.has(span);
      seen.add(span);
      const isMarked = reason.startsWith('pre-') && days < 30;
      return !(place < 10 || days <= 0 || isMarked || isFirstOfSpan);
    })
    .map(({ name }) => name);
}

/**
 * The oldest first, three or a tenth at a time: a clock that is years ahead for a day must not take the backups of a
 * quarter along.
 */
async function thin(disk: Disk, folder: string, now: Date): Promise<void> {
  const names = await backupNames(disk, folder);
  for (const name of thinnedOut(names, now).slice(-Math.max(3, Math.floor(names.length / 10)))) {
    await disk.rm(join(folder, backupsFolder, name), { force: true });
  }
}

/** The backup of the day from `source`, a good document of `sequence`; nothing when there is one already. */
export async function addDaily(disk: Disk, folder: string, source: string, sequence: number, now: Date): Promise<void> {
  const day = stampOf(now).slice(0, 10);
  const made = sortedBackups(await backupNames(disk, folder));
  if (made.some(({ stamp, reason }) => reason === 'daily' && stamp.startsWith(day))) return;
  await addBackup(disk, folder, source, backupName(now, sequence, 'daily'));
  await thin(disk, folder, now);
}
