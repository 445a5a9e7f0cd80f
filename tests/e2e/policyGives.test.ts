import policy from '../fixtures/scenarios/policy.json' with { type: 'json' };
import { idOfPerson, knowPeople, talkedWith } from '../support/afterTalks';
import { does } from '../support/ask';
import { days, fill, find, inColumbus, picture, planner, press } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

/**
 * The student of public policy gives (scenario B): her week plan of 1 February (check 13), the coffee with Tomasz that owes
 * nothing (check 12), and the update for Marisol of 12 February (LB12).
 */
test('Talia plans two gifts, has a coffee that owes nothing, and tells Marisol what came of it', async ({ launch }) => {
  test.setTimeout(300_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inColumbus);

  await test.step('Mon 1 February 14:30, check 13: “The week plan shows giving: two introductions or offers.”', async () => {
    const { page, end } = await day('2027-02-01T19:30:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', {
      fields: { name: 'Talia Brightwater', timeZone: 'America/New_York', weeklyGiving: 2, workingStyle: 'lively' },
    });
    await does(page, 'settings.changed', { fields: { dateOrder: 'monthFirst', country: 'US' } });
    await knowPeople(page, policy);
    await find(page, 'Go to this week', 'Go to this week');
    const giving = page.getByRole('region', { name: 'Giving' });
    await expect(giving).toContainText('Who could use something from you?');
    await page.keyboard.press('Control+Shift+f');
    const dialog = page.getByRole('dialog', { name: 'New follow-up' });
    await expect(dialog.getByRole('textbox')).toBeFocused();
    await page.keyboard.type('Offer Molly three students for her panel by Friday');
    await expect(dialog.getByRole('status')).toContainText('Molly');
    await page.keyboard.press('Enter');
    await expect(dialog).toBeHidden();
    await expect(giving.getByRole('listitem')).toContainText('on its way');
    await expect(giving).toContainText('Who could use something from you?');

    await find(page, 'New introduction');
    await tabTo(page, /^One of the two/);
    await page.keyboard.type('Jules');
    await expect(page.getByRole('option', { name: /Jules/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await tabTo(page, /^The other one/);
    await page.keyboard.type('Gwen');
    await expect(page.getByRole('option', { name: /Gwendolyn/ }).first()).toBeVisible();
    await page.keyboard.press('Enter');
    await press(page, /^Keep as an idea$/);
    await find(page, 'Go to this week', 'Go to this week');
    await expect(giving.getByRole('listitem').filter({ hasText: 'Offer Molly' })).toHaveCount(1);
    await expect(
      giving.getByRole('listitem').filter({ hasText: /^Introduce .*Jules.*both asked first|^Introduce Jules/ }),
    ).toHaveCount(1);
    // Two are planned: the question is answered.
    await expect(giving).not.toContainText('Who could use something from you?');
    await picture(page, 'policy-1-week');
    await end();
  });

  await test.step('Thu 4 February: a coffee with Tomasz for tomorrow, just social', async () => {
    const { page, end } = await day('2027-02-04T23:00:00.000Z');
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
    await picture(page, 'policy-2-social');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/\/prep$/);
    await end();
  });

  await test.step('Fri 5 February 10:00: it took place', async () => {
    const { page, end } = await day('2027-02-05T15:00:00.000Z');
    await find(page, 'Tomasz', 'Tomasz Readywright');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Tomasz Readywright');
    const talk = Object.values((await planner(userDataDir)).interviews).find(({ isJustSocial }) => isJustSocial);
    await press(page, /^(Tomorrow|Today|Yesterday|Fri).*|.*8:30.*/);
    await expect(page).toHaveURL(new RegExp(`${talk?.id ?? 'none'}`));
    await end();
  });

  await test.step('Fri 12 February 16:00, LB12: “bus-stop test: 5 of 5 stopped at sentence two”', async () => {
    const { page, end } = await day('2027-02-12T21:00:00.000Z');
    await talkedWith(page, policy, 'IB4', { from: '2027-02-09T22:00:00.000Z', to: '2027-02-09T22:30:00.000Z' });
    await talkedWith(page, policy, 'IB5', { from: '2027-02-10T21:30:00.000Z', to: '2027-02-10T21:45:00.000Z' });
    await does(page, 'loop.kept', {
      loops: [
        {
          id: 'loo_certificate',
          giverId: idOfPerson('PB1'),
          kind: 'advice',
          what: 'Drop the certificate',
          noteId: 'not_ib5x1',
          interviewId: 'int_ib5',
          resourceId: null,
          introductionId: null,
          since: '2027-02-10T21:40:00.000Z',
        },
      ],
    });
    await find(page, 'Go to Loops', 'Go to Loops');
    await expect(page.getByRole('list', { name: 'Loops' })).toContainText('Marisol Penhallow-Fict');
    const row = /^Drop the certificate/;
    await tabTo(page, /^(Drop the certificate|Report, page 22|Hine)/);
    for (let step = 0; step < 20 && !row.test(await focusedName(page)); step += 1)
      await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedName(page)).toMatch(row);
    await page.keyboard.press('d');
    await expect.poll(() => focusedName(page)).toBe('What I did');
    await page.keyboard.type('I dropped it and read one letter aloud at a bus stop instead.');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page)).toMatch(row);
    await page.keyboard.press('c');
    await expect.poll(() => focusedName(page)).toBe('What came of it');
    await page.keyboard.type('5 of 5 stopped at sentence two.');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page)).toMatch(row);
    await page.keyboard.press('t');
    await expect(page.getByRole('textbox', { name: 'Letter' })).toHaveValue(
      /gave me this advice: Drop the certificate\. I dropped it and read one letter aloud at a bus stop instead\. 5 of 5 stopped at sentence two\./,
    );
    const checks = page.getByRole('region', { name: 'Checks' });
    await expect(checks.getByRole('status')).toHaveText('Ready');
    await expect(checks).toContainText('Asks for nothing');
    await picture(page, 'policy-4-update');
    await page.keyboard.press('Control+Shift+S');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
    await page.keyboard.press('Enter');
    await expect(page.getByText(/^Sent today/)).toBeVisible();
    await end();
    const { loops, messages, touchpoints } = await planner(userDataDir);
    const letter = Object.values(messages).find(({ kind }) => kind === 'update');
    expect(letter).toMatchObject({ personId: idOfPerson('PB1'), sentAt: expect.stringMatching(/^2027-02-12T21:0/) });
    expect(loops['loo_certificate']).toMatchObject({ toldMessageId: letter?.id });
    expect(Object.values(touchpoints).filter(({ messageId }) => messageId === letter?.id)).toMatchObject([
      { personId: idOfPerson('PB1'), direction: 'given' },
    ]);
  });
});
