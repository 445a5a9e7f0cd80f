import { readFileSync, writeFileSync } from 'node:fs';
import { PlainFailure } from '../plainFailure.mjs';

/** The mark in front of Electron's fuse wire: version byte, count byte, then one '0' or '1' per fuse. */
const sentinel = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX';
const nodeCliInspect = 3;
const browserProcessSnapshot = 6;

/**
 * Sets the two fuses that Cypress ships the other way round: Playwright needs the inspector, and we leave out the
 * browser process's own V8 snapshot (it holds Cypress's code).
 *
 * @param {string} executable
 */
export function flipFuses(executable) {
  const bytes = readFileSync(executable);
  const wire = bytes.indexOf(sentinel);
  if (wire === -1) throw new PlainFailure('The fallback runtime has no fuse wire, so it is not the expected Electron.');
  const fuses = wire + sentinel.length + 2;
  bytes[fuses + nodeCliInspect] = '1'.charCodeAt(0);
  bytes[fuses + browserProcessSnapshot] = '0'.charCodeAt(0);
  writeFileSync(executable, bytes);
}
