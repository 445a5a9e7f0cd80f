import policy from '../fixtures/scenarios/policy.json' with { type: 'json' };
import { idOfPerson, knowPeople, talkedWith } from '../support/afterTalks';
import { does } from '../support/ask';
import { days, find, inColumbus, markSent, picture, planner, press } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

/** Acceptance of the student of public policy (scenario B) that lies after her talks; by keyboard alone, the clock moved on. */

// “LB12 | update | Marisol Penhallow-Fict | 2027-02-12 16:00 | sent | bus-stop test: 5 of 5 stopped at sentence two”
test('LB12: Marisol hears what came of her advice, and is asked for nothing', async ({ launch }) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inColumbus);
  const marisol = idOfPerson('PB1');

  await test.step('the state: the second talk with Marisol, on 10 February', async () => {
    const { page, end } = await day('2027-02-10T22:00:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Talia Brightwater', timeZone: 'America/New_York' } });
    await knowPeople(page, policy);
    await talkedWith(page, policy, 'IB5', { from: '2027-02-10T21:30:00.000Z', to: '2027-02-10T21:45:00.000Z' });
    await end();
  });

  await test.step('Fri 12 February, 16:00: what I did, what came of it, and the letter', async () => {
    const { page, end } = await day('2027-02-12T21:00:00.000Z');
    await find(page, 'Go to Loops', 'Go to Loops');
    await expect(page.getByRole('button', { name: 'Keep advice' }).first()).toBeVisible();
    await page.keyboard.press('a');
    await expect(page.getByRole('dialog', { name: 'Keep advice' })).toBeVisible();
    await expect.poll(() => focusedName(page)).toMatch(/^Who gave it/);
    await page.keyboard.type('Marisol Penhallow-Fict');
    await tabTo(page, /^What they advised/);
    await page.keyboard.type('Test the letter on strangers');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
    await tabTo(page, /^Test the letter on strangers/);
    await page.keyboard.press('d');
    await expect.poll(() => focusedName(page)).toBe('What I did');
    await page.keyboard.type('I read it to five people at the bus stop.');
    await page.keyboard.press('Escape');
    await page.keyboard.press('c');
    await expect.poll(() => focusedName(page)).toBe('What came of it');
    await page.keyboard.type('5 of 5 stopped at sentence two.');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page)).toMatch(/^Test the letter on strangers/);
    await page.keyboard.press('t');
    await expect(page.getByRole('textbox', { name: 'Letter' })).toHaveValue(
      /Test the letter on strangers\. I read it to five people at the bus stop\. 5 of 5 stopped at sentence two\./i,
    );
    const checks = page.getByRole('region', { name: 'Checks' });
    await expect(checks).toContainText('Asks for nothing');
    await picture(page, 'after-policy-lb12');
    await markSent(page, '16:00');
    await end();
    const { loops, messages, touchpoints } = await planner(userDataDir);
    const [told] = Object.values(loops).filter(({ giverId, kind }) => giverId === marisol && kind === 'advice');
    expect(told?.toldAt).toMatch(/^2027-02-12T21:0/);
    expect(messages[told?.toldMessageId ?? '']).toMatchObject({ kind: 'update', personId: marisol });
    expect(Object.values(touchpoints)).toContainEqual(
      expect.objectContaining({ personId: marisol, kind: 'message', direction: 'given' }),
    );
  });
});

// Check 12: “Social coffee with Tomasz creates no overdue thank-you.”
// Check 13: “The week plan shows giving: two introductions or offers.”
test('checks 12 and 13: coffee with Tomasz owes nothing, and the week shows its two gifts', async ({ launch }) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inColumbus);

  await test.step('the state: a coffee that is just social is planned; she wants to give twice a week', async () => {
    const { page, end } = await day('2027-02-05T13:00:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', {
      fields: { name: 'Talia Brightwater', timeZone: 'America/New_York', weeklyGiving: 2 },
    });
    await knowPeople(page, policy);
    await does(page, 'interview.planned', {
      id: 'int_coffee',
      personIds: [idOfPerson('PB8')],
      fields: { startsAt: '2027-02-05T13:30:00.000Z', minutes: 30, medium: 'inPerson', isJustSocial: true },
    });
    await does(page, 'interview.started', { id: 'int_coffee' });
    // With the thank-you that the end of any talk brings along: just social, it owes none.
    await does(page, 'interview.ended', {
      id: 'int_coffee',
      endedAt: '2027-02-05T14:00:00.000Z',
      thankYous: [{ followUpId: 'fol_coffee', personId: idOfPerson('PB8'), touchpointId: 'tou_coffee' }],
    });
    await end();
    expect(Object.values((await planner(userDataDir)).followUps)).toEqual([]);
  });

  await test.step('check 12: a week later it has left no letter, no clock and nothing late', async () => {
    const later = await day('2027-02-12T15:00:00.000Z');
    await expect(later.page.getByRole('heading', { level: 1 })).toContainText('12');
    await expect(later.page.getByRole('region', { name: 'Thank-yous' })).toHaveCount(0);
    await expect(later.page.getByRole('link', { name: /^Write letter/ })).toHaveCount(0);
    await expect(later.page.locator('[data-is-late]')).toHaveCount(0);
    await later.page.keyboard.press('Control+6');
    await expect(later.page.getByRole('heading', { level: 1 })).toHaveText(/Follow-ups/);
    await expect(later.page.getByRole('main').getByText(/Tomasz/)).toHaveCount(0);
    await picture(later.page, 'after-policy-tomasz');
    await later.end();
  });

  await test.step('check 13: an introduction and an offer are the two things the week gives', async () => {
    const monday = await day('2027-02-08T15:00:00.000Z');
    await does(monday.page, 'introduction.begun', {
      id: 'itr_gwen',
      byPersonId: null,
      aPersonId: idOfPerson('PB7'),
      bPersonId: idOfPerson('PB10'),
      reason: '',
      question: 'early-career recruiting, non-coastal colleges',
    });
    for (const side of ['a', 'b'] as const)
      await does(monday.page, 'introduction.answered', { id: 'itr_gwen', side, answer: 'yes' });
    await does(monday.page, 'followUp.added', {
      id: 'fol_table',
      kind: 'offer',
      title: 'Reading-grade table for Al-Rashid',
      due: '2027-02-09',
      personId: idOfPerson('PB3'),
    });
    await monday.end();
    // Both said yes: it is one of the three things of the day, with its reason, and leads to the joining letter.
    const { page, end } = await day('2027-02-09T15:00:00.000Z');
    const due = page.getByRole('region', { name: 'Follow-ups' });
    await expect(due).toContainText('Both said yes; only your letter is missing.');
    await picture(page, 'after-policy-today');
    await press(page, /^Write: Join /);
    await expect(page).toHaveURL(/\/letters\/mes_.*kind=introduction/);
    await does(page, 'introduction.joined', {
      id: 'itr_gwen',
      touchpointId: 'tou_gwen',
      otherTouchpointId: 'tou_jules',
    });
    await page.keyboard.press('Control+1');
    await expect(page.getByText('Both said yes; only your letter is missing.')).toHaveCount(0);
    await tabTo(page, /^Mark as done: Reading-grade table/);
    await page.keyboard.press('Space');
    await expect.poll(async () => (await planner(userDataDir)).followUps['fol_table']?.closedAs).toBe('done');
    await find(page, 'Go to this week', /Go to this week/);
    const giving = page.getByRole('region', { name: 'Giving' });
    await expect(giving).toContainText('2 of 2');
    await picture(page, 'after-policy-week');
    await end();
  });
});
