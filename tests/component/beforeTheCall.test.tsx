import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { NewInterviewPage } from '../../src/renderer/features/interviews/NewInterviewPage';
import { PersonPage } from '../../src/renderer/features/people/PersonPage';
import { PrepPage } from '../../src/renderer/features/prep/PrepPage';
import { TodayPage } from '../../src/renderer/features/today/TodayPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

let bridge: MemoryBridge;
/** Talia in Columbus and Wiremu in Wellington (scenarios.md, IB4). */
beforeEach(() => {
  bridge = new MemoryBridge('2027-02-08T20:00:00.000Z');
  bridge.do('profile.changed', { fields: { name: 'Talia Brightwater', timeZone: 'America/New_York' } });
  bridge.do('person.added', {
    id: 'per_w',
    name: 'Wiremu Te W',
    fields: {
      timeZone: 'Pacific/Auckland',
      rules: 'mornings in Wellington',
      noGo: [{ days: [], from: '13:00', to: '07:00', why: 'only mornings' }],
    },
  });
});
const plan = () =>
  bridge.do('interview.planned', {
    id: 'int_w',
    personIds: ['per_w'],
    fields: { startsAt: '2027-02-09T22:00:00.000Z', minutes: 30, timeZone: 'Pacific/Auckland' },
  });

it('the plan form shows both clocks with their days, and what speaks against a time; it can be taken all the same', async () => {
  const user = userEvent.setup();
  renderPage(bridge, <NewInterviewPage />, {
    path: '/interviews/new',
    url: '/interviews/new?person=per_w&day=2027-02-10',
  });
  await user.type(await screen.findByLabelText('Time'), '11:00');
  const about = await screen.findByRole('status', { name: 'About this time' });
  expect(about).toHaveTextContent('Tue 17:00 here, Wed 11:00 in Auckland.');
  expect(about).toHaveTextContent('Wiremu wants it so: mornings in Wellington');
  expect(about).not.toHaveTextContent('Not for');
  await user.clear(screen.getByLabelText('Time'));
  await user.type(screen.getByLabelText('Time'), '15:00');
  expect(about).toHaveTextContent(
    'Not for Wiremu: every day 13:00 to 07:00 the next day (only mornings), by the clock in Auckland.',
  );
  await user.click(screen.getByRole('button', { name: 'Plan interview' }));
  await waitFor(() => expect(Object.values(bridge.workspace.interviews)[0]?.startsAt).toBe('2027-02-10T02:00:00.000Z'));
});

it('a clock that comes twice is asked for', async () => {
  const user = userEvent.setup();
  renderPage(bridge, <NewInterviewPage />, { path: '/interviews/new', url: '/interviews/new?day=2027-11-07' });
  await user.type(await screen.findByRole('textbox', { name: 'With whom' }), 'Ada');
  await user.tab();
  await user.type(screen.getByLabelText('Time'), '01:30');
  await user.click(await screen.findByRole('radio', { name: 'The second' }));
  expect(screen.getByText(/01:30 comes twice in New York.*taken as the second/)).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Plan interview' }));
  await waitFor(() => expect(Object.values(bridge.workspace.interviews)[0]?.startsAt).toBe('2027-11-07T06:30:00.000Z'));
});

it('prep shows the time by both clocks, and leads to the confirmation the day before', async () => {
  plan();
  renderPage(bridge, <PrepPage />, { path: '/interviews/:interviewId/prep', url: '/interviews/int_w/prep' });
  expect(await screen.findByText(/tomorrow 17:00 \(Wed 11:00 in Auckland\)/)).toBeInTheDocument();
  const step = within(await screen.findByRole('region', { name: 'Next step' }));
  expect(step.getByText(/^Tomorrow you talk with Wiremu/)).toBeInTheDocument();
  await userEvent.click(step.getByRole('button', { name: 'Write the confirmation' }));
  await waitFor(() => expect(address.current).toMatch(/^\/letters\/mes_/));
  expect(address.current).toMatch(/kind=confirmation&interview=int_w$/);
});

it('Today has it too, finishes the draft that is there, and is silent once it was sent', async () => {
  plan();
  bridge.do('message.drafted', {
    id: 'mes_1',
    kind: 'confirmation',
    personId: 'per_w',
    interviewId: 'int_w',
    subject: 'Tomorrow',
    body: 'Dear Wiremu',
    tone: 'warm',
    noteIds: [],
  });
  renderPage(bridge, <TodayPage />, { path: '/', url: '/' });
  const next = within(await screen.findByRole('region', { name: 'Next interview' }));
  expect(next.getByText('Wed 11:00 in Auckland')).toBeInTheDocument();
  expect(await next.findByRole('button', { name: 'Finish the confirmation' })).toBeInTheDocument();
  bridge.do('message.sent', { id: 'mes_1', sentAt: bridge.now, touchpointId: 'tou_1', reportBack: null });
  await waitFor(() => expect(next.queryByRole('button', { name: /confirmation/ })).not.toBeInTheDocument());
});

