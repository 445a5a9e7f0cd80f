import type { ElectronApplication } from '@playwright/test';

interface Watching {
  blocksOver?: { longest: number; all: number[] };
}

/**
 * Watches for how long the main process of an application works in one go. A timer comes every 2 ms; between two of them
 * the time that the main thread itself worked is read (Linux; elsewhere the time of day), so that other programs on the
 * machine do not count. That is an upper bound: several short pieces of work between two timers count as one.
 */
export async function watchMain(app: ElectronApplication): Promise<void> {
  await app.evaluate(() => {
    const fs = process.getBuiltinModule('node:fs');
    const here = globalThis as unknown as Watching;
    const found = { longest: 0, all: [] as number[] };
    here.blocksOver = found;
    const bytes = Buffer.alloc(80);
    let file: number | null = null;
    try {
      file = fs.openSync(`/proc/self/task/${process.pid}/schedstat`, 'r');
    } catch {
      // Not Linux.
    }
    const worked = () =>
      file === null
        ? performance.now()
        : Number.parseInt(bytes.toString('latin1', 0, fs.readSync(file, bytes, 0, 80, 0)), 10) / 1e6;
    let last = worked();
    setInterval(() => {
      const now = worked();
      found.longest = Math.max(found.longest, now - last);
      if (now - last > 8) found.all.push(Math.round(now - last));
      last = now;
    }, 2);
  });
}

/** The longest piece of work since the last time, in ms. */
export function takeLongest(app: ElectronApplication): Promise<number> {
  return app.evaluate(() => {
    const { blocksOver } = globalThis as unknown as Watching;
    if (blocksOver === undefined) throw new Error('nobody watched');
    const { longest } = blocksOver;
    blocksOver.longest = 0;
    return longest;
  });
}
