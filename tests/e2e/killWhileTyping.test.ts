import { join } from 'node:path';
import { readDocument } from '../../src/main/storage/readDocument';
import { expect, test } from '../support/e2e';
import { hearAcknowledged } from '../support/hearAcknowledged';
import { freshFolder, killHard } from '../support/launch';
import { goTo, interviewId, planInterview } from '../support/planned';

// What was lost once is lost.
test.describe.configure({ retries: 0 });

/** 2 in npm test, 250 in npm run test:faults. */
const kills = Number(process.env['ASKWELL_KILLS'] ?? 2);

const sentence = 'rode along on four night shifts before changing one line, wards angry two weeks then asked for more ';

test(`row 2: loses no acknowledged character in ${kills} kills while typing`, async ({ launch }) => {
  test.setTimeout(60_000 + kills * 15_000);
  const userDataDir = freshFolder();
  let heard = 0;
  const acknowledged = new Map<string, string>();
  for (let round = 0; round < kills; round++) {
    const askwell = await launch({ userDataDir });
    const { page } = askwell;
    if (round === 0) await planInterview(page);
    await goTo(page, `/interviews/${interviewId}/live`);
    await hearAcknowledged(page, acknowledged);
    const field = page.getByRole('textbox', { name: 'Note' }).last();
    await field.waitFor();
    await field.focus();
    // Each round dies at another moment of the typing; of many, each is shorter.
    const length = kills > 20 ? 20 + ((round * 37) % 60) : 40 + ((round * 37) % 120);
    const text = `${round}: ${sentence.repeat(2)}`.slice(0, length);
    await page.keyboard.type(text, { delay: 15 });
    if (round % 2 === 0) await page.keyboard.press('Enter');
    await killHard(askwell);
    const { workspace } = await readDocument(join(userDataDir, 'workspace'));
    const kept = workspace?.notes ?? {};
    // A later save may have become durable without being heard any more: what is kept is at least what was heard.
    for (const [id, note] of acknowledged)
      expect(
        kept[id]?.text.startsWith(note) ?? false,
        `“${note}” before kill ${round + 1}, kept “${kept[id]?.text ?? ''}”`,
      ).toBe(true);
    heard += acknowledged.size;
  }
  expect(heard).toBeGreaterThan(0);
});
