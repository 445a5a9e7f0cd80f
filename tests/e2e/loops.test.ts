import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { does } from '../support/ask';
import { days, fillGaps, find, inLondon, markSent, picture, planner, press } from '../support/byKeys';
import { expect, test, visit } from '../support/e2e';
import { focusedName, tabTo } from '../support/keyboardOnly';
import { freshFolder } from '../support/launch';
import { readPdf } from '../support/readPdf';
import { saveInDialog } from '../support/saveDialog';

/**
 * The nurse scenario after the talk with Odalys (IA1): the thank-you of 15 January, thanks to Bram who opened the door, and
 * the update of 12 February that closes the loop. What was there before is set up by commands; everything in the story is
 * done by keyboard.
 */
const ended = '2027-01-14T17:49:00.000Z';

async function talkHeld(page: Page): Promise<void> {
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', { fields: { name: 'Imogen', timeZone: 'Europe/London' } });
  await does(page, 'person.added', {
    id: 'per_bram',
    name: 'Bram Quickwater',
    fields: { emails: ['bram@fennimore.example'] },
  });
  await does(page, 'person.added', {
    id: 'per_odalys',
    name: 'Odalys Thornwhistle',
    fields: { pronouns: 'she', emails: ['odalys@larkmoor.example'], introducedById: 'per_bram' },
  });
  await does(page, 'introduction.noted', {
    id: 'itr_bram',
    byPersonId: 'per_bram',
    personId: 'per_odalys',
    mayUseName: 'yes',
  });
  await does(page, 'interview.planned', { id: 'int_1', personIds: ['per_odalys'], fields: { purpose: 'Alarms' } });
  await does(page, 'interview.ended', {
    id: 'int_1',
    endedAt: ended,
    thankYous: [{ followUpId: 'fol_thank', personId: 'per_odalys', touchpointId: 'tou_talk' }],
  });
  const note = (id: string, text: string, mark: 'insight' | 'quote' | 'referral', isOffRecord = false) =>
    does(page, 'note.written', {
      id: `not_${id}`,
      interviewId: 'int_1',
      guideQuestionId: null,
      at: '2027-01-14T17:40:00.000Z',
      text,
      mark,
      owner: null,
      isOffRecord,
    });
  await note('shifts', 'You rode along on four night shifts before changing one line', 'insight');
  await note('count', 'count before you judge', 'quote');
  await note('hanh', 'Hạnh, user research', 'referral');
  await note('april', 'they lose their research budget in April', 'insight', true);
  await does(page, 'note.becamePerson', {
    noteId: 'not_hanh',
    person: { id: 'per_hanh', name: 'Nguyễn Thị Hạnh', isNew: true },
    introductionId: 'itr_hanh',
    mayUseName: 'yes',
    followUp: { id: 'fol_hanh', due: '2027-01-15' },
  });
  await does(page, 'note.keptForLetter', { noteId: 'not_shifts' });
  await does(page, 'note.keptForLetter', { noteId: 'not_count' });
}

