import { fireEvent, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { FollowUpEntry } from '../../src/renderer/components/FollowUpEntry';
import { notify } from '../../src/renderer/components/notify';
import type { CommandInput } from '../../src/shared/domain/commands';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

const now = '2027-01-14T11:20:00.000Z';
const pause = (milliseconds: number) => new Promise((resolve) => setTimeout(resolve, milliseconds));
const show = (bridge = new MemoryBridge(now)) => renderPage(bridge, <FollowUpEntry />, { path: '/here', url: '/here' });
const line = () => screen.findByRole('textbox', { name: 'New follow-up' });

/** What the first test leaves behind itself, as one does that took longer than it may. */
let left: Promise<readonly PromiseSettledResult<unknown>[]> = Promise.resolve([]);

describe('what a test left running', () => {
  it('is left by this one: a save that is answered late, a hand that types on, a toast', async () => {
    const late: MemoryBridge = new MemoryBridge(now, {
      'command.apply': async ({ name, input }) => {
        await pause(100);
        return late.do(name as 'person.added', input as CommandInput<'person.added'>);
      },
    });
    show(late);
    await userEvent.type(await line(), 'Send the map{Enter}');
    left = Promise.allSettled([
      pause(80).then(() => notify('From the test before')),
      pause(80).then(() => fireEvent.keyDown(document.body, { key: 'a' })),
      pause(80).then(() => userEvent.keyboard('typed by the test before')),
    ]);
  });

  it('does not reach the next one', async () => {
    show();
    (await line()).focus();
    const keys: string[] = [];
    document.body.addEventListener('keydown', ({ key }) => keys.push(key));
    const ends = await left;
    await pause(150);
    expect(ends.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'rejected']);
    expect(keys).toEqual([]);
    expect(await line()).toHaveValue('');
    expect(screen.queryByText(/Follow-up added|From the test before/)).toBeNull();
  });

  it('leaves the next one its own toasts and keys', async () => {
    show();
    await userEvent.type(await line(), 'Send the tide table{Enter}');
    expect(await screen.findByText(/^Follow-up added: Send the tide table/)).toBeVisible();
  });
});
