import { screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { InsightsPage } from '../../src/renderer/features/insights/InsightsPage';
import { LivePage } from '../../src/renderer/features/live/LivePage';
import { PrepPage } from '../../src/renderer/features/prep/PrepPage';
import { QuestionsPage } from '../../src/renderer/features/questions/QuestionsPage';
import { WrapUpPage } from '../../src/renderer/features/wrap-up/WrapUpPage';
import { guideOf } from '../../src/shared/domain/guide';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';

let bridge: MemoryBridge;
const question = (id: string, text: string, order: string) =>
  ({ id: `gui_${id}`, questionId: null, text, topic: 'culture', stage: 'core', minutes: 2, order }) as const;

beforeEach(() => {
  bridge = new MemoryBridge('2027-01-14T11:20:00.000Z');
  bridge.do('goal.added', { id: 'goa_1', purpose: 'learn', statement: 'Does product work suit me?' });
  bridge.do('assumption.added', { id: 'asm_1', goalId: 'goa_1', statement: 'Nurses are heard' });
  bridge.do('assumption.added', { id: 'asm_2', goalId: 'goa_1', statement: 'No degree is needed' });
  bridge.do('person.added', { id: 'per_1', name: 'Odalys Thornwhistle', fields: { pronouns: 'she' } });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_1'],
    fields: { purpose: 'Which alarms went first?', goalId: 'goa_1', minutes: 20 },
    guide: [question('a', 'Do you like the wards?', 'a0'), question('b', 'Who speaks first when it goes wrong?', 'a1')],
  });
});

const guide = () => guideOf(bridge.workspace, 'int_1');
const row = (name: string) => screen.findByRole('button', { name });

