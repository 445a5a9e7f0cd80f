import { readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { realDisk, renameOver } from '../../../../src/main/storage/disk';
import { documentLines, parseDocument } from '../../../../src/main/storage/document';
import { LiveTable } from '../../../../src/main/storage/liveTable';
import { SnapshotFile } from '../../../../src/main/storage/snapshotFile';
import { diskError, meddled } from '../../../support/meddledDisk';
import { doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt, moment } from '../../../support/storageSteps';

const collections = { goals: { goa_1: { id: 'goa_1', text: 'one' }, goa_2: { id: 'goa_2' } }, roles: {} };

it('is readable: one record a line', () => {
  const text = [
    ...documentLines({ version: 1, sequence: 7, savedAt: moment.toISOString(), collections, rest: { own: [1] } }),
  ].join('');
  expect(text).toBe(`{
"version": 1,
"sequence": 7,
"savedAt": "2027-01-14T17:30:00.000Z",
"own": [1],
"collections": {
"goals": {
"goa_1": {"id":"goa_1","text":"one"},
"goa_2": {"id":"goa_2"}
},
"roles": {
}
}
}
`);
});

it('writes a table beside the collections one entry a line too, as it was when it was held', () => {
  const live = new LiveTable({ goals: { goa_1: 'a1', goa_2: 'a2' } });
  const clocks = live.hold();
  live.put('goals', 'goa_1', 'b7');
  live.put('goals', 'goa_2', null);
  live.put('roles', 'rol_1', 'b8');
  const text = [
    ...documentLines({ version: 1, sequence: 7, savedAt: '', collections, rest: { clocks, seen: { dev_1: 3 } } }),
  ];
  expect(text).toContain('\n"goa_1": "a1"');
  expect(JSON.parse(text.join(''))).toEqual({
    version: 1,
    sequence: 7,
    savedAt: '',
    collections,
    clocks: { goals: { goa_1: 'a1', goa_2: 'a2' } },
    seen: { dev_1: 3 },
  });
});

it('refuses a hand-edited file that is nested so deeply that no later save would work', async () => {
  const folder = await newFolder();
  const file = new SnapshotFile(folder, realDisk, 1);
  await file.write({ version: 1, sequence: 1, savedAt: '', collections, rest: {} });
  const text = await readFile(join(folder, 'askwell.json'), 'utf8');
  await writeFile(
    join(folder, 'askwell.json'),
    text.replace('{', `{"deep": ${'['.repeat(9_000)}${']'.repeat(9_000)},`),
  );
  await expect(file.read()).rejects.toThrow('nested too deeply');
});

it('reads back whatever it writes', () => {
  const records = fc.dictionary(fc.string(), fc.jsonValue(), { noNullPrototype: true });
  fc.assert(
    fc.property(fc.dictionary(fc.string(), records, { noNullPrototype: true }), fc.nat(), (any, sequence) => {
      const document = { version: 1, sequence, savedAt: moment.toISOString(), collections: any, rest: { more: any } };
      const text = [...documentLines(document)].join('');
      expect(parseDocument(Buffer.from(text), 1)).toEqual(JSON.parse(JSON.stringify(document)));
    }),
  );
});

it('keeps what it does not know through opening, changing and closing', async () => {
  const folder = await newFolder();
  const first = await open(folder);
  await first.store.close();
  const path = join(folder, 'askwell.json');
  const text = await readFile(path, 'utf8');
  await writeFile(
    path,
    text.replace(
      '"collections": {',
      '"plugin": {"colour": "green"},\n"collections": {\n"teams": {"tea_1": {"id": "tea_1"}},',
    ),
  );
  const { store } = await open(folder);
  await doSteps(store, 3);
  await store.close();
  expect(JSON.parse(await readFile(path, 'utf8'))).toMatchObject({
    plugin: { colour: 'green' },
    sequence: 3,
    collections: { teams: { tea_1: { id: 'tea_1' } } },
  });
});

it('row 14: is for its owner alone, like everything beside it', async () => {
  const folder = join(await newFolder(), 'planner');
  const { store } = await open(folder);
  await doSteps(store, 3);
  await store.snapshot();
  await store.backup('manual');
  const modes = await Promise.all(
    ['.', ...(await readdir(folder, { recursive: true }))].map(async (name) => {
      const file = await stat(join(folder, name));
      return `${file.isDirectory() ? 'folder' : 'file'} ${(file.mode & 0o777).toString(8)}`;
    }),
  );
  expect([...new Set(modes)].sort()).toEqual(['file 600', 'folder 700']);
});

/** About 1.8 KB for each note. */
function planner(notes: number) {
  const text = 'a note of some length, as people take them. '.repeat(40);
  const records = Object.fromEntries(
    Array.from({ length: notes }, (_, number) => [`not_${number}`, { id: `not_${number}`, text }]),
  );
  return { version: 1, sequence: 1, savedAt: '', collections: { notes: records }, rest: {} };
}

it('lets a save go first before each slice, and goes to the disk in parts: no save waits for all of it', async () => {
  const calls: string[] = [];
  const disk = meddled(realDisk, (call, path) => {
    if (path.endsWith('askwell.json.tmp')) calls.push(call);
  });
  const file = new SnapshotFile(await newFolder(), disk, 1);
  file.turn = () => Promise.resolve(void calls.push('turn'));
  await file.write(planner(5000));
  const order = calls.join(' ').replace('open ', '');
  expect(order).toMatch(/^(turn write (datasync )?)+sync$/);
  expect(calls.filter((call) => call === 'datasync').length).toBe(Math.floor(file.bytes / 2 ** 21));
});

it('is written although what it gives way to hangs', async () => {
  const file = new SnapshotFile(await newFolder(), realDisk, 1);
  file.turn = () => new Promise(() => undefined);
  await file.write(planner(100));
  expect((await file.read())?.sequence).toBe(1);
});

it('gives way to others again and again while it writes a large planner', async () => {
  const folder = await newFolder();
  const file = new SnapshotFile(folder, realDisk, 1);
  const live = planner(12_000);
  let turns = 0;
  let isWriting = true;
  const count = (): void => {
    turns += 1;
    if (isWriting) setImmediate(count);
  };
  setImmediate(count);
  await file.write(live);
  isWriting = false;
  expect(file.bytes).toBeGreaterThan(20_000_000);
  // Once for each slice of 64 KB. How long a slice takes is measured by npm run bench (G5).
  expect(turns).toBeGreaterThan(300);
});

it('tries again when a virus scanner holds the file', async () => {
  const folder = await newFolder();
  await writeFile(join(folder, 'new'), 'new');
  let held = 3;
  const disk = {
    ...realDisk,
    rename: (from: Parameters<typeof realDisk.rename>[0], to: Parameters<typeof realDisk.rename>[1]) =>
      held-- > 0 ? Promise.reject(diskError('EPERM')) : realDisk.rename(from, to),
  };
  await renameOver(disk, join(folder, 'new'), join(folder, 'old'));
  expect(await readdir(folder)).toEqual(['old']);
});

it('is written while the person pauses, and its journal goes two snapshots later', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 4);
  await store.snapshot();
  await store.snapshot();
  await doSteps(store, 4);
  await store.snapshot();
  expect((await readdir(folder)).filter((name) => name.startsWith('journal'))).toEqual(['journal-test-5.jsonl']);
  await doSteps(store, 1);
  expect((await readdir(folder)).filter((name) => name.startsWith('journal'))).toEqual([
    'journal-test-5.jsonl',
    'journal-test-9.jsonl',
  ]);
  expect(store.workspace).toEqual(documentAt(9));
});

it('is written without being asked when the journal has grown over 1 MB', async () => {
  const folder = await newFolder();
  const { store } = await open(folder);
  const body = 'x'.repeat(150_000);
  for (let number = 1; number <= 8; number++)
    await store.apply('goal.added', { id: `goa_${number}`, purpose: 'learn', statement: body });
  await expect
    .poll(
      async () => (JSON.parse(await readFile(join(folder, 'askwell.json'), 'utf8')) as { sequence: number }).sequence,
      { timeout: 3_000 },
    )
    .toBeGreaterThanOrEqual(7);
});

it('row 4: the folders above a new one are synced before it is called opened, so that a power cut cannot take it', async () => {
  const above = await newFolder();
  const folder = join(above, 'one', 'two');
  const synced: string[] = [];
  const disk = meddled(realDisk, (call, path) => {
    if (call === 'sync') synced.push(path);
  });
  const { store } = await open(folder, { disk });
  expect(synced).toEqual(expect.arrayContaining([folder, join(above, 'one'), above]));
  const once = synced.filter((path) => path === above).length;
  await doSteps(store, 3);
  await store.snapshot();
  expect(synced.filter((path) => path === above).length).toBe(once);
});
