import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/shared/domain/change';
import type { CommandInput } from '../../src/shared/domain/commands';
import { MemoryBridge } from '../support/memoryBridge';
import { address } from '../support/renderPage';
import { renderShell } from '../support/renderShell';

const now = '2027-01-14T11:20:00.000Z';
const full = { kind: 'notSaved', code: 'diskFull', sentence: 'The disk is full.', waiting: 1 } as const;

/** A planner whose disk takes nothing until `room`: what is asked for waits, and its caller with it. */
function fullDisk() {
  const waiting: (() => void)[] = [];
  let isFull = true;
  const bridge: MemoryBridge = new MemoryBridge(now, {
    'command.apply': ({ name, input }) => {
      const does = () => bridge.do(name as 'person.added', input as CommandInput<'person.added'>);
      if (!isFull) return does();
      return new Promise<Change>((resolve) => {
        waiting.push(() => resolve(does()));
        bridge.tell('saved', full);
      });
    },
  });
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
  bridge.do('followUp.added', { id: 'fol_tide', title: 'Send the tide table', due: '2027-01-14' });
  return {
    bridge,
    asked: () => waiting.length,
    room: () =>
      act(async () => {
        isFull = false;
        for (const does of waiting.splice(0)) does();
        bridge.tell('saved', { kind: 'saved', at: now });
        await Promise.resolve();
      }),
  };
}

async function opened(bridge: MemoryBridge, url: string) {
  renderShell(bridge, url);
  await screen.findAllByRole('heading', { level: 1 });
  return userEvent.setup();
}

describe('while the disk takes nothing', () => {
  it('answers a click although the screen shows what is on the disk, and does it once', async () => {
    const { bridge, asked, room } = fullDisk();
    const user = await opened(bridge, '/follow-ups');
    const tick = await screen.findByRole('checkbox', { name: 'Mark as done: Send the tide table' });
    await user.click(tick);
    expect(await screen.findByText('Not saved yet: “Done: Send the tide table”')).toBeVisible();
    expect(tick).not.toBeChecked();
    expect(screen.getByText(/One change waits here; the screens show it once it is saved\./)).toBeVisible();
    await user.click(tick);
    expect(await screen.findByText(/^This waits already\./)).toBeVisible();
    expect(asked()).toBe(1);
    await room();
    expect(await screen.findByText('Done: Send the tide table')).toBeVisible();
    expect(bridge.workspace.followUps['fol_tide']?.doneAt).toBe(now);
  });

  it('does not add a person twice whose line is entered twice, although each try has a key of its own', async () => {
    const { bridge, asked, room } = fullDisk();
    const user = await opened(bridge, '/people');
    await user.click(screen.getByRole('button', { name: /Add person/ }));
    const line = await screen.findByRole('textbox', { name: 'Name, role at organisation' });
    await user.type(line, 'Sofia Lindqvist{Enter}{Enter}');
    expect(await screen.findByText('Not saved yet: “Sofia Lindqvist added”')).toBeVisible();
    expect(await screen.findByText(/^This waits already\./)).toBeVisible();
    expect(asked()).toBe(1);
    await user.clear(line);
    await user.type(line, 'Tomás Vidal{Enter}');
    expect(await screen.findByText('Not saved yet: “Tomás Vidal added”')).toBeVisible();
    await room();
    await waitFor(() => expect(screen.queryByText(/^This waits already\./)).toBeNull());
    expect(Object.values(bridge.workspace.people).map(({ name }) => name)).toEqual([
      'Bram Quickwater',
      'Sofia Lindqvist',
      'Tomás Vidal',
    ]);
  });

  it('leaves words that are being typed alone: they stand in their field', async () => {
    const { bridge, asked, room } = fullDisk();
    const user = await opened(bridge, '/people/per_bram');
    const notes = await screen.findByRole('textbox', { name: 'Notes' });
    await user.type(notes, 'Likes trains');
    await waitFor(() => expect(asked()).toBe(1));
    expect(notes).toHaveValue('Likes trains');
    expect(screen.queryByText(/Not saved yet/)).toBeNull();
    await room();
    await waitFor(() => expect(bridge.workspace.people['per_bram']?.notes).toBe('Likes trains'));
  });

  it('shows words that wait again when their field comes back, and saves what is written on last', async () => {
    const { bridge, asked, room } = fullDisk();
    const user = await opened(bridge, '/people/per_bram');
    await user.type(await screen.findByRole('textbox', { name: 'Notes' }), 'Likes trains');
    await waitFor(() => expect(asked()).toBe(1));
    await user.type(screen.getByRole('textbox', { name: 'Notes' }), ' and the sea');
    await user.keyboard('{Control>}3{/Control}');
    await waitFor(() => expect(address.current).toBe('/people'));
    expect(screen.queryByRole('textbox', { name: 'Notes' })).toBeNull();
    await user.keyboard('{Control>}[[{/Control}');
    const again = await screen.findByRole('textbox', { name: 'Notes' });
    expect(again).toHaveValue('Likes trains and the sea');
    await user.type(again, ', not boats');
    expect(bridge.workspace.people['per_bram']?.notes).toBe('');
    await room();
    await waitFor(() => expect(bridge.workspace.people['per_bram']?.notes).toBe('Likes trains and the sea, not boats'));
    expect(again).toHaveValue('Likes trains and the sea, not boats');
  });
});
