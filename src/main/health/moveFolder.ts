import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, realpath, rm, rmdir, stat } from 'node:fs/promises';
import { basename, join, relative, resolve, sep } from 'node:path';
import { Refusal } from '../../shared/failure';
import { copyDurably, errorCode, realDisk, syncFolder, syncFolderAndAbove, type Disk } from '../storage/disk';
import { readDocument } from '../storage/readDocument';
import { snapshotName } from '../storage/snapshotFile';
import { holdsPlanner } from './plannerFiles';

const temporaryName = '.askwell-moving';

/** Where a planner would lie when the person chose `chosen`, and whether one lies there already. */
export interface Site {
  readonly folder: string;
  readonly isPlanner: boolean;
}

/** A planner has a folder of its own: `chosen` itself when one lies in it, otherwise `Askwell` (or `Askwell 2` …) in it. */
export async function siteIn(chosen: string): Promise<Site> {
  if (await holdsPlanner(chosen)) return { folder: resolve(chosen), isPlanner: true };
  for (let number = 1; ; number++) {
    const folder = join(resolve(chosen), number === 1 ? 'Askwell' : `Askwell ${number}`);
    if (await holdsPlanner(folder)) {
      if (number === 1) return { folder, isPlanner: true };
    } else if (await isFree(folder)) return { folder, isPlanner: false };
  }
}

/** Refuses a place inside `own`, where the copy would be copied too. */
export async function refuseInside(own: string, folder: string): Promise<void> {
  const real = await realpath(own).catch(() => resolve(own));
  const from = relative(real, resolve(folder));
  if (from === '' || (from !== '..' && !from.startsWith(`..${sep}`)))
    throw new Refusal('refused', 'This is inside the folder where your planner is now. Please choose another one.');
}

/**
 * Copies a closed planner to `to`, which is not there or empty. The copy is made beside it under another
 * name, read back, compared and opened; only then it gets its name, in one step. Ended anywhere in
 * between, `from` is as it was and `to` is not there. Throws the disk's error or a Refusal.
 */
export async function copyPlanner(from: string, to: string, disk: Disk = realDisk): Promise<void> {
  await building(to, disk, async (temporary) => {
    await copyTree(from, temporary, disk);
    for (const file of await filesIn(temporary)) {
      if ((await hashOf(join(temporary, file))) !== (await hashOf(join(from, file))))
        throw new Refusal('notSaved', `${file} did not arrive as it was. Your planner is where it was.`);
    }
    const [there, here] = [await readDocument(from), await readDocument(temporary)];
    if (here.workspace === null || here.outcome.kind !== there.outcome.kind)
      throw new Refusal('notSaved', 'The copy could not be read back. Your planner is where it was.');
  });
}

/** Puts a document file into a folder of its own as `askwell.json`, after it was read back. As careful as `copyPlanner`. */
export async function placeBackup(file: string, to: string, disk: Disk = realDisk): Promise<void> {
  await building(to, disk, async (temporary) => {
    await copyDurably(disk, file, join(temporary, snapshotName));
    if ((await readDocument(temporary)).workspace === null)
      throw new Refusal('cannotRead', 'This file does not hold a planner that Askwell can read. Nothing was changed.');
  });
}

async function building(to: string, disk: Disk, build: (temporary: string) => Promise<void>): Promise<void> {
  const parent = join(to, '..');
  const temporary = join(parent, `${temporaryName}-${basename(to)}`);
  await mkdir(parent, { recursive: true });
  // What a killed move left behind.
  await rm(temporary, { recursive: true, force: true });
  try {
    await disk.mkdir(temporary, { mode: 0o700 });
    await build(temporary);
    await syncFolder(disk, temporary);
    // An empty folder of this name may be there; Windows does not rename over one.
    await rmdir(to).catch(() => undefined);
    await disk.rename(temporary, to);
    await syncFolderAndAbove(disk, parent);
  } catch (error) {
    await rm(temporary, { recursive: true, force: true }).catch(() => undefined);
    throw error;
  }
}

async function copyTree(from: string, to: string, disk: Disk): Promise<void> {
  for (const name of await readdir(from)) {
    if (name.endsWith('.tmp')) continue;
    const [source, target] = [join(from, name), join(to, name)];
    // Of a link, what it leads to: the new place must not hang on the old one.
    const found = await stat(source);
    if (found.isDirectory()) {
      await disk.mkdir(target, { mode: 0o700 });
      await copyTree(source, target, disk);
      await syncFolder(disk, target);
    } else if (found.isFile()) await copyDurably(disk, source, target);
  }
}

async function filesIn(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map((entry) => relative(folder, join(entry.parentPath, entry.name)));
}

async function hashOf(path: string): Promise<string> {
  const hash = createHash('sha256');
  for await (const bytes of createReadStream(path)) hash.update(bytes as Buffer);
  return hash.digest('hex');
}

async function isFree(folder: string): Promise<boolean> {
  try {
    return (await readdir(folder)).length === 0;
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return true;
    if (errorCode(error) === 'ENOTDIR') return false;
    throw error;
  }
}

/** Writes `lines` to a file that the person chose, durably. Throws the disk's error. */
export async function writeText(path: string, lines: Iterable<string>): Promise<void> {
  const handle = await open(path, 'w', 0o600);
  try {
    let part = '';
    for (const line of lines) {
      part += line;
      if (part.length < 1 << 16) continue;
      await handle.writeFile(part);
      part = '';
    }
    await handle.writeFile(part);
    await handle.sync();
  } finally {
    await handle.close();
  }
}
