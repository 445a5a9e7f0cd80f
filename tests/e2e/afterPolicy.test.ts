import policy from '../fixtures/scenarios/policy.json' with { type: 'json' };
import { knowPeople, talkedWith } from '../support/afterTalks';
import { does } from '../support/ask';
import { days, fill, inColumbus, picture, planner, press } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

/**
 * The student of public policy after her talks (scenario B). The talks are there already (`afterTalks`); everything after
 * them is done by keyboard.
 */
test('Talia, from the line that broke to the update for Marisol', async ({ launch }) => {
  test.setTimeout(300_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inColumbus);

  await test.step('the state: she spoke with Mr Achterberg and with Al-Rashid, whose line broke at 12:31', async () => {
    const { page, end } = await day('2027-02-04T18:00:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Talia Brightwater', timeZone: 'America/New_York' } });
    await does(page, 'settings.changed', { fields: { dateOrder: 'monthFirst', country: 'US' } });
    await knowPeople(page, policy);
    await talkedWith(page, policy, 'IB1', { from: '2027-02-02T20:36:00.000Z', to: '2027-02-02T20:55:00.000Z' });
    await talkedWith(page, policy, 'IB2', { from: '2027-02-04T17:10:00.000Z', to: '2027-02-04T17:31:00.000Z' });
    await end();
  });

  await test.step('check 3: the 24 hours run from the real end, 15:55', async () => {
    const { followUps } = await planner(userDataDir);
    expect(followUps['fol_thanksib1']?.dueAt).toBe('2027-02-03T20:55:00.000Z');
    expect(followUps['fol_thanksib2']?.dueAt).toBe('2027-02-05T17:31:00.000Z');
  });

  await test.step('LB7: late, but in time: 23 hours and a quarter after the line broke', async () => {
    const { page, end } = await day('2027-02-05T16:45:00.000Z');
    await expect(page.getByRole('main').getByText('Al-Rashid بن تجربة').first()).toBeVisible();
    await tabTo(page, /^Write letter.*Al-Rashid|^Write letter/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/int_ib2\/thank-you$/);
    await press(page, /^Show \d+ more notes/);
    await tabTo(page, /quote a letter/);
    await page.keyboard.press('Space');
    await fill(page, /^Subject/, 'Quote a letter, not a statute');
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect(letter).toHaveValue(/quote a letter/);
    await picture(page, 'after-policy-1-thanks');
    await page.keyboard.press('Control+Shift+S');
    await press(page, /^Mark as sent/);
    await expect(page).toHaveURL(/keep-in-touch$/);
    const { followUps } = await planner(userDataDir);
    expect(followUps['fol_thanksib2']?.doneAt ?? '').toMatch(/^2027-02-05T16:4/);
    await end();
  });

  await test.step('TB3: the table for Al-Rashid is done with one key on its day', async () => {
    const { page, end } = await day('2027-02-08T14:00:00.000Z');
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    const row = /reading-grade table/i;
    await expect(page.getByText(row).first()).toBeVisible();
    await expect(page.getByRole('list', { name: 'Follow-ups' })).toBeVisible();
    await tabTo(page, /^(Thank-you|One-page|Find|Write to|Send|Tell)/);
    for (let step = 0; step < 30 && !row.test(await focusedName(page)); step += 1)
      await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedName(page)).toMatch(row);
    await page.keyboard.press('Space');
    await expect
      .poll(
        async () =>
          Object.values((await planner(userDataDir)).followUps).find(({ title }) => row.test(title))?.closedAs,
      )
      .toBe('done');
    await picture(page, 'after-policy-2-follow-ups');
    await end();
  });
});
