import type { Page } from '@playwright/test';

/** What a screen reader would call the element that has the focus. */
export function focusedName(page: Page): Promise<string> {
  return page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element.matches('body, main')) return '';
    const labelled = (element.getAttribute('aria-labelledby') ?? '')
      .split(/\s+/)
      .map((id) => document.getElementById(id)?.textContent ?? '')
      .join(' ')
      .trim();
    const labels =
      'labels' in element
        ? [...((element.labels as NodeListOf<HTMLLabelElement> | null) ?? [])]
            .map((label) => label.textContent)
            .join(' ')
        : '';
    return element.getAttribute('aria-label') ?? (labelled || labels || element.textContent.trim());
  });
}

/** Presses Tab until the focus is on something called `name`; throws with what it met when it comes round. */
export async function tabTo(page: Page, name: RegExp, key: 'Tab' | 'Shift+Tab' = 'Tab'): Promise<void> {
  const met: string[] = [];
  for (let step = 0; step < 240; step++) {
    const now = await focusedName(page);
    if (name.test(now)) return;
    met.push(now.slice(0, 40));
    await page.keyboard.press(key);
  }
  throw new Error(`Tab never came to ${String(name)}; it met ${[...new Set(met)].join(' | ')}`);
}
