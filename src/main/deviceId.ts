import { webcrypto } from 'node:crypto';
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const shape = /^dev_[a-z0-9]{1,36}$/;
const alphabet = '0123456789abcdefghijklmnopqrstuvwxyz';

/**
 * The key of this installation, made once and kept in `memory` (the folder of what belongs to this
 * computer, never the data folder: two computers must not share it). It tells nothing about the computer.
 * `given` (from the environment, in tests) counts instead when it is one.
 */
export function deviceId(memory: string, given?: string): string {
  if (given !== undefined && shape.test(given)) return given;
  const path = join(memory, 'device');
  const kept = keptIn(path);
  if (kept !== null) return kept;
  mkdirSync(memory, { recursive: true });
  const temporary = `${path}.${process.pid}.tmp`;
  writeFileSync(temporary, `${newDeviceId()}\n`, { mode: 0o600, flush: true });
  try {
    // A file that cannot be used must make place; one that appeared meanwhile counts.
    if (keptIn(path) === null) rmSync(path, { force: true });
    linkOrKeep(temporary, path);
  } finally {
    rmSync(temporary, { force: true });
  }
  return keptIn(path) ?? newDeviceId();
}

/** A new key in the place of the one that is kept; from now on this computer is another one to all others. Throws the disk's error. */
export function renewDeviceId(memory: string): string {
  const next = newDeviceId();
  const temporary = `${join(memory, 'device')}.${process.pid}.tmp`;
  writeFileSync(temporary, `${next}\n`, { mode: 0o600, flush: true });
  renameSync(temporary, join(memory, 'device'));
  return next;
}

function linkOrKeep(temporary: string, path: string): void {
  try {
    linkSync(temporary, path);
  } catch {
    // There is one by now, or the file system has no links: then it is written as it is, once.
    if (keptIn(path) === null) writeFileSync(path, readFileSync(temporary), { mode: 0o600, flush: true });
  }
}

function keptIn(path: string): string | null {
  try {
    const text = readFileSync(path, 'utf8').trim();
    return shape.test(text) ? text : null;
  } catch {
    return null;
  }
}

function newDeviceId(): string {
  let key = 'dev_';
  while (key.length < 16) {
    // 252 is the largest multiple of 36 in a byte.
    for (const byte of webcrypto.getRandomValues(new Uint8Array(24)))
      if (byte < 252 && key.length < 16) key += alphabet.charAt(byte % 36);
  }
  return key;
}
