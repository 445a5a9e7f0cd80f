import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { DataTransfer } from '../../src/renderer/components/DataTransfer';
import { HistoryPage } from '../../src/renderer/features/history/HistoryPage';
import { Refusal } from '../../src/shared/failure';
import type { ExportPreview } from '../../src/shared/pastView';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-01-14T11:20:00.000Z';

const note = {
  id: 'not_1',
  interviewId: 'int_1',
  guideQuestionId: null,
  at: now,
  mark: null,
  owner: null,
  isOffRecord: false,
} as const;

/** A talk with Priya a day ago; today its note was cut short. */
function talk(overrides: ConstructorParameters<typeof MemoryBridge>[1] = {}): MemoryBridge {
  const bridge = new MemoryBridge('2027-01-13T15:00:00.000Z', overrides);
  bridge.do('person.added', { id: 'per_priya', name: 'Priya Raman' });
  bridge.do('person.added', { id: 'per_tom', name: 'Tom Okafor' });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_priya'] });
  bridge.do('note.written', { ...note, text: 'Count the alarms of one night before you judge' });
  bridge.now = now;
  bridge.do('note.changed', { id: 'not_1', fields: { text: 'Count the alarms' } });
  return bridge;
}

async function opened(bridge: MemoryBridge, url = '/history') {
  renderPage(bridge, <HistoryPage />, { path: '/history', url });
  await screen.findByRole('heading', { level: 1, name: 'History' });
  return userEvent.setup();
}

const lines = () =>
  within(screen.getByRole('list', { name: 'What changed' }))
    .getAllByRole('button')
    .map(({ textContent }) => textContent);

