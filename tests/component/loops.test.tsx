import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { expect, it } from 'vitest';
import { LoopsPage } from '../../src/renderer/features/follow-ups/LoopsPage';
import { UpstreamPage } from '../../src/renderer/features/insights/UpstreamPage';
import { LetterPage } from '../../src/renderer/features/letters/LetterPage';
import { CardPage } from '../../src/renderer/features/letters/CardPage';
import { derivedLoopId } from '../../src/shared/domain/loops';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-02-12T16:00:00.000Z';
const referral = derivedLoopId('itr_hanh');

function planner(): MemoryBridge {
  const bridge = new MemoryBridge('2027-01-14T18:00:00.000Z');
  bridge.do('profile.changed', { fields: { name: 'Imogen Sparrowhawk' } });
  bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Find out whether product work suits me' });
  bridge.do('person.added', {
    id: 'per_odalys',
    name: 'Odalys Thornwhistle',
    fields: { emails: ['o@larkmoor.example'], tie: 1 },
  });
  bridge.do('person.added', { id: 'per_hanh', name: 'Nguyễn Thị Hạnh' });
  bridge.do('interview.planned', { id: 'int_1', personIds: ['per_odalys'], fields: { goalId: 'goa_1' } });
  bridge.do('interview.ended', {
    id: 'int_1',
    endedAt: '2027-01-14T17:49:00.000Z',
    thankYous: [{ followUpId: 'fol_thank', personId: 'per_odalys', touchpointId: 'tou_talk' }],
  });
  bridge.do('introduction.added', {
    id: 'itr_hanh',
    byPersonId: 'per_odalys',
    aPersonId: null,
    bPersonId: 'per_hanh',
    reason: '',
    mayUseName: 'yes',
    state: 'offered',
    interviewId: 'int_1',
    noteId: null,
  });
  bridge.do('loop.kept', {
    loops: [
      {
        id: 'loo_count',
        giverId: 'per_odalys',
        kind: 'advice',
        what: 'Count before you judge',
        noteId: null,
        interviewId: 'int_1',
        resourceId: null,
        introductionId: null,
        since: '2027-01-14T17:49:00.000Z',
      },
    ],
  });
  bridge.now = now;
  return bridge;
}

const show = (bridge: MemoryBridge, url = '/follow-ups/loops') =>
  renderPage(bridge, <LoopsPage />, { path: '/follow-ups/loops', url });
const row = (name: string | RegExp) => screen.findByRole('button', { name });

it('says that everyone has heard when nothing is open, and how to keep advice', async () => {
  const bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_1', name: 'Bram Quickwater' });
  show(bridge);
  const user = userEvent.setup();
  expect(await screen.findByText('Everyone has heard.')).toBeInTheDocument();
  await user.keyboard('a');
  await user.type(await screen.findByRole('textbox', { name: 'Who gave it' }), 'Bram');
  await user.keyboard('{Enter}');
  await user.type(screen.getByRole('textbox', { name: 'What they advised' }), 'Write one page a day{Enter}');
  expect(await row(/Write one page a day/)).toBeInTheDocument();
  expect(Object.values(bridge.workspace.loops)).toMatchObject([{ giverId: 'per_1', kind: 'advice' }]);
});

it('keeps what I did and what came of it by single keys, and tells the giver in one letter', async () => {
  const bridge = planner();
  show(bridge);
  const user = userEvent.setup();
  (await row(/Count before you judge/)).focus();
  await user.keyboard('d');
  await waitFor(() => {
    expect(screen.getByRole('textbox', { name: 'What I did' })).toHaveFocus();
  });
  await user.keyboard('I counted one night.');
  await user.keyboard('{Escape}');
  await waitFor(async () => {
    expect(await row(/Count before you judge/)).toHaveFocus();
  });
  await user.keyboard('c');
  await waitFor(() => {
    expect(screen.getByRole('textbox', { name: 'What came of it' })).toHaveFocus();
  });
  await user.keyboard('312 alarms, 9 that mattered.');
  await user.keyboard('{Escape}');
  await waitFor(() => {
    expect(bridge.workspace.loops['loo_count']).toMatchObject({
      did: 'I counted one night.',
      result: '312 alarms, 9 that mattered.',
    });
  });
  expect(bridge.workspace.loops['loo_count']?.didAt).not.toBeNull();
  expect(await screen.findByText('1 to tell')).toBeInTheDocument();
  (await row(/Count before you judge/)).focus();
  await user.keyboard('t');
  await waitFor(() => {
    expect(address.current).toMatch(
      /^\/letters\/mes_\w+\?person=per_odalys&kind=update&interview=int_1&loops=loo_count$/,
    );
  });
});