describe('Prep', () => {
  const show = () =>
    renderPage(bridge, <PrepPage />, { path: '/interviews/:interviewId/prep', url: '/interviews/int_1/prep' });

  it('hangs a question on a belief by B and takes it off again, and says what hangs on nothing', async () => {
    const user = userEvent.setup();
    show();
    expect(await screen.findByText(/Questions 1, 2 test nothing you believe/)).toHaveTextContent('and 1 more');
    (await row('Do you like the wards?')).focus();
    await user.keyboard('b');
    await user.click(await screen.findByRole('menuitem', { name: 'No degree is needed' }));
    await waitFor(() => {
      expect(guide()[0]?.assumptionId).toBe('asm_2');
    });
    expect(await screen.findByText(/Question 2 tests nothing you believe/)).toBeInTheDocument();
    (await row('Do you like the wards?')).focus();
    await user.keyboard('b');
    await user.click(await screen.findByRole('menuitem', { name: 'None' }));
    await waitFor(() => {
      expect(guide()[0]?.assumptionId).toBeNull();
    });
  });

  it('sets must, should and could by 1, 2 and 3, and tells the order in which questions go', async () => {
    const user = userEvent.setup();
    show();
    (await row('Do you like the wards?')).focus();
    await user.keyboard('3');
    expect(await screen.findByText('If it gets tight, these go first, in this order: 1, 2.')).toBeInTheDocument();
    await user.keyboard('1');
    expect(await screen.findByText('If it gets tight, these go first, in this order: 2.')).toBeInTheDocument();
    await user.keyboard('2');
    await waitFor(() => {
      expect(guide()[0]?.priority).toBe('should');
    });
  });

  it('shows why a question could be better, takes the better words by R, dismisses by D and brings back', async () => {
    const user = userEvent.setup();
    show();
    const why = 'Yes or no answers it in full. Ask so that a story can follow.';
    expect(await screen.findByText(why)).toBeInTheDocument();
    (await row('Do you like the wards?')).focus();
    await user.keyboard('d');
    await waitFor(() => {
      expect(screen.queryByText(why)).not.toBeInTheDocument();
    });
    expect(guide()[0]?.dismissed).toEqual(['closed']);
    await user.keyboard('{Shift>}D{/Shift}');
    expect(await screen.findByText(why)).toBeInTheDocument();
    await user.keyboard('r');
    expect(await row('What do you like about the wards, and what not?')).toBeInTheDocument();
  });

  it('makes the talk longer and shorter by the usual lengths', async () => {
    const user = userEvent.setup();
    show();
    (await row('Do you like the wards?')).focus();
    await user.keyboard(']');
    await waitFor(() => {
      expect(bridge.workspace.interviews['int_1']?.minutes).toBe(30);
    });
    await user.keyboard('[[[[');
    await waitFor(() => {
      expect(bridge.workspace.interviews['int_1']?.minutes).toBe(15);
    });
  });

  it('leaves out everything that does not fit as one step', async () => {
    const user = userEvent.setup();
    for (const id of ['a', 'b']) bridge.do('guideQuestion.changed', { id: `gui_${id}`, fields: { minutes: 9 } });
    show();
    await user.click(await screen.findByRole('button', { name: 'Leave it out, 9 min' }));
    await waitFor(() => {
      expect(guide().map(({ id }) => id)).toEqual(['gui_a']);
    });
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => {
      expect(guide()).toHaveLength(2);
    });
  });

  it('tells that she answered it before, from a note on the record only', async () => {
    bridge.do('interview.planned', {
      id: 'int_0',
      personIds: ['per_1'],
      guide: [{ ...question('x', 'Who speaks first when it goes wrong?', 'a0') }],
    });
    bridge.do('interview.started', { id: 'int_0' });
    const note = { interviewId: 'int_0', guideQuestionId: 'gui_x', at: bridge.now, mark: null, owner: null };
    bridge.do('note.written', { ...note, id: 'not_1', text: 'Secret: the director shouts', isOffRecord: true });
    bridge.do('note.written', { ...note, id: 'not_2', text: 'The night sister, always', isOffRecord: false });
    bridge.do('interview.ended', { id: 'int_0', thankYous: [] });
    show();
    expect(
      await screen.findByText('Odalys Thornwhistle told you already: “The night sister, always”'),
    ).toBeInTheDocument();
    expect(screen.queryByText(/Secret/)).not.toBeInTheDocument();
  });

  it('takes the better words while a question is written, by Ctrl and the full stop', async () => {
    const user = userEvent.setup();
    show();
    (await row('Do you like the wards?')).focus();
    await user.keyboard('q');
    const field = await screen.findByRole('textbox', { name: 'A question of your own' });
    await user.type(field, 'Did the training help?');
    await user.keyboard('{Control>}.{/Control}');
    expect(field).toHaveValue('How did the training help?');
  });
});

it('judges the beliefs after a talk with one key each', async () => {
  const user = userEvent.setup();
  bridge.do('interview.started', { id: 'int_1' });
  bridge.do('interview.ended', { id: 'int_1', thankYous: [] });
  renderPage(bridge, <WrapUpPage />, { path: '/interviews/:interviewId/wrap-up', url: '/interviews/int_1/wrap-up' });
  const first = await screen.findByRole('group', { name: 'The talk and: Nurses are heard' });
  within(first).getByRole('button', { name: 'Supports' }).focus();
  await user.keyboard('cn');
  await waitFor(() => {
    expect(
      Object.values(bridge.workspace.evidence).map(({ assumptionId, verdict }) => [assumptionId, verdict]),
    ).toEqual([
      ['asm_1', 'against'],
      ['asm_2', 'neither'],
    ]);
  });
  await user.click(within(first).getByRole('button', { name: 'Contradicts' }));
  await waitFor(() => {
    expect(Object.values(bridge.workspace.evidence)).toHaveLength(1);
  });
});

