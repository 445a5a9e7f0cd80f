import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PersonPage } from '../../src/renderer/features/people/PersonPage';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-05-14T14:20:00.000Z';

function someBridge(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', {
    id: 'per_tomas',
    name: 'Tomás Vidal',
    fields: { pronouns: 'he', emails: ['tomas@example.com'], cadenceDays: 30 },
    organisation: { id: 'org_care', name: 'Cadence Care' },
    role: {
      id: 'rol_1',
      personId: 'per_tomas',
      organisationId: 'org_care',
      title: 'Clinical lead',
      from: '2024-04',
      to: null,
      isCurrent: true,
    },
  });
  bridge.do('touchpoint.logged', {
    id: 'tou_1',
    personId: 'per_tomas',
    kind: 'introduction',
    direction: 'received',
    summary: 'To Priya',
    at: '2027-05-13T10:00:00.000Z',
  });
  bridge.do('followUp.added', { id: 'fol_1', title: 'Send the article', due: '2027-05-12', personId: 'per_tomas' });
  return bridge;
}

const show = (bridge: MemoryBridge, id = 'per_tomas') =>
  renderPage(bridge, <PersonPage />, { path: '/people/:personId', url: `/people/${id}` });

it('tells who somebody is, what was between the two and what is owed', async () => {
  const bridge = someBridge();
  show(bridge);
  expect(await screen.findByRole('heading', { level: 1, name: 'Tomás Vidal' })).toBeInTheDocument();
  const between = within(screen.getByRole('region', { name: 'Between you' }));
  expect(between.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    expect.stringContaining('He made an introduction for youTo PriyaYesterday'),
    'Began as Clinical lead, Cadence CareApril 2024',
  ]);
  const give = within(screen.getByRole('region', { name: 'Give and take' }));
  expect(give.getByText('Last help received, Yesterday')).toBeInTheDocument();
  expect(give.getByText('To Priya')).toBeInTheDocument();
  expect(give.getByText('Last help given')).toBeInTheDocument();
  expect(screen.getByText('late, Wed 12 May')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('checkbox', { name: 'Mark as done: Send the article' }));
  await waitFor(() => expect(bridge.workspace.followUps['fol_1']?.doneAt).toBe(now));
  expect(await screen.findByText('Nothing is owed.')).toBeInTheDocument();
});

it('saves what is typed by itself, and shows the old text again when it is undone', async () => {
  const bridge = someBridge();
  show(bridge);
  const field = await screen.findByRole('textbox', { name: 'Who they are' });
  await userEvent.type(field, 'Former charge nurse.');
  await userEvent.tab();
  await waitFor(() => expect(bridge.workspace.people['per_tomas']?.summary).toBe('Former charge nurse.'));
  await act(() => bridge.call('change.undo', {}));
  await waitFor(() => expect(field).toHaveValue(''));
});

it('never keeps somebody without a name', async () => {
  const bridge = someBridge();
  show(bridge);
  await userEvent.clear(await screen.findByRole('textbox', { name: 'Name' }));
  await userEvent.tab();
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Tomás Vidal');
  expect(bridge.workspace.people['per_tomas']?.name).toBe('Tomás Vidal');
});

it('keeps tie, rhythm, interests and pronouns', async () => {
  const bridge = someBridge();
  show(bridge);
  await userEvent.click(await screen.findByRole('radio', { name: 'Spoke twice, or helped' }));
  await userEvent.click(screen.getByRole('radio', { name: 'Quarter' }));
  await userEvent.type(screen.getByLabelText('Cares about', { selector: 'input' }), 'Triage{Enter}Rowing{Enter}');
  await waitFor(() =>
    expect(bridge.workspace.people['per_tomas']).toMatchObject({
      tie: 3,
      cadenceDays: 90,
      interests: ['Triage', 'Rowing'],
    }),
  );
});

