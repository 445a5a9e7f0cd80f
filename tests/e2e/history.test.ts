import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { does } from '../support/ask';
import { expect, resize, test, visit } from '../support/e2e';
import { chooseInDialog, saveInDialog } from '../support/fileDialog';
import { freshFolder } from '../support/launch';
import { interviewId, planInterview } from '../support/planned';

const now = '2027-01-14T17:30:00.000Z';
const note = {
  id: 'not_1',
  interviewId,
  guideQuestionId: null,
  at: now,
  mark: null,
  owner: null,
  isOffRecord: false,
} as const;

test('by keyboard: look at a note as it was, bring it back, undo', async ({ launch }) => {
  const { page, consoleErrors, close } = await launch({ now });
  await planInterview(page);
  await does(page, 'note.written', { ...note, text: 'Count the alarms of one night before you judge any of them' });
  await does(page, 'person.changed', { id: 'per_odalys', fields: { howWeMet: 'At a fair' } });
  await does(page, 'note.changed', { id: 'not_1', fields: { text: 'Count the alarms' } });

  await page.keyboard.press('Control+K');
  await page.keyboard.type('history');
  await expect(page.getByRole('option', { name: /Go to History/ })).toBeVisible();
  await page.keyboard.press('Enter');
  const list = page.getByRole('list', { name: 'What changed' });
  await expect(list.getByRole('button').first()).toBeFocused();
  await expect(list.getByRole('button').first()).toContainText('Note changed in Odalys’s interview');
  await page.keyboard.press('ArrowDown');
  await expect(list.getByRole('button').nth(1)).toContainText('Odalys Thornwhistle changed');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');

  const moment = page.getByRole('region', { name: 'That moment' });
  await expect(moment.getByRole('heading', { level: 2 })).toHaveText('Note changed in Odalys’s interview');
  await expect(moment.getByRole('radio', { name: 'Before this' })).toBeChecked();
  await expect(moment.locator('ins').last()).toContainText('of one night before you judge any of them');
  await page.keyboard.press('r');
  const toast = page.getByRole('status').filter({ hasText: 'the earlier version is back' });
  await expect(toast).toContainText('Note in Odalys’s interview');
  await expect(list.getByRole('button').first()).toContainText('Earlier version brought back');
  await visit(page, `/interviews/${interviewId}/live`);
  await expect(page.getByText('Count the alarms of one night before you judge any of them')).toBeVisible();

  await visit(page, '/history');
  await page.keyboard.press('Control+z');
  await expect(list.getByRole('button').first()).toContainText('Undone: earlier version brought back');
  await visit(page, `/interviews/${interviewId}/live`);
  await expect(page.getByText('Count the alarms', { exact: true })).toBeVisible();
  expect(consoleErrors).toEqual([]);
  await close();
});

test('everything goes back after asking, with a backup of now', async ({ launch }) => {
  const userDataDir = freshFolder();
  const { page, app, close } = await launch({ userDataDir, now });
  await planInterview(page);
  await does(page, 'note.written', { ...note, text: 'Count the alarms' });
  await does(page, 'person.binned', { id: 'per_odalys' });
  await visit(page, `/interviews/${interviewId}/prep`);
  await page.getByRole('button', { name: 'More about this interview' }).click();
  await page.getByRole('menuitem', { name: 'Earlier versions…' }).click();
  await page.getByRole('button', { name: /Note added to Odalys/ }).click();
  await page.getByRole('region', { name: 'That moment' }).locator('label', { hasText: 'Everything' }).click();
  await resize(app, 900, 600);
  await expect(page.getByText('1 record is not as now.')).toBeVisible();
  await page.getByRole('button', { name: /^Restore everything/ }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Restore everything' }).click();
  await expect(page.getByRole('status').filter({ hasText: 'Everything is as it was then' })).toBeVisible();
  // A backup is about everything, so it is not in the list of one interview.
  await expect(page.getByRole('dialog')).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(page.getByText('Which moment would you like to see?')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: /Backup from before everything was restored/ })).toBeVisible();
  await visit(page, '/people');
  await expect(page.getByText('Odalys Thornwhistle').first()).toBeVisible();
  await close();
});

test('an export goes to another planner: looked at, taken in, undone', async ({ launch }) => {
  const file = join(freshFolder(), 'mine.json');
  const first = await launch({ now });
  await planInterview(first.page);
  await saveInDialog(first.app, file);
  await visit(first.page, '/history');
  await first.page.getByRole('button', { name: 'Export and import' }).click();
  await first.page.getByRole('menuitem', { name: 'Export everything…' }).click();
  await expect(first.page.getByRole('status').filter({ hasText: 'Everything is in “mine.json”' })).toBeVisible();
  await first.close();
  expect((JSON.parse(await readFile(file, 'utf8')) as { version: number }).version).toBeGreaterThan(0);

  const second = await launch({ now });
  await does(second.page, 'welcome.finished', {});
  await chooseInDialog(second.app, file);
  await second.page.keyboard.press('Control+K');
  await second.page.keyboard.type('open an export');
  await expect(second.page.getByRole('option', { name: /Open an export/ })).toBeVisible();
  await second.page.keyboard.press('Enter');
  const dialog = second.page.getByRole('dialog', { name: 'mine.json' });
  await expect(dialog.getByRole('list', { name: 'What is in the file' })).toContainText('1 person');
  await dialog.getByRole('radio', { name: 'Replace everything' }).check();
  await dialog.getByRole('button', { name: 'Replace everything' }).click();
  await expect(second.page.getByRole('status').filter({ hasText: 'Everything is as in “mine.json”' })).toBeVisible();
  await visit(second.page, '/people');
  await expect(second.page.getByText('Odalys Thornwhistle').first()).toBeVisible();
  await second.page.keyboard.press('Control+z');
  await expect(second.page.getByText('Start with someone who already likes you.')).toBeVisible();
  await second.close();
});
