import { closeSync, openSync, readSync } from 'node:fs';

/**
 * Watches for how long this process does not come round to what waits for it, in milliseconds. Where
 * the kernel tells (Linux), what counts is the time that this thread itself worked in one go: when
 * other programs have the processor, it is not the store that is in the way.
 */
export function watchBlocks(): { longest: () => number; stop: () => void } {
  const clock = workClock();
  let longest = 0;
  let last = clock.now();
  let isOver = false;
  const look = (): void => {
    const now = clock.now();
    longest = Math.max(longest, now - last);
    last = now;
  };
  const tick = (): void => {
    if (isOver) return;
    look();
    setImmediate(tick);
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
      clock.close();
    },
  };
}

/** The time that the main thread has worked so far, in milliseconds; elsewhere than on Linux the time of day. */
function workClock(): { now: () => number; close: () => void } {
  try {
    const file = openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    const bytes = Buffer.alloc(80);
    return {
      now: () => Number.parseInt(bytes.toString('latin1', 0, readSync(file, bytes, 0, 80, 0)), 10) / 1e6,
      close: () => closeSync(file),
    };
  } catch {
    return { now: () => performance.now(), close: () => undefined };
  }
}
