import type { Page } from '@playwright/test';
import { expect, test, visit } from '../support/e2e';

/** The hand of a mouse: takes a follow-up by its words and lets it go in the middle of something. */
async function drag(page: Page, title: string, to: ReturnType<Page['getByRole']>): Promise<void> {
  const from = await page.getByRole('button', { name: new RegExp(`^${title}`) }).boundingBox();
  const target = await to.boundingBox();
  if (from === null || target === null) throw new Error('The follow-up or the day is not on the screen.');
  await page.mouse.move(from.x + from.width / 2, from.y + 8);
  await page.mouse.down();
  await page.mouse.move(from.x + from.width / 2 + 12, from.y + 12, { steps: 3 });
  await page.mouse.move(target.x + target.width / 2, target.y + target.height / 2, { steps: 8 });
  await page.mouse.up();
}

test('a follow-up is dragged to another day and back by Undo; a click still opens it; beside the days nothing happens', async ({
  launch,
}) => {
  const askwell = await launch({ args: ['--sample'], now: '2027-01-14T11:20:00.000Z', locale: 'en-GB' });
  const { page } = askwell;
  await visit(page, '/follow-ups?view=calendar');
  const entry = page.getByRole('button', { name: /^Tell Bram how it went/ });
  const day = (name: string) => page.getByRole('gridcell', { name: new RegExp(`^${name},`) });
  const isOn = async (name: string) => {
    await expect(day(name).getByRole('button', { name: /^Tell Bram how it went/ })).toBeVisible();
    await expect(entry).toHaveCount(1);
  };
  await isOn('Tuesday 19 January');

  await test.step('to a day of another week', async () => {
    await drag(page, 'Tell Bram', day('Thursday 28 January'));
    await isOn('Thursday 28 January');
    await expect(page.getByText('Moved to Thu 28 January: Tell Bram how it went with Odalys')).toBeVisible();
    await expect(entry).toBeFocused();
    await page.keyboard.press('Control+z');
    await isOn('Tuesday 19 January');
  });

  await test.step('let go beside the calendar, or nearly where it was: nothing happens', async () => {
    await drag(page, 'Tell Bram', page.getByRole('heading', { level: 1, name: /^Follow-ups/ }));
    await isOn('Tuesday 19 January');
    await drag(page, 'Tell Bram', day('Tuesday 19 January'));
    await isOn('Tuesday 19 January');
  });

  await test.step('a click opens it, as before', async () => {
    await page.getByRole('button', { name: /^Breakfast with Sam/ }).click();
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details.getByRole('link', { name: /Sam/ })).toBeVisible();
    await expect(page.getByRole('button', { name: /^Breakfast with Sam/ })).toBeFocused();
  });
  expect(askwell.consoleErrors).toEqual([]);
  await askwell.close();
});
