import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { MemoryBridge } from '../support/memoryBridge';
import { address } from '../support/renderPage';
import { renderShell } from '../support/renderShell';

const now = '2027-01-14T11:20:00.000Z';

async function openedPalette() {
  const bridge = new MemoryBridge(now);
  bridge.do('organisation.added', {
    id: 'org_lark',
    name: 'Larkmoor Digital Wards',
    fields: { sector: 'ward alerts' },
  });
  bridge.do('person.added', {
    id: 'per_teodor',
    name: 'Teodor Łąkowski',
    role: {
      id: 'rol_t',
      personId: 'per_teodor',
      organisationId: 'org_lark',
      title: 'Chief nurse',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
  bridge.do('interview.planned', { id: 'int_one', personIds: ['per_bram'] });
  const line = { interviewId: 'int_one', guideQuestionId: null, at: now, mark: null, owner: null };
  bridge.do('note.written', { ...line, id: 'not_open', text: 'sixty per cent of the noise', isOffRecord: false });
  bridge.do('note.written', { ...line, id: 'not_secret', text: 'noise about the budget', isOffRecord: true });
  renderShell(bridge, '/settings');
  await screen.findByRole('heading', { level: 1, name: 'Settings' });
  const user = userEvent.setup();
  await user.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: /Search people/ });
  return { user, bridge };
}

const options = () => screen.getAllByRole('option').map((option) => option.textContent);

describe('the palette', () => {
  it('finds a person without accents, by keyboard alone, and opens them', async () => {
    const { user } = await openedPalette();
    await user.keyboard('lakow');
    await waitFor(() => expect(options()[0]).toBe('Teodor ŁąkowskiChief nurse, Larkmoor Digital Wards'));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address.current).toBe('/people/per_teodor'));
    expect(screen.queryByRole('combobox', { name: /Search people/ })).toBeNull();
  });

  it('finds notes, but nothing that is off the record', async () => {
    const { user } = await openedPalette();
    await user.keyboard('noise');
    const notes = await screen.findByRole('group', { name: 'In your notes' });
    expect(
      within(notes)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['sixty per cent of the noiseBram Quickwater']);
  });

  it('narrows to people with @ and to commands with >', async () => {
    const { user } = await openedPalette();
    await user.keyboard('@b');
    expect(options()).toEqual(['Bram Quickwater']);
    await user.clear(screen.getByRole('combobox', { name: /Search people/ }));
    await user.keyboard('>dark');
    expect(options()).toEqual(['Dark theme']);
  });

  it('offers to add what it did not find', async () => {
    const { user, bridge } = await openedPalette();
    await user.keyboard('Zebulon');
    expect(await screen.findByText('Nothing found')).toBeVisible();
    expect(options()).toEqual(['New person “Zebulon”', 'New organisation “Zebulon”']);
    await user.keyboard('{Enter}');
    await waitFor(() => expect(Object.values(bridge.workspace.people).map(({ name }) => name)).toContain('Zebulon'));
    await waitFor(() => expect(address.current).toMatch(/^\/people\/per_/));
  });

  it('moves with the arrows and says which row is active', async () => {
    const { user } = await openedPalette();
    const field = screen.getByRole('combobox', { name: /Search people/ });
    const first = field.getAttribute('aria-activedescendant');
    await user.keyboard('{ArrowDown}');
    expect(field.getAttribute('aria-activedescendant')).not.toBe(first);
    await user.keyboard('{ArrowUp}');
    expect(field.getAttribute('aria-activedescendant')).toBe(first);
  });
});
