import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { ThankYouPage } from '../../src/renderer/features/thank-you/ThankYouPage';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2026-05-14T15:52:00.000Z';
const ended = '2026-05-14T13:29:00.000Z';

interface Wanted {
  readonly isKept?: boolean;
  readonly people?: readonly string[];
  readonly emails?: string[];
  readonly overrides?: ConstructorParameters<typeof MemoryBridge>[1];
}

function afterTheCall({
  isKept = true,
  people = ['Priya Raman'],
  emails = ['priya@northlight.example'],
  overrides = {},
}: Wanted = {}): MemoryBridge {
  const bridge = new MemoryBridge(now, overrides);
  bridge.do('profile.changed', { fields: { name: 'Maya' } });
  people.forEach((name, index) =>
    bridge.do('person.added', { id: `per_${index}`, name, fields: { pronouns: 'she', emails } }),
  );
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: people.map((_, index) => `per_${index}`),
    fields: { purpose: 'Learn' },
  });
  bridge.do('interview.ended', {
    id: 'int_1',
    endedAt: ended,
    thankYous: people.map((_, index) => ({
      followUpId: `fol_${index}`,
      personId: `per_${index}`,
      touchpointId: `tou_${index}`,
    })),
  });
  const note = (id: string, text: string, mark: 'quote' | 'insight' | 'action', isOffRecord = false) =>
    bridge.do('note.written', {
      id: `not_${id}`,
      interviewId: 'int_1',
      guideQuestionId: null,
      at: ended,
      text,
      mark,
      owner: mark === 'action' ? 'me' : null,
      isOffRecord,
    });
  note('1', 'They hired me because I could say no.', 'quote');
  note('2', 'Two of the last five hires were clinical.', 'insight');
  note('3', 'The secret reorganisation', 'insight', true);
  note('4', 'handover checklist', 'action');
  if (isKept) bridge.do('note.keptForLetter', { noteId: 'not_1' });
  bridge.do('note.becameFollowUp', {
    noteId: 'not_4',
    followUp: { id: 'fol_check', title: 'Send the checklist', due: '2026-05-15', owner: 'me' },
  });
  return bridge;
}

const show = (bridge: MemoryBridge) =>
  renderPage(bridge, <ThankYouPage />, {
    path: '/interviews/:interviewId/thank-you',
    url: '/interviews/int_1/thank-you',
  });
const letter = async () => screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Letter' });
const drafts = (bridge: MemoryBridge) => Object.values(bridge.workspace.messages);

it('opens with what was kept for the letter and what I promised, and nothing off the record', async () => {
  show(afterTheCall());
  expect((await letter()).value).toBe(
    [
      'Dear Priya,',
      'Thank you for talking with me.',
      'You said “They hired me because I could say no.”',
      'I will send the checklist by Friday 15 May.',
      'With warm thanks,\nMaya',
    ].join('\n\n'),
  );
  expect(screen.queryByText(/secret reorganisation/)).not.toBeInTheDocument();
  expect(screen.getByText('21 h 37 min')).toBeInTheDocument();
});

it('asks for the talk first when it has not taken place', async () => {
  const user = userEvent.setup();
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_0', name: 'Priya Raman' });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_0'], fields: { purpose: 'Learn' } });
  show(bridge);
  expect(await screen.findByText('You have not spoken yet.')).toBeInTheDocument();
  expect(screen.queryByRole('textbox', { name: 'Letter' })).not.toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Open Prep' }));
  expect(address.current).toBe('/interviews/int_1/prep');
});

it('opens empty with one hint when nothing was kept', async () => {
  show(afterTheCall({ isKept: false }));
  expect(await letter()).toHaveValue('');
  expect(await letter()).toHaveAttribute('placeholder', 'What will you still remember next month?');
  expect(screen.getByRole('button', { name: /Open in mail app/ })).toBeDisabled();
});

it('adds and takes out a line without touching what was written, and saves the draft', async () => {
  const user = userEvent.setup();
  const bridge = afterTheCall();
  show(bridge);
  const text = await letter();
  await user.click(text);
  await user.keyboard('{Control>}{End}{/Control} PS: rain');
  const before = text.value;
  const box = screen.getByRole('checkbox', { name: /Two of the last five hires/ });
  await user.click(box);
  expect(text.value).toContain('I wrote down: Two of the last five hires were clinical.');
  await user.click(box);
  expect(text.value).toBe(before);
  await waitFor(() => {
    expect(drafts(bridge)).toMatchObject([
      { body: before, kind: 'thankYou', personId: 'per_0', interviewId: 'int_1', sentAt: null },
    ]);
  });
  expect(await screen.findByText('Draft saved on this computer')).toBeInTheDocument();
});

