import { act, cleanup, fireEvent, renderHook, screen, waitFor, within } from '@testing-library/react';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { useKeyLayers } from '../../src/renderer/lib/keyboard';
import { notePrefixes, parseNotePrefix } from '../../src/shared/text/notePrefix';
import { Refusal } from '../../src/shared/failure';
import { MemoryBridge } from '../support/memoryBridge';
import { enter, field, goLive, key, openRoom, press, type } from '../support/liveKeys';
import { address } from '../support/renderPage';
import { interviewId, odalys, planTalk, startedAt } from '../support/talkScene';

const notesIn = (bridge: MemoryBridge) =>
  Object.values(bridge.workspace.notes)
    .sort((a, b) => a.at.localeCompare(b.at))
    .map(({ text, mark, owner, isOffRecord }) => ({ text, mark, owner, isOffRecord }));

const plain = (text: string) => ({ text, mark: null, owner: null, isOffRecord: false });

describe('the live room', () => {
  it('starts the clock with the first key and keeps the line under the first question', async () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    await openRoom(bridge);
    expect(screen.getByRole('button', { name: 'Start the call' })).toBeVisible();
    expect(field()).toHaveFocus();
    type('O. in a corridor');
    await waitFor(() =>
      expect(bridge.workspace.interviews[interviewId]).toMatchObject({
        state: 'live',
        liveStartedAt: startedAt,
        currentGuideQuestionId: 'gui_1',
      }),
    );
    enter();
    await waitFor(() =>
      expect(Object.values(bridge.workspace.notes)).toMatchObject([
        { text: 'O. in a corridor', guideQuestionId: 'gui_1', interviewId },
      ]),
    );
    expect(await screen.findByRole('button', { name: 'End call' })).toBeVisible();
  });

  it('starts the clock with Enter, without a note', async () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    await openRoom(bridge);
    enter();
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.state).toBe('live'));
    expect(bridge.workspace.notes).toEqual({});
  });

  it('takes every mark character while typing and leaves it out of the words', async () => {
    const bridge = await goLive();
    for (const line of [
      '! four night shifts',
      '> write to Hạnh',
      '< she sends slides',
      '~ they lose their budget',
      '~ ! both',
      '-> not a mark',
    ]) {
      type(line);
      enter();
    }
    await waitFor(() =>
      expect(notesIn(bridge)).toEqual([
        { text: 'four night shifts', mark: 'insight', owner: null, isOffRecord: false },
        { text: 'write to Hạnh', mark: 'action', owner: 'me', isOffRecord: false },
        { text: 'she sends slides', mark: 'action', owner: 'them', isOffRecord: false },
        { text: 'they lose their budget', mark: null, owner: null, isOffRecord: true },
        { text: 'both', mark: 'insight', owner: null, isOffRecord: true },
        plain('-> not a mark'),
      ]),
    );
    expect(screen.getAllByText('Off the record')).toHaveLength(2);
  });

  it('marks the line by key and takes the mark off again', async () => {
    const bridge = await goLive();
    type('count before you judge');
    press('2', { altKey: true });
    expect(screen.getByRole('button', { name: /Quote/, pressed: true })).toBeVisible();
    enter();
    press('5', { altKey: true });
    type('no data');
    press('5', { altKey: true });
    enter();
    await waitFor(() =>
      expect(notesIn(bridge)).toEqual([{ ...plain('count before you judge'), mark: 'quote' }, plain('no data')]),
    );
  });

  it('gives a mark character back when it is undone', async () => {
    const bridge = await goLive();
    type('# ');
    const element = field();
    element.value = '# ';
    fireEvent.input(element, { inputType: 'historyUndo' });
    type('1 thing');
    enter();
    await waitFor(() => expect(notesIn(bridge)).toEqual([plain('# 1 thing')]));
  });

  it('leaves composed input alone until it is done', async () => {
    const bridge = await goLive();
    const element = field();
    fireEvent.compositionStart(element);
    element.value = '! ';
    fireEvent.input(element, { inputType: 'insertCompositionText', isComposing: true });
    expect(element.value).toBe('! ');
    element.value = '! 値';
    fireEvent.compositionEnd(element);
    expect(element.value).toBe('値');
    enter();
    await waitFor(() => expect(notesIn(bridge)).toEqual([{ ...plain('値'), mark: 'insight' }]));
  });

  it('keeps a pasted paragraph as one note with its line breaks, and drops empty lines', async () => {
    const bridge = await goLive();
    enter();
    type('   ');
    enter();
    const element = field();
    element.setRangeText('one\ntwo', 0, element.value.length, 'end');
    fireEvent.input(element, { inputType: 'insertFromPaste' });
    enter();
    await waitFor(() => expect(notesIn(bridge)).toEqual([plain('one\ntwo')]));
  });

  it('edits the line above and comes back to the line being written', async () => {
    const bridge = await goLive();
    type('nurse 4 years');
    enter();
    type('second li');
    press('ArrowUp', { altKey: true });
    expect(field()).toHaveValue('nurse 4 years');
    type(', then trainer');
    press('1', { altKey: true });
    enter();
    expect(field()).toHaveValue('second li');
    type('ne');
    enter();
    await waitFor(() =>
      expect(notesIn(bridge)).toEqual([
        { ...plain('nurse 4 years, then trainer'), mark: 'insight' },
        plain('second line'),
      ]),
    );
  });

  it('drops a line that was emptied', async () => {
    const bridge = await goLive();
    type('oops');
    enter();
    await waitFor(() => expect(notesIn(bridge)).toHaveLength(1));
    press('ArrowUp', { altKey: true });
    const element = field();
    element.value = '';
    fireEvent.input(element, { inputType: 'deleteContentBackward' });
    enter();
    await waitFor(() => expect(notesIn(bridge)).toEqual([]));
  });

  it('goes through the guide by key, and binds each line to the question that was on', async () => {
    const bridge = await goLive();
    type('path');
    enter();
    press('Enter', { ctrlKey: true });
    type('good month');
    press('Enter', { ctrlKey: true, shiftKey: true });
    enter();
    type('top problem');
    enter();
    press('ArrowUp', { ctrlKey: true, shiftKey: true });
    type('back');
    enter();
    await waitFor(() => expect(notesIn(bridge)).toHaveLength(4));
    const under = Object.values(bridge.workspace.notes)
      .sort((a, b) => a.at.localeCompare(b.at))
      .map(({ text, guideQuestionId }) => [text, guideQuestionId]);
    expect(under).toEqual([
      ['path', 'gui_1'],
      ['good month', 'gui_2'],
      ['top problem', 'gui_3'],
      ['back', 'gui_2'],
    ]);
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.currentGuideQuestionId).toBe('gui_2'));
    const states = ['gui_1', 'gui_2', 'gui_3'].map((id) => bridge.workspace.guideQuestions[id]?.state);
    expect(states).toEqual(['asked', 'open', 'open']);
    expect(
      within(screen.getByRole('complementary', { name: 'Guide' })).getByRole('img', { name: 'Asked' }),
    ).toBeVisible();
  });

  it('shows how a mark is typed, on its button and among the keys, and which questions are musts', async () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    bridge.do('guideQuestion.changed', { id: 'gui_3', fields: { priority: 'must' } });
    await openRoom(bridge);
    const action = screen.getByRole('button', { name: /^Action/ });
    expect(action).toHaveTextContent('Action>Alt 4');
    expect(action).toHaveAttribute('title', 'Alt 4, or > and a space at the start of a line');
    expect(screen.getAllByRole('img', { name: 'Must ask' })).toHaveLength(1);
    const { result } = renderHook(useKeyLayers);
    const listed = result.current.flatMap(({ keys }) => keys.map(({ keys: pressed, does }) => `${pressed}: ${does}`));
    expect(listed).toEqual(
      expect.arrayContaining(['! Space: insight', '< Space: action they promise', '~ Space: off the record']),
    );
  });

  it('shows the right time and the last lines after the app was killed, and says so once', async () => {
    const bridge = await goLive();
    type('last words before the power cut');
    enter();
    await waitFor(() => expect(notesIn(bridge)).toHaveLength(1));
    cleanup();
    const after = new MemoryBridge('2027-01-14T17:40:30.000Z');
    Object.assign(after.workspace, structuredClone(bridge.workspace));
    await openRoom(after);
    expect(screen.getByRole('timer')).toHaveTextContent(/^09:3\d$/);
    expect(screen.getByText(/10:[23]\d left/)).toBeVisible();
    expect(screen.getByText('Your notes with Odalys are all here.')).toBeVisible();
    expect(screen.getAllByText('last words before the power cut')).toHaveLength(2);
    press('Escape');
    expect(screen.queryByText('Your notes with Odalys are all here.')).toBeNull();
  });

  it('says quietly when it is time to close, and never takes the caret', async () => {
    await goLive('2027-01-14T17:46:10.000Z');
    expect(screen.getByText(/Thank her, ask who else to learn from/)).toBeVisible();
    expect(field()).toHaveFocus();
    fireEvent.click(screen.getByRole('button', { name: 'Got it' }));
    expect(screen.queryByText('Time to close.')).toBeNull();
  });

  it('says time over the plan in words', async () => {
    await goLive('2027-01-14T17:52:12.000Z');
    expect(screen.getByText(/\+1:1\d over/)).toBeVisible();
  });

  it('starts the thank-you clock at the end of the call and goes to Wrap-up', async () => {
    const bridge = await goLive();
    type('17:49 stop');
    bridge.now = '2027-01-14T17:49:00.000Z';
    press('e', { ctrlKey: true, shiftKey: true });
    await waitFor(() => expect(address.current).toBe(`/interviews/${interviewId}/wrap-up`));
    expect(notesIn(bridge)).toEqual([plain('17:49 stop')]);
    expect(Object.values(bridge.workspace.followUps)).toMatchObject([
      {
        kind: 'thankYou',
        personId: odalys,
        dueAt: '2027-01-15T17:49:00.000Z',
        due: '2027-01-15',
        title: 'Thank-you letter to Odalys',
      },
    ]);
    expect(Object.values(bridge.workspace.touchpoints)).toMatchObject([{ kind: 'interview', personId: odalys }]);
  });

  it('offers three questions to a talk without a guide', async () => {
    const bridge = new MemoryBridge(startedAt);
    bridge.do('person.added', { id: odalys, name: 'Odalys Thornwhistle' });
    bridge.do('interview.planned', { id: interviewId, personIds: [odalys] });
    await openRoom(bridge);
    type('met her in the lift');
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.state).toBe('live'));
    fireEvent.click(await screen.findByRole('button', { name: 'Use these three' }));
    await waitFor(() => expect(Object.values(bridge.workspace.guideQuestions)).toHaveLength(3));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.currentGuideQuestionId).not.toBeNull());
    expect(field()).toHaveFocus();
  });
});

