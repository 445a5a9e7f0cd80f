import policy from '../fixtures/scenarios/policy.json' with { type: 'json' };
import { knowPeople } from '../support/afterTalks';
import { does } from '../support/ask';
import { days, fill, find, inColumbus, picture, planner } from '../support/byKeys';
import { expect, test, visit } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

const talk = async (userDataDir: string) => Object.values((await planner(userDataDir)).interviews)[0];

/**
 * Scenario B, check 12: “Social coffee with Tomasz creates no overdue thank-you.” And its day: “Fri 2027-02-05 08:30, chat:
 * Coffee with Tomasz, no plan, social; later marked ‘useful’”. From the plan to what is left of it, by keyboard alone.
 */
test('a coffee with Tomasz is planned as just social, owes nothing a week later, and may turn out useful', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inColumbus);

  await test.step('Thu 4 February: planned', async () => {
    const { page, end } = await day('2027-02-04T23:00:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Talia Brightwater', timeZone: 'America/New_York' } });
    await knowPeople(page, policy);
    await find(page, 'New interview', 'New interview');
    await expect(page.getByRole('textbox', { name: 'With whom' })).toBeFocused();
    await page.keyboard.type('Tomasz');
    await expect(page.getByRole('option', { name: /Tomasz/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await fill(page, /^Day$/, '2027-02-05');
    await fill(page, /^Time$/, '08:30');
    await tabTo(page, /^Just social/);
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: /^Just social/ })).toBeChecked();
    await picture(page, 'social-1-plan');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/\/prep$/);
    await end();
    expect(await talk(userDataDir)).toMatchObject({ isJustSocial: true, startsAt: '2027-02-05T13:30:00.000Z' });
  });

  await test.step('Fri 5 February, 10:00: it took place', async () => {
    const { page, end } = await day('2027-02-05T15:00:00.000Z');
    await visit(page, `/interviews/${(await talk(userDataDir))?.id ?? ''}/prep`);
    await page.keyboard.press('l');
    await expect(page).toHaveURL(/\/live$/);
    await tabTo(page, /^It took place already$/, 'Shift+Tab');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'It took place already' })).toBeVisible();
    await tabTo(page, /^How long/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await expect.poll(async () => (await talk(userDataDir))?.liveEndedAt).toBe('2027-02-05T13:50:00.000Z');
    await end();
  });

  await test.step('Fri 12 February: no letter, no clock, nothing late', async () => {
    const { page, end } = await day('2027-02-12T21:00:00.000Z');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('12');
    await expect(page.getByRole('region', { name: 'Thank-yous' })).toHaveCount(0);
    await expect(page.locator('[data-is-late]')).toHaveCount(0);
    await picture(page, 'social-2-week-later');

    // “Later marked useful”: a talk that counts, and still owes nothing.
    await visit(page, `/interviews/${(await talk(userDataDir))?.id ?? ''}/prep`);
    await tabTo(page, /^Change details$/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Just social/);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await talk(userDataDir))?.isJustSocial).toBe(false);
    expect((await planner(userDataDir)).followUps).toEqual({});
    await end();
  });
});
