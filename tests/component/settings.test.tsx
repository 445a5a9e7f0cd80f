import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { SettingsPage } from '../../src/renderer/features/settings/SettingsPage';
import { profileOf, settingsOf } from '../../src/shared/domain/workspace';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

const now = '2027-01-14T11:20:00.000Z';

async function opened(bridge = new MemoryBridge(now)) {
  renderPage(bridge, <SettingsPage />, { path: '/settings', url: '/settings' });
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return { bridge, user: userEvent.setup() };
}

describe('the settings', () => {
  it('save themselves', async () => {
    const { bridge, user } = await opened();
    await user.type(screen.getByLabelText('Your name'), 'Imogen');
    await user.click(screen.getByRole('radio', { name: 'Dark' }));
    await user.click(screen.getByRole('checkbox', { name: 'Fri' }));
    const hours = screen.getByLabelText('Thank-you letter within, in hours');
    await user.clear(hours);
    await user.type(hours, '48');
    await waitFor(() => expect(settingsOf(bridge.workspace)).toMatchObject({ theme: 'dark', thankYouHours: 48 }));
    expect(profileOf(bridge.workspace)).toMatchObject({ name: 'Imogen', workingDays: [1, 2, 3, 4] });
  });

  it('keep what I care about and what I can give; a comma does not cut a sentence', async () => {
    const { bridge, user } = await opened();
    await user.type(screen.getByRole('combobox', { name: 'What you care about' }), 'Product work, rowing{Enter}');
    await user.type(
      screen.getByRole('combobox', { name: 'What you can give' }),
      'Ran the budget committee, 340,000 dollars{Enter}',
    );
    await waitFor(() =>
      expect(profileOf(bridge.workspace)).toMatchObject({
        interests: ['Product work', 'rowing'],
        canOffer: ['Ran the budget committee, 340,000 dollars'],
      }),
    );
  });

  it('keep a number out of range on the screen only', async () => {
    const { bridge, user } = await opened();
    const hours = screen.getByLabelText('Thank-you letter within, in hours');
    await user.clear(hours);
    await user.tab();
    await waitFor(() => expect(hours).toHaveValue('24 hours'));
    expect(settingsOf(bridge.workspace).thankYouHours).toBe(24);
  });

  it('say how the data is: sizes, backups, the last save, and the check', async () => {
    const bridge = new MemoryBridge(now, {
      'data.check': () => ({
        kind: 'remarks',
        sentence: 'One thing is not as it should be.',
        findings: ['A backup is rotten.'],
      }),
    });
    const { user } = await opened(bridge);
    expect(await screen.findByText('The document 1.2 MB, changes since 48 KB, backups 3.6 MB.')).toBeVisible();
    expect(screen.getByText(/Last change saved today 11:18/)).toBeVisible();
    expect(screen.getByText('Yesterday 19:40')).toBeVisible();
    expect(screen.getByText('before an import')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Check everything' }));
    expect(await screen.findByText('A backup is rotten.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Back up now' }));
    await waitFor(() => expect(bridge.calls.filter(({ name }) => name === 'data.health').length).toBeGreaterThan(1));
    expect(bridge.calls.some(({ name }) => name === 'data.backUp')).toBe(true);
  });

  it('ask before the planner goes to another folder', async () => {
    const choice = { token: 't', folder: '/drive/Askwell', does: 'move', holds: '12 people' } as const;
    const bridge = new MemoryBridge(now, { 'folder.choose': () => choice });
    const { user } = await opened(bridge);
    await user.click(screen.getByRole('button', { name: 'Choose another folder' }));
    const dialog = await screen.findByRole('dialog', { name: 'Move your planner here?' });
    expect(within(dialog).getByText('/drive/Askwell')).toBeVisible();
    expect(bridge.calls.some(({ name }) => name === 'folder.accept')).toBe(false);
    await user.click(within(dialog).getByRole('button', { name: 'Move it' }));
    await waitFor(() => expect(bridge.calls).toContainEqual({ name: 'folder.accept', input: { token: 't' } }));
  });

  it('show what was deleted and take it back', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
    bridge.do('person.binned', { id: 'per_bram' });
    const { user } = await opened(bridge);
    await user.click(screen.getByRole('button', { name: 'Restore Bram Quickwater' }));
    expect(await screen.findByText('Nothing was moved to the bin in the last 30 days.')).toBeVisible();
    expect(bridge.workspace.people['per_bram']!.deletedAt).toBeNull();
  });

  it('delete for good after naming what goes, with a way back', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('person.added', {
      id: 'per_bram',
      name: 'Bram Quickwater',
      role: {
        id: 'rol_1',
        personId: 'per_bram',
        organisationId: null,
        title: 'Pilot',
        from: null,
        to: null,
        isCurrent: true,
      },
    });
    bridge.do('person.binned', { id: 'per_bram' });
    const { user } = await opened(bridge);
    expect(screen.getByText(/30 days left/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Delete Bram Quickwater for good' }));
    const dialog = await screen.findByRole('dialog', { name: 'Delete Bram Quickwater for good?' });
    expect(await within(dialog).findByText('1 person and 1 role go for good.')).toBeVisible();
    // Row 40: where copies stay, and until when.
    expect(within(dialog).getByText(/in History for about 400 days, and in backups until newer ones/)).toBeVisible();
    await user.click(within(dialog).getByRole('button', { name: 'Delete for good' }));
    await waitFor(() => expect(bridge.workspace.people).toEqual({}));
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(Object.keys(bridge.workspace.roles)).toEqual(['rol_1']));
  });

  it('empty the bin only when asked twice', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Why?' });
    bridge.do('goal.binned', { id: 'goa_1' });
    const { user } = await opened(bridge);
    await user.click(screen.getByRole('button', { name: 'Empty bin' }));
    const dialog = await screen.findByRole('dialog', { name: 'Empty the bin?' });
    await user.click(within(dialog).getByRole('button', { name: 'Keep in the bin' }));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(bridge.workspace.goals['goa_1']).toBeDefined();
    await user.click(screen.getByRole('button', { name: 'Empty bin' }));
    const again = await screen.findByRole('dialog', { name: 'Empty the bin?' });
    await user.click(await within(again).findByRole('button', { name: 'Empty bin' }));
    expect(await screen.findByText('Nothing was moved to the bin in the last 30 days.')).toBeVisible();
  });
});

it('changes a built-in template, puts it back, and adds one of my own', async () => {
  const { bridge } = await opened();
  await userEvent.click(await screen.findByRole('button', { name: /^Once more, kindly/ }));
  const wording = screen.getByRole('textbox', { name: 'Wording' });
  await userEvent.type(wording, ' More.');
  await waitFor(() => {
    expect(bridge.workspace.templates['tem_nudge']?.body).toMatch(/ More\.$/);
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Put back as it came' }));
  await waitFor(() => {
    expect(bridge.workspace.templates).toEqual({});
  });
  await userEvent.click(screen.getByRole('button', { name: 'Add one like it' }));
  await waitFor(() => {
    expect(Object.values(bridge.workspace.templates)).toMatchObject([
      { name: 'Once more, kindly, mine', kind: 'nudge', isMine: true },
    ]);
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Move to the bin' }));
  await waitFor(() => {
    expect(Object.values(bridge.workspace.templates)[0]?.deletedAt).not.toBeNull();
  });
});
