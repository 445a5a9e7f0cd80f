import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import { CopyLoop } from '../support/copyLoop';
import { expect, resize, test, visit } from '../support/e2e';
import { freshFolder, type Askwell } from '../support/launch';
import { personId, planInterview } from '../support/planned';

// What was lost once is lost.
test.describe.configure({ retries: 0 });

const pictures = process.env['ASKWELL_PICTURES'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const here = 'Remembers every ship by its engine. Ask her about the night shift before asking for names.';
const there = 'Remembers every ship by its funnel. Ask her about the night shift before asking for names.';

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Writes into the person's notes as a person does, and waits until it is on the disk. */
async function notes({ page }: Askwell, folder: string, text: string): Promise<void> {
  await visit(page, `/people/${personId}`);
  await page.getByRole('textbox', { name: 'Notes', exact: true }).fill(text);
  await expect.poll(async () => (await readDocument(folder)).workspace?.people[personId]?.notes).toBe(text);
}

test('the same field changed on two computers while apart: both say so, show both versions with when and where, and one choice settles it on both', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const [one, two] = [freshFolder(), freshFolder()];
  const folders = [join(one, 'workspace'), join(two, 'workspace')] as const;
  const first = await launch({ userDataDir: one, env: { ASKWELL_DEVICE: 'dev_10c3f9a' } });
  await planInterview(first.page);
  const second = await launch({ userDataDir: two, env: { ASKWELL_DEVICE: 'dev_77d0b2' } });
  const loop = new CopyLoop(...folders);
  const rounds = (until: () => Promise<unknown>) =>
    expect
      .poll(
        async () => {
          await loop.round({ random: Math.random });
          return until();
        },
        { timeout: 60_000 },
      )
      .toBeTruthy();
  await rounds(async () => (await readDocument(folders[1])).workspace?.people[personId] !== undefined);
  await visit(second.page, `/people/${personId}`);

  // Apart: nothing is copied, so neither can know of the other.
  await notes(first, folders[0], here);
  await notes(second, folders[1], there);
  const notice = '1 thing was changed on two computers. Both versions are kept.';
  for (const { page } of [first, second]) await expect(page.getByText(notice)).toHaveCount(0);
  await rounds(async () => {
    const shown = await Promise.all([first, second].map(({ page }) => page.getByText(notice).isVisible()));
    return shown.every(Boolean);
  });
  for (const { app, page } of [first, second]) {
    await resize(app, 1280, 800);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    // The later one stands on both.
    await expect(page.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue(there);
  }
  await picture(first.page, 'two-conflict-notice');

  for (const { page } of [first, second]) {
    await page.getByRole('button', { name: 'Look at both' }).click();
    const item = page.getByRole('article', { name: 'Odalys Thornwhistle: notes' });
    await expect(item.getByRole('group', { name: /^In your notes now/ })).toHaveText(there);
    await expect(item.getByRole('group', { name: /^The other version/ })).toHaveText(here);
    await expect(item.locator('mark')).toHaveText(['funnel', 'engine']);
  }
  const moment = String.raw`(today|yesterday) \d\d:\d\d`;
  const said = (page: Page, words: string) => page.getByText(new RegExp(`^${words}, ${moment}$`));
  await expect(said(first.page, 'In your notes now, written on another computer, d0b2')).toBeVisible();
  await expect(said(first.page, 'Written on this computer')).toBeVisible();
  await expect(said(second.page, 'In your notes now, written on this computer')).toBeVisible();
  await expect(said(second.page, 'Written on another computer, 3f9a')).toBeVisible();
  for (const scheme of ['light', 'dark'] as const) {
    await first.page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    expect(await faults(first.page), scheme).toEqual([]);
    await picture(first.page, `two-conflicts-${scheme}`);
  }
  await resize(first.app, 900, 600);
  await picture(first.page, 'two-conflicts-900x600-dark');
  await resize(first.app, 1280, 800);

  await first.page.keyboard.press('2');
  await expect(first.page.getByText('Nothing waits for a choice.')).toBeVisible();
  await rounds(() => second.page.getByText('Nothing waits for a choice.').isVisible());
  await rounds(async () => {
    const documents = await Promise.all(folders.map((folder) => readDocument(folder)));
    return documents.every(
      ({ workspace }) =>
        workspace?.people[personId]?.notes === here &&
        Object.values(workspace.conflicts).length === 1 &&
        Object.values(workspace.conflicts).every(({ resolvedAt }) => resolvedAt !== null),
    );
  });
  for (const { page } of [first, second]) {
    await visit(page, `/people/${personId}`);
    await expect(page.getByRole('textbox', { name: 'Notes', exact: true })).toHaveValue(here);
    await expect(page.getByText(/Both versions are kept/)).toHaveCount(0);
  }
  expect([...first.consoleErrors, ...second.consoleErrors]).toEqual([]);
});