describe('the history', () => {
  it('lists what changed by day, the newest first', async () => {
    await opened(talk());
    await screen.findByRole('list', { name: 'What changed' });
    expect(lines()).toEqual([
      '11:20Note changed in Priya’s interviewCount the alarms',
      '15:00Note added to Priya’s interviewCount the alarms of one night before you judge',
      '15:00Interview with Priya planned',
      '15:00Tom Okafor added',
      '15:00Priya Raman added',
    ]);
    expect(screen.getAllByRole('heading', { level: 2 }).map(({ textContent }) => textContent)).toEqual(
      expect.arrayContaining(['Today', 'Yesterday']),
    );
  });

  it('shows what a change replaced, word by word, and brings it back with the keys', async () => {
    const bridge = talk();
    const user = await opened(bridge);
    await screen.findByRole('list', { name: 'What changed' });
    await user.keyboard('{Enter}');
    const moment = await screen.findByRole('region', { name: 'That moment' });
    expect(within(moment).getByRole('radio', { name: 'Before this' })).toBeChecked();
    expect(within(moment).getByText('of one night before you judge', { exact: false, selector: 'ins' })).toBeVisible();
    expect(within(moment).getByText('This is not as it is now.')).toBeVisible();
    await user.keyboard('r');
    expect(await screen.findByText('Note in Priya’s interview: the earlier version is back')).toBeVisible();
    expect(bridge.workspace.notes['not_1']?.text).toBe('Count the alarms of one night before you judge');
    await user.click(screen.getByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(bridge.workspace.notes['not_1']?.text).toBe('Count the alarms'));
    await waitFor(() => expect(lines()[0]).toContain('Undone: earlier version brought back'));
  });

  it('filters by words and by person; Esc closes what is shown, then the filter', async () => {
    const user = await opened(talk());
    await screen.findByRole('list', { name: 'What changed' });
    await user.type(screen.getByRole('textbox', { name: 'Find in the history' }), 'tom');
    await waitFor(() => expect(lines()).toEqual(['15:00Tom Okafor added']));
    await user.keyboard('{ArrowDown}{Enter}');
    await screen.findByRole('region', { name: 'That moment' });
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('region', { name: 'That moment' })).not.toBeInTheDocument();
    await user.keyboard('{Escape}');
    await waitFor(() => expect(lines()).toHaveLength(5));
    await user.type(screen.getByRole('textbox', { name: 'Find in the history' }), 'nothing like it');
    expect(await screen.findByText('Nothing that happened is like that.')).toBeVisible();
  });

  it('looks at a person alone when asked for one', async () => {
    await opened(talk(), '/history?about=per_tom');
    await screen.findByRole('list', { name: 'What changed' });
    expect(lines()).toEqual(['15:00Tom Okafor added']);
  });

  it('asks before everything goes back', async () => {
    const bridge = talk();
    const user = await opened(bridge);
    await user.click(await screen.findByRole('button', { name: /Priya Raman added/ }));
    const moment = await screen.findByRole('region', { name: 'That moment' });
    await user.click(within(moment).getByRole('radio', { name: 'Everything' }));
    await within(moment).findByText(/records are not as now/);
    await user.click(within(moment).getByRole('button', { name: /^Restore everything/ }));
    const dialog = await screen.findByRole('dialog', { name: 'Restore everything?' });
    expect(bridge.workspace.people['per_tom']).toBeDefined();
    await user.click(within(dialog).getByRole('button', { name: 'Restore everything' }));
    expect(await screen.findByText('Everything is as it was then')).toBeVisible();
    expect(Object.keys(bridge.workspace.people)).toEqual(['per_priya']);
    expect(bridge.workspace.interviews).toEqual({});
  });

  it('says that nothing happened yet', async () => {
    await opened(new MemoryBridge(now));
    expect(await screen.findByText('Nothing has changed yet.')).toBeVisible();
  });

  it('says when it cannot be read, and reads it when asked again', async () => {
    const bridge = talk();
    bridge.fail('history.list', new Refusal('cannotRead', 'The history could not be read.'));
    const user = await opened(bridge);
    expect(await screen.findByRole('alert')).toHaveTextContent('The history could not be read.');
    bridge.fail('history.list', null);
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    await screen.findByRole('list', { name: 'What changed' });
    bridge.fail('history.restore', new Refusal('diskFull', 'The disk is full. Nothing was changed.'));
    await user.click(screen.getByRole('button', { name: /Note changed/ }));
    await user.click(await screen.findByRole('button', { name: /^Restore this note/ }));
    expect(await screen.findByText('The disk is full. Nothing was changed.')).toBeVisible();
    expect(bridge.workspace.notes['not_1']?.text).toBe('Count the alarms');
  });

  it('says that a part of it is missing when a journal is damaged, instead of that nothing happened', async () => {
    const bridge = new MemoryBridge(now, {
      'history.list': () => ({ lines: [], next: null, isEmpty: false, damaged: 1 }),
    });
    await opened(bridge);
    expect(
      await screen.findByText(/A file of the history is damaged, so a part of what happened is missing/),
    ).toBeVisible();
    expect(screen.queryByText('Nothing has changed yet.')).not.toBeInTheDocument();
  });

  it('says when a moment cannot be read, beside the list, and goes on from there', async () => {
    const bridge = talk();
    const user = await opened(bridge);
    await screen.findByRole('list', { name: 'What changed' });
    const damaged =
      'This backup cannot be read: its file is damaged or gone. Nothing was changed. Choose another line.';
    bridge.fail('history.look', new Refusal('cannotRead', damaged));
    await user.click(screen.getByRole('button', { name: /Note changed/ }));
    expect(await screen.findByRole('alert')).toHaveTextContent(damaged);
    expect(screen.queryByRole('region', { name: 'That moment' })).not.toBeInTheDocument();
    bridge.fail('history.look', null);
    await user.click(screen.getByRole('button', { name: /Tom Okafor added/ }));
    expect(await screen.findByRole('region', { name: 'That moment' })).toBeVisible();
    expect(screen.queryByRole('alert')).not.toBeInTheDocument();
  });

  it('keeps every choice in sight beside the longest name, and says what happened to whoever bears it', async () => {
    const bridge = talk();
    const name = `Wolfeschlegelsteinhausenbergerdorff ${'Adolph Blaine '.repeat(12)}`.trim();
    bridge.do('person.added', { id: 'per_long', name });
    bridge.do('person.binned', { id: 'per_long' });
    const user = await opened(bridge);
    await screen.findByRole('list', { name: 'What changed' });
    expect(lines()[0]).toBe('11:20Wolfeschlegelsteinhausenbergerdorff Ado… moved to the bin');
    await user.click(screen.getByRole('button', { name: /moved to the bin/ }));
    const moment = await screen.findByRole('region', { name: 'That moment' });
    expect(within(moment).getByRole('heading', { level: 3, name })).toBeVisible();
    await user.click(within(moment).getByRole('radio', { name: 'Everything' }));
    expect(within(moment).getByRole('radio', { name: 'Everything' })).toBeChecked();
  });

  it('offers no way back in a planner that is open for reading only', async () => {
    const bridge = talk();
    const open = bridge.call.bind(bridge);
    bridge.call = async (name, input) => {
      const reply = (await open(name, input)) as { value: object };
      return name === 'workspace.open' ? { ...reply, value: { ...reply.value, isReadOnly: true } } : reply;
    };
    const user = await opened(bridge);
    await user.click(await screen.findByRole('button', { name: /Note changed/ }));
    expect(await screen.findByText(/open for reading only, so nothing can be restored/)).toBeVisible();
    expect(screen.queryByRole('button', { name: /^Restore/ })).not.toBeInTheDocument();
  });
});

