import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { PrepPage } from '../../src/renderer/features/prep/PrepPage';
import { guideOf } from '../../src/shared/domain/guide';
import type { Priority } from '../../src/shared/domain/interview';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-01-14T11:20:00.000Z';
let bridge: MemoryBridge;

const question = (id: string, text: string, order: string, minutes: number, priority: Priority = 'should') =>
  ({ id: `gui_${id}`, questionId: null, text, topic: 'role', stage: 'core', minutes, order, priority }) as const;

beforeEach(() => {
  bridge = new MemoryBridge(now);
  bridge.do('person.added', {
    id: 'per_priya',
    name: 'Priya Raman',
    fields: { part: 'peer', summary: 'Pharmacist for nine years.' },
  });
  bridge.do('interview.planned', {
    id: 'int_1',
    personIds: ['per_priya'],
    fields: { purpose: 'What does the first year ask?', startsAt: '2027-01-14T14:00:00.000Z', minutes: 20 },
    guide: [
      question('a', 'Which hours felt like the real job?', 'a0', 5),
      question('b', 'What did you underestimate?', 'a1', 4),
      question('c', 'What is the team struggling with?', 'a2', 4, 'must'),
    ],
  });
});

const show = () =>
  renderPage(bridge, <PrepPage />, { path: '/interviews/:interviewId/prep', url: '/interviews/int_1/prep' });
const guide = () => guideOf(bridge.workspace, 'int_1');
const texts = () => guide().map(({ text }) => text);
const row = (name: string) => screen.findByRole('button', { name });

describe('the guide', () => {
  it('moves a question by Alt and the arrow keys, says its new place and keeps the focus', async () => {
    const user = userEvent.setup();
    show();
    (await row('Which hours felt like the real job?')).focus();
    await user.keyboard('{Alt>}{ArrowDown}{/Alt}');
    await waitFor(() => {
      expect(texts()).toEqual([
        'What did you underestimate?',
        'Which hours felt like the real job?',
        'What is the team struggling with?',
      ]);
    });
    expect(
      await screen.findByText('“Which hours felt like the real job?” is now question 2 of 3.'),
    ).toBeInTheDocument();
    expect(await row('Which hours felt like the real job?')).toHaveFocus();
  });

  it('walks with the arrow keys and stars a must with S', async () => {
    const user = userEvent.setup();
    show();
    (await row('Which hours felt like the real job?')).focus();
    await user.keyboard('{ArrowDown}s');
    await waitFor(() => {
      expect(guide().map(({ priority }) => priority)).toEqual(['should', 'must', 'must']);
    });
  });

  it('counts minutes by + and - against the length, and proposes what to leave out when it is over', async () => {
    const user = userEvent.setup();
    show();
    expect(await screen.findByRole('img', { name: '18 of 20 minutes planned, 2 to spare' })).toBeInTheDocument();
    (await row('What did you underestimate?')).focus();
    await user.keyboard('+');
    expect(await screen.findByRole('img', { name: '19 of 20 minutes planned, 1 to spare' })).toBeInTheDocument();
    await user.keyboard('-');
    expect(await screen.findByRole('img', { name: '18 of 20 minutes planned, 2 to spare' })).toBeInTheDocument();
    bridge.do('interview.changed', { id: 'int_1', fields: { minutes: 15 } });
    expect(await screen.findByRole('img', { name: '18 of 15 minutes planned, 3 min over' })).toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Leave it out, 4 min' }));
    await waitFor(() => {
      expect(texts()).toEqual(['Which hours felt like the real job?', 'What is the team struggling with?']);
    });
  });

  it('adds questions of one’s own by Q, one after the other', async () => {
    const user = userEvent.setup();
    show();
    (await row('Which hours felt like the real job?')).focus();
    await user.keyboard('q');
    await user.type(
      await screen.findByRole('textbox', { name: 'A question of your own' }),
      'Who says no to you?{Enter}',
    );
    await waitFor(() => {
      expect(texts().at(-1)).toBe('Who says no to you?');
    });
    expect(await screen.findByRole('img', { name: '20 of 20 minutes planned, 0 to spare' })).toBeInTheDocument();
    expect(screen.getByRole('textbox', { name: 'A question of your own' })).toHaveValue('');
  });

  it('changes the words in place by Enter, and an emptied question keeps its last words', async () => {
    const user = userEvent.setup();
    show();
    (await row('What did you underestimate?')).focus();
    await user.keyboard('{Enter}');
    const field = await screen.findByRole('textbox', { name: 'Words of the question' });
    await user.type(field, ' Honestly?{Enter}');
    await waitFor(() => {
      expect(texts()[1]).toBe('What did you underestimate? Honestly?');
    });
    await user.keyboard('e');
    await user.clear(await screen.findByRole('textbox', { name: 'Words of the question' }));
    await user.keyboard('{Escape}');
    expect(await row('What did you underestimate? Honestly?')).toHaveFocus();
  });

  it('takes a question out by Delete and back by Undo', async () => {
    const user = userEvent.setup();
    show();
    (await row('What did you underestimate?')).focus();
    await user.keyboard('{Delete}');
    await waitFor(() => {
      expect(texts()).toHaveLength(2);
    });
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => {
      expect(texts()[1]).toBe('What did you underestimate?');
    });
  });
});

