import { basename, join } from 'node:path';
import { addBackup, backupName, backupsFolder, stampOf } from './backups';
import type { InvalidRecord } from './checkRecords';
import { copyDurably, linkOrCopy, renameOver, syncFolder, type Disk } from './disk';
import type { Found } from './recover';
import type { SegmentFinding } from './replay';
import { readIfThere, snapshotName } from './snapshotFile';

/** What settling did, by the names of the files it made. */
export interface Settled {
  readonly keptAside: readonly string[];
  readonly backup: string;
  /** The document in memory is not what the files say: a snapshot must follow. */
  readonly needsSnapshot: boolean;
}

/**
 * Makes a damaged folder sound without destroying anything: what could not be used is copied to
 * `damaged-…` (never deleted by the app) before anything else happens to it. Safe to be killed in and
 * to be done again. Throws the disk's error; then nothing may be written on top.
 */
export async function settle(folder: string, disk: Disk, found: Found, now: Date, current: number): Promise<Settled> {
  const stamp = stampOf(now);
  const keptAside: string[] = [];
  for (const finding of found.findings) keptAside.push(await setSegmentAside(folder, disk, finding, stamp));
  const isRestored = found.source !== snapshotName;
  if (isRestored && (await readIfThere(disk, join(folder, snapshotName))) !== null) {
    const name = await freeName(disk, folder, `damaged-${stamp}-${snapshotName}`);
    await linkOrCopy(disk, join(folder, snapshotName), join(folder, name));
    keptAside.push(name);
  }
  if (found.invalid.some(({ record }) => record !== null))
    keptAside.push(await writeRecords(folder, disk, found.invalid, stamp));
  const needsMigration = found.version < current;
  let backup = '';
  if (needsMigration && found.source !== null) {
    backup = `${backupsFolder}/${backupName(now, found.document.sequence, 'pre-migration')}`;
    await addBackup(disk, folder, join(folder, found.source), backup.slice(backupsFolder.length + 1));
  }
  if (keptAside.length > 0) await syncFolder(disk, folder);
  return { keptAside, backup, needsSnapshot: isRestored || needsMigration || found.invalid.length > 0 };
}

async function setSegmentAside(
  folder: string,
  disk: Disk,
  { name, kind, goodBytes }: SegmentFinding,
  stamp: string,
): Promise<string> {
  const aside = await freeName(disk, folder, `damaged-${stamp}-${basename(name)}`);
  const path = join(folder, name);
  if (kind === 'unused' || goodBytes === 0) {
    await renameOver(disk, path, join(folder, aside));
    return aside;
  }
  await copyDurably(disk, path, join(folder, aside));
  await syncFolder(disk, folder);
  const handle = await disk.open(path, 'r+');
  try {
    await handle.truncate(goodBytes);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return aside;
}

async function writeRecords(
  folder: string,
  disk: Disk,
  invalid: readonly InvalidRecord[],
  stamp: string,
): Promise<string> {
  const name = await freeName(disk, folder, `damaged-${stamp}-records.json`);
  const handle = await disk.open(join(folder, name), 'wx', 0o600);
  try {
    await handle.writeFile(`${JSON.stringify(invalid, null, 1)}\n`);
    await handle.sync();
  } finally {
    await handle.close();
  }
  return name;
}

/** Two repairs in one second must not meet. */
async function freeName(disk: Disk, folder: string, name: string): Promise<string> {
  const taken = new Set(await disk.readdir(folder));
  for (let attempt = 1; ; attempt++) {
    const free = attempt === 1 ? name : name.replace(/(\.[a-z]+)$/, `-${attempt}$1`);
    if (!taken.has(free)) return free;
  }
}
