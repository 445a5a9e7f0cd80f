import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import type { Note } from '../../src/shared/domain/interview';
import { does } from '../support/ask';
import { expect, resize, test } from '../support/e2e';
import { expectNoNetwork, freshFolder } from '../support/launch';
import { goTo, interviewId, planInterview } from '../support/planned';
import { passTo } from '../support/talkClock';

const start = '2027-01-14T17:31:00.000Z';
const inLondon = { locale: 'en-GB', args: ['--lang=en-GB'], env: { ASKWELL_TIME_ZONE: 'Europe/London' } };

interface Typed {
  /** A line of Imogen’s raw notes, as written. */
  readonly raw: string;
  readonly key?: string;
  /** Where it is cut in two by key, and how many seconds later the second part was begun. */
  readonly cut?: { readonly at: string; readonly after: number };
  /** Seconds after which the question changes; `within`: while the line is being typed. */
  readonly next?: 'after' | 'within';
}

/** Interview IA1 of the nurse scenario: the raw notes, line by line. */
const lines: readonly Typed[] = [
  { raw: '17:31 O. in a corridor, coffee machine loud. ok until 17:50, she has a hard stop' },
  {
    raw: 'path: nurse 4y (!! didnt know) -> trainer at vendor -> "translator" role -> PM. never had the title APM. "title came after the work"',
    next: 'after',
  },
  { raw: '1st alarms: bed-exit + "probe off". 60% of noise. wards angry 2 wks, then asked for more', next: 'within' },
  { raw: '! rode along on FOUR night shifts before changing 1 line of anything' },
  { raw: 'good month = fewer calls to helpdesk from NIGHTS, not total', next: 'after' },
  {
    raw: 'q61 problem top of list: nobody can tell her how often alarms are silenced w/o looking. vendor log useless. $ no data from real wards, trust legal takes 9 months',
    cut: { at: '$ no data', after: 12 },
  },
  { raw: 'quote "count before you judge"', key: 'Alt+2' },
  { raw: 'hardest 2 teach = sitting still on a ward and not explaining the product' },
  { raw: '@ Hạnh (sp? Hanh, user research, clin safety) – ok to use name. zoom, lunch times' },
  { raw: '@ Teodor at MY trust she knows him!! from panel' },
  {
    raw: '# paper by ?? "alarm counts in step-down units" she\'ll send >> no, I said I send mine. < she sends slides',
    cut: { at: '< she sends', after: 9 },
  },
  { raw: '~ they lose their research budget in april, dont tell' },
  { raw: '17:49 stop. she said "come and see the lab" – vague, no date' },
  { raw: 'didnt get to: who else / referrals q done. no time for giving q' },
  {
    raw: '> I: write to Hạnh, say O. sent me. > I: count alarms one night, tell her in Feb',
    cut: { at: '> I: count', after: 15 },
  },
];

type Told = Pick<Note, 'text' | 'mark' | 'owner' | 'isOffRecord' | 'guideQuestionId'> & { readonly second: number };
const plain = { mark: null, owner: null, isOffRecord: false } as const;
const everySeconds = 70;
const at = (line: number, more = 0) => line * everySeconds + more;

/** What they are: every line under the question that was on with its first key. */
const expected: readonly Told[] = [
  { ...plain, text: lines[0]!.raw, guideQuestionId: 'gui_0', second: at(0) },
  { ...plain, text: lines[1]!.raw, guideQuestionId: 'gui_0', second: at(1) },
  { ...plain, text: lines[2]!.raw, guideQuestionId: 'gui_1', second: at(2) },
  {
    ...plain,
    text: 'rode along on FOUR night shifts before changing 1 line of anything',
    mark: 'insight',
    guideQuestionId: 'gui_2',
    second: at(3),
  },
  { ...plain, text: lines[4]!.raw, guideQuestionId: 'gui_2', second: at(4) },
  {
    ...plain,
    text: 'q61 problem top of list: nobody can tell her how often alarms are silenced w/o looking. vendor log useless.',
    guideQuestionId: null,
    second: at(5),
  },
  {
    ...plain,
    text: 'no data from real wards, trust legal takes 9 months',
    mark: 'need',
    guideQuestionId: null,
    second: at(5, 12),
  },
  { ...plain, text: lines[6]!.raw, mark: 'quote', guideQuestionId: null, second: at(6) },
  { ...plain, text: lines[7]!.raw, guideQuestionId: null, second: at(7) },
  {
    ...plain,
    text: 'Hạnh (sp? Hanh, user research, clin safety) – ok to use name. zoom, lunch times',
    mark: 'referral',
    guideQuestionId: null,
    second: at(8),
  },
  {
    ...plain,
    text: 'Teodor at MY trust she knows him!! from panel',
    mark: 'referral',
    guideQuestionId: null,
    second: at(9),
  },
  {
    ...plain,
    text: 'paper by ?? "alarm counts in step-down units" she\'ll send >> no, I said I send mine.',
    mark: 'resource',
    guideQuestionId: null,
    second: at(10),
  },
  { ...plain, text: 'she sends slides', mark: 'action', owner: 'them', guideQuestionId: null, second: at(10, 9) },
  {
    ...plain,
    text: 'they lose their research budget in april, dont tell',
    isOffRecord: true,
    guideQuestionId: null,
    second: at(11),
  },
  { ...plain, text: lines[12]!.raw, guideQuestionId: null, second: at(12) },
  { ...plain, text: lines[13]!.raw, guideQuestionId: null, second: at(13) },
  {
    ...plain,
    text: 'I: write to Hạnh, say O. sent me.',
    mark: 'action',
    owner: 'me',
    guideQuestionId: null,
    second: at(14),
  },
  {
    ...plain,
    text: 'I: count alarms one night, tell her in Feb',
    mark: 'action',
    owner: 'me',
    guideQuestionId: null,
    second: at(14, 15),
  },
];

