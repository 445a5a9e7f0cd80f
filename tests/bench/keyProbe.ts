import type { Page } from '@playwright/test';

/** In ms: after so long without a key the room saves by itself (renderer/lib/Autosave.ts). */
const PAUSE_MS = 250;

export interface Probed {
  /** For each key: ms from the system’s key event to the end of the frame that shows it, as the page’s own thread sees it. */
  readonly keys: readonly number[];
  /** For each pause: ms from its end (250 ms after the last key) until the window hears that the line is on the disk. */
  readonly acknowledged: readonly number[];
}

interface Probing {
  keyProbe?: { keys: number[]; acknowledged: number[]; lastKeyAt: number };
  askwell?: { subscribe(listener: (name: string, payload: unknown) => void): unknown };
}

/** Starts to note when keys come and when their frame is done, and in Askwell when lines are acknowledged. */
export async function probeKeys(page: Page): Promise<void> {
  await page.evaluate((pauseMs) => {
    const here = window as unknown as Probing;
    const probe = { keys: [] as number[], acknowledged: [] as number[], lastKeyAt: 0 };
    here.keyProbe = probe;
    addEventListener(
      'keydown',
      ({ timeStamp }) => {
        probe.lastKeyAt = timeStamp;
        requestAnimationFrame(() => {
          // A message is taken after style, layout and paint of this frame.
          const done = new MessageChannel();
          done.port1.onmessage = () => {
            probe.keys.push(performance.now() - timeStamp);
          };
          done.port2.postMessage(null);
        });
      },
      { capture: true },
    );
    here.askwell?.subscribe((name, payload) => {
      if (name !== 'changed') return;
      const since = performance.now() - probe.lastKeyAt;
      const field = document.activeElement;
      if (since < pauseMs || !(field instanceof HTMLTextAreaElement)) return;
      const { change } = payload as { change: { records: { collection: string; after: { text?: string } | null }[] } };
      const isThisLine = change.records.some(
        ({ collection, after }) => collection === 'notes' && after?.text === field.value && field.value !== '',
      );
      if (isThisLine) probe.acknowledged.push(since - pauseMs);
    });
  }, PAUSE_MS);
}

/** What was noted since the last time. */
export function takeProbed(page: Page): Promise<Probed> {
  return page.evaluate(() => {
    const { keyProbe } = window as unknown as Probing;
    if (keyProbe === undefined) throw new Error('nothing was probed');
    const { keys, acknowledged } = keyProbe;
    keyProbe.keys = [];
    keyProbe.acknowledged = [];
    return { keys, acknowledged };
  });
}
