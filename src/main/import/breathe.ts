/** Lets the process answer others (typing in a window, the clock) between two slices of long work. */
export function breathe(): Promise<void> {
  return new Promise((resolve) => {
    setImmediate(resolve);
  });
}
