import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TodayPage } from '../../src/renderer/features/today/TodayPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

function withPriya(now: string, startsAt = '2026-05-14T13:00:00.000Z'): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Priya Raman', fields: { interests: ['triage'] } });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_1'],
    fields: { startsAt, minutes: 30, purpose: 'What does the first year ask?' },
  });
  return bridge;
}

const show = (bridge: MemoryBridge) => renderPage(bridge, <TodayPage />, { path: '/', url: '/' });
const variantOf = (name: RegExp) => screen.getByRole('link', { name }).getAttribute('data-variant');

it('shows the next talk with what is missing, and finishing prep as the next step', async () => {
  show(withPriya('2026-05-14T10:20:00.000Z'));
  expect(await screen.findByRole('heading', { level: 1, name: 'Thursday 14 May' })).toBeInTheDocument();
  expect(screen.getByText('One conversation this afternoon.')).toBeInTheDocument();
  expect(screen.getByText('in 2 h 40 min')).toBeInTheDocument();
  expect(within(screen.getByRole('list', { name: 'Readiness' })).getByText('Choose questions')).toBeInTheDocument();
  expect([variantOf(/Finish prep/), variantOf(/Open live room/)]).toEqual(['filled', 'default']);
});

it('makes the live room the next step under 15 minutes before', async () => {
  show(withPriya('2026-05-14T12:46:00.000Z'));
  await screen.findByText('in 14 min');
  expect([variantOf(/Finish prep/), variantOf(/Open live room/)]).toEqual(['default', 'filled']);
});

it('opens the talk with Enter and its room with L', async () => {
  const user = userEvent.setup();
  const { unmount } = show(withPriya('2026-05-14T10:20:00.000Z'));
  await screen.findByText('in 2 h 40 min');
  await user.keyboard('l');
  expect(address.current).toBe('/interviews/int_1/live');
  unmount();
  show(withPriya('2026-05-14T10:20:00.000Z'));
  await screen.findByText('in 2 h 40 min');
  await user.keyboard('{Enter}');
  expect(address.current).toBe('/interviews/int_1/prep');
});

it('leads back to the talk that is running', async () => {
  const bridge = withPriya('2026-05-14T13:00:00.000Z');
  bridge.do('interview.started', { id: 'int_1' });
  bridge.now = '2026-05-14T13:18:24.000Z';
  show(bridge);
  expect(await screen.findByRole('link', { name: /Back to Priya, 18:2\d/ })).toHaveAttribute('data-variant', 'filled');
});

it('shows notes to sort, the letter’s clock, and after the letter its report-back on its day', async () => {
  const bridge = withPriya('2026-05-14T15:30:00.000Z');
  bridge.do('interview.ended', {
    id: 'int_1',
    endedAt: '2026-05-14T13:29:00.000Z',
    thankYous: [{ followUpId: 'fol_1', personId: 'per_1', touchpointId: 'tou_1' }],
  });
  bridge.do('note.written', {
    id: 'not_1',
    interviewId: 'int_1',
    guideQuestionId: null,
    at: '2026-05-14T13:10:00.000Z',
    text: 'a',
    mark: 'insight',
    owner: null,
    isOffRecord: false,
  });
  const { unmount } = show(bridge);
  expect(await screen.findByText(/^1 note to sort\. Spoke today 14:29/)).toBeInTheDocument();
  expect(screen.getByText('21 h 59 min left')).toBeInTheDocument();
  unmount();
  bridge.do('message.drafted', {
    id: 'mes_1',
    kind: 'thankYou',
    personId: 'per_1',
    interviewId: 'int_1',
    subject: '',
    body: 'Thanks',
    tone: 'warm',
    noteIds: [],
  });
  bridge.do('message.sent', {
    id: 'mes_1',
    sentAt: bridge.now,
    touchpointId: 'tou_2',
    reportBack: { id: 'fol_2', title: 'Tell her what I did with the advice', due: '2026-06-04' },
  });
  bridge.now = '2026-06-04T09:00:00.000Z';
  show(bridge);
  expect(await screen.findByText('Tell her what I did with the advice')).toBeInTheDocument();
  expect(screen.queryByText('Write letter')).not.toBeInTheDocument();
});

it('never blames for a late letter', async () => {
  const bridge = withPriya('2026-05-20T10:00:00.000Z');
  bridge.do('interview.ended', {
    id: 'int_1',
    endedAt: '2026-05-14T13:29:00.000Z',
    thankYous: [{ followUpId: 'fol_1', personId: 'per_1', touchpointId: 'tou_1' }],
  });
  show(bridge);
  expect(await screen.findByText('A late thank-you is still a thank-you')).toBeInTheDocument();
});

it('shows three follow-ups, the way to all, and finishes one with a way back', async () => {
  const user = userEvent.setup();
  const bridge = new MemoryBridge('2026-05-14T10:20:00.000Z');
  for (const id of ['a', 'b', 'c', 'd'])
    bridge.do('followUp.added', { id: `fol_${id}`, title: `Do ${id}`, due: '2026-05-13' });
  show(bridge);
  expect(await screen.findByRole('link', { name: 'See all 4' })).toHaveAttribute('href', '/follow-ups');
  expect(screen.queryByText('Do d')).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Mark as done: Do a' }));
  expect(await screen.findByText('Do d')).toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  expect(await screen.findByText('Do a')).toBeInTheDocument();
});

it('suggests only with a real reason, and Later makes it a dated follow-up', async () => {
  const bridge = withPriya('2026-05-14T10:20:00.000Z');
  bridge.do('resource.added', {
    id: 'res_1',
    title: 'Five-level triage',
    kind: 'article',
    link: 'https://paper.example',
    note: '',
    topics: ['triage'],
  });
  show(bridge);
  const section = await screen.findByRole('region', { name: 'Keep in touch' });
  expect(section).toHaveTextContent('Priya Raman cares about triage. You saved this today.');
  await userEvent.setup().click(within(section).getByRole('button', { name: /^Later/ }));
  await waitFor(() => {
    expect(screen.queryByRole('region', { name: 'Keep in touch' })).not.toBeInTheDocument();
  });
  expect(Object.values(bridge.workspace.followUps)).toMatchObject([
    { kind: 'keepInTouch', due: '2026-05-21', personId: 'per_1' },
  ]);
});

it('says what is due next when the day asks for nothing', async () => {
  const bridge = withPriya('2026-05-14T10:20:00.000Z', '2026-05-26T09:00:00.000Z');
  bridge.do('followUp.added', { id: 'fol_1', title: 'Write to Priya Raman', due: '2026-05-19' });
  show(bridge);
  expect(await screen.findByText(/^Next:/)).toHaveTextContent(
    'Next: Write to Priya Raman, Tuesday. Or: write to someone you like.',
  );
});

it('offers the first steps while there is no interview', async () => {
  show(new MemoryBridge('2026-05-14T10:20:00.000Z'));
  expect(await screen.findByRole('link', { name: 'Plan an interview' })).toHaveAttribute('href', '/interviews/new');
  expect(screen.getByRole('link', { name: 'Add a person' })).toHaveAttribute('href', '/people?new');
  expect(screen.getByRole('link', { name: /^six places/ })).toHaveAttribute('href', '/welcome?step=begin-places');
});

it('says that nothing is on, and who comes next', async () => {
  show(withPriya('2026-05-14T10:20:00.000Z', '2026-05-18T09:00:00.000Z'));
  expect(await screen.findByText('Nothing today.')).toBeInTheDocument();
  expect(screen.getByText(/^Next:/)).toHaveTextContent('Next: Priya Raman, Monday. Or: write to someone you like.');
});
