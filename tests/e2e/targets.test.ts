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

  // Research waits: sections to look things up in say why, and lead back or, paused, open.
  await started.page.keyboard.press('Control+3');
  await expect(started.page.getByText('Research waits while the clock runs')).toBeVisible();
  await expect(started.page.getByRole('button', { name: 'Back to the sprint' })).toBeFocused();
  await started.page.keyboard.press('Enter');
  await expect(line).toBeFocused();
  await started.page.keyboard.press('Control+k');
  await expect(started.page.getByRole('combobox', { name: /^Search people/ })).toBeFocused();
  await started.page.keyboard.type('Larkmoor');
  await expect(started.page.getByRole('dialog').getByText('Research waits while the clock runs')).toBeVisible();
  await expect(started.page.getByRole('group', { name: 'People and organisations' })).toHaveCount(0);
  await started.page.keyboard.press('Escape');
  // Everything else is open, and the way back is in sight.
  await started.page.keyboard.press('Control+,');
  await expect(started.page.getByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  await expect(started.page.getByRole('region', { name: 'Sprint under way' })).toBeVisible();
  await started.page.keyboard.press('Alt+s');
  await expect(line).toBeFocused();
  // The explicit way out pauses; then research is open, and the sprint is where it was.
  await started.page.keyboard.press('Alt+l');
  await expect(started.page).toHaveURL(/#\/organisations$/);
  await expect(started.page.getByRole('heading', { level: 1, name: 'Organisations' })).toBeVisible();
  await tabTo(started.page, /^Go on with the sprint/, 'Shift+Tab');
  await started.page.keyboard.press('Enter');
  await expect(started.page.getByText('paused', { exact: true })).toBeVisible();
  await expect(started.page.getByLabel('6 of 40 listed')).toBeVisible();
  await started.page.keyboard.press('Alt+p');
  await expect(started.page.getByText('left', { exact: true })).toBeVisible();

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
  await expect(page.getByText('second edition, 6 listed; began with Fennimore')).toBeVisible();
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
  await expect(page.getByText('motivation 2 of 3, now 3 of 3').first()).toBeVisible();
  expectNoNetwork(rest);
  await close();
});

test('names come to mind in five minutes, and a warm path is found, explained and its paragraph copied', async ({
  launch,
}) => {
  const folder = freshFolder();
  const started = await launch({ userDataDir: folder, now: '2027-01-20T09:00:00.000Z' });
  await does(started.page, 'welcome.finished', {});
  await visit(started.page, '/people/brainstorm');
  await started.page.keyboard.press('Control+Enter');
  await expect(started.page.getByRole('textbox', { name: 'Name, role at organisation' })).toBeFocused();
  await started.page.keyboard.type('Bram Quickwater, Clinical Product Lead at Fennimore Patient Flow');
  await started.page.keyboard.press('Enter');
  await expect(started.page.getByRole('list', { name: 'Named so far' }).getByRole('listitem')).toHaveText([
    'Bram Quickwater',
  ]);
  // Away and back, and then the power goes: the clock and the names are there.
  await started.page.keyboard.press('Control+1');
  await expect(started.page.getByRole('heading', { level: 1 })).not.toHaveText('Who comes to mind');
  await killHard(started);

  const { app, page, close } = await launch({ userDataDir: folder, now: '2027-01-20T09:02:00.000Z' });
  await does(page, 'profile.changed', {
    fields: { name: 'Imogen Sparrowhawk', headline: 'Ward sister in Leeds, learning how product teams decide' },
  });
  await visit(page, '/people/brainstorm');
  await expect(page.getByRole('textbox', { name: 'Name, role at organisation' })).toBeFocused();
  await expect(page.getByRole('timer', { name: 'Time left' })).toHaveText(/^0?(3:00|2:\d\d)$/);
  for (const line of [
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

test('the map shows a gap by keyboard, and somebody noted there stands in it', async ({ launch }) => {
  const { page, close } = await launch({ args: ['--sample'], now: '2027-01-14T11:20:00.000Z' });
  await visit(page, '/organisations/map');
  await tabTo(page, /^Wider organisation, at the top, public body: 1 known/);
  await page.keyboard.press('PageDown');
  await page.keyboard.press('Home');
  const gap = /^Between organisations, at the top, company: nobody/;
  await expect(page.getByRole('gridcell', { name: gap })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('region', { name: 'Between organisations: at the top, company' })).toBeFocused();
  await tabTo(page, /^Note somebody$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Name' })).toBeFocused();
  await page.keyboard.type('Ines Sandoval');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Managing director');
  await page.keyboard.press('Tab');
  await page.keyboard.type('Larkmoor Digital Wards');
  await expect(page.getByText('Larkmoor Digital Wards is of this kind and zone.')).toBeVisible();
  await tabTo(page, /^Note$/);
  await page.keyboard.press('Enter');
  await expect(
    page.getByRole('gridcell', { name: /^Between organisations, at the top, company: 1 known/ }),
  ).toBeVisible();
  await expect(page.getByRole('link', { name: 'Ines Sandoval' })).toBeVisible();
  await close();
});
