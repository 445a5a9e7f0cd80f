import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { saveInDialog } from '../support/fileDialog';
import { expectNoNetwork, freshFolder } from '../support/launch';
import { interviewId, planInterview } from '../support/planned';
import { readPdf } from '../support/readPdf';

const start = '2027-01-14T17:31:00.000Z';
const secret = 'they lose their research budget in april';
const hostile = '<img src=x onerror="document.title=1"> [x](javascript:alert(1)) \u202Etfel';
const pictures = process.env['ASKWELL_PICTURES'];

test('one interview goes out as Markdown, text and PDF, without what is off the record unless it is asked for', async ({
  launch,
}) => {
  const askwell = await launch({ now: start, locale: 'en-GB' });
  const { app, page } = askwell;
  const folder = freshFolder();
  await planInterview(page);
  await does(page, 'interview.started', { id: interviewId });
  const line = { interviewId, mark: null, owner: null, isOffRecord: false } as const;
  const at = (second: number) => new Date(Date.parse(start) + second * 1_000).toISOString();
  const lines = [
    { text: 'rode along on FOUR night shifts', mark: 'insight' },
    { text: hostile, mark: 'quote' },
    { text: secret, isOffRecord: true },
    // So many that they need a second sheet.
    ...Array.from({ length: 50 }, (_, place) => ({
      text: `line ${place}: ${'she counts before she judges '.repeat(3)}`,
    })),
  ] as const;
  for (const [place, words] of lines.entries())
    await does(page, 'note.written', {
      ...line,
      id: `not_t${place}`,
      guideQuestionId: `gui_${place % 3}`,
      at: at(12 + place * 20),
      ...words,
    });

  await visit(page, `/interviews/${interviewId}/take-out`);
  const paper = page.getByRole('article', { name: 'The talk on paper' });
  await expect(paper).toContainText('rode along on FOUR night shifts');
  const saved = async (name: string, key: string) => {
    await saveInDialog(app, join(folder, name));
    await page.keyboard.press(key);
    await page.getByText(`Saved as ${name}`).waitFor();
    expect(existsSync(join(folder, name))).toBe(true);
    return join(folder, name);
  };

  const markdown = readFileSync(await saved('talk.md', 'Control+S'), 'utf8');
  expect(markdown).toMatch(/^---\npeople:\n {2}- "Odalys Thornwhistle"\n/);
  expect(markdown).toMatch(/^- \*\*00:1\d\*\* \*Insight\* rode along on FOUR night shifts$/m);
  expect(markdown).toContain('\\<img src=x');
  expect(markdown).toContain(String.raw`\[x]\(javascript:alert(1))`);
  expect(markdown).not.toContain('budget');
  expect(markdown).toContain('*1 line off the record is left out.*');

  const text = readFileSync(await saved('talk.txt', 't'), 'utf8');
  expect(text).toContain(`[Quote] ${hostile}\n`);
  expect(text).not.toContain('budget');

  const pdf = await readPdf(await saved('talk.pdf', 'f'), pictures && join(pictures, 'talk.png'));
  expect(pdf.sizes.length).toBeGreaterThan(1);
  expect(new Set(pdf.sizes.map(({ width, height }) => `${width}x${height}`))).toEqual(new Set(['210x297']));
  expect(pdf.title).toBe('Talk with Odalys Thornwhistle');
  expect(pdf.texts[0]).toContain('rode along on FOUR night shifts');
  expect(pdf.texts[0]).toContain(`1 of ${pdf.sizes.length}`);
  expect(pdf.texts.join(' ')).toContain('line 49:');
  expect(pdf.texts.join(' ')).not.toContain('budget');
  expect(pdf.texts.join(' ')).not.toContain('Save as Markdown');

  await page.keyboard.press('o');
  await expect(page.getByText('1 line off the record will stand in it.', { exact: false })).toBeVisible();
  const asked = readFileSync(await saved('all.md', 'Control+S'), 'utf8');
  expect(asked).toContain(`*Off the record* ${secret}`);
  expect(await page.title()).not.toBe('1');
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
});