it('a talk on Monday is confirmed on Friday, on Today too', async () => {
  bridge.now = '2027-02-05T15:00:00.000Z';
  bridge.do('interview.planned', {
    id: 'int_monday',
    personIds: ['per_w'],
    fields: { startsAt: '2027-02-08T16:00:00.000Z', minutes: 30 },
  });
  renderPage(bridge, <TodayPage />, { path: '/', url: '/' });
  const rows = within(await screen.findByRole('list', { name: 'To confirm' }));
  expect(await rows.findByText(/^On Monday you talk with Wiremu/)).toBeInTheDocument();
  bridge.do('profile.changed', { fields: { daysOff: [{ from: '2027-02-05', to: '2027-02-05', name: 'off' }] } });
  // Then it was due on Thursday, so it still waits.
  expect(rows.getByRole('button', { name: 'Write the confirmation' })).toBeInTheDocument();
  bridge.do('interview.moved', { id: 'int_monday', state: 'cancelled' });
  await waitFor(() => expect(rows.queryByRole('button')).not.toBeInTheDocument());
});

it('two days before there is nothing to confirm', async () => {
  bridge.now = '2027-02-07T20:00:00.000Z';
  plan();
  renderPage(bridge, <PrepPage />, { path: '/interviews/:interviewId/prep', url: '/interviews/int_w/prep' });
  expect(await screen.findByText(/Wed 11:00 in Auckland/)).toBeInTheDocument();
  expect(screen.queryByRole('region', { name: 'Next step' })).not.toBeInTheDocument();
});

it('no-go times are added and taken away on the person’s page', async () => {
  const user = userEvent.setup();
  renderPage(bridge, <PersonPage />, { path: '/people/:personId', url: '/people/per_w' });
  const times = within(await screen.findByRole('group', { name: 'Times that do not suit Wiremu' }));
  expect(times.getByText('Every day 13:00 to 07:00 the next day (only mornings)')).toBeInTheDocument();
  await user.click(times.getByRole('button', { name: 'Add a time' }));
  await user.click(times.getByRole('checkbox', { name: 'Monday' }));
  await user.type(times.getByRole('textbox', { name: 'Why' }), 'no Mondays{Enter}');
  await waitFor(() =>
    expect(bridge.workspace.people['per_w']?.noGo[1]).toEqual({
      days: [1],
      from: '00:00',
      to: '00:00',
      why: 'no Mondays',
    }),
  );
  await waitFor(() => expect(times.getByRole('button', { name: 'Add a time' })).toHaveFocus());
  await user.click(await times.findByRole('button', { name: /^Remove every day/ }));
  await waitFor(() => expect(bridge.workspace.people['per_w']?.noGo).toHaveLength(1));
  await waitFor(() => expect(times.getByRole('button', { name: 'Add a time' })).toHaveFocus());
});

it('what was said in trust after all is not in Prep: neither heard before, nor a need, nor a promise', async () => {
  bridge.do('person.added', {
    id: 'per_old',
    name: 'Teodor',
    organisation: { id: 'org_lark', name: 'Larkmoor' },
    role: {
      id: 'rol_old',
      personId: 'per_old',
      organisationId: 'org_lark',
      title: 'Ward sister',
      from: null,
      to: null,
      isCurrent: true,
    },
  });
  bridge.do('interview.planned', { id: 'int_old', personIds: ['per_old'] });
  bridge.do('interview.started', { id: 'int_old' });
  bridge.do('interview.planned', {
    id: 'int_new',
    personIds: ['per_w'],
    fields: { organisationId: 'org_lark', purpose: 'Why?' },
  });
  const note = (id: string, text: string) =>
    bridge.do('note.written', {
      id,
      interviewId: 'int_old',
      guideQuestionId: null,
      at: bridge.now,
      text,
      mark: 'insight',
      owner: null,
      isOffRecord: false,
    });
  const organisation = { id: 'org_lark', name: 'Larkmoor', isNew: false };
  note('not_open', 'They count before they judge.');
  note('not_trust', 'The merger is signed already.');
  note('not_need', 'Nobody there can read a claim file.');
  for (const [noteId, observationId] of [
    ['not_open', 'obs_1'],
    ['not_trust', 'obs_2'],
  ] as const)
    bridge.do('note.becameObservation', { noteId, observationId, topic: 'insight', organisation });
  bridge.do('note.becameNeed', {
    noteId: 'not_need',
    needId: 'nee_1',
    text: 'Nobody there can read a claim file.',
    organisation,
  });
  bridge.do('note.changed', { id: 'not_trust', fields: { isOffRecord: true } });
  renderPage(bridge, <PrepPage />, { path: '/interviews/:interviewId/prep', url: '/interviews/int_new/prep' });
  const brief = within(await screen.findByRole('complementary', { name: 'Brief' }));
  expect(await brief.findByText('They count before they judge.')).toBeInTheDocument();
  expect(await brief.findByText('Nobody there can read a claim file.')).toBeInTheDocument();
  expect(document.body).not.toHaveTextContent('merger');
  // While it stands here.
  bridge.do('note.changed', { id: 'not_need', fields: { isOffRecord: true } });
  await waitFor(() => expect(document.body).not.toHaveTextContent('claim file'));
});
