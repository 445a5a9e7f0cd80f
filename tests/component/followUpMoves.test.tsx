import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { AbsencePage } from '../../src/renderer/features/follow-ups/AbsencePage';
import { FollowUpsPage } from '../../src/renderer/features/follow-ups/FollowUpsPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

const now = '2027-01-14T10:20:00.000Z'; // a Thursday
let bridge: MemoryBridge;
beforeEach(() => {
  bridge = new MemoryBridge(now);
  bridge.do('person.added', { id: 'per_b', name: 'Bram Quickwater' });
  bridge.do('person.added', { id: 'per_o', name: 'Odalys Thornwhistle' });
});
const show = (search = '') =>
  renderPage(bridge, <FollowUpsPage />, { path: '/follow-ups', url: `/follow-ups${search}` });
const row = (title: string) => screen.findByRole('button', { name: new RegExp(`^${title}`) });
const at = (id: string) => bridge.workspace.followUps[id];
const add = (id: string, title: string, due: string, more = {}) =>
  bridge.do('followUp.added', { id: `fol_${id}`, title, due, ...more });

describe('by one key on a row', () => {
  it('S and a number put it off; the focus stays with it', async () => {
    const user = userEvent.setup();
    add('a', 'Send the paper', '2027-01-14');
    show();
    (await row('Send the paper')).focus();
    await user.keyboard('s');
    expect(await screen.findByRole('button', { name: /^The next working day Tomorrow/ })).toHaveFocus();
    await user.keyboard('{ArrowDown}');
    expect(screen.getByRole('button', { name: /^Three working days later/ })).toHaveFocus();
    await user.keyboard('4');
    await waitFor(() => expect(at('fol_a')).toMatchObject({ due: '2027-01-14', snoozedUntil: '2027-01-28' }));
    await waitFor(async () => expect(await row('Send the paper')).toHaveFocus());
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(at('fol_a')?.snoozedUntil).toBeNull());
  });

  it('S and a typed day, read as Settings say', async () => {
    const user = userEvent.setup();
    bridge.do('settings.changed', { fields: { dateOrder: 'monthFirst' } });
    add('a', 'Send the paper', '2027-01-14');
    show();
    (await row('Send the paper')).focus();
    await user.keyboard('s');
    await user.type(await screen.findByRole('textbox', { name: 'Another day' }), '2/3{Tab}');
    await user.click(screen.getByRole('button', { name: 'Put off' }));
    await waitFor(() => expect(at('fol_a')?.snoozedUntil).toBe('2027-02-03'));
  });

  it('K skips what comes again, and tells when it comes next', async () => {
    const user = userEvent.setup();
    add('a', 'Ask Bram how it goes', '2027-01-14', { kind: 'keepInTouch', repeats: { every: 1, unit: 'week' } });
    show();
    const it = await row('Ask Bram how it goes');
    expect(it).toHaveTextContent('Every week.');
    it.focus();
    await user.keyboard('k');
    await waitFor(() => expect(at('fol_a')?.closedAs).toBe('skipped'));
    expect(at('fol_ar2')?.due).toBe('2027-01-21');
    expect(await screen.findByText(/Skipped: Ask Bram how it goes. Next: Thu 21 January/)).toBeInTheDocument();
  });

  it('K does nothing to what comes once', async () => {
    const user = userEvent.setup();
    add('a', 'Send the paper', '2027-01-14');
    show();
    (await row('Send the paper')).focus();
    await user.keyboard('k');
    expect(at('fol_a')?.doneAt).toBeNull();
  });

  it('P pauses and takes up again, for today when its day is over', async () => {
    const user = userEvent.setup();
    add('a', 'Send the paper', '2027-01-10');
    show();
    (await row('Send the paper')).focus();
    await user.keyboard('p');
    expect(await screen.findByRole('heading', { name: 'Paused 1' })).toBeInTheDocument();
    await waitFor(async () => expect(await row('Send the paper')).toHaveFocus());
    await user.keyboard('p');
    expect(await screen.findByRole('heading', { name: 'Today 1' })).toBeInTheDocument();
    expect(at('fol_a')).toMatchObject({ due: '2027-01-10', snoozedUntil: '2027-01-14', pausedAt: null });
  });

  it('X lets go, and an undo takes it back', async () => {
    const user = userEvent.setup();
    add('a', 'Send the paper', '2027-01-14');
    show();
    (await row('Send the paper')).focus();
    await user.keyboard('x');
    await waitFor(() => expect(at('fol_a')?.closedAs).toBe('letGo'));
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    expect(await row('Send the paper')).toBeInTheDocument();
  });
});