it('goes on with the saved draft, not with a new one', async () => {
  const bridge = afterTheCall();
  bridge.do('message.drafted', {
    id: 'mes_1',
    kind: 'thankYou',
    personId: 'per_0',
    interviewId: 'int_1',
    subject: 'Saying no',
    body: 'Dear Priya,\n\nmine.',
    tone: 'plain',
    noteIds: [],
  });
  show(bridge);
  expect(await letter()).toHaveValue('Dear Priya,\n\nmine.');
  await userEvent.setup().type(await letter(), ' More.');
  await waitFor(() => {
    expect(drafts(bridge)).toMatchObject([{ id: 'mes_1', body: 'Dear Priya,\n\nmine. More.', subject: 'Saying no' }]);
  });
});

it('changes greeting and closing with the tone', async () => {
  show(afterTheCall());
  await letter();
  await userEvent.setup().click(screen.getByRole('radio', { name: 'Plain' }));
  expect((await letter()).value).toMatch(/^Hello Priya,[^]*Best wishes,\nMaya$/);
});

it('is sent by keyboard alone: mail app, mark as sent, promise kept, then keep in touch', async () => {
  const user = userEvent.setup();
  const bridge = afterTheCall();
  show(bridge);
  await user.click(await letter());
  await user.keyboard('{Control>}{Enter}{/Control}');
  expect(await screen.findByText('Opened in your mail app. Mark it as sent when it is.')).toBeInTheDocument();
  expect(bridge.calls.find(({ name }) => name === 'letter.openInMail')?.input).toMatchObject({
    to: 'priya@northlight.example',
    subject: 'Thank you',
  });
  await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
  expect(await screen.findByRole('textbox', { name: 'Time it was sent' })).toHaveValue('16:52');
  await user.click(screen.getByRole('textbox', { name: 'Time it was sent' }));
  await user.keyboard('{Enter}');
  await waitFor(() => {
    expect(address.current).toBe('/interviews/int_1/keep-in-touch');
  });
  const { followUps, interviews, messages } = bridge.workspace;
  expect(followUps['fol_0']?.doneAt?.slice(0, 16)).toBe('2026-05-14T15:52');
  expect(interviews['int_1']?.state).toBe('closed');
  expect(Object.values(messages)[0]?.sentAt).not.toBeNull();
  expect(Object.values(followUps).filter(({ kind }) => kind === 'update')).toMatchObject([
    { title: 'Tell her what I did with the advice', due: '2026-06-04', personId: 'per_0', interviewId: 'int_1' },
  ]);
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  await waitFor(() => {
    expect(bridge.workspace.followUps['fol_0']?.doneAt).toBeNull();
  });
});

it('takes another time of sending, and says what a time looks like', async () => {
  const user = userEvent.setup();
  const bridge = afterTheCall();
  show(bridge);
  await letter();
  await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
  const field = await screen.findByRole('textbox', { name: 'Time it was sent' });
  await user.clear(field);
  await user.type(field, 'noon{Enter}');
  expect(await screen.findByText('A time such as 16:52')).toBeInTheDocument();
  await user.clear(field);
  await user.type(field, '15:05{Enter}');
  await waitFor(() => {
    expect(drafts(bridge)[0]?.sentAt).toBe('2026-05-14T14:05:00.000Z');
  });
});

it('asks whether a letter with a gap really went out', async () => {
  const user = userEvent.setup();
  show(afterTheCall());
  await user.type(await letter(), ' {{org}');
  await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
  expect(await screen.findByText(/still has a gap: \{org\}/)).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Mark as sent anyway' })).toBeInTheDocument();
});

