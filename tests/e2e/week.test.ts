import { days, find, inLondon, planner } from '../support/byKeys';
import { does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { freshFolder } from '../support/launch';

/** Issue 6, energy and week: the nurse’s review on Friday 22 January at 16:00, left half way, and Monday after it. */
test('a week: what is too much waits, Friday is reviewed by single keys, and Monday shows its aim', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const at = days(launch, userDataDir, inLondon);

  await test.step('Thursday: too much; what matters stays, and the sentence says what waits', async () => {
    const { page, end } = await at('2027-01-21T09:00:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
    await does(page, 'person.added', { id: 'per_o', name: 'Odalys Thornwhistle', fields: { tie: 3 } });
    const add = (id: string, title: string, fields: object) =>
      does(page, 'followUp.added', { id: `fol_${id}`, title, due: '2027-01-21', ...fields });
    await add('a', 'Send Odalys the counts', { kind: 'promise', personId: 'per_o' });
    await add('b', 'Tell Odalys what came of the board', { kind: 'update', personId: 'per_o' });
    await add('c', 'Second note to Priya', { kind: 'nudge' });
    await add('d', 'Tidy the list of boards', {});
    await add('e', 'Her slides', { owner: 'them', due: '2027-01-22', personId: 'per_o' });
    await visit(page, '/');
    await expect(page.getByText('One thing more waits. That is enough for today.')).toBeVisible();

    await page.keyboard.press('o');
    const dialog = page.getByRole('dialog', { name: 'Too much this week?' });
    await expect(dialog.getByRole('status')).toHaveText(
      'One thing waits until Mon 25 Jan; nobody was promised a day for it.',
    );
    await expect(dialog.getByRole('region', { name: 'Keep this week' })).toContainText(
      'You promised it for Thu 21 Jan.',
    );
    // Fewer: now something goes that somebody counts on, or may; the sentence has to say it.
    await expect(dialog.getByRole('textbox', { name: /^Keep, of 4/ })).toBeFocused();
    await page.keyboard.press('ArrowDown');
    await expect(dialog.getByRole('status')).toContainText('2 things wait from Mon 25 Jan on');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect.poll(async () => (await planner(userDataDir)).followUps['fol_c']?.snoozedUntil).toBe('2027-01-25');
    await expect(page.getByText('Second note to Priya')).toBeHidden();
    // One step: both are back, and go again.
    await page.keyboard.press('Control+z');
    await expect(page.getByText('Second note to Priya', { exact: true })).toBeVisible();
    await page.keyboard.press('Control+Shift+Z');
    await expect(page.getByText('Second note to Priya', { exact: true })).toBeHidden();
    await end();
  });

  await test.step('Friday 16:00: the first card, then the app is left', async () => {
    const { page, end } = await at('2027-01-22T16:00:00.000Z');
    await expect(page.getByRole('link', { name: 'Review the week' })).toBeVisible();
    await find(page, 'Review the week');
    await expect(page.getByRole('heading', { name: 'Friday review' })).toBeVisible();
    await expect(page.getByRole('heading', { name: 'Send Odalys the counts' })).toBeVisible();
    await page.keyboard.press('d');
    await expect(page.getByRole('heading', { name: 'Tell Odalys what came of the board' })).toBeVisible();
    await end();
  });

  await test.step('Friday 17:00: the rest, to “Done, nothing is waiting.”', async () => {
    const { page, end } = await at('2027-01-22T17:00:00.000Z');
    await find(page, 'Review the week');
    await expect(page.getByRole('heading', { name: 'Tell Odalys what came of the board' })).toBeVisible();
    await page.keyboard.press('w');
    await expect(page.getByRole('heading', { name: 'Her slides' })).toBeVisible();
    await page.keyboard.press('x');
    await expect(page.getByRole('textbox', { name: 'Who could use something from you?' })).toBeFocused();
    await page.keyboard.type('Introduce Teodor and Ngozi');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'What is next week for?' })).toBeFocused();
    await page.keyboard.type('Offer a small study');
    await page.keyboard.press('Enter');
    await expect(page.getByText('Done, nothing is waiting.')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1, name: 'Friday 22 January' })).toBeVisible();
    await expect(page.getByRole('link', { name: 'Review the week' })).toBeHidden();
    const { followUps, weeks } = await planner(userDataDir);
    expect(followUps['fol_a']).toMatchObject({ closedAs: 'done' });
    expect(followUps['fol_b']).toMatchObject({ doneAt: null, snoozedUntil: '2027-01-25' });
    expect(followUps['fol_e']).toMatchObject({ closedAs: 'letGo' });
    expect(weeks['wee_20270118']?.reviewedAt).not.toBeNull();
    await end();
  });

  await test.step('Saturday is quiet: nothing is asked for, nothing is red', async () => {
    const { page, end } = await at('2027-01-23T10:00:00.000Z');
    await expect(page.getByRole('heading', { level: 1, name: 'Saturday 23 January' })).toBeVisible();
    await expect(page.locator('[data-is-late]')).toHaveCount(0);
    await end();
  });

  await test.step('Monday: the aim, what is given, and what comes back', async () => {
    const { page, end } = await at('2027-01-25T09:00:00.000Z');
    const week = page.getByRole('region', { name: 'This week' });
    await expect(week).toContainText('Offer a small study');
    await expect(week).toContainText('To give: Introduce Teodor and Ngozi.');
    await expect(page.getByText('Tell Odalys what came of the board')).toBeVisible();
    await end();
  });
});
