import { chmod, mkdir, readFile, readdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { historyProcedures } from '../../../../src/main/history/historyProcedures';
import { HistoryService } from '../../../../src/main/history/historyService';
import type { WorkspaceStore } from '../../../../src/main/storage/workspaceStore';
import { Refusal } from '../../../../src/shared/failure';
import { anyCommand } from '../../../support/randomCommands';
import { doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment } from '../../../support/storageSteps';

async function planner() {
  const folder = await newFolder();
  const { store } = await open(folder);
  return { folder, store, ...over(folder, store) };
}

function over(folder: string, store: WorkspaceStore) {
  const history = new HistoryService(folder);
  return historyProcedures(
    () => Promise.resolve({ store, history }),
    () => moment,
  );
}

it('gives back exactly the document that was exported, on any other planner, and undo gives that one back', async () => {
  const commands = fc.array(anyCommand(), { minLength: 3, maxLength: 25 });
  const filled = async (steps: typeof commands extends fc.Arbitrary<infer T> ? T : never) => {
    const made = await planner();
    for (const { name, input } of steps) {
      try {
        await made.store.apply(name, input as never);
      } catch (error) {
        if (!(error instanceof Refusal)) throw error;
      }
    }
    return made;
  };
  await fc.assert(
    fc.asyncProperty(commands, commands, async (one, other) => {
      const [from, to] = [await filled(one), await filled(other)];
      const file = join(from.folder, 'export.json');
      await from.export(file);
      const before = structuredClone(to.store.workspace);
      const { token, leftOut } = await to.previewExport(file);
      expect(leftOut).toBe(0);
      const change = await to['document.takeIn']({ token, mode: 'replace' });
      expect(to.store.workspace).toEqual(from.store.workspace);
      if (change.records.length > 0) await to.store.undo();
      expect(to.store.workspace).toEqual(before);
    }),
    { numRuns: 20 },
  );
}, 60_000);

it('writes one private file in the format of askwell.json that tells nothing of this computer', async () => {
  const { folder, store, export: write } = await planner();
  await doSteps(store, 6);
  const file = join(folder, 'mine.json');
  await write(file);
  expect((await stat(file)).mode & 0o777).toBe(0o600);
  const content = JSON.parse(await readFile(file, 'utf8')) as Record<string, unknown>;
  expect(Object.keys(content).sort()).toEqual(['checksum', 'collections', 'savedAt', 'sequence', 'version']);
  expect(content['collections']).toEqual(documentAt(6));
  await store.snapshot();
  const own = JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8')) as Record<string, unknown>;
  expect({ ...own, checksum: '' }).toMatchObject({ ...content, checksum: '' });
});

it('tells what a file holds before anything changes, and adds only what is not here', async () => {
  const from = await planner();
  await doSteps(from.store, 6);
  const file = join(from.folder, 'export.json');
  await from.export(file);
  const to = await planner();
  await doSteps(to.store, 2);
  await to.store.apply('goal.changed', { id: 'goa_1', fields: { statement: 'Mine' } });
  const preview = await to.previewExport(file);
  expect(preview).toMatchObject({
    fileName: 'export.json',
    savedAt: moment.toISOString(),
    leftOut: 0,
    changes: { replace: 4, add: 2 },
  });
  expect(preview.counts).toContainEqual({ collection: 'goals', count: 2 });
  expect(to.store.sequence).toBe(3);
  await to['document.takeIn']({ token: preview.token, mode: 'add' });
  expect(to.store.workspace.goals['goa_1']?.statement).toBe('Mine');
  expect(Object.keys(to.store.workspace.goals)).toEqual(['goa_1', 'goa_5']);
  expect((await readdir(join(to.folder, 'backups'))).some((name) => name.endsWith('-pre-import.json'))).toBe(true);
});

it('refuses files that are none, and leaves out records that cannot be used', async () => {
  const { folder, store, previewExport, export: write, ...rest } = await planner();
  await doSteps(store, 2);
  const file = join(folder, 'export.json');
  for (const content of [
    '',
    'hello',
    'null',
    '[]',
    '{"version":1}',
    '{"version":1,"sequence":1,"savedAt":"","collections":{}}',
  ]) {
    await writeFile(file, content);
    await expect(previewExport(file), content).rejects.toThrow(/no export of Askwell|parts|missing/);
  }
  await writeFile(file, '{"version":999}');
  await expect(previewExport(file)).rejects.toThrow('newer Askwell');
  await expect(previewExport(join(folder, 'nothing.json'))).rejects.toThrow('it cannot be opened');
  await write(file);
  const content = JSON.parse(await readFile(file, 'utf8')) as { collections: { goals: Record<string, unknown> } };
  content.collections.goals['goa_9'] = { id: 'goa_9', purpose: 'fame' };
  await writeFile(file, JSON.stringify(content));
  expect(await previewExport(file)).toMatchObject({ leftOut: 1, changes: { replace: 0, add: 0 } });
  await expect(rest['document.takeIn']({ token: 'export-0', mode: 'add' })).rejects.toThrow('Choose it again.');
});

it.skipIf(process.getuid?.() === 0)(
  'says when the place cannot be written, and leaves nothing half there',
  async () => {
    const { folder, export: write } = await planner();
    const place = join(folder, 'locked');
    await mkdir(place);
    await chmod(place, 0o500);
    await expect(write(join(place, 'export.json'))).rejects.toThrow('The export could not be written');
    expect(await readdir(place)).toEqual([]);
  },
);

it('says when the folder is gone, and leaves nothing half there', async () => {
  const { folder, export: write } = await planner();
  await expect(write(join(folder, 'gone', 'export.json'))).rejects.toThrow(
    /^The export could not be written: .+ Your planner is as it was\. Choose another place and try again\.$/,
  );
});
