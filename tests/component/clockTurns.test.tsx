import { act, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/shared/domain/change';
import type { ClockTurn } from '../../src/shared/clockTurn';
import type { CommandInput } from '../../src/shared/domain/commands';
import { MemoryBridge } from '../support/memoryBridge';
import { address } from '../support/renderPage';
import { renderShell } from '../support/renderShell';
import { interviewId, planTalk, startedAt } from '../support/talkScene';

const live = `/interviews/${interviewId}/live`;
const after = (minutes: number) => new Date(Date.parse(startedAt) + minutes * 60_000).toISOString();

async function opened(bridge: MemoryBridge, url = live) {
  renderShell(bridge, url);
  await screen.findAllByRole('heading', { level: 1 });
  return userEvent.setup();
}

function talkOn(): MemoryBridge {
  const bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
  bridge.do('welcome.finished', {});
  bridge.do('interview.started', { id: interviewId });
  bridge.now = after(3);
  return bridge;
}

const timer = () => screen.getByRole('timer').textContent;

/** As main does it: the jump is noted first, then windows hear of the new time. */
function set(bridge: MemoryBridge, byMs: number): Promise<void> {
  return act(async () => {
    bridge.now = new Date(Date.parse(bridge.now) + byMs).toISOString();
    bridge.do('interview.clockShifted', { id: interviewId, byMs });
    bridge.tell('clock', { now: bridge.now, turn: { kind: 'clockSet', byMs } });
    await Promise.resolve();
  });
}

describe('in the room', () => {
  it.each<[ClockTurn, string]>([
    [{ kind: 'slept', ms: 720_000 }, 'The computer slept for 12 minutes. Your notes are all here; the timer goes on.'],
    [
      { kind: 'stoodStill', ms: 40_000 },
      'Askwell stood still for 40 seconds. Your notes are all here; the timer goes on.',
    ],
    [
      { kind: 'zoneChanged', zone: 'America/New_York' },
      'Times are shown for New York now, as on this computer. The timer and the minutes of your notes stay as they are.',
    ],
  ])('one sentence says what happened, until it is heard', async (turn, sentence) => {
    const bridge = talkOn();
    const user = await opened(bridge);
    await screen.findByRole('timer');
    act(() => bridge.tell('clock', { now: after(15), turn }));
    expect(await screen.findByText(sentence)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Got it' }));
    expect(screen.queryByText(sentence)).toBeNull();
  });

  it('after sleep the timer shows what passed; after the clock was set, forth and back, it goes on', async () => {
    const bridge = talkOn();
    await opened(bridge);
    await waitFor(() => expect(timer()).toMatch(/^03:0/));
    act(() => bridge.tell('clock', { now: after(15), turn: { kind: 'slept', ms: 720_000 } }));
    await waitFor(() => expect(timer()).toMatch(/^15:0/));
    bridge.now = after(15);
    await set(bridge, 3_600_000);
    expect(timer()).toMatch(/^15:0/);
    expect(screen.getByText(/clock was set forward by 1 hour\. The timer goes on as if it had not been/)).toBeVisible();
    await set(bridge, -7_200_000);
    expect(timer()).toMatch(/^15:0/);
    expect(screen.getByText(/set back by 2 hours/)).toBeVisible();
  });

  it('a note that is written after the clock was set back stands last, at its own minute', async () => {
    const bridge = talkOn();
    const user = await opened(bridge);
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'before it was set{Enter}');
    await set(bridge, -1_800_000);
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'after it was set{Enter}');
    await waitFor(() => expect(Object.keys(bridge.workspace.notes)).toHaveLength(2));
    const notes = Object.values(bridge.workspace.notes).sort((a, b) => a.at.localeCompare(b.at));
    expect(notes.map(({ text }) => text)).toEqual(['before it was set', 'after it was set']);
    for (const { at } of notes) expect(at.slice(0, 16)).toBe(after(3).slice(0, 16));
  });
});

describe('the timer of a call that is begun while the disk is full', () => {
  it('runs from its first key, also when the room is left and entered again', async () => {
    let takes: (() => void)[] = [];
    const bridge: MemoryBridge = new MemoryBridge(startedAt, {
      'command.apply': ({ name, input }) =>
        new Promise<Change>((resolve) => {
          takes.push(() => resolve(bridge.do(name as 'person.added', input as CommandInput<'person.added'>)));
          bridge.tell('saved', { kind: 'notSaved', code: 'diskFull', sentence: 'The disk is full.', waiting: 1 });
        }),
    });
    planTalk(bridge);
    bridge.do('welcome.finished', {});
    const user = await opened(bridge);
    await user.type(await screen.findByRole('textbox', { name: 'Note' }), 'while it is full{Enter}');
    act(() => bridge.tell('clock', { now: after(2), turn: null }));
    await waitFor(() => expect(timer()).toMatch(/^02:0/));
    expect(screen.getByRole('button', { name: 'End call' })).toBeVisible();
    await user.type(screen.getByRole('textbox', { name: 'Note' }), 'second line{Enter}');
    expect(bridge.workspace.interviews[interviewId]?.liveStartedAt).toBeNull();
    await act(async () => {
      for (const take of takes) take();
      takes = [];
      await Promise.resolve();
    });
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.liveStartedAt).toBe(startedAt));
    await waitFor(() => expect(timer()).toMatch(/^02:0/));
    const questions = Object.values(bridge.workspace.notes).map(({ guideQuestionId }) => guideQuestionId);
    expect(new Set(questions)).toEqual(new Set(['gui_1']));
  });
});

describe('after a crash in the middle of a talk', () => {
  it('the window opens in its room and says where the notes are', async () => {
    const bridge = talkOn();
    bridge.returnTo = interviewId;
    const at = startedAt;
    bridge.do('note.written', { id: 'not_1', interviewId, guideQuestionId: null, at, text: 'the last line', mark: null, owner: null, isOffRecord: false }); // prettier-ignore
    await opened(bridge, '/');
    expect(await screen.findByText(/Your notes with Odalys are all here\./)).toBeVisible();
    expect(address.current).toBe(live);
    expect(timer()).toMatch(/^03:0/);
  });

  it('a window that was asked for somewhere else stays there', async () => {
    const bridge = talkOn();
    bridge.returnTo = interviewId;
    await opened(bridge, '/people');
    expect(address.current).toBe('/people');
  });

  it('a talk that was never ended is asked about in one line, and ends when it was to', async () => {
    const bridge = talkOn();
    bridge.now = after(60 * 30);
    const user = await opened(bridge, '/');
    expect(await screen.findByText(/This call began .* and was never ended\. Its notes are all here\./)).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'It ended about 17:51' }));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.liveEndedAt).toBe(after(20)));
  });
});
