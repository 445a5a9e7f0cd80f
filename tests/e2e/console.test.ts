import type { Page } from '@playwright/test';
import { ask, does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';

const begin = '2027-01-14T17:31:00.000Z';
const minutes = (count: number) => new Date(Date.parse(begin) + count * 60_000).toISOString();
const talk = 'int_t1';
const guide = [
  ['How did you end up in this work?', 'open'],
  ['Which problem is at the top of your list?', 'core'],
  ['Which ability is hardest to teach?', 'core'],
  ['Whose judgement in this area do you trust most?', 'close'],
] as const;

/** A talk of 20 minutes at 17:30 with Odalys, who has a guide of four questions. */
async function plan(page: Page): Promise<void> {
  await does(page, 'welcome.finished', {});
  await does(page, 'person.added', { id: 'per_odalys', name: 'Odalys Thornwhistle', fields: { pronouns: 'she' } });
  await does(page, 'interview.planned', {
    id: talk,
    personIds: ['per_odalys'],
    fields: { startsAt: '2027-01-14T17:30:00.000Z', minutes: 20 },
    guide: guide.map(([text, stage], index) => ({
      id: `gui_${index + 1}`,
      questionId: null,
      text,
      topic: 'role' as const,
      stage,
      minutes: 3,
      order: `a${index}`,
    })),
  });
}

async function inRoom(page: Page): Promise<void> {
  await visit(page, `/interviews/${talk}/live`);
  await expect(page.getByRole('textbox', { name: /^Note/ })).toBeFocused();
}

async function begun(page: Page): Promise<void> {
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'End call' })).toBeVisible();
}

interface Stored {
  readonly interviews: Record<string, Record<string, unknown>>;
  readonly guideQuestions: Record<string, { text: string; state: string; isForLetter: boolean; isParked: boolean }>;
}
async function stored(page: Page): Promise<Stored> {
  const { core } = await ask(page, 'workspace.open', {});
  return (JSON.parse(core) as { collections: Stored }).collections;
}
const texts = async (page: Page) =>
  (await ask(page, 'workspace.slice', { collection: 'notes', field: 'interviewId', value: talk }))
    .flatMap((record) => ('text' in record ? [record.text] : []))
    .sort();
const current = (page: Page) => page.locator('#live-guide [data-current]');
/** Presses keys that close the window, which may be gone before Playwright hears of it. */
const closing = (page: Page, keys: string) => page.keyboard.press(keys).catch(() => undefined);
const zone = { ASKWELL_TIME_ZONE: 'Europe/London' };

test('two windows at once: lines of their own, the same line, and nothing is lost', async ({ launch }) => {
  const { app, page, consoleErrors } = await launch({ now: begin, env: zone });
  await plan(page);
  await inRoom(page);
  await page.keyboard.type('from the full room');
  const [small] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+Shift+M')]);
  await expect(small.getByRole('textbox', { name: /^Note/ })).toBeFocused();
  await expect(small.getByText('from the full room')).toBeVisible();
  const isOnTop = () =>
    app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows()
        .map((window) => window.isAlwaysOnTop())
        .sort(),
    );
  expect(await isOnTop()).toEqual([false, true]);
  // Nothing of it is wider than the window: no bar to scroll sideways, and the menu of a line in full.
  expect(
    await small.evaluate(
      () =>
        [...document.querySelectorAll('*')].filter(
          (one) => one.scrollWidth > one.clientWidth + 1 && getComputedStyle(one).overflowX === 'auto',
        ).length,
    ),
  ).toBe(0);

  // A line of its own, then the line that is still open in the full room.
  await small.keyboard.type('> from the compact one');
  await small.keyboard.press('Enter');
  await expect(page.getByText('from the compact one')).toBeVisible();
  await small.keyboard.press('Alt+ArrowUp');
  await small.keyboard.press('Alt+ArrowUp');
  await small.keyboard.press('End');
  await small.keyboard.type(', and on');
  await expect.poll(() => texts(page)).toEqual(['from the compact one', 'from the full room, and on']);

  await expect(page.getByRole('textbox', { name: /^Note/ })).toHaveValue('from the full room, and on');
  await page.keyboard.type(' it goes');
  await page.keyboard.press('Enter');
  await expect.poll(() => texts(page)).toEqual(['from the compact one', 'from the full room, and on it goes']);

  // Marks, asked, skip and later work in the compact window; both show it.
  await small.keyboard.press('Escape');
  await small.keyboard.press('Control+Enter');
  await expect(current(page)).toContainText('Which problem');
  await small.keyboard.press('Control+Shift+K');
  await expect(current(small)).toContainText('Which ability');
  await expect(current(page)).toContainText('Which ability');

  // The same doors are shut as in the full window.
  expect(await small.evaluate(() => typeof (globalThis as { require?: unknown }).require)).toBe('undefined');
  expect(await small.evaluate(() => window.open('https://example.org') === null)).toBe(true);

  const gone = small.waitForEvent('close');
  await closing(small, 'Control+Shift+M');
  await gone;
  await expect(page.getByRole('textbox', { name: /^Note/ })).toBeVisible();
  expect(consoleErrors).toEqual([]);
});