it('offers to ask again, gently, once the day of what they promised is over', async () => {
  const user = userEvent.setup();
  add('t', 'The slides', '2027-01-08', { owner: 'them', personId: 'per_o' });
  add('u', 'The notices', '2027-01-20', { owner: 'them', personId: 'per_b' });
  show();
  const late = (await row('The slides')).closest('li');
  expect(late).toHaveTextContent('ask again?');
  expect((await row('The notices')).closest('li')).not.toHaveTextContent('ask again?');
  (await row('The slides')).focus();
  const ask = screen.getByRole('region', { name: 'Ask again' });
  expect(ask).toHaveTextContent('Hello Odalys, when we were in touch on 14 January you kindly offered: The slides.');
  await user.click(within(ask).getByRole('button', { name: 'Copy the line' }));
  expect(bridge.calls.at(-1)).toMatchObject({ name: 'text.copy' });
  (await row('The slides')).focus();
  await user.keyboard('a');
  // Seven business days, as for the nudge of a first note.
  await waitFor(() => expect(at('fol_t')?.snoozedUntil).toBe('2027-01-25'));
  expect(screen.queryByRole('region', { name: 'Ask again' })).not.toBeInTheDocument();
});

it('says how often it comes, and when after this one', async () => {
  const user = userEvent.setup();
  add('a', 'Send the news', '2027-01-31', { kind: 'update' });
  show();
  await user.click(await screen.findByRole('combobox', { name: 'Comes again' }));
  await user.click(await screen.findByRole('option', { name: 'Every month' }));
  await waitFor(() => expect(at('fol_a')?.repeats).toEqual({ every: 1, unit: 'month' }));
  expect(await screen.findByText('After this one: Sun 28 February')).toBeInTheDocument();
});

it('reads a line with the month first where that is set, and shows it before Enter', async () => {
  const user = userEvent.setup();
  bridge.do('settings.changed', { fields: { dateOrder: 'monthFirst' } });
  show('?new');
  const field = await screen.findByRole('textbox', { name: 'New follow-up' });
  await user.type(field, 'Send Odalys the paper by 2/3');
  expect(screen.getByText(/for Odalys Thornwhistle, something you promised. Enter adds it./)).toHaveTextContent(
    'Wed 3 February',
  );
  await user.keyboard('{Enter}');
  await waitFor(() =>
    expect(Object.values(bridge.workspace.followUps)).toMatchObject([
      { title: 'Send Odalys the paper', due: '2027-02-03', kind: 'promise', personId: 'per_o' },
    ]),
  );
});

