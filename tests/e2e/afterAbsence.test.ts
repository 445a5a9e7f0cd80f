import nurse from '../fixtures/scenarios/nurse.json' with { type: 'json' };
import { knowPeople, talkedWith } from '../support/afterTalks';
import { does } from '../support/ask';
import { days, inLondon, picture, planner, press } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { freshFolder } from '../support/launch';

/**
 * The nurse after weeks without Askwell (issue 6: “after an absence one calm way to let old ones go”): one line, nothing
 * red, and one step that can be taken back. She left on the evening after Odalys, with a letter and three promises open.
 */
test('Imogen comes back after five weeks: one calm line, nothing red, and the old ones go in one step', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inLondon);

  await test.step('the state: Thursday 14 January, after the talk', async () => {
    const { page, end } = await day('2027-01-14T18:20:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
    await does(page, 'settings.changed', { fields: { dateOrder: 'dayFirst', country: 'GB' } });
    await knowPeople(page, nurse, ['PA5']);
    const odalys = { from: '2027-01-14T17:31:00.000Z', to: '2027-01-14T17:49:00.000Z', names: ['PA5'] };
    await talkedWith(page, nurse, 'IA1', odalys);
    await does(page, 'followUp.added', { id: 'fol_nudge', title: 'Nudge Priya', due: '2027-01-20', kind: 'nudge' });
    await end();
  });

  await test.step('Monday 22 February: Today and Follow-ups ask for nothing in red', async () => {
    const { page, end } = await day('2027-02-22T09:00:00.000Z');
    await expect(page.getByText(/^You were away for 38 days\. \d follow-ups came due\./)).toHaveCount(1);
    await expect(page.getByText('That is enough for today.', { exact: false })).toBeVisible();
    await picture(page, 'absence-1-today');
    await expect(page.locator('[data-is-late]')).toHaveCount(0);
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('list', { name: 'Follow-ups' })).toBeVisible();
    await expect(page.getByText(/^You were away for 38 days/)).toBeVisible();
    await picture(page, 'absence-2-follow-ups');
    await expect(page.locator('[data-is-late]')).toHaveCount(0);

    await press(page, /^Sort them together$/);
    await expect(page.getByRole('button', { name: 'Keep 5, let 1 go' })).toBeVisible();
    await expect(page.getByRole('list', { name: 'What fell due meanwhile' })).toBeVisible();
    await picture(page, 'absence-3-sort');
    await expect(page.locator('[data-is-late]')).toHaveCount(0);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Follow-ups' })).toBeVisible();
    await expect(page.getByText(/^You were away/)).toBeHidden();
    await end();
    const { followUps } = await planner(userDataDir);
    expect(followUps['fol_nudge']).toMatchObject({ closedAs: 'letGo' });
    // “A late thank-you is still a thank-you”: kept, for a day that has not passed.
    expect(followUps['fol_thanksia1']).toMatchObject({ closedAs: null });
    const left = Object.values(followUps).filter(({ doneAt, owner }) => doneAt === null && owner === 'me');
    for (const { due, snoozedUntil } of left) expect((snoozedUntil ?? due) >= '2027-02-22').toBe(true);
  });

  await test.step('Tuesday: it is not asked again, and at most three of what was kept stand on Today', async () => {
    const { page, end } = await day('2027-02-23T09:00:00.000Z');
    await expect(page.getByRole('heading', { level: 1, name: 'Tuesday 23 February' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Follow-ups' }).getByRole('listitem')).toHaveCount(3);
    await expect(page.getByText(/^You were away/)).toBeHidden();
    await end();
  });
});
