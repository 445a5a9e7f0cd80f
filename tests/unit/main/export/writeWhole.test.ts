import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fileName } from '../../../../src/main/export/fileName';
import { writeWhole } from '../../../../src/main/export/writeWhole';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'askwell-whole-'));
});
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('a file that the person chose', () => {
  it('holds the new bytes, and nothing else lies beside it', async () => {
    writeFileSync(join(folder, 'Brief.pdf'), 'old and longer than the new');
    await writeWhole(join(folder, 'Brief.pdf'), Buffer.from('new'));
    expect(readFileSync(join(folder, 'Brief.pdf'), 'utf8')).toBe('new');
    expect(readdirSync(folder)).toEqual(['Brief.pdf']);
  });

  it('says in a sentence that the folder is gone', async () => {
    await expect(writeWhole(join(folder, 'gone', 'Brief.pdf'), Buffer.from('new'))).rejects.toThrow(
      'Brief.pdf could not be written: the folder is not where it was. Your planner is as it was. Choose another place and try again.',
    );
  });

  it('keeps what was there when the new one cannot take its place', async () => {
    writeFileSync(join(folder, 'kept'), 'x');
    await expect(writeWhole(join(folder, 'kept', 'Brief.pdf'), Buffer.from('new'))).rejects.toThrow(
      /could not be written/,
    );
    expect(readdirSync(folder)).toEqual(['kept']);
  });
});

describe('the name of a file', () => {
  it.each([
    ['Brief Priya Raman 14 January 2027', 'Brief Priya Raman 14 January 2027'],
    ['Brief A/B: “C”?', 'Brief A B “C”'],
    ['..\\..\\secret', 'secret'],
    ['Brief \u202efdp.exe', 'Brief fdp.exe'],
    ['///', 'Askwell'],
    ['x'.repeat(300), 'x'.repeat(80)],
    ['ends in dots...', 'ends in dots'],
  ])('%j is %j', (name, plain) => {
    expect(fileName(name)).toBe(plain);
  });
});
