import { profileOf } from '../../src/shared/domain/workspace';
import { does } from '../support/ask';
import { fill, find, picture, planner, press } from '../support/byKeys';
import { expect, test, visit } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';
import { needsDaemon, startDaemon, whyNoDaemon, type NotificationDaemon } from '../support/notificationDaemon';
import { setComputerClock } from '../support/wholeApp';

/**
 * Scenario A, “Night shifts 12–13 January; sleeps until 15:00 afterwards” and “Tue 12 January 19:00, shift: Night shift, no
 * prompts until 15:00 next day”: Electron’s own notifications, on a real daemon.
 */
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

const HOUR = 3_600_000;

test('Imogen’s night: nothing comes while she works and sleeps; at 15:00 all of it does, in one', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const open = (now: string) =>
    launch({ userDataDir, now, locale: 'en-GB', args: ['--lang=en-GB'], env: { TZ: 'Europe/London', ...daemon.env } });
  const titles = () => daemon.shown().map(({ summary }) => summary);

  await test.step('Monday evening: the shift, and the sleep after it, are put down', async () => {
    const { page, close } = await open('2027-01-11T20:00:00.000Z');
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
    await does(page, 'settings.changed', { fields: { dateOrder: 'dayFirst', country: 'GB' } });
    const add = (id: string, title: string, due: string) =>
      does(page, 'followUp.added', { id: `fol_${id}`, title, due });
    await add('pages', 'Read three pages about Larkmoor', '2027-01-13');
    await add('sheet', 'Ask the night staff about the handover sheet', '2027-01-13');
    await visit(page, '/settings?part=reminders');
    await fill(page, /^Begins on$/, '2027-01-12');
    await fill(page, /^Begins at$/, '19:00');
    await fill(page, /^Over on$/, '2027-01-13');
    await fill(page, /^Over at$/, '15:00');
    await fill(page, /^Name$/, 'Night shift');
    await press(page, /^Add shift$/);
    await expect(page.getByRole('list', { name: 'Your shifts' })).toContainText(
      'Tue 12 January 19:00 to Wed 13 January 15:00, Night shift',
    );
    await close();
    expect(profileOf(await planner(userDataDir)).shifts).toMatchObject([
      { on: '2027-01-12', from: '19:00', toOn: '2027-01-13', to: '15:00' },
    ]);
  });

  await test.step('Tuesday 23:00 to Wednesday 15:00: the ward, then sleep, and the computer is on all the time', async () => {
    const { app, page, close } = await open('2027-01-12T23:00:00.000Z');
    await expect(page.getByText(/Night shift/).first()).toBeVisible();
    await expect(page.locator('[data-is-late]')).toHaveCount(0);
    await picture(page, 'night-1-shift');
    // Wednesday 9:30: half an hour after the time at which a day’s things are told, and she has just fallen asleep.
    await setComputerClock(app, 10.5 * HOUR);
    // What is asked for comes all the same. Whatever was due would have come before it.
    await visit(page, '/settings?part=reminders');
    await tabTo(page, /^Show me one$/);
    await page.keyboard.press('Enter');
    await expect.poll(titles, { timeout: 30_000 }).toEqual(['This is how Askwell reminds you']);
    await find(page, 'Go to Today', 'Go to Today');
    await expect(page.getByText(/Night shift: 2 things wait until/)).toBeVisible();
    await expect(page.locator('[data-is-late]')).toHaveCount(0);
    // 15:01: she is up.
    await setComputerClock(app, 16 * HOUR + 60_000);
    await expect
      .poll(titles, { timeout: 30_000 })
      .toEqual(['This is how Askwell reminds you', '2 things when you have a moment']);
    expect(daemon.shown().at(-1)?.body.split('\n').sort()).toEqual([
      'Ask the night staff about the handover sheet',
      'Read three pages about Larkmoor',
    ]);
    await close();
  });

  await test.step('15:40, opened again: nothing is told twice', async () => {
    const { app, page, close } = await open('2027-01-13T15:40:00.000Z');
    await does(page, 'followUp.added', { id: 'fol_next', title: 'The day after', due: '2027-01-14' });
    // The next one comes, so everything before it had its chance.
    await setComputerClock(app, 18 * HOUR);
    await expect.poll(() => titles().at(-1), { timeout: 30_000 }).toBe('The day after');
    expect(titles()).toHaveLength(3);
    await close();
  });
});
