import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { realDisk } from '../../src/main/storage/disk';
import { FolderLock } from '../../src/main/storage/folderLock';
import { does } from '../support/ask';
import { launchAskwell, type Askwell } from '../support/launch';

/** Whose data a picture shows. */
export type Scene = 'sample' | 'fresh' | 'empty' | 'damaged' | 'fromNewerApp' | 'restored' | 'missing' | 'locked';

/** A sound document, for a backup. */
const golden = join(process.env['ASKWELL_ROOT'] ?? '.', 'tests/fixtures/documents/version-1.json');

/** The sample's own days, around the talk with Odalys on 14 January 2027 at 17:30. */
const moments = {
  before: '2027-01-14T11:20:00.000Z',
  during: '2027-01-14T17:40:00.000Z',
  /** Five minutes are left. */
  closing: '2027-01-14T17:46:20.000Z',
  /** In the middle of Wrap-up. */
  sorting: '2027-01-14T18:20:55.000Z',
  /** The morning after: the letter is due. */
  after: '2027-01-15T09:00:00.000Z',
  /** All four talks are over. */
  later: '2027-01-22T10:00:00.000Z',
} as const;
export type Moment = keyof typeof moments;

export interface Look {
  readonly name: string;
  readonly width: number;
  readonly height: number;
  readonly scheme: 'light' | 'dark';
}

/** Starts the application on a folder of its own in the state of `scene`, and ends it after the work. */
export async function withScene<T>(scene: Scene, moment: Moment, work: (askwell: Askwell) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-gallery-'));
  await prepareFolder(folder, scene);
  // Held by this process, as another Askwell would.
  const lock = scene === 'locked' ? await FolderLock.take(join(folder, 'workspace'), realDisk) : null;
  const askwell = await launchAskwell({
    userDataDir: folder,
    now: moments[moment],
    locale: 'en-GB',
    // The system's own date fields speak the language of the browser.
    args: ['--lang=en-GB', ...(scene === 'sample' ? ['--sample'] : [])],
    env: { ASKWELL_TIME_ZONE: 'Europe/London', TZ: 'Europe/London' },
  });
  // A screen that does not come is a finding, and the walk goes on to the next.
  askwell.page.setDefaultTimeout(6_000);
  try {
    await settle(askwell.page);
    if (scene === 'empty') await does(askwell.page, 'welcome.finished', {});
    return await work(askwell);
  } finally {
    await askwell.close();
    await lock?.release();
    await rm(folder, { recursive: true, force: true });
  }
}

async function prepareFolder(folder: string, scene: Scene): Promise<void> {
  const workspace = join(folder, 'workspace');
  const damaged = '{"version": 1, "people": {"per_';
  if (scene === 'missing')
    await writeFile(join(folder, 'folders.json'), JSON.stringify({ chosen: null, known: [workspace] }));
  if (scene === 'locked') await mkdir(workspace);
  if (scene === 'damaged' || scene === 'restored') {
    await mkdir(join(workspace, 'backups'), { recursive: true });
    const content = scene === 'damaged' ? damaged : await readFile(golden);
    for (const day of ['13', '14'])
      await writeFile(join(workspace, 'backups', `2027-01-${day}T09-00-00Z-${day}-daily.json`), content);
  }
  const document =
    scene === 'damaged' || scene === 'restored'
      ? damaged
      : scene === 'fromNewerApp'
        ? JSON.stringify({ version: 999 })
        : null;
  if (document === null) return;
  await mkdir(workspace, { recursive: true });
  await writeFile(join(workspace, 'askwell.json'), document);
}

/** Shows a screen anew in this look: nothing open, nothing typed, nothing scrolled. */
export async function show({ app, page }: Askwell, at: string, { width, height, scheme }: Look): Promise<void> {
  await app.evaluate(
    ({ BrowserWindow }, size) => {
      BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height);
    },
    { width, height },
  );
  await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
  await page.evaluate((hash) => {
    location.hash = hash;
  }, at);
  await page.reload();
  await settle(page);
}

/** Waits for a screen, its fonts, and two frames. */
export async function settle(page: Page): Promise<void> {
  await page.locator('main h1, main [role="alert"]').first().waitFor();
  await page.evaluate(async () => {
    await document.fonts.ready;
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
  });
  // Where the pointer of this display happens to stand, nothing should look pointed at.
  await page.mouse.move(0, 0);
  // The rest of the document (people, notes of an interview) follows the first paint.
  await page.waitForTimeout(250);
}
