import * as files from 'node:fs/promises';
import { dirname } from 'node:path';

/** The few file functions that storage uses: the seam where tests put a full or dying disk. */
export type Disk = { readonly readFile: (path: string) => Promise<Buffer> } & Pick<
  typeof files,
  | 'access'
  | 'chmod'
  | 'copyFile'
  | 'link'
  | 'lstat'
  | 'mkdir'
  | 'open'
  | 'readdir'
  | 'realpath'
  | 'rename'
  | 'rm'
  | 'stat'
>;

/**
 * As `readFile` of node:fs, in one piece: that one reads 512 KB at a time and waits for a busy main thread after each.
 * A file that grows meanwhile is read up to where it was.
 */
async function readWhole(path: string): Promise<Buffer> {
  const handle = await files.open(path, 'r');
  try {
    const bytes = Buffer.allocUnsafeSlow((await handle.stat()).size);
    let at = 0;
    while (at < bytes.length) {
      const { bytesRead } = await handle.read(bytes, at, bytes.length - at, at);
      if (bytesRead === 0) break;
      at += bytesRead;
    }
    return bytes.subarray(0, at);
  } finally {
    await handle.close();
  }
}

export const realDisk = { ...files, readFile: readWhole } as Disk;

/** The code of an operating-system error such as `ENOSPC`; empty for any other error. */
export function errorCode(error: unknown): string {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : '';
}

/** Makes names in `folder` durable: after a rename or a new file. Windows has no such call and needs none. */
export async function syncFolder(disk: Disk, folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  const handle = await disk.open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

/**
 * Makes a folder durable that was begun just now, whoever made it: its own name, and those of the folders above it,
 * as far as they may be opened. Otherwise a power cut may take the whole folder with all that was synced in it.
 */
export async function syncFolderAndAbove(disk: Disk, folder: string): Promise<void> {
  await syncFolder(disk, folder);
  for (let above = dirname(folder); ; above = dirname(above)) {
    try {
      await syncFolder(disk, above);
    } catch {
      // Not ours to open, or of a kind that cannot be synced: then Askwell did not make what lies in it.
    }
    if (above === dirname(above)) return;
  }
}

const windowsBusy = new Set(['EPERM', 'EACCES', 'EBUSY']);

/**
 * Renames over `to`. A virus scanner or an indexer may hold the target for a moment (write-file-atomic
 * #28, graceful-fs #104): tried seven times within about 1.3 s, then the error is thrown.
 */
export async function renameOver(disk: Disk, from: string, to: string): Promise<void> {
  for (let pause = 10; ; pause *= 2) {
    try {
      await disk.rename(from, to);
      return;
    } catch (error) {
      if (!windowsBusy.has(errorCode(error)) || pause > 640) throw error;
      await new Promise((resolve) => setTimeout(resolve, pause));
    }
  }
}

const noLinks = new Set(['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK', 'EACCES']);

/**
 * A second name for a file that is never written in place: costs no space. Where the file system has
 * no hard links it is a copy, made durable. Throws when `to` exists.
 */
export async function linkOrCopy(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.link(from, to);
  } catch (error) {
    if (!noLinks.has(errorCode(error))) throw error;
    await copyDurably(disk, from, to);
  }
}

/**
 * A copy of its own, on the disk when this resolves; made by the file system without copying bytes where it can
 * (APFS, btrfs, XFS), otherwise beside the main thread. Throws when `to` exists; leaves no half copy.
 */
export async function copyDurably(disk: Disk, from: string, to: string): Promise<void> {
  try {
    await disk.copyFile(from, to, files.constants.COPYFILE_EXCL | files.constants.COPYFILE_FICLONE);
    await disk.chmod(to, 0o600);
    const handle = await disk.open(to, 'r+');
    try {
      await handle.sync();
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (errorCode(error) !== 'EEXIST') await disk.rm(to, { force: true });
    throw error;
  }
}
