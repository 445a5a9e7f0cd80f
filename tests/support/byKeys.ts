import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import type { Workspace } from '../../src/shared/domain/workspace';
import { expect } from './e2e';
import { focusedName, tabTo } from './keyboardOnly';
import { expectNoNetwork, type Askwell, type LaunchOptions } from './launch';

/** What a person does with the keyboard alone, as the stories do it: no click, and no focus by script. */

export const inLondon = { locale: 'en-GB', args: ['--lang=en-GB'], env: { ASKWELL_TIME_ZONE: 'Europe/London' } };
export const inColumbus = { locale: 'en-US', args: ['--lang=en-US'], env: { ASKWELL_TIME_ZONE: 'America/New_York' } };

/** One sitting at this moment; `end` closes the app and sees that nothing went wrong and nothing left the computer. */
export type Days = (now: string) => Promise<{ app: ElectronApplication; page: Page; end: () => Promise<void> }>;

/** Opens the same planner again and again, with the clock moved on. */
export function days(
  launch: (options: Partial<LaunchOptions>) => Promise<Askwell>,
  userDataDir: string,
  place: Partial<LaunchOptions>,
): Days {
  return async (now) => {
    const askwell = await launch({ userDataDir, now, ...place });
    return {
      app: askwell.app,
      page: askwell.page,
      end: async () => {
        expect(askwell.consoleErrors).toEqual([]);
        expectNoNetwork(askwell);
        await askwell.close();
      },
    };
  };
}

const pictures = process.env['ASKWELL_PICTURES'];

/** A picture of the window, where `ASKWELL_PICTURES` names a folder for them. */
export async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

/** The document of this data folder as it lies on the disk. */
export async function planner(userDataDir: string): Promise<Workspace> {
  const { workspace } = await readDocument(join(userDataDir, 'workspace'));
  if (workspace === null) throw new Error('nothing on the disk');
  return workspace;
}

/** Follow-ups that wait, as `2027-01-15 Nudge Ruaridh MacFiction`, by day. */
export async function waiting(userDataDir: string): Promise<string[]> {
  return Object.values((await planner(userDataDir)).followUps)
    .filter(({ doneAt, deletedAt }) => doneAt === null && deletedAt === null)
    .map(({ due, title }) => `${due} ${title}`)
    .sort();
}

/** The palette, `words`, and the first that is found; `shows` is what it must say. */
export async function find(page: Page, words: string, shows: string | RegExp = new RegExp(words, 'i')): Promise<void> {
  await page.keyboard.press('Control+k');
  await expect(page.getByRole('combobox', { name: /^Search people/ })).toBeFocused();
  await page.keyboard.type(words);
  await expect(page.getByRole('option').first()).toContainText(shows);
  await page.keyboard.press('Enter');
}

/** To the page of a person or an organisation with this name. */
export async function toRecord(page: Page, name: string): Promise<void> {
  await find(page, name, name);
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(name);
}

/** Types into the field that Tab comes to, in place of what stands there, and sees that it stands there. */
export async function fill(page: Page, field: RegExp, words: string): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Control+a');
  await page.keyboard.type(words);
}

/** Words as tags in the field that Tab comes to; a sentence may be one. */
export async function tag(page: Page, field: RegExp, ...words: readonly string[]): Promise<void> {
  await tabTo(page, field);
  for (const word of words) {
    await page.keyboard.type(word);
    await page.keyboard.press('Enter');
  }
}

/** Chooses from the list of the field that Tab comes to, by the arrow keys. */
export async function choose(page: Page, field: RegExp, option: string | RegExp): Promise<void> {
  await tabTo(page, field);
  await page.keyboard.press('Enter');
  const wanted = page.getByRole('option', { name: option, exact: true });
  await expect(wanted).toBeVisible();
  for (let step = 0; step < 60; step += 1) {
    const chosen = page.locator('[role="option"][data-combobox-selected]');
    if ((await chosen.count()) > 0) {
      const words = (await chosen.first().textContent()) ?? '';
      if (typeof option === 'string' ? words === option : option.test(words)) break;
    }
    await page.keyboard.press('ArrowDown');
  }
  await page.keyboard.press('Enter');
  await expect(wanted).toBeHidden();
}

