import { fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { LetterPage } from '../../src/renderer/features/letters/LetterPage';
import { PersonPage } from '../../src/renderer/features/people/PersonPage';
import { NewsPage } from '../../src/renderer/features/shelf/NewsPage';
import { ShelfPage } from '../../src/renderer/features/shelf/ShelfPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-02-12T16:00:00.000Z';

function planner(): MemoryBridge {
  const bridge = new MemoryBridge(now);
  bridge.do('profile.changed', { fields: { name: 'Jules Kowalczyk' } });
  bridge.do('person.added', {
    id: 'per_1',
    name: 'Desmond Achterberg',
    fields: { interests: ['Shut-off letters'], emails: ['d@city.example'], callName: 'Desmond' },
  });
  bridge.do('person.added', { id: 'per_2', name: 'Marisol Penhallow', fields: { interests: ['Rowing'] } });
  return bridge;
}

function withArticle(bridge = planner()): MemoryBridge {
  bridge.do('resource.added', {
    id: 'res_1',
    title: 'Letters and calls',
    kind: 'article',
    link: 'https://paper.example/letters',
    note: 'Table on page 3',
    topics: ['shut-off letters'],
    where: 'page 3',
  });
  return bridge;
}

const show = (bridge: MemoryBridge, search = '') =>
  renderPage(bridge, <ShelfPage />, { path: '/people/shelf', url: `/people/shelf${search}` });
const row = (title: string) => screen.findByRole('button', { name: new RegExp(`^${title}`) });
const kept = (bridge: MemoryBridge) =>
  Object.values(bridge.workspace.resources).filter(({ deletedAt }) => deletedAt === null);

describe('what is pasted and dropped', () => {
  it('an empty shelf teaches the practice; a pasted link stands on it at once, once', async () => {
    const user = userEvent.setup();
    const bridge = planner();
    show(bridge);
    expect(await screen.findByText('The sentence of reason is the gift; the link is not.')).toBeVisible();
    await user.keyboard('a');
    expect(screen.getByRole('textbox', { name: 'Add a resource' })).toHaveFocus();
    await user.paste('https://paper.example/why-letters-fail #letters');
    await waitFor(() => {
      expect(kept(bridge)).toMatchObject([
        { title: 'Why letters fail', link: 'https://paper.example/why-letters-fail', topics: ['letters'] },
      ]);
    });
    await waitFor(async () => {
      expect(await row('Why letters fail')).toHaveFocus();
    });
    await user.paste('http://www.paper.example/why-letters-fail/');
    expect(await screen.findByText('Already on the shelf: Why letters fail')).toBeVisible();
    expect(kept(bridge)).toHaveLength(1);
  });

  it('what is typed is shown as it is understood and added with Enter', async () => {
    const user = userEvent.setup();
    const bridge = planner();
    show(bridge, '?new');
    await waitFor(() => {
      expect(screen.getByRole('textbox', { name: 'Add a resource' })).toHaveFocus();
    });
    await user.keyboard('Municipal accounting, free course #budget');
    expect(screen.getByText(/Municipal accounting, free course, on budget/)).toBeVisible();
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(kept(bridge)).toMatchObject([{ kind: 'course', topics: ['budget'] }]);
    });
    expect(await screen.findByRole('radio', { name: 'Not begun' })).toBeChecked();
  });

  it('takes a dropped link with the words it had, and a dropped shortcut with its file name', async () => {
    const bridge = planner();
    show(bridge);
    await screen.findByText(/^The sentence of reason/);
    const area = screen.getByRole('textbox', { name: 'Add a resource' });
    const data = (types: Record<string, string>, files: File[] = []) => ({
      dataTransfer: { getData: (type: string) => types[type] ?? '', files, dropEffect: 'none' },
    });
    fireEvent.dragOver(area, data({}));
    fireEvent.drop(
      area,
      data({
        'text/uri-list': 'https://paper.example/1',
        'text/html': '<a href="x">Alarms at <b>night</b></a>',
        'text/plain': 'https://paper.example/1',
      }),
    );
    await waitFor(() => {
      expect(kept(bridge).map(({ title }) => title)).toEqual(['Alarms at night']);
    });
    const file = new File(['[InternetShortcut]\r\nURL=https://paper.example/2\r\n'], 'Bed boards.url');
    fireEvent.drop(area, data({}, [file]));
    await waitFor(() => {
      expect(kept(bridge).map(({ title }) => title)).toContain('Bed boards');
    });
    fireEvent.drop(area, data({}, [new File(['x'], 'picture.png')]));
    expect(await screen.findByText(/^Nothing to keep was found in picture.png/)).toBeVisible();
    expect(kept(bridge)).toHaveLength(2);
  });
});

