import { createHash, type Hash } from 'node:crypto';
import type { Collections } from './document';

/**
 * The last field of `askwell.json` says what everything before it hashes to. A file whose bytes are
 * those that were written needs no second look at each record (a quarter of a second for 20,000 of
 * them): they were checked before they were written. A file that was edited by hand, or rotted, is
 * looked at in full.
 */
export function startHash(): Hash {
  return createHash('sha256');
}

/** The end of a document whose bytes so far (up to the end of its collections) hash to `hash`. */
export function endWith(hash: Hash): string {
  return `,\n"checksum": "${hash.digest('hex')}"\n}\n`;
}

const end = /,\n"checksum": "([0-9a-f]{64})"\n\}\n$/;
const endLength = ',\n"checksum": ""\n}\n'.length + 64;

/** Whether these are, byte for byte, what Askwell wrote. */
export function isAsWritten(bytes: Uint8Array): boolean {
  if (bytes.length < endLength) return false;
  const found = end.exec(Buffer.from(bytes.subarray(bytes.length - endLength)).toString('latin1'));
  if (found === null) return false;
  // In one go: WebCrypto’s digest, which runs beside this thread, copies the bytes first and so costs it more.
  return (
    startHash()
      .update(bytes.subarray(0, bytes.length - endLength))
      .digest('hex') === found[1]
  );
}

const checked = new WeakSet<Collections>();

/** Remembers that every record of `collections` fits this app's schemas, as long as nobody replaces it. */
export function markChecked(collections: Collections): void {
  checked.add(collections);
}

export function isChecked(collections: Collections): boolean {
  return checked.has(collections);
}
