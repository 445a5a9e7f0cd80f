import type { Page } from '@playwright/test';

/**
 * Lets time pass in this window: from now on its clock is `seconds` ahead of where it began, both the
 * clock on the wall and the one that measures, as after so many seconds of talking.
 */
export async function passTo(page: Page, seconds: number): Promise<void> {
  await page.evaluate((ahead) => {
    const own = window as unknown as { passed?: { wall: () => number; steady: () => number } };
    own.passed ??= { wall: Date.now.bind(Date), steady: performance.now.bind(performance) };
    const { wall, steady } = own.passed;
    Date.now = () => wall() + ahead * 1_000;
    performance.now = () => steady() + ahead * 1_000;
  }, seconds);
}
