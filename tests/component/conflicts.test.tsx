import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { ConflictsPage } from '../../src/renderer/features/conflicts/ConflictsPage';
import type { Conflict } from '../../src/shared/domain/conflict';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';
import { renderShell } from '../support/renderShell';

const now = '2027-01-15T09:00:00.000Z';
const written = '2027-01-14T17:30:00.000Z';

function withBram(overrides: ConstructorParameters<typeof MemoryBridge>[1] = {}): MemoryBridge {
  const bridge = new MemoryBridge(now, overrides);
  bridge.do('person.added', {
    id: 'per_bram',
    name: 'Bram Quickwater',
    fields: { notes: 'Likes the sea and trains', tags: ['sea'] },
  });
  return bridge;
}

/** What the merge keeps when two computers changed a field, neither knowing of the other. */
function keeps(bridge: MemoryBridge, id: string, about: Partial<Conflict> = {}): void {
  const after: Conflict = {
    id,
    collection: 'people',
    recordId: 'per_bram',
    field: 'notes',
    kept: 'Likes the river and trains',
    keptClock: 'c',
    keptDevice: 'dev_9c3f9a',
    at: written,
    resolvedAt: null,
    ...about,
  };
  bridge.arrives([{ collection: 'conflicts', id, before: null, after }]);
}

async function opened(bridge: MemoryBridge) {
  renderPage(bridge, <ConflictsPage />, { path: '/conflicts', url: '/conflicts' });
  await screen.findByRole('heading', { level: 1, name: 'Changed on two computers' });
  return userEvent.setup();
}

const use = (about: string) => screen.getByRole('button', { name: `Use this, ${about}` });
const keep = (about: string) => screen.getByRole('button', { name: `Keep this, ${about}` });
const notesOf = (bridge: MemoryBridge) => bridge.workspace.people['per_bram']?.notes;

