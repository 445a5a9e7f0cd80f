import type { Page } from '@playwright/test';

/**
 * Keeps in `acknowledged` what the window is told is durable, by note, from now on. A window is told
 * after the fdatasync; whatever was heard here before a kill must be on the disk after it.
 */
export async function hearAcknowledged(page: Page, acknowledged: Map<string, string>): Promise<void> {
  page.on('console', (message) => {
    const said = message.text();
    if (!said.startsWith('durable ')) return;
    const { id, text } = JSON.parse(said.slice(8)) as { id: string; text: string };
    acknowledged.set(id, text);
  });
  await page.evaluate(() => {
    window.askwell.subscribe((name, payload) => {
      if (name !== 'changed') return;
      const { change } = payload as {
        change: { records: { collection: string; id: string; after: { text: string } | null }[] };
      };
      for (const { collection, id, after } of change.records) {
        if (collection === 'notes' && after !== null)
          console.info(`durable ${JSON.stringify({ id, text: after.text })}`);
      }
    });
  });
}
