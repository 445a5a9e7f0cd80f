import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { OpenedWorkspace } from '../../src/shared/contract';
import { nothingElsewhere, type Elsewhere } from '../../src/shared/elsewhere';
import { MemoryBridge } from '../support/memoryBridge';
import { renderShell } from '../support/renderShell';

const now = '2027-01-14T11:20:00.000Z';
const newer = /Another computer runs a newer Askwell/;
const waits = /3 changes from another computer cannot be shown yet/;

function withBram(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
  return bridge;
}

async function opened(bridge: MemoryBridge, url = '/people') {
  renderShell(bridge, url);
  await screen.findByRole('main');
  await screen.findAllByRole('heading', { level: 1 });
  return userEvent.setup();
}

function tells(bridge: MemoryBridge, elsewhere: Partial<Elsewhere>): void {
  act(() => bridge.tell('elsewhere', { ...nothingElsewhere, ...elsewhere }));
}

describe('the notice about other computers', () => {
  it('says in words what waits, in a live region, and goes by itself', async () => {
    const bridge = withBram();
    await opened(bridge);
    expect(screen.queryByRole('button', { name: 'Got it' })).toBeNull();
    tells(bridge, { waiting: 3 });
    const sentence = await screen.findByText(waits);
    expect(sentence).toHaveTextContent('Nothing is lost.');
    expect(sentence.closest('[role="status"]')).not.toBeNull();
    tells(bridge, { waiting: 1 });
    expect(await screen.findByText(/^One change from another computer .* before it has not arrived/)).toBeVisible();
    tells(bridge, {});
    await waitFor(() => expect(screen.queryByText(/from another computer/)).toBeNull());
  });

  it('says one thing at a time, each until “Got it”, and again when it holds anew', async () => {
    const bridge = withBram();
    const user = await opened(bridge);
    tells(bridge, { isNewer: true, waiting: 3, minutesAhead: 180 });
    expect(await screen.findByText(newer)).toBeVisible();
    expect(screen.queryByText(/clock is about/)).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Got it' }));
    expect(await screen.findByText(/clock is about 3 hours ahead/)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Got it' }));
    expect(screen.queryByRole('button', { name: 'Got it' })).toBeNull();
    tells(bridge, { isNewer: true, minutesAhead: 200 });
    expect(screen.queryByRole('button', { name: 'Got it' })).toBeNull();
    tells(bridge, { isNewer: true });
    tells(bridge, { isNewer: true, minutesAhead: 12 });
    expect(await screen.findByText(/clock is about 12 minutes ahead/)).toBeVisible();
  });

  it('is there from the start when it holds already', async () => {
    const open = (await withBram().call('workspace.open', {})) as { readonly value: OpenedWorkspace };
    const bridge: MemoryBridge = new MemoryBridge(now, {
      'workspace.open': () => ({ ...open.value, elsewhere: { ...nothingElsewhere, isNewer: true } }),
    });
    bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
    await opened(bridge);
    expect(await screen.findByText(newer)).toBeVisible();
  });

  it('stays out of a talk', async () => {
    const bridge = withBram();
    bridge.do('interview.planned', { id: 'int_one', personIds: ['per_bram'], fields: { startsAt: now } });
    renderShell(bridge, '/interviews/int_one/live');
    await screen.findAllByRole('textbox', { name: 'Note' });
    tells(bridge, { isNewer: true });
    expect(screen.queryByText(newer)).toBeNull();
  });

  it('has its place in Settings, Data, where all of it stands, also after “Got it”', async () => {
    const bridge = withBram();
    const user = await opened(bridge, '/settings');
    expect(await screen.findByText(/Nothing from another computer is held up/)).toBeVisible();
    tells(bridge, { isNewer: true, minutesAhead: 60 * 24 * 3 });
    await user.click(await screen.findByRole('button', { name: 'Got it' }));
    await user.click(await screen.findByRole('button', { name: 'Got it' }));
    const main = within(screen.getByRole('main'));
    expect(main.getByText(newer)).toBeVisible();
    expect(main.getByText(/clock is about 3 days ahead/)).toBeVisible();
    tells(bridge, {});
    expect(await main.findByText(/Nothing from another computer is held up/)).toBeVisible();
  });
});
