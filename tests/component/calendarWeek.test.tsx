import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, expect, it } from 'vitest';
import { InterviewsPage } from '../../src/renderer/features/interviews/InterviewsPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

let bridge: MemoryBridge;
/** Talia in Columbus and Wiremu in Wellington (scenarios.md, IB4). */
beforeEach(() => {
  bridge = new MemoryBridge('2027-02-08T20:10:00.000Z');
  bridge.do('profile.changed', {
    fields: {
      timeZone: 'America/New_York',
      noGo: [{ days: [1, 3], from: '00:00', to: '14:00', why: 'classes' }],
      daysOff: [{ from: '2027-02-12', to: '2027-02-12', name: 'Thesis' }],
    },
  });
  bridge.do('person.added', {
    id: 'per_w',
    name: 'Wiremu Te W',
    fields: { timeZone: 'Pacific/Auckland', noGo: [{ days: [], from: '13:00', to: '07:00', why: 'only mornings' }] },
  });
  bridge.do('interview.planned', {
    id: 'int_w',
    personIds: ['per_w'],
    fields: { startsAt: '2027-02-09T22:00:00.000Z', minutes: 30, purpose: 'Would a remote role suit me?' },
  });
});
const show = () =>
  renderPage(bridge, <InterviewsPage />, { path: '/interviews', url: '/interviews?view=calendar&span=week' });
const hour = (name: string | RegExp) => screen.findByRole('gridcell', { name });

it('has its hours: the talk in its own with both clocks, no-go times of both sides, days off, now', async () => {
  show();
  expect(await screen.findByRole('grid', { name: '8 to 14 February 2027' })).toHaveAttribute('aria-rowcount', '25');
  const cell = await hour('Tuesday 9 February 17:00, one talk');
  expect(
    await hour('Tuesday 9 February 19:00, free, not for Wiremu: every day 13:00 to 07:00 the next day (only mornings)'),
  ).toBeInTheDocument();
  expect(
    within(cell).getByRole('button', {
      name: 'Wiremu Te W, 17:00 to 17:30, Wed 11:00 in Auckland, Would a remote role suit me?',
    }),
  ).toHaveTextContent('17:00 Wed 11:00 in Auckland');
  expect(await hour('Wednesday 10 February 13:00, free, not for you: Mondays and Wednesdays until 14:00 (classes)'));
  expect(await hour('Wednesday 10 February 14:00, free')).toBeInTheDocument();
  expect(await hour('Monday 8 February 15:00, now, free')).toHaveAttribute('tabindex', '0');
  expect(screen.getByRole('columnheader', { name: 'Friday 12 February, Thesis' })).toBeInTheDocument();
  expect(screen.getByText('not for those you talk with that day')).toBeInTheDocument();
});

it('a talk at a time that is not for them says so', async () => {
  bridge.do('interview.changed', { id: 'int_w', fields: { startsAt: '2027-02-10T02:00:00.000Z' } });
  show();
  expect(await screen.findByRole('button', { name: /^Wiremu.*not for Wiremu/ })).toHaveTextContent('not for Wiremu');
});

it('goes by the keyboard: hours, days, weeks, talks; Enter opens, or plans at that hour', async () => {
  const user = userEvent.setup();
  show();
  (await hour('Monday 8 February 15:00, now, free')).focus();
  await user.keyboard('{ArrowDown}{ArrowRight}');
  await waitFor(async () => expect(await hour('Tuesday 9 February 16:00, free')).toHaveFocus());
  await user.keyboard('n');
  await waitFor(() => expect(screen.getByRole('button', { name: /^Wiremu/ })).toHaveFocus());
  await user.keyboard('{Escape}');
  await waitFor(async () => expect(await hour(/^Tuesday 9 February 17:00, one talk/)).toHaveFocus());
  await user.keyboard('{PageDown}');
  await waitFor(async () => expect(await hour('Tuesday 16 February 17:00, free')).toHaveFocus());
  expect(screen.getByRole('heading', { name: '15 to 21 February 2027' })).toBeInTheDocument();
  await user.keyboard('t');
  await waitFor(async () => expect(await hour('Monday 8 February 15:00, now, free')).toHaveFocus());
  await user.keyboard('{End}');
  await waitFor(async () => expect(await hour('Sunday 14 February 15:00, free')).toHaveFocus());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address.current).toBe('/interviews/new?day=2027-02-14&time=15:00'));
});

it('opens the talk of an hour by Enter', async () => {
  const user = userEvent.setup();
  show();
  (await hour(/^Tuesday 9 February 17:00/)).focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address.current).toBe('/interviews/int_w/prep'));
});

it('a day of 23 hours lacks one, a day of 25 has one twice', async () => {
  const user = userEvent.setup();
  // Rule US of the tz database: 14 March and 7 November 2027.
  bridge.now = '2027-03-10T17:00:00.000Z';
  const { unmount } = show();
  expect(
    await hour('Sunday 14 March 02:00, does not exist on this day: the clocks go forward over it'),
  ).toBeInTheDocument();
  expect(screen.getByRole('columnheader', { name: 'Sunday 14 March, 23 hours' })).toBeInTheDocument();
  unmount();
  bridge.now = '2027-11-03T16:00:00.000Z';
  bridge.do('interview.changed', { id: 'int_w', fields: { startsAt: '2027-11-07T06:30:00.000Z' } });
  show();
  expect(await hour(/^Sunday 7 November 01:00 again, one talk/)).toBeInTheDocument();
  expect(await hour('Saturday 6 November 01:00 again, comes once on this day')).toBeInTheDocument();
  expect(screen.getByRole('columnheader', { name: 'Sunday 7 November, 25 hours' })).toBeInTheDocument();
  (await hour(/^Sunday 7 November 00:00/)).focus();
  await user.keyboard('{ArrowDown}');
  await waitFor(async () => expect(await hour(/^Sunday 7 November 01:00, /)).toHaveFocus());
  await user.keyboard('{Enter}');
  await waitFor(() => expect(address.current).toBe('/interviews/new?day=2027-11-07&time=01:00'));
});

it('two talks at one time stand side by side, and Enter asks which', async () => {
  const user = userEvent.setup();
  bridge.do('person.added', { id: 'per_g', name: 'Gwendolyn Ash' });
  bridge.do('interview.planned', {
    id: 'int_g',
    personIds: ['per_g'],
    fields: { startsAt: '2027-02-09T22:15:00.000Z', minutes: 45 },
  });
  show();
  const cell = await hour(/^Tuesday 9 February 17:00, 2 talks/);
  const lanes = within(cell)
    .getAllByRole('button')
    .map((talk) => [talk.style.getPropertyValue('--lane'), talk.style.getPropertyValue('--lanes')]);
  expect(lanes).toEqual([
    ['0', '2'],
    ['1', '2'],
  ]);
  cell.focus();
  await user.keyboard('{Enter}');
  await waitFor(() => expect(within(cell).getAllByRole('button')[0]).toHaveFocus());
  await user.keyboard('n');
  await waitFor(() => expect(screen.getByRole('button', { name: /^Gwendolyn/ })).toHaveFocus());
});
