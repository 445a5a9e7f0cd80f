import type { Page } from '@playwright/test';
import { expect } from './e2e';
import { tabTo } from './keyboardOnly';

/** From anywhere to the outreach list, by keyboard. */
export async function toOutreach(page: Page): Promise<void> {
  await page.keyboard.press('Control+6');
  await expect(page.getByRole('heading', { level: 1, name: /^Follow-ups/ })).toBeVisible();
  await tabTo(page, /^(Agenda|By person|Calendar|Outreach|Loops)$/);
  const isChosen = (name: string) => page.getByRole('radio', { name, exact: true }).isChecked();
  for (const [tab, next] of [
    ['Agenda', 'By person'],
    ['By person', 'Calendar'],
    ['Calendar', 'Outreach'],
  ] as const) {
    if (!(await isChosen(tab))) continue;
    await page.keyboard.press('ArrowRight');
    // A view is a place: the next arrow counts from it once it is there.
    await expect.poll(() => isChosen(next)).toBe(true);
  }
  await expect(page.getByRole('radio', { name: 'Outreach' })).toBeChecked();
}
