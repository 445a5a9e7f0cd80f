import { does } from '../support/ask';
import { planner } from '../support/byKeys';
import { expect, test, visit } from '../support/e2e';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder, launchAskwell } from '../support/launch';
import { needsDaemon, startDaemon, whyNoDaemon, type NotificationDaemon } from '../support/notificationDaemon';
import { setComputerClock } from '../support/wholeApp';

/** Where the click on a notification leads, and when there is none: with a real daemon, the clock moved on. */

let daemon: NotificationDaemon;
let lacks = '';

test.beforeAll(() => {
  test.setTimeout(300_000);
  lacks = whyNoDaemon();
});
test.beforeEach(async () => {
  needsDaemon(lacks);
  daemon = await startDaemon();
});
test.afterEach(() => {
  if (lacks === '') daemon.end();
});

const titles = () => daemon.shown().map(({ summary }) => summary);

type Launch = (options: Parameters<typeof launchAskwell>[0]) => ReturnType<typeof launchAskwell>;
const open = (launch: Launch, userDataDir: string, now: string) =>
  launch({ userDataDir, now, locale: 'en-GB', args: ['--lang=en-GB'], env: { TZ: 'Europe/London', ...daemon.env } });

const hours = (count: number) => count * 3_600_000;

test('“Begin” on Friday opens the review, and the time to go home opens its event', async ({ launch }) => {
  const userDataDir = freshFolder();
  const before = await open(launch, userDataDir, '2027-01-14T12:00:00.000Z');
  await does(before.page, 'welcome.finished', {});
  await does(before.page, 'followUp.added', { id: 'fol_later', title: 'Some day', due: '2027-03-01' });
  await does(before.page, 'event.added', {
    id: 'eve_coders',
    name: 'Thursday Bedside Coders',
    fields: { on: '2027-01-14', startsAt: '2027-01-14T17:00:00.000Z', leaveAt: '2027-01-14T19:30:00.000Z' },
  });
  await visit(before.page, '/people');
  await setComputerClock(before.app, hours(7.52));
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['Time to go home from Thursday Bedside Coders']);
  daemon.click();
  await expect(before.page).toHaveURL(/#\/events\/eve_coders$/);
  await expect(before.page.getByRole('heading', { level: 1 })).toContainText('Thursday Bedside Coders');
  daemon.clear();
  await setComputerClock(before.app, hours(28.1));
  await expect
    .poll(titles, { timeout: 30_000 })
    .toEqual(['Time to go home from Thursday Bedside Coders', 'A quarter of an hour for the week']);
  daemon.click();
  await expect(before.page).toHaveURL(/#\/week\/review$/);
  await expect(before.page.getByRole('heading', { level: 1 })).toHaveText('Friday review');
  await before.close();
});

// The day of scenario A: “Tue 2027-01-12 19:00, shift: Night shift, no prompts until 15:00 next day”.
test('the night shift of 12 January: nothing while she works or sleeps; afterwards all of it in one', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const { app, page, close } = await open(launch, userDataDir, '2027-01-11T20:00:00.000Z');
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', {
    fields: {
      timeZone: 'Europe/London',
      shifts: [{ name: 'Night shift', on: '2027-01-12', from: '19:00', toOn: '2027-01-13', to: '15:00', everyDays: 0 }],
    },
  });
  for (const [id, title] of [
    ['fol_read', 'Read three pages about Larkmoor'],
    ['fol_confirm', 'Write to Hạnh, naming Odalys'],
  ] as const)
    await does(page, 'followUp.added', { id, title, due: '2027-01-13' });
  // While she works, at four in the morning, and while she sleeps, past noon, when no quiet hours are: Askwell says nothing.
  await setComputerClock(app, hours(31.9));
  expect(titles()).toEqual([]);
  await setComputerClock(app, hours(40.1));
  // The trial one comes all the same, because it is asked for: so one that is due would have come before it.
  const trial = 'This is how Askwell reminds you';
  await visit(page, '/settings?part=reminders');
  await tabTo(page, /^Show me one$/);
  await page.keyboard.press('Enter');
  await expect.poll(titles, { timeout: 30_000 }).toEqual([trial]);
  daemon.clear();
  await setComputerClock(app, hours(43.02));
  await expect.poll(titles, { timeout: 30_000 }).toEqual([trial, '2 things when you have a moment']);
  expect(daemon.shown().at(-1)?.body.split('\n').sort()).toEqual([
    'Read three pages about Larkmoor',
    'Write to Hạnh, naming Odalys',
  ]);
  daemon.click();
  await expect(page).toHaveURL(/#\/$/);
  // Told now, so nothing was told before: each thing has one record, of after the shift.
  await expect
    .poll(async () => Object.values((await planner(userDataDir)).reminders).map(({ answer }) => answer))
    .toEqual(['opened', 'opened']);
  await close();
});

test('a quick note from the tray, while the window is on another screen', async ({ launch }) => {
  const userDataDir = freshFolder();
  const { app, page, close } = await open(launch, userDataDir, '2027-01-14T12:00:00.000Z');
  await does(page, 'welcome.finished', {});
  await does(page, 'person.added', { id: 'per_zoe', name: 'Zoë Brightwater' });
  await visit(page, '/questions');
  // The menu that Askwell builds for its tray, kept when it is built.
  await app.evaluate(({ Menu }) => {
    const build = Menu.buildFromTemplate.bind(Menu);
    Menu.buildFromTemplate = (template) => {
      const menu = build(template);
      (globalThis as { trayMenu?: Electron.Menu }).trayMenu = menu;
      return menu;
    };
  });
  await does(page, 'settings.changed', { fields: { staysInTray: true } });
  const labels = () =>
    app.evaluate(() =>
      ((globalThis as { trayMenu?: Electron.Menu }).trayMenu?.items ?? []).map(({ label }) => label).filter(Boolean),
    );
  await expect.poll(labels).toContain('Quick note…');
  await app.evaluate(() => {
    (globalThis as { trayMenu?: Electron.Menu }).trayMenu?.items.find(({ label }) => label === 'Quick note…')?.click();
  });
  const form = page.getByRole('dialog', { name: 'Quick note' });
  await expect(form).toBeVisible();
  await expect.poll(() => focusedName(page)).toMatch(/^About/);
  await page.keyboard.type('Zoë Brightwater');
  await tabTo(page, /^Note$/);
  await page.keyboard.type('Moves to Bristol in May');
  await page.keyboard.press('Enter');
  await expect(form).toBeHidden();
  await expect.poll(async () => (await planner(userDataDir)).people['per_zoe']?.notes).toBe('Moves to Bristol in May');
  await does(page, 'settings.changed', { fields: { staysInTray: false } });
  await close();
});
