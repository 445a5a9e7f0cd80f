import type { Page } from '@playwright/test';
import { does } from '../support/ask';
import { inColumbus, planner, toRecord as toPerson, waiting } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { expectNoNetwork, freshFolder } from '../support/launch';
import { toOutreach } from '../support/toOutreach';

const fionnuala = 'Fionnuala Ní Shampla';
const wiremu = 'Wiremu Te Whakamātautau';

async function known(page: Page): Promise<void> {
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', {
    fields: { name: 'Talia Brightwater', timeZone: 'America/New_York', weeklyMessages: 8 },
  });
  await does(page, 'settings.changed', { fields: { country: 'US' } });
  for (const [key, name, timeZone] of [
    ['fionnuala', fionnuala, 'Europe/Dublin'],
    ['wiremu', wiremu, 'Pacific/Auckland'],
  ] as const) {
    await does(page, 'person.added', {
      id: `per_${key}`,
      name,
      fields: { timeZone, emails: [`${key}@benefitslab.example`] },
      organisation: key === 'fionnuala' ? { id: 'org_lab', name: 'Benefits Lab' } : null,
      role: {
        ...{ id: `rol_${key}`, personId: `per_${key}`, organisationId: 'org_lab', title: 'Service Designer' },
        ...{ from: null, to: null, isCurrent: true },
      },
    });
  }
}

/** Own words in place of the template’s, and “Mark as sent”. */
async function write(page: Page, words: string): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Letter' })).toBeFocused();
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
  await tabTo(page, /^Subject/, 'Shift+Tab');
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Your talk on letters');
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('dialog')).toBeVisible();
}

/** Letters LB3, LB4 and LB8 of the policy scenario: asked, a colleague asked too early, declined, thanked. */
test('a no that names somebody else, over an ocean: guard, answer and thanks by keyboard', async ({ launch }) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const onDisk = () => planner(userDataDir);
  const open = () => waiting(userDataDir);

  await test.step('Wed 27 January: the first note, and a second one there that is too early', async () => {
    const askwell = await launch({ userDataDir, now: '2027-01-27T18:00:00.000Z', ...inColumbus });
    const { page } = askwell;
    await known(page);
    await toPerson(page, fionnuala);
    await page.keyboard.press('w');
    await write(
      page,
      'Dear Fionnuala,\n\nyour talk on letters stayed with me. Could we speak for 20 minutes?\n\nTalia',
    );
    await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Sent today 13:00')).toBeVisible();
    await expect
      .poll(open)
      .toEqual(['2027-02-01 Write to the next person at Benefits Lab', `2027-02-05 Nudge ${fionnuala}`]);
    await toPerson(page, wiremu);
    await page.keyboard.press('w');
    await expect(page.getByText('Better later.')).toBeVisible();
    await write(page, 'Dear Wiremu,\n\nI read your style guide. May I ask you two questions?\n\nTalia');
    await expect(page.getByRole('dialog').getByRole('alert')).toContainText(
      `You wrote to ${fionnuala} at Benefits Lab today. After 3 business days without an answer`,
    );
    // The scenario sends it all the same.
    await tabTo(page, /^Mark as sent anyway$/);
    await page.keyboard.press('Enter');
    await expect(page.getByText('Sent today 13:00')).toBeVisible();
    expectNoNetwork(askwell);
    await askwell.close();
  });

  await test.step('Mon 1 February: she says no and names Wiremu', async () => {
    const askwell = await launch({ userDataDir, now: '2027-02-01T15:00:00.000Z', ...inColumbus });
    const { page } = askwell;
    await toOutreach(page);
    await tabTo(page, new RegExp(`^${wiremu}`));
    await page.keyboard.press('ArrowDown');
    await expect(page.getByRole('button', { name: new RegExp(`^${fionnuala}`) })).toBeFocused();
    await page.keyboard.press('d');
    await expect(page.getByRole('dialog')).toBeVisible();
    await tabTo(page, /^Whom did they name/);
    await page.keyboard.type('Wiremu');
    await expect(page.getByRole('option', { name: new RegExp(wiremu) })).toBeVisible();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Keep the answer$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('listitem').filter({ hasText: new RegExp(`^${fionnuala}`) })).toContainText('Said no');
    await askwell.close();
    const { introductions, people } = await onDisk();
    expect(Object.values(introductions)).toMatchObject([
      { byPersonId: 'per_fionnuala', bPersonId: 'per_wiremu', mayUseName: 'unknown' },
    ]);
    expect(people['per_wiremu']?.introducedById).toBe('per_fionnuala');
    expect(await open()).toContain(`2027-02-01 Answer ${fionnuala} kindly`);
  });

  await test.step('Tue 2 February: the no is answered kindly', async () => {
    const askwell = await launch({ userDataDir, now: '2027-02-02T14:00:00.000Z', ...inColumbus });
    const { page } = askwell;
    await toPerson(page, fionnuala);
    await page.keyboard.press('Control+k');
    await page.keyboard.type('no, answered');
    await expect(page.getByRole('option').first()).toContainText(`Write to ${fionnuala}`);
    await page.keyboard.press('Enter');
    await write(page, 'Dear Fionnuala,\n\nthank you for the quick answer, and for naming Wiremu.\n\nTalia');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Sent today 09:00')).toBeVisible();
    await askwell.close();
    expect((await open()).filter((line) => line.includes('kindly'))).toEqual([]);
    expect(Object.values((await onDisk()).messages).map(({ kind, answer }) => [kind, answer])).toContainEqual([
      'outreach',
      'declined',
    ]);
  });
});
