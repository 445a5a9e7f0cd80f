import { spawn, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

const megabytes = 96;

/** A file system of its own whose power can be cut: what was not synced is gone. */
export interface PowerDisk {
  /** Where it is mounted; empty again after each `format`. */
  readonly folder: string;
  readonly format: () => void;
  /** Everything after this call is lost unless it was synced; every later write fails with EIO. Resolves when it is done. */
  readonly cut: () => Promise<void>;
  /** As after the next start of the computer. */
  readonly mountAgain: () => void;
  readonly remove: () => Promise<void>;
}

/** What an ext4 on a loop device needs and is not here; null when everything is. */
export function whatPowerDiskLacks(): string | null {
  if (process.platform !== 'linux') return 'Linux';
  if (process.getuid?.() !== 0) return 'root';
  for (const tool of ['mkfs.ext4', 'mount', 'umount', 'python3'])
    if (spawnSync('sh', ['-c', `command -v ${tool}`]).status !== 0) return tool;
  const disk = makeImage();
  try {
    mount(disk);
    return null;
  } catch {
    return 'loop devices';
  } finally {
    run('umount', ['-l', disk.folder]);
    rmSync(disk.base, { recursive: true, force: true });
  }
}

export async function powerDisk(): Promise<PowerDisk> {
  const disk = makeImage();
  const { base, image, folder } = disk;
  // Started before it is needed: a cut must be a matter of a moment.
  const cutter = spawn('python3', [join(import.meta.dirname, 'powerDisk.py')], { stdio: ['pipe', 'pipe', 'inherit'] });
  const lines = createInterface({ input: cutter.stdout })[Symbol.asyncIterator]();
  await lines.next();
  mount(disk);
  const unmount = () => {
    for (let tries = 0; run('umount', [folder]) !== 0; tries++) {
      if (tries === 100) throw new Error(`${folder} is still in use`);
      run('sleep', ['0.05']);
    }
  };
  return {
    folder,
    format: () => {
      unmount();
      makeFileSystem(image);
      mount(disk);
    },
    cut: async () => {
      cutter.stdin.write(`${folder}\n`);
      if ((await lines.next()).value !== 'cut') throw new Error('the power could not be cut');
    },
    mountAgain: () => {
      unmount();
      mount(disk);
    },
    remove: async () => {
      cutter.stdin.end();
      unmount();
      rmSync(base, { recursive: true, force: true });
    },
  };
}

interface Image {
  readonly base: string;
  readonly image: string;
  readonly folder: string;
}

function makeImage(): Image {
  const base = mkdtempSync(join(tmpdir(), 'askwell-power-'));
  const image = join(base, 'image');
  writeFileSync(image, '');
  truncateSync(image, megabytes * 1_000_000);
  makeFileSystem(image);
  const folder = join(base, 'disk');
  run('mkdir', [folder]);
  return { base, image, folder };
}

function makeFileSystem(image: string): void {
  run('mkfs.ext4', ['-q', '-F', image]);
}

function mount({ image, folder }: Image): void {
  if (run('mount', ['-o', 'loop', image, folder]) !== 0) throw new Error(`${image} could not be mounted`);
}

function run(program: string, args: readonly string[]): number | null {
  return spawnSync(program, args).status;
}
