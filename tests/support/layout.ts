import { beforeAll } from 'vitest';

/** jsdom lays nothing out, so that a virtual list sees no room for a row: here every element has some. */
export function giveElementsRoom(height = 600, width = 900): void {
  beforeAll(() => {
    for (const [name, size] of [
      ['clientHeight', height],
      ['clientWidth', width],
      ['offsetHeight', height],
      ['offsetWidth', width],
    ] as const) {
      Object.defineProperty(HTMLElement.prototype, name, { configurable: true, get: () => size });
    }
    Object.defineProperty(HTMLElement.prototype, 'scrollTo', { configurable: true, value: () => undefined });
  });
}
