import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { Note } from '../../src/shared/domain/interview';
import { interviewId } from '../../src/shared/demo/sampleId';
import { ask, does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { saveInDialog } from '../support/fileDialog';
import { expectNoNetwork, freshFolder } from '../support/launch';
import { interviewId as talk, planInterview } from '../support/planned';
import { answerPrintDialog } from '../support/printDialog';
import { readPdf } from '../support/readPdf';

const before = '2027-01-14T11:20:00.000Z';
const pictures = process.env['ASKWELL_PICTURES'];
const picture = (name: string) => (pictures === undefined ? undefined : join(pictures, `${name}.png`));

test('the brief of the next talk becomes one page of A4, and one of Letter, that another program reads', async ({
  launch,
}) => {
  const askwell = await launch({ args: ['--sample'], now: before, locale: 'en-GB' });
  const { app, page } = askwell;
  const folder = freshFolder();
  await page.emulateMedia({ colorScheme: 'dark' });
  await visit(page, `/interviews/${interviewId('IA1')}/prep`);
  await page.keyboard.press('p');
  await page.getByRole('article', { name: 'The brief on paper' }).waitFor();
  const shown = (await page.locator('.aw-paper h2').textContent()) ?? '';
  for (const [size, width, height] of [
    ['a4', 210, 297],
    ['letter', 216, 279],
  ] as const) {
    const file = join(folder, `${size}.pdf`);
    await saveInDialog(app, file);
    await page.keyboard.press('Control+S');
    await expect.poll(() => existsSync(file)).toBe(true);
    await page.getByText(`Saved as ${size}.pdf`).waitFor();
    const pdf = await readPdf(file, picture(`brief-${size}`));
    expect(pdf.sizes).toEqual([{ width, height }]);
    expect(pdf.title).toContain('Brief for');
    expect(pdf.texts[0]).toContain(shown);
    for (const words of ['17:30 to 17:50', 'Questions', '14 of 20 min', '1 of 1'])
      expect(pdf.texts[0]).toContain(words);
    expect(pdf.fonts.length).toBeGreaterThan(0);
    expect(pdf.fonts.filter(({ isEmbedded }) => !isEmbedded)).toEqual([]);
    // Nothing of the screen around it.
    expect(pdf.texts[0]).not.toContain('Save as PDF');
    await page.keyboard.press('z');
  }
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
});

const trusted = 'The merger is signed already';

test('a full brief stays one page and says what it left out; a line taken off the record is on no paper', async ({
  launch,
}) => {
  const askwell = await launch({ now: before, locale: 'en-GB' });
  const { app, page } = askwell;
  await planInterview(page);
  await does(page, 'interview.planned', { id: 'int_old', personIds: ['per_odalys'], fields: {} });
  await does(page, 'interview.changed', {
    id: talk,
    fields: { purpose: 'Which alarms went first, and why? '.repeat(20) },
  });
  await does(page, 'person.changed', {
    id: 'per_odalys',
    fields: {
      name: 'عبد الرحمن بن خلدون الحضرمي',
      summary: 'Wide words MMMMMM WWWWWW 病棟の看護師 '.repeat(20),
      rules: 'No Mondays. First name. '.repeat(20),
    },
  });
  await does(page, 'guideQuestions.added', {
    interviewId: talk,
    questions: Array.from({ length: 12 }, (_, place) => ({
      id: `gui_more${place}`,
      questionId: null,
      text: `Number ${place}: what would you ask in my place, and of whom, when and where would you ask it? `.repeat(2),
      topic: 'role' as const,
      stage: 'core' as const,
      minutes: 2,
      order: `b${place.toString(36)}`,
      priority: 'could' as const,
      assumptionId: null,
    })),
  });
  for (let place = 0; place < 14; place++)
    await does(page, 'followUp.added', {
      id: `fol_many${place}`,
      title: place === 3 ? 'לשלוח למרים את המאמר על התראות' : `Promise ${place}: the paper on step-down units`,
      due: '2027-01-20',
      kind: 'promise',
      owner: place % 2 === 0 ? 'me' : 'them',
      personId: 'per_odalys',
    });
  await does(page, 'person.added', { id: 'per_teodor', name: 'Teodor Łąkowski', fields: { tie: 2 } });
  const at = '2027-01-10T10:00:00.000Z';
  await does(page, 'interview.planned', { id: 'int_teodor', personIds: ['per_teodor'], fields: {} });
  await does(page, 'interview.started', { id: 'int_teodor' });
  for (let place = 0; place < 14; place++) {
    const noteId = `not_t${place}`;
    const text =
      place === 13 ? trusted : `Heard ${place}: the wards count before they judge, and nobody else does it yet.`;
    await does(page, 'note.written', {
      id: noteId,
      interviewId: 'int_teodor',
      guideQuestionId: null,
      at,
      text,
      mark: 'insight',
      owner: null,
      isOffRecord: false,
    });
    await does(page, 'note.becameObservation', {
      noteId,
      observationId: `obs_t${place}`,
      topic: 'insight',
      organisation: { id: 'org_larkmoor', name: 'Larkmoor Digital Wards', isNew: false },
    });
  }
  await visit(page, `/interviews/${talk}/brief`);
  const paper = page.getByRole('article', { name: 'The brief on paper' });
  await paper.getByText(trusted).waitFor();
  // Wrap-up had made something of it before; now it was said in trust after all.
  await does(page, 'note.changed', { id: 'not_t13', fields: { isOffRecord: true } });
  await expect(paper.getByText(trusted)).toHaveCount(0);
  expect(await ask(page, 'notes.offRecord', { ids: ['not_t13', 'not_t1', 'not_gone'] })).toEqual(['not_t13']);
  for (const size of ['a', 'b']) {
    const file = join(freshFolder(), `${size}.pdf`);
    await saveInDialog(app, file);
    await page.keyboard.press('Control+S');
    await page.getByText(`Saved as ${size}.pdf`).waitFor();
    const pdf = await readPdf(file, picture(`brief-full-${size}`));
    expect(pdf.sizes).toHaveLength(1);
    expect(pdf.texts[0]).toContain('Left out for room, it stands in Askwell:');
    expect(pdf.texts[0]).toContain('1 of 1');
    expect(pdf.texts[0]).not.toContain('merger');
    for (const words of ['You promised', 'They promised', 'Said about']) expect(pdf.texts[0]).toContain(words);
    // Nothing is cut through: what is on the page fits in it.
    expect(
      await page.evaluate(() =>
        [...document.querySelectorAll('.aw-paper section, .aw-paper section > div')].every(
          (element) => element.scrollHeight <= element.clientHeight + 1,
        ),
      ),
    ).toBe(true);
    await page.keyboard.press('z');
  }
  await saveInDialog(app, join(freshFolder(), 'gone', 'brief.pdf'));
  await page.keyboard.press('Control+S');
  await expect(page.getByRole('alert').filter({ hasText: 'brief.pdf could not be written' })).toBeVisible();
  expect(askwell.consoleErrors).toEqual([]);
  await askwell.close();
});

test('the paper goes to the system’s print dialog in its size; giving up is no failure, a failure says what to do', async ({
  launch,
}) => {
  const { app, page, consoleErrors, close } = await launch({ args: ['--sample'], now: before, locale: 'en-US' });
  await visit(page, `/interviews/${interviewId('IA1')}/brief`);
  await page.getByRole('article', { name: 'The brief on paper' }).waitFor();
  const asked = await answerPrintDialog(app, 'printed');
  await page.keyboard.press('Control+P');
  await expect.poll(asked).toHaveLength(1);
  // Where en-US writes on Letter; the sheets bring their own margins, in micrometres.
  expect(await asked()).toEqual([
    {
      options: {
        silent: false,
        printBackground: true,
        margins: { marginType: 'none' },
        pageSize: { width: 215_900, height: 279_400 },
      },
      title: 'Brief for Odalys Thornwhistle',
    },
  ]);
  await page.keyboard.press('z');
  await page.keyboard.press('Control+P');
  await expect.poll(asked).toHaveLength(2);
  expect((await asked())[1]).toMatchObject({ options: { pageSize: { width: 210_000, height: 297_000 } } });

  const cancelled = await answerPrintDialog(app, 'Print job canceled');
  await page.keyboard.press('Control+P');
  await expect.poll(cancelled).toHaveLength(1);
  await expect(page.getByRole('button', { name: 'Print' })).toBeEnabled();
  await expect(page.getByRole('alert')).toHaveCount(0);

  await answerPrintDialog(app, 'Print job failed');
  await page.keyboard.press('Control+P');
  await expect(page.getByRole('alert')).toContainText('You can save it as a PDF and print that.');
  // The next try begins anew.
  await answerPrintDialog(app, 'printed');
  await page.keyboard.press('Control+P');
  await expect(page.getByRole('alert')).toHaveCount(0);
  expect(consoleErrors).toEqual([]);
  await close();
});

test('the sheet is written by hand and typed in afterwards: notes, wrap-up, one step back', async ({ launch }) => {
  const askwell = await launch({ now: '2027-01-14T18:30:00.000Z', locale: 'en-GB' });
  const { app, page } = askwell;
  await planInterview(page);
  await visit(page, `/interviews/${talk}/prep`);
  await page.keyboard.press('p');
  await page.getByRole('article', { name: 'The brief on paper' }).waitFor();
  await page.keyboard.press('b');
  await page.getByRole('article', { name: 'The sheet on paper' }).waitFor();
  for (const [name, width, height] of [
    ['first', 210, 297],
    ['second', 216, 279],
    ['third', 148, 210],
  ] as const) {
    const file = join(freshFolder(), `${name}.pdf`);
    await saveInDialog(app, file);
    await page.keyboard.press('Control+S');
    await page.getByText(`Saved as ${name}.pdf`).waitFor();
    const pdf = await readPdf(file, picture(`sheet-${name}`));
    expect(new Set(pdf.sizes.map((size) => `${size.width}×${size.height}`))).toEqual(new Set([`${width}×${height}`]));
    expect(pdf.texts.at(-1)).toContain(`${pdf.sizes.length} of ${pdf.sizes.length}`);
    expect(pdf.texts.join(' ')).toContain('Which alarms did you remove first?');
    expect(pdf.texts.every((text) => text.includes('they promise'))).toBe(true);
    await page.keyboard.press('z');
  }

  await visit(page, `/interviews/${talk}/filled-sheet`);
  await page.keyboard.type('2 "count before you judge\n3 @Hanh user research\n12 four nights\n~ 0 the merger');
  await expect(page.getByRole('region', { name: 'What becomes of it' })).toContainText('There is no question 12');
  await page.keyboard.press('Control+Enter');
  await expect(page.getByRole('alert')).toContainText('Line 3');
  // Away and back: nothing is lost.
  await visit(page, '/people');
  await visit(page, `/interviews/${talk}/filled-sheet`);
  const field = page.getByLabel('What stands on the sheet, a line each');
  await expect(field).toHaveValue(/12 four nights/);
  await field.fill('2 "count before you judge\n3 @Hanh user research\n2 ! four nights\n~ the merger');
  await page.keyboard.press('Control+Enter');
  await page.waitForFunction((id) => location.hash === `#/interviews/${id}/wrap-up`, talk);
  const notes = (await ask(page, 'workspace.slice', {
    collection: 'notes',
    field: 'interviewId',
    value: talk,
  })) as readonly Note[];
  expect(
    [...notes].sort((a, b) => a.at.localeCompare(b.at)).map(({ text, guideQuestionId }) => [guideQuestionId, text]),
  ).toEqual([
    ['gui_1', 'count before you judge'],
    ['gui_2', 'Hanh user research'],
    ['gui_1', 'four nights'],
    [null, 'the merger'],
  ]);
  await page.keyboard.press('Control+Z');
  await page.getByText('Undone: Sheet filed').waitFor();
  await visit(page, `/interviews/${talk}/filled-sheet`);
  await expect(field).toHaveValue(/four nights\n~ the merger$/);
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
});
