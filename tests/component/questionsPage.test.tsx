import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { QuestionsPage } from '../../src/renderer/features/questions/QuestionsPage';
import { questionsOfList } from '../../src/shared/domain/questionBank';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = new MemoryBridge('2027-01-14T11:20:00.000Z');
});

const show = (url = '/questions') => renderPage(bridge, <QuestionsPage />, { path: '/questions', url });
const own = () => Object.values(bridge.workspace.questions);

describe('the library', () => {
  it('finds questions by words in any case and accent, also in their probes', async () => {
    const user = userEvent.setup();
    bridge.do('question.added', {
      id: 'que_mine',
      text: 'How does triage feel on a Sunday?',
      fields: { probes: ['And the café?'] },
    });
    show();
    const search = await screen.findByRole('searchbox', { name: 'Find a question' });
    await user.keyboard('{Control>}f{/Control}');
    expect(search).toHaveFocus();
    await user.keyboard('CAFE sunday');
    const rows = within(await screen.findByRole('list', { name: 'Questions' })).getAllByRole('listitem');
    expect(rows).toHaveLength(1);
    expect(rows[0]).toHaveTextContent('How does triage feel on a Sunday?');
    await user.clear(screen.getByRole('searchbox'));
    await user.type(screen.getByRole('searchbox'), 'zzzz');
    expect(await screen.findByText('No question matches “zzzz”.')).toBeInTheDocument();
  });

  it('shows what came of a question', async () => {
    bridge.do('person.added', { id: 'per_1', name: 'Leah Brandt' });
    bridge.do('interview.planned', {
      id: 'int_1',
      personIds: ['per_1'],
      fields: { startsAt: '2027-01-10T11:00:00.000Z' },
      guide: [
        {
          id: 'gui_1',
          questionId: 'que_q001',
          text: 'x',
          topic: 'role',
          stage: 'open',
          minutes: 3,
          order: 'a0',
          priority: 'should',
        },
      ],
    });
    Object.assign(bridge.workspace.guideQuestions, {
      gui_1: {
        ...bridge.workspace.guideQuestions['gui_1'],
        state: 'asked',
        askedAt: '2027-01-10T11:01:00.000Z',
        usefulness: 3,
      },
    });
    show('/questions?show=role');
    const row = (await screen.findByRole('button', { name: /What did last week look like/ })).closest('li')!;
    expect(row).toHaveTextContent('once');
    expect(row).toHaveTextContent('1 of 1');
    expect(row).toHaveTextContent('Last asked Leah Brandt, Sun 10 January');
  });

  it('adds a question of one’s own, and says what is missing', async () => {
    const user = userEvent.setup();
    show('/questions?new');
    await user.click(await screen.findByRole('button', { name: 'Add question' }));
    expect(await screen.findByText('Write the question as you would ask it.')).toBeInTheDocument();
    await user.type(screen.getByRole('textbox', { name: 'Question' }), 'What would make you say no?');
    await user.click(screen.getByRole('button', { name: 'Add question' }));
    await waitFor(() => {
      expect(own().map(({ text, isMine }) => ({ text, isMine }))).toEqual([
        { text: 'What would make you say no?', isMine: true },
      ]);
    });
    expect(await screen.findByRole('complementary', { name: 'Question' })).toBeInTheDocument();
  });

  it('keeps the words on screen when a question cannot be saved', async () => {
    const user = userEvent.setup();
    show('/questions?new');
    await user.type(await screen.findByRole('textbox', { name: 'Question' }), 'Why?');
    bridge.fail('command.apply', new Refusal('diskFull', 'The disk is full.'));
    await user.click(screen.getByRole('button', { name: 'Add question' }));
    expect(await screen.findByText('The disk is full.')).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'Question' })).toHaveValue('Why?');
  });

  it('stars with S, deletes one’s own with Delete and takes it back with Undo', async () => {
    const user = userEvent.setup();
    bridge.do('question.added', { id: 'que_mine', text: 'Who decides?' });
    show('/questions?show=mine');
    (await screen.findByRole('button', { name: /Who decides/ })).focus();
    await user.keyboard('s');
    await waitFor(() => {
      expect(bridge.workspace.questions['que_mine']?.isFavourite).toBe(true);
    });
    await user.keyboard('{Delete}');
    expect(await screen.findByText('Write down the question you really want to ask.')).toBeInTheDocument();
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    expect(await screen.findByRole('button', { name: /Who decides/ })).toBeInTheDocument();
  });

  it('keeps a changed built-in question under its key and brings the original back', async () => {
    const user = userEvent.setup();
    show('/questions?show=role&question=que_q001');
    const panel = await screen.findByRole('complementary', { name: 'Question' });
    const field = within(panel).getByRole('textbox', { name: 'Question' });
    await user.clear(field);
    await user.type(field, 'What was last week like?');
    await user.tab();
    await waitFor(() => {
      expect(bridge.workspace.questions['que_q001']?.text).toBe('What was last week like?');
    });
    await user.click(await within(panel).findByRole('button', { name: 'Back to the original' }));
    await waitFor(() => {
      expect(bridge.workspace.questions['que_q001']?.text).toMatch(/^What did last week look like/);
    });
    expect(within(panel).queryByRole('button', { name: 'Back to the original' })).not.toBeInTheDocument();
  });
});

