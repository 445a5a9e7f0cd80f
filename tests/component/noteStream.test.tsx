import { act, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { setClock } from '../../src/renderer/lib/clock';
import { enter, field, goLive, key, openRoom, press, type } from '../support/liveKeys';
import { MemoryBridge } from '../support/memoryBridge';
import { interviewId, odalys, planTalk, startedAt } from '../support/talkScene';
import { Refusal } from '../../src/shared/failure';

const notesOf = (bridge: MemoryBridge) =>
  Object.values(bridge.workspace.notes).sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
const textsOf = (bridge: MemoryBridge) => notesOf(bridge).map(({ text }) => text);
const secondsOf = (bridge: MemoryBridge) =>
  notesOf(bridge).map(({ at }) => Math.floor((Date.parse(at) - Date.parse(startedAt)) / 1_000));
const clockAt = (second: number) => {
  act(() => {
    setClock(new Date(Date.parse(startedAt) + second * 1_000 + 5).toISOString());
  });
};
const saved = async () => screen.findByText('Saved on this computer');

function putCaret(at: number): void {
  field().setSelectionRange(at, at);
  fireEvent.select(field());
}

async function withTwo(): Promise<MemoryBridge> {
  const bridge = new MemoryBridge(startedAt);
  planTalk(bridge);
  bridge.do('interview.personJoined', { id: interviewId, personId: 'per_teodor' });
  bridge.do('interview.started', { id: interviewId });
  await openRoom(bridge, /Odalys Thornwhistle and Teodor/);
  return bridge;
}

describe('the second and the question of a line', () => {
  it('are those of its first key, also when the question changes while it is typed', async () => {
    const bridge = await goLive();
    clockAt(65);
    type('begun under the first');
    clockAt(90);
    press('Enter', { ctrlKey: true });
    type(', ended under the second');
    enter();
    type('next');
    enter();
    await waitFor(() => expect(notesOf(bridge)).toHaveLength(2));
    expect(notesOf(bridge)[0]).toMatchObject({
      text: 'begun under the first, ended under the second',
      guideQuestionId: 'gui_1',
    });
    expect(notesOf(bridge)[1]?.guideQuestionId).toBe('gui_2');
    expect(secondsOf(bridge)).toEqual([65, 90]);
    expect(screen.getByText('01:05')).toBeVisible();
  });

  it('begin anew when all of a new line was taken out, and keep the mark', async () => {
    const bridge = await goLive();
    clockAt(10);
    type('! x');
    await waitFor(() => expect(textsOf(bridge)).toEqual(['x']));
    const element = field();
    element.value = '';
    fireEvent.input(element, { inputType: 'deleteContentBackward' });
    clockAt(100);
    press('Enter', { ctrlKey: true });
    type('really said');
    enter();
    await waitFor(() => expect(textsOf(bridge)).toEqual(['really said']));
    expect(notesOf(bridge)[0]).toMatchObject({ mark: 'insight', guideQuestionId: 'gui_2' });
    expect(secondsOf(bridge)).toEqual([100]);
  });

  it('count from the mark character when that came first', async () => {
    const bridge = await goLive();
    clockAt(10);
    type('> ');
    clockAt(20);
    type('send the paper');
    enter();
    await waitFor(() => expect(textsOf(bridge)).toEqual(['send the paper']));
    expect(secondsOf(bridge)).toEqual([10]);
  });
});

describe('a line in two, and two in one', () => {
  it('is split with Alt+Enter; the second part has its own time and mark; Ctrl+Z takes it back', async () => {
    const bridge = await goLive();
    clockAt(10);
    type('> write to Hạnh. ');
    clockAt(25);
    type('> count alarms');
    await saved();
    putCaret('write to Hạnh. '.length);
    press('Enter', { altKey: true });
    expect(field()).toHaveValue('count alarms');
    expect(field().selectionStart).toBe(0);
    await waitFor(() => expect(textsOf(bridge)).toEqual(['write to Hạnh.', 'count alarms']));
    expect(secondsOf(bridge)).toEqual([10, 25]);
    expect(notesOf(bridge).map(({ mark, owner }) => [mark, owner])).toEqual([
      ['action', 'me'],
      ['action', 'me'],
    ]);
    await saved();
    press('z', { ctrlKey: true });
    await waitFor(() => expect(textsOf(bridge)).toEqual(['write to Hạnh. > count alarms']));
    await waitFor(() => expect(screen.queryByDisplayValue('count alarms')).toBeNull());
  });

  it('keeps every key that comes before the disk has split it', async () => {
    const bridge = await goLive();
    const call = bridge.call.bind(bridge);
    bridge.call = async (name, input) => {
      await new Promise((resolve) => setTimeout(resolve, 60));
      return call(name, input);
    };
    type('one two');
    putCaret(4);
    press('Enter', { altKey: true });
    type('and ');
    enter();
    type('three');
    enter();
    await waitFor(() => expect(textsOf(bridge)).toEqual(['one', 'and two', 'three']), { timeout: 4_000 });
    await saved();
    expect(textsOf(bridge)).toEqual(['one', 'and two', 'three']);
  });

  it('is joined with the line above by Backspace at its beginning, the caret at the seam', async () => {
    const bridge = await goLive();
    clockAt(5);
    type('count before');
    enter();
    clockAt(9);
    type('" you judge');
    putCaret(0);
    press('Backspace', { repeat: true });
    expect(field()).toHaveValue('you judge');
    press('Backspace');
    expect(field()).toHaveValue('count before you judge');
    expect(field().selectionStart).toBe('count before '.length);
    await waitFor(() => expect(textsOf(bridge)).toEqual(['count before you judge']));
    expect(secondsOf(bridge)).toEqual([5]);
    expect(notesOf(bridge)[0]?.mark).toBe('quote');
    await saved();
    press('z', { ctrlKey: true });
    await waitFor(() => expect(textsOf(bridge)).toEqual(['count before', 'you judge']));
  });

  it('goes into the line above from an empty one, and takes nothing with it', async () => {
    const bridge = await goLive();
    type('above');
    enter();
    press('Backspace');
    expect(field()).toHaveValue('above');
    expect(field().selectionStart).toBe(5);
    enter();
    await saved();
    expect(textsOf(bridge)).toEqual(['above']);
  });

  it('splits and joins also while the disk takes nothing, and writes all of it when it does', async () => {
    const bridge = await goLive();
    bridge.fail('command.apply', new Refusal('diskFull', 'The disk is full.'));
    type('first second');
    putCaret(6);
    press('Enter', { altKey: true });
    type('the ');
    enter();
    expect(screen.getByText('first')).toBeVisible();
    expect(screen.getByText('the second')).toBeVisible();
    bridge.fail('command.apply', null);
    await waitFor(() => expect(textsOf(bridge)).toEqual(['first', 'the second']), { timeout: 8_000 });
  });
});

describe('what can be done to a line', () => {
  it('is removed with one key and comes back with Undo', async () => {
    const bridge = await goLive();
    type('not for here');
    enter();
    type('stays');
    await saved();
    press('ArrowUp', { altKey: true });
    press('Backspace', { ctrlKey: true, shiftKey: true });
    expect(screen.queryByDisplayValue('not for here')).toBeNull();
    await waitFor(() => expect(textsOf(bridge)).toEqual(['stays']));
    expect(field()).toHaveValue('stays');
    fireEvent.click(await screen.findByRole('button', { name: /Undo/ }));
    await waitFor(() => expect(textsOf(bridge)).toEqual(['not for here', 'stays']));
    expect(await screen.findByText('not for here')).toBeVisible();
  });

  it('goes to another question, off the record and on again, each one step', async () => {
    const bridge = await goLive();
    type('boards decide in June');
    enter();
    await saved();
    press('ArrowUp', { altKey: true });
    press('ArrowDown', { altKey: true, shiftKey: true });
    await waitFor(() => expect(notesOf(bridge)[0]?.guideQuestionId).toBe('gui_2'));
    expect(screen.getByText(/^Under question 2: How do you tell/)).toBeInTheDocument();
    press('6', { altKey: true });
    await waitFor(() => expect(notesOf(bridge)[0]?.isOffRecord).toBe(true));
    expect(screen.getAllByText('Off the record').length).toBeGreaterThan(0);
    press('1', { altKey: true });
    await waitFor(() => expect(notesOf(bridge)[0]?.mark).toBe('insight'));
    await saved();
    for (const [mark, isOffRecord, question] of [
      [null, true, 'gui_2'],
      [null, false, 'gui_2'],
      [null, false, 'gui_1'],
    ] as const) {
      press('z', { ctrlKey: true });
      await waitFor(() => expect(notesOf(bridge)[0]).toMatchObject({ mark, isOffRecord, guideQuestionId: question }));
    }
  });

  it('says who spoke, by key, in the margin, and nobody when asked round', async () => {
    const bridge = await withTwo();
    type('the board of a trust');
    press('7', { altKey: true });
    press('7', { altKey: true });
    expect(screen.getByText('Said by Teodor Łąkowski', { selector: 'li *' })).toBeInTheDocument();
    expect(screen.getByText('TŁ')).toBeVisible();
    enter();
    await waitFor(() => expect(notesOf(bridge)[0]?.speakerId).toBe('per_teodor'));
    type('and of a vendor');
    press('7', { altKey: true });
    enter();
    await waitFor(() => expect(notesOf(bridge)[1]?.speakerId).toBe(odalys));
    press('ArrowUp', { altKey: true });
    for (let round = 0; round < 2; round += 1) press('7', { altKey: true });
    await waitFor(() => expect(notesOf(bridge)[1]?.speakerId).toBeNull());
  });

  it('takes somebody more into the talk', async () => {
    const bridge = await goLive();
    press('j', { ctrlKey: true, shiftKey: true });
    const dialog = await screen.findByRole('dialog', { name: 'Add a person to this talk' });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Add to this talk' }));
    expect(await within(dialog).findByText(/Who else is there/)).toBeVisible();
    fireEvent.change(within(dialog).getByRole('textbox', { name: 'Who else' }), {
      target: { value: 'teodor łąkowski' },
    });
    fireEvent.click(within(dialog).getByRole('button', { name: 'Add to this talk' }));
    await waitFor(() => expect(bridge.workspace.interviews[interviewId]?.personIds).toEqual([odalys, 'per_teodor']));
    await waitFor(() => expect(field()).toHaveFocus());
  });

  it('follows what another window or an undo made of the open line, and loses nothing that is being typed', async () => {
    const bridge = await goLive();
    type('here');
    enter();
    await saved();
    press('ArrowUp', { altKey: true });
    const [note] = notesOf(bridge);
    act(() => {
      bridge.do('note.changed', { id: note!.id, fields: { text: 'here, and there' } });
    });
    await waitFor(() => expect(field()).toHaveValue('here, and there'));
    key('!');
    act(() => {
      bridge.do('note.changed', { id: note!.id, fields: { text: 'Over here, and there' } });
    });
    // Both hands keep their words.
    await waitFor(() => expect(field()).toHaveValue('Over here, and there!'));
    await waitFor(() => expect(textsOf(bridge)).toEqual(['Over here, and there!']));
  });
});

describe('names behind an @', () => {
  it('are completed by arrows and Enter, link the note, and never take Enter otherwise', async () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    bridge.do('person.added', { id: 'per_teoa', name: 'Teofila Abernathy' });
    bridge.do('interview.started', { id: interviewId });
    await openRoom(bridge);
    type('ask @teo');
    const list = await screen.findByRole('listbox', { name: 'People of this name' });
    expect(
      within(list)
        .getAllByRole('option')
        .map((option) => option.textContent),
    ).toEqual(['Teodor Łąkowski', 'Teofila Abernathy']);
    expect(screen.getByText(/^2 people: Teodor Łąkowski, Teofila Abernathy/)).toBeInTheDocument();
    press('ArrowDown');
    expect(within(list).getByRole('option', { selected: true })).toHaveTextContent('Teodor Łąkowski');
    enter();
    expect(field()).toHaveValue('ask Teodor Łąkowski');
    expect(screen.queryByRole('listbox')).toBeNull();
    type(' about nights');
    enter();
    await waitFor(() => expect(notesOf(bridge)[0]?.personIds).toEqual(['per_teodor']));
    expect(screen.getByTitle('Teodor Łąkowski, linked')).toHaveTextContent('Teodor Łąkowski');

    type('@lakow');
    expect(await screen.findByRole('option', { name: /Teodor/ })).toBeVisible();
    press('Escape');
    expect(screen.queryByRole('listbox')).toBeNull();
    type('s');
    expect(screen.queryByRole('listbox')).toBeNull();
    enter();
    await waitFor(() => expect(textsOf(bridge)).toEqual(['ask Teodor Łąkowski about nights', '@lakows']));
    expect(notesOf(bridge)[1]).toMatchObject({ personIds: [], mark: null });
  });

  it('make a referral of somebody new, and none of a mark that was chosen', async () => {
    const bridge = await goLive();
    type('ask @Amara Nwosu about nights');
    enter();
    type('" @Amara said so');
    enter();
    await waitFor(() => expect(notesOf(bridge).map(({ mark }) => mark)).toEqual(['referral', 'quote']));
    expect(textsOf(bridge)).toEqual(['ask @Amara Nwosu about nights', '@Amara said so']);
  });

  it('offers people of the organisation first, then those named before', async () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    for (const [id, name] of [
      ['per_a', 'Ana Aaronson'],
      ['per_b', 'Ana Brook'],
      ['per_c', 'Ana Carver'],
    ] as const)
      bridge.do('person.added', {
        id,
        name,
        ...(id === 'per_c' && {
          role: {
            id: 'rol_c',
            personId: 'per_c',
            organisationId: 'org_larkmoor',
            title: 'Nurse',
            from: null,
            to: null,
            isCurrent: true,
          },
        }),
      });
    bridge.do('interview.started', { id: interviewId });
    await openRoom(bridge);
    type('@ana');
    const names = () => screen.getAllByRole('option').map((option) => option.querySelector('bdi')?.textContent);
    await screen.findByRole('listbox');
    expect(names()).toEqual(['Ana Carver', 'Ana Aaronson', 'Ana Brook']);
    type(' b');
    press('Tab');
    expect(field()).toHaveValue('Ana Brook');
    enter();
    type('@ana');
    await screen.findByRole('listbox');
    expect(names()).toEqual(['Ana Brook', 'Ana Carver', 'Ana Aaronson']);
  });

  it('lets a link go with the name', async () => {
    const bridge = await goLive();
    type('@teo');
    press('ArrowDown');
    enter();
    await waitFor(() => expect(notesOf(bridge)[0]?.personIds).toEqual(['per_teodor']));
    const element = field();
    element.value = 'nobody';
    fireEvent.input(element, { inputType: 'insertText' });
    enter();
    await waitFor(() => expect(notesOf(bridge)[0]).toMatchObject({ text: 'nobody', personIds: [] }));
  });
});

