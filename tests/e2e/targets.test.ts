import type { Page } from '@playwright/test';
import { ask, does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { expectNoNetwork, freshFolder, killHard } from '../support/launch';

/** The nurse scenario’s organisations: name, advocates, motivation of the second edition, postings. */
const nurses = [
  ['Larkmoor Digital Wards', 'y', '3', '2'],
  ['Fennimore Patient Flow', 'y', '3', '3'],
  ['"Tidewell" Care Systems, Ltd.', 'n', '2', '1'],
  ['Quillhaven NHS Trust', 'y', '2', '1'],
  ['Osier & Thane Ventures', 'n', '1', '1'],
  ['Thursday Bedside Coders', 'n', '2', '1'],
] as const;

const names = (page: Page, grid: string) =>
  page.getByRole('grid', { name: grid }).getByRole('row').locator('[role="gridcell"]:nth-child(2)').allInnerTexts();
const first = (texts: readonly string[]) => texts.map((text) => text.split('\n')[0]);

test('a sprint by keyboard, with the power cut in the middle, to the first five; a second run keeps the first', async ({
  launch,
}) => {
  const folder = freshFolder();
  const started = await launch({ userDataDir: folder, now: '2027-01-10T09:00:00.000Z' });
  await does(started.page, 'welcome.finished', {});
  await visit(started.page, '/organisations/sprint');
  await started.page.keyboard.press('Control+Enter');
  const line = started.page.getByRole('combobox', { name: 'Name of an organisation' });
  await expect(line).toBeFocused();
  for (const [place, [name]] of nurses.entries()) {
    await started.page.keyboard.type(name);
    await started.page.keyboard.press('Enter');
    await expect(started.page.getByLabel(`${place + 1} of 40 listed`)).toBeVisible();
  }
  // The same, written otherwise, is not listed twice.
  await started.page.keyboard.type('tidewell care systems');
  await started.page.keyboard.press('Enter');
  await expect(started.page.getByText('is on the list already, as number 3')).toBeVisible();
  // Nothing here leads to a page of an organisation.
  await expect(started.page.locator('main a[href*="/organisations/org_"]')).toHaveCount(0);

  await started.page.keyboard.press('Control+Enter');
  await expect(started.page.getByText('6 to go')).toBeVisible();
  for (const [, advocate] of nurses.slice(0, 3)) await started.page.keyboard.press(advocate);
  await expect(started.page.getByText('3 to go')).toBeVisible();
  await killHard(started);

  const { page, close, ...rest } = await launch({ userDataDir: folder, now: '2027-01-10T09:47:00.000Z' });
  await visit(page, '/organisations/sprint');
  await expect(page.getByText('3 to go')).toBeVisible();
  await expect(page.getByText('over, which is fine')).toBeVisible();
  for (const [, advocate] of nurses.slice(3)) await page.keyboard.press(advocate);
  await expect(page.getByText('All rated')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('The first feeling counts')).toBeVisible();
  for (const [, , motivation] of nurses) await page.keyboard.press(motivation);
  await expect(page.getByText('All rated')).toBeVisible();
  // Back and on again keeps what was said.
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByText('reason to find somebody')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('All rated')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await expect(page.getByText('Look, but do not read')).toBeVisible();
  for (const [, , , posting] of nurses) await page.keyboard.press(posting);
  await expect(page.getByText('All rated')).toBeVisible();
  await page.keyboard.press('Control+Enter');

  await expect(page.getByRole('grid', { name: 'Sorted list' })).toBeVisible();
  const order = [
    'Fennimore Patient Flow',
    'Larkmoor Digital Wards',
    'Quillhaven NHS Trust',
    '"Tidewell" Care Systems, Ltd.',
    'Thursday Bedside Coders',
    'Osier & Thane Ventures',
  ];
  expect(await names(page, 'Sorted list')).toEqual(order);
  // The hint: number six gets a 4 and stands on top.
  await page.keyboard.press('g');
  await expect.poll(() => names(page, 'Sorted list')).toEqual(['Osier & Thane Ventures', ...order.slice(0, 5)]);
  await page.keyboard.press('Control+z');
  await expect.poll(() => names(page, 'Sorted list')).toEqual(order);
  await page.keyboard.press('Control+Enter');
  await expect(page).toHaveURL(/#\/organisations$/);
  await expect.poll(async () => first(await names(page, 'Organisations'))).toEqual(order.slice(0, 5));

  // Again, with what is known now.
  await visit(page, '/organisations/sprint');
  await expect(page.getByText('6 listed; began with Fennimore')).toBeVisible();
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Alt+t');
  await expect(page.getByLabel('5 of 40 listed')).toBeVisible();
  for (const keys of ['yyyyy', '33331', '11111']) {
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('5 to go')).toBeVisible();
    for (const key of keys) await page.keyboard.press(key);
    await expect(page.getByText('All rated')).toBeVisible();
  }
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('columnheader', { name: 'Since last time' })).toBeVisible();
  await expect(page.getByText('motivation 2, now 3').first()).toBeVisible();
  expectNoNetwork(rest);
  await close();
});

