import { useEffect } from 'react';
import type { Mark } from '../../../shared/domain/interview';
import { notePrefixes } from '../../../shared/text/notePrefix';
import { markName } from '../../../shared/text/markNames';
import { isMac, isTextField, useScreenKeys } from '../../lib/keyboard';
import { keyMarks } from './MarkStrip';

/** Listed only: the note reads these itself, at the start of a line. No key press is called “! Space”. */
const typedMarks = Object.entries(notePrefixes).map(([character, meaning]) => ({
  keys: `${character} Space`,
  does: sayMeaning(meaning),
  run: focusNote,
}));

function sayMeaning({ mark = null, owner = null, isOffRecord = false }: (typeof notePrefixes)[string]): string {
  if (isOffRecord || mark === null) return 'off the record';
  const name = markName(mark).toLowerCase();
  if (owner === null) return name;
  return owner === 'me' ? `${name} I promise` : `${name} they promise`;
}

interface RoomActions {
  readonly newNote: () => void;
  readonly mark: (mark: Mark) => void;
  readonly asked: () => void;
  readonly skipped: () => void;
  readonly parked: () => void;
  readonly pause: () => void;
  readonly fiveMore: () => void;
  readonly time: () => void;
  readonly question: () => void;
  readonly compact: () => void;
  /** What the key of the compact window does here. */
  readonly compactDoes: string;
  readonly back: () => void;
  readonly editAbove: () => void;
  readonly end: () => void;
  readonly switchPane: () => void;
  readonly escape: () => void;
}

/** The keys of the room. All of them act while writing. */
export function useRoomKeys(actions: RoomActions): void {
  const inText = true;
  // First, so that they stand below the keys of the room.
  useScreenKeys('At the start of a line', typedMarks);
  useScreenKeys('Live', [
    { keys: 'Enter', does: 'new note', run: actions.newNote, inText },
    { keys: 'shift+Enter', does: 'line break in the note', run: focusNote },
    ...keyMarks.map((mark, index) => ({
      keys: `${isMac ? 'mod' : 'alt'}+${index + 1}`,
      does: `${markName(mark).toLowerCase()}, again takes it off`,
      run: () => {
        actions.mark(mark);
      },
      inText,
    })),
    { keys: 'mod+Enter', does: 'asked, next question', run: actions.asked, inText },
    { keys: 'mod+shift+Enter', does: 'skip this question', run: actions.skipped, inText },
    {
      keys: 'mod+shift+k',
      does: 'put the question aside; a closing one: keep it for the letter',
      run: actions.parked,
      inText,
    },
    { keys: 'mod+shift+a', does: 'ask something unplanned', run: actions.question, inText },
    { keys: 'mod+shift+ArrowUp', does: 'previous question', run: actions.back, inText },
    { keys: 'alt+ArrowUp', does: 'edit the line above', run: actions.editAbove, inText },
    { keys: 'mod+shift+p', does: 'pause the pace, and go on', run: actions.pause, inText },
    { keys: 'mod+shift+x', does: 'five minutes more', run: actions.fiveMore, inText },
    { keys: 'mod+shift+t', does: 'when it has to be over, or another time', run: actions.time, inText },
    { keys: 'mod+shift+m', does: actions.compactDoes, run: actions.compact, inText },
    { keys: 'mod+shift+e', does: 'end the call', run: actions.end, inText },
    { keys: 'F6', does: 'guide, and back to the notes', run: actions.switchPane, inText },
    { keys: 'Escape', does: 'back to the newest line', run: actions.escape, inText },
  ]);

  // Whatever has the focus, letters are notes: the caret comes to them before the key arrives.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => {
      const isLetter = event.key.length === 1 && event.key !== ' ' && event.key !== '?';
      if (
        !isLetter ||
        event.ctrlKey ||
        event.metaKey ||
        event.altKey ||
        event.defaultPrevented ||
        isTextField(event.target)
      )
        return;
      if (event.target instanceof Element && event.target.closest('[role="dialog"],[role="menu"]')) return;
      focusNote();
    };
    window.addEventListener('keydown', hear);
    return () => {
      window.removeEventListener('keydown', hear);
    };
  }, []);
}

/** Puts the caret into the line that is being written. */
export function focusNote(): void {
  document.querySelector<HTMLElement>('[data-note-field]')?.focus();
}

/** Puts the focus on the question that is on, otherwise on the first. */
export function focusGuide(): void {
  const guide = document.querySelector<HTMLElement>('#live-guide');
  (guide?.querySelector<HTMLElement>('[data-current] button') ?? guide?.querySelector<HTMLElement>('button'))?.focus();
}
