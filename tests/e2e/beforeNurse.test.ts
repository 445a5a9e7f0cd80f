import { join } from 'node:path';
import { expect, test } from '../support/e2e';
import {
  choose,
  days,
  fill,
  fillGaps,
  find,
  inLondon,
  introducedBy,
  markSent,
  pick,
  picture,
  planner,
  press,
  toRecord,
  waiting,
} from '../support/byKeys';
import { nurseBegins } from '../support/nurseBegins';
import { chooseInDialog } from '../support/fileDialog';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';
import { toOutreach } from '../support/toOutreach';

const linkedIn = join(import.meta.dirname, '../fixtures/linkedin/Basic_LinkedInDataExport_01-09-2027.zip');
const odalys = 'Odalys Thornwhistle';
const ruaridh = 'Ruaridh MacFiction';

const own = 'Which alarms did you remove first, and how did the wards take it?';
const linkedInNote =
  'Hello Ruaridh, your talk on ward alarms stayed with me: I run the shifts they ring on. I am weighing a move into product. May I ask you two questions, 15 min any evening? Imogen';

/** The nurse scenario before her first talk (`IA1`), from an empty planner: one workspace, one day after the other. */
test('Imogen, from nothing to the minute before she calls Odalys', async ({ launch }) => {
  test.setTimeout(600_000);
  const userDataDir = freshFolder();
  const on = days(launch, userDataDir, inLondon);
  await nurseBegins(on, userDataDir);

  await test.step('Mon 4 January 18:20: LA1, the first note to Odalys, with Bram’s name', async () => {
    const { page, end } = await on('2027-01-04T18:20:00.000Z');
    await toRecord(page, odalys);
    await page.keyboard.press('w');
    await expect(page.getByRole('combobox', { name: 'Who sent you' })).toHaveValue('Bram Quickwater');
    await fillGaps(page, {
      '{specific_detail}': 'Your talk on ward alarms stayed with me.',
      '{topic_narrow}': 'which alarms you removed first, and how the wards took it',
      '{slots}': 'Any evening after 17:30',
    });
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect(letter).toHaveValue(/Bram Quickwater/);
    await expect(letter).toHaveValue(/20 minutes/);
    await expect(page.getByRole('region', { name: 'Checks' }).getByRole('status')).toHaveText('Ready');
    await picture(page, 'nurse-07-la1');
    await markSent(page, '18:20');
    // Ruaridh is at the same place: not on the same evening.
    await toRecord(page, ruaridh);
    await page.keyboard.press('w');
    await expect(page.getByText('Better later.')).toBeVisible();
    await expect(page.getByRole('complementary', { name: 'Checks' })).toContainText(odalys);
    await picture(page, 'nurse-08-guard');
    await end();
    expect(await waiting(userDataDir)).toEqual([
      '2027-01-07 Write to the next person at Larkmoor Digital Wards',
      `2027-01-13 Nudge ${odalys}`,
    ]);
  });

  await test.step('Tue 5 January: she answers; the talk is planned for Thursday week', async () => {
    const { page, end } = await on('2027-01-05T19:00:00.000Z');
    await toOutreach(page);
    await tabTo(page, /^Odalys Thornwhistle/);
    await page.keyboard.press('r');
    await expect(page.getByRole('listitem').filter({ hasText: new RegExp(`^${odalys}`) })).toContainText('Answered');
    await toRecord(page, odalys);
    await page.keyboard.press('i');
    await expect(page.getByRole('textbox', { name: 'What must I learn?' })).toBeFocused();
    await page.keyboard.type('Which alarms went first, and how did the wards take it?');
    await fill(page, /^Day$/, '14 January 2027');
    await fill(page, /^Time$/, '17:30');
    await page.keyboard.press('Tab');
    await choose(page, /^Goal$/, /^Find out whether clinical product work/);
    await picture(page, 'nurse-09-plan');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/prep$/);
    await picture(page, 'nurse-10-prep-empty');
    await end();
    expect(await waiting(userDataDir)).toEqual([]);
    expect(Object.values((await planner(userDataDir)).interviews)).toMatchObject([
      { startsAt: '2027-01-14T17:30:00.000Z', minutes: 20, state: 'scheduled' },
    ]);
  });

  await test.step('Wed 6 January 19:45: LA2, a LinkedIn note of 177 characters to Ruaridh', async () => {
    const { page, end } = await on('2027-01-06T19:45:00.000Z');
    await toRecord(page, ruaridh);
    await page.keyboard.press('w');
    await choose(page, /^Goes by$/, 'LinkedIn note');
    await fill(page, /^Letter$/, linkedInNote);
    await expect(page.getByRole('region', { name: 'Length' })).toContainText('177 of 200');
    await expect(page.getByText('Better later.')).toBeHidden();
    await picture(page, 'nurse-11-la2');
    await markSent(page, '19:45');
    await end();
    // Check 9: seven business days after Wednesday 6 January. Nobody else there is known who could be next.
    expect(await waiting(userDataDir)).toEqual([`2027-01-15 Nudge ${ruaridh}`]);
  });

  await test.step('Sat 9 January: the LinkedIn archive; who is known is recognised, the optometrist stays a second Odalys', async () => {
    const { app, page, end } = await on('2027-01-09T10:00:00.000Z');
    await chooseInDialog(app, linkedIn);
    const read = async () => {
      await find(page, 'Import people');
      await press(page, /^Choose file/);
    };
    await read();
    const dialog = page.getByRole('dialog');
    await expect(dialog).toContainText('13 rows were read. 7 people are new');
    await expect(dialog).toContainText('Hidden profiles 2');
    await expect(dialog).toContainText('Of Sam you noted the name alone.');
    await picture(page, 'nurse-12-import');
    await press(page, /^Add 7 people, complete 4$/);
    await expect(page.getByText('7 people added, 4 completed')).toBeVisible();
    await read();
    await expect(dialog).toContainText('There is nothing new in it');
    await page.keyboard.press('Escape');
    await picture(page, 'nurse-13-people');
    await end();
    // Check 1.
    const { people, roles, organisations: places } = await planner(userDataDir);
    expect(
      Object.values(people)
        .map(({ name }) => name)
        .sort(),
    ).toEqual([
      'Bram Quickwater',
      'Ngozi Featherstone-Ade',
      'Nguyễn Thị Hạnh-Demo',
      odalys,
      odalys,
      'Priya 🌻 Vellamore',
      ruaridh,
      'Sam',
      'Teodor Łąkowski',
      'Zoë Østervang',
      '华 测试',
    ]);
    const optometrist = Object.values(roles).find(({ title }) => title === 'Optometrist');
    const product = Object.values(roles).find(({ title }) => title === 'Senior Product Manager');
    expect(optometrist?.personId).not.toBe(product?.personId);
    expect(Object.values(places).map(({ name }) => name)).toContain('"Tidewell" Care Systems, Ltd.');
    expect(Object.values(places)).toHaveLength(8);
  });

  await test.step('Mon 11 January: the week of four first notes; the fifth is held back', async () => {
    const { page, end } = await on('2027-01-11T20:00:00.000Z');
    const log = async (name: string, isLogged = true) => {
      await toOutreach(page);
      await page.keyboard.press('l');
      await tabTo(page, /^To whom/);
      await page.keyboard.type(name);
      await expect(page.getByRole('option', { name: new RegExp(name) }).first()).toBeVisible();
      await page.keyboard.press('Enter');
      if (!isLogged) return;
      await press(page, /^Log outreach$/);
      await expect(page.getByRole('button', { name: new RegExp(`^${name}`) })).toBeFocused();
    };
    await log('Bram Quickwater');
    await page.keyboard.press('r');
    await expect(page.getByRole('listitem').filter({ hasText: /^Bram Quickwater/ })).toContainText('Answered');
    await log('Ngozi Featherstone-Ade');
    await log('Teodor');
    await expect(page.getByText('3 of 4 first notes this week')).toBeVisible();

    await test.step('20:10: LA3, to Priya', async () => {
      await toRecord(page, 'Priya 🌻 Vellamore');
      await press(page, /^Edit$/);
      await page.keyboard.type('priya@tidewell.example');
      await page.keyboard.press('Enter');
      await fill(page, /^How (?:did you meet|you met)/, 'I found your name on the alumni list of our nursing school.');
      await press(page, /^Write$/, 'Shift+Tab');
      await fillGaps(page, {
        '{specific_detail}': 'Your page says that Tidewell asks care homes before it draws a screen.',
        '{topic_narrow}': 'whom you ask first',
        '{slots}': 'Thursday evening',
        '{shared}': 'Our nursing school',
      });
      await expect(page.getByRole('region', { name: 'Length' })).toContainText('72 of');
      await expect(page.getByRole('region', { name: 'Checks' }).getByRole('status')).toHaveText('Ready');
      await picture(page, 'nurse-14-la3');
      await markSent(page, '20:0');
    });

    await test.step('check 8: Teodor has not agreed, so his name is not offered', async () => {
      await toRecord(page, 'Zoë Østervang');
      await introducedBy(page, 'Teodor', 'No');
      await press(page, /^Write$/, 'Shift+Tab');
      const letter = page.getByRole('textbox', { name: 'Letter' });
      await expect(letter).toHaveValue(/Zoë/);
      await expect(letter).not.toHaveValue(/Teodor/);
      await choose(page, /^How you come to them$/, 'Somebody sent me');
      await expect(page.getByRole('combobox', { name: 'Who sent you' })).toHaveValue('');
      await expect(letter).not.toHaveValue(/Teodor/);
      await picture(page, 'nurse-14-no-consent');
    });

    // Check 13: four are written; a fifth waits for Monday, unless she wants it all the same.
    await log('Zoë', false);
    await expect(page.getByRole('dialog')).toContainText(
      '4 first notes went out this week, and 4 a week feel right to you. There is room again from Mon 18 January.You may write all the same.',
    );
    await picture(page, 'nurse-15-fifth');
    await page.keyboard.press('Escape');
    await expect(page.getByText('4 of 4 first notes this week')).toBeVisible();
    await picture(page, 'nurse-16-outreach');
    await end();
    // Check 9 again: seven business days after Monday 11 January.
    expect(await waiting(userDataDir)).toContain('2027-01-20 Nudge Priya 🌻 Vellamore');
    expect(await waiting(userDataDir)).toContain(`2027-01-15 Nudge ${ruaridh}`);
  });

  await test.step('Wed 13 January 15:40: the invitations attach themselves, none comes twice', async () => {
    const { app, page, end } = await on('2027-01-13T15:40:00.000Z');
    await toRecord(page, 'Bram Quickwater');
    await page.keyboard.press('i');
    await expect(page.getByRole('textbox', { name: 'What must I learn?' })).toBeFocused();
    await page.keyboard.type('What would you do in my place over the next four weeks?');
    await fill(page, /^Day$/, '19 January 2027');
    await fill(page, /^Time$/, '18:00');
    await pick(page, /^(?:15|20|30|45) min$/, '30 min');
    await page.keyboard.press('Control+Enter');
    await expect(page).toHaveURL(/prep$/);
    await page.keyboard.press('Control+2');
    await expect(page.getByRole('list', { name: 'Interviews' }).getByRole('button')).toHaveCount(2);
    for (const [file, whom] of [
      ['synthetic_outlook_teams_request.ics', odalys],
      ['synthetic_google_meet_request.ics', 'Bram Quickwater'],
    ] as const) {
      await chooseInDialog(app, `tests/fixtures/ics/${file}`);
      await page.keyboard.press('i');
      await expect(page.getByRole('button', { name: 'Choose file' })).toBeFocused();
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toContainText(
        `It is about the interview with ${whom}, and is attached to it.`,
      );
      await picture(page, `nurse-17-${file}`);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
    }
    await expect(page.getByRole('list', { name: 'Interviews' }).getByRole('button')).toHaveCount(2);
    await picture(page, 'nurse-18-interviews');
    await end();
    // Check 2, of the talks that are planned by now.
    const talks = Object.values((await planner(userDataDir)).interviews).sort((a, b) =>
      (a.startsAt ?? '').localeCompare(b.startsAt ?? ''),
    );
    expect(talks.map(({ startsAt, minutes }) => [startsAt, minutes])).toEqual([
      ['2027-01-14T17:30:00.000Z', 20],
      ['2027-01-19T18:00:00.000Z', 30],
    ]);
    expect(talks.every(({ place }) => place.startsWith('https://'))).toBe(true);
  });

  await test.step('Wed 13 January: the guide of 19 minutes, a seventh question, and LA4, the confirmation', async () => {
    const { page, end } = await on('2027-01-13T15:50:00.000Z');
    await page.keyboard.press('Control+2');
    await tabTo(page, /Odalys ThornwhistleLarkmoor/);
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/prep$/);
    const guide = page.getByRole('list', { name: 'Questions of the guide' });
    const minutes = (words: string) => page.getByRole('img', { name: words });
    const take = async (words: string) => {
      await fill(page, /^Find in the library$/, words);
      await press(page, new RegExp(`^Add, .*${words}`));
      await expect(guide).toContainText(words);
    };
    for (const words of [
      'How did you end up in this work',
      'How do you tell a good month from a bad one',
      'Which problem is at the top of your list this quarter',
      'Which ability is hardest to teach',
      'Whose judgement in this area do you trust most',
      'When I write to them, may I say that you suggested it',
    ])
      await take(words);
    await press(page, /^Add a question/, 'Shift+Tab');
    await page.keyboard.type(own);
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    // Check 3: the own question is counted; one more does not fit.
    await expect(minutes('19 of 20 minutes planned, 1 to spare')).toBeVisible();
    await take('What would a first useful result look like after a month');
    await expect(page.getByText(/It does not fit\. “What would a first useful result/)).toBeVisible();
    await picture(page, 'nurse-19-too-long');
    await page.keyboard.press('Control+z');
    await expect(minutes('19 of 20 minutes planned, 1 to spare')).toBeVisible();
    await tabTo(page, /^(?:How did you end up|Which alarms did you remove)/, 'Shift+Tab');
    for (let down = 0; down < 8 && (await focusedName(page)) !== own; down += 1) await page.keyboard.press('ArrowDown');
    expect(await focusedName(page)).toBe(own);
    await page.keyboard.press('1');
    await page.keyboard.press('b');
    await expect(page.getByRole('menuitem', { name: 'Nurses are heard when a product is decided' })).toBeVisible();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await expect(guide).toContainText('Tests “Nurses are heard when a product is decided”');
    await picture(page, 'nurse-20-prep');

    await press(page, /^Write the confirmation$/, 'Shift+Tab');
    await expect(page.getByRole('heading', { level: 1, name: 'Confirmation' })).toBeVisible();
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect(letter).toHaveValue(/17:30/);
    await expect(letter).toHaveValue(/Thursday 14 January/);
    await fillGaps(page, { '{my_phone}': '07700 900417' });
    await expect(page.getByRole('region', { name: 'Checks' }).getByRole('status')).toHaveText('Ready');
    await picture(page, 'nurse-21-la4');
    await markSent(page, '15:5');
    await end();
  });

  await test.step('Thu 14 January: the pitch is said once, the brief is one page, the room is open', async () => {
    const { page, end } = await on('2027-01-14T16:30:00.000Z');
    await expect(page.getByRole('heading', { name: odalys })).toBeVisible();
    await picture(page, 'nurse-22-today');
    await page.keyboard.press('Control+2');
    await tabTo(page, /Odalys ThornwhistleLarkmoor/);
    await page.keyboard.press('Enter');
    await press(page, /^Rehearse$/, 'Shift+Tab');
    await expect(page.getByRole('heading', { level: 1 })).toContainText(/rehears/i);
    await page.keyboard.press('n');
    await fill(
      page,
      /^What you say/,
      'I have led a ward of 28 beds for ten years. Now I want to learn how alarms are decided.',
    );
    await tabTo(page, /^Rehearsed for Odalys/);
    await page.keyboard.press('Space');
    await expect(page.getByRole('checkbox', { name: /^Rehearsed for Odalys/ })).toBeChecked();
    await picture(page, 'nurse-23-rehearsal');
    await page.keyboard.press('Control+[');
    await expect(page).toHaveURL(/prep$/);
    await page.keyboard.press('p');
    await expect(page.getByRole('article', { name: 'The brief on paper' })).toContainText('17:30');
    for (const words of ['Bram Quickwater', 'does not want to be recorded', own])
      await expect(page.getByRole('article', { name: 'The brief on paper' })).toContainText(words);
    await picture(page, 'nurse-24-brief');
    await end();
  });

  await test.step('17:28: what comes next is the call', async () => {
    const { page, end } = await on('2027-01-14T17:28:00.000Z');
    await expect(page.getByRole('heading', { name: odalys })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(/in [12] min/);
    await picture(page, 'nurse-25-now');
    await end();
    expect(await waiting(userDataDir)).toContain(`2027-01-15 Nudge ${ruaridh}`);
    const confirmed = Object.values((await planner(userDataDir)).messages).find(({ kind }) => kind === 'confirmation');
    expect(confirmed?.sentAt).toMatch(/^2027-01-13T15:5/);
  });
});
