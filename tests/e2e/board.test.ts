import type { Page } from '@playwright/test';
import { expect, test, visit } from '../support/e2e';

/** The hand of a mouse: takes a card by its words and lets it go over a column. */
async function drag(page: Page, card: string, column: string): Promise<void> {
  const from = await page.getByRole('button', { name: new RegExp(`^${card}`) }).boundingBox();
  const to = await page.getByRole('region', { name: new RegExp(`^${column}`) }).boundingBox();
  if (from === null || to === null) throw new Error('The card or the column is not on the screen.');
  await page.mouse.move(from.x + from.width / 2, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + 14, { steps: 3 });
  await page.mouse.move(to.x + to.width / 2, to.y + Math.min(80, to.height / 2), { steps: 8 });
  await page.mouse.up();
}

test('a card is dragged to another column and back by Undo; where it cannot go it stays, and the reason is said', async ({
  launch,
}) => {
  const askwell = await launch({ args: ['--sample'], now: '2027-01-14T11:20:00.000Z', locale: 'en-GB' });
  const { page } = askwell;
  await visit(page, '/interviews?view=board');
  const inColumn = (title: string) =>
    page.getByRole('region', { name: new RegExp(`^${title}`) }).getByRole('button', { name: /^Ruaridh/ });
  await expect(inColumn('Asked')).toBeVisible();
  await drag(page, 'Ruaridh', 'Ideas');
  await expect(inColumn('Ideas')).toBeVisible();
  await expect(inColumn('Ideas')).toBeFocused();
  await page.keyboard.press('Control+z');
  await expect(inColumn('Asked')).toBeVisible();
  await drag(page, 'Ruaridh', 'Planned');
  await expect(page.getByRole('status').filter({ hasText: 'It has no time yet' }).first()).toBeAttached();
  await expect(inColumn('Asked')).toBeVisible();
  expect(askwell.consoleErrors).toEqual([]);
  await askwell.close();
});
