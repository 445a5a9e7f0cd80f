import { once } from 'node:events';
import { rename, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import { does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { freshFolder, type Askwell } from '../support/launch';
import { goTo, interviewId, planInterview } from '../support/planned';
import { smallDisk } from '../support/smallDisk';

// What was lost once is lost.
test.describe.configure({ retries: 0 });

const live = `/interviews/${interviewId}/live`;

async function inRoom({ page }: Askwell) {
  await goTo(page, live);
  const field = page.getByRole('textbox', { name: 'Note' }).last();
  await field.waitFor();
  await field.focus();
}

async function writes(page: Page, line: string): Promise<void> {
  await page.keyboard.type(line);
  await page.keyboard.press('Enter');
}

const saved = (page: Page) => page.getByText('Saved on this computer');
const banner = (page: Page) => page.getByRole('button', { name: 'Try again now' });

/** What the person answers when asked whether to close; the questions asked are in `askedBefore`. */
async function answersQuestions(app: ElectronApplication, response: number): Promise<void> {
  await app.evaluate(({ dialog }, answer) => {
    const asked: string[] = [];
    Object.assign(globalThis, { askedBefore: asked });
    const show = (...args: unknown[]) => {
      const { message, detail } = args.at(-1) as { message: string; detail: string };
      asked.push(`${message}. ${detail}`);
      return Promise.resolve({ response: answer, checkboxChecked: false });
    };
    dialog.showMessageBox = show;
  }, response);
}

function asked(app: ElectronApplication): Promise<string[]> {
  return app.evaluate(() => (globalThis as unknown as { askedBefore: string[] }).askedBefore);
}

test('a full disk: the notes stay on the screen, it is said within a second, and they are saved by themselves when there is room', async ({
  launch,
}) => {
  const disk = smallDisk();
  test.setTimeout(120_000);
  const folder = join(disk.folder, 'planner');
  const userDataDir = freshFolder();
  try {
    const askwell = await launch({ userDataDir, args: [`--data-folder=${folder}`] });
    const { app, page } = askwell;
    await planInterview(page);
    await inRoom(askwell);
    await writes(page, 'before the disk was full');
    await expect(saved(page)).toBeVisible();

    disk.fill();
    const started = Date.now();
    // Longer than what may still fit into the last page of the journal.
    await page.keyboard.insertText(`first line while it is full, ${'and long '.repeat(600)}`);
    await expect(page.getByText('Not saved', { exact: true })).toBeVisible({ timeout: 2_000 });
    // From the first key: 250 ms to a second until the line is given to the disk, then at most a second.
    expect(Date.now() - started).toBeLessThan(2_000);
    await page.keyboard.press('Enter');
    await writes(page, 'second line while it is full');
    for (const line of ['first line while it is full', 'second line while it is full'])
      await expect(page.getByText(line)).toBeVisible();
    await page.getByRole('button', { name: 'See why' }).click();
    await expect(page.getByText(/The disk is full, so the last change is not saved/).last()).toBeVisible();
    await page.keyboard.press('Escape');

    await visit(page, '/people');
    await expect(page.getByText(/The disk is full.*changes? waits? here/)).toBeVisible();
    const click = does(page, 'organisation.added', { id: 'org_late', name: 'Clicked while it was full' });
    await banner(page).click();
    await expect(banner(page)).toBeEnabled();
    expect((await readDocument(folder)).workspace?.organisations).not.toHaveProperty('org_late');

    await answersQuestions(app, 0);
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close());
    await expect.poll(() => asked(app)).toHaveLength(1);
    expect((await asked(app))[0]).toContain('Some changes are not saved yet. The disk is full');
    await expect(banner(page)).toBeVisible();

    disk.free();
    await expect(banner(page)).toHaveCount(0, { timeout: 5_000 });
    await click;
    await inRoom(askwell);
    await expect(saved(page)).toBeVisible();
    await askwell.close();
    expect(await readDocument(folder)).toMatchObject({ outcome: { kind: 'opened' } });

    const again = await launch({ userDataDir, args: [`--data-folder=${folder}`] });
    await goTo(again.page, live);
    for (const line of ['before the disk was full', 'first line while it is full', 'second line while it is full'])
      await expect(again.page.getByText(line).first()).toBeVisible();
    await visit(again.page, '/organisations');
    await expect(again.page.getByText('Clicked while it was full').first()).toBeVisible();
    await again.close();
  } finally {
    disk.remove();
  }
});

test('quitting while something is not saved asks first, and ends when the person says so', async ({ launch }) => {
  const userDataDir = freshFolder();
  const folder = join(userDataDir, 'workspace');
  const { app, page } = await launch({ userDataDir });
  await planInterview(page);
  await rename(folder, `${folder}-away`);
  const unsaved = does(page, 'organisation.added', { id: 'org_lost', name: 'Never saved' }).catch(() => undefined);
  await expect(page.getByText(/Askwell’s folder is not where it was/)).toBeVisible({ timeout: 1_500 });
  await answersQuestions(app, 0);
  await app.evaluate(({ app: application }) => {
    application.quit();
  });
  await expect.poll(() => asked(app)).toHaveLength(1);
  await expect(page.getByRole('button', { name: 'Try again now' })).toBeVisible();
  await answersQuestions(app, 3);
  const process = app.process();
  const gone = once(process, 'exit');
  const started = Date.now();
  await app.evaluate(({ app: application }) => {
    setTimeout(() => {
      application.quit();
    });
  });
  await gone;
  expect(Date.now() - started).toBeLessThan(12_000);
  await unsaved;
  await expect(stat(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  expect((await readDocument(`${folder}-away`)).workspace?.organisations).not.toHaveProperty('org_lost');
});

test('a folder that is moved away while Askwell runs: nothing is called saved until it is back, then it is saved by itself', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const folder = join(userDataDir, 'workspace');
  const askwell = await launch({ userDataDir });
  const { page } = askwell;
  await planInterview(page);
  await inRoom(askwell);
  await writes(page, 'before it went');
  await expect(saved(page)).toBeVisible();
  await rename(folder, `${folder}-away`);
  await writes(page, 'while it was away');
  await expect(page.getByText('Not saved', { exact: true })).toBeVisible({ timeout: 2_000 });
  await rename(`${folder}-away`, folder);
  await expect(saved(page)).toBeVisible({ timeout: 5_000 });
  await askwell.close();
  const texts = Object.values((await readDocument(folder)).workspace?.notes ?? {}).map(({ text }) => text);
  expect(texts.sort()).toEqual(['before it went', 'while it was away']);
});
