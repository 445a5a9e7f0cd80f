import { open, rename, rm } from 'node:fs/promises';
import { basename } from 'node:path';
import { Refusal } from '../../shared/failure';
import { reasonOf } from '../storage/saveTrouble';

/**
 * Writes a file that the person chose, whole or not at all: what was there before stays until the new bytes are on
 * the disk. Refuses in a sentence.
 */
export async function writeWhole(file: string, bytes: Uint8Array): Promise<void> {
  const temporary = `${file}.tmp`;
  try {
    const handle = await open(temporary, 'w', 0o600);
    try {
      await handle.writeFile(bytes);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await rename(temporary, file);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    throw new Refusal(
      'notSaved',
      `${basename(file)} could not be written: ${whyNot(error)}. Nothing was changed there. Choose another place and try again.`,
    );
  }
}

/** The storage’s words speak of Askwell’s own folder; this one is the person’s. */
function whyNot(error: unknown): string {
  return reasonOf(error).replace('Askwell may not write to its folder', 'Askwell may not write to this folder');
}

/** A name for a file on every system: without signs that one of them forbids, and not too long. */
export function fileName(name: string): string {
  const plain = name
    .replace(/[<>:"/\\|?*\u0000-\u001f\u202a-\u202e\u2066-\u2069]/gu, ' ')
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/^[. ]+|[. ]+$/gu, '');
  return Array.from(plain).slice(0, 80).join('').trim() || 'Askwell';
}
