import { join } from 'node:path';
import { readDocument } from '../../src/main/storage/readDocument';
import { does } from '../support/ask';
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
  // Playwright's own page is gone with its process: the window is asked through the main process.
  const shown = () =>
    app.evaluate(
      async ({ BrowserWindow }) =>
        (await BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript('document.body.innerText')) as string,
    );
  await expect.poll(shown, { timeout: 15_000 }).toContain(line);
  await close();
});
