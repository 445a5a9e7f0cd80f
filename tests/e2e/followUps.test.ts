import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { days, fill, find, inLondon, pick, picture, planner, press, waiting } from '../support/byKeys';
import { does } from '../support/ask';
import { expect, test } from '../support/e2e';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';
import { saveInDialog } from '../support/saveDialog';

/** A line typed from wherever one is; `read` is what Askwell says it understood before Enter. */
async function noted(page: Page, line: string, read: string): Promise<void> {
  await page.keyboard.press('Control+Shift+f');
  const dialog = page.getByRole('dialog', { name: 'New follow-up' });
  await expect(dialog.getByRole('textbox')).toBeFocused();
  await page.keyboard.type(line);
  await expect(dialog.getByRole('status')).toHaveText(read);
  await page.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
}

const titles = /^(Catch up|Send Odalys|Count the alarms|Read the long|slides from)/;

/** To a row of the list: Tab comes to its one stop, the arrows go on. */
async function toRow(page: Page, title: string): Promise<void> {
  await tabTo(page, titles);
  await page.keyboard.press('Home');
  await expect
    .poll(async () => {
      const isThere = (await focusedName(page)).startsWith(title);
      if (!isThere) await page.keyboard.press('ArrowDown');
      return isThere;
    })
    .toBe(true);
}

