import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { InterviewsPage } from '../../src/renderer/features/interviews/InterviewsPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = new MemoryBridge('2027-02-03T11:20:00.000Z');
  bridge.do('person.added', { id: 'per_w', name: 'Wiremu Te W', fields: { timeZone: 'Pacific/Auckland' } });
  bridge.do('person.added', { id: 'per_g', name: 'Gwendolyn Ash' });
  bridge.do('interview.planned', {
    id: 'int_w',
    personIds: ['per_w'],
    fields: { startsAt: '2027-02-09T22:00:00.000Z', purpose: 'Would a remote role suit me?' },
  });
  bridge.do('interview.planned', {
    id: 'int_g',
    personIds: ['per_g'],
    fields: { startsAt: '2027-02-08T16:00:00.000Z' },
  });
  bridge.do('interview.planned', { id: 'int_idea', personIds: ['per_g'] });
});
const show = (view: string) =>
  renderPage(bridge, <InterviewsPage />, { path: '/interviews', url: `/interviews?view=${view}` });

describe('the calendar', () => {
  const day = (name: string) => screen.findByRole('gridcell', { name });

  it('shows each talk on its day, and says how many have none', async () => {
    show('calendar');
    const tuesday = await day('Tuesday 9 February, one talk');
    expect(within(tuesday).getByRole('button', { name: '22:00 Wiremu Te W' })).toBeInTheDocument();
    expect(await day('Wednesday 3 February, nothing planned')).toHaveAttribute('aria-current', 'date');
    expect(screen.getByText('One has no time yet')).toBeInTheDocument();
    expect(screen.getByRole('heading', { name: 'February 2027' })).toBeInTheDocument();
  });

  it('goes by the keyboard: arrows, PageDown, T, and Enter opens the talk or plans one', async () => {
    const user = userEvent.setup();
    show('calendar');
    (await day('Wednesday 3 February, nothing planned')).focus();
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    await waitFor(async () => expect(await day('Tuesday 9 February, one talk')).toHaveFocus());
    await user.keyboard('{PageDown}');
    await waitFor(async () => expect(await day('Tuesday 9 March, nothing planned')).toHaveFocus());
    expect(screen.getByRole('heading', { name: 'March 2027' })).toBeInTheDocument();
    await user.keyboard('t');
    await waitFor(async () => expect(await day('Wednesday 3 February, nothing planned')).toHaveFocus());
    await user.keyboard('{ArrowDown}{ArrowLeft}');
    await waitFor(async () => expect(await day('Tuesday 9 February, one talk')).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address.current).toBe('/interviews/int_w/prep'));
  });

  it('plans on the chosen day when it is free', async () => {
    const user = userEvent.setup();
    show('calendar');
    (await day('Wednesday 3 February, nothing planned')).focus();
    await user.keyboard('{ArrowRight}');
    await waitFor(async () => expect(await day('Thursday 4 February, nothing planned')).toHaveFocus());
    await user.keyboard('{Enter}');
    await waitFor(() => expect(address.current).toBe('/interviews/new?day=2027-02-04'));
  });

  it('shows a week with both clocks and what it is about, from the day the week starts on', async () => {
    const user = userEvent.setup();
    bridge.do('settings.changed', { fields: { weekStartsOn: 0 } });
    show('calendar');
    (await day('Wednesday 3 February, nothing planned')).focus();
    await user.keyboard('w{PageDown}');
    expect(await screen.findByRole('heading', { name: '7 to 13 February 2027' })).toBeInTheDocument();
    expect(screen.getAllByRole('columnheader')[1]).toHaveTextContent('Sun');
    const talk = await screen.findByRole('button', { name: /Wiremu/ });
    expect(talk).toHaveTextContent('Wed 11:00 in Auckland');
    expect(talk).toHaveAccessibleName(/Would a remote role suit me\?$/);
  });

  it('keeps what is searched for from one view to the next', async () => {
    const user = userEvent.setup();
    show('calendar');
    await user.type(await screen.findByRole('searchbox', { name: 'Find in interviews' }), 'wire');
    expect(await day('Monday 8 February, nothing planned')).toBeInTheDocument();
    await user.click(screen.getByRole('radio', { name: 'Board' }));
    expect(await screen.findByRole('region', { name: /^Planned 1$/ })).toBeInTheDocument();
    expect(screen.getByRole('searchbox')).toHaveValue('wire');
    expect(screen.queryByText('Gwendolyn Ash')).not.toBeInTheDocument();
  });
});

describe('the board', () => {
  const column = (name: RegExp) => screen.findByRole('region', { name });

  it('has every talk in its column, with both clocks', async () => {
    show('board');
    expect(
      within(await column(/^Planned 2$/)).getByRole('button', { name: /^Wiremu.*22:00, Wed 11:00 in Auckland/ }),
    ).toBeVisible();
    expect(within(await column(/^Ideas 1$/)).getByRole('button', { name: /^Gwendolyn/ })).toBeVisible();
  });

  it('walks with the arrows and moves a card with Alt; the toast takes it back', async () => {
    const user = userEvent.setup();
    show('board');
    within(await column(/^Ideas/))
      .getByRole('button', { name: /^Gwendolyn/ })
      .focus();
    await user.keyboard('{Alt>}{ArrowRight}{/Alt}');
    await waitFor(() => expect(bridge.workspace.interviews['int_idea']?.state).toBe('requested'));
    const asked = await column(/^Asked 1$/);
    await waitFor(() => expect(within(asked).getByRole('button', { name: /^Gwendolyn/ })).toHaveFocus());
    await user.keyboard('{ArrowRight}');
    const planned = await column(/^Planned/);
    await waitFor(() =>
      expect(within(planned).getAllByRole('button', { name: /^(Wiremu|Gwendolyn)/ })[0]).toHaveFocus(),
    );
    await user.click(await screen.findByRole('button', { name: /^Undo/ }));
    await waitFor(() => expect(bridge.workspace.interviews['int_idea']?.state).toBe('idea'));
  });

  it('says why a card cannot go, and leaves it', async () => {
    const user = userEvent.setup();
    show('board');
    await user.click(await screen.findAllByRole('button', { name: 'Move Wiremu Te W' }).then(([handle]) => handle!));
    await user.click(await screen.findByRole('menuitem', { name: 'Move to “To thank”' }));
    expect((await screen.findAllByText(/has not taken place yet/)).length).toBeGreaterThan(0);
    expect(bridge.workspace.interviews['int_w']?.state).toBe('scheduled');
  });
});
