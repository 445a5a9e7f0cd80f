import type { RefObject } from 'react';
import type { GuideQuestion } from '../../../shared/domain/interview';
import { focusedRow } from '../../components/focusedRow';
import { useScreenKeys } from '../../lib/keyboard';
import { moveQuestion, removeQuestion } from './guideMoves';
import type { GuideActions } from './useGuideActions';

interface PrepKeys {
  readonly guide: readonly GuideQuestion[];
  readonly actions: GuideActions;
  readonly say: (sentence: string) => void;
  readonly room: RefObject<HTMLElement | null>;
  readonly onAdd: () => void;
  readonly onEdit: (id: string) => void;
  /** With the key of the focused library question; null: none has the focus. */
  readonly onAccept: (questionId: string | null) => void;
  readonly onLibrary: () => void;
  readonly onLive: () => void;
}

/** The keys of Prep. What is about a question acts on the row that has the focus. */
export function usePrepKeys({ guide, actions, say, room, onAdd, onEdit, onAccept, onLibrary, onLive }: PrepKeys): void {
  const place = () => guide.findIndex(({ id }) => id === focusedRow(room.current));
  const focused = () => guide[place()];
  const move = (by: number) => void moveQuestion({ guide, actions, say, room: room.current }, place(), place() + by);
  const addMinutes = (by: number) => {
    const question = focused();
    if (question === undefined) return;
    const minutes = Math.min(240, Math.max(0, question.minutes + by));
    void actions.change(question.id, { minutes });
    say(`${minutes} minutes.`);
  };
  const turnMust = () => {
    const question = focused();
    if (question === undefined) return;
    void actions.change(question.id, { priority: question.priority === 'must' ? 'should' : 'must' });
    say(question.priority === 'must' ? 'No longer a must.' : 'A must.');
  };
  useScreenKeys('Prep', [
    { keys: 'q', does: 'add a question', run: onAdd },
    {
      keys: 'alt+ArrowUp',
      does: 'move question up',
      run: () => {
        move(-1);
      },
    },
    {
      keys: 'alt+ArrowDown',
      does: 'move question down',
      run: () => {
        move(1);
      },
    },
    {
      keys: '+',
      does: 'one minute more',
      run: () => {
        addMinutes(1);
      },
    },
    {
      keys: '=',
      does: 'one minute more',
      isHidden: true,
      run: () => {
        addMinutes(1);
      },
    },
    {
      keys: '-',
      does: 'one minute less',
      run: () => {
        addMinutes(-1);
      },
    },
    { keys: 's', does: 'must-ask on or off', run: turnMust },
    {
      keys: 'e',
      does: 'change the words',
      run: () => {
        const question = focused();
        if (question) onEdit(question.id);
      },
    },
    {
      keys: 'Delete',
      does: 'take the question from the guide',
      run: () => void removeQuestion({ guide, actions, say, room: room.current }, place()),
    },
    {
      keys: 'a',
      does: 'accept the focused suggestion',
      run: () => {
        const id = focusedRow(room.current);
        onAccept(id?.startsWith('que_') === true ? id : null);
      },
    },
    { keys: 'mod+\\', does: 'library on or off', inText: true, run: onLibrary },
    { keys: 'l', does: 'go live', run: onLive },
  ]);
}
