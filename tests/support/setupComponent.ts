import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach } from 'vitest';

// What Mantine asks of a browser and jsdom does not have. Real layout, focus and styles are tested in e2e.
afterEach(() => {
  cleanup();
  // Toasts live outside of React and would greet the next test.
  notifications.clean();
  notifications.cleanQueue();
});

// A lazy screen is compiled when it is first asked for; on two busy cores that takes longer than the usual second.
configure({ asyncUtilTimeout: 8_000 });

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

// jsdom prints "not implemented" for the second argument, a pseudo-element.
const getComputedStyle = window.getComputedStyle.bind(window);
window.getComputedStyle = (element) => getComputedStyle(element);
