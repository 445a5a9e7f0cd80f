import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from '@playwright/test';

export interface SmallDisk {
  readonly folder: string;
  /** Leaves not a byte. */
  fill(): void;
  /** Gives back what `fill` took. */
  free(): void;
  remove(): void;
}

/** A file system of 3 MB of our own. Where the machine does not let us have one, the running test is skipped with the reason. */
export function smallDisk(): SmallDisk {
  const disk = mounted();
  if (typeof disk !== 'string') return disk;
  test.skip(true, disk);
  throw new Error(disk);
}

function mounted(): SmallDisk | string {
  if (process.platform !== 'linux') return 'a small disk is a tmpfs, which only Linux has';
  const folder = mkdtempSync(join(tmpdir(), 'askwell-small-'));
  const { status, stderr } = spawnSync('mount', ['-t', 'tmpfs', '-o', 'size=3m', 'tmpfs', folder], {
    encoding: 'utf8',
  });
  if (status !== 0) {
    rmSync(folder, { recursive: true });
    return `a small disk needs the right to mount one (${(stderr || 'mount is not there').trim()})`;
  }
  const filler = join(folder, 'filler');
  return {
    folder,
    fill: () => {
      const handle = openSync(filler, 'a');
      try {
        for (const size of [65_536, 4_096, 1]) {
          try {
            for (;;) if (writeSync(handle, Buffer.alloc(size)) < size) break;
          } catch (error) {
            if ((error as { code?: string }).code !== 'ENOSPC') throw error;
          }
        }
      } finally {
        closeSync(handle);
      }
    },
    free: () => {
      rmSync(filler, { force: true });
    },
    remove: () => {
      spawnSync('umount', ['-l', folder]);
      rmSync(folder, { recursive: true, force: true });
    },
  };
}
