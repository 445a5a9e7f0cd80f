import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ReviewPage } from '../../src/renderer/features/week/ReviewPage';
import { WeekPage } from '../../src/renderer/features/week/WeekPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

/** Friday 15 January 2027, 16:05 in London. */
const friday16 = '2027-01-15T16:05:00.000Z';

function withPeople(now = friday16): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Odalys Thornwhistle' });
  return bridge;
}
const review = (bridge: MemoryBridge) =>
  renderPage(bridge, <ReviewPage />, { path: '/week/review', url: '/week/review' });
const week = (bridge: MemoryBridge) => renderPage(bridge, <WeekPage />, { path: '/week', url: '/week' });

it('goes through the review by single keys, is left half way and taken up again, and ends with nothing waiting', async () => {
  const user = userEvent.setup();
  const bridge = withPeople();
  bridge.do('followUp.added', {
    id: 'fol_a',
    kind: 'promise',
    title: 'Send the table',
    due: '2027-01-14',
    personId: 'per_1',
  });
  bridge.do('followUp.added', { id: 'fol_b', kind: 'nudge', title: 'Second note to Priya', due: '2027-01-14' });
  bridge.do('followUp.added', {
    id: 'fol_c',
    title: 'Her slides',
    owner: 'them',
    due: '2027-01-15',
    personId: 'per_1',
  });
  const { unmount } = review(bridge);
  expect(await screen.findByRole('heading', { name: 'Friday review' })).toBeInTheDocument();
  await screen.findByRole('heading', { name: 'Send the table' });
  expect(screen.getByText('You promised it for Thu 14 Jan.')).toBeInTheDocument();
  await user.keyboard('d');
  await screen.findByRole('heading', { name: 'Second note to Priya' });
  expect(bridge.workspace.followUps['fol_a']).toMatchObject({ closedAs: 'done' });
  unmount();

  review(bridge);
  await screen.findByRole('heading', { name: 'Second note to Priya' });
  await user.keyboard('x');
  await screen.findByRole('heading', { name: 'Her slides' });
  expect(bridge.workspace.followUps['fol_b']).toMatchObject({ closedAs: 'letGo' });
  await user.keyboard('w');
  await screen.findByRole('heading', { name: 'Who could use something from you?' });
  expect(bridge.workspace.followUps['fol_c']).toMatchObject({ snoozedUntil: '2027-01-18', doneAt: null });
  await user.keyboard('Introduce Molly and Jules{Enter}');
  await screen.findByRole('heading', { name: 'What is next week for?' });
  await user.keyboard('Two conversations{Enter}');
  expect(await screen.findByText('Done, nothing is waiting.')).toBeInTheDocument();
  expect(screen.getByText(/The week to come: Two conversations\. Introduce Molly and Jules\./)).toBeInTheDocument();
  expect(bridge.workspace.weeks['wee_20270118']).toMatchObject({
    aim: 'Two conversations',
    giving: 'Introduce Molly and Jules',
  });
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(address.current).toBe('/');
  });
  expect(bridge.workspace.weeks['wee_20270111']).toMatchObject({ reviewedAt: friday16 });
});

it('opens the letter of a card with Enter, and Esc leaves a question without words', async () => {
  const user = userEvent.setup();
  const bridge = withPeople();
  bridge.do('followUp.added', {
    id: 'fol_a',
    kind: 'update',
    title: 'Tell Odalys',
    due: '2027-01-14',
    personId: 'per_1',
  });
  const { unmount } = review(bridge);
  await screen.findByRole('heading', { name: 'Tell Odalys' });
  await user.keyboard('{Enter}');
  expect(address.current).toMatch(/^\/letters\/mes_\w+\?person=per_1&kind=update$/);
  unmount();
  bridge.do('followUp.done', { id: 'fol_a', isDone: true });
  review(bridge);
  await screen.findByRole('heading', { name: 'Who could use something from you?' });
  await user.keyboard('{Escape}');
  await screen.findByRole('heading', { name: 'What is next week for?' });
  await user.keyboard('{Escape}');
  expect(await screen.findByText('Done, nothing is waiting.')).toBeInTheDocument();
});

it('plans a week: its aim, what it gives beside the number that feels right, and what it asks for', async () => {
  const user = userEvent.setup();
  const bridge = withPeople('2027-01-11T20:00:00.000Z');
  bridge.do('profile.changed', {
    fields: { weeklyGiving: 2, workingStyle: 'quiet', weeklyMessages: 4, recoveryMinutes: 30 },
  });
  bridge.do('followUp.added', {
    id: 'fol_o',
    kind: 'offer',
    title: 'Read her draft',
    due: '2027-01-13',
    personId: 'per_1',
  });
  for (const [id, startsAt] of [
    ['a', '2027-01-14T17:30:00.000Z'],
    ['b', '2027-01-14T18:00:00.000Z'],
  ] as const)
    bridge.do('interview.planned', { id: `int_${id}`, personIds: ['per_1'], fields: { startsAt, minutes: 20 } });
  week(bridge);
  const giving = await screen.findByRole('region', { name: 'Giving' });
  expect(giving).toHaveTextContent('0 of 2');
  expect(giving).toHaveTextContent('Read her draft');
  expect(giving).toHaveTextContent('Who could use something from you?');
  await user.keyboard('g');
  await user.keyboard('Introduce Molly and Jules');
  await waitFor(() => {
    expect(bridge.workspace.weeks['wee_20270111']).toMatchObject({ giving: 'Introduce Molly and Jules' });
  });
  expect(giving).not.toHaveTextContent('Who could use something from you?');
  const energy = screen.getByRole('region', { name: 'Energy' });
  expect(energy).toHaveTextContent('Conversations2 of 2');
  expect(await within(energy).findByText('0 of 4')).toBeInTheDocument();
  expect(energy).toHaveTextContent('Only 10 min between two talks; you keep 30 to recover.');
  expect(screen.getByRole('list', { name: 'Days of the week' })).toHaveTextContent('30 min to think after them');
});
