import { test as base, type ElectronApplication, type Page } from '@playwright/test';
import { freshFolder, launchAskwell, type Askwell, type LaunchOptions } from './launch';

interface Fixtures {
  /** Starts Askwell on a folder of its own (or the one given); whatever the test leaves open is ended after it. */
  launch: (options?: Partial<LaunchOptions>) => Promise<Askwell>;
}

export const test = base.extend<Fixtures>({
  launch: async ({}, use) => {
    const started: ReturnType<Askwell['app']['process']>[] = [];
    await use(async (options = {}) => {
      const askwell = await launchAskwell({ userDataDir: freshFolder(), ...options });
      started.push(askwell.app.process());
      await askwell.page.locator('main h1, main [role="alert"]').first().waitFor();
      return askwell;
    });
    for (const process of started) {
      if (process.exitCode === null && process.signalCode === null) process.kill('SIGKILL');
    }
  },
});
export { expect } from '@playwright/test';

/** Goes to a screen by its address and waits until it stands, with everything that follows its first paint. */
export async function visit(page: Page, at: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, at);
  await page.waitForFunction((hash) => location.hash === `#${hash}`, at);
  // Not any heading: the screen before may still be there when this one’s code has to be read first.
  await page
    .locator(`main[data-screen="${at.split('?')[0] ?? at}"] h1`)
    .first()
    .waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
}

/** Gives the page of the first window this size. */
export async function resize(app: ElectronApplication, width: number, height: number): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
}