it('shows the ledger of a belief, what no coming talk tests, and what was overturned; every field can be changed', async () => {
  const user = userEvent.setup();
  bridge.do('person.added', { id: 'per_2', name: 'Bram Quickwater' });
  for (const key of ['1', '2']) {
    const id = `int_e${key}`;
    bridge.do('interview.planned', { id, personIds: [`per_${key}`] });
    bridge.do('belief.judged', {
      evidenceId: `evi_${key}`,
      interviewId: id,
      assumptionId: 'asm_1',
      verdict: 'against',
    });
  }
  bridge.do('guideQuestion.changed', { id: 'gui_a', fields: { assumptionId: 'asm_1' } });
  renderPage(bridge, <InsightsPage />, { path: '/insights', url: '/insights' });
  const strip = await screen.findByRole('list', { name: 'Talks about: Nurses are heard' });
  expect(strip).toHaveTextContent(/Odalys contradicts.*Bram contradicts/);
  expect(screen.getAllByText('No question of a coming talk tests it.')).toHaveLength(1);
  expect(screen.getByRole('region', { name: 'Beliefs I overturned' })).toHaveTextContent('2 people against, 0 for');
  await user.click(screen.getByRole('button', { name: /^No degree is needed/ }));
  await user.type(screen.getByRole('textbox', { name: 'What would prove me wrong' }), 'Two who were refused');
  await waitFor(() => {
    expect(bridge.workspace.assumptions['asm_2']?.disproof).toBe('Two who were refused');
  });
});

it('imports a list after a look at it, and answers a bad file with its sentence', async () => {
  const user = userEvent.setup();
  const preview = {
    token: 'list-1',
    fileName: 'wards.json',
    name: 'Wards',
    slotMinutes: 20,
    counts: { new: 1, known: 0, twice: 0 },
    rows: [{ text: 'Who sleeps when?', minutes: 2, status: 'new' as const }],
  };
  bridge = new MemoryBridge('2027-01-14T11:20:00.000Z', {
    'questionList.chooseImport': () => preview,
    'questionList.acceptImport': () => ({
      change: bridge.do('questionList.added', { id: 'lis_9', name: 'Wards', slotMinutes: 20 }),
      listId: 'lis_9',
    }),
  });
  renderPage(bridge, <QuestionsPage />, { path: '/questions', url: '/questions' });
  await user.click(await screen.findByRole('button', { name: 'Import a list' }));
  const dialog = await screen.findByRole('dialog', { name: 'Wards' });
  expect(dialog).toHaveTextContent('wards.json: 1 new question. Nothing in your library is changed.');
  await user.click(within(dialog).getByRole('button', { name: 'Import the list' }));
  expect(await screen.findByText('“Wards” is among your lists')).toBeInTheDocument();
  bridge.fail('questionList.chooseImport', new Refusal('cannotRead', 'This file is no question list of Askwell.'));
  await user.click(screen.getByRole('button', { name: 'Import a list' }));
  expect(await screen.findByText('This file is no question list of Askwell.')).toBeInTheDocument();
});

it('names in Live what goes first when it gets tight, and leaves it out by key', async () => {
  const user = userEvent.setup();
  bridge.do('guideQuestion.changed', { id: 'gui_b', fields: { priority: 'could', minutes: 18 } });
  bridge.do('interview.started', { id: 'int_1' });
  renderPage(bridge, <LivePage />, { path: '/interviews/:interviewId/live', url: '/interviews/int_1/live' });
  expect(screen.queryByText(/It gets tight/)).not.toBeInTheDocument();
  bridge.do('guideQuestion.changed', { id: 'gui_b', fields: { minutes: 19 } });
  expect(await screen.findByText('It gets tight: question 2 goes first.')).toBeInTheDocument();
  await user.keyboard('{Control>}{Shift>}l{/Shift}{/Control}');
  await waitFor(() => {
    expect(guide()[1]?.state).toBe('skipped');
  });
  await waitFor(() => {
    expect(screen.queryByText(/It gets tight/)).not.toBeInTheDocument();
  });
});
