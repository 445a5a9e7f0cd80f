import { mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bytesIn, doSteps, newFolder, open } from '../../../support/storageFolder';
import { documentAt } from '../../../support/storageSteps';

async function planner() {
  const folder = join(await newFolder(), 'mine');
  const opening = await open(folder);
  await doSteps(opening.store, 4);
  return { folder, ...opening };
}

describe('a folder that held a planner', () => {
  it('is missing when it is not there; nothing is begun in its place', async () => {
    const { folder, store } = await planner();
    await store.close();
    await rename(folder, `${folder}-away`);
    const { outcome, store: nothing } = await open(folder, { mustExist: true });
    expect([outcome.kind, nothing.isReadOnly]).toEqual(['missing', true]);
    expect(outcome.sentence).toContain(folder);
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
    await rename(`${folder}-away`, folder);
    const again = await open(folder, { mustExist: true });
    expect([again.outcome.kind, again.store.workspace]).toEqual(['opened', documentAt(4)]);
  });

  it('is missing when it is there and empty, as where a drive would be', async () => {
    const folder = await newFolder();
    const { outcome } = await open(folder, { mustExist: true });
    expect([outcome.kind, await readdir(folder)]).toEqual(['missing', []]);
    expect((await open(folder)).outcome.kind).toBe('fresh');
  });
});

describe('a folder that another process has open', () => {
  it('can be read as it is saved, and nothing in it is changed', async () => {
    const { folder, store } = await planner();
    expect((await open(folder)).outcome.kind).toBe('locked');
    const before = await bytesIn(folder);
    const reading = await open(folder, { isForReading: true });
    expect([reading.outcome.kind, reading.store.isReadOnly, reading.store.workspace]).toEqual([
      'readOnly',
      true,
      documentAt(4),
    ]);
    await expect(reading.store.undo()).rejects.toMatchObject({ code: 'readOnly' });
    await reading.store.snapshot();
    await reading.store.close();
    expect(await bytesIn(folder)).toEqual(before);
    await doSteps(store, 1);
    expect((await open(folder, { isForReading: true })).store.workspace).toEqual(documentAt(5));
  });

  it('for reading too says what is missing or cannot be read', async () => {
    const folder = join(await newFolder(), 'planner');
    expect((await open(folder, { isForReading: true })).outcome.kind).toBe('missing');
    await mkdir(folder);
    expect((await open(folder, { isForReading: true })).outcome.kind).toBe('missing');
    await writeFile(join(folder, 'askwell.json'), 'null');
    expect((await open(folder, { isForReading: true })).outcome.kind).toBe('unreadable');
    expect(await bytesIn(folder)).toEqual({ 'askwell.json': 'null' });
  });
});

describe('a young planner, of which every file is damaged', () => {
  it('is unreadable, not an empty planner “restored from the journal”', async () => {
    const { folder, store } = await planner();
    await store.close();
    for (const name of Object.keys(await bytesIn(folder))) {
      await rm(join(folder, name));
      await writeFile(join(folder, name), 'rotten');
    }
    const before = await bytesIn(folder);
    expect(Object.keys(before)).toContain('journal-test-1.jsonl');
    const { outcome } = await open(folder);
    expect([outcome.kind, await bytesIn(folder)]).toEqual(['unreadable', before]);
  });

  it('says nothing it cannot know of a journal file that cannot be read at all', async () => {
    const { folder, store } = await planner();
    await store.snapshot();
    await doSteps(store, 3);
    await store.close();
    const kept = await readFile(join(folder, 'backups', 'previous.json'));
    await rm(join(folder, 'askwell.json'));
    await writeFile(join(folder, 'askwell.json'), kept);
    await writeFile(join(folder, 'journal-test-5.jsonl'), '\0'.repeat(500));
    const { outcome } = await open(folder);
    expect(outcome.kind).toBe('repaired');
    expect(outcome.sentence).toContain('Please check whether your latest notes are there.');
    expect(outcome.sentence).not.toContain('Everything it had called saved is here');
  });
});
