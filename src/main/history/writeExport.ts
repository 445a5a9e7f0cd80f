import { dirname } from 'node:path';
import type { Workspace } from '../../shared/domain/workspace';
import { Refusal } from '../../shared/failure';
import { endWith, startHash } from '../storage/checksum';
import { realDisk, renameOver, syncFolder, type Disk } from '../storage/disk';
import { documentClosing, documentLines, frozenCopy } from '../storage/document';
import { ledger, versionOf } from '../storage/migrations/ledger';
import { reasonOf } from '../storage/saveTrouble';

const sliceBytes = 64 * 1024;
const sliceMs = 4;

/**
 * Writes everything into one file of the format of `askwell.json`, as it was at the call; nothing in it
 * tells of this computer. The file is whole or it is not there. Copying the maps stops this process once
 * (65 ms for 100,000 records), the writing goes in slices. Refuses with a sentence when the disk does.
 */
export async function writeExport(
  file: string,
  { workspace, sequence }: { readonly workspace: Workspace; readonly sequence: number },
  now: Date,
  disk: Disk = realDisk,
): Promise<void> {
  const document = frozenCopy({
    version: versionOf(ledger),
    sequence,
    savedAt: now.toISOString(),
    collections: workspace,
    rest: {},
  });
  const temporary = `${file}.tmp`;
  try {
    await disk.rm(temporary, { force: true });
    const handle = await disk.open(temporary, 'wx', 0o600);
    try {
      for (const bytes of slices(document))
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
      `The export could not be written: ${reasonOf(error)}. Your planner is as it was. Choose another place and try again.`,
    );
  }
}

function* slices(document: Parameters<typeof documentLines>[0]): Generator<Buffer> {
  const hash = startHash();
  let text = '';
  let start = performance.now();
  const cut = (): Buffer => {
    const bytes = Buffer.from(text);
    hash.update(bytes);
    text = '';
    start = performance.now();
    return bytes;
  };
  for (const line of documentLines(document)) {
    text += line === documentClosing ? '\n}' : line;
    if (text.length >= sliceBytes || performance.now() - start >= sliceMs) yield cut();
  }
  yield cut();
  yield Buffer.from(endWith(hash));
}
