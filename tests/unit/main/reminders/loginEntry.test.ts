import { existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { autostartEntry, autostartFile, followAutostart } from '../../../../src/main/reminders/loginEntry';

let home = '';
beforeAll(() => {
  home = mkdtempSync(join(tmpdir(), 'askwell-login-'));
});
afterAll(() => {
  rmSync(home, { recursive: true });
});

it('lies where desktops look, also when that was moved; a relative place is none', () => {
  expect(autostartFile('/home/i', undefined)).toBe('/home/i/.config/autostart/askwell.desktop');
  expect(autostartFile('/home/i', '/conf')).toBe('/conf/autostart/askwell.desktop');
  expect(autostartFile('/home/i', 'conf')).toBe('/home/i/.config/autostart/askwell.desktop');
});

it('quotes what the Desktop Entry Specification wants quoted', () => {
  const entry = autostartEntry({
    program: '/opt/Ask well/askwell',
    args: ['--data-folder=/a "b" 50% $c\\d', '--background'],
  });
  expect(entry).toContain(
    String.raw`Exec="/opt/Ask well/askwell" "--data-folder=/a \\"b\\" 50%% \\$c\\\\d" "--background"`,
  );
  expect(entry.startsWith('[Desktop Entry]\nType=Application\n')).toBe(true);
});

it('is written, left alone when it is so already, and taken away', async () => {
  const file = autostartFile(home, undefined);
  const entry = autostartEntry({ program: '/opt/askwell', args: [] });
  await followAutostart(file, false, entry);
  expect(existsSync(file)).toBe(false);
  await followAutostart(file, true, entry);
  expect(readFileSync(file, 'utf8')).toBe(entry);
  const { mtimeMs } = statSync(file);
  await followAutostart(file, true, entry);
  expect(statSync(file).mtimeMs).toBe(mtimeMs);
  await followAutostart(file, true, autostartEntry({ program: '/opt/other', args: [] }));
  expect(readFileSync(file, 'utf8')).toContain('/opt/other');
  await followAutostart(file, false, entry);
  expect(existsSync(file)).toBe(false);
});
