import { open, type FileHandle } from 'node:fs/promises';
import { Refusal } from '../../shared/failure';
import { decodeText, type Decoded } from './decodeText';
import type { ImportLimits } from './importLimits';
import { unzipConnections } from './unzipConnections';

/** The text of a chosen file, told by its content and not by its name: a zip with a list in it, or the list itself. */
export async function readImportFile(file: string, limits: ImportLimits): Promise<Decoded> {
  const handle = await open(file, 'r').catch(() => {
    throw new Refusal(
      'cannotRead',
      'Askwell could not open this file. It may have been moved, or another program holds it. Nothing was changed.',
    );
  });
  try {
    const decoded = await decodeText(await bytesOf(file, handle, limits));
    if (decoded === null)
      throw new Refusal(
        'cannotRead',
        'This file is not text, so it cannot be a CSV file. Nothing was changed. Choose the zip from LinkedIn, or Connections.csv.',
      );
    if (decoded.text.trim() === '') throw empty();
    return decoded;
  } finally {
    await handle.close();
  }
}

async function bytesOf(file: string, handle: FileHandle, limits: ImportLimits): Promise<Buffer> {
  const stats = await handle.stat();
  if (!stats.isFile())
    throw new Refusal(
      'cannotRead',
      'This is not a file. Nothing was changed. Choose the zip from LinkedIn, or Connections.csv.',
    );
  if (stats.size === 0) throw empty();
  const isZip = await startsAsZip(handle);
  if (stats.size > (isZip ? limits.zipBytes : limits.listBytes)) {
    throw new Refusal(
      'tooLarge',
      `This file has ${sayMegabytes(stats.size)}; a list of people has a few. Nothing was read and nothing was changed. Choose Connections.csv, or the zip from LinkedIn.`,
    );
  }
  try {
    return isZip ? await unzipConnections(file, limits) : await handle.readFile();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal(
      'cannotRead',
      'Askwell could not read this file to its end. Nothing was changed. Copy it to this computer and try again.',
    );
  }
}

async function startsAsZip(handle: FileHandle): Promise<boolean> {
  const { buffer, bytesRead } = await handle.read(Buffer.alloc(4), 0, 4, 0);
  return bytesRead === 4 && ['PK\u0003\u0004', 'PK\u0005\u0006'].includes(buffer.toString('latin1'));
}

function empty(): Refusal {
  return new Refusal(
    'cannotRead',
    'This file is empty. Nothing was changed. Download it again, or choose another one.',
  );
}

function sayMegabytes(bytes: number): string {
  return `${Math.round(bytes / 1024 / 1024)} MB`;
}
