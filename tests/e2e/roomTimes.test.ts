import type { Page } from '@playwright/test';
import { ask, does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { interviewId, planInterview } from '../support/planned';
import { setComputerClock, timerOf } from '../support/wholeApp';

// What a talk's time can turn into, by keyboard: it took place already, it is put off, and how long I spoke in it.
const env = { ASKWELL_TIME_ZONE: 'Europe/London' };
const note = (page: Page) => page.getByRole('textbox', { name: /^Note/ });

interface Talk {
  readonly state: string;
  readonly startsAt: string | null;
  readonly liveStartedAt: string | null;
  readonly liveEndedAt: string | null;
  readonly mySpeakingSeconds: number | null;
}
async function talk(page: Page): Promise<Talk | undefined> {
  const { core } = await ask(page, 'workspace.open', {});
  return (JSON.parse(core) as { collections: { interviews: Record<string, Talk> } }).collections.interviews[
    interviewId
  ];
}

test('a talk that took place without Askwell: its real times, then the notes from memory, without a minute', async ({
  launch,
}) => {
  const { page } = await launch({ now: '2027-01-14T20:05:00.000Z', env });
  await planInterview(page);
  await visit(page, `/interviews/${interviewId}/live`);
  await tabTo(page, /^It took place already$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('dialog', { name: 'It took place already' })).toBeVisible();
  await tabTo(page, /^How long/);
  await page.keyboard.press('Control+A');
  await page.keyboard.type('25');
  await page.keyboard.press('Enter');
  await expect(note(page)).toBeFocused();
  expect(await talk(page)).toMatchObject({
    liveStartedAt: '2027-01-14T17:30:00.000Z',
    liveEndedAt: '2027-01-14T17:55:00.000Z',
  });
  await page.keyboard.type('! four night shifts before one line changed');
  await page.keyboard.press('Enter');
  await expect
    .poll(async () => ask(page, 'workspace.slice', { collection: 'notes', field: 'interviewId', value: interviewId }))
    .toContainEqual(
      expect.objectContaining({
        text: 'four night shifts before one line changed',
        mark: 'insight',
        isUntimed: true,
      }),
    );
  await expect(page.getByText(/^17:/)).toHaveCount(0);
});

test('put off in the middle: another day, what is written stays, and the room lets go', async ({ launch }) => {
  const { page } = await launch({ now: '2027-01-14T17:31:00.000Z', env });
  await planInterview(page);
  await visit(page, `/interviews/${interviewId}/live`);
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('the line is bad');
  await page.keyboard.press('Enter');
  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await page.keyboard.press('Control+Shift+T');
  await tabTo(page, /^Day$/);
  await page.keyboard.type('19 January 2027');
  await tabTo(page, /^Clock$/);
  await page.keyboard.type('18:00');
  await tabTo(page, /^Put off to then$/);
  await page.keyboard.press('Enter');
  await expect.poll(async () => (await talk(page))?.state).toBe('scheduled');
  expect(await talk(page)).toMatchObject({ startsAt: '2027-01-19T18:00:00.000Z', liveStartedAt: null });
  await expect(page).not.toHaveURL(/live/);
  const notes = await ask(page, 'workspace.slice', { collection: 'notes', field: 'interviewId', value: interviewId });
  expect(notes).toContainEqual(expect.objectContaining({ text: 'the line is bad' }));
});

test('my share by hand: F9 held while I speak, beside the typing, and said afterwards', async ({ launch }) => {
  const { app, page } = await launch({ now: '2027-01-14T17:31:00.000Z', env });
  await planInterview(page);
  await does(page, 'settings.changed', { fields: { measuresListening: true } });
  await visit(page, `/interviews/${interviewId}/live`);
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('we begin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'End call' })).toBeVisible();
  await page.keyboard.down('F9');
  await expect(page.getByText('You are speaking.')).toBeVisible();
  // Writing goes on meanwhile.
  await page.keyboard.type('I told her about the ward');
  await expect.poll(() => timerOf(page)).toBeGreaterThan(3);
  await page.keyboard.up('F9');
  await expect(page.getByText('held while you speak')).toBeVisible();
  await expect.poll(async () => (await talk(page))?.mySpeakingSeconds ?? 0).toBeGreaterThanOrEqual(1);
  await expect(note(page).last()).toHaveValue(/I told her about the ward/);
  expect(app.windows()).toHaveLength(1);
});

test('the clock is set an hour forth with the compact window open: both timers run on, both say the same end', async ({
  launch,
}) => {
  const { app, page } = await launch({ env });
  await planInterview(page);
  await visit(page, `/interviews/${interviewId}/live`);
  await expect(note(page)).toBeFocused();
  await page.keyboard.type('we begin');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'End call' })).toBeVisible();
  const [small] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+Shift+M')]);
  await expect(note(small)).toBeFocused();
  await setComputerClock(app, 60 * 60_000);
  await expect(page.getByText(/clock/i).first()).toBeVisible();
  await expect.poll(() => timerOf(small)).toBeGreaterThan(2);
  expect(await timerOf(small)).toBeLessThan(120);
  expect(Math.abs((await timerOf(small)) - (await timerOf(page)))).toBeLessThanOrEqual(2);
  await small.keyboard.type('after the jump');
  await expect(page.getByText('after the jump')).toBeVisible();
});
