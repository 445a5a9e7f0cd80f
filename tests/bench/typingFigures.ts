import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import type { Note } from '../../src/shared/domain/interview';
import { does } from '../support/ask';
import { interviewId, planInterview } from '../support/planned';
import { figure, quantile, type Figure } from './figure';
import { probeKeys, takeProbed, type Probed } from './keyProbe';
import { takeLongest, watchMain } from './mainBlocks';
import { seedPlanner } from './seedPlanner';
import { Typist } from './typist';

const MEGABYTES = 10;
/** One beat of a screen of 60 a second, in ms. */
const FRAME_MS = 16;
/** A bare field draws its letters and nothing else; the room draws 260 lines, a guide and a running clock beside them. */
const BESIDE_BARE = 2;
const SECOND = 1_000;
/** How long is typed, in turn with the floor. Full: the 30 minutes of the claim. Short: the last minute of such a talk. */
const FULL = { rounds: 6, typed: 300 * SECOND, floor: 60 * SECOND, linesBefore: 0 } as const;
const SHORT = { rounds: 3, typed: 20 * SECOND, floor: 15 * SECOND, linesBefore: 264 } as const;

/**
 * Typing at 120 words a minute in real time, never faster, into a planner of 10 MB with two windows open on the talk, in
 * turn with a bare field in an empty application with two windows. `--full` types for 30 minutes; the short form types for
 * one, into a talk that holds the lines of the 29 minutes before it already, since the last minute is the hardest.
 */
export async function typingFigures(projectRoot: string, isFull: boolean): Promise<Figure[]> {
  const base = await mkdtemp(join(tmpdir(), 'askwell-bench-'));
  const apps: ElectronApplication[] = [];
  const start = async (app: string, folder: string): Promise<ElectronApplication> => {
    const started = await launch(projectRoot, app, folder);
    apps.push(started);
    return started;
  };
  const form = isFull ? FULL : SHORT;
  try {
    const workspace = join(base, 'planner', 'workspace');
    await seedPlanner(workspace, MEGABYTES);
    const bare = await start(join(projectRoot, 'tests/bench/bareField'), join(base, 'bare'));
    const field = await bare.firstWindow();
    await field.locator('textarea').focus();
    await probeKeys(field);
    const askwell = await start(projectRoot, join(base, 'planner'));
    const room = await openRoom(askwell, form.linesBefore);
    const [second, kind] = await openSecondWindow(askwell, room);
    await probeKeys(room);
    await watchMain(askwell);

    const typist = new Typist();
    const floors = new Typist();
    // Once unmeasured: code is compiled when it is first used.
    await floors.type(field, 3 * SECOND);
    await typist.type(room, 5 * SECOND);
    await takeProbed(field);
    await takeProbed(room);
    await takeLongest(askwell);
    const floor: Probed[] = [];
    const mine: Probed[] = [];
    const blocks: number[] = [];
    for (let round = 0; round < form.rounds; round++) {
      await field.bringToFront();
      await floors.type(field, form.floor);
      floor.push(await takeProbed(field));
      await room.bringToFront();
      await takeLongest(askwell);
      await typist.type(room, form.typed);
      blocks.push(await takeLongest(askwell));
      mine.push(await takeProbed(room));
    }
    const lost = await lostLines(typist.lines, workspace, [room, second]);
    const length = `${isFull ? '30 min' : `${(form.rounds * form.typed) / 60_000} min (short; --full: 30)`}, ${kind}`;
    return figures(length, floor, mine, blocks, lost);
  } finally {
    for (const app of apps) await app.close().catch(() => undefined);
    await rm(base, { recursive: true, force: true });
  }
}