it('says that a name was out of reach, lets go, and takes it back', async () => {
  const bridge = planner();
  show(bridge);
  const user = userEvent.setup();
  (await row(/Nguyễn Thị Hạnh/)).focus();
  await user.keyboard('u');
  await waitFor(() => {
    expect(bridge.workspace.introductions['itr_hanh']?.state).toBe('notMet');
  });
  expect((await screen.findAllByText('Could not be reached')).length).toBeGreaterThan(0);
  (await row(/Nguyễn Thị Hạnh/)).focus();
  await user.keyboard('x');
  await waitFor(() => {
    expect(bridge.workspace.loops[referral]?.letGoAt).not.toBeNull();
  });
  expect(screen.queryByRole('button', { name: /Nguyễn Thị Hạnh/ })).not.toBeInTheDocument();
  await user.keyboard('o');
  expect(await row(/Nguyễn Thị Hạnh/)).toBeInTheDocument();
});

it('moves what was kept by hand to the bin by a key or its menu, and takes it back', async () => {
  const bridge = planner();
  show(bridge);
  const user = userEvent.setup();
  const isBinned = () => bridge.workspace.loops['loo_count']?.deletedAt !== null;
  (await row(/Count before you judge/)).focus();
  await user.keyboard('{Delete}');
  await waitFor(() => expect(isBinned()).toBe(true));
  expect(await screen.findByText('Moved to the bin: Count before you judge')).toBeVisible();
  expect(screen.queryByRole('button', { name: /Count before you judge/ })).toBeNull();
  await user.click(screen.getByRole('button', { name: /^Undo/ }));
  (await row(/Count before you judge/)).focus();
  await user.click(await screen.findByRole('button', { name: 'More' }));
  await user.click(await screen.findByRole('menuitem', { name: /^Move to the bin/ }));
  await waitFor(() => expect(isBinned()).toBe(true));
});

it('leaves what follows from somebody who was named, and says what to do instead', async () => {
  const bridge = planner();
  show(bridge);
  const user = userEvent.setup();
  (await row(/Nguyễn Thị Hạnh/)).focus();
  await user.keyboard('{Delete}');
  expect(
    await screen.findByText(/^This follows from something on the shelf or somebody who was named\./),
  ).toBeVisible();
  expect(screen.queryByRole('button', { name: 'More' })).toBeNull();
  expect(await row(/Nguyễn Thị Hạnh/)).toBeInTheDocument();
});

it('closes what somebody knows already, with a touch', async () => {
  const bridge = planner();
  show(bridge);
  const user = userEvent.setup();
  (await row(/Count before you judge/)).focus();
  await user.keyboard('k');
  await user.type(await screen.findByRole('textbox', { name: 'In a few words' }), 'Told her at the gate{Enter}');
  await waitFor(() => {
    expect(bridge.workspace.loops['loo_count']?.toldAt).not.toBeNull();
  });
  expect(
    Object.values(bridge.workspace.touchpoints).find(({ summary }) => summary === 'Told her at the gate'),
  ).toMatchObject({
    personId: 'per_odalys',
    direction: 'given',
  });
});

it('says when a light contact has heard often, and goes on offering the letter', async () => {
  const bridge = planner();
  for (const place of [1, 2, 3])
    bridge.do('loop.told', {
      loops: [
        {
          id: `loo_${place}`,
          giverId: 'per_odalys',
          kind: 'advice',
          what: `Thing ${place}`,
          noteId: null,
          interviewId: null,
          resourceId: null,
          introductionId: null,
        },
      ],
      touchpoint: { id: `tou_${place}`, kind: 'call', summary: '' },
    });
  for (const place of [1, 2, 3]) bridge.workspace.loops[`loo_${place}`]!.toldAt = `2026-1${place - 1}-01T12:00:00.000Z`;
  bridge.workspace.people['per_odalys']!.tie = 1;
  show(bridge);
  expect(
    await screen.findByText(/heard from you 3 times in the last year. About 3 a year are enough/),
  ).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /Tell Odalys/ })).toBeEnabled();
});

