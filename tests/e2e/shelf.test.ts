import type { Page } from '@playwright/test';
import { does } from '../support/ask';
import { choose, days, fillGaps, find, inColumbus, inLondon, markSent, planner, tag } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

async function toShelf(page: Page): Promise<void> {
  await find(page, 'shelf of resources', 'Go to the shelf of resources');
  await expect(page.getByRole('heading', { level: 1, name: /^Shelf/ })).toBeVisible();
}

const rowOf = (page: Page, title: string) => page.getByRole('button', { name: new RegExp(`^${title}`) });

test('a pasted link gets a topic, finds who would care, and goes out with its reason; by keyboard', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const on = days(launch, userDataDir, inLondon);
  const { page, app, end } = await on('2027-02-12T16:00:00.000Z');
  const { keyboard } = page;
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
  const person = (id: string, name: string, fields: object) => does(page, 'person.added', { id, name, fields });
  await person('per_bram', 'Bram Quickwater', {
    callName: 'Bram',
    emails: ['bram@f.example'],
    interests: ['Alarm fatigue'],
  });
  await person('per_rest', 'Rested Friend', { interests: ['Alarm fatigue'], cadenceDays: 0 });
  await person('per_social', 'Social Friend', { interests: ['Alarm fatigue'], isJustSocial: true });

  await test.step('Ctrl+V on the shelf: it stands there at once, read off its address', async () => {
    await toShelf(page);
    await app.evaluate(({ clipboard }) => {
      void clipboard.writeText('https://paper.example/how-often-nurses-silence-alarms');
    });
    await keyboard.press('Control+v');
    await expect(rowOf(page, 'How often nurses silence alarms')).toBeFocused();
    await expect(page.getByText(/Give it a topic/)).toBeVisible();
  });

  await test.step('T, a topic: who would care is there, with why; nobody at rest or just social', async () => {
    await keyboard.press('t');
    await expect(page.getByRole('combobox', { name: 'Topics' })).toBeFocused();
    await tag(page, /^Topics$/, 'alarm fatigue');
    const who = page.getByRole('region', { name: 'Who would care' });
    await expect(who.getByRole('listitem')).toHaveCount(1);
    await expect(who).toContainText('Bram Quickwater');
    await expect(who).toContainText('Cares about Alarm fatigue. Not in touch yet. Nothing sent yet.');
  });

  await test.step('where to look; W, Enter: the letter, at its reason', async () => {
    await tabTo(page, /^Where in it$/, 'Shift+Tab');
    await keyboard.type('table 2');
    await expect.poll(async () => Object.values((await planner(userDataDir)).resources)[0]?.where).toBe('table 2');
    await keyboard.press('Escape');
    await expect(rowOf(page, 'How often nurses silence alarms')).toBeFocused();
    await keyboard.press('w');
    await expect(page.getByRole('button', { name: 'Write to Bram Quickwater' })).toBeFocused();
    await keyboard.press('Enter');
    await expect(page.getByRole('textbox', { name: 'Why this helps Bram' })).toBeFocused();
    await keyboard.type('You said the board team argues about exactly that.');
    await expect(page.getByRole('textbox', { name: 'Letter' })).toHaveValue(
      /silence alarms” \(table 2\): https:\/\/paper\.example\/how-often-nurses-silence-alarms\n\nYou said the board team argues about exactly that\.\n\nNo answer needed/,
    );
    await expect(page.getByRole('region', { name: 'Checks' })).toContainText('Ready');
  });

  await test.step('sent: one step, a touch on Bram’s page, and nobody else is suggested twice', async () => {
    await markSent(page, '16:00');
    await find(page, 'Bram', 'Bram Quickwater');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Bram Quickwater');
    await expect(page.getByText('You sent an article').first()).toBeVisible();
    await find(page, 'silence alarms', 'How often nurses silence alarms');
    await expect(page.getByRole('region', { name: 'Shared with' })).toContainText('Bram Quickwater');
    await expect(page.getByRole('region', { name: 'Who would care' }).getByRole('listitem')).toHaveCount(0);
  });

  await test.step('Ctrl+Z takes all of it back', async () => {
    await keyboard.press('Control+z');
    await expect(page.getByRole('region', { name: 'Shared with' })).toContainText('Nobody yet.');
    const { touchpoints, messages } = await planner(userDataDir);
    expect(Object.values(touchpoints)).toEqual([]);
    expect(Object.values(messages).map(({ sentAt }) => sentAt)).toEqual([null]);
  });
  await end();
});

