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
