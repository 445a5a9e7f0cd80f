import { does } from '../support/ask';
import { picture } from '../support/byKeys';
import { expect, resize, test, visit } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';

test('a loop that was kept by hand goes into the bin by a key, comes back by Undo, and from the bin', async ({
  launch,
}) => {
  const { app, page, close, consoleErrors } = await launch({});
  await resize(app, 900, 600);
  await does(page, 'person.added', { id: 'per_odalys', name: 'Odalys Thornwhistle' });
  const loop = (id: string, what: string) => ({
    ...{ id, giverId: 'per_odalys', kind: 'advice' as const, what, since: null },
    ...{ noteId: null, interviewId: null, resourceId: null, introductionId: null },
  });
  await does(page, 'loop.kept', {
    loops: [loop('loo_count', 'Count before you judge'), loop('loo_ask', 'Ask the night shift')],
  });
  await visit(page, '/follow-ups/loops');
  const count = page.getByRole('button', { name: /^Count before you judge/ });
  await tabTo(page, /^(Count before you judge|Ask the night shift)/);
  await page.keyboard.press('Home');
  await page.keyboard.press('Delete');
  const toast = page.locator('.mantine-Notification-root');
  await expect(toast).toContainText('Moved to the bin: ');
  await expect(page.getByRole('list', { name: 'Loops' }).getByRole('button')).toHaveCount(1);
  await picture(page, 'loop-binned');
  await page.keyboard.press('Control+z');
  await expect(page.getByRole('list', { name: 'Loops' }).getByRole('button')).toHaveCount(2);
  await expect(count).toBeVisible();

  // By the menu of its details, and back from the bin.
  await tabTo(page, /^(Count before you judge|Ask the night shift)/);
  await page.keyboard.press('Enter');
  await tabTo(page, /^More$/);
  await page.keyboard.press('Enter');
  const item = page.getByRole('menuitem', { name: /^Move to the bin/ });
  await expect(item).toBeVisible();
  await page.keyboard.press('ArrowDown');
  await expect(item).toBeFocused();
  await picture(page, 'loop-menu');
  await page.keyboard.press('Enter');
  await expect(toast).toContainText('Moved to the bin: ');
  await visit(page, '/settings?part=data');
  await tabTo(page, /^Restore .*Odalys Thornwhistle: /);
  await picture(page, 'loop-in-bin');
  await page.keyboard.press('Enter');
  await visit(page, '/follow-ups/loops');
  await expect(page.getByRole('list', { name: 'Loops' }).getByRole('button')).toHaveCount(2);
  expect(consoleErrors).toEqual([]);
  await close();
});
