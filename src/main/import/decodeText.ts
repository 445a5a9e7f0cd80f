import { breathe } from './breathe';

export interface Decoded {
  readonly text: string;
  /** Said in the preview when the encoding was a guess. */
  readonly remark: string | null;
}

const SLICE = 2 * 1024 * 1024;

/**
 * Bytes to text: by byte order mark (UTF-8, UTF-16), otherwise strict UTF-8, otherwise Windows-1252,
 * which reads anything and is therefore a guess. null: these bytes are no text.
 */
export async function decodeText(bytes: Uint8Array): Promise<Decoded | null> {
  if (startsWith(bytes, [0xff, 0xfe])) return plain(await decodeAs('utf-16le', bytes));
  if (startsWith(bytes, [0xfe, 0xff])) return plain(await decodeAs('utf-16be', bytes));
  // Text in the encodings below has no zero bytes; programs, pictures and PDFs do.
  if (bytes.subarray(0, SLICE).includes(0)) return null;
  const text = await decodeAs('utf-8', bytes);
  if (text !== null) return { text, remark: null };
  return {
    text: await decodeWindows1252(bytes),
    remark:
      'The file is not in UTF-8. It was read as Windows-1252; please look whether the letters of the names are right.',
  };
}

function plain(text: string | null): Decoded | null {
  return text === null ? null : { text, remark: null };
}

/** null where a byte does not fit. A byte order mark is left out. */
async function decodeAs(encoding: 'utf-8' | 'utf-16le' | 'utf-16be', bytes: Uint8Array): Promise<string | null> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  let text = '';
  try {
    for (let start = 0; start < bytes.length; start += SLICE) {
      if (start > 0) await breathe();
      text += decoder.decode(bytes.subarray(start, start + SLICE), { stream: true });
    }
    return text + decoder.decode();
  } catch {
    return null;
  }
}

/** 0x80 to 0x9F, the only place where it differs from Latin-1. Node's own decoder took them for Latin-1 in some versions. */
const upper = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

async function decodeWindows1252(bytes: Uint8Array): Promise<string> {
  let text = '';
  for (let start = 0; start < bytes.length; start += SLICE) {
    if (start > 0) await breathe();
    text += Buffer.from(bytes.subarray(start, start + SLICE)).toString('latin1');
  }
  return text.replace(/[\u0080-\u009f]/g, (character) => upper.charAt(character.charCodeAt(0) - 0x80));
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return mark.every((byte, place) => bytes[place] === byte);
}