describe('what two computers changed', () => {
  it('says what the place is for when nothing waits, and leads on', async () => {
    const user = await opened(withBram());
    expect(screen.getByText('Nothing waits for a choice.')).toBeVisible();
    expect(screen.queryByRole('article')).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Go to Today' }));
    expect(address.current).toBe('/');
  });

  it('shows both versions by record, what differs, and where and when each was written', async () => {
    const bridge = withBram({ 'field.tellWriter': () => ({ device: 'dev_memory', at: '2027-01-15T08:40:00.000Z' }) });
    keeps(bridge, 'cfl_notes');
    keeps(bridge, 'cfl_tags', { field: 'tags', kept: [], keptDevice: 'dev_memory' });
    await opened(bridge);
    const group = within(screen.getByRole('region', { name: 'Bram Quickwater' }));
    expect(group.getByRole('link', { name: 'Bram Quickwater' })).toHaveAttribute('href', '/people/per_bram');
    const [notes, tags] = group.getAllByRole('article').map((item) => within(item));
    expect(await notes!.findByText('In your notes now, written on this computer, today 08:40')).toBeVisible();
    expect(notes!.getByText('Written on another computer, 3f9a, yesterday 17:30')).toBeVisible();
    const now_ = notes!.getByRole('group', { name: 'In your notes now, Bram Quickwater: notes' });
    const other = notes!.getByRole('group', { name: 'The other version, Bram Quickwater: notes' });
    expect(now_).toHaveTextContent('Likes the sea and trains');
    expect([now_, other].map((side) => side.querySelector('mark')?.textContent)).toEqual(['sea', 'river']);
    expect(tags!.getByText('Written on this computer, yesterday 17:30')).toBeVisible();
    expect(tags!.getByRole('group', { name: /^The other version/ })).toHaveTextContent('Nothing');
  });

  it('keeps what is there or puts the other version in, says so, and undo brings the choice back', async () => {
    const bridge = withBram();
    keeps(bridge, 'cfl_notes');
    keeps(bridge, 'cfl_tags', { field: 'tags', kept: ['river'] });
    const user = await opened(bridge);
    await user.click(use('Bram Quickwater: notes'));
    expect(await screen.findByText('The other version stands now')).toBeVisible();
    expect(notesOf(bridge)).toBe('Likes the river and trains');
    expect(screen.getAllByRole('article')).toHaveLength(1);
    await user.click(keep('Bram Quickwater: tags'));
    expect(await screen.findByText('Kept as it is')).toBeVisible();
    expect(bridge.workspace.people['per_bram']?.tags).toEqual(['sea']);
    expect(screen.getByText('Nothing waits for a choice.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /Undo/ }));
    expect(await screen.findByRole('article', { name: 'Bram Quickwater: tags' })).toBeVisible();
  });

  it('keeps all of one record at once', async () => {
    const bridge = withBram();
    keeps(bridge, 'cfl_notes');
    keeps(bridge, 'cfl_tags', { field: 'tags', kept: ['river'] });
    const user = await opened(bridge);
    await user.click(screen.getByRole('button', { name: 'Keep all 2 as they are' }));
    expect(await screen.findByText('Nothing waits for a choice.')).toBeVisible();
    expect(notesOf(bridge)).toBe('Likes the sea and trains');
  });

  it('is done with the keys alone: arrows move, 1 keeps, 2 uses the other, and the next one has the focus', async () => {
    const bridge = withBram();
    keeps(bridge, 'cfl_a', { at: '2027-01-14T17:33:00.000Z' });
    keeps(bridge, 'cfl_b', { field: 'tags', kept: ['river'], at: '2027-01-14T17:32:00.000Z' });
    keeps(bridge, 'cfl_c', { field: 'callName', kept: 'B', at: '2027-01-14T17:31:00.000Z' });
    const user = await opened(bridge);
    await user.keyboard('{ArrowDown}');
    await waitFor(() => expect(keep('Bram Quickwater: notes')).toHaveFocus());
    await user.keyboard('{ArrowDown}{ArrowRight}');
    await waitFor(() => expect(use('Bram Quickwater: tags')).toHaveFocus());
    await user.keyboard('{ArrowUp}');
    await waitFor(() => expect(use('Bram Quickwater: notes')).toHaveFocus());
    await user.keyboard('2');
    await waitFor(() => expect(keep('Bram Quickwater: tags')).toHaveFocus());
    expect(notesOf(bridge)).toBe('Likes the river and trains');
    await user.keyboard('1');
    await waitFor(() => expect(screen.getAllByRole('article')).toHaveLength(1));
    expect(bridge.workspace.people['per_bram']?.tags).toEqual(['sea']);
  });

  it('holds a very long text in a place of its own that keys can scroll, and does not stop to compare what is too different', async () => {
    const bridge = withBram();
    const [one, other] = ['abc ', 'xyz '].map((word, place) =>
      Array.from({ length: 6_000 }, (_, at) => `${word}${at * (place + 1)}`).join(' '),
    );
    bridge.do('person.changed', { id: 'per_bram', fields: { notes: one!.slice(0, 90_000) } });
    keeps(bridge, 'cfl_notes', { kept: other!.slice(0, 90_000) });
    await opened(bridge);
    const side = screen.getByRole('group', { name: /^The other version/ });
    expect(side).toHaveAttribute('tabindex', '0');
    expect(side.textContent).toBe(other!.slice(0, 90_000));
  });

  it('offers the words of something that was removed, since there is no place to put them', async () => {
    const bridge = withBram();
    keeps(bridge, 'cfl_gone', {
      collection: 'followUps',
      recordId: 'fol_gone',
      field: 'title',
      kept: 'Write to Tomás',
    });
    const user = await opened(bridge);
    expect(screen.getByText('Removed')).toBeVisible();
    await user.click(screen.getByRole('button', { name: /^Copy these words/ }));
    expect(bridge.calls).toContainEqual({ name: 'text.copy', input: { text: 'Write to Tomás' } });
    await user.click(screen.getByRole('button', { name: /^Leave it removed/ }));
    expect(await screen.findByText('Nothing waits for a choice.')).toBeVisible();
  });

  it('loads a note that no screen has shown yet before it asks about it', async () => {
    const bridge = withBram();
    bridge.do('interview.planned', { id: 'int_one', personIds: ['per_bram'], fields: { startsAt: written } });
    bridge.do('note.written', {
      id: 'not_one',
      interviewId: 'int_one',
      guideQuestionId: null,
      at: written,
      text: 'Send the tide table',
      mark: null,
      owner: null,
      isOffRecord: false,
    });
    keeps(bridge, 'cfl_note', { collection: 'notes', recordId: 'not_one', field: 'text', kept: 'Send it by Friday' });
    const user = await opened(bridge);
    const item = within(await screen.findByRole('article'));
    expect(item.getByRole('group', { name: /^In your notes now/ })).toHaveTextContent('Send the tide table');
    await user.click(item.getByRole('button', { name: /^Use this/ }));
    await waitFor(() => expect(bridge.workspace.notes['not_one']?.text).toBe('Send it by Friday'));
  });

  it('leaves everything where it is and says so when a choice cannot be saved', async () => {
    const bridge = withBram();
    keeps(bridge, 'cfl_notes');
    const user = await opened(bridge);
    bridge.fail('command.apply', new Refusal('refused', 'This could not be done now.'));
    await user.click(use('Bram Quickwater: notes'));
    expect(await screen.findByText('This could not be done now.')).toBeVisible();
    expect(screen.getByRole('article', { name: 'Bram Quickwater: notes' })).toBeVisible();
  });

  it('takes in what another computer decided while the screen is open', async () => {
    const bridge = withBram();
    keeps(bridge, 'cfl_notes');
    await opened(bridge);
    const before = bridge.workspace.conflicts['cfl_notes']!;
    act(() => {
      bridge.arrives([{ collection: 'conflicts', id: 'cfl_notes', before, after: { ...before, resolvedAt: now } }]);
    });
    expect(await screen.findByText('Nothing waits for a choice.')).toBeVisible();
  });

  it('is announced on every screen until it is looked at or put off', async () => {
    const bridge = withBram();
    keeps(bridge, 'cfl_notes');
    renderShell(bridge, '/people');
    const user = userEvent.setup();
    expect(await screen.findByText('1 thing was changed on two computers. Both versions are kept.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Later' }));
    expect(screen.queryByText(/Both versions are kept/)).toBeNull();
    act(() => keeps(bridge, 'cfl_tags', { field: 'tags', kept: ['river'] }));
    await user.click(await screen.findByRole('button', { name: 'Look at both' }));
    await screen.findByRole('heading', { level: 1, name: 'Changed on two computers' });
    expect(address.current).toBe('/conflicts');
  });
});
