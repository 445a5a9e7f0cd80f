import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { readDocument } from '../../src/main/storage/readDocument';
import type { Workspace } from '../../src/shared/domain/workspace';
import { ask, does } from '../support/ask';
import { expect, test } from '../support/e2e';
import { tabTo } from '../support/keyboardOnly';
import { expectNoNetwork, freshFolder } from '../support/launch';
import { toOutreach } from '../support/toOutreach';

const inLondon = { locale: 'en-GB', args: ['--lang=en-GB'], env: { ASKWELL_TIME_ZONE: 'Europe/London' } };

async function colleague(page: Page, key: string, name: string, organisation: string, isNew: boolean): Promise<void> {
  await does(page, 'person.added', {
    id: `per_${key}`,
    name,
    organisation: isNew ? { id: 'org_larkmoor', name: organisation } : null,
    role: {
      id: `rol_${key}`,
      personId: `per_${key}`,
      organisationId: 'org_larkmoor',
      title: 'Engineering Manager',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
}

/** Letters LA2 and LA7 of the nurse scenario: asked on 6 January, nudged on 15 January, declined on 18 January. */
test('one sequence from the first note to a no, by keyboard, with the clock moved on', async ({ launch }) => {
  test.setTimeout(240_000);
  const userDataDir = freshFolder();
  const onDisk = async (): Promise<Workspace> => {
    const { workspace } = await readDocument(join(userDataDir, 'workspace'));
    if (workspace === null) throw new Error('nothing on the disk');
    return workspace;
  };

  await test.step('Wed 6 January: a first note is logged', async () => {
    const askwell = await launch({ userDataDir, now: '2027-01-06T19:45:00.000Z', ...inLondon });
    const { page } = askwell;
    await does(page, 'welcome.finished', {});
    await does(page, 'profile.changed', { fields: { name: 'Imogen Sparrowhawk', timeZone: 'Europe/London' } });
    await does(page, 'settings.changed', { fields: { country: 'GB', region: 'ENG' } });
    await colleague(page, 'ruaridh', 'Ruaridh MacFiction', 'Larkmoor Digital Wards', true);
    await colleague(page, 'hanh', 'Nguyễn Thị Hạnh-Demo', 'Larkmoor Digital Wards', false);
    const [england] = await ask(page, 'holidays.list', { places: [{ country: 'GB', region: 'ENG' }], years: [2027] });
    expect(england?.days).toContainEqual({ day: '2027-03-26', name: 'Good Friday' });

    await toOutreach(page);
    await expect(page.getByText('Whom would you like to learn from?')).toBeVisible();
    await page.keyboard.press('l');
    await tabTo(page, /^To whom/);
    await page.keyboard.type('Ruaridh');
    await expect(page.getByRole('option', { name: /Ruaridh MacFiction/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Log outreach$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('button', { name: /^Ruaridh MacFiction/ })).toBeFocused();
    const preview = page.getByRole('region', { name: 'If nobody answers' });
    await expect(preview.getByRole('listitem').first()).toContainText('Write to Nguyễn Thị Hạnh-Demo');
    await expect(preview).toContainText('Fri 15 January');
    // A second person before the three business days are over: Askwell says by whom and until when.
    await page.keyboard.press('l');
    await tabTo(page, /^To whom/);
    await page.keyboard.type('Nguy');
    await expect(page.getByRole('option', { name: /Hạnh-Demo/ })).toBeVisible();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog')).toContainText(
      'You wrote to Ruaridh MacFiction at Larkmoor Digital Wards today. After 3 business days without an answer, from Monday, a second person there may be asked.',
    );
    await page.keyboard.press('Escape');
    await expect(page.getByRole('dialog')).toBeHidden();
    expectNoNetwork(askwell);
    await askwell.close();
    expect(
      Object.values((await onDisk()).followUps)
        .map(({ due, title }) => `${due} ${title}`)
        .sort(),
    ).toEqual(['2027-01-11 Write to the next person at Larkmoor Digital Wards', '2027-01-15 Nudge Ruaridh MacFiction']);
  });

  await test.step('Fri 15 January: the nudge is on the agenda and goes out', async () => {
    const askwell = await launch({ userDataDir, now: '2027-01-15T14:45:00.000Z', ...inLondon });
    const { page } = askwell;
    await page.keyboard.press('Control+6');
    await expect(page.getByRole('list', { name: 'Follow-ups' })).toContainText('Nudge Ruaridh MacFiction');
    await toOutreach(page);
    await tabTo(page, /^Ruaridh MacFiction/);
    await expect(page.getByRole('button', { name: /^Ruaridh MacFiction/ })).toContainText('7 business days ago');
    await page.keyboard.press('n');
    await tabTo(page, /^Log nudge$/);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('region', { name: 'Sequence' })).toContainText('rests after Tue 26 January');
    await askwell.close();
    const { messages, followUps } = await onDisk();
    expect(Object.values(messages).find(({ kind }) => kind === 'nudge')?.sentAt).toMatch(/^2027-01-15T14:4/);
    expect(Object.values(followUps).find(({ title }) => title === 'Nudge Ruaridh MacFiction')?.doneAt).not.toBeNull();
  });

  await test.step('Mon 18 January: no time until March; taken back and said again', async () => {
    const askwell = await launch({ userDataDir, now: '2027-01-18T08:40:00.000Z', ...inLondon });
    const { page } = askwell;
    await toOutreach(page);
    await tabTo(page, /^Ruaridh MacFiction/);
    const row = page.getByRole('listitem').filter({ hasText: /^Ruaridh MacFiction/ });
    const say = async () => {
      await page.keyboard.press('d');
      await tabTo(page, /^Keep the answer$/);
      await page.keyboard.press('Enter');
      await expect(page.getByRole('dialog')).toBeHidden();
      await expect(row).toContainText('Said no');
    };
    await say();
    await page.keyboard.press('Control+z');
    await expect(row).toContainText('Nudged');
    await tabTo(page, /^Ruaridh MacFiction/);
    await say();
    await askwell.close();
    const { messages, followUps } = await onDisk();
    expect(Object.values(messages).find(({ kind }) => kind === 'nudge')).toMatchObject({ answer: 'declined' });
    expect(
      Object.values(followUps)
        .filter(({ doneAt }) => doneAt === null)
        .map(({ title }) => title),
    ).toEqual(['Answer Ruaridh MacFiction kindly']);
  });
});
