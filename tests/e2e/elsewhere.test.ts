import { readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { headerLine } from '../../src/main/storage/segment';
import { CopyLoop } from '../support/copyLoop';
import { does } from '../support/ask';
import { expect, resize, test, visit } from '../support/e2e';
import { freshFolder } from '../support/launch';
import { planInterview } from '../support/planned';

const pictures = process.env['ASKWELL_PICTURES'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
const now = '2027-01-14T11:20:00.000Z';
const later = '2027-01-14T14:20:00.000Z';

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

/** Whether anything stands outside the window's width. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

test('a newer Askwell and a wrong clock on another computer are said quietly, in Settings too, and go by themselves', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const [one, two] = [freshFolder(), freshFolder()];
  const folders = [join(one, 'workspace'), join(two, 'workspace')] as const;
  const first = await launch({ userDataDir: one, now });
  const { page, app } = first;
  await planInterview(page);
  const second = await launch({ userDataDir: two, now: later, env: { ASKWELL_DEVICE: 'dev_77d0b2' } });
  await does(second.page, 'goal.added', { id: 'goa_sea', purpose: 'learn', statement: 'Who sails at night?' });
  await visit(page, '/people');
  await expect(page.getByText(/clock is about/)).toHaveCount(0);

  const loop = new CopyLoop(...folders);
  const clock = page.getByText(/Another computer’s clock is about 3 hours ahead of this one’s\. Everything is saved\./);
  await expect
    .poll(
      async () => {
        await loop.round({ random: Math.random });
        return clock.isVisible();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  // The other one is right by its own clock, and hears nothing of a computer that is behind.
  await expect(second.page.getByText(/clock is about/)).toHaveCount(0);
  for (const scheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
    for (const [width, height] of [
      [1280, 800],
      [900, 600],
    ] as const) {
      await resize(app, width, height);
      await expect.poll(() => page.evaluate(() => innerWidth)).toBe(width);
      expect(await faults(page), scheme).toEqual([]);
      expect(await overflow(page)).toBe(0);
      await picture(page, `elsewhere-clock-${scheme}-${width}`);
    }
  }

  // A newer Askwell on a third computer: its journal lies in the folder.
  const newer = join(folders[0], 'journal-dev_9f00-1.jsonl');
  await writeFile(newer, headerLine(99, 0, {}));
  await expect(page.getByText(/Another computer runs a newer Askwell/)).toBeVisible({ timeout: 10_000 });
  await expect(clock).toHaveCount(0);
  await picture(page, 'elsewhere-newer-dark-900');
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(clock).toBeVisible();
  await page.getByRole('button', { name: 'Got it' }).click();
  await expect(page.getByRole('button', { name: 'Got it' })).toHaveCount(0);
  await visit(page, '/settings');
  await page.getByText('Other computers', { exact: true }).scrollIntoViewIfNeeded();
  await expect(page.getByText(/Another computer runs a newer Askwell/)).toBeVisible();
  await expect(clock).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await picture(page, 'elsewhere-settings-dark-900');
  await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
  await picture(page, 'elsewhere-settings-light-900');
  expect(await readFile(newer, 'utf8')).toBe(headerLine(99, 0, {}));
  await rm(newer);
  await expect(page.getByText(/Another computer runs a newer Askwell/)).toHaveCount(0, { timeout: 10_000 });

  // The clock there was put right: the next change from there is on time.
  await second.close();
  const third = await launch({ userDataDir: two, now, env: { ASKWELL_DEVICE: 'dev_77d0b2' } });
  await does(third.page, 'goal.added', { id: 'goa_tide', purpose: 'learn', statement: 'Who knows the tides?' });
  await expect
    .poll(
      async () => {
        await loop.round({ random: Math.random });
        return page.getByText(/Nothing from another computer is held up/).isVisible();
      },
      { timeout: 30_000 },
    )
    .toBe(true);
  await expect(clock).toHaveCount(0);
  expect([...first.consoleErrors, ...second.consoleErrors, ...third.consoleErrors]).toEqual([]);
});
