import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, expect, type ElectronApplication, type Page } from '@playwright/test';

const projectRoot = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
/** The folder of the application under test: the project, unless another build is named. */
export const application = process.env['ASKWELL_APPLICATION'] ?? projectRoot;

export interface LaunchOptions {
  /** The data folder; use freshFolder() for one of your own, the same again to relaunch on the same data. */
  userDataDir: string;
  /** The folder or the asar file to run; default: the build under test. */
  application?: string;
  /** More switches for the application. */
  args?: string[];
  env?: Record<string, string>;
  /** ISO instant at which the main process's clock starts; it ticks on from there. Default: the real time. */
  now?: string;
  /** BCP 47 tag, for example de-DE. Default: the system's. */
  locale?: string;
}

export interface Askwell {
  app: ElectronApplication;
  /** The first window, loaded. */
  page: Page;
  /** Errors of every page's console, and exceptions nobody caught; empty is what a test wants. */
  consoleErrors: string[];
  /** The address of every request that any page made. */
  requests: string[];
  close: () => Promise<void>;
}

/** Starts the built application (npm run build first; npm test does it) on a data folder of its own. */
export async function launchAskwell(options: LaunchOptions): Promise<Askwell> {
  const app = await _electron.launch({
    args: [
      options.application ?? application,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${options.userDataDir}`,
      ...(options.args ?? []),
    ],
    cwd: projectRoot,
    env: {
      ...inheritedEnvironment(),
      // Notifications go nowhere: the desktop of whoever runs the tests is left in peace. notificationDaemon.ts has its own.
      DBUS_SESSION_BUS_ADDRESS: 'disabled:',
      ...(options.now === undefined ? {} : { ASKWELL_NOW: options.now }),
      ...(options.locale === undefined ? {} : { ASKWELL_LOCALE: options.locale }),
      ...options.env,
    },
  });
  const consoleErrors: string[] = [];
  const requests: string[] = [];
  app.context().on('request', (request) => requests.push(request.url()));
  app.context().on('console', (message) => {
    if (message.type() === 'error') consoleErrors.push(message.text());
  });
  app.context().on('weberror', (error) => consoleErrors.push(error.error().message));
  const page = await app.firstWindow();
  await page.waitForLoadState();
  return { app, page, consoleErrors, requests, close: () => app.close() };
}

/** Our own pages and what they hold in memory; everything else would leave the machine, or try to. */
const local = /^(app|data|blob):/;

/** Nothing that Askwell did so far touched a network. */
export function expectNoNetwork({ requests }: Pick<Askwell, 'requests'>): void {
  expect(requests.filter((url) => !local.test(url))).toEqual([]);
}

/** Ends the application as a power cut would: no quit handlers, nothing flushed. */
export async function killHard({ app }: Pick<Askwell, 'app'>): Promise<void> {
  const main = app.process();
  const gone = new Promise((resolve) => main.once('exit', resolve));
  main.kill('SIGKILL');
  await gone;
}

const folders: string[] = [];

/** An empty folder outside the project, deleted when the tests end. */
export function freshFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'askwell-e2e-'));
  folders.push(folder);
  return folder;
}

process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function inheritedEnvironment(): Record<string, string> {
  const entries = Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(entries);
}
