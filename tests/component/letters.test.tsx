import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LetterPage } from '../../src/renderer/features/letters/LetterPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-01-11T20:10:00.000Z';

/** Imogen knows Odalys through Bram, who agreed to be named, and Priya from the alumni list. */
function planner(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('profile.changed', {
    fields: {
      name: 'Imogen Sparrowhawk',
      headline: 'I am a ward sister in Leeds, learning how clinical product teams decide.',
      interests: ['clinical product work'],
      phone: '+44 7700 900999',
      timeZone: 'Europe/London',
    },
  });
  bridge.do('person.added', {
    id: 'per_bram',
    name: 'Bram Quickwater',
    fields: { emails: ['bram@fennimore.example'] },
  });
  bridge.do('person.added', {
    id: 'per_odalys',
    name: 'Odalys Thornwhistle',
    fields: {
      emails: ['odalys@larkmoor.example'],
      formalName: 'Ms Thornwhistle',
      pronouns: 'she',
      timeZone: 'Europe/London',
    },
  });
  bridge.do('introduction.added', {
    id: 'itr_1',
    byPersonId: 'per_bram',
    aPersonId: null,
    bPersonId: 'per_odalys',
    reason: 'alarms',
    mayUseName: 'yes',
    interviewId: null,
    noteId: null,
    state: 'made',
  });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_odalys'],
    fields: { purpose: 'Learn how a team chooses which alerts to remove' },
  });
  return bridge;
}

const show = (bridge: MemoryBridge, url = '/letters/mes_1?person=per_odalys&kind=outreach') =>
  renderPage(bridge, <LetterPage />, { path: '/letters/:messageId', url });
const editor = () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Letter' });
const message = (bridge: MemoryBridge) => bridge.workspace.messages['mes_1'];

it('begins a first note with what is known, and leaves the rest as gaps', async () => {
  const bridge = planner();
  show(bridge);
  const { value } = await editor();
  expect(value).toContain('Dear Ms Thornwhistle,');
  expect(value).toContain('Bram Quickwater thought you might have a view on this. {specific_detail}');
  expect(value).toContain('My question: how a team chooses which alerts to remove?');
  expect(value).toContain('I am a ward sister in Leeds');
  expect(value).toContain('Could we speak for 20 minutes');
  expect(value).toContain('Kind regards,\nImogen Sparrowhawk');
  const gaps = screen.getByRole('region', { name: 'Still to fill in' });
  expect(within(gaps).getByText('{slots}')).toBeInTheDocument();
  expect(within(gaps).getByText('one thing of theirs you read or heard, in a sentence')).toBeInTheDocument();
  // Nothing is kept before something was written.
  expect(message(bridge)).toBeUndefined();
});

