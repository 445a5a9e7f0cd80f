import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Disk } from '../../src/main/storage/disk';
import { WorkspaceStore, type Opening, type StoreOptions } from '../../src/main/storage/workspaceStore';
import { moment, stepAfter, zone, type Step } from './storageSteps';

/** An empty data folder that goes when the test ends. */
export async function newFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-test-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

export async function copyOf(folder: string): Promise<string> {
  const copy = await newFolder();
  await cp(folder, copy, { recursive: true });
  return copy;
}

/** Opens a folder at the tests' fixed moment. The store closes when the test ends, unless it was. */
export async function open(folder: string, options: Partial<StoreOptions> = {}): Promise<Opening> {
  const opening = await WorkspaceStore.open({ folder, timeZone: zone, device: 'test', now: () => moment, ...options });
  onTestFinished(() => opening.store.close());
  return opening;
}

/** Does the next `count` steps of the fixed series, one after the other. */
export async function doSteps(store: WorkspaceStore, count: number): Promise<void> {
  for (let done = 0; done < count; done++) await applyStep(store, stepAfter(store.sequence));
}

export function applyStep(store: WorkspaceStore, step: Step): ReturnType<WorkspaceStore['apply']> {
  return store.apply(step.name, step.input);
}

/** Every file in a folder with its bytes, to show that nothing was touched. */
export async function bytesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  const contents = await Promise.all(
    files.sort().map(async (file) => [relative(folder, file), await readFile(file, 'latin1')] as const),
  );
  return Object.fromEntries(contents);
}

export function diskError(code: string): Error {
  return Object.assign(new Error(`${code}: from the test`), { code });
}

type Handle = Awaited<ReturnType<Disk['open']>>;

/** Stands between storage and its open files: may note a call, or throw in its place. */
export type Meddler = (
  call: 'write' | 'datasync' | 'sync' | 'truncate' | 'open',
  path: string,
  handle: Handle | null,
) => void | Promise<void>;

/** The real disk with somebody in between, for faults and for the order of calls. */
export function meddled(real: Disk, meddle: Meddler): Disk {
  return {
    ...real,
    open: async (path, ...rest) => {
      await meddle('open', String(path), null);
      const handle = await real.open(path, ...rest);
      return new Proxy(handle, {
        get(target, name) {
          const value: unknown = Reflect.get(target, name, target);
          if (typeof value !== 'function') return value;
          if (name !== 'write' && name !== 'datasync' && name !== 'sync' && name !== 'truncate')
            return value.bind(target) as unknown;
          return async (...args: unknown[]) => {
            await meddle(name, String(path), target);
            return await (value.apply(target, args) as Promise<unknown>);
          };
        },
      });
    },
  };
}
