import { join } from 'node:path';
import { readFileSync, writeFileSync } from 'node:fs';
import { does } from '../support/ask';
import { days, fill, find, inColumbus, planner, press, waiting } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { chooseInDialog, saveInDialog } from '../support/fileDialog';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

const session = 'Virtual session of the Bureau of Plain Numbers';

/** Wed 3 February of the policy scenario, in Columbus: one question asked, one person after. */
test('a virtual session: its aim, one person after it, and places to look for more, by keyboard', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const on = days(launch, userDataDir, inColumbus);
  const event = async () => Object.values((await planner(userDataDir)).events).find(({ name }) => name === session);

  await test.step('Wed 3 February, 17:00: the card', async () => {
    const { page, end } = await on('2027-02-03T22:00:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Talia Brightwater', timeZone: 'America/New_York' } });
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
    await press(page, /^Events and groups$/);
    await expect(page.getByRole('heading', { level: 1, name: 'Events and groups' })).toBeVisible();
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('textbox', { name: 'New event' })).toBeFocused();
    await page.keyboard.type(`${session}, today 6pm`);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: session })).toBeVisible();
    await fill(page, /^Aim/, 'one question asked, one person after');
    await fill(page, /^Leave at/, '7pm');
    await tabTo(page, /^Last day/);
    // 18:00 in Columbus is 23:00 in UTC.
    await expect.poll(event).toMatchObject({
      aim: 'one question asked, one person after',
      on: '2027-02-03',
      startsAt: '2027-02-03T23:00:00.000Z',
      leaveAt: '2027-02-04T00:00:00.000Z',
    });
    await end();
  });

  await test.step('19:05: the person after, and what it was worth', async () => {
    const { page, end } = await on('2027-02-04T00:05:00.000Z');
    await expect(page.getByRole('region', { name: 'Time to leave' })).toContainText(
      `You wanted to leave ${session} now.`,
    );
    await find(page, session, session);
    await expect(page.getByRole('heading', { level: 1, name: session })).toBeVisible();
    await page.keyboard.press('m');
    await expect(page.getByRole('textbox', { name: 'Who, and one thing to remember them by' })).toBeFocused();
    await page.keyboard.type('Gwendolyn Ashgrove-Demo, recruiter, answered my question');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'To sort' })).toContainText('recruiter, answered my question');
    await page.keyboard.press('Escape');
    await page.keyboard.press('s');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    // Wednesday evening in Columbus: 48 hours end on Friday.
    await expect
      .poll(() => waiting(userDataDir))
      .toEqual([`2027-02-05 Write to Gwendolyn Ashgrove-Demo, met at ${session}`]);
    await end();
  });

  await test.step('Thu 4 February: she is written to, which finishes it', async () => {
    const { page, end } = await on('2027-02-04T15:00:00.000Z');
    await find(page, session, session);
    await expect(page.getByRole('heading', { level: 1, name: session })).toBeVisible();
    await press(page, /^Write to Gwendolyn/);
    await expect(page.getByRole('textbox', { name: 'Letter' })).toBeFocused();
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Dear Gwendolyn,\n\nthank you for answering my question on letters yesterday.\n\nTalia');
    await tabTo(page, /^Subject/, 'Shift+Tab');
    await page.keyboard.press('Control+a');
    await page.keyboard.type('Your answer on letters');
    await page.keyboard.press('Control+Shift+S');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Sent today/)).toBeVisible();
    await expect
      .poll(async () => (await waiting(userDataDir)).filter((line) => line.includes('Write to Gwendolyn')))
      .toEqual([]);
    await end();
  });

  await test.step('places to look: looked at, hidden, added, shared, and taken in', async () => {
    const { app, page, end } = await on('2027-02-06T15:00:00.000Z');
    const kept = async () => (await planner(userDataDir)).platforms;
    await find(page, 'Go to Platforms', 'Go to Platforms');
    await expect(page.getByRole('list', { name: 'Places to look' })).toContainText('not checked yet');
    await tabTo(page, /^Blogs by feed/);
    await page.keyboard.press('End');
    for (let step = 0; step < 20; step += 1) {
      if (/^GovLoop/.test(await page.evaluate(() => document.activeElement?.textContent ?? ''))) break;
      await page.keyboard.press('ArrowUp');
    }
    await page.keyboard.press('a');
    await expect.poll(kept).toMatchObject({ pla_govloop: { state: 'alive', checkedOn: '2027-02-06' } });
    await page.keyboard.press('h');
    await expect.poll(kept).toMatchObject({ pla_govloop: { isHidden: true } });
    await expect(page.getByRole('list', { name: 'Places to look' })).not.toContainText('GovLoop');
    await tabTo(page, /^Show hidden \(1\)/);
    await page.keyboard.press('Space');
    await expect(page.getByRole('list', { name: 'Places to look' })).toContainText('GovLoop');
    await page.keyboard.press('Control+n');
    await expect(page.getByRole('textbox', { name: 'New place to look' })).toBeFocused();
    await page.keyboard.type('Letters that work, civic design');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Places to look' })).toContainText('Letters that work');
    await page.keyboard.press('Escape');
    const file = join(userDataDir, 'places.json');
    await saveInDialog(app, file);
    await page.keyboard.press('Control+s');
    await expect(page.getByText('Saved as places.json', { exact: false })).toBeVisible();
    const shared = JSON.parse(readFileSync(file, 'utf8')) as { platforms: { name: string }[] };
    expect(shared.platforms.map(({ name }) => name)).toContain('Letters that work');
    expect(shared.platforms.map(({ name }) => name)).not.toContain('GovLoop');
    shared.platforms.push({ name: 'Transit people' });
    writeFileSync(file, JSON.stringify(shared));
    await chooseInDialog(app, file);
    await page.keyboard.press('Control+i');
    await expect(page.getByRole('dialog')).toContainText('1 new');
    await expect(page.getByRole('button', { name: 'Import the list' })).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Places to look' })).toContainText('Transit people');
    await end();
  });
});