test('LB13: the article for Mr Achterberg stays a draft while its reason is empty; by keyboard', async ({ launch }) => {
  test.setTimeout(180_000);
  const userDataDir = freshFolder();
  const on = days(launch, userDataDir, inColumbus);
  const { page, end } = await on('2027-02-12T21:20:00.000Z');
  const { keyboard } = page;
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', { fields: { name: 'Jules Kowalczyk-Fict', timeZone: 'America/New_York' } });
  await does(page, 'person.added', {
    id: 'per_desmond',
    name: 'Desmond K. Achterberg, MPP, PMP®',
    fields: { formalName: 'Mr Achterberg', callName: 'Desmond', emails: ['desmond@city.example'] },
  });
  await does(page, 'resource.added', {
    id: 'res_letters',
    title: 'Letters and calls',
    kind: 'article',
    link: 'https://paper.example/letters-and-calls',
    note: '',
    topics: ['letters'],
    where: 'page 3',
  });
  const why = page.getByRole('textbox', { name: 'Why this helps Desmond' });
  const sent = async () => Object.values((await planner(userDataDir)).messages).map(({ sentAt }) => sentAt);

  await test.step('from his page: a letter, of the kind Article, with the article from the shelf', async () => {
    await find(page, 'Achterberg', 'Desmond K. Achterberg');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Achterberg');
    await keyboard.press('w');
    await expect(page.getByRole('textbox', { name: 'Letter' })).toBeFocused();
    await choose(page, /^Kind$/, 'Article');
    await expect(why).toBeVisible();
    await choose(page, /^From the shelf$/, 'Letters and calls');
    await expect(page.getByRole('textbox', { name: 'Letter' })).toHaveValue(/“Letters and calls” \(page 3\)/);
  });

  await test.step('marking it says what is missing, and nothing is marked', async () => {
    await keyboard.press('Control+Shift+S');
    await expect(why).toBeFocused();
    await expect(
      page.getByText('Say why this helps Desmond: something they said, asked or work on.').first(),
    ).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await keyboard.type('Thought this might interest you');
    await keyboard.press('Control+Shift+S');
    await expect(page.getByText(/^This could be said to anybody/).first()).toBeVisible();
    await expect(page.getByRole('dialog')).toHaveCount(0);
    await expect.poll(sent).toEqual([null]);
    expect((await planner(userDataDir)).resources['res_letters']?.sharedWithIds).toEqual([]);
  });

  await test.step('not through the command either', async () => {
    const [draft] = Object.values((await planner(userDataDir)).messages);
    const reply = await page.evaluate(
      (id) =>
        (
          window as unknown as { askwell: { call: (name: string, input: unknown) => Promise<{ ok: boolean }> } }
        ).askwell.call('command.apply', {
          name: 'message.sent',
          input: {
            id,
            sentAt: '2027-02-12T21:20:00.000Z',
            touchpointId: 'tou_x',
            reportBack: null,
            publicHolidays: [],
          },
        }),
      draft?.id ?? '',
    );
    expect(reply.ok).toBe(false);
  });

  await test.step('with a reason that is only about him it is ready', async () => {
    await keyboard.press('Control+a');
    await keyboard.type('You said the shut-off letters melt your phone lines.');
    await expect(page.getByRole('region', { name: 'Checks' })).toContainText('Ready');
    await markSent(page, '16:20');
    const { touchpoints, resources } = await planner(userDataDir);
    expect(Object.values(touchpoints)).toMatchObject([{ personId: 'per_desmond', resourceId: 'res_letters' }]);
    expect(resources['res_letters']?.sharedWithIds).toEqual(['per_desmond']);
  });
  await end();
});

test('a later LinkedIn list brings news of a person; C begins a congratulation that asks for nothing', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const userDataDir = freshFolder();
  const on = days(launch, userDataDir, inLondon);
  const role = { personId: 'per_odalys', from: null, to: null, isCurrent: true };
  await test.step('the first list, in January', async () => {
    const { page, end } = await on('2027-01-04T09:00:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
    await does(page, 'people.imported', {
      organisations: [{ id: 'org_larkmoor', name: 'Larkmoor Digital Wards' }],
      people: [{ id: 'per_odalys', name: 'Odalys Thornwhistle', fields: { emails: ['odalys@larkmoor.example'] } }],
      roles: [{ ...role, id: 'rol_one', organisationId: 'org_larkmoor', title: 'Product Manager' }],
    });
    await find(page, 'News of people', 'News of people');
    await expect(page.getByText('Nobody changed their role lately.')).toBeVisible();
    await end();
  });
  await test.step('a later one, in March: old and new, and one key to the letter', async () => {
    const { page, end } = await on('2027-03-01T09:00:00.000Z');
    const { keyboard } = page;
    await does(page, 'people.imported', {
      organisations: [],
      people: [],
      roles: [{ ...role, id: 'rol_two', organisationId: 'org_larkmoor', title: 'Head of Alerts' }],
      roleChanges: [{ id: 'rol_one', fields: { isCurrent: false } }],
    });
    await find(page, 'News of people', 'News of people');
    await expect(page.getByText('Product Manager → Head of Alerts, Larkmoor Digital Wards')).toBeVisible();
    await tabTo(page, /^Congratulate Odalys Thornwhistle$/);
    await keyboard.press('c');
    const letter = page.getByRole('textbox', { name: 'Letter' });
    await expect(letter).toHaveValue(
      /I read that you are now Head of Alerts at Larkmoor Digital Wards: congratulations!/,
    );
    await fillGaps(page, { '{why_it_fits}': 'After what you told me about those night shifts it seems very right.' });
    await expect(page.getByRole('region', { name: 'Checks' })).toContainText('Ready');
    await markSent(page, '09:00');
    await find(page, 'News of people', 'News of people');
    await expect(page.getByText('Nobody changed their role lately.')).toBeVisible();
    const { touchpoints } = await planner(userDataDir);
    expect(Object.values(touchpoints)).toMatchObject([{ kind: 'congratulation', personId: 'per_odalys' }]);
    await end();
  });
});