it('adds a role with a date as exact as it is known, and lets the old one become a past one', async () => {
  const bridge = someBridge();
  show(bridge);
  const roles = within(await screen.findByRole('region', { name: 'Roles' }));
  await userEvent.click(roles.getByRole('button', { name: 'Add role' }));
  await userEvent.type(roles.getByRole('textbox', { name: 'Role' }), 'Head of care');
  await userEvent.type(roles.getByRole('combobox', { name: 'Organisation' }), 'Openward');
  const from = roles.getByRole('textbox', { name: 'From' });
  await userEvent.type(from, 'soon');
  expect(roles.getByRole('button', { name: 'Save role' })).toBeDisabled();
  await userEvent.clear(from);
  await userEvent.type(from, 'May 2027');
  await userEvent.click(roles.getByRole('button', { name: 'Save role' }));
  await waitFor(() => expect(Object.values(bridge.workspace.roles)).toHaveLength(2));
  expect(Object.values(bridge.workspace.roles)[1]).toMatchObject({
    title: 'Head of care',
    from: '2027-05',
    isCurrent: true,
  });
  await userEvent.click(roles.getByRole('button', { name: 'More about: Clinical lead, Cadence Care' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Mark as past' }));
  await waitFor(() => expect(bridge.workspace.roles['rol_1']?.isCurrent).toBe(false));
});

it('opens mail through the system', async () => {
  const bridge = someBridge();
  show(bridge);
  await userEvent.click(await screen.findByRole('button', { name: 'tomas@example.com' }));
  expect(bridge.calls).toContainEqual({ name: 'link.open', input: { address: 'mailto:tomas@example.com' } });
});

it('goes to the bin and comes back', async () => {
  const bridge = someBridge();
  const view = show(bridge);
  await userEvent.click(await screen.findByRole('button', { name: 'More' }));
  await userEvent.click(await screen.findByRole('menuitem', { name: 'Move to the bin' }));
  await waitFor(() => expect(address.current).toBe('/people'));
  view.unmount();
  show(bridge);
  await userEvent.click(await screen.findByRole('button', { name: 'Take from the bin' }));
  expect(await screen.findByRole('textbox', { name: 'Name' })).toHaveValue('Tomás Vidal');
});

it('says so when nobody is at this address', async () => {
  show(someBridge(), 'per_nobody');
  expect(await screen.findByText('Nobody is at this address.')).toBeInTheDocument();
});

it('takes over what another computer wrote while the caret stands in the field, but not over words that wait to be saved', async () => {
  const bridge = someBridge();
  show(bridge);
  const user = userEvent.setup();
  const field = await screen.findByRole('textbox', { name: 'Notes' });
  await user.type(field, 'Likes the sea');
  await waitFor(() => expect(bridge.workspace.people['per_tomas']?.notes).toBe('Likes the sea'));
  const arrives = (notes: string) => {
    const before = bridge.workspace.people['per_tomas']!;
    act(() => bridge.arrives([{ collection: 'people', id: 'per_tomas', before, after: { ...before, notes } }]));
  };
  arrives('Likes the river');
  expect(field).toHaveFocus();
  await waitFor(() => expect(field).toHaveValue('Likes the river'));
  // Whoever writes on, writes on in what stands there.
  bridge.fail('command.apply', new Refusal('notSaved', 'Not now.'));
  await user.type(field, ' most');
  arrives('Likes trains');
  expect(field).toHaveValue('Likes the river most');
  bridge.fail('command.apply', null);
  await waitFor(() => expect(bridge.workspace.people['per_tomas']?.notes).toBe('Likes the river most'), {
    timeout: 5_000,
  });
});

it('notes who introduced somebody and whether a letter may say so, by the keyboard', async () => {
  const bridge = someBridge();
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
  show(bridge);
  const add = await screen.findByRole('button', { name: 'Add who introduced you' });
  add.focus();
  await userEvent.keyboard('{Enter}Bram{Enter}{Tab}{Enter}{ArrowDown}{Enter}');
  await userEvent.click(screen.getByRole('button', { name: 'Save' }));
  await waitFor(() =>
    expect(Object.values(bridge.workspace.introductions)).toMatchObject([
      { byPersonId: 'per_bram', aPersonId: null, bPersonId: 'per_tomas', mayUseName: 'yes', state: 'offered' },
    ]),
  );
  expect(bridge.workspace.people['per_tomas']?.introducedById).toBe('per_bram');
  const through = screen.getByRole('region', { name: 'You know them through' });
  expect(within(through).getByRole('link', { name: 'Bram Quickwater' })).toBeInTheDocument();
  // Taken back: the one record changes, there are not two.
  await userEvent.click(screen.getByRole('combobox', { name: 'May you say that Bram Quickwater sent you?' }));
  await userEvent.click(await screen.findByRole('option', { name: 'No' }));
  await waitFor(() =>
    expect(Object.values(bridge.workspace.introductions).map(({ mayUseName }) => mayUseName)).toEqual(['no']),
  );
});

it('is ready to take an address when the contact is edited', async () => {
  const bridge = someBridge();
  show(bridge);
  (await screen.findByRole('region', { name: 'Contact' })).querySelector('button')?.focus();
  await userEvent.keyboard('{Enter}tomas@cadence.example{Enter}');
  await waitFor(() =>
    expect(bridge.workspace.people['per_tomas']?.emails).toEqual(['tomas@example.com', 'tomas@cadence.example']),
  );
});
