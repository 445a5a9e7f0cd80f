import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { EventPage } from '../../src/renderer/features/events/EventPage';
import { EventsPage } from '../../src/renderer/features/events/EventsPage';
import { GroupsPage } from '../../src/renderer/features/events/GroupsPage';
import { PlatformsPage } from '../../src/renderer/features/events/PlatformsPage';
import { Refusal } from '../../src/shared/failure';
import { giveElementsRoom } from '../support/layout';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

giveElementsRoom();
const now = '2027-01-18T19:50:00.000Z';

function someBridge(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('event.added', {
    id: 'eve_a',
    name: 'Health-tech evening',
    fields: { on: '2027-01-18', startsAt: '2027-01-18T19:30:00.000Z', aim: 'one investor, one nurse' },
  });
  return bridge;
}
const list = (bridge: MemoryBridge) => renderPage(bridge, <EventsPage />, { path: '/events', url: '/events' });
const page = (bridge: MemoryBridge) =>
  renderPage(bridge, <EventPage />, { path: '/events/:eventId', url: '/events/eve_a' });

it('teaches the practice while there is nothing, and reads name, day and hour from one line', async () => {
  const bridge = new MemoryBridge(now);
  list(bridge);
  expect(await screen.findByText('Where do the people you want to learn from meet?')).toBeInTheDocument();
  const line = screen.getByRole('textbox', { name: 'New event' });
  await userEvent.type(line, 'Bedside Coders, Thu 21 January 19:30');
  expect(screen.getByText(/, Thu 21 January/)).toHaveTextContent(
    'Bedside Coders, Thu 21 January 19:30. Enter adds it.',
  );
  await userEvent.keyboard('{Enter}');
  await waitFor(() => expect(address.current).toMatch(/^\/events\/eve_/));
  expect(Object.values(bridge.workspace.events)[0]).toMatchObject({
    name: 'Bedside Coders',
    on: '2027-01-21',
    startsAt: '2027-01-21T19:30:00.000Z',
  });
});

it('keeps names one after the other without leaving the field, and counts them as talks', async () => {
  const bridge = someBridge();
  page(bridge);
  await screen.findByRole('heading', { level: 1, name: 'Health-tech evening' });
  await userEvent.keyboard('m');
  const field = screen.getByRole('textbox', { name: 'Who, and one thing to remember them by' });
  expect(field).toHaveFocus();
  await userEvent.keyboard('Zoë, boards at Osier{Enter}Nadia{Enter}{Enter}');
  await waitFor(() =>
    expect(within(screen.getByRole('list', { name: 'To sort' })).getAllByRole('listitem')).toHaveLength(2),
  );
  expect(field).toHaveFocus();
  expect(field).toHaveValue('');
  expect(screen.getByText('2 of 3 good talks')).toBeInTheDocument();
  await userEvent.keyboard('Ada{Enter}');
  expect(await screen.findByText('3 talks, that is enough')).toBeInTheDocument();
});

it('gives a line back that could not be kept', async () => {
  const bridge = someBridge();
  page(bridge);
  await screen.findByRole('heading', { level: 1, name: 'Health-tech evening' });
  bridge.fail('command.apply', new Refusal('notSaved', 'The disk is full.'));
  await userEvent.keyboard('m');
  await userEvent.keyboard('Zoë, boards{Enter}');
  expect(await screen.findByText('Not kept: “Zoë, boards”. The disk is full.')).toBeInTheDocument();
  expect(screen.getByRole('textbox', { name: 'Who, and one thing to remember them by' })).toHaveValue('Zoë, boards');
});

it('sorts a name: somebody known with the reason, the day by which to write, and back by one undo', async () => {
  const bridge = someBridge();
  bridge.do('person.added', { id: 'per_z', name: 'Zoë Østervang' });
  bridge.do('encounter.captured', { id: 'enc_z', name: 'Zoë', words: 'boards at Osier', eventId: 'eve_a' });
  list(bridge);
  await screen.findByText('Whom you met, to sort');
  await userEvent.keyboard('s');
  const dialog = await screen.findByRole('dialog', { name: 'Who is Zoë?' });
  expect(within(dialog).getByText('The only Zoë you know is Zoë Østervang.')).toBeInTheDocument();
  expect(within(dialog).getByDisplayValue('Wed 20 January')).toBeInTheDocument();
  await userEvent.click(within(dialog).getByRole('button', { name: 'Keep in People' }));
  await waitFor(() => expect(bridge.workspace.encounters['enc_z']?.personId).toBe('per_z'));
  expect(Object.values(bridge.workspace.followUps)).toMatchObject([
    { kind: 'event', due: '2027-01-20', personId: 'per_z', eventId: 'eve_a' },
  ]);
  await bridge.call('change.undo', {});
  expect(await screen.findByText('Whom you met, to sort')).toBeInTheDocument();
  expect(bridge.workspace.followUps).toEqual({});
});

