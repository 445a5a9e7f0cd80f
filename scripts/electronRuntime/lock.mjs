import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/**
 * Lets one process at a time do the work; the others wait. A lock left by a process that died is taken over.
 *
 * @template T
 * @param {string} path the lock file
 * @param {() => Promise<T>} work
 * @returns {Promise<T>}
 */
export async function withLock(path, work) {
  // The file is linked into place with the owner already written in it, so nobody ever reads an empty lock.
  const own = `${path}.${process.pid}`;
  writeFileSync(own, String(process.pid));
  try {
    while (!tryLink(own, path)) {
      if (!isOwnerAlive(path)) rmSync(path, { force: true });
      else await sleep(200);
    }
    try {
      return await work();
    } finally {
      rmSync(path, { force: true });
    }
  } finally {
    rmSync(own, { force: true });
  }
}

/**
 * @param {string} from
 * @param {string} to
 */
function tryLink(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (failure) {
    if (/** @type {NodeJS.ErrnoException} */ (failure).code === 'EEXIST') return false;
    throw failure;
  }
}

/** @param {string} path */
function isOwnerAlive(path) {
  try {
    process.kill(Number(readFileSync(path, 'utf8')), 0);
    return true;
  } catch (failure) {
    // Someone else's process is alive too; a lock that is gone by now is simply tried again.
    return /** @type {NodeJS.ErrnoException} */ (failure).code === 'EPERM';
  }
}
