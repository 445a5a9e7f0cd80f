import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { IntroductionsPage } from '../../src/renderer/features/introductions/IntroductionsPage';
import { LetterPage } from '../../src/renderer/features/letters/LetterPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-01-22T08:40:00.000Z';

function person(bridge: MemoryBridge, key: string, name: string, title: string, fields = {}) {
  bridge.do('person.added', {
    id: `per_${key}`,
    name,
    fields: { tie: 1, emails: [`${key}@post.example`], ...fields },
    organisation: { id: `org_${key}`, name: `House of ${key}` },
    role: {
      id: `rol_${key}`,
      personId: `per_${key}`,
      organisationId: `org_${key}`,
      title,
      from: null,
      to: null,
      isCurrent: true,
    },
  });
}

/** The nurse: Teodor would like to hear from installers, Ngozi installs. */
function nurse(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  person(bridge, 'teodor', 'Teodor Łąkowski', 'Chief Nursing Information Officer', {
    wishes: 'Would like to hear from people who install systems',
  });
  person(bridge, 'ngozi', 'Ngozi Featherstone-Ade', 'Implementation Manager', { offers: ['installing flow boards'] });
  return bridge;
}
function begun(bridge: MemoryBridge, ...answered: readonly ['a' | 'b', 'yes' | 'no'][]): MemoryBridge {
  bridge.do('introduction.begun', {
    id: 'itr_1',
    byPersonId: null,
    aPersonId: 'per_teodor',
    bPersonId: 'per_ngozi',
    reason: '',
    question: 'What do nurses read at 3 a.m.?',
  });
  for (const [side, answer] of answered) bridge.do('introduction.answered', { id: 'itr_1', side, answer });
  return bridge;
}

const show = (bridge: MemoryBridge, search = '') =>
  renderPage(bridge, <IntroductionsPage />, { path: '/people/introductions', url: `/people/introductions${search}` });
const row = (name: RegExp) => screen.findByRole('button', { name });
const details = () => within(screen.getByRole('complementary', { name: 'Details' }));
const kept = (bridge: MemoryBridge) => bridge.workspace.introductions['itr_1'];

it('teaches the practice while nobody is known', async () => {
  show(new MemoryBridge(now));
  expect(await screen.findByText('Who should know each other?')).toBeInTheDocument();
  expect(screen.getAllByRole('button', { name: 'New introduction' })).toHaveLength(2);
});

it('suggests two with the reason; a dismissed pair is not suggested again and can be taken back', async () => {
  const user = userEvent.setup();
  const bridge = nurse();
  show(bridge);
  await user.click(await row(/^Teodor Łąkowski and Ngozi/));
  expect(details().getByText(/Ngozi can give “installing flow boards”/)).toBeInTheDocument();
  expect(details().getByText(/Teodor is asked first: in that role time is scarcer/)).toBeInTheDocument();
  await user.keyboard('x');
  expect(await screen.findByText('Not suggested any more')).toBeInTheDocument();
  await waitFor(() => {
    expect(Object.values(bridge.workspace.introductions)).toMatchObject([{ state: 'declined', aAnswer: 'notAsked' }]);
  });
  await user.click(await row(/^Teodor Łąkowski and Ngozi/));
  await user.keyboard('b');
  await waitFor(() => {
    expect(Object.values(bridge.workspace.introductions)).toMatchObject([{ state: 'idea' }]);
  });
});

