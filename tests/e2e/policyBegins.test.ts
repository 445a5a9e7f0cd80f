import type { Page } from '@playwright/test';
import { expect, test } from '../support/e2e';
import {
  addPeople,
  choose,
  days,
  fill,
  fillGaps,
  inColumbus,
  introducedBy,
  markSent,
  pick,
  picture,
  planner,
  press,
  settleIn,
  tag,
  toRecord,
} from '../support/byKeys';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';
import { toOutreach } from '../support/toOutreach';

const marisol = 'Marisol Penhallow-Fict';
const desmond = 'Desmond K. Achterberg, MPP, PMP®';
const alRashid = 'Al-Rashid بن تجربة';
const gwendolyn = 'Gwendolyn Ashgrove-Demo';
const cityHall = 'City of Marrow Creek, Office of Budget';
const rules = 'Mr Achterberg until he says otherwise; public records law: nothing private by e-mail';

const people = [
  `${marisol}, Budget Policy Fellow at Juniper Ledger Institute`,
  `${desmond}, Deputy Budget Director at ${cityHall}`,
  `${alRashid}, Policy Counsel at Coalition for Open Benefits`,
  'Fionnuala Ní Shampla, Service Designer at Benefits Lab (fictional)',
  'Wiremu Te Whakamātautau, Researcher at Benefits Lab (fictional)',
  "Molly O'Testerson, Director, Alumni at Harrow Falls University",
  `${gwendolyn}, Recruiter, early careers at Bureau of Plain Numbers (fictional federal agency)`,
  `Tomasz Readywright, Budget Analyst I (class of 2025) at ${cityHall}`,
];

/** Name, zone, motivation 1 to 5: OB1 to OB6. */
const organisations = [
  [cityHall, 'Between organisations', 5],
  ['Juniper Ledger Institute', 'Between organisations', 4],
  ['Coalition for Open Benefits', 'Between organisations', 4],
  ['Benefits Lab (fictional)', 'Other field', 4],
  ['Bureau of Plain Numbers (fictional federal agency)', 'Between organisations', 3],
  ['Harrow Falls University', 'Wider organisation', 3],
] as const;

/** A time of the week that does not suit, from the “Add a time” that Tab comes to next. */
async function noGo(
  page: Page,
  { on, from, until, why }: { on: readonly string[]; from: string; until: string; why: string },
): Promise<void> {
  await press(page, /^Add a time$/);
  for (const day of on) {
    await tabTo(page, new RegExp(`^${day}$`));
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: day })).toBeChecked();
  }
  if (from !== '') await fill(page, /^From$/, from);
  await fill(page, /^Until$/, until);
  await fill(page, /^Why$/, why);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Add a time' })).toBeFocused();
}

/** From the person’s page to the form of a new interview, with what is to be learnt, the day and the clock. */
async function begin(page: Page, name: string, purpose: string, day: string, clock: string): Promise<void> {
  await toRecord(page, name);
  await page.keyboard.press('i');
  await expect(page.getByRole('textbox', { name: 'What must I learn?' })).toBeFocused();
  await page.keyboard.type(purpose);
  await fill(page, /^Day$/, day);
  await fill(page, /^Time$/, clock);
  await page.keyboard.press('Tab');
}

/** Questions of the library into the guide that is open, and the minutes they come to. */
async function guideOf(page: Page, questions: readonly string[], minutes: string): Promise<void> {
  for (const words of questions) {
    await fill(page, /^Find in the library$/, words);
    await press(page, new RegExp(`^Add, .*${words}`));
    await expect(page.getByRole('list', { name: 'Questions of the guide' })).toContainText(words);
  }
  await expect(page.getByRole('img', { name: minutes })).toBeVisible();
}

