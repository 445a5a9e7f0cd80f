import { readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { deviceId } from '../../../src/main/deviceId';
import { newFolder } from '../../support/storageFolder';

it('makes a key once and keeps it, for its owner alone', async () => {
  const memory = join(await newFolder(), 'memory');
  const first = deviceId(memory);
  expect(first).toMatch(/^dev_[a-z0-9]{12}$/);
  expect(deviceId(memory)).toBe(first);
  expect(await readFile(join(memory, 'device'), 'utf8')).toBe(`${first}\n`);
  expect((await stat(join(memory, 'device'))).mode & 0o777).toBe(0o600);
  expect(deviceId(join(await newFolder(), 'other'))).not.toBe(first);
});

it('makes a new one of a file that holds none, and takes the given one in tests', async () => {
  const memory = await newFolder();
  await writeFile(join(memory, 'device'), '\0\0');
  const made = deviceId(memory);
  expect(made).toMatch(/^dev_/);
  expect(deviceId(memory)).toBe(made);
  expect(deviceId(memory, 'dev_given')).toBe('dev_given');
  expect(deviceId(memory, '../evil')).toBe(made);
});