it('goes step by step, one key each, and the row moves to whose turn it is', async () => {
  const user = userEvent.setup();
  const bridge = begun(nurse());
  show(bridge);
  await user.click(await row(/^Teodor Łąkowski and Ngozi/));
  await user.keyboard('a');
  await waitFor(() => {
    expect(kept(bridge)).toMatchObject({ aAnswer: 'asked' });
  });
  expect(await screen.findByRole('heading', { name: 'Waits for them 1' })).toBeInTheDocument();
  await user.keyboard('y');
  await waitFor(() => {
    expect(kept(bridge)).toMatchObject({ aAnswer: 'yes', state: 'offered' });
  });
  expect(await screen.findByRole('heading', { name: 'Waits for you 1' })).toBeInTheDocument();
  expect(details().getByText(/locked until both said yes\. Ngozi was not asked yet\./)).toBeInTheDocument();
  await user.keyboard('ay');
  await waitFor(() => {
    expect(kept(bridge)).toMatchObject({ bAnswer: 'yes', state: 'agreed' });
  });
  expect(details().queryByText(/locked/)).toBeNull();
  await user.keyboard('j');
  await waitFor(() => {
    expect(kept(bridge)?.state).toBe('made');
  });
  await user.keyboard('m');
  const dialog = await screen.findByRole('dialog');
  expect(dialog).toHaveAccessibleName('Did Teodor and Ngozi talk?');
  await user.type(within(dialog).getByRole('textbox', { name: 'What came of it' }), 'A visit at night{Enter}');
  await waitFor(() => {
    expect(kept(bridge)).toMatchObject({ state: 'met', cameOfIt: 'A visit at night' });
  });
  expect(screen.getByText('1 made, 0 received')).toBeInTheDocument();
});

it('keeps the day to ask again', async () => {
  const user = userEvent.setup();
  const bridge = begun(nurse());
  show(bridge);
  await user.click(await row(/^Teodor Łąkowski and Ngozi/));
  await user.keyboard('l');
  const dialog = await screen.findByRole('dialog');
  await user.click(within(dialog).getByRole('button', { name: 'Keep the day' }));
  await waitFor(() => {
    expect(kept(bridge)).toMatchObject({ aAnswer: 'later' });
  });
  expect(Object.values(bridge.workspace.followUps)).toMatchObject([
    { due: '2027-02-19', title: 'Ask Teodor again about meeting Ngozi' },
  ]);
  expect((await screen.findAllByText('Fri 19 February')).length).toBe(2);
});

it('leads to the asking letter, and shows the joining letter only when both said yes', async () => {
  const user = userEvent.setup();
  const bridge = begun(nurse(), ['a', 'yes']);
  show(bridge, '?at=itr_1');
  await user.click(await row(/^Teodor Łąkowski and Ngozi/));
  await user.keyboard('w');
  expect(address.current).toMatch(/^\/letters\/mes_\w+\?person=per_ngozi&kind=introductionAsk&introduction=itr_1$/);
});

const letter = (bridge: MemoryBridge) =>
  renderPage(bridge, <LetterPage />, {
    path: '/letters/:messageId',
    url: '/letters/mes_1?person=per_teodor&kind=introduction&introduction=itr_1',
  });

it('keeps the joining letter locked with the reason: no words, no address, nothing to send', async () => {
  letter(begun(nurse(), ['a', 'yes']));
  expect(await screen.findByText('Locked until both said yes.')).toBeInTheDocument();
  expect(screen.getByText(/Ngozi was not asked yet\./)).toBeInTheDocument();
  expect(document.body.textContent).not.toContain('@post.example');
  expect(screen.queryByRole('textbox', { name: 'Letter' })).toBeNull();
  expect(screen.queryByRole('button', { name: /Mark as sent|Copy|mail app/ })).toBeNull();
});

it('opens it with both yeses: both names in the subject, both addresses, me to bcc', async () => {
  const bridge = begun(nurse(), ['a', 'yes'], ['b', 'yes']);
  letter(bridge);
  const body = await screen.findByRole('textbox', { name: 'Letter' });
  expect(body).toHaveTextContent(/teodor@post\.example.*ngozi@post\.example.*move me to bcc/);
  expect(screen.getByRole('textbox', { name: 'Subject' })).toHaveValue('Teodor Łąkowski and Ngozi Featherstone-Ade');
  expect(screen.getByDisplayValue('teodor@post.example,ngozi@post.example')).toBeInTheDocument();
});
