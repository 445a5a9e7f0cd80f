import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, mkdir, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import { does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { chooseInDialog } from '../support/fileDialog';
import { freshFolder, type Askwell } from '../support/launch';

type Launch = (options?: { userDataDir?: string; args?: string[] }) => Promise<Askwell>;

/** A planner with one organisation, closed; its data folder. */
async function planned(launch: Launch, userDataDir: string): Promise<string> {
  const { page, close } = await launch({ userDataDir });
  await does(page, 'welcome.finished', {});
  await does(page, 'organisation.added', { id: 'org_one', name: 'Larkmoor Digital Wards' });
  await close();
  return join(userDataDir, 'workspace');
}

async function bytesIn(folder: string): Promise<Record<string, string>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  return Object.fromEntries(
    await Promise.all(files.sort().map(async (file) => [file, await readFile(file, 'latin1')] as const)),
  );
}

const button = (page: Page, name: string) => page.getByRole('button', { name });

async function seesLarkmoor(page: Page): Promise<void> {
  await visit(page, '/organisations');
  await expect(page.getByText('Larkmoor Digital Wards').first()).toBeVisible();
}

test('a planner that another Askwell has open can be read, and used when that one is closed', async ({ launch }) => {
  const userDataDir = freshFolder();
  const folder = await planned(launch, userDataDir);
  const first = await launch({ userDataDir });
  const second = await launch({ args: [`--data-folder=${folder}`] });
  const { page } = second;
  await expect(page.getByRole('heading', { name: 'Your planner is open in another Askwell' })).toBeVisible();
  await button(page, 'Open it for reading').click();
  await expect(page.getByText(/This document is open for reading only/)).toBeVisible();
  await seesLarkmoor(page);
  await expect(does(page, 'organisation.added', { id: 'org_two', name: 'Not here' })).rejects.toThrow(/reading only/);
  await first.close();
  await button(page, 'Try again').click();
  await expect(page.getByText(/This document is open for reading only/)).toHaveCount(0);
  await does(page, 'organisation.added', { id: 'org_two', name: 'Now it is' });
  await second.close();
  expect((await readDocument(folder)).workspace?.organisations).toHaveProperty('org_two');
});

test('moving to another folder takes everything along; a folder that is then missing is told, never begun anew', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const drive = freshFolder();
  const old = await planned(launch, userDataDir);
  const first = await launch({ userDataDir });
  await chooseInDialog(first.app, drive);
  await visit(first.page, '/settings');
  await button(first.page, 'Choose another folder').click();
  const dialog = first.page.getByRole('dialog', { name: 'Move your planner here?' });
  await expect(dialog.getByText(join(drive, 'Askwell'))).toBeVisible();
  await dialog.getByRole('button', { name: 'Move it' }).click();
  await expect(first.page.getByText(/Your planner is in the new folder now/)).toBeVisible();
  await visit(first.page, '/settings');
  await expect(first.page.getByText(join(drive, 'Askwell'))).toBeVisible();
  await does(first.page, 'organisation.added', { id: 'org_two', name: 'After the move' });
  await first.close();
  expect(Object.keys((await readDocument(join(drive, 'Askwell'))).workspace?.organisations ?? {})).toEqual([
    'org_one',
    'org_two',
  ]);
  expect(Object.keys((await readDocument(old)).workspace?.organisations ?? {})).toEqual(['org_one']);

  await rename(join(drive, 'Askwell'), join(drive, 'Elsewhere'));
  const { page, app, close } = await launch({ userDataDir });
  await expect(page.getByRole('heading', { name: 'Your planner is not where it was' })).toBeVisible();
  await expect(page.getByText(join(drive, 'Askwell'))).toBeVisible();
  await button(page, 'Try again').click();
  await expect(button(page, 'Try again')).toBeEnabled();
  expect(await readdir(drive)).toEqual(['Elsewhere']);
  await chooseInDialog(app, join(drive, 'Elsewhere'));
  await button(page, 'It is in another folder').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open it' }).click();
  await seesLarkmoor(page);
  await close();

  const again = await launch({ userDataDir });
  await seesLarkmoor(again.page);
  await again.close();
  await rename(join(drive, 'Elsewhere'), join(drive, 'Away'));
  const missing = await launch({ userDataDir });
  await expect(missing.page.getByRole('heading', { name: 'Your planner is not where it was' })).toBeVisible();
  await rename(join(drive, 'Away'), join(drive, 'Elsewhere'));
  await button(missing.page, 'Try again').click();
  await seesLarkmoor(missing.page);
  await missing.close();
});

