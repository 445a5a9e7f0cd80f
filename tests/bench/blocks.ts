/** Watches for how long this process does not come round to what waits for it. Milliseconds. */
export function watchBlocks(): { longest: () => number; stop: () => void } {
  let longest = 0;
  let last = performance.now();
  let isOver = false;
  const tick = (): void => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!isOver) setImmediate(tick);
  };
  setImmediate(tick);
  return {
    /** Since the last time it was asked. */
    longest: () => {
      // What goes on right now counts as well.
      const found = Math.max(longest, performance.now() - last);
      longest = 0;
      return found;
    },
    stop: () => {
      isOver = true;
    },
  };
}
