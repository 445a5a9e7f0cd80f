import type { Page } from '@playwright/test';
import { expect } from './e2e';
import { focusedName, tabTo } from './keyboardOnly';

/** From anywhere to the outreach list, by keyboard. */
export async function toOutreach(page: Page): Promise<void> {
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { level: 1, name: /^Follow-ups/ })).toBeVisible();
  await tabTo(page, /^(Agenda|By person|Outreach)$/);
  await page.keyboard.press('End');
  for (let tries = 0; tries < 3 && (await focusedName(page)) !== 'Outreach'; tries++)
    await page.keyboard.press('ArrowRight');
  await expect(page.getByRole('radio', { name: 'Outreach' })).toBeChecked();
}