test('names come to mind in five minutes, and a warm path is found, explained and its paragraph copied', async ({
  launch,
}) => {
  const { app, page, close } = await launch({ now: '2027-01-20T09:00:00.000Z' });
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', {
    fields: { name: 'Imogen Sparrowhawk', headline: 'Ward sister in Leeds, learning how product teams decide' },
  });
  await visit(page, '/people/brainstorm');
  await page.keyboard.press('Control+Enter');
  for (const line of [
    'Bram Quickwater, Clinical Product Lead at Fennimore Patient Flow',
    'Odalys Thornwhistle, Senior Product Manager at Larkmoor Digital Wards',
    'bram quickwater',
    'Sam',
  ]) {
    await page.keyboard.type(line);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Name, role at organisation' })).toHaveValue('');
  }
  await expect(page.getByRole('list', { name: 'Named so far' }).getByRole('listitem')).toHaveText([
    'Sam',
    'Odalys Thornwhistle',
    'Bram Quickwater',
  ]);
  // One step of undo for each.
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('list', { name: 'Named so far' }).getByRole('listitem')).toHaveCount(2);
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('region', { name: 'Who came to mind' })).toContainText('See who could introduce you');

  const { core } = await ask(page, 'workspace.open', {});
  expect(core).not.toBe('');
  const rest = JSON.parse(await ask(page, 'workspace.rest', {})) as {
    collections: { people: Record<string, { id: string; name: string }> };
  };
  const idOf = (name: string) => Object.values(rest.collections.people).find((one) => one.name === name)?.id ?? '';
  await does(page, 'person.changed', { id: idOf('Bram Quickwater'), fields: { tie: 3, part: 'connector' } });
  await visit(page, `/people/${idOf('Odalys Thornwhistle')}`);
  const paths = page.getByRole('region', { name: 'Warm paths' });
  await expect(paths).toContainText('Nobody between you is known yet');

  await tabTo(page, /^Add whom they know/);
  await page.keyboard.press('Enter');
  await page.keyboard.type('Bram');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Save tie/);
  await page.keyboard.press('Enter');
  await expect(paths).toContainText('Bram and Odalys know each other well, as you noted.');
  await expect(paths).toContainText('Bram likes to connect people.');

  await tabTo(page, /^Write a paragraph Bram can pass on/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Copy paragraph/);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Copied. Paste it')).toBeVisible();
  const copied = await app.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toContain('I am Imogen Sparrowhawk, ward sister in Leeds');
  expect(copied).toContain('Odalys Thornwhistle');
  expect(copied).toContain('20 minutes');
  expect(copied.split(/\s+/).length).toBeLessThanOrEqual(75);
  await close();
});
