import { basename, dirname } from 'node:path';
import { Refusal } from '../../shared/failure';
import { realDisk, renameOver, syncFolder, type Disk } from '../storage/disk';
import { reasonOf } from '../storage/saveTrouble';

/**
 * Writes a file that the person chose, whole or not at all, readable by them alone: what was there before stays until
 * the new bytes are on the disk. Refuses with a sentence when the disk does.
 */
export async function writeWhole(file: string, content: string | Uint8Array, disk: Disk = realDisk): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    await disk.rm(temporary, { force: true });
    const handle = await disk.open(temporary, 'wx', 0o600);
    try {
      const bytes = Buffer.from(content);
      for (let at = 0; at < bytes.length;) at += (await handle.write(bytes, at)).bytesWritten;
      await handle.sync();
    } finally {
      await handle.close();
    }
    await renameOver(disk, temporary, file);
    await syncFolder(disk, dirname(file));
  } catch (error) {
    await disk.rm(temporary, { force: true }).catch(() => undefined);
    throw new Refusal(
      'notSaved',
      `${basename(file)} could not be written: ${whyNot(error)}. Your planner is as it was. Choose another place and try again.`,
    );
  }
}

/** The storage’s words speak of Askwell’s own folder; this one is the person’s. */
function whyNot(error: unknown): string {
  return reasonOf(error).replace('Askwell may not write to its folder', 'Askwell may not write to this folder');
}
