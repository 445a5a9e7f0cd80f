import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readDocument } from '../../src/main/storage/readDocument';
import { ask, does } from '../support/ask';
import { expect, test } from '../support/e2e';
import { freshFolder, type Askwell } from '../support/launch';
import { goTo, interviewId, planInterview } from '../support/planned';

// What was lost once is lost.
test.describe.configure({ retries: 0 });

const line = 'wards were angry for two weeks, then asked for more';

/** Every way in which the app ends while somebody types and has not paused yet. */
const ends: Record<string, (askwell: Askwell) => unknown> = {
  SIGTERM: ({ app }) => app.process().kill('SIGTERM'),
  SIGHUP: ({ app }) => app.process().kill('SIGHUP'),
  'its window is closed': ({ app }) => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.close()),
  'it is quit': ({ app }) => app.evaluate(({ app: itself }) => itself.quit()),
};

for (const [end, doIt] of Object.entries(ends)) {
  test(`row 22: ${end} while typing, and the last character is saved`, async ({ launch }) => {
    const userDataDir = freshFolder();
    const askwell = await launch({ userDataDir });
    const { page, app } = askwell;
    await planInterview(page);
    await goTo(page, `/interviews/${interviewId}/live`);
    const field = page.getByRole('textbox', { name: 'Note' }).last();
    await field.focus();
    await page.keyboard.type(line);
    const gone = new Promise((resolve) => app.process().once('exit', resolve));
    // The wire to the app may break while it is asked: that is what is wanted.
    await Promise.resolve(doIt(askwell)).catch(() => undefined);
    await gone;
    const { workspace, outcome } = await readDocument(join(userDataDir, 'workspace'));
    expect(Object.values(workspace?.notes ?? {}).map(({ text }) => text)).toEqual([line]);
    expect(outcome.kind).toBe('opened');
  });
}

/** What the window shows, asked through the main process: Playwright's own page may be gone with its process. */
function shownIn(app: Askwell['app']): Promise<string> {
  return app.evaluate(
    async ({ BrowserWindow }) =>
      (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')) as string,
  );
}

test('row 16: a second Askwell with settings of its own cannot write to a folder that is open', async ({ launch }) => {
  const folder = join(freshFolder(), 'planner');
  const first = await launch({ args: [`--data-folder=${folder}`] });
  await does(first.page, 'organisation.added', { id: 'org_1', name: 'Larkmoor' });
  const second = await launch({ args: [`--data-folder=${folder}`] });
  await expect(second.page.getByRole('heading', { name: 'Your planner is open in another Askwell' })).toBeVisible();
  await expect(does(second.page, 'organisation.added', { id: 'org_2', name: 'Elsewhere' })).rejects.toThrow();
  await does(first.page, 'organisation.changed', { id: 'org_1', fields: { motivation: 4 } });
  await second.close();
  await first.close();
  const { workspace } = await readDocument(folder);
  expect(Object.keys(workspace?.organisations ?? {})).toEqual(['org_1']);
});

test('row 20: a page that crashes comes back by itself with every note that was saved', async ({ launch }) => {
  const { app, page, close } = await launch();
  await planInterview(page);
  await does(page, 'note.written', {
    id: 'not_1',
    interviewId,
    guideQuestionId: null,
    at: '2027-01-14T17:31:00.000Z',
    text: line,
    mark: null,
    owner: null,
    isOffRecord: false,
  });
  await goTo(page, `/interviews/${interviewId}/live`);
  await expect(page.getByText(line).first()).toBeVisible();
  const loadedAnew = app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        const contents = BrowserWindow.getAllWindows()[0]?.webContents;
        contents?.once('did-finish-load', () => resolve());
        contents?.forcefullyCrashRenderer();
      }),
  );
  await loadedAnew;
  await expect.poll(() => shownIn(app), { timeout: 15_000 }).toContain(line);
  await close();
});

