import {
  addPeople,
  choose,
  fill,
  find,
  introducedBy,
  pick,
  picture,
  planner,
  press,
  settleIn,
  tag,
  toRecord,
  type Days,
} from './byKeys';
import { expect, test } from './e2e';
import { tabTo } from './keyboardOnly';

const odalys = 'Odalys Thornwhistle';
const ruaridh = 'Ruaridh MacFiction';

/** Name, advocate, motivation 1 to 5, postings. */
const organisations = [
  ['Larkmoor Digital Wards', 'y', '5', '2'],
  ['Fennimore Patient Flow', 'y', '4', '3'],
  ['"Tidewell" Care Systems, Ltd.', 'n', '3', '1'],
  ['Quillhaven NHS Trust (fictional)', 'y', '3', '1'],
  ['Osier & Thane Ventures', 'n', '2', '1'],
  ['Thursday Bedside Coders (fictional)', 'n', '4', '1'],
] as const;

/** Sunday 3 January of the nurse scenario: who she is, six organisations in a sprint, and the first people; by keyboard. */
export async function nurseBegins(on: Days, userDataDir: string): Promise<void> {
  await test.step('Sun 3 January: who she is, what she wants to find out, which places', async () => {
    const { page, end } = await on('2027-01-03T10:00:00.000Z');
    await settleIn(page, {
      goal: 'Find out whether clinical product work suits me, or only looks better than nights',
      people: [
        ['Bram Quickwater', 'same nursing school, five years above'],
        ['Sam', 'worked nights together'],
      ],
      name: 'Imogen Sparrowhawk',
    });
    await page.keyboard.press('Control+,');
    await fill(page, /^Who you are/, 'I am a ward sister in Leeds, learning how clinical product teams decide.');
    await tag(page, /^What you care about/, 'clinical product work');
    await tag(
      page,
      /^What you can give/,
      'Led the e-observations roll-out on one ward: missed observations down from 14 % to 5 % in ten weeks',
      'Rewrote the handover sheet with night staff; still in use after two years',
      'Trained 40 colleagues on new pumps without a day of cover',
    );
    await fill(page, /^Where you live/, 'Leeds, England');
    await picture(page, 'nurse-01-settings');
    await tabTo(page, /^Country$/);
    await page.keyboard.type('United King');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Country' })).toHaveValue('United Kingdom');
    await expect(page.getByRole('combobox', { name: 'Region' })).toBeVisible();
    await tabTo(page, /^Region$/);
    await page.keyboard.type('Engl');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('combobox', { name: 'Region' })).toHaveValue('England');

    // Her style is quiet: four first notes a week.
    await find(page, 'working style', /working style/);
    await pick(page, /^(Quiet|Balanced|Lively)$/, 'Quiet');

    await page.keyboard.press('Control+7');
    for (const goal of [
      'Learn what a first role for nurses is called and how people got it',
      'Collect needs that a nurse could answer better than anybody in the building',
    ]) {
      await tabTo(page, /^New goal$/);
      await page.keyboard.type(goal);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('button', { name: goal })).toBeVisible();
    }
    await tabTo(page, /^New assumption$/, 'Shift+Tab');
    await page.keyboard.type('Nurses are heard when a product is decided');
    await page.keyboard.press('Enter');
    await press(page, /^Nurses are heard when a product is decided/, 'Shift+Tab');
    await fill(page, /^What would prove me wrong$/, 'Nobody on a product team has ever been on a night shift');
    await fill(page, /^The decision it feeds$/, 'Whether to apply for a first product role by 31 March');
    await picture(page, 'nurse-02-insights');
    await end();
    const { goals, assumptions, profile } = await planner(userDataDir);
    expect(Object.values(goals)).toHaveLength(3);
    expect(Object.values(assumptions)).toMatchObject([
      { disproof: 'Nobody on a product team has ever been on a night shift' },
    ]);
    expect(Object.values(profile)).toMatchObject([
      { name: 'Imogen Sparrowhawk', workingStyle: 'quiet', weeklyMessages: 4, interests: ['clinical product work'] },
    ]);
  });

  await test.step('the same day: six organisations in a sprint, with the first edition’s scale', async () => {
    const { page, end } = await on('2027-01-03T11:00:00.000Z');
    await page.keyboard.press('Control+4');
    await press(page, /^Sprint$/);
    await pick(page, /^(Second|First) edition/, 'First edition: people you know there count; motivation 1 to 5');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('combobox', { name: 'Name of an organisation' })).toBeFocused();
    for (const [place, [name]] of organisations.entries()) {
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
      await expect(page.getByLabel(`${place + 1} of 40 listed`)).toBeVisible();
    }
    for (const column of [1, 2, 3] as const) {
      await page.keyboard.press('Control+Enter');
      await expect(page.getByText('6 to go')).toBeVisible();
      for (const organisation of organisations) await page.keyboard.press(organisation[column]);
      await expect(page.getByText('All rated')).toBeVisible();
    }
    await page.keyboard.press('Control+Enter');
    const order = async (grid: string) =>
      (
        await page
          .getByRole('grid', { name: grid })
          .getByRole('row')
          .locator('[role="gridcell"]:nth-child(2)')
          .allInnerTexts()
      ).map((text) => text.split('\n')[0]);
    await expect(page.getByRole('grid', { name: 'Sorted list' })).toBeVisible();
    const sorted = await order('Sorted list');
    expect(sorted[0]).toBe('Larkmoor Digital Wards');
    expect(sorted.at(-1)).toBe('Osier & Thane Ventures');
    await picture(page, 'nurse-03-sprint');
    await page.keyboard.press('Control+Enter');
    await expect.poll(() => order('Organisations')).toEqual(sorted.slice(0, 5));
    for (const [name] of organisations.slice(0, 3)) {
      await toRecord(page, name);
      await choose(page, /^Zone$/, 'Between organisations');
    }
    await toRecord(page, 'Quillhaven NHS Trust (fictional)');
    await choose(page, /^Zone$/, 'Wider organisation');
    await picture(page, 'nurse-04-organisation');
    await end();
  });

  await test.step('the people she knows of, by a line each; Bram sent her, and his name may be used', async () => {
    const { page, end } = await on('2027-01-03T12:00:00.000Z');
    await addPeople(
      page,
      `${odalys}, Senior Product Manager at Larkmoor Digital Wards`,
      `${ruaridh}, Engineering Manager at Larkmoor Digital Wards`,
    );
    await toRecord(page, 'Bram Quickwater');
    await tag(page, /^Cares about$/, 'how boards are read at night');
    await press(page, /^Edit$/);
    await page.keyboard.type('bram.quickwater@fennimore.example');
    await page.keyboard.press('Enter');
    await fill(page, /^How they want it$/, 'no Mondays; first name');
    await fill(page, /^What or whom they would like$/, 'wants to meet installers from other firms');
    await picture(page, 'nurse-05-bram');
    await toRecord(page, odalys);
    await introducedBy(page, 'Bram Quickwater', 'Yes');
    await tag(page, /^Cares about$/, 'alarm fatigue');
    await press(page, /^Edit$/);
    await page.keyboard.type('odalys@larkmoor.example');
    await page.keyboard.press('Enter');
    await fill(page, /^How they want it$/, 'first name; does not want to be recorded');
    await fill(page, /^What or whom they would like$/, 'would like to see a ward at night again');
    await picture(page, 'nurse-06-odalys');
    await end();
    const { people, introductions } = await planner(userDataDir);
    expect(Object.values(people)).toHaveLength(4);
    expect(Object.values(people).find(({ name }) => name === odalys)).toMatchObject({
      emails: ['odalys@larkmoor.example'],
      rules: 'first name; does not want to be recorded',
    });
    expect(Object.values(introductions)).toMatchObject([{ mayUseName: 'yes' }]);
  });
}