/** Goes along a group of radio buttons from the one Tab comes to, to this one. */
export async function pick(page: Page, anyOfThem: RegExp, wanted: string): Promise<void> {
  await tabTo(page, anyOfThem);
  for (let step = 0; step < 8 && (await focusedName(page)) !== wanted; step += 1)
    await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: wanted })).toBeChecked();
}

/** Presses the button that Tab comes to. */
export async function press(page: Page, button: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  await tabTo(page, button, key);
  await page.keyboard.press('Enter');
}

/** The first run from its first question to the app: the goal, up to three people, the name. */
export async function settleIn(
  page: Page,
  { goal, people, name }: { goal: string; people: readonly (readonly [string, string])[]; name: string },
): Promise<void> {
  await page.keyboard.type(goal);
  await page.keyboard.press('Enter');
  await expect(page.getByText('2 of 3')).toBeVisible();
  for (const [place, [who, how]] of people.entries()) {
    await tabTo(page, new RegExp(`^Name or role ${place + 1}`));
    await page.keyboard.type(who);
    await page.keyboard.press('Tab');
    await page.keyboard.type(how);
  }
  await press(page, /^Continue/);
  await expect(page.getByText('3 of 3')).toBeVisible();
  await tabTo(page, /^Your name/);
  await page.keyboard.type(name);
  await press(page, /^Open Askwell/);
  await expect(page.getByRole('heading', { name: 'Where would you like to begin?' })).toBeVisible();
}

/** People by one line each, `Name, role at organisation`. */
export async function addPeople(page: Page, ...lines: readonly string[]): Promise<void> {
  await page.keyboard.press('Control+3');
  await expect(page.getByRole('heading', { level: 1, name: 'People' })).toBeVisible();
  await page.keyboard.press('Control+n');
  const line = page.getByRole('textbox', { name: 'Name, role at organisation' });
  await expect(line).toBeFocused();
  for (const one of lines) {
    await page.keyboard.type(one);
    await page.keyboard.press('Enter');
    await expect(line).toHaveValue('');
  }
  await expect(line).toBeFocused();
  await page.keyboard.press('Escape');
  await expect(line).toBeHidden();
}

/** On a person’s page: through whom I know them, and whether I may say so. */
export async function introducedBy(page: Page, who: string, consent: 'Yes' | 'No' | 'Not asked yet'): Promise<void> {
  await press(page, /^Add who introduced you$/);
  await page.keyboard.type(who);
  await expect(page.getByRole('option', { name: new RegExp(who) }).first()).toBeVisible();
  await page.keyboard.press('Enter');
  await choose(page, /^May you say that they sent you/, consent);
  await press(page, /^Save$/);
  await expect(page.getByRole('combobox', { name: new RegExp(`May you say that ${who}`) })).toHaveValue(consent);
}

/** Own words over each gap of the letter that is open, in the order F8 goes. */
export async function fillGaps(page: Page, gaps: Readonly<Record<string, string>>): Promise<void> {
  await expect(page.getByRole('textbox', { name: 'Letter' })).toBeFocused();
  for (const [place, [gap, words]] of Object.entries(gaps).entries()) {
    if (place > 0) await page.keyboard.press('F8');
    await expect.poll(() => chosen(page), gap).toBe(gap);
    await page.keyboard.type(words);
  }
  await expect(page.getByRole('region', { name: 'Still to fill in' })).toBeHidden();
}

/** The words that are chosen in the field with the focus. */
function chosen(page: Page): Promise<string> {
  return page.evaluate(() => {
    const field = document.activeElement;
    if (!(field instanceof HTMLTextAreaElement || field instanceof HTMLInputElement)) return '';
    return field.value.slice(field.selectionStart ?? 0, field.selectionEnd ?? 0);
  });
}

/** “Mark as sent” of the letter that is open, without a gap and without a warning. */
export async function markSent(page: Page, at: string): Promise<void> {
  await page.keyboard.press('Control+Shift+S');
  await expect(page.getByRole('dialog')).toBeVisible();
  await expect(page.getByRole('dialog').getByRole('alert')).toHaveCount(0);
  await page.keyboard.press('Enter');
  await expect(page.getByText(`Sent today ${at}`)).toBeVisible();
}
