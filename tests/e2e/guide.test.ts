import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { does } from '../support/ask';
import { expect, resize, test, visit } from '../support/e2e';
import { chooseInDialog, saveInDialog } from '../support/fileDialog';
import { freshFolder } from '../support/launch';

// Interview IA1 of the nurse scenario (Imogen Sparrowhawk talks with Odalys Thornwhistle), before the call, by keyboard.
const now = '2027-01-13T16:00:00.000Z';
const own = 'Which alarms did you remove first, and how did the wards take it?';
const first = 'How did you end up in this work? I would love the untidy version.';

async function planIA1(page: Page): Promise<void> {
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
  await does(page, 'goal.added', {
    id: 'goa_g1',
    purpose: 'learn',
    statement: 'Find out whether clinical product work suits me, or only looks better than nights',
  });
  await does(page, 'assumption.added', {
    id: 'asm_1',
    goalId: 'goa_g1',
    statement: 'Nurses are heard when a product is decided',
  });
  await does(page, 'person.added', {
    id: 'per_odalys',
    name: 'Odalys Thornwhistle',
    fields: { part: 'hiringManager' },
  });
  await does(page, 'interview.planned', {
    id: 'int_ia1',
    personIds: ['per_odalys'],
    fields: {
      purpose: 'information, known quantity',
      goalId: 'goa_g1',
      startsAt: '2027-01-14T17:30:00.000Z',
      minutes: 20,
      timeZone: 'Europe/London',
    },
  });
}

/** What breaks a rule of WCAG 2.2 AA on the screen as it stands. */
async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page })
    .setLegacyMode(true)
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, html }) => `${id}: ${target.join(' ')} ${html.slice(0, 300)}`),
  );
}

/** Takes a question from the library by keyboard: finds it by its words, adds it, and goes back to the guide. */
async function take(page: Page, words: string): Promise<void> {
  const find = page.getByRole('searchbox', { name: 'Find in the library' });
  await find.focus();
  await page.keyboard.press('Control+A');
  await page.keyboard.type(words);
  const add = page
    .getByRole('complementary', { name: 'Library' })
    .getByRole('button', { name: new RegExp(`^Add, .*${words}`) });
  await expect(add).toHaveCount(1);
  await page.keyboard.press('Tab');
  await expect(add).toBeFocused();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('list', { name: 'Questions of the guide' })).toContainText(words);
}

