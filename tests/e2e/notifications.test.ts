import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { does } from '../support/ask';
import { planner } from '../support/byKeys';
import { expect, test, visit } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder, launchAskwell, type Askwell } from '../support/launch';
import { needsDaemon, startDaemon, whyNoDaemon, type NotificationDaemon } from '../support/notificationDaemon';
import { interviewId, planInterview } from '../support/planned';
import { needsSignals, setComputerClock, standStill } from '../support/wholeApp';

/** Electron’s own notifications, shown by a real daemon; every test has one of its own. */

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

const london = { locale: 'en-GB', args: ['--lang=en-GB'], TZ: 'Europe/London' };
const titles = () => daemon.shown().map(({ summary }) => summary);

type Launch = (options: Parameters<typeof launchAskwell>[0]) => Promise<Askwell>;

/** Askwell at this moment (an instant; London’s clocks show the same in January), with the daemon for its notifications. */
function open(
  launch: Launch,
  userDataDir: string,
  now: string,
  more: { args?: string[]; env?: Record<string, string> } = {},
) {
  return launch({
    userDataDir,
    now,
    locale: london.locale,
    args: [...london.args, ...(more.args ?? [])],
    env: { TZ: london.TZ, ...daemon.env, ...more.env },
  });
}

/** What stood in the planner days ago: a talk on the 14th at 17:30, and two promises for that day. */
async function daysBefore(launch: Launch, userDataDir: string, staysInTray = false): Promise<void> {
  const { page, close } = await open(launch, userDataDir, '2027-01-11T10:00:00.000Z');
  await planInterview(page);
  await does(page, 'interview.moved', { id: interviewId, state: 'scheduled' });
  await does(page, 'interview.checked', { id: interviewId, check: 'timeConfirmed', isDone: true });
  await does(page, 'followUp.added', {
    id: 'fol_paper',
    title: 'Send the paper <on> alarms & noise',
    due: '2027-01-14',
  });
  await does(page, 'followUp.added', { id: 'fol_hanh', title: 'Write to Hạnh', due: '2027-01-14' });
  await does(page, 'settings.changed', { fields: { staysInTray } });
  await close();
}

const pageOf = async (app: ElectronApplication): Promise<Page> => {
  const page = app.windows()[0] ?? (await app.waitForEvent('window'));
  await page.waitForLoadState();
  return page;
};

test('what is due on the day comes as one notification, a click opens Today, and a restart does not repeat it', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  await daysBefore(launch, userDataDir);
  const first = await open(launch, userDataDir, '2027-01-14T08:59:50.000Z');
  await visit(first.page, '/people');
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['2 things when you have a moment']);
  expect(daemon.shown()[0]).toMatchObject({
    appName: 'Askwell',
    // Body text of Linux is markup: what a person wrote is escaped.
    body: 'Write to Hạnh\nSend the paper &lt;on&gt; alarms &amp; noise',
  });
  daemon.click();
  await expect(first.page).toHaveURL(/#\/$/);
  await expect
    .poll(async () => Object.values((await planner(userDataDir)).reminders).map(({ answer }) => answer))
    .toEqual(['opened', 'opened']);
  // Not a step of the person: nothing to undo.
  await first.close();

  const again = await open(launch, userDataDir, '2027-01-14T09:30:00.000Z');
  await does(again.page, 'followUp.added', { id: 'fol_third', title: 'Tomorrow', due: '2027-01-15' });
  // The next one comes, so everything before it had its chance.
  await setComputerClock(again.app, 24 * 3_600_000);
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['2 things when you have a moment', 'Tomorrow']);
  expect(await again.page.evaluate(() => document.title)).not.toBe('');
  await again.close();
});

test('a follow-up alone: its click opens it among the follow-ups, with the keyboard on it', async ({ launch }) => {
  const userDataDir = freshFolder();
  await daysBefore(launch, userDataDir);
  const { app, page, close } = await open(launch, userDataDir, '2027-01-13T10:00:00.000Z');
  await does(page, 'followUp.done', { id: 'fol_hanh', isDone: true });
  await setComputerClock(app, 23 * 3_600_000 + 60_000);
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['Send the paper <on> alarms & noise']);
  daemon.click();
  const row = page.locator('[data-row-key="fol_paper"]');
  await expect(row).toBeVisible();
  await expect(row.locator('[data-row-focus]')).toBeFocused();
  await close();
});

test('the window is closed: Askwell stays in the tray, reminds of the talk, and the click opens its brief', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  await daysBefore(launch, userDataDir, true);
  const { app, page, close } = await open(launch, userDataDir, '2027-01-14T12:00:00.000Z');
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['2 things when you have a moment']);
  daemon.clear();
  await page.close();
  await expect.poll(() => app.windows().length).toBe(0);
  await setComputerClock(app, 5 * 3_600_000 + 16 * 60_000);
  await expect.poll(() => titles().at(-1), { timeout: 30_000 }).toMatch(/^Odalys Thornwhistle in 1[34] minutes$/);
  daemon.click();
  await pageOf(app);
  await expect.poll(() => app.windows()[0]?.url() ?? '').toContain(`#/interviews/${interviewId}/prep`);
  await close();
});

