import type { ElectronApplication } from '@playwright/test';

/** What Askwell asked of the system’s print dialog, and the paper it had on its screen then. */
export interface AskedToPrint {
  readonly options: unknown;
  readonly title: string;
}

/**
 * The person’s next answers to the system’s print dialog, which no test can press a button of: `printed`, or the reason
 * that Chromium gives when nothing came out. Returns what has been asked since.
 */
export async function answerPrintDialog(
  app: ElectronApplication,
  answer: 'printed' | (string & {}),
): Promise<() => Promise<readonly AskedToPrint[]>> {
  await app.evaluate(({ BrowserWindow }, says) => {
    const asked: { options: unknown; title: string }[] = [];
    Object.assign(globalThis, { askedToPrint: asked });
    for (const { webContents } of BrowserWindow.getAllWindows())
      webContents.print = (options, callback) => {
        asked.push({ options, title: webContents.getTitle() });
        callback?.(says === 'printed', says === 'printed' ? '' : says);
      };
  }, answer);
  return () => app.evaluate(() => (globalThis as unknown as { askedToPrint: AskedToPrint[] }).askedToPrint);
}