it('copies what is too long for a mail link, opens a message with the rest, and says so', async () => {
  const bridge = afterTheCall({
    overrides: { 'letter.openInMail': ({ body }) => ({ kind: body === '' ? 'opened' : 'tooLong' }) },
  });
  show(bridge);
  await letter();
  await userEvent.setup().click(screen.getByRole('button', { name: /Open in mail app/ }));
  expect(await screen.findByText(/is copied. Paste it into the message that opened/)).toBeInTheDocument();
  expect(bridge.calls.filter(({ name }) => name === 'letter.openInMail').at(-1)?.input).toEqual({
    to: 'priya@northlight.example',
    subject: 'Thank you',
    body: '',
  });
  expect(bridge.calls.some(({ name }) => name === 'text.copy')).toBe(true);
});

it('offers copying first where there is no mail app', async () => {
  show(afterTheCall({ overrides: { 'letter.openInMail': () => ({ kind: 'noMailApp' }) } }));
  await letter();
  await userEvent.setup().click(screen.getByRole('button', { name: /Open in mail app/ }));
  expect(await screen.findByText('No mail app opened. Copy the letter instead.')).toBeInTheDocument();
  expect(screen.getByRole('button', { name: 'Copy' })).toHaveAttribute('data-variant', 'filled');
});

it('underlines a request and gives the reason, after the writing rests', async () => {
  show(afterTheCall());
  await userEvent.setup().type(await letter(), ' Could you tell me about jobs?');
  expect(await screen.findByText('A thank-you that asks about a job is read as the request it is')).toBeInTheDocument();
  expect(document.querySelector('mark[class*="ask"]')).toHaveTextContent('Could you tell me about jobs?');
});

it('keeps a new address with the person', async () => {
  const bridge = afterTheCall({ emails: [] });
  show(bridge);
  await letter();
  const user = userEvent.setup();
  await user.type(screen.getByRole('textbox', { name: /^To/ }), 'priya@new.example');
  await user.tab();
  await waitFor(() => {
    expect(bridge.workspace.people['per_0']?.emails).toEqual(['priya@new.example']);
  });
});

it('writes one letter for each person, and stays until all are sent', async () => {
  const user = userEvent.setup();
  const bridge = afterTheCall({ people: ['Priya Raman', 'Amara Nwosu'] });
  show(bridge);
  expect((await letter()).value).toMatch(/^Dear Priya,/);
  await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mark as sent' }));
  await waitFor(async () => {
    expect((await letter()).value).toMatch(/^Dear Amara,/);
  });
  expect(bridge.workspace.interviews['int_1']?.state).toBe('toWrapUp');
});

it('keeps the text on screen when the disk is full', async () => {
  const bridge = afterTheCall();
  show(bridge);
  const text = await letter();
  bridge.fail(
    'command.apply',
    new Refusal('diskFull', 'The disk is full, so the last line is not saved. It is safe in this window.'),
  );
  await userEvent.setup().type(text, ' Kept.');
  bridge.tell('saved', {
    kind: 'notSaved',
    code: 'diskFull',
    sentence: 'The disk is full, so the last line is not saved. It is safe in this window.',
  });
  expect(await screen.findByText(/The disk is full/)).toBeInTheDocument();
  expect(text.value).toContain('Kept.');
});

it('dismisses a check for this letter, brings it back, and keeps what the checks said when it was sent', async () => {
  const bridge = afterTheCall({ isKept: false });
  show(bridge);
  const field = await letter();
  await userEvent.clear(field);
  await userEvent.type(field, 'Dear Priya, thank you.');
  await userEvent.click(await screen.findByRole('button', { name: 'Dismiss for this letter: Says what you will do' }));
  await waitFor(() => {
    expect(drafts(bridge)[0]?.dismissed).toEqual(['willDo']);
  });
  await userEvent.click(await screen.findByRole('button', { name: '1 dismissed' }));
  await userEvent.click(screen.getByRole('button', { name: 'Bring back: Says what you will do' }));
  await waitFor(() => {
    expect(drafts(bridge)[0]?.dismissed).toEqual([]);
  });
  await userEvent.click(screen.getByRole('button', { name: 'Mark as sent' }));
  await userEvent.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mark as sent' }));
  await waitFor(() => {
    expect(drafts(bridge)[0]?.sentChecks.find(({ check }) => check === 'willDo')).toMatchObject({ state: 'open' });
  });
});