describe('a list', () => {
  it('is made, named, filled and put in order by keys', async () => {
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('button', { name: 'New list' }));
    const name = await screen.findByRole('textbox', { name: 'Name of the list' });
    await user.clear(name);
    await user.type(name, 'First coffee');
    await user.tab();
    const list = () => Object.values(bridge.workspace.questionLists)[0]!;
    await waitFor(() => {
      expect(list().name).toBe('First coffee');
    });
    const add = screen.getByRole('combobox', { name: 'Add a question to this list' });
    for (const words of ['Which skill do you use every single day', 'What did last week look like']) {
      await user.type(add, words);
      await user.click(await screen.findByRole('option', { name: new RegExp(words) }));
    }
    const texts = () => questionsOfList(bridge.workspace, list().id).map(({ question }) => question.id);
    await waitFor(() => {
      expect(texts()).toEqual(['que_q026', 'que_q001']);
    });
    (await screen.findByRole('button', { name: /What did last week/ })).focus();
    await user.keyboard('{Alt>}{ArrowUp}{/Alt}');
    await waitFor(() => {
      expect(texts()).toEqual(['que_q001', 'que_q026']);
    });
    expect(await screen.findByText(/is now 1 of 2/)).toBeInTheDocument();
  });

  it('can be one’s own copy of a ready-made one, deleted and taken back', async () => {
    const user = userEvent.setup();
    show('/questions?show=lis_pk1');
    await user.click(await screen.findByRole('button', { name: 'Make my own copy' }));
    const copy = () => Object.values(bridge.workspace.questionLists)[0];
    await waitFor(() => {
      expect(copy()).toMatchObject({ name: 'Any audience, first contact, my copy', slotMinutes: 15 });
    });
    expect(questionsOfList(bridge.workspace, copy()!.id)).toHaveLength(5);
    await user.click(await screen.findByRole('button', { name: 'Delete list' }));
    await waitFor(() => {
      expect(copy()?.deletedAt).not.toBeNull();
    });
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => {
      expect(copy()?.deletedAt).toBeNull();
    });
  });
});

it('asks for a list to import when the palette leads here, once', async () => {
  renderPage(bridge, <QuestionsPage />, { path: '/questions', url: '/questions?import' });
  await waitFor(() => {
    expect(bridge.calls.filter(({ name }) => name === 'questionList.chooseImport')).toHaveLength(1);
  });
  await waitFor(() => {
    expect(address.current).not.toContain('import');
  });
});

it('dismisses a remark on a question of the library, and brings it back', async () => {
  bridge.do('question.added', { id: 'que_mine', text: 'Do you like it there?' });
  renderPage(bridge, <QuestionsPage />, { path: '/questions', url: '/questions?question=que_mine' });
  await userEvent.click(await screen.findByRole('button', { name: /^Dismiss the remark/ }));
  await waitFor(() => {
    expect(bridge.workspace.questions['que_mine']?.dismissed).toEqual(['closed']);
  });
  await userEvent.click(await screen.findByRole('button', { name: 'Bring dismissed remarks back' }));
  expect(await screen.findByRole('button', { name: /^Dismiss the remark/ })).toBeInTheDocument();
});