function figures(length: string, floor: Probed[], mine: Probed[], blocks: number[], lost: number): Figure[] {
  const [bare, keys] = [floor.flatMap((one) => one.keys), mine.flatMap((one) => one.keys)];
  const acknowledged = mine.flatMap((one) => one.acknowledged);
  console.error(
    `typing, ${length}: ${keys.length} keys, ${acknowledged.length} pauses; key to screen in the window p50 ${ms(keys, 0.5)}, ` +
      `p95 ${ms(keys, 0.95)}, p99 ${ms(keys, 0.99)}; bare field p50 ${ms(bare, 0.5)}, p95 ${ms(bare, 0.95)}, p99 ${ms(bare, 0.99)}; ` +
      `acknowledged p50 ${ms(acknowledged, 0.5)}, p95 ${ms(acknowledged, 0.95)}, most ${ms(acknowledged, 1)}; ` +
      `main’s longest work by round ${blocks.map((block) => block.toFixed(1)).join(', ')} ms`,
  );
  return [
    // Of one and all: a floor of nothing has no ratio.
    figure('typing: lines lost, changed or out of order, and one', lost + 1, 'lines', 1, 1),
    figure(
      'typing: key to screen, p95, against a bare field',
      quantile(keys, 0.95),
      'ms',
      quantile(bare, 0.95),
      BESIDE_BARE,
    ),
    figure('typing: key to screen, p95, against a frame', quantile(keys, 0.95), 'ms', FRAME_MS, 1),
    figure('typing: key to screen, p99, against 50 ms', quantile(keys, 0.99), 'ms', 50, 1),
    figure('typing: acknowledged after a pause, p95, against 50 ms', quantile(acknowledged, 0.95), 'ms', 50, 1),
    figure('typing: longest work of main in one go, in frames', Math.max(...blocks), 'ms', FRAME_MS, 1),
  ];
}

function ms(values: readonly number[], q: number): string {
  return `${quantile(values, q).toFixed(1)} ms`;
}

export function launch(projectRoot: string, app: string, folder: string): Promise<ElectronApplication> {
  const executablePath = createRequire(join(projectRoot, 'package.json'))('electron') as string;
  const root = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return _electron.launch({
    executablePath,
    args: [app, ...root, '--disable-gpu', '--log-level=3', `--user-data-dir=${folder}`],
  });
}

async function goToRoom(page: Page): Promise<void> {
  await page.waitForLoadState();
  await page.locator('main h1').first().waitFor();
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `/interviews/${interviewId}/live`);
  await page.locator('[data-note-field]').waitFor();
}

/** A talk that is on, with so many lines already. */
export async function openRoom(app: ElectronApplication, linesBefore: number): Promise<Page> {
  const page = await app.firstWindow();
  await page.locator('main h1').first().waitFor();
  await planInterview(page);
  await does(page, 'interview.started', { id: interviewId });
  const began = Date.now() - linesBefore * 7 * SECOND;
  const typist = new Typist();
  for (let line = 0; line < linesBefore; line++)
    await does(page, 'note.written', {
      id: `not_before${line}`,
      interviewId,
      guideQuestionId: 'gui_0',
      at: new Date(began + line * 7 * SECOND).toISOString(),
      text: `before: ${typist.nextLine()}`,
      mark: null,
      owner: null,
      isOffRecord: false,
    });
  await goToRoom(page);
  return page;
}

/** The second window on the same talk: the compact one where there is one, otherwise another full one. */
export async function openSecondWindow(app: ElectronApplication, room: Page): Promise<readonly [Page, string]> {
  const opened = app.waitForEvent('window');
  const isCompact = await room.evaluate(async (id) => {
    const reply = (await window.askwell.call('compact.open', { interviewId: id })) as { ok: boolean };
    if (!reply.ok) await window.askwell.call('window.open', {});
    return reply.ok;
  }, interviewId);
  const second = await opened;
  if (isCompact) await second.locator('[data-note-field]').waitFor();
  else await goToRoom(second);
  await room.bringToFront();
  await room.locator('[data-note-field]').focus();
  return [second, isCompact ? 'with the compact window' : 'with a second full window'];
}

/** How many of the typed lines are not, in this order and exactly so, on the disk and in both windows. */
async function lostLines(typed: readonly string[], folder: string, windows: readonly Page[]): Promise<number> {
  const last = typed.at(-1) ?? '';
  for (const window of windows) await window.getByText(last, { exact: true }).first().waitFor();
  const { workspace } = await readDocument(folder);
  const notes: Note[] = Object.values(workspace?.notes ?? {}).filter(
    (note) => note.interviewId === interviewId && !note.text.startsWith('before: '),
  );
  const kept = notes.sort((a, b) => a.at.localeCompare(b.at)).map(({ text }) => text);
  let lost = Math.abs(kept.length - typed.length) + differing(typed, kept);
  for (const window of windows) {
    const shown = (await window.locator('ol li p').allTextContents()).filter((text) => /^\d+ /.test(text));
    // A window may hold only the lines near the end in its list.
    lost += differing(typed.slice(-Math.min(shown.length, typed.length)), shown.slice(-typed.length));
  }
  return lost;
}

function differing(typed: readonly string[], kept: readonly string[]): number {
  return typed.filter((line, place) => line !== kept[place]).length;
}
