import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { KeepInTouchPage } from '../../src/renderer/features/keep-in-touch/KeepInTouchPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

function afterTheLetter(): MemoryBridge {
  const bridge = new MemoryBridge('2026-05-14T15:52:00.000Z');
  bridge.do('person.added', {
    id: 'per_1',
    name: 'Priya Raman',
    fields: { pronouns: 'she', interests: ['Medication steps'], emails: ['priya@northlight.example'] },
  });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
  bridge.do('interview.ended', {
    id: 'int_1',
    endedAt: '2026-05-14T13:29:00.000Z',
    thankYous: [{ followUpId: 'fol_1', personId: 'per_1', touchpointId: 'tou_1' }],
  });
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
    sentAt: '2026-05-14T15:52:00.000Z',
    touchpointId: 'tou_2',
    reportBack: { id: 'fol_2', title: 'Tell her what I did with the advice', due: '2026-06-04' },
  });
  return bridge;
}

const show = (bridge: MemoryBridge) =>
  renderPage(bridge, <KeepInTouchPage />, {
    path: '/interviews/:interviewId/keep-in-touch',
    url: '/interviews/int_1/keep-in-touch',
  });

it('shows the next promise, when the letter went, and the year', async () => {
  show(afterTheLetter());
  expect(await screen.findByRole('heading', { name: 'Tell her what I did with the advice' })).toBeInTheDocument();
  expect(await screen.findByText('Letter sent today 16:52, 2 h 23 min after the call')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: 'spoke today, wrote today, promise Thu 4 June' })).toBeInTheDocument();
  expect(screen.getByText('What you did with her advice')).toBeInTheDocument();
});

it('chooses a rhythm and plans the year by it', async () => {
  const bridge = afterTheLetter();
  show(bridge);
  await userEvent.setup().click(await screen.findByRole('radio', { name: '6 weeks' }));
  await waitFor(() => {
    expect(bridge.workspace.people['per_1']?.cadenceDays).toBe(42);
  });
  expect(await screen.findByText('six weeks between touches')).toBeInTheDocument();
  expect(screen.getByRole('img', { name: /next touch Thu 16 July/ })).toBeInTheDocument();
});

it('logs a touch with T', async () => {
  const user = userEvent.setup();
  const bridge = afterTheLetter();
  show(bridge);
  await screen.findByRole('heading', { name: /Tell her/ });
  await user.keyboard('t');
  const dialog = await screen.findByRole('dialog');
  await user.type(within(dialog).getByRole('textbox', { name: 'In a few words' }), 'Sent the photo{Enter}');
  await waitFor(() => {
    expect(Object.values(bridge.workspace.touchpoints).map(({ summary }) => summary)).toContain('Sent the photo');
  });
});

it('offers a resource that fits, and begins the letter that says why', async () => {
  const bridge = afterTheLetter();
  bridge.do('resource.added', {
    id: 'res_1',
    title: 'Medication steps nurses skip',
    kind: 'article',
    link: 'https://paper.example',
    note: '',
    topics: [],
  });
  show(bridge);
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Send it' }));
  await waitFor(() => {
    expect(address.current).toMatch(/^\/letters\/mes_\w+\?person=per_1&kind=article&resource=res_1$/);
  });
  expect(bridge.calls.filter(({ name }) => name === 'letter.openInMail')).toEqual([]);
});

it('says that there is no e-mail address instead of opening an empty message', async () => {
  const bridge = afterTheLetter();
  bridge.do('person.changed', { id: 'per_1', fields: { emails: [] } });
  show(bridge);
  expect(await screen.findByText(/^No e-mail address of Priya yet/)).toBeInTheDocument();
  expect(screen.queryByRole('button', { name: 'Start the note' })).not.toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Open Priya' }));
  expect(address.current).toBe('/people/per_1');
});

it('lists every open promise by its day, in agreement with the next one, and people to write to apart from them', async () => {
  const bridge = afterTheLetter();
  bridge.do('followUp.added', {
    id: 'fol_3',
    kind: 'promise',
    title: 'Send the checklist',
    due: '2026-05-20',
    personId: 'per_1',
  });
  bridge.do('person.added', { id: 'per_2', name: 'Amara Nwosu' });
  bridge.do('followUp.added', {
    id: 'fol_4',
    kind: 'referral',
    title: 'Write to Amara',
    due: '2026-05-16',
    personId: 'per_2',
    interviewId: 'int_1',
  });
  show(bridge);
  expect(await screen.findByRole('heading', { name: 'Send the checklist' })).toBeInTheDocument();
  const rows = within(screen.getByRole('region', { name: 'You said you would' })).getAllByRole('listitem');
  expect(rows.map(({ textContent }) => textContent)).toEqual([
    expect.stringContaining('Send the checklist'),
    expect.stringContaining('Tell her what I did'),
  ]);
  expect(screen.getByRole('region', { name: 'People she named' })).toHaveTextContent('Write to Amara');
  expect(screen.getByRole('img', { name: /promise Wednesday, promise Thu 4 June/ })).toBeInTheDocument();
});

it('has no reason that is not real', async () => {
  const bridge = afterTheLetter();
  bridge.do('followUp.done', { id: 'fol_2', isDone: true });
  show(bridge);
  expect(await screen.findByText(/Ask what became of something she was waiting for/)).toBeInTheDocument();
  await userEvent.setup().click(screen.getByRole('button', { name: 'Promise to report back' }));
  expect(await screen.findByRole('heading', { name: 'Tell her what I did with the advice' })).toBeInTheDocument();
});

it('ends at Today', async () => {
  show(afterTheLetter());
  await userEvent.setup().click(await screen.findByRole('button', { name: 'Done for now' }));
  expect(address.current).toBe('/');
});
