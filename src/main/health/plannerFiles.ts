import { lstat, readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { BackupFile, DataHealth } from '../../shared/dataContract';
import { backupsFolder, sortedBackups } from '../storage/backups';
import { errorCode } from '../storage/disk';
import { snapshotName } from '../storage/snapshotFile';

/** What is in a data folder, by name. */
export interface PlannerFiles {
  readonly names: readonly string[];
  readonly journals: readonly string[];
  readonly backups: readonly string[];
  readonly history: readonly string[];
  readonly aside: readonly string[];
}

/** Lists a data folder. A folder inside that is not there is an empty one; rejects when `folder` itself is not. */
export async function plannerFiles(folder: string): Promise<PlannerFiles> {
  const names = (await readdir(folder)).sort();
  return {
    names,
    journals: names.filter((name) => /^journal-.*\.jsonl$/.test(name)),
    backups: (await listed(join(folder, backupsFolder))).filter((name) => name.endsWith('.json')),
    history: (await listed(join(folder, 'history'))).filter((name) => name.endsWith('.jsonl')),
    aside: names.filter((name) => name.startsWith('damaged-')),
  };
}

/** Whether anything of a planner lies in `folder`, sound or not. */
export async function holdsPlanner(folder: string): Promise<boolean> {
  try {
    const { names, journals, backups, aside } = await plannerFiles(folder);
    return names.includes(snapshotName) || journals.length + backups.length + aside.length > 0;
  } catch (error) {
    if (['ENOENT', 'ENOTDIR'].includes(errorCode(error))) return false;
    throw error;
  }
}

/** The dated backups of a folder, the newest first, with their sizes. */
export async function backupFiles(folder: string, names: readonly string[]): Promise<BackupFile[]> {
  return Promise.all(
    sortedBackups(names).map(async ({ name, stamp, sequence, reason }) => ({
      name,
      at: `${stamp.slice(0, 10)}T${stamp.slice(11, 19).replaceAll('-', ':')}.000Z`,
      bytes: await sizeOf(join(folder, backupsFolder, name)),
      sequence,
      reason,
    })),
  );
}

/** How much room each part takes, in bytes. A backup that is a second name of another file is counted once. */
export async function folderSizes(folder: string, files: PlannerFiles): Promise<DataHealth['sizes']> {
  const seen = new Set<number>();
  const sum = async (within: string, names: readonly string[]) => {
    let bytes = 0;
    for (const name of names) {
      const found = await stat(join(folder, within, name)).catch(() => null);
      if (found === null || seen.has(found.ino)) continue;
      seen.add(found.ino);
      bytes += found.size;
    }
    return bytes;
  };
  return {
    document: await sum('', files.names.includes(snapshotName) ? [snapshotName] : []),
    journal: await sum('', files.journals),
    backups: await sum(backupsFolder, files.backups),
    history: await sum('history', files.history),
    aside: await sum('', files.aside),
  };
}

/** When the newest file of changes was written; null when there is none. */
export async function lastWrite(folder: string, files: PlannerFiles): Promise<string | null> {
  const names = [...files.journals, ...(files.names.includes(snapshotName) ? [snapshotName] : [])];
  const times = await Promise.all(
    names.map((name) =>
      stat(join(folder, name)).then(
        ({ mtimeMs }) => mtimeMs,
        () => 0,
      ),
    ),
  );
  const newest = Math.max(0, ...times);
  return newest === 0 ? null : new Date(newest).toISOString();
}

async function sizeOf(path: string): Promise<number> {
  return lstat(path).then(
    ({ size }) => size,
    () => 0,
  );
}

async function listed(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).sort();
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return [];
    throw error;
  }
}