const preview: ExportPreview = {
  token: 'export-1',
  fileName: 'mine.json',
  savedAt: '2027-01-13T15:00:00.000Z',
  counts: [
    { collection: 'people', count: 3 },
    { collection: 'notes', count: 1 },
  ],
  leftOut: 2,
  changes: { replace: 4, add: 1 },
};

describe('an export', () => {
  it('says where everything went', async () => {
    const bridge = talk({ 'document.export': () => 'mine.json' });
    renderPage(bridge, <DataTransfer />, { path: '/settings', url: '/settings' });
    const user = userEvent.setup();
    await user.click(await screen.findByRole('button', { name: 'Export everything…' }));
    expect(await screen.findByText('Everything is in “mine.json”')).toBeVisible();
  });

  it('says when there is nothing to take in', async () => {
    const bridge = talk({ 'document.chooseExport': () => ({ ...preview, changes: { replace: 0, add: 0 } }) });
    renderPage(bridge, <HistoryPage />, { path: '/history', url: '/history?open' });
    const dialog = await screen.findByRole('dialog', { name: 'mine.json' });
    expect(within(dialog).getByText('The planner is as in the file already.')).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Nothing to add' })).toBeDisabled();
    await userEvent.setup().click(within(dialog).getByRole('radio', { name: 'Replace everything' }));
    expect(within(dialog).getByRole('button', { name: 'Replace everything' })).toBeDisabled();
  });

  it('is shown before anything changes, and stays open when it cannot be taken in', async () => {
    const bridge = talk({ 'document.chooseExport': () => preview });
    bridge.fail('document.takeIn', new Refusal('diskFull', 'The disk is full. Nothing was changed.'));
    renderPage(bridge, <HistoryPage />, { path: '/history', url: '/history?open' });
    const user = userEvent.setup();
    const dialog = await screen.findByRole('dialog', { name: 'mine.json' });
    await waitFor(() => expect(address.current).toBe('/history'));
    const held = within(dialog).getByRole('list', { name: 'What is in the file' });
    expect(
      within(held)
        .getAllByRole('listitem')
        .map(({ textContent }) => textContent),
    ).toEqual(['3 people', '1 note']);
    expect(within(dialog).getByText(/2 records in it cannot be understood and are left out/)).toBeVisible();
    expect(within(dialog).getByRole('button', { name: 'Add 1 record' })).toBeEnabled();
    await user.click(within(dialog).getByRole('radio', { name: 'Replace everything' }));
    await user.click(within(dialog).getByRole('button', { name: 'Replace everything' }));
    expect(await within(dialog).findByRole('alert')).toHaveTextContent('The disk is full. Nothing was changed.');
    expect(bridge.calls.at(-1)).toEqual({ name: 'document.takeIn', input: { token: 'export-1', mode: 'replace' } });
  });
});
