import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { OpenedWorkspace } from '../../src/shared/contract';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { address } from '../support/renderPage';
import { renderShell } from '../support/renderShell';

const now = '2027-01-14T11:20:00.000Z';

function withBram(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
  return bridge;
}

async function opened(bridge: MemoryBridge, url = '/settings') {
  renderShell(bridge, url);
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  return userEvent.setup();
}

describe('the shell', () => {
  it('undoes with Ctrl+Z outside a text field, says what, and redoes', async () => {
    const bridge = withBram();
    const user = await opened(bridge);
    await user.keyboard('{Control>}z{/Control}');
    expect(await screen.findByText('Undone: Person added')).toBeVisible();
    expect(bridge.workspace.people).toEqual({});
    await user.keyboard('{Control>}{Shift>}z{/Shift}{/Control}');
    await waitFor(() => expect(Object.keys(bridge.workspace.people)).toEqual(['per_bram']));
  });

  it('says what undo left alone because another computer changed it later', async () => {
    const bridge = withBram();
    bridge.do('person.changed', { id: 'per_bram', fields: { tags: ['x'], callName: 'B' } });
    const before = bridge.workspace.people['per_bram']!;
    bridge.arrives([{ collection: 'people', id: 'per_bram', before, after: { ...before, tags: ['y'] } }]);
    const user = await opened(bridge);
    await user.keyboard('{Control>}z{/Control}');
    const sentence =
      'Undone: Person changed. Not everything was taken back: Bram Quickwater’s tags were changed later and stay.';
    expect(await screen.findByText(sentence)).toBeVisible();
    expect(bridge.workspace.people['per_bram']).toMatchObject({ tags: ['y'], callName: '' });
  });

  it('says when nothing can be taken back, and goes on to the step before', async () => {
    const bridge = withBram();
    bridge.do('person.changed', { id: 'per_bram', fields: { tags: ['x'] } });
    const before = bridge.workspace.people['per_bram']!;
    bridge.arrives([{ collection: 'people', id: 'per_bram', before, after: { ...before, tags: ['y'] } }]);
    const user = await opened(bridge);
    await user.keyboard('{Control>}z{/Control}');
    expect(
      await screen.findByText('Nothing was taken back: Bram Quickwater’s tags were changed later and stay.'),
    ).toBeVisible();
    await user.keyboard('{Control>}z{/Control}');
    expect(
      await screen.findByText('Nothing was taken back: Bram Quickwater was changed later and stays.'),
    ).toBeVisible();
  });

  it('tells calmly that the planner was brought to a new format', async () => {
    const bridge = withBram();
    const open = (await bridge.call('workspace.open', {})) as { readonly value: OpenedWorkspace };
    const sentence = 'Your planner was brought to the format of this Askwell.';
    const taken = new MemoryBridge(now, {
      'workspace.open': () => ({ ...open.value, report: { kind: 'migrated', sentence } }),
    });
    const user = await opened(taken);
    expect(await screen.findByText(sentence)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Got it' }));
    await waitFor(() => expect(screen.queryByText(sentence)).toBeNull());
  });

  it('leaves Ctrl+Z to a text field', async () => {
    const bridge = withBram();
    const user = await opened(bridge);
    await user.click(screen.getByLabelText('Your name'));
    await user.keyboard('{Control>}z{/Control}');
    expect(bridge.calls.some(({ name }) => name === 'change.undo')).toBe(false);
  });

  it('lists the keys that work, and only those, behind ?', async () => {
    const user = await opened(withBram());
    await user.keyboard('?');
    const overlay = await screen.findByRole('dialog', { name: 'Keys' });
    expect(within(overlay).getByText('search and commands')).toBeVisible();
    expect(within(overlay).getByText('Follow-ups')).toBeVisible();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('gives the focus back when a dialog is left, and leaves it where it went meanwhile', async () => {
    const user = await opened(withBram());
    const field = screen.getAllByRole('textbox')[0]!;
    field.focus();
    await user.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'New follow-up' })).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field).toHaveFocus());
    await user.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
    await waitFor(() => expect(screen.getByRole('textbox', { name: 'New follow-up' })).toHaveFocus());
    const elsewhere = screen.getByRole('link', { name: 'People' });
    elsewhere.focus();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    expect(elsewhere).toHaveFocus();
  });

  it('goes to a section with Ctrl and its number, and back', async () => {
    const user = await opened(withBram());
    await user.keyboard('{Control>}3{/Control}');
    await waitFor(() => expect(address.current).toBe('/people'));
    await user.keyboard('{Control>}[[{/Control}');
    await waitFor(() => expect(address.current).toBe('/settings'));
  });

  it('keeps a quick note about somebody known or new from any screen, and takes it back', async () => {
    const bridge = withBram();
    const user = await opened(bridge);
    await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
    const first = await screen.findByRole('dialog', { name: 'Quick note' });
    await user.type(within(first).getByLabelText('Note'), 'Likes trains{Enter}');
    expect(within(first).getByText('Whom is it about?')).toBeVisible();
    await user.type(within(first).getByLabelText('About'), 'bram quickwater');
    await user.type(within(first).getByLabelText('Note'), '{Enter}');
    await waitFor(() => expect(bridge.workspace.people.per_bram?.notes).toBe('Likes trains'));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());

    await user.keyboard('{Control>}{Shift>}n{/Shift}{/Control}');
    const second = await screen.findByRole('dialog', { name: 'Quick note' });
    await user.type(within(second).getByLabelText('About'), 'Odalys');
    await user.type(within(second).getByLabelText('Note'), 'Met on the stairs{Enter}');
    const named = () => Object.values(bridge.workspace.people).map(({ name, notes }) => `${name}: ${notes}`);
    await waitFor(() => expect(named()).toEqual(['Bram Quickwater: Likes trains', 'Odalys: Met on the stairs']));
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    await user.keyboard('{Control>}z{/Control}');
    await waitFor(() => expect(named()).toEqual(['Bram Quickwater: Likes trains']));
  });

  it('begins a follow-up from any screen', async () => {
    const user = await opened(withBram());
    await user.keyboard('{Control>}{Shift>}f{/Shift}{/Control}');
    const dialog = await screen.findByRole('dialog', { name: 'New follow-up' });
    // That the caret stands in it is shown in the real app (followUps.test.ts).
    expect(within(dialog).getByLabelText('New follow-up', { selector: 'input' })).toBeVisible();
  });

  it('counts follow-ups that are due and says how many are late', async () => {
    const bridge = withBram();
    bridge.do('followUp.added', { id: 'fol_one', title: 'Write', due: '2027-01-13' });
    bridge.do('followUp.added', { id: 'fol_two', title: 'Call', due: '2027-01-14' });
    await opened(bridge);
    expect(screen.getByRole('link', { name: 'Follow-ups, 2 due, 1 of them late' })).toBeVisible();
  });

  it('lists what is in progress with what is next', async () => {
    const bridge = withBram();
    bridge.do('interview.planned', {
      id: 'int_one',
      personIds: ['per_bram'],
      fields: { startsAt: '2027-01-14T14:00:00.000Z' },
    });
    await opened(bridge);
    const progress = screen.getByRole('region', { name: 'In progress' });
    expect(within(progress).getByRole('link')).toHaveTextContent('Bram Quickwater14:00');
  });

  it('says calmly on every screen that the last change is not saved, and why', async () => {
    const bridge = withBram();
    await opened(bridge);
    const sentence = 'The disk is full, so the last line is not saved. It is safe in this window.';
    act(() => bridge.tell('saved', { kind: 'notSaved', code: 'diskFull', sentence }));
    expect(await screen.findByText(sentence, { exact: false, selector: 'p' })).toBeVisible();
    act(() => bridge.tell('saved', { kind: 'saved', at: now }));
    await waitFor(() => expect(screen.queryByText(sentence, { exact: false, selector: 'p' })).toBeNull());
  });

  it('says how many changes wait, and tries again at once when asked', async () => {
    const bridge = withBram();
    const user = await opened(bridge);
    act(() => bridge.tell('saved', { kind: 'notSaved', code: 'diskFull', sentence: 'The disk is full.', waiting: 3 }));
    expect(
      await screen.findByText(/The disk is full\. 3 changes wait here; the screens show them once they are saved\./, {
        selector: 'p',
      }),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Try again now' }));
    await user.click(screen.getByRole('button', { name: 'Save everything elsewhere' }));
    const asked = bridge.calls.map(({ name }) => name);
    expect([asked.includes('save.retry'), asked.includes('save.elsewhere')]).toEqual([true, true]);
  });

  it.each([
    [
      'locked',
      'Your planner is open in another Askwell',
      ['Try again', 'Open it for reading', 'Choose another folder'],
    ],
    [
      'missing',
      'Your planner is not where it was',
      ['Try again', 'It is in another folder', 'Open a backup from elsewhere', 'Begin anew elsewhere'],
    ],
  ] as const)('a planner that is %s: says so without sections, and offers every way on', async (kind, title, ways) => {
    const bridge = new MemoryBridge(now);
    const open = (await bridge.call('workspace.open', {})) as { readonly value: OpenedWorkspace };
    const shut = new MemoryBridge(now, {
      'workspace.open': () => ({ ...open.value, isReadOnly: true, report: { kind, sentence: 'Why.' } }),
    });
    renderShell(shut, '/');
    expect(await screen.findByRole('heading', { name: title })).toBeVisible();
    expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining([...ways]),
    );
    expect(screen.queryByRole('link', { name: /Interviews/ })).toBeNull();
    expect(screen.queryByText(/reading only/)).toBeNull();
  });

  it('does not push the live room when something is not saved: its own bar says so, and it is read out', async () => {
    const bridge = withBram();
    bridge.do('interview.planned', { id: 'int_one', personIds: ['per_bram'], fields: {} });
    renderShell(bridge, '/interviews/int_one/live');
    await screen.findByRole('heading', { level: 1, name: 'Bram Quickwater' });
    const sentence = 'The disk is full, so the last line is not saved. It is safe in this window.';
    act(() => bridge.tell('saved', { kind: 'notSaved', code: 'diskFull', sentence }));
    expect(await screen.findByText('Not saved')).toBeVisible();
    expect(screen.queryByText(sentence, { exact: false, selector: 'p' })).toBeNull();
    expect(screen.getAllByRole('status').some((region) => region.textContent.includes(sentence))).toBe(true);
  });

  it('says calmly what could not be written beside the notes, until it was heard', async () => {
    const bridge = withBram();
    const user = await opened(bridge);
    const warning = "Your changes are saved, but today's backup could not be made: the disk is full.";
    act(() => bridge.tell('saved', { kind: 'saved', at: now, warning }));
    expect(await screen.findByText(warning, { selector: 'p' })).toBeVisible();
    expect(screen.getByText(warning, { selector: 'span' }), 'and in the settings').toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Got it' }));
    await waitFor(() => expect(screen.queryByText(warning, { selector: 'p' })).toBeNull());
    expect(screen.getByText(warning, { selector: 'span' })).toBeVisible();
  });

  it('gives a planner that cannot be read the whole window, without sections', async () => {
    const sentence = 'Neither the planner nor one of its backups can be read.';
    const bridge = new MemoryBridge(now);
    const open = (await bridge.call('workspace.open', {})) as { readonly value: OpenedWorkspace };
    const damaged = new MemoryBridge(now, {
      'workspace.open': () => ({ ...open.value, isReadOnly: true, report: { kind: 'unreadable', sentence } }),
    });
    renderShell(damaged, '/');
    expect(await screen.findByRole('heading', { name: 'Your notes could not be opened' })).toBeVisible();
    expect(screen.getByText(sentence)).toBeVisible();
    expect(screen.getByRole('button', { name: 'Show in folder' })).toBeVisible();
    expect(screen.queryByRole('link', { name: /Interviews/ })).toBeNull();
    expect(screen.queryByText(/reading only/)).toBeNull();
  });

  it('tells why the notes could not be opened, and tries again', async () => {
    const bridge = withBram();
    bridge.fail('workspace.open', new Refusal('notOpen', 'Another Askwell uses this folder.'));
    renderShell(bridge, '/settings');
    expect(await screen.findByText('Another Askwell uses this folder.')).toBeVisible();
    bridge.fail('workspace.open', null);
    await userEvent.setup().click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeVisible();
  });

  it('says that this is sample data, and leaves it', async () => {
    const bridge = withBram();
    const open = (await bridge.call('workspace.open', {})) as { readonly value: OpenedWorkspace };
    const sample = new MemoryBridge(now, { 'workspace.open': () => ({ ...open.value, isSample: true }) });
    renderShell(sample, '/settings');
    expect(await screen.findByText(/You are looking at sample data/)).toBeVisible();
    await userEvent
      .setup({ delay: null })
      .click((await screen.findAllByRole('button', { name: 'Leave sample data' })).at(-1)!);
    expect(sample.calls.map(({ name }) => name)).toContain('sample.leave');
  });

  it.each([0, 4, 8, 16, 30])(
    'shows the first steps when sample data is left, whether its answer or the own notes come first (%i)',
    async (pause) => {
      const own = new MemoryBridge(now);
      const open = (await own.call('workspace.open', {})) as { readonly value: OpenedWorkspace };
      let isSample = true;
      const bridge: MemoryBridge = new MemoryBridge(now, {
        'workspace.open': () => ({ ...open.value, isSample }),
        'sample.leave': async () => {
          isSample = false;
          bridge.tell('reopened', null);
          for (let turn = 0; turn < pause; turn += 1) await Promise.resolve();
          return null;
        },
      });
      renderShell(bridge, '/');
      await userEvent.setup().click(await screen.findByRole('button', { name: 'Leave sample data' }));
      expect(await screen.findByRole('heading', { level: 1, name: 'What are you trying to find out?' })).toBeVisible();
    },
  );
});
