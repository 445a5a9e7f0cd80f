import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { OrganisationPage } from '../../src/renderer/features/organisations/OrganisationPage';
import { OrganisationsPage } from '../../src/renderer/features/organisations/OrganisationsPage';
import { giveElementsRoom } from '../support/layout';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

giveElementsRoom();
const now = '2027-05-14T14:20:00.000Z';

function someBridge(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  for (const [id, name, motivation] of [
    ['a', 'Northlight', 5],
    ['b', 'Cadence', 4],
    ['c', 'Openward', 0],
  ] as const) {
    bridge.do('organisation.added', { id: `org_${id}`, name, fields: { motivation } });
  }
  bridge.do('person.added', {
    id: 'per_priya',
    name: 'Priya Raman',
    fields: { tie: 3 },
    role: {
      id: 'rol_1',
      personId: 'per_priya',
      organisationId: 'org_a',
      title: 'Product manager',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
  return bridge;
}

const show = (bridge: MemoryBridge, url = '/organisations') =>
  renderPage(bridge, <OrganisationsPage />, { path: '/organisations', url });
const grid = () => screen.findByRole('grid', { name: 'Organisations' });
const names = async () => (await within(await grid()).findAllByRole('link')).map((link) => link.textContent);

it('stands by motivation until it is ranked, and moves by Alt and an arrow, in one step to undo', async () => {
  const bridge = someBridge();
  show(bridge);
  expect(await names()).toEqual(['Northlight', 'Cadence', 'Openward']);
  await userEvent.keyboard('{End}{Alt>}{ArrowUp}{/Alt}');
  await waitFor(async () => expect(await names()).toEqual(['Northlight', 'Openward', 'Cadence']));
  expect(screen.getByText('Openward, now rank 2 of 3')).toBeInTheDocument();
  await userEvent.keyboard('{Alt>}{ArrowUp}{/Alt}');
  await waitFor(async () => expect(await names()).toEqual(['Openward', 'Northlight', 'Cadence']));
  await userEvent.keyboard('{Alt>}{ArrowDown}{ArrowDown}{/Alt}');
  await waitFor(async () => expect(await names()).toEqual(['Northlight', 'Cadence', 'Openward']));
  await bridge.call('change.undo', {});
  await waitFor(async () => expect(await names()).toEqual(['Northlight', 'Openward', 'Cadence']));
});

it('leaves the focus in the line when the first organisation of all is added, and keeps “, Ltd.” in a name', async () => {
  const bridge = new MemoryBridge(now);
  show(bridge, '/organisations?new');
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Name of the organisation' }),
    '"Tidewell" Care Systems, Ltd., care-home software{Enter}',
  );
  await grid();
  await userEvent.keyboard('Osier & Thane Ventures{Enter}');
  await waitFor(async () => expect(await names()).toEqual(['"Tidewell" Care Systems, Ltd.', 'Osier & Thane Ventures']));
  expect(Object.values(bridge.workspace.organisations).map(({ sector }) => sector)).toEqual(['care-home software', '']);
});

it('counts every arrow on the dots of motivation, also those that come before the first is saved', async () => {
  const bridge = someBridge();
  renderPage(bridge, <OrganisationPage />, { path: '/organisations/:organisationId', url: '/organisations/org_c' });
  const dots = within(await screen.findByRole('radiogroup', { name: 'Motivation for Openward' })).getAllByRole('radio');
  act(() => dots[0]?.focus());
  for (let press = 0; press < 4; press += 1)
    fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
  expect(dots[3]).toHaveFocus();
  await waitFor(() => expect(bridge.workspace.organisations['org_c']?.motivation).toBe(4));
  fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowLeft' });
  await waitFor(() => expect(bridge.workspace.organisations['org_c']?.motivation).toBe(3));
});

it('sets the motivation by a digit', async () => {
  const bridge = someBridge();
  show(bridge);
  await grid();
  await userEvent.keyboard('{End}3');
  await waitFor(() => expect(bridge.workspace.organisations['org_c']?.motivation).toBe(3));
  expect(
    within(within(await grid()).getByRole('row', { selected: true })).getByRole('img', { name: 'Motivation 3 of 5' }),
  ).toBeInTheDocument();
});

it('adds one in a line, and shows one that is known instead of making it twice', async () => {
  const bridge = someBridge();
  show(bridge, '/organisations?new');
  const line = await screen.findByRole('textbox', { name: 'Name of the organisation' });
  await userEvent.type(line, 'Tidewater, community clinics{Enter}');
  expect(await screen.findByText('Tidewater added')).toBeInTheDocument();
  expect(Object.values(bridge.workspace.organisations).at(-1)).toMatchObject({
    name: 'Tidewater',
    sector: 'community clinics',
    state: 'target',
  });
  await userEvent.type(line, 'CADENCE{Enter}');
  expect(await screen.findByText('Cadence was here already')).toBeInTheDocument();
  expect(Object.keys(bridge.workspace.organisations)).toHaveLength(4);
});

it('sets one aside, keeps it, and takes it back', async () => {
  const bridge = someBridge();
  show(bridge);
  await grid();
  await userEvent.keyboard('{Home}');
  await userEvent.click(await screen.findByRole('button', { name: 'Set Northlight aside' }));
  await waitFor(async () => expect(await names()).toEqual(['Cadence', 'Openward']));
  await userEvent.click(screen.getByRole('radio', { name: 'Set aside' }));
  await waitFor(async () => expect(await names()).toEqual(['Northlight']));
});

it('opens by Enter', async () => {
  show(someBridge());
  await grid();
  await userEvent.keyboard('{Home}{Enter}');
  expect(address.current).toBe('/organisations/org_a');
});

it('tells on its page who is there and who might know, and keeps what is written', async () => {
  const bridge = someBridge();
  renderPage(bridge, <OrganisationPage />, { path: '/organisations/:organisationId', url: '/organisations/org_a' });
  expect(
    await screen.findByText('Nobody has told you about Northlight yet. Priya Raman might know.'),
  ).toBeInTheDocument();
  expect(within(screen.getByRole('region', { name: 'There now' })).getByRole('link')).toHaveTextContent(
    'Priya RamanProduct manager',
  );
  await userEvent.type(screen.getByRole('textbox', { name: 'Your read' }), 'Careful, kind, slow to hire.');
  await userEvent.tab();
  await waitFor(() => expect(bridge.workspace.organisations['org_a']?.notes).toBe('Careful, kind, slow to hire.'));
  await userEvent.click(screen.getByRole('radio', { name: '2 of 5' }));
  await waitFor(() => expect(bridge.workspace.organisations['org_a']?.motivation).toBe(2));
});

it('tells what people say by topic and a need with its source, and where it stands', async () => {
  const bridge = someBridge();
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_priya'] });
  const at = '2027-05-13T10:00:00.000Z';
  const source = { organisationId: 'org_a', personId: 'per_priya', interviewId: 'int_1', noteId: null, at };
  Object.assign(bridge.workspace.observations, {
    obs_1: { id: 'obs_1', topic: 'culture', text: 'You can say no here.', ...source },
  });
  Object.assign(bridge.workspace.needs, {
    nee_1: { id: 'nee_1', text: 'Nobody reads the tickets.', state: 'open', proposal: null, ...source },
  });
  renderPage(bridge, <OrganisationPage />, { path: '/organisations/:organisationId', url: '/organisations/org_a' });
  const said = within(await screen.findByRole('region', { name: 'What people say' }));
  expect(said.getByText('You can say no here.')).toBeInTheDocument();
  expect(said.getByRole('link', { name: 'yesterday' })).toHaveAttribute('href', '/interviews/int_1/prep');
  await userEvent.click(screen.getByRole('combobox', { name: 'Where this need stands: Nobody reads the tickets.' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Met' }));
  await waitFor(() => expect(bridge.workspace.needs['nee_1']?.state).toBe('met'));
});
