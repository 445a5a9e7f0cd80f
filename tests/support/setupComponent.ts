import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';
import { endWithItsTest } from './endsWithItsTest';

// What Mantine asks of a browser and jsdom does not have. Real layout, focus and styles are tested in e2e.
afterEach(() => {
  cleanup();
  // Toasts live outside of React and would greet the next test.
  notifications.clean();
  notifications.cleanQueue();
});
endWithItsTest();

// A lazy screen is compiled when it is first asked for; on two busy cores that takes longer than the usual second.
configure({ asyncUtilTimeout: 8_000 });

// React's development build makes an Error for each element it creates, and vitest wants 100 lines of each.
Error.stackTraceLimit = 10;

window.matchMedia = (query) =>
  Object.assign(new EventTarget(), { matches: false, media: query, onchange: null }) as MediaQueryList;

window.ResizeObserver = class {
  observe() {
    return undefined;
  }
  unobserve() {
    return undefined;
  }
  disconnect() {
    return undefined;
  }
};

window.HTMLElement.prototype.scrollIntoView = () => undefined;

Object.defineProperty(document, 'fonts', {
  configurable: true,
  value: Object.assign(new EventTarget(), { ready: Promise.resolve() }),
});

// jsdom goes through every rule of every style sheet each time it is asked, a tenth of all the time these tests took.
// What hides an element here is its own style, an ancestor's, or the hidden attribute.
window.getComputedStyle = (element) => {
  const own = element instanceof HTMLElement || element instanceof SVGElement ? element.style : undefined;
  const style = document.createElement('i').style;
  style.cssText = own?.cssText ?? '';
  if (element.hasAttribute('hidden')) style.display = 'none';
  style.visibility = element.closest<HTMLElement>('[style*="visibility"]')?.style.visibility ?? '';
  return style;
};