describe('as a calendar', () => {
  const day = (name: string) => screen.findByRole('gridcell', { name });

  it('shows each on its day; Alt and an arrow move one, and the focus goes with it', async () => {
    const user = userEvent.setup();
    add('a', 'Send the paper', '2027-01-14');
    add('p', 'Paused one', '2027-01-14');
    bridge.do('followUp.paused', { id: 'fol_p' });
    show('?view=calendar');
    (await day('Thursday 14 January, one follow-up')).focus();
    expect(screen.getByText('One is paused')).toBeInTheDocument();
    await user.keyboard('{Enter}');
    expect(await row('Send the paper')).toHaveFocus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(at('fol_a')?.due).toBe('2027-01-15'));
    await waitFor(async () => expect(await row('Send the paper')).toHaveFocus());
    await user.keyboard('{Alt>}{ArrowDown}{ArrowDown}{ArrowDown}{/Alt}');
    await waitFor(() => expect(at('fol_a')?.due).toBe('2027-02-05'));
    expect(await screen.findByRole('heading', { name: 'February 2027' })).toBeInTheDocument();
    await waitFor(async () => expect(await row('Send the paper')).toHaveFocus());
    await user.keyboard('{Escape}');
    await waitFor(async () => expect(await day('Friday 5 February, one follow-up')).toHaveFocus());
  });

  it('goes over the days by the arrows and finishes with Space', async () => {
    const user = userEvent.setup();
    add('a', 'Send the paper', '2027-01-15');
    add('b', 'Write to Bram', '2027-01-15');
    show('?view=calendar');
    (await day('Thursday 14 January, nothing due')).focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(async () => expect(await day('Friday 15 January, 2 follow-ups')).toHaveFocus());
    await user.keyboard('{Enter}{ArrowDown}');
    expect(await row('Write to Bram')).toHaveFocus();
    await user.keyboard(' ');
    await waitFor(() => expect(at('fol_b')?.closedAs).toBe('done'));
  });
});

describe('after an absence', () => {
  /** Back on 14 January, after whatever was noted on 20 December. */
  const comeBack = (...ones: readonly (readonly [id: string, title: string, due: string, more?: object])[]) => {
    bridge = new MemoryBridge('2026-12-20T10:00:00.000Z');
    bridge.do('person.added', { id: 'per_b', name: 'Bram Quickwater' });
    for (const [id, title, due, more] of ones) add(id, title, due, more);
    bridge.now = now;
  };

  it('says so calmly above the agenda, and leads to one screen', async () => {
    comeBack(
      ['p', 'Send the paper', '2027-01-05', { kind: 'promise' }],
      ['n', 'Nudge Bram', '2027-01-05', { kind: 'nudge' }],
    );
    show();
    expect(
      await screen.findByText(/^You were away for 24 days. 2 follow-ups came due. Keep 1 of them/),
    ).toBeInTheDocument();
    await userEvent.setup().click(screen.getByRole('link', { name: 'Sort them together' }));
    expect(address.current).toBe('/follow-ups/after-absence');
  });

  it('keeps, lets go and dates in one step that one undo takes back', async () => {
    const user = userEvent.setup();
    comeBack(
      ['p', 'Send the paper', '2027-01-05', { kind: 'promise' }],
      ['q', 'Draw the board', '2027-01-06', { kind: 'promise' }],
      ['n', 'Nudge Bram', '2027-01-07', { kind: 'nudge' }],
      ['o', 'Sort the shelf', '2027-01-08'],
    );
    renderPage(bridge, <AbsencePage />, { path: '/follow-ups/after-absence', url: '/follow-ups/after-absence' });
    const send = await row('Send the paper');
    expect(send).toHaveTextContent('Meant for Tue 5 January. Somebody counts on it.');
    expect(send).toHaveTextContent('Keep, Today');
    expect(await row('Nudge Bram')).toHaveTextContent('Let go');
    expect(screen.getByRole('button', { name: 'Keep 2, let 2 go' })).toBeInTheDocument();
    send.focus();
    await user.keyboard('x{ArrowDown}{ArrowDown}k');
    expect(await row('Nudge Bram')).toHaveTextContent('Keep, Today');
    await user.keyboard('{Control>}{Enter}{/Control}');
    await waitFor(() => expect(address.current).toBe('/follow-ups'));
    expect(at('fol_p')?.closedAs).toBe('letGo');
    expect(at('fol_q')).toMatchObject({ due: '2027-01-06', snoozedUntil: '2027-01-14', doneAt: null });
    expect(at('fol_n')).toMatchObject({ snoozedUntil: '2027-01-14', doneAt: null });
    expect(at('fol_o')?.closedAs).toBe('letGo');
    await user.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(at('fol_p')?.closedAs).toBeNull());
    expect(at('fol_n')?.snoozedUntil).toBeNull();
  });

  it('spreads many over working days, and builds only the rows in sight', async () => {
    comeBack(
      ...Array.from(
        { length: 200 },
        (_, place) => [`m${place}`, `Promise ${place}`, '2027-01-05', { kind: 'promise' }] as const,
      ),
    );
    renderPage(bridge, <AbsencePage />, { path: '/follow-ups/after-absence', url: '/follow-ups/after-absence' });
    expect(await screen.findByRole('button', { name: 'Keep all 200' })).toBeInTheDocument();
    expect(screen.queryAllByRole('button', { name: /^Promise/ }).length).toBeLessThan(100);
  });

  it('says when there was none', async () => {
    renderPage(bridge, <AbsencePage />, { path: '/follow-ups/after-absence', url: '/follow-ups/after-absence' });
    expect(await screen.findByText('You have been here.')).toBeInTheDocument();
  });
});

