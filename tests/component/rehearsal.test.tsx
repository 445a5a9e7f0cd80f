import { screen, waitFor, within } from '@testing-library/react';
import { userEvent } from '@testing-library/user-event';
import { beforeEach, describe, expect, it } from 'vitest';
import { RehearsalPage } from '../../src/renderer/features/rehearsal/RehearsalPage';
import { MemoryBridge } from '../support/memoryBridge';
import { address, renderPage } from '../support/renderPage';

let bridge: MemoryBridge;
beforeEach(() => {
  bridge = new MemoryBridge('2027-01-14T11:20:00.000Z');
  bridge.do('person.added', { id: 'per_o', name: 'Odalys' });
  bridge.do('person.added', { id: 'per_b', name: 'Bram' });
  bridge.do('interview.planned', {
    id: 'int_o',
    personIds: ['per_o'],
    fields: { startsAt: '2027-01-14T17:30:00.000Z' },
  });
  bridge.do('interview.planned', { id: 'int_b', personIds: ['per_b'] });
});
const show = (at = '') => renderPage(bridge, <RehearsalPage />, { path: '/rehearsal', url: `/rehearsal${at}` });
const pitch = (id: string, text: string) => bridge.do('pitch.added', { id, name: id, text });
const lengths = () => within(screen.getByRole('radiogroup', { name: 'How long it may take' }));

describe('the pitch', () => {
  it('begins with one sentence and a first version', async () => {
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('button', { name: 'Write the first version' }));
    expect(await screen.findByLabelText('What you say')).toHaveValue('');
    expect(screen.getByText('0 words, about 00:00 at 130 words a minute')).toBeInTheDocument();
  });

  it('aims at the nearer length until one is chosen, which it remembers for this version only', async () => {
    pitch('pit_long', 'word '.repeat(260).trim());
    const user = userEvent.setup();
    const { unmount } = show();
    await screen.findByText(/260 words, about 02:00/);
    expect(lengths().getByRole('radio', { name: '02:00' })).toBeChecked();
    await user.click(lengths().getByRole('radio', { name: '00:30' }));
    await waitFor(() => expect(bridge.workspace.pitches['pit_long']?.aim).toBe('introduction'));
    expect(screen.getByText('Say it aloud. Aim for 00:30.')).toBeInTheDocument();
    unmount();
    bridge.now = '2027-01-14T11:21:00.000Z';
    pitch('pit_other', 'word '.repeat(260).trim());
    show();
    await screen.findByText(/260 words/);
    expect(lengths().getByRole('radio', { name: '02:00' })).toBeChecked();
    await user.click(screen.getByRole('button', { name: /^pit_long/ }));
    expect(lengths().getByRole('radio', { name: '00:30' })).toBeChecked();
  });

  it('remembers the talk it is for, ticks its checklist, and forgets a talk that is over', async () => {
    pitch('pit_1', 'Six years on a ward.');
    const user = userEvent.setup();
    show('?for=int_o');
    const choice = await screen.findByRole('combobox', { name: 'For the talk with' });
    expect(choice).toHaveValue('Odalys, Today 17:30');
    await user.click(screen.getByRole('checkbox', { name: 'Rehearsed for Odalys' }));
    await waitFor(() => expect(bridge.workspace.interviews['int_o']?.checks).toContain('pitchRehearsed'));
    await user.click(choice);
    await user.click(await screen.findByRole('option', { name: 'Bram, no time yet' }));
    await waitFor(() => expect(bridge.workspace.pitches['pit_1']?.interviewId).toBe('int_b'));
    await waitFor(() => expect(address.current).toBe('/rehearsal'));
    expect(screen.getByRole('checkbox', { name: 'Rehearsed for Bram' })).not.toBeChecked();
    bridge.do('interview.moved', { id: 'int_b', state: 'cancelled' });
    await waitFor(() => expect(choice).toHaveValue(''));
    expect(screen.queryByRole('checkbox')).not.toBeInTheDocument();
  });

  it('starting the stopwatch from a talk’s checklist remembers that talk; stopping keeps the run', async () => {
    pitch('pit_1', 'Six years on a ward.');
    const user = userEvent.setup();
    show('?for=int_o');
    await user.click(await screen.findByRole('button', { name: /^Start/ }));
    await waitFor(() => expect(bridge.workspace.pitches['pit_1']?.interviewId).toBe('int_o'));
    await user.click(await screen.findByRole('button', { name: /^Stop and keep/ }));
    // Less than a second was no run.
    expect(Object.values(bridge.workspace.pitchRuns)).toEqual([]);
    expect(screen.getByRole('button', { name: /^Start/ })).toBeInTheDocument();
  });

  it('copies its words, its length and its talk into a new version', async () => {
    pitch('pit_1', 'Six years on a ward.');
    bridge.do('pitch.aimed', { id: 'pit_1', fields: { aim: 'pitch', interviewId: 'int_b' } });
    bridge.now = '2027-01-14T11:21:00.000Z';
    const user = userEvent.setup();
    show();
    await user.click(await screen.findByRole('button', { name: /^Copy as a new version/ }));
    await waitFor(() => expect(Object.values(bridge.workspace.pitches)).toHaveLength(2));
    const copy = Object.values(bridge.workspace.pitches).find(({ id }) => id !== 'pit_1');
    expect(copy).toMatchObject({ text: 'Six years on a ward.', aim: 'pitch', interviewId: 'int_b' });
  });
});

describe('the cards', () => {
  it('turns by Space, answers by 1 and 2, and says when nothing is due', async () => {
    const user = userEvent.setup();
    show('?cards');
    const card = within(await screen.findByRole('region', { name: 'Card' }));
    const first = card.getByRole('heading').textContent;
    await user.keyboard('2');
    expect(Object.keys(bridge.workspace.cards)).toHaveLength(0);
    await user.keyboard(' ');
    await card.findByRole('button', { name: /I had an answer/ });
    await user.keyboard('2');
    await waitFor(() => expect(Object.values(bridge.workspace.cards).map(({ box }) => box)).toEqual([1]));
    await waitFor(() => expect(card.getByRole('heading')).not.toHaveTextContent(first));
    expect(screen.getByText('17 new · 1 in box 1')).toBeInTheDocument();
    for (let left = 17; left > 0; left--) {
      await user.keyboard(' ');
      await screen.findByRole('button', { name: /I had an answer/ });
      await user.keyboard('1');
      await screen.findByText(left === 1 ? 'Nothing is due today.' : new RegExp(`^${left - 1} due`));
    }
    expect(screen.getByText(/All 18 moments were practised/)).toBeInTheDocument();
  });
});