test('row 20: a page that hangs is offered to be loaded anew, and every note that was saved is there afterwards', async ({
  launch,
}) => {
  const { app, page, close } = await launch();
  await planInterview(page);
  await goTo(page, `/interviews/${interviewId}/live`);
  const field = page.getByRole('textbox', { name: 'Note' }).last();
  await field.focus();
  await page.keyboard.type(line);
  await expect
    .poll(async () => (await ask(page, 'notes.find', { query: line })).map(({ text }) => text))
    .toEqual([line]);
  // The system's dialog cannot be clicked from here: what is asked is kept, and answered by the test.
  await app.evaluate(({ dialog, BrowserWindow }) => {
    const asked: { message: string; buttons: string[]; answer: (response: number) => void; isOver: boolean }[] = [];
    Object.assign(globalThis, { asked });
    dialog.showMessageBox = ((_window: unknown, options: Electron.MessageBoxOptions) =>
      new Promise((resolve) => {
        const question = {
          message: options.message,
          buttons: options.buttons ?? [],
          isOver: false,
          answer: (response: number) => resolve({ response, checkboxChecked: false }),
        };
        options.signal?.addEventListener('abort', () => {
          question.isOver = true;
          question.answer(0);
        });
        asked.push(question);
      })) as typeof dialog.showMessageBox;
    const [window] = BrowserWindow.getAllWindows();
    // Nobody comes out of this loop.
    void window?.webContents.executeJavaScript('for (;;) {}').catch(() => undefined);
  });
  type Asked = { asked: { message: string; buttons: string[]; answer: (response: number) => void; isOver: boolean }[] };
  // Chromium's own watch is off while a debugger (Playwright) is attached: its event is given by hand.
  const tell = (event: 'unresponsive' | 'responsive') =>
    app.evaluate(({ BrowserWindow }, name) => void BrowserWindow.getAllWindows()[0]?.emit(name), event);
  const asked = () =>
    app.evaluate(() =>
      (globalThis as unknown as Asked).asked.map(({ message, buttons, isOver }) => ({ message, buttons, isOver })),
    );
  await tell('unresponsive');
  await tell('unresponsive');
  const question = { message: 'This window does not answer', buttons: ['Wait', 'Load the window anew'] };
  expect(await asked()).toEqual([{ ...question, isOver: false }]);
  // Had it come round by itself, the question would have gone, and would come again the next time.
  await tell('responsive');
  await expect.poll(asked).toEqual([{ ...question, isOver: true }]);
  await tell('unresponsive');
  await app.evaluate(
    ({ BrowserWindow }) =>
      new Promise<void>((resolve) => {
        BrowserWindow.getAllWindows()[0]?.webContents.once('did-finish-load', () => resolve());
        (globalThis as unknown as Asked).asked.at(-1)?.answer(1);
      }),
  );
  await expect.poll(() => shownIn(app), { timeout: 15_000 }).toContain(line);
  await close();
});

test('row 18: askwell.json is edited with another program while a note is being typed: both are kept', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const path = join(userDataDir, 'workspace', 'askwell.json');
  const first = await launch({ userDataDir });
  await planInterview(first.page);
  const note = { interviewId, guideQuestionId: null, mark: null, owner: null, isOffRecord: false };
  await does(first.page, 'note.written', { ...note, id: 'not_1', at: '2027-01-14T17:31:00.000Z', text: 'said before' });
  // Closing writes it into askwell.json.
  await first.close();
  const { page, close } = await launch({ userDataDir });
  await goTo(page, `/interviews/${interviewId}/live`);
  await expect(page.getByText('said before').first()).toBeVisible();
  const field = page.getByRole('textbox', { name: 'Note' }).last();
  await field.focus();
  await page.keyboard.type(line.slice(0, 20));
  const text = await readFile(path, 'utf8');
  expect(text).toContain('said before');
  await writeFile(
    path,
    text.replace('said before', 'said before, corrected outside').replace('Odalys Thornwhistle', 'Odalys Outside'),
  );
  await page.keyboard.type(line.slice(20));
  await expect(page.getByText('said before, corrected outside').first()).toBeVisible({ timeout: 15_000 });
  await expect(page.getByText('Odalys Outside').first()).toBeVisible();
  // The caret is still in the line, with every character.
  await expect(field).toHaveValue(line);
  await page.keyboard.type(', and more');
  await close();
  const { workspace } = await readDocument(join(userDataDir, 'workspace'));
  expect(Object.values(workspace?.notes ?? {}).map((written) => written.text)).toEqual([
    'said before, corrected outside',
    `${line}, and more`,
  ]);
});