describe('days in words', () => {
  it('are underlined with what they were read as, and said below the line that is written', async () => {
    const bridge = await goLive();
    type('slides by 5/6, call next Friday');
    expect(await screen.findByText(/is Saturday 5 June/)).toBeInTheDocument();
    expect(field()).toHaveAccessibleDescription(/“next Friday” is Friday 22 January/);
    enter();
    expect(await screen.findByTitle('Saturday 5 June')).toHaveTextContent('5/6');
    act(() => {
      bridge.do('settings.changed', { fields: { dateOrder: 'monthFirst' } });
    });
    expect(await screen.findByTitle('Thursday 6 May')).toHaveTextContent('5/6');
  });
});

describe('a long talk', () => {
  it('builds only the newest lines of 500, more on request, and keeps the caret in an old one', async () => {
    const bridge = new MemoryBridge(startedAt);
    planTalk(bridge);
    bridge.do('interview.started', { id: interviewId });
    for (let count = 0; count < 500; count += 1)
      bridge.do('note.written', {
        id: `not_${count}`,
        interviewId,
        guideQuestionId: 'gui_1',
        at: new Date(Date.parse(startedAt) + count * 1_000).toISOString(),
        text: `line ${count}`,
        mark: null,
        owner: null,
        isOffRecord: false,
      });
    await openRoom(bridge);
    clockAt(600);
    await screen.findAllByText('line 499');
    const items = () => within(screen.getByRole('region', { name: 'Notes' })).getAllByRole('listitem');
    expect(items().length).toBeLessThan(70);
    expect(items().at(-1)).toHaveAttribute('aria-posinset', '501');
    type('new');
    fireEvent.click(screen.getByRole('button', { name: /earlier lines$/ }));
    expect(items().length).toBeGreaterThan(100);
    expect(field()).toHaveFocus();
    expect(field()).toHaveValue('new');
    for (let up = 0; up < 70; up += 1) press('ArrowUp', { altKey: true });
    expect(field()).toHaveValue('line 430');
    type(', changed');
    enter();
    await waitFor(() => expect(bridge.workspace.notes['not_430']?.text).toBe('line 430, changed'));
    expect(field()).toHaveValue('new');
  }, 60_000);
});

describe('more than a note can hold', () => {
  it('becomes several notes, and no character is lost', async () => {
    const bridge = await goLive();
    const book = `${'word '.repeat(50_000)}end`;
    const element = field();
    element.setRangeText(book, 0, 0, 'end');
    fireEvent.input(element, { inputType: 'insertFromPaste' });
    enter();
    await waitFor(() => expect(notesOf(bridge)).toHaveLength(2));
    expect(textsOf(bridge).join('')).toBe(book);
  }, 30_000);
});
