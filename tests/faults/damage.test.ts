import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { end, killedFolder } from '../support/killedFolder';
import { bytesIn, copyOf, doSteps, newFolder, open } from '../support/storageFolder';
import { documentAt } from '../support/storageSteps';
import { readDocument } from '../../src/main/storage/readDocument';

async function damaged(folder: string, damage: (text: Buffer) => Buffer | string): Promise<string> {
  const copy = await copyOf(folder);
  const path = join(copy, 'askwell.json');
  await writeFile(path, damage(await readFile(path)));
  return copy;
}

it('row 7: askwell.json cut at every 1 % of its length loses nothing', async () => {
  const folder = await killedFolder();
  for (let percent = 0; percent < 100; percent++) {
    const cut = await damaged(folder, (bytes) => bytes.subarray(0, Math.floor((bytes.length * percent) / 100)));
    const { store, outcome } = await open(cut);
    expect({ percent, kind: outcome.kind }).toEqual({ percent, kind: 'restored' });
    expect(store.workspace).toEqual(documentAt(end));
    await store.close();
  }
}, 120_000);

it('row 7: askwell.json with NULs in place of any 256 bytes, as a torn page leaves it, loses nothing', async () => {
  const folder = await killedFolder();
  const { length } = await readFile(join(folder, 'askwell.json'));
  for (let page = 0; page * 256 < length; page++) {
    const torn = await damaged(folder, (bytes) =>
      Buffer.from(bytes).fill(0, page * 256, Math.min(length, (page + 1) * 256)),
    );
    const { store, outcome } = await open(torn);
    expect([outcome.kind, store.workspace]).toEqual(['restored', documentAt(end)]);
    await store.close();
  }
});

it('row 7: a second list of collections in askwell.json does not hide the first', async () => {
  const folder = await damaged(
    await killedFolder(),
    (bytes) => `${bytes.toString().trimEnd().slice(0, -1)},"collections": {}}`,
  );
  const { store, outcome } = await open(folder);
  expect([outcome.kind, store.workspace]).toEqual(['restored', documentAt(end)]);
});

it.each([
  ['a record', (text: string) => text.replace('"goals": {', '"goals": {\n"__proto__": {"isAdmin":true},')],
  [
    'a collection',
    (text: string) => text.replace('"collections": {', '"collections": {\n"__proto__": {"goa_1": {"isAdmin":true}},'),
  ],
  ['a field of the file', (text: string) => text.replace('{', '{"__proto__": {"isAdmin":true},')],
])('row 7: %s named __proto__ in askwell.json changes no prototype and loses nothing', async (_what, damage) => {
  const folder = await damaged(await killedFolder(), (bytes) => damage(bytes.toString()));
  const { store } = await open(folder);
  expect(({} as Record<string, unknown>)['isAdmin']).toBeUndefined();
  expect((store.workspace.goals as Record<string, unknown>)['isAdmin']).toBeUndefined();
  await doSteps(store, 3);
  await store.close();
  const again = await open(folder);
  expect([again.outcome.kind, again.store.workspace.goals]).toEqual(['opened', documentAt(end + 3).goals]);
});

it('row 19: a folder that is moved away while Askwell runs loses nothing, is told, and goes on when it is back', async () => {
  const folder = join(await newFolder(), 'workspace');
  const { store } = await open(folder);
  await doSteps(store, 4);
  await store.snapshot();
  await rename(folder, `${folder}-away`);
  await expect(doSteps(store, 1)).rejects.toMatchObject({ code: 'notSaved' });
  expect([store.saveState.kind, store.workspace]).toEqual(['notSaved', documentAt(4)]);
  expect((await readDocument(`${folder}-away`)).workspace).toEqual(documentAt(4));
  await rename(`${folder}-away`, folder);
  await doSteps(store, 3);
  expect(store.saveState.kind).toBe('saved');
  await store.close();
  expect((await readDocument(folder)).workspace).toEqual(documentAt(7));
});

const wrecks: Record<string, (bytes: Buffer) => Buffer> = {
  'set to NULs': (bytes) => Buffer.alloc(bytes.length),
  emptied: () => Buffer.alloc(0),
  'cut to the first 20 bytes': (bytes) => bytes.subarray(0, 20),
  'turned to rubbish': (bytes) => Buffer.from(bytes.map((byte, place) => (byte * 31 + place * 7 + 1) & 0xff)),
};

it.each(Object.entries(wrecks))(
  'row 8: with every file %s nothing is overwritten, and a copy put back is read',
  async (_what, wreck) => {
    const folder = await killedFolder();
    const good = await bytesIn(folder);
    const names = Object.keys(good);
    expect(names).toEqual(expect.arrayContaining(['askwell.json', 'backups/previous.json']));
    for (const name of names) await writeFile(join(folder, name), wreck(Buffer.from(good[name] ?? '', 'latin1')));
    const before = await bytesIn(folder);
    for (let start = 0; start < 2; start++) {
      const { store, outcome } = await open(folder);
      expect([outcome.kind, store.isReadOnly]).toEqual(['unreadable', true]);
      await expect(doSteps(store, 1)).rejects.toMatchObject({ code: 'readOnly' });
      await store.snapshot();
      await store.close();
      expect(await bytesIn(folder)).toEqual(before);
    }
    await writeFile(join(folder, 'askwell.json'), good['askwell.json'] ?? '', 'latin1');
    expect((await open(folder)).outcome.kind).not.toBe('unreadable');
  },
);
