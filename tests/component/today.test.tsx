import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { TodayPage } from '../../src/renderer/features/today/TodayPage';
import { freshEvent } from '../../src/shared/domain/gathering';
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

it('shows three follow-ups a day and the way to all; the rest waits, also when one is done, and there is a way back', async () => {
  const user = userEvent.setup();
  const bridge = new MemoryBridge('2026-05-14T10:20:00.000Z');
  for (const id of ['a', 'b', 'c', 'd'])
    bridge.do('followUp.added', { id: `fol_${id}`, title: `Do ${id}`, due: '2026-05-13' });
  show(bridge);
  expect(await screen.findByRole('link', { name: 'See all 4' })).toHaveAttribute('href', '/follow-ups');
  expect(screen.queryByText('Do d')).not.toBeInTheDocument();
  await user.click(screen.getByRole('checkbox', { name: 'Mark as done: Do a' }));
  await waitFor(() => {
    expect(screen.queryByText('Do a')).not.toBeInTheDocument();
  });
  expect(screen.queryByText('Do d')).not.toBeInTheDocument();
  expect(screen.getByText('One thing more waits. That is enough for today.')).toBeInTheDocument();
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

it('is quiet on a day off: nothing is red, all waits until the next working day', async () => {
  const bridge = new MemoryBridge('2026-05-16T10:20:00.000Z'); // Saturday
  bridge.do('followUp.added', { id: 'fol_a', title: 'Do a', due: '2026-05-13' });
  const { container } = show(bridge);
  expect(await screen.findByText('A day off: one thing waits until Monday.')).toBeInTheDocument();
  expect(screen.queryByText('Do a')).not.toBeInTheDocument();
  expect(container.querySelector('[data-is-late]')).toBeNull();
});

it('shows the aim of the week in my words, what it gives, and the event of the day', async () => {
  const bridge = withPriya('2026-05-14T10:20:00.000Z');
  bridge.do('week.planned', {
    startsOn: '2026-05-11',
    fields: { aim: 'Ask one person what they would read first.', giving: 'Introduce Molly and Jules' },
  });
  Object.assign(bridge.workspace.events, {
    eve_1: {
      ...freshEvent,
      id: 'eve_1',
      kind: 'event',
      name: 'Health-tech evening',
      aim: 'One investor, one nurse',
      on: '2026-05-14',
      startsAt: '2026-05-14T18:30:00.000Z',
      leaveAt: '2026-05-14T20:00:00.000Z',
      createdAt: '2026-05-01T09:00:00.000Z',
    },
  });
  show(bridge);
  const week = await screen.findByRole('region', { name: 'This week' });
  expect(week).toHaveTextContent('Ask one person what they would read first.');
  expect(week).toHaveTextContent('To give: Introduce Molly and Jules.0 of 1');
  const event = screen.getByRole('list', { name: 'Events' });
  expect(event).toHaveTextContent('Health-tech evening');
  expect(event).toHaveTextContent('One investor, one nurse');
  expect(event).toHaveTextContent('19:30, leave at 21:00');
});

it('lets go with O what is too much, in one step that Undo takes back', async () => {
  const user = userEvent.setup();
  const bridge = new MemoryBridge('2026-05-14T10:20:00.000Z');
  for (const id of ['a', 'b', 'c', 'd', 'e'])
    bridge.do('followUp.added', { id: `fol_${id}`, title: `Do ${id}`, due: '2026-05-13' });
  show(bridge);
  await screen.findByText('2 things more wait. That is enough for today.');
  await user.keyboard('o');
  const dialog = await screen.findByRole('dialog', { name: 'Too much this week?' });
  expect(dialog).toHaveTextContent('2 things wait from Mon 18 May on; nobody was promised a day for them.');
  expect(within(dialog).getByRole('region', { name: 'Let wait' })).toHaveTextContent(
    'The day, Wed 13 May, was your own plan.',
  );
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
  });
  expect(['d', 'e'].map((id) => bridge.workspace.followUps[`fol_${id}`]?.snoozedUntil)).toEqual([
    '2026-05-18',
    '2026-05-18',
  ]);
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  await screen.findByText('2 things more wait. That is enough for today.');
  expect(bridge.workspace.weeks).toEqual({});
});

it('offers the review on Friday from four on, until it is done', async () => {
  const bridge = withPriya('2026-05-15T14:50:00.000Z');
  const { unmount } = show(bridge);
  await screen.findByRole('region', { name: 'This week' });
  expect(screen.queryByRole('link', { name: 'Review the week' })).not.toBeInTheDocument();
  unmount();
  bridge.now = '2026-05-15T15:00:00.000Z';
  show(bridge);
  expect(await screen.findByRole('link', { name: 'Review the week' })).toHaveAttribute('href', '/week/review');
});

it('says of a second note where it goes and for how long nothing came back, of the others how they came about', async () => {
  const bridge = new MemoryBridge('2026-05-04T10:20:00.000Z'); // Monday, a public holiday nowhere by the settings
  bridge.do('person.added', {
    id: 'per_d',
    name: 'Daniel Osei',
    organisation: { id: 'org_o', name: 'Openward' },
    role: {
      id: 'rol_d',
      personId: 'per_d',
      organisationId: 'org_o',
      title: 'Lead',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
  bridge.do('followUp.added', {
    id: 'fol_n',
    kind: 'nudge',
    title: 'Second note to Daniel Osei',
    due: '2026-05-13',
    personId: 'per_d',
  });
  bridge.do('followUp.added', {
    id: 'fol_t',
    title: 'Send two times for a call',
    due: '2026-05-13',
    personId: 'per_d',
  });
  bridge.now = '2026-05-13T10:20:00.000Z';
  show(bridge);
  const list = await screen.findByRole('region', { name: 'Follow-ups' });
  expect(list).toHaveTextContent('Openward. No answer to the first, seven business days ago');
  expect(list).toHaveTextContent('Daniel Osei. Noted on Mon 4 May');
});
