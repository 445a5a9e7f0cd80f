import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { figure, median, quantile, type Figure } from './figure';
import { seedPeople } from './seedPeople';

const ROUNDS = 5;

/** Milliseconds from the click on People to the frame that shows its first row. */
function openPeople(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve, reject) => {
        const start = performance.now();
        location.hash = '#/people';
        const look = () => {
          if (
            document.querySelector(
              'main [role="row"] ~ [role="row"], main tbody tr, main [role="rowgroup"] [role="row"]',
            )
          )
            resolve(performance.now() - start);
          else if (performance.now() - start > 20_000) reject(new Error('People did not show a row within 20 s'));
          else requestAnimationFrame(look);
        };
        requestAnimationFrame(look);
      }),
  );
}

/** Frame times over two seconds, while the list (if any) scrolls 400 px a frame, 24,000 px a second. */
function frames(page: Page, isScrolling: boolean): Promise<number[]> {
  return page.evaluate(
    (scrolls) =>
      new Promise<number[]>((resolve) => {
        const scroller = [...document.querySelectorAll('main *')].find(
          (element) => element.scrollHeight > element.clientHeight + 10_000,
        );
        if (scrolls && !scroller) throw new Error('nothing to scroll');
        const times: number[] = [];
        let last = performance.now();
        const end = last + 2_000;
        const tick = (now: number) => {
          times.push(now - last);
          last = now;
          if (scrolls && scroller) scroller.scrollTop += 400;
          if (now < end) requestAnimationFrame(tick);
          else resolve(times.slice(1));
        };
        requestAnimationFrame(tick);
      }),
    isScrolling,
  );
}

async function withPeople<T>(projectRoot: string, count: number, work: (page: Page) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'askwell-bench-'));
  await seedPeople(join(folder, 'workspace'), count);
  const app = await _electron.launch({
    args: [
      projectRoot,
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--disable-gpu',
      '--log-level=3',
      `--user-data-dir=${folder}`,
    ],
  });
  try {
    const page = await app.firstWindow();
    await page.waitForFunction(() => performance.getEntriesByName('askwell:usable').length > 0);
    // The rest of the people follows the first screen.
    await page.waitForTimeout(1_000);
    return await work(page);
  } finally {
    await app.close();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Opening People with 10,000 people against the same screen with 20; scrolling it against the frames of a screen at rest. */
export async function listFigures(projectRoot: string): Promise<Figure[]> {
  const visit = async (page: Page) => {
    const time = await openPeople(page);
    await page.waitForTimeout(300);
    return time;
  };
  const leave = async (page: Page) => {
    await page.evaluate(() => {
      location.hash = '#/insights';
    });
    await page.waitForTimeout(300);
  };
  const repeat = async (page: Page) => {
    await visit(page);
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      await leave(page);
      times.push(await visit(page));
    }
    return median(times);
  };
  const few = await withPeople(projectRoot, 20, repeat);
  const many = await withPeople(projectRoot, 10_000, async (page) => {
    const opened = await repeat(page);
    const scrolling: number[] = [];
    const resting: number[] = [];
    for (let round = 0; round < ROUNDS; round++) {
      resting.push(quantile(await frames(page, false), 0.95));
      scrolling.push(quantile(await frames(page, true), 0.95));
    }
    return { opened, scrolling: median(scrolling), resting: median(resting) };
  });
  return [
    figure('opening People, 10,000 against 20 people', many.opened, 'ms', few, 3),
    figure('scrolling 10,000 people, frame p95 against rest', many.scrolling, 'ms', many.resting, 1.5),
  ];
}