/** The days after the talk with Odalys (scenarios.md, A: IA1 and tasks TA2 to TA4), then two weeks away. */
test('follow-ups from a line to a calendar file and over an absence, by keyboard', async ({ launch }) => {
  test.setTimeout(300_000);
  const userDataDir = freshFolder();
  const open = days(launch, userDataDir, inLondon);
  const file = join(userDataDir, 'follow-ups.ics');
  const row = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(`^${title}`) });

  await test.step('Thu 14 January: promises are noted from any screen', async () => {
    const { page, end } = await open('2027-01-14T18:20:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
    await does(page, 'person.added', { id: 'per_odalys', name: 'Odalys Thornwhistle' });
    await does(page, 'person.added', { id: 'per_bram', name: 'Bram Quickwater' });
    await page.keyboard.press('Control+3');
    await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
    await noted(
      page,
      'Send Odalys the alarm-count paper tomorrow',
      'Tomorrow, for Odalys Thornwhistle, something you promised. Enter adds it.',
    );
    await noted(
      page,
      '< slides from Odalys by 22/1',
      'Fri 22 January, something Odalys Thornwhistle promised. Enter adds it.',
    );
    await page.keyboard.press('Control+5');
    await noted(page, 'Count the alarms of one night by 12/2', 'Fri 12 February. Enter adds it.');
    await noted(
      page,
      'Catch up with Bram every month',
      'Today, then every month, for Bram Quickwater, keeping in touch. Enter adds it.',
    );
    await noted(page, 'Read the long report next Tuesday', 'Tue 19 January. Enter adds it.');
    await end();
    expect(await waiting(userDataDir)).toEqual([
      '2027-01-14 Catch up with Bram',
      '2027-01-15 Send Odalys the alarm-count paper',
      '2027-01-19 Read the long report',
      '2027-01-22 slides from Odalys',
      '2027-02-12 Count the alarms of one night',
    ]);
  });

  await test.step('put off, skipped, paused, moved in the calendar, saved for another calendar', async () => {
    const { app, page, end } = await open('2027-01-14T19:00:00.000Z');
    await page.keyboard.press('Control+6');
    await toRow(page, 'Catch up with Bram');
    await picture(page, 'follow-ups-agenda');
    await page.keyboard.press('k');
    await expect(page.getByText('Skipped: Catch up with Bram. Next: Sun 14 February')).toBeVisible();
    await toRow(page, 'Send Odalys the alarm-count paper');
    await page.keyboard.press('s');
    await expect(page.getByRole('button', { name: /^The next working day Mon 18 January/ })).toBeFocused();
    await page.keyboard.press('1');
    await expect(row(page, 'Send Odalys the alarm-count paper')).toBeFocused();
    // The bread-and-butter mistake: it was promised for tomorrow after all.
    await page.keyboard.press('Control+z');
    await expect(page.getByRole('listitem').filter({ hasText: 'Send Odalys' })).toContainText('Tomorrow');
    await toRow(page, 'Count the alarms of one night');
    await page.keyboard.press('p');
    await expect(page.getByRole('heading', { name: 'Paused 1' })).toBeVisible();

    await pick(page, /^Agenda$/, 'Calendar');
    await expect(page.getByRole('grid', { name: 'January 2027' })).toBeVisible();
    await tabTo(page, /^Thursday 14 January/);
    for (let step = 0; step < 5; step += 1) await page.keyboard.press('ArrowRight');
    await expect.poll(() => focusedName(page)).toBe('Tuesday 19 January, one follow-up');
    await page.keyboard.press('Enter');
    await expect(row(page, 'Read the long report')).toBeFocused();
    await page.keyboard.press('Alt+ArrowDown');
    await expect(page.getByRole('gridcell', { name: 'Tuesday 26 January, one follow-up' })).toBeVisible();
    await expect(row(page, 'Read the long report')).toBeFocused();
    await picture(page, 'follow-ups-calendar');

    await saveInDialog(app, file);
    await press(page, /^Save all for your calendar/, 'Shift+Tab');
    await expect(page.getByText(/^4 follow-ups saved as follow-ups.ics/)).toBeVisible();
    await end();
    const text = readFileSync(file, 'utf8');
    expect(text.match(/^SUMMARY:.*$/gm)).toEqual([
      'SUMMARY:Send Odalys the alarm-count paper',
      'SUMMARY:Waiting for: slides from Odalys',
      'SUMMARY:Read the long report',
      'SUMMARY:Catch up with Bram',
    ]);
    expect(text).toContain('RRULE:FREQ=MONTHLY\r\n');
    expect(text).toContain('TRIGGER:PT9H\r\n');
    const { followUps } = await planner(userDataDir);
    const skipped = Object.values(followUps).find(({ closedAs }) => closedAs === 'skipped');
    // The key of the first of the series stands for all of them.
    expect(text).toContain(`UID:${skipped?.id ?? ''}@askwell.invalid`);
  });

  await test.step('Mon 1 February: back from two weeks away, one calm way to sort what is old', async () => {
    const { page, end } = await open('2027-02-01T09:00:00.000Z');
    await page.keyboard.press('Control+6');
    await expect(
      page.getByText(/^You were away for 17 days. 2 follow-ups came due. Keep 1 of them, let the rest go?/),
    ).toBeVisible();
    await picture(page, 'follow-ups-after-absence-line');
    await press(page, /^Sort them together$/);
    await toRow(page, 'Send Odalys the alarm-count paper');
    await expect(row(page, 'Send Odalys the alarm-count paper')).toContainText('Keep, Today');
    await expect(row(page, 'Read the long report')).toContainText('Let go');
    await picture(page, 'follow-ups-after-absence');
    await page.keyboard.press('d');
    await fill(page, /^On$/, 'Wednesday');
    await press(page, /^Keep it for this day$/);
    await expect(row(page, 'Send Odalys the alarm-count paper')).toContainText('Keep, Wed 3 February');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Follow-ups' })).toBeVisible();
    await expect(page.getByText('1 kept, 1 let go')).toBeVisible();
    await expect(page.getByText(/^You were away/)).toBeHidden();
    // One step: taken back at once, and done again.
    await page.keyboard.press('Control+z');
    await expect(page.getByText(/^You were away/)).toBeVisible();
    await page.keyboard.press('Control+Shift+z');
    await expect(page.getByText(/^You were away/)).toBeHidden();

    // What she promised is never late; it may be asked for again.
    await expect(page.getByRole('listitem').filter({ hasText: 'slides from Odalys' })).toContainText('ask again?');
    await toRow(page, 'slides from Odalys');
    await expect(page.getByRole('region', { name: 'Ask again' })).toContainText('There is no hurry');
    await page.keyboard.press('a');
    await expect(page.getByRole('listitem').filter({ hasText: 'slides from Odalys' })).toContainText('Wed 10 February');
    await find(page, 'after an absence', 'Sort follow-ups after an absence');
    await expect(page.getByText('You have been here.')).toBeVisible();
    await end();
    const { followUps } = await planner(userDataDir);
    const byTitle = (title: string) => Object.values(followUps).find((one) => one.title === title);
    expect(byTitle('Read the long report')).toMatchObject({ closedAs: 'letGo' });
    expect(byTitle('Send Odalys the alarm-count paper')).toMatchObject({
      due: '2027-01-15',
      snoozedUntil: '2027-02-03',
      closedAs: null,
    });
  });
});