describe('a disk that does not take the notes', () => {
  it('keeps every line on screen, says why, and saves all of them when the disk is back', async () => {
    const bridge = await goLive();
    bridge.fail('command.apply', new Refusal('diskFull', 'The disk is full.'));
    for (const line of ['first', '! second', 'third']) {
      type(line);
      enter();
    }
    type('being writ');
    expect(await screen.findByText('Not saved')).toBeVisible();
    expect(screen.getByText('first')).toBeVisible();
    expect(screen.getByText('third')).toBeVisible();
    expect(bridge.workspace.notes).toEqual({});
    bridge.fail('command.apply', null);
    type('ten');
    await waitFor(
      () =>
        expect(notesIn(bridge)).toEqual([
          plain('first'),
          { ...plain('second'), mark: 'insight' },
          plain('third'),
          plain('being written'),
        ]),
      { timeout: 8_000 },
    );
    expect(await screen.findByText('Saved on this computer')).toBeVisible();
  });

  it('stays in the room when the call cannot be ended', async () => {
    const bridge = await goLive();
    bridge.fail('command.apply', new Refusal('diskFull', 'The disk is full.'));
    type('not lost');
    fireEvent.click(screen.getByRole('button', { name: 'End call' }));
    expect(await screen.findByText('Not saved')).toBeVisible();
    expect(address.current).toBe(`/interviews/${interviewId}/live`);
    expect(screen.getByText('not lost')).toBeVisible();
  });

  it('saves a line after the room was left', async () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    bridge.do('interview.started', { id: interviewId });
    const { unmount } = await openRoom(bridge);
    bridge.fail('command.apply', new Refusal('notSaved', 'The disk answered EIO.'));
    type('on the way out');
    unmount();
    bridge.fail('command.apply', null);
    await waitFor(() => expect(notesIn(bridge)).toEqual([plain('on the way out')]), { timeout: 8_000 });
  });
});