describe('one thing on the shelf', () => {
  it('tells who would care and why, and leads to the letter', async () => {
    const user = userEvent.setup();
    const bridge = withArticle();
    show(bridge);
    (await row('Letters and calls')).focus();
    const who = screen.getByRole('region', { name: 'Who would care' });
    expect(who).toHaveTextContent('Desmond Achterberg');
    expect(who).toHaveTextContent('Cares about Shut-off letters. Not in touch yet. Nothing sent yet.');
    expect(who).not.toHaveTextContent('Marisol');
    await user.keyboard('w');
    await waitFor(() => {
      expect(within(who).getByRole('button', { name: 'Write to Desmond Achterberg' })).toHaveFocus();
    });
    await user.keyboard('{Enter}');
    await waitFor(() => {
      expect(address.current).toMatch(/person=per_1&kind=article&resource=res_1$/);
    });
  });

  it('is marked with 2 and 3, gets topics with T, goes to the bin with Delete, and comes back', async () => {
    const user = userEvent.setup();
    const bridge = withArticle();
    show(bridge);
    (await row('Letters and calls')).focus();
    await user.keyboard('3');
    await waitFor(() => {
      expect(bridge.workspace.resources['res_1']?.state).toBe('used');
    });
    await user.keyboard('t');
    await waitFor(() => {
      expect(screen.getByRole('combobox', { name: 'Topics' })).toHaveFocus();
    });
    await user.keyboard('rowing{Enter}');
    await waitFor(() => {
      expect(bridge.workspace.resources['res_1']?.topics).toEqual(['shut-off letters', 'rowing']);
    });
    expect(screen.getByRole('region', { name: 'Who would care' })).toHaveTextContent('Marisol Penhallow');
    await user.keyboard('{Escape}');
    await waitFor(async () => {
      expect(await row('Letters and calls')).toHaveFocus();
    });
    await user.keyboard('{Delete}');
    await waitFor(() => {
      expect(kept(bridge)).toEqual([]);
    });
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await row('Letters and calls')).toBeInTheDocument();
  });

  it('keeps to whom it was given by hand, with the day', async () => {
    const user = userEvent.setup();
    const bridge = withArticle();
    show(bridge);
    const shared = await screen.findByRole('region', { name: 'Shared with' });
    expect(shared).toHaveTextContent('Nobody yet.');
    await user.click(within(shared).getByRole('button', { name: 'Given by hand' }));
    await user.keyboard('Marisol{Enter}');
    await user.click(within(shared).getByRole('button', { name: 'Note it' }));
    await waitFor(() => {
      expect(bridge.workspace.resources['res_1']?.sharedWithIds).toEqual(['per_2']);
    });
    expect(Object.values(bridge.workspace.touchpoints)).toMatchObject([{ personId: 'per_2', resourceId: 'res_1' }]);
    expect(await within(shared).findByText('Today')).toBeVisible();
  });

  it('is filtered by words, state and kind, and says when nothing is like that', async () => {
    const user = userEvent.setup();
    const bridge = withArticle();
    bridge.do('resource.added', {
      id: 'res_2',
      title: 'Rowing in ice',
      kind: 'book',
      link: '',
      note: '',
      topics: ['rowing'],
    });
    show(bridge);
    await row('Letters and calls');
    await user.keyboard('{Control>}f{/Control}ice');
    await waitFor(() => {
      expect(screen.queryByRole('button', { name: /^Letters and calls/ })).not.toBeInTheDocument();
    });
    expect(await row('Rowing in ice')).toBeInTheDocument();
    expect(screen.getByText('1 of 2 shown')).toBeVisible();
    await user.keyboard('xyz');
    expect(await screen.findByText('Nothing on the shelf is like that.')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Show everything' }));
    expect(await row('Letters and calls')).toBeInTheDocument();
  });

  it('never shows what rests on a note that was taken off the record', async () => {
    const bridge = withArticle();
    bridge.do('interview.planned', { id: 'int_1', personIds: ['per_1'] });
    bridge.do('note.written', {
      id: 'not_1',
      interviewId: 'int_1',
      guideQuestionId: null,
      at: now,
      mark: 'resource',
      owner: null,
      text: 'the secret budget paper',
      isOffRecord: false,
    });
    const resource = bridge.workspace.resources['res_1']!;
    bridge.arrives([
      {
        collection: 'resources',
        id: 'res_3',
        before: null,
        after: { ...resource, id: 'res_3', title: 'Secret budget paper', noteId: 'not_1', interviewId: 'int_1' },
      },
    ]);
    show(bridge);
    expect(await row('Secret budget paper')).toBeInTheDocument();
    const note = bridge.workspace.notes['not_1']!;
    bridge.arrives([{ collection: 'notes', id: 'not_1', before: note, after: { ...note, isOffRecord: true } }]);
    await waitFor(() => {
      expect(screen.queryByText('Secret budget paper')).not.toBeInTheDocument();
    });
  });
});

