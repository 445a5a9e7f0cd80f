import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { crc32 } from 'node:zlib';
import { Refusal } from '../../shared/failure';
import { backupsFolder } from '../storage/backups';
import { isAsWritten } from '../storage/checksum';
import { errorCode } from '../storage/disk';
import { parseDocument, type Document } from '../storage/document';

/** How one file came through. `changed`: it can be read, but its bytes are not as Askwell wrote them. */
export type FileState =
  | { readonly kind: 'good'; readonly document: Document }
  | { readonly kind: 'changed'; readonly document: Document }
  | { readonly kind: 'bad'; readonly why: string }
  /** Another process removed it since the folder was listed. */
  | { readonly kind: 'gone' };

/** Reads a document file whole: its text, its shape and the checksum at its end. Any version can be read. */
export async function checkDocument(path: string): Promise<FileState> {
  const bytes = await readUnlessGone(path);
  if (bytes === null) return { kind: 'gone' };
  try {
    const document = parseDocument(bytes, Number.MAX_SAFE_INTEGER);
    return { kind: isAsWritten(bytes) ? 'good' : 'changed', document };
  } catch (error) {
    if (error instanceof Refusal) return { kind: 'bad', why: error.message };
    throw error;
  }
}

/** The place of a backup in its data folder. */
export function backupPath(folder: string, name: string): string {
  return join(folder, backupsFolder, name);
}

/**
 * How many lines of a journal file are whole, by the checksum before each, and whether something else
 * is in it. `unfinished`: only its last line is not whole, which a write under way looks like too.
 */
export async function checkJournal(
  path: string,
): Promise<{ readonly lines: number; readonly end: 'good' | 'unfinished' | 'bad' } | null> {
  const bytes = await readUnlessGone(path);
  if (bytes === null) return null;
  let lines = 0;
  let at = 0;
  while (at < bytes.length) {
    const end = bytes.indexOf(0x0a, at);
    if (end === -1) return { lines, end: 'unfinished' };
    if (!isWholeLine(bytes.subarray(at, end))) return { lines, end: end === bytes.length - 1 ? 'unfinished' : 'bad' };
    lines += 1;
    at = end + 1;
  }
  return { lines, end: 'good' };
}

function isWholeLine(line: Buffer): boolean {
  return line[8] === 0x20 && line.subarray(0, 8).toString('latin1') === hexOf(crc32(line.subarray(9)));
}

function hexOf(checksum: number): string {
  return checksum.toString(16).padStart(8, '0');
}

async function readUnlessGone(path: string): Promise<Buffer | null> {
  try {
    return await readFile(path);
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return null;
    throw error;
  }
}
