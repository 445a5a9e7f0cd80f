import type { Page } from '@playwright/test';
import { does } from '../support/ask';
import { days, find, inColumbus, inLondon, markSent, picture, planner, press } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';
import { goTo } from '../support/planned';

/** Introductions with both asked first, as the two scenarios tell them; by keyboard alone, with the clock moved on. */

const somebody = async (
  page: Page,
  key: string,
  name: string,
  [title, house]: readonly [string, string],
  fields: object,
) => {
  await does(page, 'person.added', {
    id: `per_${key}`,
    name,
    fields: { tie: 1, ...fields },
    organisation: { id: `org_${key}`, name: house },
    role: {
      id: `rol_${key}`,
      personId: `per_${key}`,
      organisationId: `org_${key}`,
      title,
      from: null,
      to: null,
      isCurrent: true,
    },
  });
};

async function toIntroductions(page: Page, title: RegExp): Promise<void> {
  await find(page, 'Go to Introductions');
  await expect(page.getByRole('heading', { level: 1, name: 'Introductions' })).toBeVisible();
  await tabTo(page, title);
}

/** Acceptance check 10 of the nurse: the joining letter for Teodor and Ngozi is locked until Ngozi says yes. */
test('Teodor and Ngozi: asked one after the other, locked until both said yes, joined, asked after', async ({
  launch,
}) => {
  test.setTimeout(400_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inLondon);
  const pair = /^Teodor Łąkowski and Ngozi Featherstone-Ade/;
  const letter = (page: Page) => page.getByRole('textbox', { name: 'Letter' });
  const kept = async () =>
    Object.values((await planner(userDataDir)).introductions).find(({ bPersonId }) => bPersonId === 'per_ngozi');

  await test.step('Thu 21 January: the two are suggested, and Teodor is asked', async () => {
    const { page, end } = await day('2027-01-21T15:50:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
    await somebody(page, 'teodor', 'Teodor Łąkowski', ['Chief Nursing Information Officer', 'Quillhaven NHS Trust'], {
      emails: ['teodor@quillhaven.example'],
      wishes: 'Would like to hear from people who install systems',
    });
    await somebody(page, 'ngozi', 'Ngozi Featherstone-Ade', ['Implementation Manager', 'Fennimore Patient Flow'], {
      emails: ['ngozi@fennimore.example'],
      wishes: 'Wants to talk to somebody who sees wards from above',
      offers: ['installing flow boards'],
    });
    await toIntroductions(page, pair);
    const details = page.getByRole('complementary', { name: 'Details' });
    await expect(details).toContainText('Ngozi can give “installing flow boards”');
    await expect(details).toContainText('Teodor is asked first: in that role time is scarcer.');
    await picture(page, 'introductions-suggested');
    await page.keyboard.press('e');
    await expect(page.getByRole('heading', { name: 'Waits for you 1' })).toBeVisible();
    await tabTo(page, /^The question between them$/);
    await page.keyboard.type('What do nurses actually read at 3 a.m.?');
    await toIntroductions(page, pair);
    await page.keyboard.press('w');
    await expect(letter(page)).toHaveValue(/You wanted to hear from people who install systems\./);
    await expect(letter(page)).toHaveValue(/What do nurses actually read at 3 a\.m\.\?/);
    await expect(letter(page)).not.toHaveValue(/@/);
    await picture(page, 'introductions-ask');
    await markSent(page, '15:50');
    await press(page, /^Back to the introduction$/);
    await expect(page.getByRole('heading', { name: 'Waits for them 1' })).toBeVisible();
    await end();
  });

  await test.step('Thu 21 January, evening: Teodor says yes; Ngozi is asked and reads nothing of it', async () => {
    const { page, end } = await day('2027-01-21T18:15:00.000Z');
    await toIntroductions(page, pair);
    await page.keyboard.press('y');
    await expect(page.getByRole('heading', { name: 'Waits for you 1' })).toBeVisible();
    await expect(page.getByText(/locked until both said yes\. Ngozi was not asked yet\./)).toBeVisible();
    await end();
    const morning = await day('2027-01-22T09:00:00.000Z');
    await toIntroductions(morning.page, pair);
    await morning.page.keyboard.press('w');
    await expect(letter(morning.page)).toHaveValue(/^Dear Ngozi,/);
    await expect(letter(morning.page)).not.toHaveValue(/yes|agreed|happy|teodor@/i);
    await markSent(morning.page, '09:00');
    await morning.end();
    expect(await kept()).toMatchObject({ state: 'offered', aAnswer: 'yes', bAnswer: 'asked' });
  });

  await test.step('Fri 22 January: the joining letter stays locked, on the screen and in the document', async () => {
    const { page, end } = await day('2027-01-22T09:20:00.000Z');
    await toIntroductions(page, pair);
    await expect(page.getByText(/locked until both said yes\. Ngozi has not answered yet\./)).toBeVisible();
    await picture(page, 'introductions-locked');
    const id = (await kept())?.id ?? '';
    await goTo(page, `/letters/mes_early?person=per_teodor&kind=introduction&introduction=${id}`);
    await expect(page.getByText('Locked until both said yes.')).toBeVisible();
    await expect(page.getByRole('main')).toContainText('Ngozi has not answered yet.');
    await expect(page.getByRole('main')).not.toContainText('fennimore.example');
    await picture(page, 'introductions-letter-locked');
    // Also for whoever asks the document itself, past the screen.
    await does(page, 'message.drafted', {
      id: 'mes_early',
      kind: 'introduction',
      personId: 'per_teodor',
      interviewId: null,
      subject: 'Teodor and Ngozi',
      body: 'Here you are.',
      tone: 'warm',
      noteIds: [],
      manner: { introductionId: id },
    });
    await expect(
      does(page, 'message.sent', {
        id: 'mes_early',
        sentAt: '2027-01-22T09:21:00.000Z',
        touchpointId: 'tou_early',
        reportBack: null,
      }),
    ).rejects.toThrow('The joining letter is locked until both said yes. Ngozi has not answered yet.');
    await does(page, 'message.binned', { id: 'mes_early' });
    await end();
    expect(await kept()).toMatchObject({ state: 'offered', madeAt: null });
  });

  await test.step('Mon 25 January: Ngozi says yes, and the two are joined', async () => {
    const { page, end } = await day('2027-01-25T12:30:00.000Z');
    await toIntroductions(page, pair);
    await page.keyboard.press('y');
    await expect(page.getByRole('complementary', { name: 'Details' })).not.toContainText('locked');
    // Taken back and said again: every step has its way back.
    await page.keyboard.press('b');
    await expect(page.getByRole('complementary', { name: 'Details' })).toContainText('locked');
    await page.keyboard.press('y');
    await expect(page.getByRole('complementary', { name: 'Details' })).not.toContainText('locked');
    await page.keyboard.press('w');
    await expect(page.getByRole('textbox', { name: 'Subject' })).toHaveValue(
      'Teodor Łąkowski and Ngozi Featherstone-Ade',
    );
    await expect(letter(page)).toHaveValue(/teodor@quillhaven\.example[\s\S]*ngozi@fennimore\.example/);
    await expect(letter(page)).toHaveValue(/Ngozi, would you offer two dates\? Please move me to bcc/);
    await picture(page, 'introductions-joining');
    await markSent(page, '12:30');
    await end();
    expect(await kept()).toMatchObject({ state: 'made', aAnswer: 'yes', bAnswer: 'yes' });
  });

  await test.step('Mon 8 February: did they talk? What came of it is kept', async () => {
    const { page, end } = await day('2027-02-08T09:00:00.000Z');
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('list', { name: 'Follow-ups' })).toContainText('Did Teodor and Ngozi talk?');
    await toIntroductions(page, pair);
    await expect(page.getByRole('heading', { name: 'Waits for you 1' })).toBeVisible();
    await page.keyboard.press('m');
    await expect(page.getByRole('dialog', { name: 'Did Teodor and Ngozi talk?' })).toBeVisible();
    await tabTo(page, /^What came of it$/);
    await page.keyboard.type('She watched a night in front of the board.');
    await page.keyboard.press('Enter');
    await expect(page.getByRole('heading', { name: 'Done 1' })).toBeVisible();
    await expect(page.getByText('1 made, 0 received')).toBeVisible();
    await page.keyboard.press('t');
    await expect(page.getByText('They talked; finished')).toHaveCount(2);
    await picture(page, 'introductions-done');
    await end();
    expect(await kept()).toMatchObject({ state: 'thanked', cameOfIt: 'She watched a night in front of the board.' });
  });
});

