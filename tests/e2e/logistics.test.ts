import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { convertIcsCalendar } from 'ts-ics';
import { does } from '../support/ask';
import { expect, resize, test, visit } from '../support/e2e';
import { chooseInDialog } from '../support/fileDialog';
import { icsFixture } from '../support/icsText';
import { tabTo } from '../support/keyboardOnly';
import { expectNoNetwork, freshFolder } from '../support/launch';
import { saveInDialog } from '../support/saveDialog';

const pictures = process.env['ASKWELL_PICTURES'];

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** Opens a menu button by the keyboard and chooses an entry of it. */
async function chooseInMenu(page: Page, button: RegExp, entry: string): Promise<void> {
  await tabTo(page, button);
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: entry });
  await item.waitFor();
  for (let step = 0; step < 12; step += 1) {
    if (await item.evaluate((element) => element === document.activeElement)) break;
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
}

/** `i` in the interviews, the file from the dialog, and Enter on what it offers. */
async function takeIn(page: Page, shows: string | RegExp, name: string, isLeft = false): Promise<void> {
  await page.keyboard.press('i');
  await page.getByRole('button', { name: 'Choose file' }).waitFor();
  await page.keyboard.press('Enter');
  await page.getByRole('dialog').getByText(shows).first().waitFor();
  await picture(page, name);
  await page.keyboard.press(isLeft ? 'Escape' : 'Enter');
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
}

test('the invitation to the nurse: attached, moved, saved for the calendar and read back, called off, by the keyboard', async ({
  launch,
}) => {
  const folder = freshFolder();
  const askwell = await launch({
    now: '2027-01-12T15:40:00.000Z',
    env: { ASKWELL_TIME_ZONE: 'Europe/London' },
    args: [`--data-folder=${join(folder, 'planner')}`],
  });
  const { app, page } = askwell;
  await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk' } });
  await does(page, 'person.added', {
    id: 'per_odalys',
    name: 'Odalys Thornwhistle',
    fields: { emails: ['odalys@larkmoor.example'] },
  });
  await does(page, 'interview.planned', {
    id: 'int_odalys',
    personIds: ['per_odalys'],
    fields: { startsAt: '2027-01-14T17:30:00.000Z', purpose: 'Which alarms did you remove first?' },
  });
  const invitation = icsFixture('synthetic_outlook_teams_request.ics');
  const version = async (name: string, changes: Readonly<Record<string, string>>) => {
    const file = join(folder, `${name}.ics`);
    await writeFile(
      file,
      Object.entries(changes).reduce((text, [from, to]) => text.replace(from, to), invitation),
    );
    return file;
  };
  await visit(page, '/interviews');
  const row = page.getByRole('list', { name: 'Interviews' }).getByRole('button');

  await chooseInDialog(app, 'tests/fixtures/ics/synthetic_outlook_teams_request.ics');
  await takeIn(page, 'It is about the interview with Odalys Thornwhistle, and is attached to it.', 'invitation');
  await expect(row).toHaveCount(1);

  const moved = { '20270114T173000': '20270115T100000', '20270114T175000': '20270115T102500' };
  await chooseInDialog(app, await version('moved', { ...moved, 'SEQUENCE:0': 'SEQUENCE:2' }));
  await takeIn(page, 'Time: Fri 15 Jan 10:00, was Thu 14 Jan 17:30', 'invitation-moved');
  await expect(row).toHaveCount(1);
  await expect(row).toContainText('Fri 15 January 10:00');

  await chooseInDialog(app, await version('old', { 'SEQUENCE:0': 'SEQUENCE:1' }));
  await takeIn(page, /An older version \(1\) .* It is left alone\./, 'invitation-old', true);
  await expect(row).toContainText('Fri 15 January 10:00');

  const saved = join(folder, 'saved.ics');
  await saveInDialog(app, saved);
  await tabTo(page, /Odalys ThornwhistleWhich alarms/);
  await page.keyboard.press('Enter');
  await page.locator('main[data-screen="/interviews/int_odalys/prep"] h1').waitFor();
  await chooseInMenu(page, /^More about this interview$/, 'Save for your calendar…');
  await expect(page.getByText(/One interview saved as saved\.ics/)).toBeVisible();
  const { method, events } = convertIcsCalendar(undefined, await readFile(saved, 'utf8'));
  expect([method, events?.length]).toEqual(['PUBLISH', 1]);
  expect(events?.[0]).toMatchObject({
    uid: '040000008200E00074C5B7101A82E00800000000FICT1ON0000000000000000010000000AAAA',
    sequence: 2,
    summary: 'Conversation with Odalys Thornwhistle',
  });
  expect(events?.[0]?.start.date.toISOString()).toBe('2027-01-15T10:00:00.000Z');

  await visit(page, '/interviews');
  await chooseInDialog(
    app,
    await version('cancel', { ...moved, 'SEQUENCE:0': 'SEQUENCE:3', 'METHOD:REQUEST': 'METHOD:CANCEL' }),
  );
  await takeIn(page, 'It calls off the interview with Odalys Thornwhistle.', 'invitation-cancel');
  await expect(row).toContainText('Called off');
  await page.keyboard.press('Control+z');
  await expect(row).not.toContainText('Called off');
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
});

