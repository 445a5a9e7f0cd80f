import type { ElectronApplication } from '@playwright/test';
import { does } from '../support/ask';
import { inLondon, planner } from '../support/byKeys';
import { expect, test } from '../support/e2e';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';

/** Watches Electron’s own `Tray`, so that the menu the app gives it can be chosen from; nothing in the app is for that. */
async function watchTray(app: ElectronApplication): Promise<void> {
  await app.evaluate(({ Tray }) => {
    const kept = globalThis as unknown as { trayMenu?: Electron.Menu | null };
    const own = Reflect.get<Electron.Tray, 'setContextMenu'>(Tray.prototype, 'setContextMenu');
    Tray.prototype.setContextMenu = function setContextMenu(this: Electron.Tray, menu) {
      kept.trayMenu = menu;
      Reflect.apply(own, this, [menu]);
    };
  });
}

const trayLines = (app: ElectronApplication) =>
  app.evaluate(() =>
    ((globalThis as unknown as { trayMenu?: Electron.Menu | null }).trayMenu?.items ?? []).map(({ label }) => label),
  );

const chooseInTray = (app: ElectronApplication, label: string) =>
  app.evaluate((_electron, wanted) => {
    const { trayMenu } = globalThis as unknown as { trayMenu?: Electron.Menu | null };
    const item = trayMenu?.items.find((one) => one.label === wanted);
    if (item === undefined) throw new Error(`the tray has no line “${wanted}”`);
    Reflect.apply(item.click, item, []);
  }, label);

/** Issue 6: reminders “also when the window is closed (tray, optional)”; the tray keeps a thought without opening a screen first. */
test('a quick note from the tray, with no window open, is kept with its person', async ({ launch }) => {
  const userDataDir = freshFolder();
  const { app, page, close } = await launch({ userDataDir, now: '2027-01-21T13:05:00.000Z', ...inLondon });
  await does(page, 'welcome.finished', {});
  await does(page, 'person.added', { id: 'per_hanh', name: 'Nguyễn Thị Hạnh-Demo', fields: { notes: 'Say “hang”.' } });
  await watchTray(app);
  await does(page, 'settings.changed', { fields: { staysInTray: true } });
  await does(page, 'followUp.added', {
    id: 'fol_sheet',
    title: 'Send Hạnh the blank counting sheet',
    due: '2027-01-22',
  });
  await expect.poll(() => trayLines(app)).toContain('Quick note…');
  await page.close();
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(0);

  await chooseInTray(app, 'Quick note…');
  await expect.poll(() => app.windows().length).toBe(1);
  const window = app.windows()[0]!;
  const dialog = window.getByRole('dialog', { name: 'Quick note' });
  await expect(dialog).toBeVisible();
  await expect.poll(() => focusedName(window)).toMatch(/^About/);
  await window.keyboard.type('Hạnh');
  await expect(window.getByRole('option', { name: /Hạnh/ }).first()).toBeVisible();
  await window.keyboard.press('Enter');
  await tabTo(window, /^Note/);
  await window.keyboard.type('Listens without nodding');
  await window.keyboard.press('Enter');
  await expect(dialog).toBeHidden();
  await expect
    .poll(async () => (await planner(userDataDir)).people['per_hanh']?.notes)
    .toBe('Say “hang”.\n\nListens without nodding');

  // Once more with the window there: no second one is opened.
  await chooseInTray(app, 'Quick note…');
  await expect(dialog).toBeVisible();
  expect(app.windows()).toHaveLength(1);
  await window.keyboard.press('Escape');
  await expect(dialog).toBeHidden();
  await close();
});
