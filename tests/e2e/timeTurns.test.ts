import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import { clockOfInstant } from '../../src/shared/domain/time';
import { ask } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { freshFolder, killHard, type Askwell } from '../support/launch';
import { goTo, interviewId, planInterview } from '../support/planned';
import { smallDisk } from '../support/smallDisk';
import { needsSignals, setComputerClock, standStill, timerOf } from '../support/wholeApp';

// What was lost once is lost.
test.describe.configure({ retries: 0 });

const live = `/interviews/${interviewId}/live`;
const field = (page: Page) => page.getByRole('textbox', { name: 'Note' }).last();
const saved = (page: Page) => page.getByText('Saved on this computer');

/** The room, with the caret where it puts it by itself. */
async function inRoom(page: Page): Promise<void> {
  await goTo(page, live);
  await expect(field(page)).toBeFocused();
}

async function writes(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

async function talkOn({ page }: Askwell, ...lines: string[]): Promise<void> {
  await planInterview(page);
  await inRoom(page);
  for (const line of lines) await writes(page, line);
  await expect(saved(page)).toBeVisible();
  await expect(page.getByRole('button', { name: 'End call' })).toBeVisible();
}

async function notesOf(userDataDir: string): Promise<{ text: string; at: string }[]> {
  const { workspace } = await readDocument(join(userDataDir, 'workspace'));
  return Object.values(workspace?.notes ?? {}).sort((a, b) => a.at.localeCompare(b.at));
}

async function talkOf(userDataDir: string) {
  return (await readDocument(join(userDataDir, 'workspace'))).workspace?.interviews[interviewId];
}

test('killed in the middle of a talk: the next start opens in its room, with every line and the timer that went on', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const first = await launch({ userDataDir });
  await talkOn(first, 'first line', 'second line');
  const shown = await timerOf(first.page);
  await killHard(first);
  const began = Date.now();
  const { page } = await launch({ userDataDir });
  await expect(page.getByRole('timer')).toBeVisible();
  expect(page.url()).toContain(`#${live}`);
  expect(await timerOf(page)).toBeGreaterThanOrEqual(shown + Math.floor((Date.now() - began) / 1_000) - 1);
  await expect(page.getByText(/Your notes with Odalys are all here\. The last line: second line/)).toBeVisible();
  await expect(field(page)).toBeFocused();
  await writes(page, 'third line');
  await expect(saved(page)).toBeVisible();
  // Sent there once: who goes to Today stays there, and a second window begins there.
  await visit(page, '/');
  await expect(page.getByRole('link', { name: /Back to Odalys/ })).toBeVisible();
  expect((await notesOf(userDataDir)).map(({ text }) => text)).toEqual(['first line', 'second line', 'third line']);
});

test('stopped for twelve seconds, as by sleep: the timer counts them, one sentence says it, typing goes on', async ({
  launch,
}) => {
  needsSignals();
  const userDataDir = freshFolder();
  const askwell = await launch({ userDataDir });
  const { app, page } = askwell;
  await talkOn(askwell, 'before the sleep');
  await page.keyboard.type('half a li');
  const shown = await timerOf(page);
  await standStill(app, 12_000);
  await expect(
    page.getByText(/(stood still|slept) for \d+ seconds\. Your notes are all here; the timer goes on\./),
  ).toBeVisible();
  expect(await timerOf(page)).toBeGreaterThanOrEqual(shown + 12);
  await writes(page, 'ne after it');
  await expect(saved(page)).toBeVisible();
  expect((await notesOf(userDataDir)).map(({ text }) => text)).toEqual(['before the sleep', 'half a line after it']);
  expect(await talkOf(userDataDir)).toMatchObject({ clockShifts: [] });
});

