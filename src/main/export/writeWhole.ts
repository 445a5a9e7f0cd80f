import { dirname } from 'node:path';
import { Refusal } from '../../shared/failure';
import { realDisk, renameOver, syncFolder, type Disk } from '../storage/disk';
import { reasonOf } from '../storage/saveTrouble';

/** Writes a text file that is whole or not there, readable by the person alone. Refuses with a sentence when the disk does. */
export async function writeWhole(file: string, text: string, disk: Disk = realDisk): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    await disk.rm(temporary, { force: true });
    const handle = await disk.open(temporary, 'wx', 0o600);
    try {
      const bytes = Buffer.from(text);
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
      `The file could not be written: ${reasonOf(error)}. Your planner is as it was. Choose another place and try again.`,
    );
  }
}
