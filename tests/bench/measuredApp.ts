import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium, type Browser, type Page } from '@playwright/test';

/** An Electron that runs by itself: nobody is connected to it before `look`. */
export interface MeasuredApp {
  /** Milliseconds since 1970 at which it was started. */
  readonly spawnedAt: number;
  /** Connects to its page, from outside, over the debugging protocol. */
  readonly look: () => Promise<Page>;
  /** Of the page's process, in bytes; null where that cannot be asked. */
  readonly pageMemory: () => number | null;
  /** Asks it to end (SIGTERM) and waits until it has. */
  readonly end: () => Promise<void>;
}

export interface Start {
  readonly app: string;
  readonly folder: string;
  readonly args?: readonly string[];
}

/**
 * Starts an application without Playwright's launcher: that one looks on while the app starts, and
 * what it does at every request of a page slows a page of many files but not an empty one.
 */
export function startApp(projectRoot: string, { app, folder, args = [] }: Start): MeasuredApp {
  const electron = createRequire(join(projectRoot, 'package.json'))('electron') as string;
  const spawnedAt = Date.now();
  const child = spawn(
    electron,
    [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--remote-debugging-port=0',
      `--user-data-dir=${folder}`,
      app,
      ...args,
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const gone = new Promise<void>((resolve) => child.once('exit', () => resolve()));
  const address = debuggingAddress(child);
  address.catch(() => undefined);
  let browser: Browser | null = null;
  return {
    spawnedAt,
    look: async () => {
      browser = await chromium.connectOverCDP(await address);
      const [context] = browser.contexts();
      const page = context?.pages()[0] ?? (await context?.waitForEvent('page'));
      if (page === undefined) throw new Error(`${app} shows no page`);
      return page;
    },
    pageMemory: () => pageMemory(child.pid ?? 0),
    end: async () => {
      await browser?.close();
      child.kill('SIGTERM');
      const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
      await gone;
      clearTimeout(late);
    },
  };
}

/** Chromium says it on its standard error. The rest of that is read on, so that the pipe never fills. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    if (child.stderr === null) throw new Error('no standard error');
    createInterface({ input: child.stderr }).on('line', (line) => {
      const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the application ended (${code ?? 'killed'}) while it started`)));
  });
}

function pageMemory(main: number): number | null {
  if (process.platform === 'win32') return null;
  const rows = execFileSync('ps', ['-A', '-o', 'pid=,ppid=,rss=,args='], { encoding: 'utf8' }).split('\n');
  const processes = rows
    .map((row) => /^\s*(\d+)\s+(\d+)\s+(\d+)\s(.*)$/.exec(row))
    .flatMap((match) =>
      match
        ? [{ pid: Number(match[1]), parent: Number(match[2]), kilobytes: Number(match[3]), args: match[4] ?? '' }]
        : [],
    );
  const ours = new Set([main]);
  for (let size = 0; size !== ours.size;) {
    size = ours.size;
    for (const { pid, parent } of processes) if (ours.has(parent)) ours.add(pid);
  }
  const pages = processes.filter(({ pid, args }) => ours.has(pid) && args.includes('--type=renderer'));
  return pages.length === 0 ? null : Math.max(...pages.map(({ kilobytes }) => kilobytes)) * 1_024;
}

/** When the page said that its first screen can be used, in milliseconds since 1970. */
export async function usableAt(page: Page): Promise<number> {
  const at = await page.waitForFunction(() => {
    const [mark] = performance.getEntriesByName('askwell:usable');
    return mark && performance.timeOrigin + mark.startTime;
  });
  return Number(await at.jsonValue());
}

/** Long enough for any start here; what is measured is what the page noted by itself. */
export const settleMs = 3_000;

export async function settled(app: MeasuredApp): Promise<Page> {
  await pause(Math.max(0, app.spawnedAt + settleMs - Date.now()));
  return app.look();
}