test('advice from a talk is done, told four weeks later, and closed; the referrer is thanked', async ({ launch }) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const on = days(launch, userDataDir, inLondon);

  await test.step('Friday 15 January, 14:05: the thank-you, inside its day', async () => {
    const { page, end } = await on('2027-01-15T14:05:00.000Z');
    await talkHeld(page);
    await page.keyboard.press('Control+1');
    await press(page, /^Write letter$/);
    const editor = page.getByRole('textbox', { name: 'Letter' });
    await expect(page.getByText('3 h 44 min')).toBeVisible();
    // Acceptance check 7 of the scenario: the night shifts and Hạnh, but not the April budget.
    await expect(editor).toHaveValue(/four night shifts/);
    await expect(editor).not.toHaveValue(/April/);
    await expect(page.getByText('budget in April')).toHaveCount(0);
    await expect(editor).toHaveValue(/I will write to Nguyễn Thị Hạnh by Friday 15 January\./);
    await tabTo(page, /^Advice to tell about: count before you judge$/);
    await page.keyboard.press('Space');
    await expect(page.getByRole('region', { name: 'Who opened the door' })).toContainText('Bram Quickwater');
    await picture(page, 'thank-you');
    await page.keyboard.press('Control+Shift+S');
    await expect(page.getByRole('dialog')).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.locator('main[data-screen="/interviews/int_1/keep-in-touch"]')).toBeVisible();
    await end();
    const { followUps, loops, interviews, touchpoints } = await planner(userDataDir);
    expect(Object.values(loops)).toMatchObject([
      { kind: 'advice', giverId: 'per_odalys', what: 'count before you judge', noteId: 'not_count' },
    ]);
    const due = Object.values(followUps).map(({ kind, title, due: day }) => `${kind} ${day} ${title}`);
    expect(due).toContain('update 2027-02-05 Tell her what I did with the advice');
    // The next working day after a Friday.
    expect(due).toContain('thanks 2027-01-18 Thank Bram for the door to Odalys');
    expect(interviews['int_1']?.state).toBe('closed');
    expect(Object.values(touchpoints).filter(({ messageId }) => messageId !== null)).toMatchObject([
      { kind: 'message', direction: 'given' },
    ]);
  });

  await test.step('Monday 18 January: two lines to Bram, who hears how it went', async () => {
    const { page, end } = await on('2027-01-18T09:00:00.000Z');
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('list', { name: 'Follow-ups' })).toBeVisible();
    await tabTo(page, /^Write to Nguyễn Thị Hạnh/);
    await page.keyboard.press('ArrowDown');
    await expect.poll(() => focusedName(page)).toMatch(/^Thank Bram for the door to Odalys/);
    await page.keyboard.press('l');
    await expect(page.getByRole('textbox', { name: 'Letter' })).toHaveValue(
      /I spoke with Odalys Thornwhistle: thank you for the door/,
    );
    await fillGaps(page, { '{learned}': 'that she rode along on four night shifts before she changed a line.' });
    await markSent(page, '09:00');
    await end();
    const { introductions, followUps } = await planner(userDataDir);
    expect(introductions['itr_bram']).toMatchObject({ state: 'thanked' });
    expect(Object.values(followUps).find(({ kind }) => kind === 'thanks')).toMatchObject({ closedAs: 'done' });
  });

  await test.step('Friday 12 February: what I did, what came of it, and Odalys hears of it', async () => {
    const { page, end } = await on('2027-02-12T16:00:00.000Z');
    await find(page, 'Go to Loops', 'Go to Loops');
    await expect(page.getByRole('list', { name: 'Loops' })).toContainText('Odalys Thornwhistle');
    await tabTo(page, /^count before you judge/);
    await page.keyboard.press('d');
    await expect.poll(() => focusedName(page)).toBe('What I did');
    await page.keyboard.type('I counted every alarm of one night.');
    await page.keyboard.press('Escape');
    await expect.poll(() => focusedName(page)).toMatch(/^count before you judge/);
    await page.keyboard.press('c');
    await expect.poll(() => focusedName(page)).toBe('What came of it');
    await page.keyboard.type('312 alarms, 9 that mattered.');
    await page.keyboard.press('Escape');
    await expect(page.getByRole('list', { name: 'Loops' })).toContainText('1 to tell');
    await picture(page, 'loops');
    await expect.poll(() => focusedName(page)).toMatch(/^count before you judge/);
    await page.keyboard.press('t');
    const editor = page.getByRole('textbox', { name: 'Letter' });
    await expect(editor).toHaveValue(
      /On 14 January you gave me this advice: count before you judge\. I counted every alarm of one night\. 312 alarms, 9 that mattered\./,
    );
    const checks = page.getByRole('region', { name: 'Checks' });
    await expect(checks.getByRole('status')).toHaveText('Ready');
    await expect(checks).toContainText('Asks for nothing');
    // A request makes it another letter.
    await tabTo(page, /^Letter$/);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\nCould you introduce me to your team?');
    await expect(checks.getByRole('status')).toHaveText('1 to look at');
    for (let key = 0; key < '\nCould you introduce me to your team?'.length; key += 1)
      await page.keyboard.press('Backspace');
    await expect(checks.getByRole('status')).toHaveText('Ready');
    await picture(page, 'update');
    await markSent(page, '16:00');
    await find(page, 'Go to Loops', 'Go to Loops');
    await expect(page.getByRole('list', { name: 'Loops' })).toContainText('Nguyễn Thị Hạnh');
    await expect(page.getByText('count before you judge')).toHaveCount(0);
    await end();
    const { loops, followUps } = await planner(userDataDir);
    const told = Object.values(loops).find(({ kind }) => kind === 'advice');
    expect(told?.toldAt).toMatch(/^2027-02-12T16:0/);
    expect(told?.toldMessageId).not.toBeNull();
    expect(Object.values(followUps).find(({ kind }) => kind === 'update')).toMatchObject({ closedAs: 'done' });
  });
});

test('a letter becomes a card of its own size with nothing but its words', async ({ launch }) => {
  const askwell = await launch({ now: '2027-01-15T14:05:00.000Z', ...inLondon });
  const { app, page } = askwell;
  await talkHeld(page);
  const body = 'Dear Odalys,\n\nthank you for the four night shifts: I will count ours on Monday.\n\nImogen';
  const draft = (id: string, words: string) =>
    does(page, 'message.drafted', {
      id,
      kind: 'thankYou',
      personId: 'per_odalys',
      interviewId: 'int_1',
      subject: 'Thank you',
      body: words,
      tone: 'warm',
      noteIds: [],
      manner: { secondLanguage: 'Spanish', secondBody: '¡Mil gracias!' },
    });
  await draft('mes_card', body);
  await draft('mes_long', `${body}\n\n${'A sentence that goes on for a while and says what she said. '.repeat(12)}`);
  const folder = freshFolder();
  for (const [id, width, height] of [
    ['mes_card', 148, 105],
    ['mes_long', 148, 210],
  ] as const) {
    await visit(page, `/letters/${id}/card`);
    const file = join(folder, `${id}.pdf`);
    await saveInDialog(app, file);
    await page.keyboard.press('Control+S');
    await expect.poll(() => existsSync(file)).toBe(true);
    await page.getByText(`Saved as ${id}.pdf`).waitFor();
    const pictures = process.env['ASKWELL_PICTURES'];
    const pdf = await readPdf(file, pictures === undefined ? undefined : join(pictures, `${id}.png`));
    expect(pdf.sizes).toEqual([{ width, height }]);
    expect(pdf.texts[0]).toContain('thank you for the four night shifts: I will count ours on Monday.');
    expect(pdf.texts[0]).toMatch(/¡Mil gracias!$/);
    expect(pdf.texts[0]).not.toContain('Save as PDF');
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
  }
  expect(askwell.consoleErrors).toEqual([]);
  await askwell.close();
});