test('the clock set forth and back, with two windows open: both timers run on, notes keep their order and minute, the end is by the new clock', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const askwell = await launch({ userDataDir });
  const { app, page } = askwell;
  await talkOn(askwell, 'before');
  const [second] = await Promise.all([app.waitForEvent('window'), ask(page, 'window.open', {})]);
  await second.waitForLoadState();
  await expect(second.getByRole('heading', { level: 1 }).first()).toBeVisible();
  await inRoom(second);
  const hour = 3_600_000;
  for (const [by, says] of [
    [hour, 'set forward by 1 hour'],
    [-2 * hour, 'set back by 3 hours'],
  ] as const) {
    const shown = await timerOf(page);
    await setComputerClock(app, by);
    for (const window of [page, second])
      await expect(
        window.getByText(`The computer’s clock was ${says}. The timer goes on as if it had not been`),
      ).toBeVisible();
    for (const window of [page, second]) {
      const now = await timerOf(window);
      expect(now).toBeGreaterThanOrEqual(shown);
      expect(now).toBeLessThan(shown + 60);
    }
    await page.bringToFront();
    await writes(page, `after ${by}`);
    await expect(second.getByText(`after ${by}`)).toBeVisible();
    await writes(second, `and in the second window ${by}`);
    await expect(page.getByText(`and in the second window ${by}`)).toBeVisible();
  }
  await expect(saved(page)).toBeVisible();
  const notes = await notesOf(userDataDir);
  expect(notes.map(({ text }) => text)).toEqual([
    'before',
    `after ${hour}`,
    `and in the second window ${hour}`,
    `after ${-2 * hour}`,
    `and in the second window ${-2 * hour}`,
  ]);
  const start = Date.parse((await talkOf(userDataDir))?.liveStartedAt ?? '');
  for (const { at } of notes) {
    expect(Date.parse(at)).toBeGreaterThanOrEqual(start - 1_000);
    expect(Date.parse(at) - start).toBeLessThan(120_000);
  }
  await page.keyboard.press('ControlOrMeta+Shift+E');
  await expect.poll(async () => (await talkOf(userDataDir))?.liveEndedAt ?? '').not.toBe('');
  const talk = await talkOf(userDataDir);
  const end = Date.parse(talk?.liveEndedAt ?? '');
  expect(Math.abs(end - (Date.now() - 2 * hour))).toBeLessThan(60_000);
  const due = Object.values((await readDocument(join(userDataDir, 'workspace'))).workspace?.followUps ?? {});
  expect(due.map(({ dueAt }) => Date.parse(dueAt ?? '') - end)).toEqual([24 * hour]);
  expect(talk?.clockShifts.map(({ byMs }) => Math.round(byMs / hour))).toEqual([1, -3]);
});

test('another time zone in the middle of a talk: times on screen follow, its minutes do not; the same after a restart', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const startsAt = new Date(Date.now() - 120_000).toISOString();
  const first = await launch({ userDataDir, env: { TZ: 'Europe/London' } });
  const { page } = first;
  await planInterview(page, startsAt);
  await inRoom(page);
  await writes(page, 'in London');
  await expect(saved(page)).toBeVisible();
  const shown = await timerOf(page);
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setTimezoneOverride', { timezoneId: 'Asia/Tokyo' });
  await expect(page.getByText(/^Times are shown for Tokyo now, as on this computer\. The timer/)).toBeVisible({
    timeout: 20_000,
  });
  expect((await timerOf(page)) - shown).toBeLessThan(60);
  await writes(page, 'in Tokyo');
  await expect(saved(page)).toBeVisible();
  await killHard(first);

  const again = await launch({ userDataDir, env: { TZ: 'America/St_Johns' } });
  await expect(again.page.getByText(/^Times are shown for St Johns now/)).toBeVisible({ timeout: 20_000 });
  await expect(again.page.getByText('in Tokyo').first()).toBeVisible();
  expect(await timerOf(again.page)).toBeLessThan(shown + 120);
  const { workspace } = await readDocument(join(userDataDir, 'workspace'));
  expect(Object.values(workspace?.profile ?? {}).map(({ timeZone }) => timeZone)).toEqual(['America/St_Johns']);
  const start = Date.parse((await talkOf(userDataDir))?.liveStartedAt ?? '');
  for (const { at } of await notesOf(userDataDir)) expect(Date.parse(at) - start).toBeLessThan(120_000);
  await again.page.keyboard.press('ControlOrMeta+Shift+E');
  const began = clockOfInstant(new Date(start).toISOString(), 'America/St_Johns');
  await expect(again.page.getByText(new RegExp(`Spoke today ${began} to`))).toBeVisible();
  await killHard(again);
});

test('a call that is begun while the disk is full: its timer runs, and all lines are saved in their order when there is room', async ({
  launch,
}) => {
  const disk = smallDisk();
  test.setTimeout(120_000);
  const folder = join(disk.folder, 'planner');
  try {
    const { page } = await launch({ args: [`--data-folder=${folder}`] });
    await planInterview(page);
    await inRoom(page);
    disk.fill();
    // Longer than what may still fit into the last page of the journal.
    await page.keyboard.insertText(`first line, ${'and long '.repeat(600)}`);
    await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
    await page.keyboard.press('Enter');
    await writes(page, 'second line');
    await expect.poll(() => timerOf(page)).toBeGreaterThan(1);
    await writes(page, 'third line');
    disk.free();
    await expect(saved(page)).toBeVisible({ timeout: 10_000 });
    const { workspace } = await readDocument(folder);
    const notes = Object.values(workspace?.notes ?? {}).sort((a, b) => a.at.localeCompare(b.at));
    expect(notes.map(({ text }) => text.slice(0, 11))).toEqual(['first line,', 'second line', 'third line']);
    expect(new Set(notes.map(({ guideQuestionId }) => guideQuestionId))).toEqual(new Set(['gui_0']));
    const start = Date.parse(workspace?.interviews[interviewId]?.liveStartedAt ?? '');
    expect(Math.abs(Date.parse(notes[0]?.at ?? '') - start)).toBeLessThan(2_000);
  } finally {
    disk.remove();
  }
});