test('ending in the compact window leads the full one to Wrap-up; the place is kept', async ({ launch }) => {
  const { app, page } = await launch({ now: begin, env: zone });
  await plan(page);
  await inRoom(page);
  await begun(page);
  const [small] = await Promise.all([app.waitForEvent('window'), page.keyboard.press('Control+Shift+M')]);
  await expect(small.getByRole('textbox', { name: /^Note/ })).toBeFocused();
  await app.evaluate(({ BrowserWindow }) => {
    BrowserWindow.getAllWindows()
      .find((window) => window.isAlwaysOnTop())
      ?.setBounds({ x: 30, y: 40, width: 400, height: 500 });
  });
  await expect(small.getByText('Next', { exact: true })).toBeHidden();
  const gone = small.waitForEvent('close');
  await closing(small, 'Control+Shift+E');
  await gone;
  await expect(page).toHaveURL(/wrap-up/);
  await visit(page, `/interviews/${talk}/live`);
  const [again] = await Promise.all([app.waitForEvent('window'), ask(page, 'compact.open', { interviewId: talk })]);
  await again.waitForLoadState();
  const width = () =>
    app.evaluate(
      ({ BrowserWindow }) =>
        BrowserWindow.getAllWindows()
          .find((w) => w.isAlwaysOnTop())
          ?.getBounds().width,
    );
  expect(await width()).toBe(400);
});