it('is late with nobody: a name sorted a week on is due today', async () => {
  const bridge = someBridge();
  bridge.do('encounter.captured', { id: 'enc_z', name: 'Ada', eventId: 'eve_a' });
  bridge.now = '2027-01-28T10:00:00.000Z';
  list(bridge);
  await screen.findByText('Whom you met, to sort');
  await userEvent.keyboard('s');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByDisplayValue('Thu 28 January')).toBeInTheDocument();
});

it('takes a time to leave before the beginning as one after midnight', async () => {
  const bridge = someBridge();
  page(bridge);
  const leave = await screen.findByRole('textbox', { name: 'Leave at' });
  await userEvent.type(leave, '0:30');
  await userEvent.tab();
  await waitFor(() => expect(bridge.workspace.events['eve_a']?.leaveAt).toBe('2027-01-19T00:30:00.000Z'));
});

it('asks what it was worth only once it was there to judge', async () => {
  const bridge = someBridge();
  bridge.do('event.changed', { id: 'eve_a', fields: { on: '2027-03-15', startsAt: null } });
  page(bridge);
  await screen.findByRole('heading', { level: 1, name: 'Health-tech evening' });
  expect(screen.queryByText('Worth it for you?')).toBeNull();
});

it('has a group meet by its rhythm, plans a visit once, and notes what was given', async () => {
  const bridge = new MemoryBridge(now);
  bridge.do('group.added', {
    id: 'gro_b',
    name: 'Thursday Bedside Coders',
    fields: { nextOn: '2027-01-07', rhythm: { every: 2, unit: 'week' } },
  });
  const shown = renderPage(bridge, <GroupsPage />, { path: '/events/groups', url: '/events/groups' });
  expect(
    await within(await screen.findByRole('list', { name: 'Groups' })).findByText('Thu 21 January'),
  ).toBeInTheDocument();
  await userEvent.type(screen.getByRole('textbox', { name: 'Given today' }), 'Answered a question{Enter}');
  expect(
    await within(screen.getByRole('list', { name: 'Contributions' })).findByText('Answered a question'),
  ).toBeInTheDocument();
  screen.getByRole('button', { name: /^Thursday Bedside Coders/ }).focus();
  await userEvent.keyboard('v');
  await waitFor(() => expect(address.current).toMatch(/^\/events\/eve_/));
  const [event] = Object.values(bridge.workspace.events);
  expect(event).toMatchObject({ groupId: 'gro_b', on: '2027-01-21', kind: 'club' });
  shown.unmount();
  renderPage(bridge, <GroupsPage />, { path: '/events/groups', url: '/events/groups' });
  (await screen.findByRole('button', { name: /^Thursday Bedside Coders/ })).focus();
  await userEvent.keyboard('v');
  await waitFor(() => expect(address.current).toBe(`/events/${event?.id ?? ''}`));
  expect(Object.keys(bridge.workspace.events)).toHaveLength(1);
});

it('takes “third Thursday of the month” from the line of a new group, and counts by it from then on', async () => {
  const bridge = new MemoryBridge(now);
  const shown = renderPage(bridge, <GroupsPage />, { path: '/events/groups', url: '/events/groups' });
  const line = await screen.findByRole('textbox', { name: 'New group' });
  await userEvent.type(line, 'Bedside Coders, third Thursday of the month');
  expect(screen.getByRole('status')).toHaveTextContent(
    'Bedside Coders, third Thursday of the month, next on Thursday. Enter adds it.',
  );
  await userEvent.type(line, '{Enter}');
  expect(await screen.findByText('On the third Thursday of each month, as the next date is.')).toBeInTheDocument();
  expect(Object.values(bridge.workspace.groups)).toMatchObject([
    { name: 'Bedside Coders', nextOn: '2027-01-21', rhythm: { every: 1, unit: 'month' } },
  ]);
  shown.unmount();
  bridge.now = '2027-01-25T09:00:00.000Z';
  renderPage(bridge, <GroupsPage />, { path: '/events/groups', url: '/events/groups' });
  expect(await screen.findByText('Next by its rhythm: Thu 18 February. Noted was Thu 21 January.')).toBeInTheDocument();
});

