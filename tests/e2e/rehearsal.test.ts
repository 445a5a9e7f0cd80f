import { join } from 'node:path';
import type { PitchRun } from '../../src/shared/domain/rehearsal';
import { ask } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { expectNoNetwork } from '../support/launch';
import { goTo, interviewId, planInterview } from '../support/planned';

const pictures = process.env['ASKWELL_PICTURES'];

test('a pitch is written, timed by Space, copied and ticked off; a card is turned and answered; by the keyboard alone', async ({
  launch,
}) => {
  const askwell = await launch({ now: '2027-01-14T11:20:00.000Z', locale: 'en-GB' });
  const { page } = askwell;
  await planInterview(page);
  await goTo(page, `/rehearsal?for=${interviewId}`);
  await page.getByRole('button', { name: 'Write the first version' }).waitFor();
  await page.keyboard.press('n');
  const words = page.getByLabel('What you say');
  await words.focus();
  await page.keyboard.type('I spent six years on a ward. '.repeat(10).trim());
  await page.getByText('70 words, about 00:32 at 130 words a minute').waitFor();
  await page.keyboard.press('Tab');
  await page.evaluate(() => {
    (document.activeElement as HTMLElement).blur();
  });
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /Stop and keep/ }).waitFor();
  await expect(page.getByRole('timer')).toHaveText('00:02');
  await page.keyboard.press('Space');
  await page.getByRole('heading', { name: 'Said once' }).waitFor();
  await page.keyboard.press('c');
  await expect(page.getByRole('group', { name: 'Versions' }).getByRole('button')).toHaveCount(2);
  await expect(page.getByText('Version added')).toBeVisible();
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'pitch.png') });
  await page.getByRole('checkbox', { name: 'Rehearsed for Odalys Thornwhistle' }).focus();
  await page.keyboard.press('Space');
  await expect(page.getByRole('checkbox', { name: 'Rehearsed for Odalys Thornwhistle' })).toBeChecked();

  await visit(page, '/rehearsal?cards');
  await page.getByText('“Just send me your résumé.”').first().waitFor();
  await page.keyboard.press('2');
  await page.keyboard.press('Space');
  await page.getByRole('button', { name: /I had an answer/ }).waitFor();
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, 'card.png') });
  await page.keyboard.press('2');
  await page.getByText('17 due · new').waitFor();
  await expect(page.getByText('17 new · 1 in box 1')).toBeVisible();
  await page.keyboard.press('Control+Z');
  await page.getByText('18 due · new').waitFor();
  const rest = JSON.parse(await ask(page, 'workspace.open', {}).then(({ core }) => core)) as {
    collections: { pitchRuns?: Record<string, PitchRun> };
  };
  expect(Object.values(rest.collections.pitchRuns ?? {}).map(({ seconds }) => Math.round(seconds))).toEqual([2]);
  expect(askwell.consoleErrors).toEqual([]);
  expectNoNetwork(askwell);
  await askwell.close();
});