describe('the letter that shares it', () => {
  const write = (bridge: MemoryBridge) =>
    renderPage(bridge, <LetterPage />, {
      path: '/letters/:messageId',
      url: '/letters/mes_1?person=per_1&kind=article&resource=res_1',
    });

  it('begins at the reason, puts it in the letter, and is not marked as sent before it stands', async () => {
    const user = userEvent.setup();
    const bridge = withArticle();
    write(bridge);
    const why = await screen.findByRole('textbox', { name: 'Why this helps Desmond' });
    expect(why).toHaveFocus();
    const letter = screen.getByRole('textbox', { name: 'Letter' });
    expect((letter as HTMLTextAreaElement).value).toContain(
      'Desmond,\n\nI came across “Letters and calls” (page 3): https://paper.example/letters\n\n{why_you}\n\nNo answer needed.\n\n',
    );
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    expect(
      await screen.findByText(/^Say why this helps Desmond/, { selector: '.mantine-Textarea-error' }),
    ).toBeVisible();
    expect(screen.queryByRole('dialog')).not.toBeInTheDocument();
    expect(screen.queryByRole('button', { name: /Dismiss.*Says why it helps/ })).not.toBeInTheDocument();
    await user.keyboard('FYI');
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    expect(
      await screen.findByText(/^This could be said to anybody/, { selector: '.mantine-Textarea-error' }),
    ).toBeVisible();
    await user.clear(why);
    await user.paste('You said the water letters melt your phone lines.');
    await waitFor(() => {
      expect((letter as HTMLTextAreaElement).value).toContain(
        '\n\nYou said the water letters melt your phone lines.\n\n',
      );
    });
    expect((letter as HTMLTextAreaElement).value).not.toContain('FYI');
    await user.keyboard('{Control>}{Shift>}s{/Shift}{/Control}');
    const dialog = await screen.findByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: /^Mark as sent/ }));
    await waitFor(() => {
      expect(bridge.workspace.messages['mes_1']?.sentAt).toMatch(/^2027-02-12T16:0/);
    });
    expect(Object.values(bridge.workspace.touchpoints)).toMatchObject([
      { personId: 'per_1', kind: 'article', resourceId: 'res_1', messageId: 'mes_1' },
    ]);
    expect(bridge.workspace.resources['res_1']?.sharedWithIds).toEqual(['per_1']);
  });

  it('another resource takes the place of the first, also in a letter that was written in', async () => {
    const user = userEvent.setup();
    const bridge = withArticle();
    bridge.do('resource.added', { id: 'res_2', title: 'Bed boards', kind: 'talk', link: '', note: '', topics: [] });
    write(bridge);
    const letter = await screen.findByRole('textbox', { name: 'Letter' });
    await user.type(letter, '\nPS: greetings');
    await user.click(screen.getByRole('combobox', { name: 'From the shelf' }));
    await user.click(await screen.findByRole('option', { name: 'Bed boards' }));
    await waitFor(() => {
      expect((letter as HTMLTextAreaElement).value).toContain('I came across “Bed boards”.');
    });
    expect((letter as HTMLTextAreaElement).value).toContain('PS: greetings');
    expect((letter as HTMLTextAreaElement).value).not.toContain('Letters and calls');
  });
});

