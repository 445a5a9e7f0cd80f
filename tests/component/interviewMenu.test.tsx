import { screen, waitFor } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { MemoryBridge } from '../support/memoryBridge';
import { address } from '../support/renderPage';
import { renderShell } from '../support/renderShell';

const now = '2027-01-14T11:20:00.000Z';
let bridge: MemoryBridge;

beforeEach(() => {
  bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman' });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_1'],
    fields: { startsAt: '2027-01-15T14:00:00.000Z' },
  });
});

const interview = () => bridge.workspace.interviews.int_1!;

async function openMenu() {
  renderShell(bridge, '/interviews/int_1/prep');
  const user = userEvent.setup();
  await user.click(await screen.findByRole('button', { name: 'More about this interview' }));
  return user;
}

describe('the menu of an interview', () => {
  it('calls it off, goes back to the list, and Undo takes it up again', async () => {
    const user = await openMenu();
    expect(screen.queryByRole('menuitem', { name: 'Mark as not held' })).toBeNull();
    await user.click(await screen.findByRole('menuitem', { name: 'Mark as called off' }));
    await waitFor(() => expect(address.current).toBe('/interviews'));
    expect(interview().state).toBe('cancelled');
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(interview().state).toBe('scheduled'));
  });

  it('moves it to the bin, with its way back', async () => {
    const user = await openMenu();
    await user.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
    expect(await screen.findByText('Interview moved to the bin')).toBeVisible();
    expect(interview().deletedAt).toBe(now);
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(interview().deletedAt).toBeNull());
  });

  it('says that a talk whose hour is over was not held', async () => {
    bridge.now = '2027-01-15T16:00:00.000Z';
    const user = await openMenu();
    await user.click(await screen.findByRole('menuitem', { name: 'Mark as not held' }));
    await waitFor(() => expect(interview().state).toBe('noShow'));
  });

  it('takes up again what was called off', async () => {
    bridge.do('interview.moved', { id: 'int_1', state: 'cancelled' });
    const user = await openMenu();
    expect(screen.queryByRole('menuitem', { name: 'Mark as declined' })).toBeNull();
    await user.click(await screen.findByRole('menuitem', { name: 'Take up again' }));
    await waitFor(() => expect(interview().state).toBe('scheduled'));
  });

  it('is in the palette too', async () => {
    renderShell(bridge, '/interviews/int_1/prep');
    await screen.findByRole('heading', { level: 1, name: 'Priya Raman' });
    const user = userEvent.setup();
    await user.keyboard('{Control>}k{/Control}');
    await user.type(await screen.findByRole('combobox'), 'called off');
    await user.click(await screen.findByRole('option', { name: /This interview: mark as called off/ }));
    await waitFor(() => expect(interview().state).toBe('cancelled'));
  });
});
