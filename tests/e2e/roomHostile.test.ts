import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import naughty from 'big-list-of-naughty-strings' with { type: 'json' };
import { readDocument } from '../../src/main/storage/readDocument';
import type { Note } from '../../src/shared/domain/interview';
import { parseNotePrefix } from '../../src/shared/text/notePrefix';
import { expect, test } from '../support/e2e';
import { saveInDialog } from '../support/fileDialog';
import { expectNoNetwork, freshFolder } from '../support/launch';
import { goTo, interviewId, planInterview } from '../support/planned';
import { ask } from '../support/ask';

const start = '2027-01-14T17:31:00.000Z';
const inLondon = { locale: 'en-GB', args: ['--lang=en-GB'], env: { ASKWELL_TIME_ZONE: 'Europe/London' } };

/** What the list lacks, or says in a browser’s terms only. */
const ours = [
  '[click me](javascript:alert(1)) and ![x](javascript:alert(2))',
  '<https://evil.example/?q=notes> <img src="https://evil.example/pixel.gif">',
  '<a href="javascript:alert(1)" onmouseover="alert(2)">here</a>',
  'before \u202Eafter the override, never taken back',
  '\u2067isolated, never closed',
  '\u200Fright \u200Eleft \u061Carabic',
  'zero\u200Bwidth\u200Cnon\u200Djoiner\uFEFFmark',
  'שלום, then English, then العربية 12:30',
  '---\ntitle: not front matter\n---',
  '{"__proto__": {"polluted": true}}',
  '{{person.name}} ${7*7} <%= 7*7 %>',
  '`'.repeat(7) + '\ncode that never ends',
  '\u0301\u0302\u0303 begins with marks that combine',
  '👩🏽‍⚕️👨‍👩‍👧‍👦🏳️‍🌈',
];
const long = 'abcde fghi '.repeat(9_091).slice(0, 100_000);

async function paste(app: ElectronApplication, page: Page, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, words) => {
    void clipboard.writeText(words);
  }, text);
  await page.keyboard.press('Control+v');
}

async function notesOnDisk(folder: string): Promise<Note[]> {
  const { workspace } = await readDocument(join(folder, 'workspace'));
  return Object.values(workspace?.notes ?? {}).sort((a, b) => a.at.localeCompare(b.at));
}

/** The words of every line on the screen, as they stand there; all of them are built first. */
async function onScreen(page: Page): Promise<string[]> {
  const notes = page.getByRole('region', { name: 'Notes' });
  const earlier = notes.getByRole('button', { name: /earlier lines?$/ });
  while ((await earlier.count()) > 0) {
    const before = await notes.locator('li').count();
    // To the top; where it stands there already, a little down first: only a move is heard.
    const scroll = () =>
      page.evaluate(() => {
        const stream = document.querySelector('section[aria-label="Notes"]')!;
        stream.scrollTop = stream.scrollTop === 0 ? 40 : 0;
      });
    await expect
      .poll(async () => {
        await scroll();
        return notes.locator('li').count();
      })
      .not.toBe(before);
  }
  return notes.locator('li p[dir="auto"]').evaluateAll((lines) => lines.map((line) => line.textContent));
}

/** What of the room would move or come alive if a note could do anything. */
function around(page: Page) {
  return page.evaluate(() => {
    const stream = document.querySelector('section[aria-label="Notes"]')!;
    const lefts = (selector: string) => [
      ...new Set([...stream.querySelectorAll(selector)].map((element) => element.getBoundingClientRect().left)),
    ];
    return {
      alive: stream.querySelectorAll('img,script,iframe,a,svg[onload],object,embed,style,link').length,
      timesAt: lefts('li > span:first-child').length,
      wordsAt: lefts('li > div').length,
      isWide: stream.scrollWidth > stream.clientWidth + 1,
      marks: document.querySelector('[aria-label="Mark this line"]')?.textContent,
      title: document.title,
      polluted: 'polluted' in {},
    };
  });
}

test('hostile and odd text stays inert and whole: on the screen, on the disk, after a restart, in the export', async ({
  launch,
}) => {
  test.setTimeout(420_000);
  const userDataDir = freshFolder();
  const all = [...naughty, ...ours, long].filter((text) => parseNotePrefix(text).text.trim() !== '');
  const expected = all.map((text) => parseNotePrefix(text).text);

  const first = await launch({ userDataDir, now: start, ...inLondon });
  const { app, page } = first;
  const asked: string[] = [];
  page.on('dialog', (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  await planInterview(page);
  await goTo(page, `/interviews/${interviewId}/live`);
  const field = page.locator('[data-note-field]');
  await expect(field).toBeFocused();
  await page.keyboard.type('the room before');
  await page.keyboard.press('Enter');
  const before = await around(page);
  for (const text of all) {
    await paste(app, page, text);
    await expect(field).toHaveValue(parseNotePrefix(text).text);
    await page.keyboard.press('Enter');
  }
  await expect.poll(async () => (await notesOnDisk(userDataDir)).length, { timeout: 60_000 }).toBe(all.length + 1);
  expect((await notesOnDisk(userDataDir)).slice(1).map(({ text }) => text)).toEqual(expected);
  expect(await onScreen(page)).toEqual(['the room before', ...expected]);
  expect(await around(page)).toEqual({ ...before, alive: 0, isWide: false });
  expect(asked).toEqual([]);
  expect(first.consoleErrors).toEqual([]);
  expectNoNetwork(first);
  await first.close();

  const second = await launch({ userDataDir, now: '2027-01-14T17:45:00.000Z', ...inLondon });
  await goTo(second.page, `/interviews/${interviewId}/live`);
  await expect(second.page.locator('[data-note-field]')).toBeFocused();
  expect(await onScreen(second.page)).toEqual(['the room before', ...expected]);
  // An export is a document again: the same reader reads it.
  const elsewhere = freshFolder();
  await mkdir(join(elsewhere, 'workspace'));
  await saveInDialog(second.app, join(elsewhere, 'workspace', 'askwell.json'));
  await ask(second.page, 'document.export', {});
  expect((await notesOnDisk(elsewhere)).slice(1).map(({ text }) => text)).toEqual(expected);
  expect(second.consoleErrors).toEqual([]);
  expectNoNetwork(second);
  await second.close();
});