describe('the library', () => {
  it('gives every suggestion a reason and takes the focused one by A', async () => {
    const user = userEvent.setup();
    show();
    const list = await screen.findByRole('list', { name: 'Suggestions' });
    const first = within(list).getAllByRole('listitem')[0]!;
    expect(within(first).getAllByText(/\.$|”$/).length).toBeGreaterThan(0);
    (await row('Which hours felt like the real job?')).focus();
    await user.keyboard('a');
    const add = within(first).getByRole('button');
    expect(add).toHaveFocus();
    await user.keyboard('a');
    await waitFor(() => {
      expect(guide()).toHaveLength(4);
    });
    expect(guide().at(-1)?.questionId).toMatch(/^que_q/);
  });

  it('closes and opens by Ctrl+\\', async () => {
    const user = userEvent.setup();
    show();
    expect(await screen.findByRole('complementary', { name: 'Library' })).toBeInTheDocument();
    await user.keyboard('{Control>}\\{/Control}');
    expect(screen.queryByRole('complementary', { name: 'Library' })).not.toBeInTheDocument();
    await user.keyboard('{Control>}\\{/Control}');
    expect(screen.getByRole('complementary', { name: 'Library' })).toBeInTheDocument();
  });

  it('adds a whole ready-made list without what is there already', async () => {
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('button', { name: 'Add a list' }));
    await user.click(await screen.findByRole('menuitem', { name: /Any audience, first contact/ }));
    await waitFor(() => {
      expect(guide()).toHaveLength(8);
    });
    expect(texts().slice(0, 3)).toEqual([
      'Which hours felt like the real job?',
      'What did you underestimate?',
      'What is the team struggling with?',
    ]);
  });
});

it('ticks the checklist', async () => {
  const user = userEvent.setup();
  show();
  await user.click(await screen.findByRole('checkbox', { name: 'Agree that you take notes' }));
  await waitFor(() => {
    expect(bridge.workspace.interviews['int_1']?.checks).toEqual(['notesAgreed']);
  });
  expect(screen.getByText('1 of 5')).toBeInTheDocument();
});

it('goes from a new question to its row by Esc, and from a handle to the next row by an arrow', async () => {
  const user = userEvent.setup();
  show();
  (await row('Which hours felt like the real job?')).focus();
  await user.keyboard('q');
  await user.type(
    await screen.findByRole('textbox', { name: 'A question of your own' }),
    'What would you skip?{Enter}',
  );
  await row('What would you skip?');
  await user.keyboard('{Escape}');
  await waitFor(async () => {
    expect(await row('What would you skip?')).toHaveFocus();
  });
  screen.getByRole('button', { name: 'Move or change question 1' }).focus();
  await user.keyboard('{ArrowDown}');
  expect(await row('What did you underestimate?')).toHaveFocus();
});

it('says how you met while there is no summary', async () => {
  bridge.do('person.changed', { id: 'per_priya', fields: { summary: '', howWeMet: 'At the ward fair.' } });
  show();
  expect(await screen.findByText('How you met: At the ward fair.')).toBeInTheDocument();
});

it('waits for a purpose with three examples, and takes one by a press', async () => {
  const user = userEvent.setup();
  bridge.do('interview.planned', { id: 'int_2', personIds: ['per_priya'] });
  renderPage(bridge, <PrepPage />, { path: '/interviews/:interviewId/prep', url: '/interviews/int_2/prep' });
  expect(screen.queryByRole('complementary', { name: 'Library' })).not.toBeInTheDocument();
  await user.click(await screen.findByRole('button', { name: 'Would I be well in a team like this one?' }));
  await waitFor(() => {
    expect(bridge.workspace.interviews['int_2']?.purpose).toBe('Would I be well in a team like this one?');
  });
  expect(await screen.findByText('What would you ask if you had only three questions?')).toBeInTheDocument();
});

describe('just social', () => {
  const details = async (user: ReturnType<typeof userEvent.setup>) => {
    show();
    await user.click(await screen.findByRole('button', { name: 'Change details' }));
    return screen.queryByRole('checkbox', { name: /^Just social/ });
  };

  it('is chosen before the talk, and taken back when it turned out useful', async () => {
    const user = userEvent.setup();
    const choice = await details(user);
    await user.click(choice ?? document.body);
    await waitFor(() => expect(bridge.workspace.interviews['int_1']?.isJustSocial).toBe(true));
    bridge.do('interview.recalled', {
      id: 'int_1',
      startedAt: '2027-01-14T10:00:00.000Z',
      endedAt: '2027-01-14T10:30:00.000Z',
      thankYous: [{ personId: 'per_priya', followUpId: 'fol_t', touchpointId: 'tou_t' }],
    });
    await user.click(screen.getByRole('checkbox', { name: /^Just social/ }));
    await waitFor(() => expect(bridge.workspace.interviews['int_1']?.isJustSocial).toBe(false));
    expect(bridge.workspace.followUps).toEqual({});
  });

  it('is no way out of a letter that is owed', async () => {
    bridge.do('interview.recalled', {
      id: 'int_1',
      startedAt: '2027-01-14T10:00:00.000Z',
      endedAt: '2027-01-14T10:30:00.000Z',
      thankYous: [{ personId: 'per_priya', followUpId: 'fol_t', touchpointId: 'tou_t' }],
    });
    expect(await details(userEvent.setup())).toBeNull();
    expect(screen.getByLabelText('Link, number or place')).toBeVisible();
  });
});

it('goes live by L', async () => {
  const user = userEvent.setup();
  show();
  (await row('Which hours felt like the real job?')).focus();
  await user.keyboard('l');
  await waitFor(() => {
    expect(address.current).toBe('/interviews/int_1/live');
  });
});

it('says when the interview is in the bin and takes it back', async () => {
  const user = userEvent.setup();
  bridge.do('interview.binned', { id: 'int_1' });
  show();
  await user.click(await screen.findByRole('button', { name: 'Take it from the bin' }));
  expect(await row('Which hours felt like the real job?')).toBeInTheDocument();
});