describe('typing at speed', () => {
  it('loses no character and puts none out of order, whatever the disk does', async () => {
    const line = fc
      .tuple(
        fc.constantFrom('', ...Object.keys(notePrefixes).map((character) => `${character} `)),
        fc.string({
          unit: fc.constantFrom('a', 'B', ' ', '!', '"', '>', '~', 'é', '👩🏽‍⚕️', 'ש', 'ل', '値', '.', '\n'),
          maxLength: 24,
        }),
      )
      .map(([start, rest]) => start + rest);
    await fc.assert(
      fc.asyncProperty(
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.infiniteStream(fc.boolean()),
        async (lines, luck) => {
          const bridge = new MemoryBridge(startedAt);
          planTalk(bridge);
          bridge.do('interview.started', { id: interviewId });
          const call = bridge.call.bind(bridge);
          let isCalm = false;
          bridge.call = async (name, input) => {
            if (name !== 'command.apply' || isCalm) return call(name, input);
            await new Promise((resolve) => setTimeout(resolve, luck.next().value ? 3 : 0));
            if (luck.next().value === true)
              return { ok: false, failure: { code: 'notSaved', message: 'The disk answered EIO.' } };
            return call(name, input);
          };
          await openRoom(bridge);
          try {
            for (const words of lines) {
              for (const [place, character] of [
                ...new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(words),
              ].entries()) {
                key(character.segment);
                // Half a pause now and then, so that a save starts in the middle of a word.
                if (place % 7 === 3 && luck.next().value === true)
                  await act(async () => window.dispatchEvent(new Event('blur')));
              }
              enter();
            }
            isCalm = true;
            const expected = lines
              .map(parseNotePrefix)
              .filter(({ text }) => text.trim() !== '')
              .map(({ text, mark, owner, isOffRecord }) => ({ text, mark, owner, isOffRecord }));
            await waitFor(() => expect(notesIn(bridge)).toEqual(expected), { timeout: 6_000, interval: 20 });
          } finally {
            cleanup();
          }
        },
      ),
      { numRuns: 5 },
    );
  }, 90_000);
});
