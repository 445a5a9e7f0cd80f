import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';

const assets = join(dirname(dirname(dirname(fileURLToPath(import.meta.url)))), 'out/renderer/assets');

test('the gallery is not in what is shipped', () => {
  const names = readdirSync(assets);
  const scripts = names.filter((name) => name.endsWith('.js'));
  expect(scripts.length).toBeGreaterThan(10);
  expect(names.filter((name) => /gallery/i.test(name))).toEqual([]);
  expect(scripts.filter((name) => /gallery/i.test(readFileSync(join(assets, name), 'utf8')))).toEqual([]);
});