it('puts a note in another language under the letter, and sends both', async () => {
  const bridge = afterTheCall();
  bridge.do('person.changed', { id: 'per_0', fields: { language: 'Tamil' } });
  show(bridge);
  const user = userEvent.setup();
  await letter();
  await user.click(screen.getByRole('button', { name: 'Add a note in Tamil' }));
  await user.type(screen.getByRole('textbox', { name: 'Note in Tamil' }), 'Nandri!');
  await waitFor(() => {
    expect(drafts(bridge)).toMatchObject([{ secondLanguage: 'Tamil', secondBody: 'Nandri!' }]);
  });
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await waitFor(() => {
    expect(bridge.calls.find(({ name }) => name === 'text.copy')?.input).toMatchObject({
      text: expect.stringMatching(/With warm thanks,\nMaya\n\nNandri!$/) as string,
    });
  });
});

it('thanks whoever opened the door: at once by key, otherwise it goes on the agenda with the letter', async () => {
  const bridge = afterTheCall();
  bridge.do('person.added', { id: 'per_leah', name: 'Leah Brandt' });
  bridge.do('introduction.noted', { id: 'itr_1', byPersonId: 'per_leah', personId: 'per_0', mayUseName: 'yes' });
  show(bridge);
  const user = userEvent.setup();
  await letter();
  const doors = screen.getByRole('region', { name: 'Who opened the door' });
  expect(within(doors).getByText('Leah Brandt')).toBeInTheDocument();
  await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mark as sent' }));
  await waitFor(() => {
    expect(Object.values(bridge.workspace.followUps).filter(({ kind }) => kind === 'thanks')).toMatchObject([
      { title: 'Thank Leah for the door to Priya', personId: 'per_leah', due: '2026-05-15' },
    ]);
  });
});

it('opens the two lines to whoever opened the door by key', async () => {
  const bridge = afterTheCall();
  bridge.do('person.added', { id: 'per_leah', name: 'Leah Brandt' });
  bridge.do('introduction.noted', { id: 'itr_1', byPersonId: 'per_leah', personId: 'per_0', mayUseName: 'yes' });
  show(bridge);
  await letter();
  await userEvent.setup().keyboard('{Control>}{Shift>}d{/Shift}{/Control}');
  await waitFor(() => {
    expect(address.current).toMatch(/^\/letters\/mes_\w+\?person=per_leah&kind=referrerThanks&interview=int_1$/);
  });
});

it('keeps a chosen line as advice that stays open until they hear of it', async () => {
  const bridge = afterTheCall();
  show(bridge);
  const user = userEvent.setup();
  await letter();
  await user.click(
    screen.getByRole('checkbox', { name: 'Advice to tell about: They hired me because I could say no.' }),
  );
  await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mark as sent' }));
  await waitFor(() => {
    expect(Object.values(bridge.workspace.loops)).toMatchObject([
      {
        kind: 'advice',
        giverId: 'per_0',
        noteId: 'not_1',
        what: 'They hired me because I could say no.',
        toldAt: null,
      },
    ]);
  });
});

it('sees that two people of one talk get the same words, and says why that matters', async () => {
  const bridge = afterTheCall({ people: ['Priya Raman', 'Amara Nwosu'] });
  bridge.do('message.drafted', {
    id: 'mes_1',
    kind: 'thankYou',
    personId: 'per_1',
    interviewId: 'int_1',
    subject: '',
    body: 'Dear Amara,\n\nYou said “They hired me because I could say no.”\n\nI will send the checklist by Friday 15 May.\n\nMaya',
    tone: 'warm',
    noteIds: [],
  });
  show(bridge);
  await letter();
  expect(await screen.findByText('Says nothing but what the letter to Amara Nwosu says')).toBeInTheDocument();
  expect(screen.getByText(/Each of several people gets a letter of their own/)).toBeInTheDocument();
  await userEvent.setup().type(await letter(), ' You made me laugh twice.');
  expect(await screen.findByText('Not the one to Amara Nwosu')).toBeInTheDocument();
});

it('shows the letter as a card for the printer', async () => {
  const bridge = afterTheCall();
  show(bridge);
  await userEvent.setup().click(await letter());
  await userEvent.setup().keyboard('{Control>}{Shift>}p{/Shift}{/Control}');
  await waitFor(() => {
    expect(address.current).toMatch(/^\/letters\/mes_\w+\/card$/);
  });
  expect(drafts(bridge)).toHaveLength(1);
});
