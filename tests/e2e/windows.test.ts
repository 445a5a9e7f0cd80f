import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { ask, does } from '../support/ask';
import { expect, test } from '../support/e2e';
import { freshFolder } from '../support/launch';

test('a second window shows what the first one does, and takes it back', async ({ launch }) => {
  const { app, page, close } = await launch();
  await does(page, 'welcome.finished', {});
  const [second] = await Promise.all([app.waitForEvent('window'), ask(page, 'window.open', {})]);
  await second.waitForLoadState();
  await second.evaluate(() => {
    location.hash = '#/organisations';
  });
  await does(page, 'organisation.added', { id: 'org_1', name: 'Larkmoor Digital Wards' });
  await expect(second.getByText('Larkmoor Digital Wards').first()).toBeVisible();
  await ask(page, 'change.undo', {});
  await expect(second.getByText('Larkmoor Digital Wards')).toHaveCount(0);
  await close();
});

test('row 15: a second start brings the first window forward and ends at once', async ({ launch }) => {
  const userDataDir = freshFolder();
  const { app, page, close } = await launch({ userDataDir });
  await does(page, 'organisation.added', { id: 'org_1', name: 'Larkmoor' });
  const program = await app.evaluate(() => ({ path: process.execPath, root: process.argv[1] ?? '' }));
  const args = [
    program.root,
    ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
    '--disable-gpu',
    '--log-level=3',
    `--user-data-dir=${userDataDir}`,
  ];
  const again = spawn(program.path, args, { stdio: 'ignore' });
  const [code] = (await once(again, 'exit')) as [number | null];
  expect(code).toBe(0);
  expect(app.windows()).toHaveLength(1);
  await does(page, 'organisation.changed', { id: 'org_1', fields: { motivation: 4 } });
  await close();
});