/** Where the field stands: its top, and that as a share of the stream’s height. */
function fieldPlace(page: Page) {
  return page.evaluate(() => {
    const field = document.querySelector('[data-note-field]')!.getBoundingClientRect();
    const stream = document.querySelector('section[aria-label="Notes"]')!.getBoundingClientRect();
    return { top: Math.round(field.top), share: (field.top - stream.top) / stream.height };
  });
}

async function enterRoom(page: Page): Promise<void> {
  await goTo(page, `/interviews/${interviewId}/live`);
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
}

/** Moves the caret to a place of the text, by key. */
async function caretTo(page: Page, place: number): Promise<void> {
  await page.keyboard.press('Control+Home');
  for (let step = 0; step < place; step += 1) await page.keyboard.press('ArrowRight');
}

/** What the system’s clipboard holds from now on. */
async function copyText(app: ElectronApplication, text: string): Promise<void> {
  await app.evaluate(({ clipboard }, words) => {
    void clipboard.writeText(words);
  }, text);
}

async function notesOnDisk(folder: string): Promise<Note[]> {
  const { workspace } = await readDocument(join(folder, 'workspace'));
  return Object.values(workspace?.notes ?? {}).sort((a, b) => a.at.localeCompare(b.at));
}

test('a nurse’s raw notes become lines with their marks, owners, times and questions; the field never moves', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const userDataDir = freshFolder();
  const askwell = await launch({ userDataDir, now: start, ...inLondon });
  const { app, page } = askwell;
  const { keyboard } = page;
  await resize(app, 1280, 800);
  await planInterview(page);
  await enterRoom(page);
  await keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'End call' })).toBeVisible();
  await expect.poll(async () => (await fieldPlace(page)).share).toBeGreaterThan(0.7);
  const { top, share } = await fieldPlace(page);
  expect(share).toBeLessThan(0.8);
  const places = new Set<number>();

  for (const [place, { raw, key, cut, next }] of lines.entries()) {
    await passTo(page, at(place));
    const half = cut === undefined ? Math.floor(raw.length / 2) : raw.indexOf(cut.at);
    await keyboard.type(raw.slice(0, half));
    places.add((await fieldPlace(page)).top);
    if (cut !== undefined) await passTo(page, at(place, cut.after));
    if (next === 'within') await keyboard.press('Control+Enter');
    await keyboard.type(raw.slice(half));
    if (key !== undefined) await keyboard.press(key);
    places.add((await fieldPlace(page)).top);
    if (cut !== undefined) {
      // A mark at the beginning is out of the words already.
      await caretTo(page, (await page.locator('[data-note-field]').inputValue()).indexOf(cut.at));
      await keyboard.press('Alt+Enter');
      await expect(page.locator('[data-note-field]')).toHaveValue(cut.at.slice(2) + raw.slice(half + cut.at.length));
      await expect(page.locator('[data-note-field]')).toBeFocused();
    }
    await keyboard.press('Enter');
    places.add((await fieldPlace(page)).top);
    if (next === 'after') await keyboard.press('Control+Enter');
  }
  // A toast and a line gone above: still the same place.
  await keyboard.type('not for here');
  await keyboard.press('Control+Shift+Backspace');
  await expect(page.getByText('Line removed')).toBeVisible();
  places.add((await fieldPlace(page)).top);
  expect([...places].filter((other) => Math.abs(other - top) > 1)).toEqual([]);

  await expect(page.getByText('Saved on this computer')).toBeVisible();
  await expect.poll(async () => (await notesOnDisk(userDataDir)).length).toBe(expected.length);
  const notes = await notesOnDisk(userDataDir);
  expect(
    notes.map(({ text, mark, owner, isOffRecord, guideQuestionId }) => ({
      text,
      mark,
      owner,
      isOffRecord,
      guideQuestionId,
    })),
  ).toEqual(expected.map(({ second: _second, ...told }) => told));
  // The seconds that the typing itself took are on top.
  for (const [place, { second, text }] of expected.entries()) {
    const real = (Date.parse(notes[place]!.at) - Date.parse(start)) / 1_000;
    expect(real - second, text).toBeGreaterThanOrEqual(0);
    expect(real - second, text).toBeLessThan(everySeconds - 20);
  }
  // Words, not colour alone.
  await expect(page.getByText('Off the record', { exact: true })).toBeVisible();
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
});