it('filters by words, audience, group and state from the keyboard, and says when nothing is like that', async () => {
  const bridge = new MemoryBridge(now);
  bridge.do('group.added', { id: 'gro_b', name: 'Bedside Coders' });
  bridge.do('event.added', { id: 'eve_a', name: 'Health-tech evening', fields: { audience: 'Founders' } });
  bridge.do('event.added', { id: 'eve_b', name: 'First visit', fields: { groupId: 'gro_b', audience: 'Clinicians' } });
  bridge.do('event.added', { id: 'eve_c', name: 'Old panel', fields: { state: 'missed', audience: 'Founders' } });
  list(bridge);
  const rows = async () =>
    within(await screen.findByRole('list', { name: 'Events' }))
      .getAllByRole('button')
      .map(({ textContent }) => /^(Health-tech|First|Old)/.exec(textContent)?.[0]);
  expect(await rows()).toHaveLength(3);
  const choose = async (name: string, option: string) => {
    screen.getByRole('combobox', { name }).focus();
    await userEvent.keyboard('{ArrowDown}');
    const wanted = await screen.findByRole('option', { name: option });
    const options = within(wanted.parentElement!).getAllByRole('option');
    const steps = options.indexOf(wanted);
    await userEvent.keyboard(`${'{ArrowDown}'.repeat(steps)}{Enter}`);
  };
  await choose('Audience', 'Founders');
  await waitFor(async () => expect(await rows()).toEqual(['Health-tech', 'Old']));
  expect(screen.getByText('2 of 3 shown')).toBeInTheDocument();
  await choose('State', 'Not gone');
  await waitFor(async () => expect(await rows()).toEqual(['Old']));
  await choose('Group', 'Bedside Coders');
  expect(await screen.findByText('No event is like that.')).toBeInTheDocument();
  screen.getByRole('button', { name: 'Show everything' }).focus();
  await userEvent.keyboard('{Enter}');
  expect(await rows()).toHaveLength(3);
  await userEvent.keyboard('{Control>}f{/Control}');
  expect(screen.getByRole('textbox', { name: 'Filter events' })).toHaveFocus();
  await userEvent.keyboard('visit{ArrowDown}');
  expect(await rows()).toEqual(['First']);
  expect(screen.getByRole('button', { name: /^First visit/ })).toHaveFocus();
});

it('says of every place how it is doing, and that nobody looked; closed ones are said', async () => {
  const bridge = new MemoryBridge(now);
  renderPage(bridge, <PlatformsPage />, { path: '/events/platforms', url: '/events/platforms' });
  const places = await screen.findByRole('list', { name: 'Places to look' });
  expect(within(places).getAllByText('not checked yet').length).toBeGreaterThan(10);
  expect(within(places).getAllByText('closed')).toHaveLength(2);
  within(places)
    .getByRole('button', { name: /^Idealist/ })
    .focus();
  await userEvent.keyboard('q');
  expect(await within(places).findByText('quiet, checked Today')).toBeInTheDocument();
  expect(bridge.workspace.platforms['pla_idealist']).toMatchObject({ state: 'quiet', checkedOn: '2027-01-18' });
  await userEvent.click(screen.getByRole('button', { name: 'As it was shipped' }));
  await waitFor(() => expect(bridge.workspace.platforms).toEqual({}));
});

it('builds only what is in sight of a long list', async () => {
  const bridge = new MemoryBridge(now);
  for (let place = 0; place < 1_000; place += 1)
    bridge.do('event.added', { id: `eve_${place}`, name: `Evening ${place}`, fields: { on: '2027-02-01' } });
  list(bridge);
  const rows = within(await screen.findByRole('list', { name: 'Events' })).getAllByRole('listitem');
  expect(rows.length).toBeGreaterThan(5);
  expect(rows.length).toBeLessThan(200);
});
