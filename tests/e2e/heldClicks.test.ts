import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import { does } from '../support/ask';
import { expect, resize, test, visit } from '../support/e2e';
import { goTo, interviewId, personId, planInterview } from '../support/planned';
import { smallDisk } from '../support/smallDisk';

// What was lost once is lost.
test.describe.configure({ retries: 0 });

const pictures = process.env['ASKWELL_PICTURES'];
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

async function picture(page: Page, name: string): Promise<void> {
  if (pictures !== undefined) await page.screenshot({ path: join(pictures, `${name}.png`) });
}

async function faults(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).withTags(rules).analyze();
  return violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id}: ${target.join(' ')}`));
}

test('while the disk is full, every click is answered, nothing is done twice, and all of it shows once there is room', async ({
  launch,
}) => {
  const disk = smallDisk();
  test.setTimeout(120_000);
  const folder = join(disk.folder, 'planner');
  try {
    const { app, page, close, consoleErrors } = await launch({ args: [`--data-folder=${folder}`] });
    await resize(app, 900, 600);
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    await planInterview(page);
    await does(page, 'followUp.added', { id: 'fol_tide', title: 'Send the tide table', due: '2027-01-14' });
    // What may still fit into the last page of the journal.
    await does(page, 'person.changed', { id: personId, fields: { interests: ['rivers'] } });
    await visit(page, '/follow-ups');
    disk.fill();
    // Longer than that page.
    const long = does(page, 'person.changed', { id: personId, fields: { summary: 'and long '.repeat(600) } });
    const banner = page.getByRole('button', { name: 'Try again now' });
    await expect(banner).toBeVisible();

    // Marking done: the box shows what is on the disk, the click is answered in words, a second one does nothing.
    const tick = page.getByRole('checkbox', { name: 'Mark as done: Send the tide table' });
    await tick.click();
    const toast = page.locator('.mantine-Notification-root');
    await expect(toast).toHaveText('Not saved yet: “Done: Send the tide table”');
    await picture(page, 'held-done-900x600');
    await expect(page.getByText(/2 changes wait here; the screens show them once they are saved\./)).toBeVisible();
    await tick.click();
    await expect(toast).toHaveText(/This waits already\./);
    expect(await faults(page)).toEqual([]);

    // Adding a person: the line stays where it was typed, and Enter once more does not make two.
    await visit(page, '/people');
    await page
      .getByRole('button', { name: /Add person|Add a person/ })
      .first()
      .click();
    const line = page.getByRole('textbox', { name: 'Name, role at organisation' });
    await line.fill('Sofia Lindqvist, planner at Havenlight');
    await line.press('Enter');
    await expect(toast).toHaveText('Not saved yet: “Sofia Lindqvist added”');
    await expect(line).toHaveValue('Sofia Lindqvist, planner at Havenlight');
    await line.press('Enter');
    await expect(page.getByText(/This waits already\./)).toBeVisible();
    await picture(page, 'held-person-900x600');
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await picture(page, 'held-person-900x600-dark');
    await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'reduce' });
    expect(await faults(page)).toEqual([]);

    // Typing into a field: the words are there again when it comes back.
    const met = page.getByRole('textbox', { name: /How (did you meet|you met)/ });
    await visit(page, `/people/${personId}`);
    await met.fill('On the quay, at the change of shifts');
    await visit(page, '/people');
    await visit(page, `/people/${personId}`);
    await expect(met).toHaveValue('On the quay, at the change of shifts');
    await expect(page.getByText('Not saved yet. It shows here once it is saved.')).toHaveCount(0);

    // Typing a note: the words stand where they were typed, and no toast is in their way.
    await goTo(page, `/interviews/${interviewId}/live`);
    const note = page.getByRole('textbox', { name: 'Note' }).last();
    await note.focus();
    await page.keyboard.type('the ward opens at seven');
    await page.keyboard.press('Enter');
    await page.keyboard.type('nobody may be late');
    await expect(page.getByText('the ward opens at seven')).toBeVisible();
    await expect(page.getByText('Not saved', { exact: true })).toBeVisible();
    await picture(page, 'held-live-900x600');

    disk.free();
    await expect(page.getByText('Saved on this computer')).toBeVisible({ timeout: 5_000 });
    await long;
    await visit(page, '/people');
    await expect(page.getByText('Sofia Lindqvist')).toHaveCount(1);
    expect(consoleErrors).toEqual([]);
    await close();
    const { workspace } = await readDocument(folder);
    expect(Object.values(workspace?.people ?? {}).map(({ name }) => name)).toEqual([
      'Odalys Thornwhistle',
      'Sofia Lindqvist',
    ]);
    expect(workspace?.people[personId]?.howWeMet).toBe('On the quay, at the change of shifts');
    expect(workspace?.followUps['fol_tide']?.doneAt).not.toBeNull();
    expect(Object.values(workspace?.notes ?? {}).map(({ text }) => text)).toEqual([
      'the ward opens at seven',
      'nobody may be late',
    ]);
  } finally {
    disk.remove();
  }
});
