import { personId } from '../../src/shared/demo/sampleId';
import { does } from '../support/ask';
import { resize, test, visit } from '../support/e2e';

test('shots', async ({ launch }) => {
  const { page, app, consoleErrors } = await launch({ args: ['--sample'], now: '2027-01-15T09:00:00.000Z' });
  await does(page, 'person.changed', {
    id: personId('PA1'),
    fields: { summary: 'Leads product for the wards. She was a nurse before and says so in the first minute.' },
  });
  await does(page, 'person.changed', {
    id: personId('PA1'),
    fields: {
      summary:
        'Leads a product team for wards. She was a nurse before, and tells everybody in the first minute of a talk.',
    },
  });
  await resize(app, 1280, 800);
  await visit(page, '/history');
  await page.getByRole('list', { name: 'What changed' }).waitFor();
  await page.screenshot({ path: '/tmp/res-history/1.png' });
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.getByRole('region', { name: 'That moment' }).waitFor();
  await page.screenshot({ path: '/tmp/res-history/2.png' });
  await does(page, 'settings.changed', { fields: { theme: 'dark' } });
  await page.getByRole('textbox', { name: 'Find in the history' }).fill('note added');
  await page
    .getByRole('button', { name: /Note added/ })
    .nth(3)
    .click();
  await page
    .getByRole('region', { name: 'That moment' })
    .locator('label', { hasText: /^Interview with/ })
    .click();
  await page.screenshot({ path: '/tmp/res-history/3.png' });
  await resize(app, 900, 600);
  await page.getByRole('region', { name: 'That moment' }).locator('label', { hasText: 'Everything' }).click();
  await page.waitForFunction(() => document.querySelectorAll('[aria-label="Records then"] > li').length > 5);
  await page.screenshot({ path: '/tmp/res-history/4.png' });
  await does(page, 'settings.changed', { fields: { theme: 'light' } });
  await page.getByRole('radio', { name: 'Everything' }).focus();
  await page.keyboard.press('r');
  await page.getByRole('dialog').waitFor();
  await page.screenshot({ path: '/tmp/res-history/5.png' });
  console.log(consoleErrors);
});
