import { screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { profileOf, settingsOf } from '../../src/shared/domain/workspace';
import { MemoryBridge } from '../support/memoryBridge';
import { address } from '../support/renderPage';
import { renderShell } from '../support/renderShell';

const now = '2027-01-14T11:20:00.000Z';

async function firstRun() {
  const bridge = new MemoryBridge(now);
  renderShell(bridge, '/');
  await screen.findByRole('heading', { level: 1, name: 'What are you trying to find out?' });
  return { bridge, user: userEvent.setup() };
}

describe('the first run', () => {
  it('goes from the question to the first talk by keyboard alone', async () => {
    const { bridge, user } = await firstRun();
    await user.keyboard('Is the change worth the pay cut?{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Who might know?' });
    await user.keyboard('Leah Brandt{Tab}My old nurse manager{Enter}');
    expect(screen.getByLabelText('Name or role 2')).toHaveFocus();
    await user.keyboard('{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Yours, and at your pace.' });
    await user.click(screen.getByLabelText('Your name'));
    await user.keyboard('Imogen Sparrowhawk{Enter}');
    await screen.findByRole('heading', { level: 1, name: 'Where would you like to begin?' });
    await waitFor(() => expect(profileOf(bridge.workspace).name).toBe('Imogen Sparrowhawk'));
    expect(Object.values(bridge.workspace.goals).map(({ statement }) => statement)).toEqual([
      'Is the change worth the pay cut?',
    ]);
    expect(Object.values(bridge.workspace.people).map(({ name, howWeMet }) => ({ name, howWeMet }))).toEqual([
      { name: 'Leah Brandt', howWeMet: 'My old nurse manager' },
    ]);
    expect(settingsOf(bridge.workspace).welcomedAt).toBe(now);
    await user.click(screen.getByRole('button', { name: /conversation coming up/ }));
    await waitFor(() => expect(address.current).toBe('/interviews/new'));
  });

  it('keeps what was typed when it is left half way', async () => {
    const { bridge, user } = await firstRun();
    await user.keyboard('What is a normal week?');
    await waitFor(() =>
      expect(Object.values(bridge.workspace.goals).map(({ statement }) => statement)).toEqual([
        'What is a normal week?',
      ]),
    );
  });

  it('can be skipped, and then asks for one name', async () => {
    const { bridge, user } = await firstRun();
    await user.click(screen.getByRole('button', { name: 'Skip' }));
    await screen.findByRole('heading', { level: 1, name: 'Who might know?' });
    await user.click(screen.getByRole('button', { name: 'Skip' }));
    await user.click(await screen.findByRole('button', { name: /Open Askwell/ }));
    await screen.findByRole('heading', { level: 1, name: 'Who could tell you what that work is really like?' });
    expect(bridge.workspace.goals).toEqual({});
    await user.keyboard('Someone in clinical informatics{Enter}');
    await waitFor(() => expect(address.current).toMatch(/^\/interviews\/new\?person=per_/));
  });

  it('leads those who do not know how to ask to what they want to learn, with the day left open', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('person.added', { id: 'per_leah', name: 'Leah Brandt' });
    renderShell(bridge, '/welcome?step=begin');
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: /I want to ask Leah Brandt/ }));
    expect(await screen.findByRole('radio', { name: 'Only an idea' })).toBeChecked();
    expect(screen.getByLabelText('What must I learn?')).toHaveFocus();
  });

  it('shows six places to those who know nobody yet', async () => {
    const bridge = new MemoryBridge(now);
    renderShell(bridge, '/welcome?step=begin');
    await userEvent.setup().click(await screen.findByRole('button', { name: /do not know anyone yet/ }));
    expect(
      await screen.findByRole('heading', { level: 1, name: 'Six places people find their first name.' }),
    ).toBeVisible();
  });

  it('opens the sample data', async () => {
    const { bridge, user } = await firstRun();
    await user.click(screen.getByRole('button', { name: 'Look around with sample data' }));
    expect(bridge.calls.map(({ name }) => name)).toContain('sample.open');
  });

  it('is not shown to those who have been here', async () => {
    const bridge = new MemoryBridge(now);
    bridge.do('welcome.finished', {});
    renderShell(bridge, '/');
    await waitFor(() => expect(bridge.calls.map(({ name }) => name)).toContain('workspace.rest'));
    expect(address.current).toBe('/');
  });
});
