import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CompactPage, LivePage } from '../../src/renderer/features/live/LivePage';
import { MemoryBridge } from '../support/memoryBridge';
import { renderPage } from '../support/renderPage';
import { interviewId, planTalk, startedAt } from '../support/talkScene';

const later = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();

async function open(page: 'live' | 'compact', { at = startedAt, settings = {}, isOn = true } = {}) {
  const bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
  bridge.do('settings.changed', { fields: settings });
  if (isOn) bridge.do('interview.started', { id: interviewId });
  bridge.now = at;
  renderPage(bridge, page === 'live' ? <LivePage /> : <CompactPage />, {
    path: `/interviews/:interviewId/${page}`,
    url: `/interviews/${interviewId}/${page}`,
  });
  await screen.findByRole('heading', { level: 1, name: 'Odalys Thornwhistle' });
  return bridge;
}

function press(key: string, more: Record<string, boolean> = {}): void {
  fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...more });
}
const guide = () => document.querySelector<HTMLElement>('#live-guide')!;

describe('the room of a running talk', () => {
  it('shows probes only when they were asked for, the question’s own first', async () => {
    await open('live');
    press('d', { ctrlKey: true, shiftKey: true });
    expect(screen.queryByText('What did that look like?')).toBeNull();
  });

  it('turns the probe wheel with one key, and begins anew with the next question', async () => {
    await open('live', { settings: { showsProbes: true } });
    press('D', { ctrlKey: true, shiftKey: true });
    expect(await screen.findByText('What did that look like?')).toBeVisible();
    press('D', { ctrlKey: true, shiftKey: true });
    expect(await screen.findByText('Can you give me one example?')).toBeVisible();
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(screen.queryByText('Can you give me one example?')).toBeNull());
  });

  it('measures how much I speak only when asked, and saves each stretch', async () => {
    const bridge = await open('live', { settings: { measuresListening: true } });
    fireEvent.keyDown(window, { key: 'F9' });
    expect(await screen.findByText('You are speaking.')).toBeVisible();
    await act(() => new Promise((resolve) => setTimeout(resolve, 700)));
    fireEvent.keyUp(window, { key: 'F9' });
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.mySpeakingSeconds).toBe(1));
    expect(screen.queryByText('You are speaking.')).toBeNull();
  });

  it('is put down from memory, and its lines have no minute', async () => {
    const bridge = await open('live', { isOn: false, at: later(120) });
    fireEvent.click(screen.getByRole('button', { name: 'It took place already' }));
    const dialog = await screen.findByRole('dialog', { name: 'It took place already' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Write from memory' }));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.state).toBe('toWrapUp'));
    expect(bridge.workspace.interviews[interviewId]).toMatchObject({
      liveStartedAt: '2027-01-14T17:30:00.000Z',
      liveEndedAt: '2027-01-14T17:50:00.000Z',
    });
    const field = await screen.findByRole<HTMLTextAreaElement>('textbox', { name: /^Note/ });
    field.value = 'what I remember';
    fireEvent.input(field, { inputType: 'insertText' });
    fireEvent.blur(field);
    await waitFor(() =>
      expect(Object.values(bridge.workspace.notes)).toMatchObject([{ text: 'what I remember', isUntimed: true }]),
    );
  });

  it('puts a talk off from the room', async () => {
    const bridge = await open('live');
    press('T', { ctrlKey: true, shiftKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Time of this talk' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Put off, no time yet' }));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.state).toBe('requested'));
  });
});

describe('the compact room', () => {
  it('has everything: the question, the next one, five marks, asked, skip, later and where it is saved', async () => {
    const bridge = await open('compact');
    expect(guide()).toHaveTextContent('How did you end up in this work?');
    expect(guide()).toHaveTextContent('Next');
    expect(guide()).toHaveTextContent('How do you tell a good month');
    expect(within(screen.getByRole('group', { name: 'Mark this line' })).getAllByRole('button')).toHaveLength(5);
    expect(screen.getByText('Saved')).toBeVisible();
    fireEvent.click(screen.getByRole('button', { name: 'Asked, next question' }));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.currentGuideQuestionId).toBe('gui_2'));
    fireEvent.click(screen.getByRole('button', { name: 'Put this question aside for later' }));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.currentGuideQuestionId).toBe('gui_3'));
    fireEvent.click(screen.getByRole('button', { name: 'Skip this question' }));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.currentGuideQuestionId).toBe('gui_4'));
  });

  it('offers only the close in the last minutes, and closes itself when the talk is over', async () => {
    const bridge = await open('compact', { at: later(16) });
    press('Enter', { ctrlKey: true });
    await waitFor(() => expect(guide()).toHaveTextContent('Whose judgement'));
    expect(guide()).not.toHaveTextContent('Which problem');
    act(() => void bridge.do('interview.ended', { id: interviewId, thankYous: [] }));
    await waitFor(() => expect(bridge.calls).toContainEqual({ name: 'compact.close', input: { to: 'wrap-up' } }));
  });
});
