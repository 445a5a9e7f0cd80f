import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { PeoplePage } from '../../src/renderer/features/people/PeoplePage';
import { Refusal } from '../../src/shared/failure';
import { giveElementsRoom } from '../support/layout';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

giveElementsRoom();
const now = '2027-05-14T14:20:00.000Z';

function someBridge(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('organisation.added', { id: 'org_care', name: 'Cadence Care' });
  const person = (id: string, name: string, title: string, tie: number) =>
    bridge.do('person.added', {
      id: `per_${id}`,
      name,
      fields: { tie },
      role: {
        id: `rol_${id}`,
        personId: `per_${id}`,
        organisationId: id === 'zoe' ? 'org_care' : null,
        title,
        from: null,
        to: null,
        isCurrent: true,
      },
    });
  person('zoe', 'Zoë Østervang', 'Principal', 2);
  person('ann', 'Ann Ash', 'Nurse', 4);
  person('ben', 'Ben Birch', 'Researcher', 0);
  bridge.do('touchpoint.logged', {
    id: 'tou_1',
    personId: 'per_ben',
    kind: 'call',
    direction: 'both',
    summary: '',
    at: '2027-05-13T10:00:00.000Z',
  });
  return bridge;
}

const show = (bridge: MemoryBridge, url = '/people') => renderPage(bridge, <PeoplePage />, { path: '/people', url });
const grid = () => screen.findByRole('grid', { name: 'People' });
const names = async () => (await within(await grid()).findAllByRole('link')).map((link) => link.textContent);
const selectedName = async () =>
  within(within(await grid()).getByRole('row', { selected: true })).getByRole('link').textContent;

it('teaches the practice when nobody is there', async () => {
  show(new MemoryBridge(now));
  expect(await screen.findByText('Start with someone who already likes you.')).toBeInTheDocument();
  await userEvent.click(screen.getAllByRole('button', { name: 'Add person' }).at(-1)!);
  expect(screen.getByRole('textbox', { name: 'Name, role at organisation' })).toHaveFocus();
});

it('leaves the focus in the line when the first person of all is added', async () => {
  const bridge = new MemoryBridge(now);
  show(bridge, '/people?new');
  await userEvent.type(await screen.findByRole('textbox', { name: 'Name, role at organisation' }), 'Bram{Enter}');
  await grid();
  await userEvent.keyboard('Odalys Thornwhistle{Enter}');
  await waitFor(async () => expect(await names()).toEqual(['Bram', 'Odalys Thornwhistle']));
  expect(Object.keys(bridge.workspace.interviews)).toEqual([]);
});

it('adds a person from one line, with a known organisation, and says how the line is understood', async () => {
  const bridge = someBridge();
  show(bridge, '/people?new');
  await userEvent.type(
    await screen.findByRole('textbox', { name: 'Name, role at organisation' }),
    'Tomás Vidal, clinical lead at cadence cáre',
  );
  expect(screen.getByText('Tomás Vidal · clinical lead · Cadence Care')).toBeInTheDocument();
  await userEvent.keyboard('{Enter}');
  expect(await screen.findByText('Tomás Vidal added')).toBeInTheDocument();
  const role = Object.values(bridge.workspace.roles).find(({ title }) => title === 'clinical lead');
  expect(role).toMatchObject({ organisationId: 'org_care', isCurrent: true });
  expect(Object.keys(bridge.workspace.organisations)).toHaveLength(1);
  expect(screen.getByRole('textbox', { name: 'Name, role at organisation' })).toHaveValue('');
  await waitFor(async () => expect(await selectedName()).toBe('Tomás Vidal'));
});

it('makes a new organisation in the same step, and keeps the line when it cannot be saved', async () => {
  const bridge = someBridge();
  show(bridge, '/people?new');
  const line = await screen.findByRole('textbox', { name: 'Name, role at organisation' });
  bridge.fail('command.apply', new Refusal('diskFull', 'The disk is full. The line is safe in this window.'));
  await userEvent.type(line, 'Ida at Openward{Enter}');
  expect(
    await screen.findByText('Not kept: “Ida at Openward”. The disk is full. The line is safe in this window.'),
  ).toBeInTheDocument();
  expect(line).toHaveValue('Ida at Openward');
  bridge.fail('command.apply', null);
  await userEvent.type(line, '{Enter}');
  expect(await screen.findByText('Ida added')).toBeInTheDocument();
  expect(Object.values(bridge.workspace.organisations).map(({ name }) => name)).toContain('Openward');
  await bridge.call('change.undo', {});
  expect(Object.values(bridge.workspace.organisations).map(({ name }) => name)).not.toContain('Openward');
});