test('park, an unplanned question, a pause, lost minutes and five more, by keyboard', async ({ launch }) => {
  const { page } = await launch({ now: begin, env: zone });
  await plan(page);
  await inRoom(page);
  await begun(page);
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Shift+K');
  await expect(current(page)).toContainText('Which ability');
  await expect(page.locator('#live-guide')).toContainText('later');

  await page.keyboard.press('Control+Shift+A');
  await expect(page.getByRole('textbox', { name: 'Unplanned question' })).toBeFocused();
  await page.keyboard.type('Who pays for it?');
  await page.keyboard.press('Enter');
  await expect(current(page)).toContainText('Who pays for it?');
  await expect(page.getByRole('textbox', { name: /^Note/ })).toBeFocused();

  await page.keyboard.press('Control+Shift+P');
  await expect(page.locator('#live-guide')).toContainText('Paused. The clock goes on.');
  await page.keyboard.press('Control+Shift+P');
  await expect(page.locator('#live-guide')).not.toContainText('Paused');

  await expect(page.locator('#live-guide')).toContainText('until 17:51');
  await page.keyboard.press('Control+Shift+T');
  await expect(page.getByRole('button', { name: 'A hard stop: over at 17:50 as planned' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.locator('#live-guide')).toContainText('until 17:50');
  await expect(page.getByRole('textbox', { name: /^Note/ })).toBeFocused();
  await page.keyboard.press('Control+Shift+X');
  await expect(page.locator('#live-guide')).toContainText('until 17:55');

  // The parked one comes back after the others.
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.press('Control+Enter');
  await expect(current(page)).toContainText('Which problem');
});

test('at 17:45 only the close is offered; each is ticked, skipped for a reason or kept for the letter', async ({
  launch,
}) => {
  const { page } = await launch({ now: '2027-01-14T17:44:57.000Z', env: zone });
  await plan(page);
  await inRoom(page);
  // Begun at 17:44:57 with a hard stop at 17:50: three seconds until the close.
  await begun(page);
  await does(page, 'interview.closeMoved', { id: talk, closeBy: '2027-01-14T17:50:00.000Z' });
  await expect(page.locator('#live-guide')).toContainText('Which problem');
  const cue = page.getByRole('status').filter({ hasText: 'Time to close.' });
  await expect(cue).toContainText('Thank her, ask who else to learn from');
  await expect(cue).toContainText('May I choose my last two questions?');
  await expect(page.locator('#live-guide')).not.toContainText('Which problem');
  await expect(page.locator('#live-guide')).not.toContainText('Which ability');
  await page.keyboard.press('Escape');
  await expect(cue).toHaveCount(0);

  await page.keyboard.press('Control+Shift+G');
  await expect(page.locator('#live-guide')).toContainText('Which ability');
  await page.keyboard.press('Control+Shift+G');
  await expect(page.locator('#live-guide')).not.toContainText('Which ability');

  await page.keyboard.press('Control+Enter');
  await expect(current(page)).toContainText('Whose judgement');
  await page.keyboard.press('Control+Enter');
  await expect(current(page)).toContainText('May I write to you again?');
  await page.keyboard.press('Control+Shift+Enter');
  await expect(page.getByRole('textbox', { name: 'Why is it skipped?' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByText('A few words, so that you know later.')).toBeVisible();
  await page.keyboard.type('She offered it herself');
  await page.keyboard.press('Enter');
  await expect(current(page)).toContainText('What can I do for you?');
  await expect(page.getByRole('textbox', { name: /^Note/ })).toBeFocused();
  await page.keyboard.press('Control+Shift+K');
  await expect(page.locator('#live-guide')).toContainText('for the letter');
  await expect
    .poll(async () => (await stored(page)).interviews[talk]?.['closing'])
    .toMatchObject([
      { ask: 'whoElse', state: 'ticked' },
      { ask: 'writeAgain', state: 'skipped', why: 'She offered it herself' },
      { ask: 'whatCanIDo', state: 'forLetter' },
    ]);

  await page.keyboard.press('Control+Shift+E');
  await expect(page).toHaveURL(/wrap-up/);
  await visit(page, `/interviews/${talk}/thank-you`);
  await tabTo(page, /What can I do for you/);
  await page.keyboard.press('Space');
  await expect(page.getByRole('textbox', { name: /letter/i }).first()).toHaveValue(
    /One thing I did not get to ask: What can I do for you\?/,
  );
});

test('two minutes before the end it is said once more, with a way to five more; over time is not red', async ({
  launch,
}) => {
  const { page } = await launch({ now: begin, env: zone });
  await plan(page);
  await inRoom(page);
  await begun(page);
  await does(page, 'interview.closeMoved', { id: talk, closeBy: minutes(2) });
  const cue = page.getByRole('status').filter({ hasText: 'minutes are nearly up' });
  await expect(cue).toContainText('Our 20 minutes are nearly up. Shall we stop there, or do you have five more?');
  const start = Date.parse(String((await stored(page)).interviews[talk]?.['liveStartedAt']));
  await does(page, 'interview.closeMoved', { id: talk, closeBy: new Date(start + 500).toISOString() });
  await expect(page.locator('#live-guide')).toContainText('over');
  await page.keyboard.press('Control+Shift+X');
  await expect(page.locator('#live-guide')).toContainText(/[45]:\d\d left/);
});

test('a call nobody planned: one key from anywhere, then from the whole system; the person is named later', async ({
  launch,
}) => {
  const { app, page } = await launch({ now: begin, env: zone });
  await does(page, 'welcome.finished', {});
  await visit(page, '/people');
  await page.keyboard.press('Control+Shift+L');
  await expect(page).toHaveURL(/live/);
  await expect(page.getByRole('heading', { level: 1, name: 'Somebody' })).toBeVisible();
  await expect(current(page)).toBeVisible();
  await expect(page.locator('#live-guide li')).toHaveCount(3);
  await page.keyboard.type('she saw my paper');
  await tabTo(page, /^Who is it\?$/, 'Shift+Tab');
  await page.keyboard.press('Enter');
  await expect(page.getByRole('combobox').or(page.getByLabel('With whom')).first()).toBeFocused();
  await page.keyboard.type('Ngozi Featherstone-Ade');
  await page.keyboard.press('Enter');
  await tabTo(page, /^Keep this name$/);
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1, name: 'Ngozi Featherstone-Ade' })).toBeVisible();
  await page.keyboard.press('Control+Shift+E');
  await expect(page).toHaveURL(/wrap-up/);

  // The system-wide keys: off, on, off again.
  const isHeld = () => app.evaluate(({ globalShortcut }) => globalShortcut.isRegistered('Control+Alt+K'));
  expect(await isHeld()).toBe(false);
  await visit(page, '/settings?part=live');
  await tabTo(page, /^Keys that begin a call from anywhere$/);
  await page.keyboard.press('k');
  await expect(page.getByText('together with Ctrl or Alt')).toBeVisible();
  await page.keyboard.press('Control+Alt+k');
  await expect.poll(isHeld).toBe(true);
  await tabTo(page, /^Switch off$/);
  await page.keyboard.press('Enter');
  await expect.poll(isHeld).toBe(false);
});