/** Acceptance check 11 of the nurse: Sam exists without a family name; the one who knows him is asked by a paragraph to pass on. */
test('an introduction to Sam is asked for, received and thanked for', async ({ launch }) => {
  test.setTimeout(300_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inLondon);
  const { page, end } = await day('2027-01-21T13:00:00.000Z');
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', {
    fields: { name: 'Imogen Sparrowhawk', headline: 'A ward sister in Leeds', timeZone: 'Europe/London' },
  });
  await somebody(page, 'hanh', 'Nguyễn Thị Hạnh-Demo', ['User Researcher', 'Larkmoor Digital Wards'], {
    callName: 'Hạnh',
    emails: ['hanh@larkmoor.example'],
  });
  await find(page, 'New introduction');
  await tabTo(page, /^I join two people$/);
  await page.keyboard.press('ArrowRight');
  await tabTo(page, /^Who could introduce you/);
  await page.keyboard.type('Hạnh');
  await expect(page.getByRole('option', { name: /Hạnh-Demo/ })).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, /^To whom/);
  await page.keyboard.type('Sam');
  await press(page, /^Keep as an idea$/);
  await tabTo(page, /^Nguyễn Thị Hạnh-Demo to Sam/);
  await page.keyboard.press('w');
  await press(page, /^Open as a letter to Hạnh$/);
  await expect(page.getByRole('textbox', { name: 'Letter' })).toHaveValue(/put me in touch with Sam\?/);
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('dialog')).toBeVisible();
  await page.keyboard.press('Enter');
  await expect(page.getByText('Sent today 13:00')).toBeVisible();
  await toIntroductions(page, /^Nguyễn Thị Hạnh-Demo to Sam/);
  await expect(page.getByRole('heading', { name: 'Waits for them 1' })).toBeVisible();
  await page.keyboard.press('j');
  await expect(page.getByText('0 made, 1 received')).toBeVisible();
  await page.keyboard.press('m');
  await expect(page.getByRole('dialog', { name: 'Did you and Sam talk?' })).toBeVisible();
  await press(page, /^Keep what came of it$/);
  await expect(page.getByRole('region', { name: 'Who led to whom' })).toContainText('Nguyễn Thị Hạnh-Demo led to Sam');
  // While the dialog fades away, keys belong to it.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('t');
  await expect(page.getByRole('heading', { name: 'Done 1' })).toBeVisible();
  await end();
  const { introductions, people } = await planner(userDataDir);
  expect(Object.values(people).find(({ name }) => name === 'Sam')).toMatchObject({ emails: [], name: 'Sam' });
  expect(Object.values(introductions)).toMatchObject([{ state: 'thanked', byPersonId: 'per_hanh', aPersonId: null }]);
});