it('filters without accents by name, role and organisation, and says when nobody matches', async () => {
  show(someBridge());
  const field = await screen.findByRole('textbox', { name: 'Filter people' });
  await userEvent.type(field, 'zoe cadence');
  await waitFor(async () => expect(await names()).toEqual(['Zoë Østervang']));
  await userEvent.clear(field);
  await userEvent.type(field, 'triage nurse');
  expect(await screen.findByText('No one matches “triage nurse”.')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Show everybody' }));
  await waitFor(async () => expect(await names()).toHaveLength(3));
});

it('sorts by a column and tells which way', async () => {
  show(someBridge());
  expect(await names()).toEqual(['Ann Ash', 'Ben Birch', 'Zoë Østervang']);
  await userEvent.click(screen.getByRole('button', { name: 'Tie' }));
  expect(await names()).toEqual(['Ann Ash', 'Zoë Østervang', 'Ben Birch']);
  expect(screen.getByRole('columnheader', { name: 'Tie' })).toHaveAttribute('aria-sort', 'descending');
  expect(screen.getByRole('columnheader', { name: 'Name' })).toHaveAttribute('aria-sort', 'none');
  await userEvent.click(screen.getByRole('button', { name: 'Last touch' }));
  expect(await names()).toEqual(['Ben Birch', 'Ann Ash', 'Zoë Østervang']);
});

it('is moved through and opened by keys alone, and found again as it was left', async () => {
  show(someBridge());
  expect(await grid()).toHaveFocus();
  expect(await grid()).toHaveAttribute('aria-rowcount', '4');
  await userEvent.keyboard('{End}');
  expect(await selectedName()).toBe('Zoë Østervang');
  await userEvent.keyboard('{ArrowUp}');
  expect(await selectedName()).toBe('Ben Birch');
  await userEvent.keyboard('zo');
  expect(await selectedName()).toBe('Zoë Østervang');
  expect(await grid()).toHaveAttribute('aria-activedescendant', 'row-per_zoe');
  await userEvent.keyboard('{Enter}');
  expect(address.current).toBe('/people/per_zoe');
});

it('plans an interview with I and logs a touch with T', async () => {
  const bridge = someBridge();
  show(bridge);
  await grid();
  await userEvent.keyboard('{Home}t');
  const dialog = await screen.findByRole('dialog', { name: 'Log a touch with Ann' });
  await userEvent.type(within(dialog).getByRole('textbox', { name: 'In a few words' }), 'Sent the rota');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Log touch' }));
  await waitFor(() => expect(Object.values(bridge.workspace.touchpoints)).toHaveLength(2));
  expect(Object.values(bridge.workspace.touchpoints)[1]).toMatchObject({
    personId: 'per_ann',
    kind: 'message',
    direction: 'both',
    summary: 'Sent the rota',
    at: now,
  });
  (await grid()).focus();
  await userEvent.keyboard('i');
  await waitFor(() => expect(address.current).toBe('/interviews/new?person=per_ann'));
});

it('moves a person to the bin with a way back', async () => {
  const bridge = someBridge();
  show(bridge);
  await grid();
  await userEvent.keyboard('{Home}{Delete}');
  expect(await screen.findByText('Ann Ash moved to the bin')).toBeInTheDocument();
  await waitFor(async () => expect(await names()).toEqual(['Ben Birch', 'Zoë Østervang']));
  expect(await selectedName()).toBe('Ben Birch');
  await userEvent.click(screen.getByRole('button', { name: /^Undo/ }));
  await waitFor(async () => expect(await names()).toEqual(['Ann Ash', 'Ben Birch', 'Zoë Østervang']));
});

it('builds only the rows in sight of 10,000', async () => {
  const bridge = new MemoryBridge(now);
  bridge.do('people.imported', {
    organisations: [],
    roles: [],
    people: Array.from({ length: 10_000 }, (_, n) => ({ id: `per_${n}`, name: `Person ${n}`, fields: {} })),
  });
  show(bridge);
  expect(await grid()).toHaveAttribute('aria-rowcount', '10001');
  expect((await names()).length).toBeLessThan(60);
});