/** The policy scenario before its first talks (`IB1` to `IB3`), from an empty planner: one workspace, one day after the other. */
test('Talia, from nothing to the minute before Mr Achterberg: rules, no-go times, guides by keyboard', async ({
  launch,
}) => {
  test.setTimeout(600_000);
  const userDataDir = freshFolder();
  const on = days(launch, userDataDir, inColumbus);

  await test.step('Sun 24 January: who she is, her classes, her pace, what she wants to find out', async () => {
    const { page, end } = await on('2027-01-24T18:00:00.000Z');
    await settleIn(page, {
      goal: 'City hall, federal agency, think tank or advocacy: where would I do well?',
      people: [
        ['Ottoline Featherby', 'my thesis adviser'],
        ['Jules Kowalczyk-Fict', 'friend, same search'],
      ],
      name: 'Talia Brightwater',
    });
    await page.keyboard.press('Control+,');
    await fill(page, /^Who you are/, 'I am a policy senior measuring how readable benefit letters are.');
    await tag(page, /^What you care about/, 'city budget work');
    await tag(
      page,
      /^What you can give/,
      'Coded 212 benefit letters for reading grade',
      'Ran the student budget committee, 340,000 dollars',
      "Interned at a county clerk's office",
    );
    await fill(page, /^Where you live/, 'Columbus, Ohio');
    await noGo(page, { on: ['Monday', 'Wednesday'], from: '', until: '14:00', why: 'Classes' });
    await expect(page.getByText('Mondays and Wednesdays until 14:00 (Classes)')).toBeVisible();
    await fill(page, /^First notes a week$/, '8');
    await tabTo(page, /^Country$/);
    await page.keyboard.type('United States');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue(/^United States/);
    await picture(page, 'policy-01-settings');
    await page.keyboard.press('Control+7');
    for (const goal of [
      'How do graduates really get into budget offices?',
      'Find three readers for the thesis who could use it',
    ]) {
      await tabTo(page, /^New goal$/);
      await page.keyboard.type(goal);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: goal })).toBeVisible();
    }
    await end();
    const { goals, profile } = await planner(userDataDir);
    expect(Object.values(goals)).toHaveLength(3);
    expect(Object.values(profile)).toMatchObject([
      {
        name: 'Talia Brightwater',
        timeZone: 'America/New_York',
        weeklyMessages: 8,
        noGo: [{ days: [1, 3], from: '00:00', to: '14:00', why: 'Classes' }],
      },
    ]);
  });

  await test.step('the same day: eight people by a line each, six organisations, how Mr Achterberg wants it', async () => {
    const { page, end } = await on('2027-01-24T19:00:00.000Z');
    await addPeople(page, ...people);
    for (const name of [desmond, alRashid, "Molly O'Testerson"])
      await expect(page.getByRole('row', { name: new RegExp(`^.*${name.replaceAll('.', '\\.')}`) })).toHaveCount(1);
    await picture(page, 'policy-02-people');
    for (const [name, zone, motivation] of organisations) {
      await toRecord(page, name);
      await tabTo(page, /^[1-5] of 5$/);
      for (let step = 0; step < 8 && (await focusedName(page)) !== `${motivation} of 5`; step += 1)
        await page.keyboard.press('ArrowRight');
      await expect(page.getByRole('radio', { name: `${motivation} of 5` })).toBeChecked();
      await choose(page, /^Zone$/, zone);
    }
    await picture(page, 'policy-03-organisation');
    await toRecord(page, desmond);
    await introducedBy(page, marisol, 'Yes');
    await press(page, /^Edit$/);
    await page.keyboard.type('dachterberg@marrowcreek.example');
    await page.keyboard.press('Enter');
    await fill(page, /^How they want it$/, rules);
    await fill(page, /^What or whom they would like$/, 'somebody to look at utility-shutoff letters');
    await fill(page, /^In a formal letter$/, 'Mr Achterberg');
    await picture(page, 'policy-04-desmond');
    await toRecord(page, alRashid);
    await fill(page, /^How they want it$/, 'prayer time around 12:45: end by 12:35');
    await noGo(page, { on: [], from: '12:35', until: '13:00', why: 'prayer time around 12:45' });
    await expect(page.getByText('Every day 12:35 to 13:00 (prayer time around 12:45)')).toBeVisible();
    await picture(page, 'policy-05-al-rashid');
    await toRecord(page, gwendolyn);
    await fill(page, /^How they want it$/, '20 minutes sharp; nothing about single applications');
    await page.keyboard.press('Tab');
    await end();
    const known = await planner(userDataDir);
    expect(
      Object.values(known.people)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(
      [
        ...['Ottoline Featherby', 'Jules Kowalczyk-Fict', marisol, desmond, alRashid, 'Fionnuala Ní Shampla'],
        ...['Wiremu Te Whakamātautau', "Molly O'Testerson", gwendolyn, 'Tomasz Readywright'],
      ].sort(),
    );
    expect(
      Object.values(known.organisations)
        .map(({ name, motivation }) => [name, motivation] as const)
        .sort(),
    ).toEqual(organisations.map(([name, , motivation]) => [name, motivation] as const).sort());
  });

  await test.step('Thu 28 January 9:05: LB1, with his rules beside it and his formal name in it', async () => {
    const { page, end } = await on('2027-01-28T14:05:00.000Z');
    await toRecord(page, desmond);
    await page.keyboard.press('w');
    // Check 11.
    await expect(page.getByRole('region', { name: 'How they want it' })).toContainText(rules);
    await expect(page.getByRole('combobox', { name: 'Who sent you' })).toHaveValue(marisol);
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect(letter).toHaveValue(/^Dear Mr Achterberg,/);
    await expect(letter).toHaveValue(/Marisol Penhallow-Fict/);
    // On a Monday not before her classes end.
    await expect(page.getByText('Mon 1 Feb, 14:00')).toBeVisible();
    await fillGaps(page, {
      '{specific_detail}': 'I read all 310 pages of your budget book.',
      '{topic_narrow}': 'how your last two people came',
      '{slots}': 'Tuesday afternoon',
    });
    await picture(page, 'policy-06-lb1');
    await expect(page.getByRole('region', { name: 'Checks' }).getByRole('status')).toHaveText('Ready');
    await markSent(page, '09:0');
    await end();
  });

  await test.step('Fri 29 January: IB1 is planned in person, 25 minutes; its guide is 21 of them', async () => {
    const { page, end } = await on('2027-01-29T15:00:00.000Z');
    await toOutreach(page);
    await tabTo(page, /^Desmond K\. Achterberg/);
    await page.keyboard.press('r');
    await expect(page.getByRole('listitem').filter({ hasText: /^Desmond/ })).toContainText('Answered');
    await begin(
      page,
      desmond,
      'How do people get into this office, and what does it need?',
      '2 February 2027',
      '15:30',
    );
    const about = page.getByRole('status', { name: 'About this time' });
    await expect(about).toContainText(rules);
    await expect(about).not.toContainText('Not for');
    await pick(page, /^(?:15|20|30|45) min$/, 'Other');
    await fill(page, /^Minutes$/, '25');
    await choose(page, /^How$/, 'In person');
    await fill(page, /^Place$/, 'city hall, room 214');
    await choose(page, /^Goal$/, /^How do graduates really/);
    await picture(page, 'policy-07-plan');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/prep$/);
    await guideOf(
      page,
      [
        'How did you end up in this work',
        'How did the last two people you brought in find their way to you',
        'Which problem is at the top of your list this quarter',
        'Which ability is hardest to teach once somebody is on board',
        'Where would you see a gap that worries you',
        'What should a short note from a stranger contain',
        'Whose judgement in this area do you trust most',
        'is finished, would you like the summary',
      ],
      '21 of 25 minutes planned, 4 to spare',
    );
    // The gap of the last one is chosen, for the words that go there.
    await page.keyboard.type('how readable benefit letters are');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('list', { name: 'Questions of the guide' })).toContainText(
      'When my small study of how readable benefit letters are is finished',
    );
    await picture(page, 'policy-08-prep');
    await end();
    expect(Object.values((await planner(userDataDir)).interviews)).toMatchObject([
      { startsAt: '2027-02-02T20:30:00.000Z', minutes: 25, medium: 'inPerson', place: 'city hall, room 214' },
    ]);
  });

  await test.step('Mon 1 February 15:00: LB5, the confirmation', async () => {
    const { page, end } = await on('2027-02-01T20:00:00.000Z');
    await page.keyboard.press('Control+2');
    await tabTo(page, /PMP®City of Marrow Creek/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/prep$/);
    await press(page, /^Write the confirmation$/, 'Shift+Tab');
    await expect(page.getByRole('heading', { level: 1, name: 'Confirmation' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'How they want it' })).toContainText('public records law');
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect(letter).toHaveValue(/^Dear Mr Achterberg,/);
    await expect(letter).toHaveValue(/Tuesday 2 February, 15:30.15:55.*city hall, room 214/);
    await fillGaps(page, { '{my_phone}': '614 555 0142. I bring my identity card for security' });
    await picture(page, 'policy-09-lb5');
    await expect(page.getByRole('region', { name: 'Checks' }).getByRole('status')).toHaveText('Ready');
    await markSent(page, '15:0');
    await end();
  });

  await test.step('the same day: IB2 ends before his prayer time, or the app says so', async () => {
    const { page, end } = await on('2027-02-01T21:00:00.000Z');
    await begin(page, alRashid, 'What is moving that is not in print?', '4 February 2027', '12:10');
    const about = page.getByRole('status', { name: 'About this time' });
    const against = 'Not for Al-Rashid: every day 12:35 to 13:00 (prayer time around 12:45).';
    await expect(about).toContainText('Al-Rashid wants it so: prayer time around 12:45: end by 12:35');
    await expect(about).not.toContainText('Not for');
    await pick(page, /^(?:15|20|30|45) min$/, '30 min');
    await expect(about).toContainText(against);
    await picture(page, 'policy-10-too-long');
    await page.keyboard.press('ArrowLeft');
    await expect(page.getByRole('radio', { name: '20 min' })).toBeChecked();
    await expect(about).not.toContainText('Not for');
    await fill(page, /^Time$/, '12:20');
    await expect(about).toContainText(against);
    await fill(page, /^Time$/, '12:10');
    await expect(about).not.toContainText('Not for');
    await choose(page, /^How$/, 'Phone');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/prep$/);
    await guideOf(
      page,
      [
        'Which development will shape your work most over the next two years',
        'Where do money and attention move to',
        'Which question would you like somebody to look into for you',
        'Which mistake do you see again and again',
        'Which corner of the field should I see',
      ],
      '15 of 20 minutes planned, 5 to spare',
    );
    await picture(page, 'policy-11-ib2');
    // Check 7: the name on paper, in its own order of reading.
    await press(page, /^Rehearse$/, 'Shift+Tab');
    await page.keyboard.press('Control+[');
    await expect(page).toHaveURL(/prep$/);
    await page.keyboard.press('p');
    const paper = page.getByRole('article', { name: 'The brief on paper' });
    await expect(paper.getByRole('heading', { name: alRashid })).toHaveAttribute('dir', 'auto');
    await expect(paper).toContainText('prayer time around 12:45: end by 12:35');
    await picture(page, 'policy-11-ib2-paper');

    await test.step('IB3 is 20 minutes sharp, in her classes; she takes it all the same', async () => {
      await begin(page, gwendolyn, 'What does a recruiter look for?', '8 February 2027', '11:00');
      await expect(about).toContainText('Gwendolyn wants it so: 20 minutes sharp');
      await expect(about).toContainText('Not for you: Mondays and Wednesdays until 14:00 (Classes).');
      await expect(page.getByRole('radio', { name: '20 min' })).toBeChecked();
      await page.keyboard.press('Control+Enter');
      await expect(page).toHaveURL(/prep$/);
      await guideOf(
        page,
        [
          'How far is the published job description from the work',
          'Which requirements in a posting are firm',
          'Which kinds of role are getting harder to fill',
          'How can somebody like me get in touch with teams here',
          'Which other employers would you look at',
          'Which kind of people should I point your way',
        ],
        '15 of 20 minutes planned, 5 to spare',
      );
      await picture(page, 'policy-12-ib3');
    });
    await end();
    const talks = Object.values((await planner(userDataDir)).interviews).sort((a, b) =>
      (a.startsAt ?? '').localeCompare(b.startsAt ?? ''),
    );
    expect(talks.map(({ startsAt, minutes, medium }) => [startsAt, minutes, medium])).toEqual([
      ['2027-02-02T20:30:00.000Z', 25, 'inPerson'],
      ['2027-02-04T17:10:00.000Z', 20, 'phone'],
      ['2027-02-08T16:00:00.000Z', 20, 'video'],
    ]);
  });

  await test.step('Tue 2 February 15:28: the brief is one page, and what comes next is the talk', async () => {
    const { page, end } = await on('2027-02-02T20:28:00.000Z');
    await expect(page.getByRole('heading', { name: desmond })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/in [12] min/);
    await picture(page, 'policy-13-now');
    await page.keyboard.press('Control+2');
    await tabTo(page, /PMP®City of Marrow Creek/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/prep$/);
    await press(page, /^Rehearse$/, 'Shift+Tab');
    await page.keyboard.press('Control+[');
    await expect(page).toHaveURL(/prep$/);
    await page.keyboard.press('p');
    const brief = page.getByRole('article', { name: 'The brief on paper' });
    for (const words of [desmond, rules, '15:30', 'city hall, room 214', marisol])
      await expect(brief).toContainText(words);
    await picture(page, 'policy-14-brief');
    await end();
    const confirmed = Object.values((await planner(userDataDir)).messages).find(({ kind }) => kind === 'confirmation');
    expect(confirmed?.sentAt).toMatch(/^2027-02-01T20:0/);
  });
});