/** LB10 of the policy scenario, and its check 4: “Rosalind K.” is completed later without losing the link. */
test('Gwendolyn and Jules are joined on 9 February; Rosalind K. gets her full name', async ({ launch }) => {
  test.setTimeout(300_000);
  const userDataDir = freshFolder();
  const day = days(launch, userDataDir, inColumbus);
  const pair = /^Gwendolyn Ashgrove-Demo and Jules Kowalczyk-Fict/;
  const first = await day('2027-02-08T17:10:00.000Z');
  const { page } = first;
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', { fields: { name: 'Talia Brightwater', timeZone: 'America/New_York' } });
  await somebody(
    page,
    'gwendolyn',
    'Gwendolyn Ashgrove-Demo',
    ['Recruiter, early careers', 'Bureau of Plain Numbers'],
    {
      emails: ['gwendolyn@plain-numbers.example'],
      wishes: 'Students from non-coastal colleges',
    },
  );
  await somebody(page, 'jules', 'Jules Kowalczyk-Fict', ['Classmate', 'Harrow Falls University'], {
    phones: ['+1 614 555 0142'],
    tie: 4,
  });
  await does(page, 'person.added', { id: 'per_desmond', name: 'Desmond K. Achterberg', fields: { tie: 2 } });
  await does(page, 'person.added', { id: 'per_rosalind', name: 'Rosalind K.' });
  await does(page, 'interview.planned', { id: 'int_desmond', personIds: ['per_desmond'] });
  await does(page, 'introduction.added', {
    id: 'itr_rosalind',
    byPersonId: 'per_desmond',
    aPersonId: null,
    bPersonId: 'per_rosalind',
    reason: 'He said: tell her I sent you',
    mayUseName: 'yes',
    state: 'offered',
    interviewId: 'int_desmond',
    noteId: null,
  });
  await find(page, 'New introduction');
  await tabTo(page, /^One of the two/);
  await page.keyboard.type('Jules');
  await expect(page.getByRole('option', { name: /Jules/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, /^The other one/);
  await page.keyboard.type('Gwen');
  await expect(page.getByRole('option', { name: /Gwendolyn/ }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await tabTo(page, /^The question between them$/);
  await page.keyboard.type('What makes an application from Ohio stand out?');
  await press(page, /^Keep as an idea$/);
  await tabTo(page, pair);
  // She asked for such people in the talk, so the first yes is there already.
  await page.keyboard.press('y');
  await expect(page.getByText(/Jules was not asked yet\./)).toBeVisible();
  await tabTo(page, pair, 'Shift+Tab');
  await page.keyboard.press('ArrowDown');
  await expect(page.getByRole('button', { name: /^Desmond K\. Achterberg to Rosalind K\./ })).toBeFocused();
  await tabTo(page, /^Full name$/);
  await page.keyboard.press('Control+a');
  await page.keyboard.type('Rosalind Keane-Demo');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('button', { name: /^Desmond K\. Achterberg to Rosalind Keane-Demo/ })).toBeVisible();
  await first.end();

  const next = await day('2027-02-09T15:00:00.000Z');
  await toIntroductions(next.page, pair);
  await next.page.keyboard.press('y');
  await expect(next.page.getByRole('complementary', { name: 'Details' })).not.toContainText('locked');
  await next.page.keyboard.press('w');
  await expect(next.page.getByRole('textbox', { name: 'Subject' })).toHaveValue(
    'Gwendolyn Ashgrove-Demo and Jules Kowalczyk-Fict',
  );
  await expect(next.page.getByRole('textbox', { name: 'Letter' })).toHaveValue(/\+1 614 555 0142/);
  await markSent(next.page, '10:00');
  await next.end();
  const { introductions, people } = await planner(userDataDir);
  expect(Object.values(introductions).find(({ bPersonId }) => bPersonId === 'per_jules')).toMatchObject({
    state: 'made',
    aPersonId: 'per_gwendolyn',
    madeAt: expect.stringMatching(/^2027-02-09T15:0/),
  });
  expect(people['per_rosalind']?.name).toBe('Rosalind Keane-Demo');
  expect(introductions['itr_rosalind']).toMatchObject({
    byPersonId: 'per_desmond',
    bPersonId: 'per_rosalind',
    interviewId: 'int_desmond',
  });
});
