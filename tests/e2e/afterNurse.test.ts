import nurse from '../fixtures/scenarios/nurse.json' with { type: 'json' };
import { idOfPerson, idOfTalk, knowPeople, talkedWith } from '../support/afterTalks';
import { does } from '../support/ask';
import { days, fill, inLondon, picture, planner, press } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

/**
 * The nurse after her talks (scenario A): what she owes on 15 January, what waits until February, and what nobody may read.
 * The talks are there already (`afterTalks`); everything after them is done by keyboard.
 */
test('Imogen, from the evening after Odalys to four weeks later', async ({ launch }) => {
  test.setTimeout(300_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inLondon);

  await test.step('the state: Odalys spoke with her until 17:49', async () => {
    const { page, end } = await day('2027-01-14T18:20:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
    await does(page, 'settings.changed', { fields: { dateOrder: 'dayFirst', country: 'GB' } });
    await knowPeople(page, nurse, ['PA5']);
    const odalys = { from: '2027-01-14T17:31:00.000Z', to: '2027-01-14T17:49:00.000Z', names: ['PA5'] };
    await talkedWith(page, nurse, 'IA1', odalys);
    await end();
  });

  await test.step('check 6: the thank-you is due 24 hours after the real end; at 18:00 it is late, and not lost', async () => {
    const { followUps } = await planner(userDataDir);
    expect(followUps['fol_thanksia1']?.dueAt).toBe('2027-01-15T17:49:00.000Z');
    const { page, end } = await day('2027-01-15T18:00:00.000Z');
    await expect(page.getByRole('main').getByText('Odalys Thornwhistle').first()).toBeVisible();
    await expect(
      page
        .getByRole('main')
        .getByRole('link', { name: /^Write letter/ })
        .first(),
    ).toBeVisible();
    await picture(page, 'after-nurse-1-late');
    await end();
  });

  await test.step('check 7, LA5: the letter has the four nights and Hạnh, and nothing of April', async () => {
    const { page, end } = await day('2027-01-15T14:05:00.000Z');
    await tabTo(page, /^Write letter/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/thank-you$/);
    await tabTo(page, /^rode along on FOUR/);
    await page.keyboard.press('Space');
    await tabTo(page, /^Hạnh/);
    await page.keyboard.press('Space');
    await fill(page, /^Subject/, 'Count before you judge');
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect(letter).toHaveValue(/FOUR night shifts/i);
    await expect(letter).toHaveValue(/Hạnh/);
    await expect(letter).not.toHaveValue(/april|budget/i);
    await picture(page, 'after-nurse-2-thanks');
    await page.keyboard.press('Control+Shift+S');
    await press(page, /^Mark as sent/);
    await expect(page).toHaveURL(/keep-in-touch$/);
    const { touchpoints, messages } = await planner(userDataDir);
    expect(Object.values(messages)).toContainEqual(
      expect.objectContaining({ kind: 'thankYou', personId: idOfPerson('PA2'), interviewId: idOfTalk('IA1') }),
    );
    expect(Object.values(touchpoints)).toContainEqual(
      expect.objectContaining({ personId: idOfPerson('PA2'), kind: 'message', direction: 'given' }),
    );
    await end();
  });

  await test.step('four weeks later: “tell Odalys” is due', async () => {
    const { page, end } = await day('2027-02-12T09:00:00.000Z');
    // Three things at most stand on Today, the earliest promises first; the rest waits in Follow-ups without blame.
    await picture(page, 'after-nurse-3-february');
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('list', { name: 'Follow-ups' })).toContainText(/Tell .* what I did with the advice/);
    await end();
  });
});
