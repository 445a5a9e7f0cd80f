import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import { wordCount } from '../../src/shared/text/wordCount';
import { does } from '../support/ask';
import { expect, test } from '../support/e2e';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { expectNoNetwork, freshFolder } from '../support/launch';

/** Letter LA3 of the nurse scenario: outreach to Priya, on Monday 11 January 2027 at 20:10; 72 words, no job words. */
const now = '2027-01-11T20:10:00.000Z';
const detail = 'Your page says that Tidewell asks care homes before it draws a screen.';
const slots = 'Thursday evening';

async function known(page: Page): Promise<void> {
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', {
    fields: {
      name: 'Imogen Sparrowhawk',
      headline: 'I am a ward sister in Leeds, learning how clinical product teams decide.',
      interests: ['clinical product work'],
      timeZone: 'Europe/London',
    },
  });
  await does(page, 'person.added', {
    id: 'per_priya',
    name: 'Priya Vellamore',
    fields: {
      emails: ['priya@tidewell.example'],
      howWeMet: 'I found your name on the alumni list of our nursing school.',
      timeZone: 'Europe/London',
    },
  });
  await does(page, 'interview.planned', {
    id: 'int_priya',
    personIds: ['per_priya'],
    fields: { purpose: 'Learn whom you ask first' },
  });
}

/** The words that are chosen in the field with the focus. */
function chosen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return '';
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  });
}

test('from a person to a sent first note, by keyboard alone; a gap is asked about', async ({ launch }) => {
  test.setTimeout(120_000);
  const userDataDir = freshFolder();
  const askwell = await launch({ userDataDir, now, locale: 'en-GB', env: { ASKWELL_TIME_ZONE: 'Europe/London' } });
  const { page } = askwell;
  const { keyboard } = page;
  await known(page);

  await test.step('the person, and W', async () => {
    await keyboard.press('Control+k');
    await keyboard.type('Priya Vell');
    await expect(page.getByRole('option').first()).toContainText('Priya Vellamore');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Priya Vellamore');
    await keyboard.press('w');
    await expect(page.getByRole('textbox', { name: 'Letter' })).toBeFocused();
  });

  const editor = page.getByRole('textbox', { name: 'Letter' });
  const checks = page.getByRole('region', { name: 'Checks' });
  await test.step('a gap is not passed over', async () => {
    await expect(editor).toHaveValue(/\{specific_detail\}/);
    await keyboard.press('Control+Shift+S');
    const dialog = page.getByRole('dialog');
    await expect(dialog.getByRole('alert')).toContainText('{shared}, {specific_detail}, {slots}');
    await tabTo(page, /^Back to the letter$/);
    await keyboard.press('Enter');
    await expect(dialog).toBeHidden();
  });

  await test.step('each gap by F8', async () => {
    // The letter opened with its first gap chosen, and is as it was left.
    await tabTo(page, /^Letter$/);
    for (const [gap, words] of [
      ['{specific_detail}', detail],
      ['{slots}', slots],
      ['{shared}', 'Our nursing school'],
    ] as const) {
      if (gap !== '{specific_detail}') await keyboard.press('F8');
      expect(await chosen(page)).toBe(gap);
      await keyboard.type(words);
    }
    await expect(page.getByRole('region', { name: 'Still to fill in' })).toBeHidden();
  });

  await test.step('the gauge is content, and says why when it is not', async () => {
    await expect(checks.getByRole('status')).toHaveText('Ready');
    const body = await editor.inputValue();
    expect(wordCount(body)).toBe(72);
    expect(body).not.toMatch(/\b(?:jobs?|hir(?:e|ing)|CV|vacanc)/i);
    await tabTo(page, /^Letter$/);
    await keyboard.press('Control+End');
    await keyboard.type('\nMy CV is here.');
    await expect(checks.getByRole('status')).toHaveText('1 to look at');
    await expect(checks).toContainText('a job question gives an easy no (Dalton as taught at SFU; Bucknell)');
    for (let key = 0; key < '\nMy CV is here.'.length; key += 1) await keyboard.press('Backspace');
    await expect(checks.getByRole('status')).toHaveText('Ready');
  });

  await test.step('sent', async () => {
    await keyboard.press('Control+Shift+S');
    await expect(page.getByRole('dialog')).toBeVisible();
    await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
    await keyboard.press('Enter');
    await expect(page.getByText('Sent today 20:10')).toBeVisible();
    await tabTo(page, /^Back to Priya Vellamore$/);
    await keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Between you' })).toContainText('You asked for a conversation');
    expect(await focusedName(page)).not.toBe('Letter');
  });

  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
  const { workspace } = await readDocument(join(userDataDir, 'workspace'));
  const [sent] = Object.values(workspace?.messages ?? {});
  expect(sent).toMatchObject({
    kind: 'outreach',
    variant: 'alumni',
    channel: 'email',
    subject: 'Our nursing school, and clinical product work',
    interviewId: 'int_priya',
  });
  expect(sent?.sentAt).toMatch(/^2027-01-11T20:1/);
  expect(workspace?.interviews['int_priya']?.state).toBe('requested');
  expect(Object.values(workspace?.touchpoints ?? {})).toMatchObject([{ kind: 'message', messageId: sent?.id }]);
});
