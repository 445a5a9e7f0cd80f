import { cp, mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { onTestFinished } from 'vitest';
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
  // A backup that is being written beside is renamed before it could be copied.
  await cp(folder, copy, { recursive: true, filter: (path) => !path.endsWith('.tmp') });
  return copy;
}

/** Opens a folder at the tests' fixed moment. The store closes when the test ends, unless it was. */
export async function open(folder: string, options: Partial<StoreOptions> = {}): Promise<Opening> {
  const opening = await WorkspaceStore.open({
    folder,
    timeZone: () => zone,
    device: 'test',
    now: () => moment,
    ...options,
  });
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