test('a planner that cannot be read: nothing is overwritten, and a backup or a new planner goes elsewhere', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const folder = await planned(launch, userDataDir);
  const copy = join(freshFolder(), 'askwell-copy.json');
  await cp(join(folder, 'askwell.json'), copy);
  for (const file of Object.keys(await bytesIn(folder))) await writeFile(file, 'rotten');
  await mkdir(join(folder, 'backups'), { recursive: true });
  await writeFile(join(folder, 'backups', '2027-01-13T09-00-00Z-4-daily.json'), 'rotten as well');
  const before = await bytesIn(folder);

  const { app, page, close } = await launch({ userDataDir });
  await expect(page.getByRole('heading', { name: 'Your notes could not be opened' })).toBeVisible();
  await expect(page.getByText(/13 January.*of the day|Wed 13 January/).first()).toBeVisible();
  await expect(page.getByText(/cannot be read either/).first()).toBeVisible();
  await button(page, 'Try again').click();
  await expect(button(page, 'Try again')).toBeEnabled();

  const place = freshFolder();
  await app.evaluate(
    ({ dialog }, answers) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [answers.shift() ?? ''] });
    },
    [copy, place],
  );
  await button(page, 'Open a backup from elsewhere').click();
  const dialog = page.getByRole('dialog', { name: 'Open this backup here?' });
  await expect(dialog.getByText(/1 organisation/)).toBeVisible();
  await dialog.getByRole('button', { name: 'Open the backup' }).click();
  await seesLarkmoor(page);
  await close();
  expect(await bytesIn(folder)).toEqual(before);

  const again = await launch({ userDataDir });
  await seesLarkmoor(again.page);
  await visit(again.page, '/settings');
  await expect(again.page.getByText(join(place, 'Askwell'))).toBeVisible();
  await again.close();
});

test('beginning anew goes to another folder, and a failed opening comes back to where it was', async ({ launch }) => {
  const userDataDir = freshFolder();
  const folder = await planned(launch, userDataDir);
  await rename(folder, `${folder}-away`);
  const { app, page, close } = await launch({ userDataDir });
  const place = freshFolder();
  const rotten = freshFolder();
  await writeFile(join(rotten, 'askwell.json'), 'rotten');
  await chooseInDialog(app, rotten);
  await button(page, 'It is in another folder').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Open it' }).click();
  await expect(page.getByText(/Askwell could not open your planner/)).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Your planner is not where it was' })).toBeVisible();
  await chooseInDialog(app, place);
  await button(page, 'Begin anew elsewhere').click();
  await page.getByRole('dialog').getByRole('button', { name: 'Begin anew' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'What are you trying to find out?' })).toBeVisible();
  await close();
  expect((await readDocument(join(place, 'Askwell'))).outcome.kind).toBe('opened');
  expect(await readdir(userDataDir)).not.toContain('workspace');
});

test('Settings, Data: a backup is made and listed, everything is checked, and what is wrong is named', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const folder = await planned(launch, userDataDir);
  const { page, consoleErrors, close } = await launch({ userDataDir });
  await visit(page, '/settings');
  await button(page, 'Back up now').click();
  await expect(page.getByText('made by you')).toBeVisible();
  expect((await readdir(join(folder, 'backups'))).some((name) => name.endsWith('-manual.json'))).toBe(true);
  await button(page, 'Check everything').click();
  await expect(page.getByText(/Everything is in order: \d+ records/)).toBeVisible();
  await writeFile(join(folder, 'backups', '2027-01-01T00-00-00Z-1-daily.json'), 'rotten');
  await button(page, 'Check everything').click();
  await expect(page.getByText(/One thing is not as it should be/)).toBeVisible();
  expect(consoleErrors).toEqual([]);
  await close();
});

test('askwell --check says how a folder is, beside the app that has it open, and ends with 0, 1 or 2', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const folder = await planned(launch, userDataDir);
  const { app, close } = await launch({ userDataDir });
  const program = await app.evaluate(() => ({ path: process.execPath, root: process.argv[1] ?? '' }));
  const { DISPLAY: _display, WAYLAND_DISPLAY: _wayland, ...withoutScreen } = process.env;
  const check = async (of: string) => {
    const asRoot = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const child = spawn(program.path, [program.root, ...asRoot, '--log-level=3', '--check', of], {
      env: withoutScreen,
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    let said = '';
    child.stdout.on('data', (part: Buffer) => (said += part.toString()));
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, said };
  };
  expect(await check(folder)).toEqual({ code: 0, said: expect.stringMatching(/^Everything is in order: /) });
  await writeFile(join(folder, 'backups', '2027-01-01T00-00-00Z-1-daily.json'), 'rotten');
  expect(await check(folder)).toMatchObject({ code: 1 });
  expect(await check(join(folder, 'nowhere'))).toMatchObject({ code: 2 });
  await close();
});

test('a planner that was put back to an older copy says what is missing, and goes on', async ({ launch }) => {
  const userDataDir = freshFolder();
  const folder = await planned(launch, userDataDir);
  const copy = join(freshFolder(), 'copy');
  await cp(folder, copy, { recursive: true });
  const later = await launch({ userDataDir });
  await does(later.page, 'organisation.added', { id: 'org_two', name: 'Added later' });
  await later.close();
  await rm(folder, { recursive: true });
  await cp(copy, folder, { recursive: true });
  const { page, close } = await launch({ userDataDir });
  await expect(page.getByText(/the last change is not in the folder any more/)).toBeVisible();
  await seesLarkmoor(page);
  await does(page, 'organisation.added', { id: 'org_three', name: 'Written now' });
  await close();
  const again = await launch({ userDataDir });
  await seesLarkmoor(again.page);
  await expect(again.page.getByText(/not in the folder any more/)).toHaveCount(0);
});
