import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import { CopyLoop } from '../support/copyLoop';
import { expect, test, visit } from '../support/e2e';
import { freshFolder } from '../support/launch';
import { ask, does } from '../support/ask';

// What was lost once is lost.
test.describe.configure({ retries: 0 });

test('two apps on two folders, with a copy loop of delays and partial copies between them, end equal and lose nothing', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const [one, two] = [freshFolder(), freshFolder()];
  const here = await launch({ userDataDir: one });
  const there = await launch({ userDataDir: two, env: { ASKWELL_DEVICE: 'dev_there' } });
  const folders = [join(one, 'workspace'), join(two, 'workspace')] as const;
  const loop = new CopyLoop(...folders);
  loop.start({ random: Math.random, delayMs: 15, isSloppy: true });

  // A person who is known at both, and then changed at both at once.
  await add(here.page, 'per_shared', 'Odalys Thornwhistle');
  await expect.poll(() => nameOf(folders[1], 'per_shared'), { timeout: 30_000 }).toBe('Odalys Thornwhistle');
  await visit(there.page, '/people');
  // The window that is open shows what came from the other computer, without being asked.
  await add(here.page, 'per_late', 'Bartholomew Quist');
  await expect(there.page.getByText('Bartholomew Quist').first()).toBeVisible({ timeout: 30_000 });

  await Promise.all([
    (async () => {
      for (let number = 1; number <= 25; number++) await add(here.page, `per_here${number}`, `Here ${number}`);
    })(),
    (async () => {
      for (let number = 1; number <= 25; number++) await add(there.page, `per_there${number}`, `There ${number}`);
    })(),
  ]);
  await expect
    .poll(async () => [await peopleIn(folders[0]), await peopleIn(folders[1])], { timeout: 60_000 })
    .toEqual([52, 52]);
  await loop.stop();
  // While nothing is copied neither can know of the other.
  await rename(here.page, 'per_shared', 'Odalys Here');
  await rename(there.page, 'per_shared', 'Odalys There');
  await expect
    .poll(
      async () => {
        await loop.round({ random: Math.random });
        const [first, second] = [await readDocument(folders[0]), await readDocument(folders[1])];
        const isSame = JSON.stringify(sorted(first.workspace)) === JSON.stringify(sorted(second.workspace));
        return isSame && Object.keys(first.workspace?.conflicts ?? {}).length > 0;
      },
      { timeout: 60_000 },
    )
    .toBe(true);

  const { workspace } = await readDocument(folders[0]);
  const kept = Object.values(workspace?.conflicts ?? {}).map((conflict) => conflict.kept);
  expect([workspace?.people['per_shared']?.name, ...kept].sort()).toEqual(['Odalys Here', 'Odalys There']);
  // And so it is in the memory of both, not only in their folders.
  await expect
    .poll(async () => sorted(await inMemory(here.page)), { timeout: 30_000 })
    .toEqual(sorted(workspace?.people));
  await expect
    .poll(async () => sorted(await inMemory(there.page)), { timeout: 30_000 })
    .toEqual(sorted(workspace?.people));
  expect([...here.consoleErrors, ...there.consoleErrors]).toEqual([]);
});

async function inMemory(page: Page): Promise<unknown> {
  return (JSON.parse(await ask(page, 'workspace.rest', {})) as { collections: { people: unknown } }).collections.people;
}

async function add(page: Page, id: string, name: string): Promise<void> {
  await does(page, 'person.added', { id, name });
}

async function rename(page: Page, id: string, name: string): Promise<void> {
  await does(page, 'person.changed', { id, fields: { name } });
}

async function nameOf(folder: string, id: string): Promise<string | undefined> {
  return (await readDocument(folder)).workspace?.people[id]?.name;
}

async function peopleIn(folder: string): Promise<number> {
  return Object.keys((await readDocument(folder)).workspace?.people ?? {}).length;
}

function sorted(value: unknown): unknown {
  if (Array.isArray(value) || typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, inner]) => [key, sorted(inner)]),
  );
}
