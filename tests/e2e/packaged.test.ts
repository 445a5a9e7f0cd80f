import { cp, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createPackage } from '@electron/asar';
import { does } from '../support/ask';
import { expect, test, visit } from '../support/e2e';
import { application, freshFolder } from '../support/launch';
import { interviewId, planInterview } from '../support/planned';

/** The build as `npm run package` puts it into an application: one asar file. */
async function packed(): Promise<string> {
  const folder = join(freshFolder(), 'app');
  await mkdir(folder);
  for (const name of ['out', 'package.json'])
    await cp(join(application, name), join(folder, name), { recursive: true });
  const file = join(freshFolder(), 'app.asar');
  await createPackage(folder, file);
  return file;
}

test('packed into one file, the history is read by its worker, and a record brought back', async ({ launch }) => {
  const { app, page, consoleErrors, close } = await launch({ application: await packed() });
  expect(await app.evaluate(({ app: itself }) => itself.getAppPath())).toMatch(/app\.asar$/);
  await planInterview(page);
  const note = { interviewId, guideQuestionId: null, mark: null, owner: null, isOffRecord: false } as const;
  await does(page, 'note.written', { ...note, id: 'not_1', at: '2027-01-14T17:30:00.000Z', text: 'Count the alarms' });
  await does(page, 'note.changed', { id: 'not_1', fields: { text: 'Count' } });
  await visit(page, '/history');
  await page.getByRole('button', { name: /Note changed in Odalys/ }).click();
  await page.getByRole('button', { name: /^Restore this note/ }).click();
  await expect(page.getByRole('button', { name: /Earlier version brought back/ })).toContainText('Note in Odalys');
  expect(consoleErrors).toEqual([]);
  await close();
});