test('the guide of IA1: 19 of 20 minutes, a seventh question warns, a belief, a remark, the list out and in again', async ({
  launch,
}) => {
  const file = join(freshFolder(), 'ia1.json');
  const { page, app, consoleErrors, close } = await launch({ now });
  await planIA1(page);
  await visit(page, '/interviews/int_ia1/prep');
  const guide = page.getByRole('list', { name: 'Questions of the guide' });
  const minutes = (words: string) => page.getByRole('img', { name: words });

  for (const words of [
    'How did you end up in this work',
    'How do you tell a good month from a bad one',
    'Which problem is at the top of your list this quarter',
    'Which ability is hardest to teach',
    'Whose judgement in this area do you trust most',
    'When I write to them, may I say that you suggested it',
  ])
    await take(page, words);
  await page.getByRole('button', { name: first, exact: true }).focus();
  await page.keyboard.press('q');
  await page.keyboard.type(own);
  await page.keyboard.press('Enter');
  await expect(guide).toContainText(own);
  await page.keyboard.press('Escape');
  await expect(page.getByRole('button', { name: own })).toBeFocused();
  // The own question is counted: 3 + 2 + 2 + 2 + 2 + 1 + 2, with 5 minutes for opening and close.
  await expect(minutes('19 of 20 minutes planned, 1 to spare')).toBeVisible();

  // One question more, and it does not fit: the one that goes first is named.
  await take(page, 'What would a first useful result look like after a month');
  await expect(minutes('21 of 20 minutes planned, 1 min over')).toBeVisible();
  await expect(page.getByText(/It does not fit\. “What would a first useful result/)).toBeVisible();
  // A must is never dropped: with the newest a must, the next one nearest the end goes.
  await page
    .getByRole('button', { name: 'What would a first useful result look like after a month?', exact: true })
    .focus();
  await page.keyboard.press('1');
  await expect(page.getByText(/It does not fit\. “Which alarms did you remove first/)).toBeVisible();
  await page.keyboard.press('3');
  await expect(page.getByText(/It does not fit\. “What would a first useful result/)).toBeVisible();
  await page.keyboard.press('Delete');
  await expect(minutes('19 of 20 minutes planned, 1 to spare')).toBeVisible();
  await expect(page.getByText(/If it gets tight, these go first, in this order/)).toBeVisible();

  // A question hangs on a belief, and off it again.
  await page.getByRole('button', { name: own }).focus();
  await page.keyboard.press('b');
  await expect(page.getByRole('menuitem', { name: 'Nurses are heard when a product is decided' })).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await expect(guide).toContainText('Tests “Nurses are heard when a product is decided”');
  await expect(page.getByRole('button', { name: own })).toBeFocused();

  // A remark: seen, dismissed, brought back, and the better words taken.
  await page.keyboard.press('q');
  await page.keyboard.type('Would you use a count of silenced alarms?');
  await page.keyboard.press('Enter');
  await expect(guide).toContainText('Would you use a count of silenced alarms?');
  await page.keyboard.press('Escape');
  await expect(guide).toContainText('It asks what they would do. What they did the last time is worth more.');
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('prep.png') });
  await page.keyboard.press('d');
  await expect(guide).not.toContainText('It asks what they would do');
  await page.keyboard.press('Shift+D');
  await expect(guide).toContainText('It asks what they would do');
  await page.keyboard.press('r');
  await expect(page.getByRole('button', { name: 'When did you last use a count of silenced alarms?' })).toBeFocused();
  await page.keyboard.press('Delete');

  // The guide as a list, out into a file and in again.
  await page.getByRole('button', { name: 'Add a list' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: 'Save this guide as a list' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'Saved as the list' })).toBeVisible();
  await visit(page, '/questions');
  await page.getByRole('button', { name: 'information, known quantity' }).focus();
  await page.keyboard.press('Enter');
  await saveInDialog(app, file);
  await page.getByRole('button', { name: 'Share as a file' }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'The list is in “ia1.json”' })).toBeVisible();
  const written = JSON.parse(await readFile(file, 'utf8')) as { askwellQuestionList: number; questions: unknown[] };
  expect([written.askwellQuestionList, written.questions.length]).toEqual([1, 7]);

  await chooseInDialog(app, file);
  await page.keyboard.press('Control+i');
  const dialog = page.getByRole('dialog', { name: 'information, known quantity' });
  await expect(dialog).toContainText('0 new questions, 7 in your library already');
  await page.screenshot({ path: test.info().outputPath('import.png') });
  await page.keyboard.press('Enter');
  await expect(page.getByRole('status').filter({ hasText: 'is among your lists' })).toBeVisible();
  await expect(page.getByRole('button', { name: 'information, known quantity' })).toHaveCount(2);
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('button', { name: 'information, known quantity' })).toHaveCount(1);

  await visit(page, '/insights');
  await page.getByRole('button', { name: /Nurses are heard/ }).focus();
  await page.keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'What would prove me wrong' })).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('insights.png') });
  await does(page, 'settings.changed', { fields: { theme: 'dark' } });
  await resize(app, 900, 600);
  await visit(page, '/interviews/int_ia1/prep');
  await expect(guide).toBeVisible();
  expect(await faults(page)).toEqual([]);
  await page.screenshot({ path: test.info().outputPath('prep-narrow.png') });
  expect(consoleErrors).toEqual([]);
  await close();
});
