import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { isAsWritten } from '../../../../src/main/storage/checksum';
import { doSteps, newFolder, open } from '../../../support/storageFolder';

async function written(): Promise<{ folder: string; bytes: Buffer }> {
  const folder = await newFolder();
  const { store } = await open(folder);
  await doSteps(store, 12);
  await store.close();
  return { folder, bytes: await readFile(join(folder, 'askwell.json')) };
}

describe('the checksum of askwell.json', () => {
  it('knows the bytes that were written, and any other byte', async () => {
    const { bytes } = await written();
    expect(isAsWritten(bytes)).toBe(true);
    for (let at = 0; at < bytes.length; at += 7) {
      const other = Buffer.from(bytes);
      other[at] = (other[at] ?? 0) ^ 1;
      expect(isAsWritten(other)).toBe(false);
    }
    expect(isAsWritten(bytes.subarray(0, -1))).toBe(false);
    expect(isAsWritten(Buffer.alloc(0))).toBe(false);
  });

  it('makes a hand-edited file be looked at in full: a record that no longer fits is set aside', async () => {
    const { folder, bytes } = await written();
    const edited = bytes.toString('utf8').replace('"theme":"system"', '"theme":"purple"');
    expect(edited).not.toBe(bytes.toString('utf8'));
    await writeFile(join(folder, 'askwell.json'), edited);
    const { store, outcome } = await open(folder);
    expect(outcome.kind, outcome.sentence).toBe('restored');
    expect(Object.values(store.workspace.settings)[0]?.theme).toBe('system');
  });
});
