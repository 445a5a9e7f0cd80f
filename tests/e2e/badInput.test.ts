import { truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import { does } from '../support/ask';
import { expect, test } from '../support/e2e';
import { chooseInDialog } from '../support/fileDialog';
import { freshFolder } from '../support/launch';
import { goTo } from '../support/planned';
import { zipOf } from '../support/zip';

const header = 'First Name,Last Name,URL,Email Address,Company,Position,Connected On';

/** Opens the import and reads the file that the dialog will answer with. */
async function readFile(page: Page): Promise<void> {
  await goTo(page, '/people?import');
  await page.getByRole('button', { name: /^Choose/ }).click();
}

test('a file that cannot be imported is refused in one sentence, and nothing is written', async ({ launch }) => {
  const folder = freshFolder();
  const userDataDir = freshFolder();
  const { app, page, close } = await launch({ userDataDir });
  await does(page, 'welcome.finished', {});
  const huge = join(folder, 'huge.csv');
  await writeFile(huge, '');
  await truncate(huge, 200 * 1024 * 1024);
  const bomb = zipOf({ 'Connections.csv': Buffer.alloc(100 * 1024 * 1024, 'x') });
  expect(bomb.length, 'small outside, large inside').toBeLessThan(1024 * 1024);
  const files: readonly (readonly [name: string, content: Buffer | string | null, sentence: RegExp])[] = [
    ['empty.csv', '', /empty/i],
    ['photo.csv', Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0, 1, 2, 3]), /not|cannot/i],
    ['letter.csv', 'Dear Sir or Madam,\nthis is a letter.\n', /not|no .*found/i],
    ['bomb.zip', bomb, /large|big|more than/i],
    ['huge.csv', null, /has 200 MB/i],
  ];
  for (const [name, content, sentence] of files) {
    const path = join(folder, name);
    if (content !== null) await writeFile(path, content);
    await chooseInDialog(app, path);
    await readFile(page);
    const refusal = page.getByRole('dialog').getByRole('alert');
    await expect(refusal, name).toHaveText(sentence);
    await expect(refusal, name).toHaveText(/[Nn]othing was/);
    await page.keyboard.press('Escape');
    await goTo(page, '/people');
  }
  await close();
  const { workspace } = await readDocument(join(userDataDir, 'workspace'));
  expect(workspace?.people).toEqual({});
});

test('odd names are plain text, and Windows letters are read as such', async ({ launch }) => {
  const folder = freshFolder();
  const userDataDir = freshFolder();
  const { app, page, close, consoleErrors } = await launch({ userDataDir });
  await does(page, 'welcome.finished', {});
  const path = join(folder, 'Connections.csv');
  const rows = [
    header,
    '"=HYPERLINK(""https://example.org"",""Ada"")",Formula,,,Acme,Engineer,01 Jan 2026',
    '<script>alert(1)</script>,Tag,,,<img src=x onerror=alert(1)>,Engineer,02 Jan 2026',
    'Zoë,Østervang,,,Café Noir,Chef,03 Jan 2026',
  ];
  await writeFile(path, Buffer.from(rows.join('\r\n'), 'latin1'));
  await chooseInDialog(app, path);
  await readFile(page);
  const dialog = page.getByRole('dialog');
  await expect(dialog).toContainText('3 people are new');
  await expect(dialog).toContainText(/Windows/);
  await expect(dialog).toContainText('<script>alert(1)</script> Tag');
  expect((await readDocument(join(userDataDir, 'workspace'))).workspace?.people, 'before it is accepted').toEqual({});
  await dialog.getByRole('button', { name: 'Add 3 people' }).click();
  for (const name of [
    '=HYPERLINK("https://example.org","Ada") Formula',
    '<script>alert(1)</script> Tag',
    'Zoë Østervang',
  ]) {
    await expect(page.getByRole('grid').getByRole('row').filter({ hasText: name })).toBeVisible();
  }
  await page.getByRole('grid').getByRole('row').filter({ hasText: '<script>' }).click();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('heading', { level: 1 })).toContainText('<script>alert(1)</script> Tag');
  expect(await page.evaluate(() => document.querySelectorAll('main script, main img').length)).toBe(0);
  expect(consoleErrors).toEqual([]);
  await close();
});