it('writes the update from what was kept, checks it, and closes the loop in the same step', async () => {
  const bridge = planner();
  bridge.do('loop.changed', {
    loop: {
      id: 'loo_count',
      giverId: 'per_odalys',
      kind: 'advice',
      what: 'Count before you judge',
      noteId: null,
      interviewId: 'int_1',
      resourceId: null,
      introductionId: null,
    },
    fields: { did: 'I counted one night.', result: '312 alarms, 9 that mattered.' },
  });
  renderPage(bridge, <LetterPage />, {
    path: '/letters/:messageId',
    url: '/letters/mes_1?person=per_odalys&kind=update&interview=int_1&loops=loo_count',
  });
  const user = userEvent.setup();
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Letter' });
  expect(editor.value).toContain(
    'On 14 January you gave me this advice: Count before you judge. I counted one night. 312 alarms, 9 that mattered.',
  );
  expect(screen.queryByRole('region', { name: 'Still to fill in' })).not.toBeInTheDocument();
  const checks = screen.getByRole('region', { name: 'Checks' });
  expect(within(checks).getByText('Asks for nothing')).toBeInTheDocument();
  expect(within(checks).getByText('Says what you did')).toBeInTheDocument();
  expect(within(checks).getByRole('status')).toHaveTextContent('Ready');
  await user.click(screen.getByRole('button', { name: 'Mark as sent' }));
  await user.click(within(await screen.findByRole('dialog')).getByRole('button', { name: 'Mark as sent' }));
  await waitFor(() => {
    expect(bridge.workspace.loops['loo_count']).toMatchObject({ toldMessageId: 'mes_1' });
  });
  await user.click(await screen.findByRole('button', { name: /Undo/ }));
  await waitFor(() => {
    expect(bridge.workspace.loops['loo_count']?.toldAt).toBeNull();
  });
});

it('lists everyone upstream of a goal, one key from a letter, which takes them off the agenda', async () => {
  const bridge = planner();
  bridge.do('person.added', { id: 'per_bram', name: 'Bram Quickwater' });
  bridge.do('person.changed', { id: 'per_odalys', fields: { introducedById: 'per_bram' } });
  bridge.do('goal.changed', { id: 'goa_1', fields: { state: 'reached' } });
  renderPage(bridge, <UpstreamPage />, { path: '/insights/thanks/:goalId', url: '/insights/thanks/goa_1' });
  const user = userEvent.setup();
  expect(await screen.findByText(/Tell the 2 who had a part in it/)).toBeInTheDocument();
  expect(screen.getByText('Led you to Odalys Thornwhistle')).toBeInTheDocument();
  (await row(/Bram Quickwater/)).focus();
  await user.keyboard('t');
  await waitFor(() => {
    expect(address.current).toMatch(/^\/letters\/mes_\w+\?person=per_bram&kind=update&goal=goa_1$/);
  });
  expect(Object.values(bridge.workspace.followUps).filter(({ kind }) => kind === 'thanks')).toMatchObject([
    { personId: 'per_bram', detail: 'Led you to Odalys Thornwhistle' },
  ]);
});

it('begins the letter at the end of a goal with the part they had', async () => {
  const bridge = planner();
  bridge.do('goal.changed', { id: 'goa_1', fields: { state: 'reached' } });
  renderPage(bridge, <LetterPage />, {
    path: '/letters/:messageId',
    url: '/letters/mes_1?person=per_odalys&kind=update&goal=goa_1',
  });
  const editor = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: 'Letter' });
  expect(editor.value).toContain('What I wanted to find out: “Find out whether product work suits me” {goal_end}');
  expect(editor.value).toContain('You spoke with me on 14 January. Thank you for that.');
});

it('shows the letter alone on a card, with the note in the other language', async () => {
  const bridge = planner();
  bridge.do('message.drafted', {
    id: 'mes_1',
    kind: 'thankYou',
    personId: 'per_odalys',
    interviewId: 'int_1',
    subject: 'Thank you',
    body: 'Dear Odalys,\n\nThank you.',
    tone: 'warm',
    noteIds: [],
    manner: { secondLanguage: 'Spanish', secondBody: '¡Gracias!' },
  });
  renderPage(bridge, <CardPage />, { path: '/letters/:messageId/card', url: '/letters/mes_1/card' });
  const card = await screen.findByRole('article', { name: 'The letter on a card' });
  expect(card.textContent).toBe('Dear Odalys,\n\nThank you.\n\n¡Gracias!');
  const user = userEvent.setup();
  expect(screen.getByRole('radio', { name: 'Card, A6' })).toBeChecked();
  await user.keyboard('z');
  expect(screen.getByRole('radio', { name: 'Card, A5' })).toBeChecked();
  await user.keyboard('{Control>}p{/Control}');
  await waitFor(() => {
    expect(bridge.calls.find(({ name }) => name === 'paper.print')?.input).toEqual({ size: 'a5' });
  });
});
