import { mkdir, rename } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { realDisk, type Disk } from '../../src/main/storage/disk';
import { stateAt, stateOf, type Past } from '../../src/main/history/past';
import { touchedKey } from '../../src/main/history/entry';
import { collectionNames, type Workspace } from '../../src/shared/domain/workspace';

/** A disk on which journals that are no longer needed go to `history/`, as the app keeps them. */
export const keepingDisk: Disk = {
  ...realDisk,
  rm: async (path, options) => {
    const name = basename(String(path));
    if (!/^journal-.*\.jsonl$/.test(name)) {
      await realDisk.rm(path, options);
      return;
    }
    const folder = join(dirname(String(path)), 'history');
    await mkdir(folder, { recursive: true });
    await rename(String(path), join(folder, name));
  },
};

/** The whole document as it was after change number `sequence`. */
export async function workspaceAfter(past: Past, sequence: number): Promise<Workspace> {
  const place = past.book.entries.findIndex((entry) => entry.sequence === sequence);
  const state = await stateAt(past, { place: place + 1, run: past.book.entries[place]!.run });
  return assembled(past, state);
}

/** The whole document after everything that the changes tell of. */
export async function workspaceAfterAll(past: Past): Promise<Workspace> {
  const { entries } = past.book;
  return assembled(past, await stateAt(past, { place: entries.length, run: entries.at(-1)!.run }));
}

export async function workspaceInBackup(past: Past, name: string): Promise<Workspace> {
  return assembled(past, stateOf(past, (await past.openBackup(name))!));
}

async function assembled(past: Past, state: Awaited<ReturnType<typeof stateAt>>): Promise<Workspace> {
  const keys = new Set<string>(state.candidates());
  for (const name of collectionNames) for (const id of Object.keys(past.now[name])) keys.add(touchedKey(name, id));
  const workspace: Record<string, Record<string, unknown>> = Object.fromEntries(
    collectionNames.map((name) => [name, {}]),
  );
  for (const [key, record] of await state.of([...keys])) {
    const [collection = '', id = ''] = key.split('/');
    if (record !== null) workspace[collection]![id] = record;
  }
  return workspace as unknown as Workspace;
}
