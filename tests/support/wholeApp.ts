import { execFileSync } from 'node:child_process';
import { setTimeout as pause } from 'node:timers/promises';
import type { ElectronApplication, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';

/** The process of the application and every process that it started. */
function processesOf(app: ElectronApplication): number[] {
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid='], { encoding: 'utf8' }).trim().split('\n');
  const pairs = rows.map((row) => row.trim().split(/\s+/).map(Number) as [pid: number, parent: number]);
  const ours = new Set([app.process().pid ?? -1]);
  for (let size = 0; size !== ours.size;) {
    size = ours.size;
    for (const [pid, parent] of pairs) if (ours.has(parent)) ours.add(pid);
  }
  return [...ours];
}

/** Skips the running test where processes cannot be stopped. */
export function needsSignals(): void {
  test.skip(process.platform === 'win32', 'Windows has no SIGSTOP');
}

/** Stops all of the application for so long, as a computer that sleeps does, and lets it go on. */
export async function standStill(app: ElectronApplication, ms: number): Promise<void> {
  const processes = processesOf(app);
  for (const pid of processes) process.kill(pid, 'SIGSTOP');
  try {
    await pause(ms);
  } finally {
    for (const pid of processes) process.kill(pid, 'SIGCONT');
  }
}

/** Sets the clock as main and all pages read it, by so many milliseconds against the computer’s; steady clocks run on. */
export async function setComputerClock(app: ElectronApplication, byMs: number): Promise<void> {
  const set = (by: number) => {
    const here = globalThis as unknown as { trueNow?: () => number };
    const trueNow = (here.trueNow ??= Date.now.bind(Date));
    Date.now = () => trueNow() + by;
  };
  for (const page of app.windows()) await page.evaluate(set, byMs);
  await app.evaluate((_electron, by) => {
    const here = globalThis as unknown as { trueNow?: () => number };
    const trueNow = (here.trueNow ??= Date.now.bind(Date));
    Date.now = () => trueNow() + by;
  }, byMs);
}

/** What the timer of the room shows, in seconds. */
export async function timerOf(page: Page): Promise<number> {
  const shown = (await page.getByRole('timer').textContent()) ?? '';
  expect(shown).toMatch(/^\d+:\d\d/);
  return shown.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);
}