it('never fills in a name without its owner’s consent', async () => {
  const bridge = planner();
  bridge.do('introduction.changed', { id: 'itr_1', fields: { mayUseName: 'unknown' } });
  show(bridge);
  expect((await editor()).value).not.toContain('Bram');
  await userEvent.click(screen.getByRole('combobox', { name: 'How you come to them' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Somebody sent me' }));
  expect((await editor()).value).not.toContain('Bram');
  await userEvent.clear(await editor());
  await userEvent.type(await editor(), 'Dear Odalys, Bram Quickwater sent me.');
  expect(await screen.findByText('“Bram Quickwater” has not said yes')).toBeInTheDocument();
});

it('goes from gap to gap by key, and asks before a letter with one is marked as sent', async () => {
  const bridge = planner();
  show(bridge);
  const field = await editor();
  const chosen = () => field.value.slice(field.selectionStart, field.selectionEnd);
  await waitFor(() => {
    expect(chosen()).toBe('{specific_detail}');
  });
  await userEvent.keyboard('{F8}');
  expect(chosen()).toBe('{slots}');
  await userEvent.keyboard('{F8}');
  expect(chosen()).toBe('{specific_detail}');
  await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog');
  expect(within(dialog).getByRole('alert')).toHaveTextContent(
    'gaps: {specific_detail}, {slots}. Did it go out like that?',
  );
  await userEvent.click(within(dialog).getByRole('button', { name: 'Back to the letter' }));
  expect(message(bridge)?.sentAt ?? null).toBeNull();
});

it('keeps what is typed, and marks it as sent: a touch, and the idea becomes a request', async () => {
  const bridge = planner();
  show(bridge);
  const field = await editor();
  await userEvent.clear(field);
  await userEvent.type(field, 'Dear Odalys, your talk stayed with me. May we speak?');
  await waitFor(() => {
    expect(message(bridge)?.body).toContain('your talk stayed with me');
  });
  expect(message(bridge)).toMatchObject({
    kind: 'outreach',
    variant: 'referred',
    channel: 'email',
    referrerId: 'per_bram',
    interviewId: 'int_1',
    sentAt: null,
  });
  await userEvent.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
  const dialog = await screen.findByRole('dialog');
  await userEvent.click(within(dialog).getByRole('button', { name: 'Mark as sent' }));
  expect(await screen.findByText('Sent today 20:10')).toBeInTheDocument();
  expect(bridge.workspace.interviews['int_1']?.state).toBe('requested');
  expect(Object.values(bridge.workspace.touchpoints)).toMatchObject([{ personId: 'per_odalys', messageId: 'mes_1' }]);
  expect((await editor()).readOnly).toBe(true);
});

it('dismisses a check for this letter, and brings it back', async () => {
  const bridge = planner();
  show(bridge);
  const field = await editor();
  await userEvent.clear(field);
  await userEvent.type(field, 'Dear Odalys, may I send my CV?');
  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss for this letter: No word about jobs' }));
  await waitFor(() => {
    expect(message(bridge)?.dismissed).toEqual(['jobWords']);
  });
  await userEvent.click(await screen.findByRole('button', { name: '1 dismissed' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bring back: No word about jobs' }));
  await waitFor(() => {
    expect(message(bridge)?.dismissed).toEqual([]);
  });
});

it('takes another template while nobody wrote in it, and leaves written words alone', async () => {
  show(planner());
  const field = await editor();
  await userEvent.click(screen.getByRole('combobox', { name: 'Goes by' }));
  await userEvent.click(await screen.findByRole('option', { name: 'LinkedIn note' }));
  expect(field.value).toMatch(/^Hello Odalys, \{specific_detail\}/);
  expect(screen.getByText(/of 200 characters$/)).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, 'My own words');
  await userEvent.click(screen.getByRole('combobox', { name: 'Kind' }));
  await userEvent.click(await screen.findByRole('option', { name: 'Nudge' }));
  expect(field.value).toBe('My own words');
  await userEvent.click(screen.getByRole('button', { name: 'Begin again with this template' }));
  expect(field.value).toMatch(/^Hello Odalys, my note of \{date_sent\}/);
  await userEvent.click(screen.getByRole('button', { name: 'Put my words back' }));
  expect(field.value).toBe('My own words');
});

it('goes on with the draft of its kind that waits already', async () => {
  const bridge = planner();
  bridge.do('message.drafted', {
    id: 'mes_old',
    kind: 'outreach',
    personId: 'per_odalys',
    interviewId: 'int_1',
    subject: 'Alerts',
    body: 'Dear Odalys, half a letter',
    tone: 'warm',
    noteIds: [],
  });
  show(bridge);
  expect((await editor()).value).toBe('Dear Odalys, half a letter');
  expect(address.current).toBe('/letters/mes_old');
});

it('says so when nobody is there to write to', async () => {
  show(planner(), '/letters/mes_1?person=per_nobody');
  expect(await screen.findByText('No letter is at this address.')).toBeInTheDocument();
});

it('shows how they want it before a letter is written', async () => {
  const bridge = planner();
  bridge.do('person.changed', {
    id: 'per_odalys',
    fields: { rules: 'public records law: nothing private by e-mail' },
  });
  show(bridge);
  await editor();
  expect(screen.getByRole('region', { name: 'How they want it' })).toHaveTextContent(
    'public records law: nothing private by e-mail',
  );
});
