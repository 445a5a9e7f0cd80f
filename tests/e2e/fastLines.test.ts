import { readDocument } from '../../src/main/storage/readDocument';
import { expect, test, visit } from '../support/e2e';

// What was lost once is lost.
test.describe.configure({ retries: 0 });

test('three names typed without a pause become three people, and the fourth waits in the line', async ({ launch }) => {
  const folder = test.info().outputPath('planner');
  const { page, close, consoleErrors } = await launch({ args: [`--data-folder=${folder}`] });
  await visit(page, '/people?new');
  const line = page.getByRole('textbox', { name: 'Name, role at organisation' });
  await expect(line).toBeFocused();
  // No time between Enter and the next letter: the disk has not answered yet.
  await page.keyboard.type(
    'Ada Fenn, analyst at Larkmoor\nBo Reed, nurse at Larkmoor\nCleo Marsh, porter at Quillhaven\nDag',
  );
  await expect(page.getByText('Cleo Marsh added')).toBeVisible();
  await expect(line).toHaveValue('Dag');
  expect(consoleErrors).toEqual([]);
  await close();
  const { workspace } = await readDocument(folder);
  const names = (records: Readonly<Record<string, { readonly name: string }>> = {}) =>
    Object.values(records).map(({ name }) => name);
  expect(names(workspace?.people)).toEqual(['Ada Fenn', 'Bo Reed', 'Cleo Marsh']);
  expect(names(workspace?.organisations)).toEqual(['Larkmoor', 'Quillhaven']);
});

test('a follow-up typed in the same breath as the keys that open its line keeps its first letter', async ({
  launch,
}) => {
  const { page, close } = await launch();
  await visit(page, '/week');
  await expect(page.getByRole('heading', { name: 'This week' })).toBeVisible();
  for (const line of ['Send Ada the paper next Friday', 'Ask Bo for the minutes tomorrow']) {
    await page.keyboard.press('Control+Shift+F');
    await page.keyboard.type(line);
    await expect(page.getByRole('textbox', { name: 'New follow-up' })).toHaveValue(line);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toBeHidden();
  }
  await close();
});