describe('with the mouse in the calendar', () => {
  /** No layout is worked out here, so each day gets a place of its own: 100 by 100, seven in a row. */
  function layOut() {
    const rectOf = (element: Element): DOMRect => {
      const day = element.closest('[data-day]');
      const all = [...document.querySelectorAll('[data-day]')];
      const place = day === null ? -1 : all.indexOf(day);
      return new DOMRect((place % 7) * 100, Math.floor(place / 7) * 100, place < 0 ? 0 : 100, place < 0 ? 0 : 100);
    };
    return vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
      return rectOf(this);
    });
  }
  /** The middle of a day. */
  const middleOf = (day: string) => {
    const { x, y } = document.querySelector(`[data-day="${day}"]`)!.getBoundingClientRect();
    return { clientX: x + 50, clientY: y + 50 };
  };
  const pointer = { isPrimary: true, button: 0 };
  async function drag(title: string, from: string, to: { clientX: number; clientY: number }) {
    const entry = await row(title);
    const layout = layOut();
    await act(async () => {
      fireEvent.pointerDown(entry, { ...pointer, ...middleOf(from) });
      fireEvent.pointerMove(document, {
        ...pointer,
        clientX: middleOf(from).clientX + 9,
        clientY: middleOf(from).clientY,
      });
      await Promise.resolve();
    });
    await act(async () => {
      fireEvent.pointerMove(document, { ...pointer, ...to });
      await Promise.resolve();
    });
    await act(async () => {
      fireEvent.pointerUp(document, { ...pointer, ...to });
      await Promise.resolve();
    });
    layout.mockRestore();
  }
  const day = (name: string) => screen.findByRole('gridcell', { name });

  it('a follow-up goes to the day it is let go on, keeps the focus, and comes back by Undo', async () => {
    add('a', 'Send the paper', '2027-01-14');
    show('?view=calendar');
    await day('Thursday 14 January, one follow-up');
    const layout = layOut();
    const target = middleOf('2027-01-20');
    layout.mockRestore();
    await drag('Send the paper', '2027-01-14', target);
    expect(await day('Wednesday 20 January, one follow-up')).toBeInTheDocument();
    expect(at('fol_a')?.due).toBe('2027-01-20');
    await waitFor(async () => expect(await row('Send the paper')).toHaveFocus());
    expect(await screen.findByText('Moved to Wednesday: Send the paper')).toBeInTheDocument();
    await userEvent.setup().click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(at('fol_a')?.due).toBe('2027-01-14'));
  });

  it('nothing changes where it is let go on its own day, or beside the calendar', async () => {
    add('a', 'Send the paper', '2027-01-14');
    show('?view=calendar');
    await day('Thursday 14 January, one follow-up');
    const layout = layOut();
    const own = middleOf('2027-01-14');
    layout.mockRestore();
    await drag('Send the paper', '2027-01-14', own);
    await drag('Send the paper', '2027-01-14', { clientX: 3_000, clientY: 3_000 });
    expect(at('fol_a')?.due).toBe('2027-01-14');
    expect(screen.queryByText(/^Moved to/)).toBeNull();
  });
});