describe('news of people', () => {
  const showNews = (bridge: MemoryBridge) =>
    renderPage(bridge, <NewsPage />, { path: '/people/news', url: '/people/news' });

  it('says how news come when there are none', async () => {
    showNews(planner());
    expect(await screen.findByText('Nobody changed their role lately.')).toBeVisible();
  });

  it('shows old and new, and C begins the congratulation', async () => {
    const user = userEvent.setup();
    const bridge = planner();
    const role = { personId: 'per_1', from: null, to: null };
    bridge.do('organisation.added', { id: 'org_1', name: 'City hall' });
    bridge.do('role.added', {
      role: { ...role, id: 'rol_1', organisationId: 'org_1', title: 'Analyst', isCurrent: false },
    });
    bridge.now = '2027-02-13T10:00:00.000Z';
    bridge.do('role.added', {
      role: { ...role, id: 'rol_2', organisationId: 'org_1', title: 'Budget director', isCurrent: true },
    });
    showNews(bridge);
    const button = await screen.findByRole('button', { name: 'Congratulate Desmond Achterberg' });
    expect(screen.getByText('Analyst → Budget director, City hall')).toBeVisible();
    button.focus();
    await user.keyboard('c');
    await waitFor(() => {
      expect(address.current).toMatch(/person=per_1&kind=congratulation$/);
    });
  });
});

it('a person’s page says what could be sent, and why', async () => {
  const user = userEvent.setup();
  const bridge = withArticle();
  renderPage(bridge, <PersonPage />, { path: '/people/:personId', url: '/people/per_1' });
  const section = await screen.findByRole('region', { name: 'What could I send' });
  expect(await within(section).findByText('Letters and calls')).toBeVisible();
  expect(section).toHaveTextContent('Cares about Shut-off letters.');
  await user.click(within(section).getByRole('checkbox', { name: 'Likes to be sent things' }));
  await waitFor(() => {
    expect(bridge.workspace.people['per_1']?.likesReading).toBe(true);
  });
  await user.click(within(section).getByRole('button', { name: 'Share Letters and calls' }));
  await waitFor(() => {
    expect(address.current).toMatch(/person=per_1&kind=article&resource=res_1$/);
  });
});

it('E edits the title, which is one line however long it is: Enter keeps it, and a pasted break is a space', async () => {
  const user = userEvent.setup();
  const bridge = withArticle();
  show(bridge);
  (await row('Letters and calls')).focus();
  await user.keyboard('e');
  const title = screen.getByRole('textbox', { name: 'Title' });
  await waitFor(() => expect(title).toHaveFocus());
  await user.clear(title);
  await user.paste('Letters,\n  and calls');
  expect(title).toHaveValue('Letters, and calls');
  await user.keyboard('{Enter}');
  await waitFor(() => expect(bridge.workspace.resources['res_1']?.title).toBe('Letters, and calls'));
  expect(title).toHaveValue('Letters, and calls');
});
