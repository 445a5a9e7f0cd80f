import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import type { Conflict } from '../../src/shared/domain/conflict';
import { does } from '../support/ask';
import { expect, resize, test, visit } from '../support/e2e';
import { expectNoNetwork, freshFolder } from '../support/launch';

const golden = join(import.meta.dirname, '../fixtures/documents/version-2.json');
const at = '2027-01-14T17:30:00.000Z';
const now = '2027-01-15T09:00:00.000Z';
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const pictures = process.env['ASKWELL_PICTURES'];

const words = 'She said the ward opens at seven, and that nobody may be late. '.repeat(30);

/** A data folder as it is after two computers changed the same things: what the merge makes is put there as it would be. */
function folderWithConflicts(): string {
  const document = JSON.parse(readFileSync(golden, 'utf8')) as {
    collections: Record<string, Record<string, Record<string, unknown>>>;
  };
  const kept = (id: string, about: Pick<Conflict, 'collection' | 'recordId' | 'field' | 'kept'>): Conflict => ({
    ...about,
    id,
    keptClock: 'c',
    keptDevice: 'dev_9c3f9a',
    at,
    resolvedAt: null,
  });
  const conflicts: Conflict[] = [
    kept('cfl_1', { collection: 'people', recordId: 'per_1', field: 'tags', kept: ['river', 'night shift'] }),
    kept('cfl_2', {
      collection: 'people',
      recordId: 'per_1',
      field: 'notes',
      kept: `line one\nline two “quoted”, and ${words}`,
    }),
    kept('cfl_3', { collection: 'notes', recordId: 'not_1', field: 'text', kept: 'Send the tide table by Friday' }),
    kept('cfl_4', { collection: 'followUps', recordId: 'fol_gone', field: 'title', kept: 'Write to Tomás' }),
  ];
  document.collections['people']!['per_1']!['notes'] =
    `line one\nline two "quoted" 🙂 and ${words.replace('seven', 'eight')}`;
  document.collections['conflicts'] = Object.fromEntries(conflicts.map((one) => [one.id, { ...one }]));
  document.collections['settings']!['set_app']!['theme'] = 'system';
  const folder = join(freshFolder(), 'data');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'askwell.json'), JSON.stringify(document));
  return folder;
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

test('what two computers changed is shown on every screen, compared, chosen by keys, and undone', async ({
  launch,
}) => {
  const folder = folderWithConflicts();
  const askwell = await launch({ args: [`--data-folder=${folder}`], now });
  const { page, app } = askwell;
  await resize(app, 1280, 800);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect(page.getByText('4 things were changed on two computers. Both versions are kept.')).toBeVisible();
  await picture(page, 'conflict-notice');
  await visit(page, '/people/per_1');
  await expect(page.getByRole('link', { name: 'Two versions of 2 things' })).toBeVisible();
  await picture(page, 'conflict-mark');
  await page.getByRole('button', { name: 'Look at both' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Changed on two computers' })).toBeVisible();
  await expect(page.getByRole('article')).toHaveCount(4);
  await expect(page.getByText('Both versions are kept.')).toHaveCount(0);
  await expect(page.locator('mark').filter({ hasText: 'by Friday' })).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await faults(page), scheme).toEqual([]);
    await picture(page, `conflicts-${scheme}`);
  }
  await resize(app, 900, 600);
  expect(
    await page.evaluate(
      () => document.querySelector('main')!.scrollWidth - document.querySelector('main')!.clientWidth,
    ),
  ).toBe(0);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'conflicts-900x600-dark');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await picture(page, 'conflicts-900x600');

  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Keep this, 山田 花子: tags/ })).toBeFocused();
  await page.keyboard.press('ArrowRight');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('article')).toHaveCount(3);
  await expect(page.getByRole('button', { name: /^Keep this, 山田 花子: notes/ })).toBeFocused();
  await page.keyboard.press('1');
  await expect(page.getByRole('article')).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('article')).toHaveCount(3);
  await page.getByRole('button', { name: /^Leave it removed/ }).click();
  await expect(page.getByRole('article')).toHaveCount(2);
  await picture(page, 'conflict-chosen');
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
  const { workspace } = await readDocument(folder);
  expect(workspace?.people['per_1']?.tags).toEqual(['river', 'night shift']);
  expect(Object.values(workspace?.conflicts ?? {}).filter(({ resolvedAt }) => resolvedAt === null)).toHaveLength(2);
});

test('the bin says what goes, and a planner of version 1 opens with a calm word about it', async ({ launch }) => {
  const folder = join(freshFolder(), 'data');
  mkdirSync(folder, { recursive: true });
  const old = readFileSync(join(import.meta.dirname, '../fixtures/documents/version-1.json'), 'utf8');
  writeFileSync(join(folder, 'askwell.json'), old.replace('"theme":"dark"', '"theme":"system"'));
  const askwell = await launch({ args: [`--data-folder=${folder}`], now });
  const { page, app } = askwell;
  await resize(app, 1280, 800);
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await expect(page.getByText(/Your planner was brought to the format of this Askwell/)).toBeVisible();
  await picture(page, 'migrated');
  await page.getByRole('button', { name: 'Got it' }).click();
  await does(page, 'person.binned', { id: 'per_1' });
  await does(page, 'goal.binned', { id: 'goa_1' });
  await visit(page, '/settings');
  await expect(page.getByText(/30 days left/).first()).toBeVisible();
  await page.getByRole('button', { name: 'Empty bin' }).scrollIntoViewIfNeeded();
  await picture(page, 'bin');
  await page.getByRole('button', { name: 'Delete 山田 花子 for good' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/1 interview stays, without the name/)).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'bin-delete');
  await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await resize(app, 900, 600);
  expect(await faults(page)).toEqual([]);
  await picture(page, 'bin-delete-900x600-dark');
  await dialog.getByRole('button', { name: 'Delete for good' }).click();
  await expect(page.getByText('Deleted for good: 山田 花子')).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'Delete 山田 花子 for good' })).toBeVisible();
  await picture(page, 'bin-900x600-dark');
  expect(askwell.consoleErrors).toEqual([]);
  await askwell.close();
});
