import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import PostalMime from 'postal-mime';
import { readDocument } from '../../src/main/storage/readDocument';
import { does } from '../support/ask';
import { expect, test } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { expectNoNetwork, freshFolder } from '../support/launch';

const now = '2027-01-11T20:10:00.000Z';
const inLondon = { locale: 'en-GB', args: ['--lang=en-GB'], env: { ASKWELL_TIME_ZONE: 'Europe/London' } };

test('free times go into a letter, it is saved as a mail draft, and other numbers of days move its reminders; by keyboard', async ({
  launch,
}) => {
  test.setTimeout(180_000);
  const userDataDir = freshFolder();
  const askwell = await launch({ userDataDir, now, ...inLondon });
  const { page, app } = askwell;
  const { keyboard } = page;
  const file = join(userDataDir, 'Letter.eml');
  await app.evaluate(({ dialog }, path) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: path });
  }, file);
  await does(page, 'welcome.finished', {});
  await does(page, 'profile.changed', {
    fields: {
      name: 'Imogen Sparrowhawk',
      timeZone: 'Europe/London',
      noGo: [{ days: [3], from: '07:00', to: '15:00', why: 'early shift' }],
    },
  });
  await does(page, 'person.added', {
    id: 'per_hanh',
    name: 'Nguyễn Thị Hạnh-Demo',
    fields: { emails: ['hanh@larkmoor.example'], callName: 'Hạnh', country: 'US', timeZone: 'America/New_York' },
  });
  const words = 'Wednesday 13 January at 10:00 or Thursday 14 January at 15:00 (New York time)';
  const editor = page.getByRole('textbox', { name: 'Letter' });

  await test.step('W, then F9: real free times in their clock', async () => {
    await keyboard.press('Control+k');
    await expect(page.getByRole('combobox')).toBeFocused();
    await keyboard.type('Hạnh');
    await expect(page.getByRole('option').first()).toContainText('Hạnh-Demo');
    await keyboard.press('Enter');
    await expect(page.getByRole('heading', { level: 1 })).toContainText('Hạnh-Demo');
    await keyboard.press('w');
    await expect(editor).toBeFocused();
    await expect(page.getByRole('checkbox', { name: 'Wed 13 Jan, 10:00' })).toBeChecked();
    await keyboard.press('F9');
    await expect(editor).toHaveValue(new RegExp(words.replace(/[()]/g, '\\$&')));
  });

  await test.step('another choice: one of them less', async () => {
    await tabTo(page, /^Thu 14 Jan, 15:00$/);
    await keyboard.press('Space');
    await keyboard.press('F9');
    await expect(editor).toHaveValue(/Wednesday 13 January at 10:00 \(New York time\)/);
    await expect(editor).not.toHaveValue(/Thursday 14 January/);
  });

  await test.step('saved as a mail draft that another program reads', async () => {
    await keyboard.press('Control+Shift+E');
    await expect(page.getByText('Saved as Letter.eml, a draft for your mail app. Nothing was sent.')).toBeVisible();
    const mail = await PostalMime.parse(readFileSync(file));
    expect(mail.to).toEqual([{ name: 'Nguyễn Thị Hạnh-Demo', address: 'hanh@larkmoor.example' }]);
    expect(mail.headers.find(({ key }) => key === 'x-unsent')?.value).toBe('1');
    expect(mail.text?.replaceAll('\r\n', '\n').trimEnd()).toBe((await editor.inputValue()).trimEnd());
    expect(existsSync(`${file}.tmp`)).toBe(false);
  });

  await test.step('sent; then five days instead of seven', async () => {
    await keyboard.press('Control+Shift+S');
    await tabTo(page, /^Mark as sent anyway$/);
    await keyboard.press('Enter');
    await expect(page.getByText('Sent today 20:10')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Checks' })).toContainText('Checks when it was sent');
    await keyboard.press('Control+,');
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Settings');
    await tabTo(page, /^No answer: one nudge after, in days$/);
    await keyboard.press('Control+a');
    await keyboard.type('5');
    await expect(page.getByText('One reminder moved. Nudge Nguyễn Thị Hạnh-Demo: Tue 19 January.')).toBeVisible();
  });

  expectNoNetwork(askwell);
  await askwell.close();
  const { workspace } = await readDocument(join(userDataDir, 'workspace'));
  expect(Object.values(workspace?.followUps ?? {}).map(({ due }) => due)).toEqual(['2027-01-19']);
  const [sent] = Object.values(workspace?.messages ?? {});
  expect(sent?.sentChecks.length).toBeGreaterThan(5);
});
