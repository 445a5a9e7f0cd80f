import { test as base } from '@playwright/test';
import { freshFolder, launchAskwell, type Askwell, type LaunchOptions } from './launch';

interface Fixtures {
  /** Starts Askwell on a folder of its own (or the one given); whatever the test leaves open is ended after it. */
  launch: (options?: Partial<LaunchOptions>) => Promise<Askwell>;
}

export const test = base.extend<Fixtures>({
  // eslint-disable-next-line no-empty-pattern -- Playwright reads the fixtures a fixture needs from this pattern.
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
