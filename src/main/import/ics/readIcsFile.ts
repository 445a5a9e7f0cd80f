import { open } from 'node:fs/promises';
import { Refusal } from '../../../shared/failure';
import { decodeText } from '../decodeText';

/** An invitation has some kilobytes; a whole calendar a few hundred. */
export const icsBytes = 2 * 1024 * 1024;

const another = 'Nothing was changed. Choose the .ics file of the invitation.';

/**
 * The text of a chosen calendar file, lines put together again. Lines are folded by octets, and some programs fold
 * inside a letter, so that this comes before the bytes are read as letters.
 */
export async function readIcsFile(file: string, limit = icsBytes): Promise<string> {
  const handle = await open(file, 'r').catch(() => {
    throw new Refusal(
      'cannotRead',
      'Askwell could not open this file. It may have been moved, or another program holds it. Nothing was changed.',
    );
  });
  try {
    const stats = await handle.stat();
    if (!stats.isFile()) throw new Refusal('cannotRead', `This is not a file. ${another}`);
    if (stats.size > limit)
      throw new Refusal(
        'tooLarge',
        `This file has ${Math.ceil(stats.size / 1024 / 1024)} MB; an invitation has some kilobytes. Nothing was read. ${another}`,
      );
    const bytes = await handle.readFile().catch(() => {
      throw new Refusal(
        'cannotRead',
        'Askwell could not read this file to its end. Nothing was changed. Copy it to this computer and try again.',
      );
    });
    const decoded = await decodeText(unfolded(bytes));
    if (decoded === null)
      throw new Refusal('cannotRead', `This file is not text, so it is no calendar file. ${another}`);
    if (decoded.text.trim() === '') throw new Refusal('cannotRead', `This file is empty. ${another}`);
    return decoded.text;
  } finally {
    await handle.close();
  }
}

function unfolded(bytes: Buffer): Buffer {
  // UTF-16 has a zero byte beside each sign of ASCII; ical.js puts those lines together.
  if (bytes[0] === 0xff || bytes[0] === 0xfe) return bytes;
  return Buffer.from(bytes.toString('latin1').replace(/(?:\r\n|\n|\r)[ \t]/g, ''), 'latin1');
}
