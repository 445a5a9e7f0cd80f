import { AsyncLocalStorage } from 'node:async_hooks';
import { notifications } from '@mantine/notifications';
import { configure } from '@testing-library/react';
import { afterEach, aroundEach } from 'vitest';

interface Watch {
  readonly tests: AsyncLocalStorage<{ isOver: boolean }>;
  readonly watched: WeakSet<object>;
}

// Of what is watched some is the same for all files of tests, and some is new for each.
const key = Symbol.for('askwell.endsWithItsTest');
const shared = globalThis as { [key]?: Watch | undefined };
const { tests, watched } = (shared[key] ??= { tests: new AsyncLocalStorage(), watched: new WeakSet() });
const isLate = () => tests.getStore()?.isOver === true;

/**
 * All component tests share one page, its focus and its toasts. A test that takes longer than it may goes on typing
 * after vitest gave it up, and a save that was begun is answered when its test is over: on a busy machine keys and
 * toasts of one test came to the next. So whatever was begun in a test knows its test, through every timer and promise,
 * and once that is over its events throw and its toasts are not shown.
 * Called by the setup of each file, behind its own hooks: they run from the last to the first.
 */
export function endWithItsTest(): void {
  aroundEach(async (runTest) => {
    const test = { isOver: false };
    try {
      await tests.run(test, runTest);
    } finally {
      test.isOver = true;
    }
  });
  // Before the page is taken down: fields that go away save what is in them.
  afterEach(() => {
    const test = tests.getStore();
    if (test !== undefined) test.isOver = true;
  });
  configure(({ eventWrapper }) => {
    if (watched.has(eventWrapper)) return {};
    // Typed as answering nothing, but user-event goes by its answer.
    const answering = eventWrapper as (dispatch: () => unknown) => unknown;
    const watching = (dispatch: () => unknown) => {
      if (isLate()) throw new Error('The test that does this is over.');
      return answering(dispatch);
    };
    watched.add(watching);
    return { eventWrapper: watching };
  });

  if (!watched.has(notifications)) {
    watched.add(notifications);
    const { show } = notifications;
    const watching: typeof show = (toast, store) => (isLate() ? '' : show(toast, store));
    Object.assign(notifications, { show: watching });
  }
}
