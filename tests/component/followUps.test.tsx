import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { FollowUpsPage } from '../../src/renderer/features/follow-ups/FollowUpsPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2026-05-14T10:20:00.000Z';

function withFollowUps(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Bram Quickwater' });
  bridge.do('followUp.added', { id: 'fol_late', title: 'Write to Daniel', due: '2026-05-13', personId: 'per_1' });
  bridge.do('followUp.added', { id: 'fol_today', title: 'Tell Leah', due: '2026-05-14' });
  bridge.do('followUp.added', { id: 'fol_week', title: 'Send the list', due: '2026-05-15' });
  bridge.do('followUp.added', { id: 'fol_later', title: 'Keep in touch', due: '2026-07-12' });
  bridge.do('followUp.added', {
    id: 'fol_them',
    title: 'The minutes',
    due: '2026-05-01',
    owner: 'them',
    personId: 'per_1',
  });
  return bridge;
}

const show = (bridge: MemoryBridge, search = '') =>
  renderPage(bridge, <FollowUpsPage />, { path: '/follow-ups', url: `/follow-ups${search}` });
const row = (title: string) => screen.findByRole('button', { name: new RegExp(`^${title}`) });

it('groups by day with counts, and keeps apart what others promised', async () => {
  show(withFollowUps());
  await row('Write to Daniel');
  expect(
    screen
      .getAllByRole('heading', { level: 2 })
      .map(({ textContent }) => textContent.trim())
      .slice(0, 5),
  ).toEqual(['Overdue 1', 'Today 1', 'This week 1', 'Later 1', 'Waiting for 1']);
});

it('finishes the selected one with Space, goes on to the next, and takes it back', async () => {
  const user = userEvent.setup();
  const bridge = withFollowUps();
  show(bridge);
  (await row('Write to Daniel')).focus();
  await user.keyboard(' ');
  await waitFor(() => {
    expect(bridge.workspace.followUps['fol_late']?.doneAt).not.toBeNull();
  });
  await waitFor(async () => {
    expect(await row('Tell Leah')).toHaveFocus();
  });
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  expect(await row('Write to Daniel')).toBeInTheDocument();
});

it('moves with the arrows, puts off a week with W and deletes with Delete', async () => {
  const user = userEvent.setup();
  const bridge = withFollowUps();
  show(bridge);
  (await row('Write to Daniel')).focus();
  await user.keyboard('{ArrowDown}w');
  await waitFor(() => {
    expect(bridge.workspace.followUps['fol_today']).toMatchObject({ due: '2026-05-14', snoozedUntil: '2026-05-21' });
  });
  (await row('Send the list')).focus();
  await user.keyboard('{Delete}');
  await waitFor(() => {
    expect(bridge.workspace.followUps['fol_week']?.deletedAt).not.toBeNull();
  });
});

it('puts off what is overdue to a week from today, not from its day', async () => {
  const bridge = withFollowUps();
  show(bridge);
  (await row('Write to Daniel')).focus();
  await userEvent.setup().keyboard('w');
  await waitFor(() => {
    expect(bridge.workspace.followUps['fol_late']?.snoozedUntil).toBe('2026-05-21');
  });
});

it('opens the calendar with D', async () => {
  show(withFollowUps());
  (await row('Tell Leah')).focus();
  await userEvent.setup().keyboard('d');
  expect(await screen.findByRole('button', { name: '21 May 2026' })).toBeInTheDocument();
});

it('reads a new one from a line, shows what it read, and adds it', async () => {
  const user = userEvent.setup();
  const bridge = withFollowUps();
  show(bridge, '?new');
  const field = await screen.findByRole('textbox', { name: 'New follow-up' });
  await waitFor(() => {
    expect(field).toHaveFocus();
  });
  await user.type(field, 'Send paper to Bram next Friday');
  expect(screen.getByText(/for Bram Quickwater/)).toBeInTheDocument();
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(Object.values(bridge.workspace.followUps).find(({ title }) => title === 'Send paper to Bram')).toMatchObject(
      { due: '2026-05-22', personId: 'per_1', kind: 'promise' },
    );
  });
  expect(field).toHaveValue('');
  expect(address.current).toBe('/follow-ups');
});

it('shows who it is for and where it was said', async () => {
  const bridge = withFollowUps();
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
  bridge.do('note.written', {
    id: 'not_1',
    interviewId: 'int_1',
    guideQuestionId: null,
    at: now,
    text: 'paper on alarms',
    mark: 'action',
    owner: 'me',
    isOffRecord: false,
  });
  bridge.do('note.becameFollowUp', {
    noteId: 'not_1',
    followUp: { id: 'fol_p', title: 'Send the paper', due: '2026-05-14', owner: 'me' },
  });
  show(bridge);
  await userEvent.setup().click(await row('Send the paper'));
  const detail = screen.getByRole('complementary', { name: 'Details' });
  expect(within(detail).getByText('Bram Quickwater')).toBeInTheDocument();
  expect(await within(detail).findByText('paper on alarms')).toBeInTheDocument();
});

it('gathers by person', async () => {
  show(withFollowUps());
  await userEvent.setup().click(await screen.findByRole('radio', { name: 'By person' }));
  expect(await screen.findByRole('heading', { name: 'Bram Quickwater 2' })).toBeInTheDocument();
  expect(screen.getByRole('heading', { name: 'Nobody in particular 3' })).toBeInTheDocument();
});

it('says when nothing is owed', async () => {
  show(new MemoryBridge(now));
  expect(await screen.findByText('Nothing is owed to anyone.')).toBeInTheDocument();
});

it('builds only the rows in sight of 2,000', async () => {
  const bridge = new MemoryBridge(now);
  for (let place = 0; place < 2_000; place += 1)
    bridge.do('followUp.added', { id: `fol_m${place}`, title: `Many ${place}`, due: '2026-08-01' });
  show(bridge);
  expect((await screen.findAllByText('2000')).length).toBeGreaterThan(0);
  expect(screen.queryAllByRole('listitem').length).toBeLessThan(100);
});