test('composed, dictated, pasted and right-to-left words arrive whole, and composing never ends a line', async ({
  launch,
}) => {
  const userDataDir = freshFolder();
  const askwell = await launch({ userDataDir, now: start, ...inLondon });
  const { app, page } = askwell;
  const { keyboard } = page;
  await planInterview(page);
  await enterRoom(page);
  const field = page.locator('[data-note-field]');
  const wire = await page.context().newCDPSession(page);
  const compose = (text: string) =>
    wire.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  const commit = (text: string) => wire.send('Input.insertText', { text });
  const composingEnter = async () => {
    const key = { key: 'Enter', code: 'Enter', windowsVirtualKeyCode: 229 };
    await wire.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', ...key });
    await wire.send('Input.dispatchKeyEvent', { type: 'keyUp', ...key });
  };

  await compose('か');
  await compose('かん');
  await composingEnter();
  await expect(field).toHaveValue('かん');
  await commit('看護');
  await expect(field).toHaveValue('看護');
  await keyboard.press('Enter');
  await expect(field).toHaveValue('');

  // A dead key composes too.
  await keyboard.type('caf');
  await compose('´');
  await commit('é');
  await keyboard.press('Enter');
  // Dictation brings whole phrases; a mark in front counts.
  await keyboard.insertText('> send her the paper by Friday');
  await expect(field).toHaveValue('send her the paper by Friday');
  await keyboard.press('Enter');
  await keyboard.insertText('👩🏽‍⚕️ שלום, then العربية');
  await keyboard.press('Enter');
  const pasted = 'first line of a mail\n\n> quoted, not a mark\nlast line';
  await copyText(app, pasted);
  await keyboard.type('she wrote: ');
  await keyboard.press('Control+v');
  await expect(field).toHaveValue(`she wrote: ${pasted}`);
  // One step back takes the whole paste out, and forward brings it again.
  await keyboard.press('Control+z');
  await expect(field).toHaveValue('she wrote: ');
  await keyboard.press('Control+Shift+z');
  await expect(field).toHaveValue(`she wrote: ${pasted}`);
  await keyboard.press('Enter');

  await expect
    .poll(async () => (await notesOnDisk(userDataDir)).map(({ text, mark }) => [text, mark]))
    .toEqual([
      ['看護', null],
      ['café', null],
      ['send her the paper by Friday', 'action'],
      ['👩🏽‍⚕️ שלום, then العربية', null],
      [`she wrote: ${pasted}`, null],
    ]);
  expect(askwell.consoleErrors).toEqual([]);
  await askwell.close();
});

test('five hundred lines: the caret stays, an old line is edited in its place, what another window does moves nothing', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const userDataDir = freshFolder();
  const askwell = await launch({ userDataDir, now: start, ...inLondon });
  const { app, page } = askwell;
  const { keyboard } = page;
  await resize(app, 900, 600);
  await planInterview(page);
  await does(page, 'interview.started', { id: interviewId });
  const write = (id: number, text: string, at = new Date(Date.parse(start) - 900_000 + id * 1_000).toISOString()) =>
    does(page, 'note.written', {
      id: `not_${id}`,
      interviewId,
      guideQuestionId: 'gui_0',
      at,
      text,
      mark: null,
      owner: null,
      isOffRecord: false,
    });
  for (let count = 0; count < 500; count += 1)
    await write(count, `line ${count}, ${'and more '.repeat(count % 24)}by Friday`);
  await enterRoom(page);
  await keyboard.type('being writ');
  const before = await fieldPlace(page);
  // Another window changes a line above and the guide goes on.
  await write(498, `line 498, ${'now much longer '.repeat(30)}`);
  await expect(page.getByText(/^line 498, now much/)).toBeAttached();
  await keyboard.press('Control+Enter');
  await keyboard.type('ten');
  expect(await fieldPlace(page)).toEqual(before);
  expect(await page.locator('section[aria-label="Notes"] li').count()).toBeLessThan(80);

  for (let up = 0; up < 12; up += 1) await keyboard.press('Alt+ArrowUp');
  const old = page.getByRole('textbox', { name: 'Note, being edited' });
  await expect(old).toBeFocused();
  await expect(old).toHaveValue(/^line 488/);
  await expect(old).toBeInViewport();
  const there = await fieldPlace(page);
  await keyboard.type(' (changed)');
  await write(470, `line 470, ${'also longer '.repeat(40)}`);
  await expect(page.getByText(/^line 470, also longer/)).toBeAttached();
  const after = await fieldPlace(page);
  expect(Math.abs(after.top - there.top)).toBeLessThanOrEqual(1);
  await keyboard.press('Enter');
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toHaveValue('being written');
  await expect(page.getByRole('textbox', { name: 'Note', exact: true })).toBeFocused();
  expect(await fieldPlace(page)).toEqual(before);
  await expect
    .poll(async () => (await notesOnDisk(userDataDir)).find(({ id }) => id === 'not_488')?.text)
    .toMatch(/by Friday \(changed\)$/);
  expect(askwell.consoleErrors).toEqual([]);
  await askwell.close();
});
