import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Watches for how long this process does not come round to what waits for it, in milliseconds. Where
 * the kernel tells (Linux), the time in which this thread wanted to run and other programs had the
 * processor is not counted: a busy machine is not the store's doing.
 */
export function watchBlocks(): { longest: () => number; stop: () => void } {
  const kernel = openKernel();
  let longest = 0;
  let last = performance.now();
  let waited = kernel.waited();
  let isOver = false;
  const look = (): void => {
    const [now, waitedNow] = [performance.now(), kernel.waited()];
    longest = Math.max(longest, now - last - (waitedNow - waited));
    last = now;
    waited = waitedNow;
  };
  const tick = (): void => {
    look();
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  return {
    /** Since the last time it was asked. */
    longest: () => {
      look();
      const found = longest;
      longest = 0;
      return found;
    },
    stop: () => {
      isOver = true;
      kernel.close();
    },
  };
}

/** How long the main thread has waited for a processor so far, in milliseconds. */
function openKernel(): { waited: () => number; close: () => void } {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    const bytes = Buffer.alloc(80);
    let isOpen = true;
    return {
      waited: () =>
        isOpen ? Number(bytes.toString('latin1', 0, readSync(file, bytes, 0, 80, 0)).split(' ')[1]) / 1e6 : 0,
      close: () => {
        isOpen = false;
        closeSync(file);
      },
    };
  } catch {
    return { waited: () => 0, close: () => undefined };
  }
}