test('Wellington from Columbus: planned, on the calendar and the board, and confirmed the day before, by the keyboard', async ({
  launch,
}) => {
  const askwell = await launch({
    now: '2027-02-08T20:00:00.000Z',
    env: { ASKWELL_TIME_ZONE: 'America/New_York' },
    args: [`--data-folder=${join(freshFolder(), 'planner')}`],
  });
  const { app, page } = askwell;
  await does(page, 'profile.changed', { fields: { name: 'Talia Brightwater', place: 'Columbus' } });
  await does(page, 'person.added', {
    id: 'per_wiremu',
    name: 'Wiremu Te Whakamātautau',
    fields: { timeZone: 'Pacific/Auckland', rules: 'mornings in Wellington' },
  });
  await visit(page, '/interviews/new?person=per_wiremu');
  await page.keyboard.type('What does a week with letters look like?');
  await tabTo(page, /^Day$/);
  await page.keyboard.type('10 February 2027');
  await tabTo(page, /^Time$/);
  await page.keyboard.type('11:00');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('status', { name: 'About this time' })).toContainText(
    'Tue 17:00 here, Wed 11:00 in Auckland.',
  );
  await picture(page, 'plan-both-clocks');
  await page.keyboard.press('Control+Enter');
  await page.getByText('tomorrow 17:00 (Wed 11:00 in Auckland)').waitFor();
  await expect(page.getByRole('button', { name: 'Write the confirmation' })).toBeVisible();
  await picture(page, 'prep-both-clocks');

  await visit(page, '/interviews?view=calendar');
  await page.getByRole('gridcell', { name: /^Tuesday 9 February, one talk/ }).waitFor();
  await tabTo(page, /^Monday 8 February/);
  await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('gridcell', { name: /^Tuesday 9 February, one talk/ })).toBeFocused();
  await page.keyboard.press('w');
  await expect(page.getByRole('heading', { name: '8 to 14 February 2027' })).toBeVisible();
  await picture(page, 'calendar-week');
  await page.keyboard.press('3');
  const planned = page.getByRole('region', { name: /^Planned/ });
  await expect(planned).toContainText('Wed 11:00 in Auckland');
  await tabTo(page, /^Wiremu/);
  await page.keyboard.press('Alt+ArrowLeft');
  await expect(page.getByRole('region', { name: 'Asked 1' })).toContainText('Wiremu');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(planned).toContainText('Wiremu');
  await page.keyboard.press('Alt+ArrowRight');
  await expect(page.getByText('A talk begins in its room.').first()).toBeVisible();
  await picture(page, 'board');

  await visit(page, '/');
  await expect(page.getByText('Wed 11:00 in Auckland')).toBeVisible();
  await picture(page, 'today-confirm');
  await resize(app, 900, 600);
  await visit(page, '/interviews?view=board');
  await picture(page, 'board-small');
  await visit(page, '/');
  await resize(app, 1280, 800);
  await tabTo(page, /^Write the confirmation$/);
  await page.keyboard.press('Enter');
  await page.waitForFunction(() => location.hash.startsWith('#/letters/mes_'));
  expect(askwell.consoleErrors).toEqual([]);
});