test('asleep over two moments: one notification on waking, with the talk first', async ({ launch }) => {
  needsSignals();
  test.setTimeout(150_000);
  const userDataDir = freshFolder();
  await daysBefore(launch, userDataDir);
  const before = await open(launch, userDataDir, '2027-01-12T10:00:00.000Z');
  await does(before.page, 'interview.changed', { id: interviewId, fields: { startsAt: '2027-01-14T09:15:04.000Z' } });
  await before.close();
  const { app, close } = await open(launch, userDataDir, '2027-01-14T08:30:00.000Z');
  await setComputerClock(app, 29 * 60_000 + 48_000 - (await secondsSinceStart(app)));
  await standStill(app, 20_000);
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['3 things when you have a moment']);
  expect(daemon.shown()[0]?.body.split('\n')[0]).toMatch(/^Odalys Thornwhistle in 15 minutes$/);
  await close();
});

/** Milliseconds by which the clock of the app is on since it was started at `ASKWELL_NOW`. */
function secondsSinceStart(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => Math.round(process.uptime() * 1_000));
}

test('in quiet hours nothing comes; at nine all of it does', async ({ launch }) => {
  const userDataDir = freshFolder();
  await daysBefore(launch, userDataDir);
  const { app, close } = await open(launch, userDataDir, '2027-01-14T20:30:00.000Z');
  await setComputerClock(app, 11 * 3_600_000);
  // 07:30: still quiet. The trial one comes all the same, because it is asked for: so a due one would have come before it.
  await visit(app.windows()[0] as Page, '/settings?part=reminders');
  await tabTo(app.windows()[0] as Page, /^Show me one$/);
  await (app.windows()[0] as Page).keyboard.press('Enter');
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['This is how Askwell reminds you']);
  await setComputerClock(app, 12.6 * 3_600_000);
  await expect
    .poll(titles, { timeout: 30_000 })
    .toEqual(['This is how Askwell reminds you', '2 things when you have a moment']);
  await close();
});

test('where the system shows none, Settings says so in a sentence, and nothing is noted as told', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  await daysBefore(launch, userDataDir);
  const { page, close } = await open(launch, userDataDir, '2027-01-14T12:00:00.000Z', {
    env: { DBUS_SESSION_BUS_ADDRESS: 'disabled:' },
  });
  await visit(page, '/settings?part=reminders');
  await tabTo(page, /^Show me one$/);
  await page.keyboard.press('Enter');
  await expect(page.getByText(/This system shows no notifications of Askwell\./)).toBeVisible({ timeout: 20_000 });
  expect(Object.keys((await planner(userDataDir)).reminders)).toEqual([]);
  await close();
});

test('started at login: a file of the desktop says so, it runs without a window, and goes when it is switched off', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const XDG_CONFIG_HOME = freshFolder();
  const entry = join(XDG_CONFIG_HOME, 'autostart', 'askwell.desktop');
  await daysBefore(launch, userDataDir);
  const first = await open(launch, userDataDir, '2027-01-13T12:00:00.000Z', { env: { XDG_CONFIG_HOME } });
  await visit(first.page, '/settings?part=reminders');
  await tabTo(first.page, /^Stay in the tray$/);
  await first.page.keyboard.press('Space');
  await tabTo(first.page, /^Start at login$/);
  await first.page.keyboard.press('Space');
  await expect.poll(() => existsSync(entry)).toBe(true);
  expect(readFileSync(entry, 'utf8')).toMatch(/^Exec=".+" "--background"$/m);
  await first.close();

  const quiet = await launchInBackground(userDataDir, XDG_CONFIG_HOME);
  await expect.poll(titles, { timeout: 30_000 }).toEqual(['2 things when you have a moment']);
  expect(quiet.windows()).toEqual([]);
  daemon.click();
  const page = await pageOf(quiet);
  await visit(page, '/settings?part=reminders');
  await tabTo(page, /^Start at login$/);
  await page.keyboard.press('Space');
  await expect.poll(() => existsSync(entry)).toBe(false);
  await quiet.close();
});

async function launchInBackground(userDataDir: string, XDG_CONFIG_HOME: string): Promise<ElectronApplication> {
  const { _electron } = await import('@playwright/test');
  const { application } = await import('../support/launch');
  return _electron.launch({
    args: [
      application,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${userDataDir}`,
      '--background',
    ],
    env: {
      ...(process.env as Record<string, string>),
      ...daemon.env,
      TZ: london.TZ,
      XDG_CONFIG_HOME,
      ASKWELL_NOW: '2027-01-14T12:00:00.000Z',
    },
  });
}
