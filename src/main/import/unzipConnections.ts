import { basename } from 'node:path/posix';
import { fromBuffer, open, type Entry, type ZipFile } from 'yauzl';
import { Refusal } from '../../shared/failure';
import type { ImportLimits } from './importLimits';

/**
 * The bytes of Connections.csv in a LinkedIn archive, at any depth (people zip again what they
 * unpacked); of several, the one nearest to the top. Nothing is written to the disk, and nothing is
 * believed of what the zip says about sizes: they are measured while it is inflated.
 */
export async function unzipConnections(file: string | Buffer, limits: ImportLimits): Promise<Buffer> {
  const zip = await openZip(file);
  try {
    const entry = chooseConnections(await entriesOf(zip, limits));
    if (entry.isEncrypted())
      throw new Refusal(
        'cannotRead',
        'This zip is locked with a password. Nothing was changed. Unpack it first, then choose Connections.csv itself.',
      );
    return await inflate(zip, entry, limits);
  } catch (error) {
    throw error instanceof Refusal ? error : damaged();
  } finally {
    zip.close();
  }
}

function openZip(file: string | Buffer): Promise<ZipFile> {
  return new Promise((resolve, reject) => {
    const options = { lazyEntries: true, autoClose: false } as const;
    const opened = (error: Error | null, zip: ZipFile | undefined) => {
      if (zip === undefined) reject(damaged());
      else resolve(zip);
    };
    if (typeof file === 'string') open(file, options, opened);
    else fromBuffer(file, options, opened);
  });
}

function entriesOf(zip: ZipFile, { zipEntries }: ImportLimits): Promise<Entry[]> {
  if (zip.entryCount > zipEntries) throw tooMuch();
  return new Promise((resolve, reject) => {
    const entries: Entry[] = [];
    zip.on('error', reject);
    zip.on('end', () => {
      resolve(entries);
    });
    zip.on('entry', (entry: Entry) => {
      entries.push(entry);
      if (entries.length > zipEntries) reject(tooMuch());
      else zip.readEntry();
    });
    zip.readEntry();
  });
}

function chooseConnections(entries: readonly Entry[]): Entry {
  const named = entries.filter(
    ({ fileName }) => /^connections[^/]*\.csv$/i.test(basename(fileName)) && !fileName.startsWith('__MACOSX/'),
  );
  const [nearest] = named.sort((a, b) => depth(a) - depth(b) || a.fileName.localeCompare(b.fileName));
  if (nearest !== undefined) return nearest;
  if (entries.some(({ fileName }) => fileName === '[Content_Types].xml')) {
    throw new Refusal(
      'cannotRead',
      'This is an Office document, not a CSV file. Nothing was changed. Open it, save it as CSV (UTF-8), and choose that file.',
    );
  }
  throw new Refusal(
    'cannotRead',
    'This zip has no Connections.csv in it. Nothing was changed. When you ask LinkedIn for your data, tick “Connections”; it comes with the first e-mail.',
  );
}

function depth({ fileName }: Entry): number {
  return fileName.split('/').length;
}

function inflate(zip: ZipFile, entry: Entry, { listBytes, zipRatio }: ImportLimits): Promise<Buffer> {
  const most = Math.min(listBytes, Math.max(1024 * 1024, entry.compressedSize * zipRatio));
  if (entry.uncompressedSize > most) throw tooMuch();
  return new Promise((resolve, reject) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error !== null) {
        reject(error);
        return;
      }
      const pieces: Buffer[] = [];
      let size = 0;
      stream.on('error', reject);
      stream.on('data', (piece: Buffer) => {
        size += piece.length;
        if (size > most) stream.destroy(tooMuch());
        else pieces.push(piece);
      });
      stream.on('end', () => {
        resolve(Buffer.concat(pieces));
      });
    });
  });
}

function tooMuch(): Refusal {
  return new Refusal(
    'tooLarge',
    'This zip unpacks to far more than any list of people. Nothing was changed. Unpack it yourself, and choose Connections.csv if it is really there.',
  );
}

function damaged(): Refusal {
  return new Refusal(
    'cannotRead',
    'This zip is damaged or was not fully downloaded. Nothing was changed. Download it again from LinkedIn; the link in the e-mail works for 72 hours.',
  );
}
